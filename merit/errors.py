"""Errors this project raises on purpose; each message is written for the person at the screen.

* MeritError
  - InputError         a question or a value that cannot be right
    - ReferenceDataError  a reference file that cannot be used as it stands
    - InstrumentError     an instrument that cannot answer what was asked
    - InstrumentFileError an uploaded instrument with faults, each told with its place
    - ScoreError          a score or a level that cannot occur
    - ResultError         an official result that breaks a rule
    - WorkbookError       a file that is refused as a whole
    - BoundaryError       a boundary file that cannot replace the present one
  - NoDataError        nothing is recorded for what was asked
  - NotAllowedError    the user lacks the permission
  - SignInError        who one is was not proven
    - LockedOutError      too many attempts failed
  - InvitationError    a one-time link that no longer holds
  - StaleError         somebody else changed it first; what both say is kept
  - UnfinishedError    a computation found nothing in its time
  - JournalError       the journal no longer fits together
  - PictureError       a picture could not be drawn
  - PaperError         a paper could not be typeset
  - MailError          nothing was sent by mail
  - BackupError        a backup cannot be made, trusted or put back
  - StorageError       the database cannot be written, read or found
  - UnsafeSettingsError  settings the application refuses to start with
"""


class MeritError(Exception):
    """An expected failure. Its message is a clear Indonesian sentence."""


class InputError(MeritError):
    """What was asked or given cannot be right."""


class ReferenceDataError(InputError):
    """A file in `data/` breaks a rule; the message names file, path and reason."""


class InstrumentError(InputError):
    """The instrument cannot answer: no weights yet, or an unknown indicator."""


class InstrumentFileError(InputError):
    """An uploaded instrument cannot be used as it stands.

    `faults` holds a sentence for each fault, with its place in the file and what to do.
    """

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("Berkas instrumen belum dapat dipakai. " + " ".join(faults))
        self.faults = faults


class ScoreError(InputError):
    """A score or level outside what the instrument allows."""


class ResultError(InputError):
    """An official result breaks a rule; `findings` say which field and what to do."""

    def __init__(self, message: str, findings: tuple[object, ...]) -> None:
        super().__init__(message)
        self.findings = findings


class WorkbookError(InputError):
    """A workbook is refused as a whole: no such file, unsafe, or too large to be read."""


class BoundaryError(InputError):
    """A boundary file is unusable; the one in place stays."""


class NoDataError(MeritError):
    """Nothing is recorded for what was asked."""


class NotAllowedError(MeritError):
    """The user lacks the permission a page or an action requires."""


class SignInError(MeritError):
    """Name, passphrase or code do not match, or too many attempts were made."""


class LockedOutError(SignInError):
    """Too many attempts failed; the message says when the next one is heard."""


class InvitationError(MeritError):
    """A one-time link is unknown, used up or too old."""


class StaleError(MeritError):
    """What was to be changed has changed since it was read; nothing was written.

    `current` is what is recorded now, so that a screen can show both versions.
    """

    def __init__(self, message: str, current: object) -> None:
        super().__init__(message)
        self.current = current


class UnfinishedError(MeritError):
    """A program was stopped before it found anything; no answer costs less than `bound`, if any."""

    def __init__(self, *, bound: int | None) -> None:
        super().__init__(
            "Perhitungan belum selesai dalam waktunya. Kurangi jumlah masa atau longgarkan batas, "
            "lalu coba lagi."
        )
        self.bound = bound


class JournalError(MeritError):
    """An entry of the journal was changed, taken out or moved behind the application's back."""


class PictureError(MeritError):
    """A chart could not be drawn as a file; what is on the page is untouched."""


class PaperError(MeritError):
    """A paper could not be typeset as PDF; what it tells of is untouched."""


class MailError(MeritError):
    """The mail server could not be used; nothing was sent."""


class BackupError(MeritError):
    """A backup cannot be made, trusted or put back; what is in place stays as it is."""


class StorageError(MeritError):
    """The database cannot do its work: full, read-only, gone or damaged. Nothing was changed.

    `kind` is one word for whatever watches over the service.
    """

    def __init__(self, message: str, kind: str) -> None:
        super().__init__(message)
        self.kind = kind


class UnsafeSettingsError(MeritError):
    """The settings would expose data; the application does not start."""
