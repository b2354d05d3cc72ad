"""A paper before any file form: titles, sentences and tables in reading order."""

from dataclasses import dataclass

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `widths` are the shares of its columns in the width of the page.

    The first line of a cell in the column `titled` is the title of what stands below it.
    """

    head: Row
    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    titled: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A text under a title; `label` says where it belongs, `remarks` what became of it."""

    title: str
    text: str
    label: str
    remarks: Row
    table: Table | None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the paper: title, sentences, then a table or entries."""

    title: str
    sentences: Row
    table: Table | None = None
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole paper. `mark` stands on every page where it is not empty.

    `facts` are pairs of label and value; `signatures` of role and office.
    """

    title: str
    code: str
    mark: str
    notices: Row
    facts: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    signatures: tuple[tuple[str, str], ...]
    foot: str
