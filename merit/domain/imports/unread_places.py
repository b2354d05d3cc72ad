"""Sheets that seem to hold results but have no table anyone recognised."""

import re
from collections.abc import Collection

from merit.domain.findings import Severity
from merit.domain.imports.complaints import LONGEST, Complaint
from merit.domain.imports.grid import is_number, lines
from merit.domain.imports.names import NameFound, region_of
from merit.domain.imports.workbook import Cell, Sheet
from merit.domain.regions import Region

LONGEST_NAME = 60  # characters of a region's name, with kind and code


def unread_place(sheet: Sheet, regions: Collection[Region]) -> Cell | None:
    """The first cell that names a region in a line with a number behind it, None without one."""
    known = re.compile("|".join({*map(_bare, (item.name for item in regions)), "solo"}))
    for line in lines(sheet).values():
        cells = list(dict.fromkeys(line.values()))
        for place, cell in enumerate(cells[:-1]):
            if _may_name(cell, known) and any(map(is_number, cells[place + 1 :])):
                found = region_of(cell.value, regions)
                if isinstance(found, NameFound):
                    return cell
    return None


def unread_sheet(sheet: Sheet, cell: Cell, *, is_all: bool) -> Complaint:
    """What is said of such a sheet: an error where the file has no other (`is_all`)."""
    return Complaint(
        Severity.ERROR if is_all else Severity.WARNING,
        sheet.name,
        cell.address,
        cell.text[:LONGEST],
        "Di sini ada nama daerah dan angka, tetapi judul kolomnya tidak dikenal, "
        "sehingga lembar ini tidak dibaca.",
        "Beri judul kolom seperti pada templat: Kabupaten/kota, Skor, Kategori.",
    )


def _may_name(cell: Cell, known: re.Pattern[str]) -> bool:
    """Whether a cell holds the name of a region; most cells need no closer look."""
    text = cell.value
    if not isinstance(text, str) or len(text) > LONGEST_NAME:
        return False
    return known.search(_bare(text)) is not None


def _bare(text: str) -> str:
    return "".join(filter(str.isalpha, text.casefold()))
