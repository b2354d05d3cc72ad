"""A workbook as it stands in the file: sheets of cells, before anything is understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from string import ascii_uppercase

Value = str | Decimal | bool | date | None


class Form(StrEnum):
    """What kind of file it is; nothing else is read."""

    XLSX = "xlsx"
    CSV = "csv"


class Flaw(StrEnum):
    """Why a cell has no value of its own."""

    UNCALCULATED = "rumus tanpa hasil"
    ERROR = "galat"


@dataclass(frozen=True, slots=True)
class Cell:
    """One filled cell; `row` and `column` from one.

    A number is exactly what the file stores, without the dust of binary fractions (33.1 for 33.10:
    a format is not part of the value). `percent` says that its format shows it times a hundred.
    `flaw`: a formula whose result is not stored, or an Excel error, whose sign ("#N/A") is then
    the value.
    """

    row: int
    column: int
    value: Value
    percent: bool = False
    formula: bool = False
    flaw: Flaw | None = None

    @property
    def address(self) -> str:
        """What spreadsheets call it.

        >>> Cell(12, 28, None).address
        'AB12'
        """
        return f"{column_name(self.column)}{self.row}"

    @property
    def text(self) -> str:
        """Its value as written, for people to recognise; empty for none."""
        if self.value is None:
            return ""
        if isinstance(self.value, Decimal):
            return format(self.value, "f").replace(".", ",")
        return str(self.value)


def column_name(column: int) -> str:
    """The letters of a column counted from one.

    >>> column_name(1), column_name(26), column_name(27), column_name(702), column_name(703)
    ('A', 'Z', 'AA', 'ZZ', 'AAA')
    """
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def row_of(address: str) -> int:
    """The row of a cell, from its address.

    >>> row_of("AB12")
    12
    """
    return int(address.lstrip(ascii_uppercase))


@dataclass(frozen=True, slots=True)
class Area:
    """Cells merged into one: rows and columns from one, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its filled cells by (row, column), and what its reader does not see."""

    name: str
    cells: Mapping[tuple[int, int], Cell]
    hidden: bool = False
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file that could be opened. `digest` is the SHA-256 of its bytes, in hexadecimal."""

    form: Form
    digest: str
    sheets: tuple[Sheet, ...] = field(default_factory=tuple)
