"""Tables as CSV the way Indonesian spreadsheets read it: semicolons and decimal commas."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence

from merit.reports.sheet import Sheet

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
MINUS = "\N{MINUS SIGN}"
NUMBER = re.compile(rf"[+{MINUS}-]?\d[\d.]*(,\d+)?%?")
BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes the file for another encoding


def harmless(text: str) -> str:
    """A text no spreadsheet runs as a formula; numbers stay numbers.

    Leading space and full-width signs are looked through, because some programs do as well.

    >>> [harmless(item) for item in ("=A1", " -x", "+8,5", "Kab. Batang")]
    ["'=A1", "' -x", '+8,5', 'Kab. Batang']
    """
    seen = unicodedata.normalize("NFKC", text).lstrip()
    starts = text.startswith(FORMULA_STARTS) or seen.startswith(FORMULA_STARTS)
    return f"'{text}" if starts and not is_number(text) else text


def is_number(text: str) -> bool:
    """Whether a text is a number as Indonesians write it."""
    return NUMBER.fullmatch(text) is not None


def table_csv(sheet: Sheet, head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The lines of the sheet, an empty line, the head and the rows."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerows([harmless(line)] for line in sheet.lines)
    writer.writerow([])
    writer.writerow(map(harmless, head))
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def _cell(text: str) -> str:
    """A cell; the typographic minus sign becomes one that spreadsheets understand."""
    return harmless(text.replace(MINUS, "-") if is_number(text) else text)
