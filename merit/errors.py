"""Errors this project raises on purpose; each message is written for the person at the screen.

* MeritError
  - InputError         a question or a value that cannot be right
    - ReferenceDataError  a reference file that cannot be used as it stands
    - InstrumentError     an instrument that cannot answer what was asked
    - ScoreError          a score or a level that cannot occur
    - BoundaryError       a boundary file that cannot replace the present one
  - NoDataError        nothing is recorded for what was asked
  - NotAllowedError    the user lacks the permission
  - PictureError       a picture could not be drawn
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


class ScoreError(InputError):
    """A score or level outside what the instrument allows."""


class BoundaryError(InputError):
    """A boundary file is unusable; the one in place stays."""


class NoDataError(MeritError):
    """Nothing is recorded for what was asked."""


class NotAllowedError(MeritError):
    """The user lacks the permission a page or an action requires."""


class PictureError(MeritError):
    """A chart could not be drawn as a file; what is on the page is untouched."""


class UnsafeSettingsError(MeritError):
    """The settings would expose data; the application does not start."""
