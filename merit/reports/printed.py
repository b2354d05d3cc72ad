"""What a table prints, turned back into values: numbers, days, and units in the heading.

A table on a page is words: "54 poin", "10 November 2026". In a file the same cell is a number
under "Nilai (poin)", and a day a spreadsheet can count with.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Value = Decimal | date | str

MINUS = "\N{MINUS SIGN}"
PLAIN = rf"[+{MINUS}-]?(?:0|[1-9]\d{{0,2}}(?:\.\d{{3}})+|[1-9]\d*)(?:,\d+)?"
NUMBER = re.compile(PLAIN)
UNITS = ("%", "% dari maksimum", "poin", "poin per tahun", "hari", "jam", "tahun", "hasil")
MEASURED = re.compile(rf"(?P<number>{PLAIN}) ?(?P<unit>{'|'.join(UNITS)})")
MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
SHORT_MONTHS = tuple(month[:3] for month in MONTHS)
MONTH = "|".join((*MONTHS, *SHORT_MONTHS))
DAY = re.compile(rf"(?P<day>\d{{1,2}}) (?P<month>{MONTH}) (?P<year>\d{{4}})")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading with the unit, and its cells as printed without it."""

    name: str
    cells: tuple[str, ...]

    @property
    def values(self) -> tuple[Value, ...]:
        """The cells as values; what is neither a number nor a day stays a text."""
        return tuple(map(value, self.cells))


def columns(head: Sequence[str], rows: Iterable[Sequence[str]]) -> tuple[Column, ...]:
    """The columns of a table whose rows are each as long as the head."""
    lines = tuple(rows)
    return tuple(
        Column(*_measured(name, [row[place] for row in lines])) for place, name in enumerate(head)
    )


def _measured(name: str, cells: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """A column whose numbers share one unit, with the unit moved into its heading.

    Words between them ("belum dapat dihitung") stay. Where numbers of another unit or of none
    stand beside them, nothing is moved.
    """
    found = [MEASURED.fullmatch(cell) for cell in cells]
    units = {match["unit"] for match in found if match}
    mixed = any(is_number(cell) for cell in cells)
    if len(units) != 1 or mixed:
        return name, tuple(cells)
    bare = [match["number"] if match else cell for match, cell in zip(found, cells, strict=True)]
    return f"{name} ({units.pop()})", tuple(bare)


def is_number(text: str) -> bool:
    """Whether a text is a number as Indonesians write it; one that begins with 00 or 01 is a code.

    >>> [is_number(item) for item in ("1.234,5", "+8,5", "33.10", "5 poin", "007", "0,5")]
    [True, True, False, False, False, True]
    """
    return NUMBER.fullmatch(text) is not None


def value(text: str) -> Value:
    """What a printed cell says.

    >>> value("1.234,5"), value("1 Maret 2026"), value("33.10")
    (Decimal('1234.5'), datetime.date(2026, 3, 1), '33.10')
    """
    if is_number(text):
        return Decimal(text.replace(".", "").replace(",", ".").replace(MINUS, "-"))
    found = DAY.fullmatch(text)
    if found is None:
        return text
    try:
        month = SHORT_MONTHS.index(found["month"][:3]) + 1
        return date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return text


def plain(text: str) -> str:
    """A printed number with the minus sign that programs understand."""
    return text.replace(MINUS, "-")
