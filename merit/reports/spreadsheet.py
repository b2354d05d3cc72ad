"""Tables as CSV the way Indonesian spreadsheets read it: semicolons and decimal commas.

What a table prints as "54 poin" goes into the file as a number, with the unit in the heading.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence

from merit.reports.sheet import Sheet

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
MINUS = "\N{MINUS SIGN}"
PLAIN = rf"[+{MINUS}-]?\d[\d.]*(?:,\d+)?"
NUMBER = re.compile(rf"{PLAIN}%?")
UNITS = ("%", "% dari maksimum", "poin", "poin per tahun", "hari", "jam")
MEASURED = re.compile(rf"(?P<number>{PLAIN}) ?(?P<unit>{'|'.join(UNITS)})")
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
    """The lines of the sheet, an empty line, the head and the rows, each as long as the head."""
    lines = tuple(rows)
    columns = [_column(name, [row[place] for row in lines]) for place, name in enumerate(head)]
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerows([harmless(line)] for line in sheet.lines)
    writer.writerow([])
    writer.writerow(harmless(name) for name, _ in columns)
    writer.writerows(zip(*(map(_cell, cells) for _, cells in columns), strict=True))
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def _column(name: str, cells: Sequence[str]) -> tuple[str, Sequence[str]]:
    """A column whose numbers share one unit, with the unit moved into its heading.

    Words between them ("belum dapat dihitung") stay. Where numbers of another unit or of none
    stand beside them, nothing is moved.
    """
    found = [MEASURED.fullmatch(cell) for cell in cells]
    units = {match["unit"] for match in found if match}
    mixed = any(re.fullmatch(PLAIN, cell) for cell in cells)
    if len(units) != 1 or mixed:
        return name, cells
    bare = [match["number"] if match else cell for match, cell in zip(found, cells, strict=True)]
    return f"{name} ({units.pop()})", bare


def _cell(text: str) -> str:
    """A cell; the typographic minus sign becomes one that spreadsheets understand."""
    return harmless(text.replace(MINUS, "-") if is_number(text) else text)
