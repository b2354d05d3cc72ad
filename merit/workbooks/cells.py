"""What one cell holds, from the way the file writes it."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TypeVar

from openpyxl.utils.datetime import from_excel

from merit.workbooks.messages import (
    BOOLEAN,
    DATE,
    ERROR,
    FORMULA,
    NUMBER,
    PERCENT,
    TEXT,
    UNCALCULATED,
)
from merit.workbooks.package import Package
from merit.workbooks.strings import unescaped
from merit.workbooks.styles import Style

T = TypeVar("T")
Said = tuple[str, str, int]
"""Kind, text and marks, as `merit.workbooks.messages` defines them."""
NUMERAL = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
INDEX = re.compile(r"\d{1,9}", re.ASCII)
EXACT = 10**15
"""Below it every whole number is one in binary too."""
BOOLEANS = {"1": "1", "true": "1", "0": "0", "false": "0"}


class BrokenCellError(Exception):
    """A cell refers to a string or a style that is not there."""


@dataclass(slots=True)
class Written:
    """One cell as its XML has it: type, number of its style, stored value, text within."""

    kind: str = "n"
    style: str = "0"
    stored: str = ""
    within: str = ""
    formula: bool = False


def meant(cell: Written, package: Package) -> Said | None:
    """What a cell holds; None when it only has a look."""
    marks = FORMULA if cell.formula else 0
    if cell.kind == "inlineStr":
        return (TEXT, cell.within, marks) if cell.within else None
    if cell.kind == "str":
        return (TEXT, unescaped(cell.stored), marks) if cell.stored else None
    stored = cell.stored.strip()
    if not stored:
        return (UNCALCULATED, "", marks) if cell.formula else None
    if cell.formula and package.uncalculated and stored == "0":
        return UNCALCULATED, "", marks
    return _told(cell, stored, package, marks)


def _told(cell: Written, stored: str, package: Package, marks: int) -> Said | None:
    """What a stored value means by the type of its cell."""
    if cell.kind == "s":
        text = _listed(package.strings, stored)
        return (TEXT, text, marks) if text else None
    if cell.kind == "b" and stored in BOOLEANS:
        return BOOLEAN, BOOLEANS[stored], marks
    if cell.kind == "n":
        return _measured(stored, _listed(package.styles, cell.style), package.epoch, marks)
    if cell.kind == "d":
        return _iso(stored, marks)
    return ERROR, stored, marks


def _iso(stored: str, marks: int) -> Said:
    """A day or a time of day written out, as a few programs do."""
    for read in (datetime.fromisoformat, time.fromisoformat):
        with suppress(ValueError):
            return _dated(read(stored), marks)
    return ERROR, stored, marks


def _listed(values: tuple[T, ...], index: str) -> T:
    if not INDEX.fullmatch(index) or int(index) >= len(values):
        raise BrokenCellError
    return values[int(index)]


def _measured(stored: str, style: Style, epoch: datetime, marks: int) -> Said:
    """A number, or what its format makes of it. One that is none is named as an error."""
    value = number(stored)
    if value is None:
        return ERROR, stored, marks
    if style in (Style.PLAIN, Style.PERCENT) or value < 0:  # no day lies before the first
        return NUMBER, str(value), marks | (PERCENT if style is Style.PERCENT else 0)
    try:
        found = from_excel(float(value), epoch, timedelta=style is Style.DURATION)
    except (OverflowError, ValueError):  # no such day; spreadsheets show only #####
        return NUMBER, str(value), marks
    if style is Style.TIME and isinstance(found, datetime):
        found = found.time()
    return _dated(found, marks)


def number(stored: str) -> Decimal | None:
    """A stored number without the dust of binary fractions; None when it is none or infinite.

    Fifteen digits count, as in spreadsheets themselves: what lies behind them is dust.

    >>> [str(number(stored)) for stored in ("0.30000000000000004", "250.0", "1e-3", "-0", "NaN")]
    ['0.3', '250', '0.001', '0', 'None']
    """
    if not NUMERAL.fullmatch(stored):
        return None
    value = float(stored)
    if value in (float("inf"), float("-inf")):
        return None
    if value.is_integer() and abs(value) < EXACT:
        return Decimal(int(value))
    return Decimal(f"{value:.15g}")


def _dated(found: object, marks: int) -> Said:
    """A day as such; a time of day or a duration as text, since nothing here reckons with them."""
    if isinstance(found, date):  # a datetime is one too; only its day is kept
        return DATE, date(found.year, found.month, found.day).isoformat(), marks
    if isinstance(found, timedelta):
        return TEXT, _clock(found), marks
    if isinstance(found, time):
        return TEXT, _clock(datetime.combine(date.min, found) - datetime.min), marks
    raise BrokenCellError


def _clock(length: timedelta) -> str:
    """Hours and minutes, with seconds when there are any.

    >>> _clock(timedelta(hours=30, minutes=5)), _clock(timedelta(seconds=61))
    ('30:05', '0:01:01')
    """
    seconds = round(length.total_seconds())
    sign, seconds = ("-" if seconds < 0 else ""), abs(seconds)
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    return f"{sign}{hours}:{minutes:02d}" + (f":{rest:02d}" if rest else "")
