"""The year and the instrument of a whole table: from its lines above, its sheet, or the asker."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from merit.domain.findings import Severity
from merit.domain.imports.complaints import LONGEST, Complaint
from merit.domain.imports.headings import plain
from merit.domain.imports.readings import Origin
from merit.domain.imports.result_layout import OTHER_INDEX
from merit.domain.imports.result_lines import Whole
from merit.domain.imports.result_setting import (
    Said,
    Setting,
    origin_of,
    regulations,
    years_said,
)
from merit.domain.imports.tables import Table
from merit.domain.imports.workbook import Cell, Sheet
from merit.domain.imports.years import years_in

_SELF = re.compile(r"penilaian mandiri|self assess?ment")
NOWHERE = 0  # the row of what the name of a sheet says, which stands in none of its cells


@dataclass(frozen=True, slots=True)
class Heard:
    """What a table says of itself as a whole, held against what was asked.

    `other_year` is a year it names that is not the one asked for.
    """

    whole: Whole
    complaints: tuple[Complaint, ...] = ()
    other_year: Said | None = None


def heard(table: Table, setting: Setting, *, needs_year: bool) -> Heard:
    """What holds for every line of `table`.

    `needs_year`: neither a column nor a heading names the year, so the lines above have to.
    """
    complaints: list[Complaint] = list(_of_something_else(table))
    origins: dict[str, Origin] = {}
    year, is_unclear = setting.year, False
    other: Said | None = None
    if needs_year:
        told, unclear = _year(table, setting)
        if told is not None:
            year, origins["year"] = int(told.value), _origin(table.sheet, told.cell)
            other = told if setting.asked.year not in (None, year) else None
        complaints += unclear
        is_unclear = bool(unclear)
    instrument = _instrument(table, setting, complaints, origins)
    whole = Whole(year, setting.instruments.get(instrument), origins, is_unclear)
    return Heard(whole, tuple(complaints), other)


def _of_something_else(table: Table) -> Iterator[Complaint]:
    """A title that speaks of what regions say of themselves, or of another measure altogether."""
    for row in table.titles:
        for cell in dict.fromkeys(row.cells.values()):
            said = plain(cell.text)
            if _SELF.search(said):
                reason = "Judul ini menyebut penilaian mandiri; yang dicatat di sini hasil resmi."
                remedy = "Pastikan isinya memang hasil resmi."
                yield _complaint(Severity.WARNING, table.sheet, cell, reason, remedy)
            if OTHER_INDEX.search(said) and "merit" not in said:
                reason = "Judul ini tentang hal lain, bukan tentang hasil penilaian sistem merit."
                remedy = "Unggah tabel sistem merit, atau perbaiki judulnya."
                yield _complaint(Severity.ERROR, table.sheet, cell, reason, remedy)


def _year(table: Table, setting: Setting) -> tuple[Said | None, list[Complaint]]:
    """The one year the lines above or the sheet's name tell; several are told apart by the ask."""
    said = list(years_said(table.titles)) or list(years_said(table.earlier))
    if not said and setting.has_sheet_names:
        name = Cell(NOWHERE, 1, table.sheet.name)
        said = [Said(str(year), name) for year in years_in(table.sheet.name)]
    values = {item.value for item in said}
    if len(values) < 2:
        return (said[0] if said else None), []
    if str(setting.year) in values:
        return None, []
    reason = f"Di atas tabel ini tertulis beberapa tahun: {', '.join(sorted(values))}."
    remedy = "Pilih tahunnya saat mengunggah, atau tambahkan kolom Tahun."
    return None, [_complaint(Severity.ERROR, table.sheet, said[-1].cell, reason, remedy)]


def _instrument(
    table: Table, setting: Setting, complaints: list[Complaint], origins: dict[str, Origin]
) -> str:
    own, known = table.titles, setting.instruments
    named = list(regulations(own, known)) or list(regulations(table.earlier, known))
    told = {item.value: item for item in named}
    if len(told) != 1:
        return setting.instrument
    (said,) = told.values()
    origins["instrument"] = _origin(table.sheet, said.cell)
    if setting.instrument not in ("", said.value):
        reason = "Instrumen yang disebut di sini bukan yang dipilih saat mengunggah."
        complaints.append(
            _complaint(Severity.ERROR, table.sheet, said.cell, reason, "Samakan keduanya.")
        )
    return said.value


def of_other_years(tables: Iterable[tuple[Table, Heard]], asked: int | None) -> list[Complaint]:
    """What is said of tables about another year than the one asked for.

    They are left out with a warning where another table of the file is the one asked for.
    """
    known = list(tables)
    some = any(item.other_year is None for _, item in known)
    found = []
    for table, item in known:
        if item.other_year is None:
            continue
        ending = ", sehingga tabel ini tidak dibaca." if some else "."
        reason = f"Di sini tertulis tahun {item.other_year.value}, bukan {asked} yang dipilih"
        severity = Severity.WARNING if some else Severity.ERROR
        remedy = "Periksa tahun yang dipilih."
        found.append(
            _complaint(severity, table.sheet, item.other_year.cell, reason + ending, remedy)
        )
    return found


def _origin(sheet: Sheet, cell: Cell) -> Origin:
    at = origin_of(sheet, cell)
    return at if cell.row != NOWHERE else Origin(at.sheet, "", at.written)


def _complaint(severity: Severity, sheet: Sheet, cell: Cell, reason: str, remedy: str) -> Complaint:
    at = _origin(sheet, cell)
    return Complaint(severity, at.sheet, at.cell, at.written[:LONGEST], reason, remedy)
