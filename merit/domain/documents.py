"""Documents kept beside an activity, an action item, a meeting, a practice or an answer."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from merit.domain.states import Dataset
from merit.errors import NoDataError

FILE_BYTES = 10 * 1024 * 1024
"""The largest file that is kept."""
MOST = 30
"""Documents beside one subject at a time."""
KEPT_BYTES = MOST * FILE_BYTES
"""Of files beside one subject, those taken off its list included: what is kept stays kept."""
TITLE = 300
"""Longest title in characters."""


class SubjectKind(StrEnum):
    """What a document can be kept beside, as the journal calls it."""

    INTERVENTION = "intervensi"
    ACTION = "rtl"
    MEETING = "rakor"
    PRACTICE = "praktik"
    SELF_CHECK = "mandiri"
    """One answer of a self-check; `records.cell_code`."""


class FileKind(StrEnum):
    """The kinds of files that are kept, each by its ending."""

    PDF = "pdf"
    PNG = "png"
    JPEG = "jpg"
    XLSX = "xlsx"
    DOCX = "docx"
    PPTX = "pptx"


OOXML = "application/vnd.openxmlformats-officedocument."
MEDIA_TYPES = {
    FileKind.PDF: "application/pdf",
    FileKind.PNG: "image/png",
    FileKind.JPEG: "image/jpeg",
    FileKind.XLSX: f"{OOXML}spreadsheetml.sheet",
    FileKind.DOCX: f"{OOXML}wordprocessingml.document",
    FileKind.PPTX: f"{OOXML}presentationml.presentation",
}
KIND_OF = {media_type: kind for kind, media_type in MEDIA_TYPES.items()}


@dataclass(frozen=True, slots=True)
class Subject:
    """What a document belongs to, taken apart."""

    dataset: Dataset
    kind: SubjectKind
    code: str

    @property
    def text(self) -> str:
        """As the journal writes it."""
        return f"{self.dataset.value}/{self.kind.value}/{self.code}"


_SUBJECT = re.compile(rf"({'|'.join(Dataset)})/({'|'.join(SubjectKind)})/(\S.{{0,39}})")
"""A code may hold what it is taken apart at here: one that came with a file does."""


def subject_of(text: str) -> Subject:
    """The subject a text names; NoDataError when it names none.

    >>> subject_of("contoh/rtl/R-2026-041").kind.name
    'ACTION'
    """
    found = _SUBJECT.fullmatch(text)
    if found is None:
        raise NoDataError("Yang didampingi dokumen ini tidak dikenal. Mulailah dari daftarnya.")
    dataset, kind, code = found.groups()
    return Subject(Dataset(dataset), SubjectKind(kind), code)


@dataclass(frozen=True, slots=True)
class Document:
    """A link, or a file that is kept; `subject` is what the journal calls what it belongs to.

    One of `link` and `digest` (SHA-256 of the content) is told. `size` is in bytes.
    """

    number: int
    subject: str
    title: str
    added_by: str
    added_at: datetime
    link: str = ""
    digest: str | None = None
    file_name: str = ""
    media_type: str = ""
    size: int | None = None

    @property
    def kind(self) -> FileKind | None:
        """What a file was found to be; None for a link."""
        return KIND_OF.get(self.media_type)
