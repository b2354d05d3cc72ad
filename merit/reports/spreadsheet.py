"""Tables as CSV: one form for Indonesian spreadsheets, one for programs.

What a table prints as "54 poin" goes into both as a number, with the unit in the heading.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from merit.domain.harmless import harmless
from merit.reports.printed import Value, columns, is_number, plain
from merit.reports.sheet import Sheet

BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes the file for another encoding
NOTHING = "–"


def table_csv(sheet: Sheet, head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The form for people: semicolons, decimal commas, the lines of the sheet above the table."""
    found = columns(head, rows)
    above = [*([harmless(line)] for line in sheet.lines), []]
    named = [harmless(column.name) for column in found]
    content = zip(*(map(_printed, column.cells) for column in found), strict=True)
    return (BYTE_ORDER_MARK + written([*above, named, *content], ";")).encode()


def machine_csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The form for programs: commas, decimal points, ISO dates; the first line is the head.

    A cell that says there is nothing is empty.
    """
    found = columns(head, rows)
    named = [harmless(column.name) for column in found]
    content = zip(*(map(exact, column.values) for column in found), strict=True)
    return written([named, *content], ",").encode()


def written(lines: Iterable[Iterable[str]], delimiter: str) -> str:
    """Lines of cells as CSV."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(lines)
    return text.getvalue()


def exact(value: Value) -> str:
    """A value as programs read it.

    >>> exact(Decimal("-8.50")), exact(date(2026, 3, 1)), exact("–"), exact("=A1")
    ('-8.50', '2026-03-01', '', "'=A1")
    """
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    return "" if value == NOTHING else harmless(value)


def _printed(text: str) -> str:
    return plain(text) if is_number(text) else harmless(text)
