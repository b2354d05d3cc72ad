"""What applies to a whole table of results: its year and its instrument, and who says so."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from merit.domain.imports.footers import is_note
from merit.domain.imports.readings import Asked, Origin, Template
from merit.domain.imports.tables import Row
from merit.domain.imports.workbook import Cell, Sheet
from merit.domain.imports.years import years_in
from merit.domain.instruments import Instrument
from merit.domain.regions import Region

WRITTEN = 500  # characters of a cell that are kept as its origin
TOP = 15  # lines of a sheet that may say which instrument it is about

_DECREE = re.compile(r"\b(?:keputusan|sk)\b[^,;()]{0,80}?\d[\w./-]*(?:\s*tahun\s*\d{4})?", re.I)
_REGULATION = re.compile(
    r"(?:peraturan|permen\w{0,20}|perka\w{0,20}|kasn|panrb)\D{0,60}?"
    r"(\d{1,4})\s{0,3}(?:/|tahun)\s{0,3}(\d{4})",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Said:
    """Something a line above a table says, and the cell that says it."""

    value: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known before a file is read: what was asked, all regions and instruments.

    `has_sheet_names`: people named the sheets, and a name may be that of a year.
    """

    asked: Asked
    regions: tuple[Region, ...]
    instruments: Mapping[str, Instrument]
    template: Template | None = None
    has_sheet_names: bool = True

    def likely(self, sheet: Sheet) -> Instrument:
        """The instrument `sheet` seems to be about, from its first lines; only to read headings."""
        top = sorted({row for row, _ in sheet.cells})[:TOP]
        found: dict[int, dict[int, Cell]] = {number: {} for number in top}
        for (row, column), cell in sheet.cells.items():
            if row in found:
                found[row][column] = cell
        rows = [Row(number, line) for number, line in found.items()]
        named = {said.value for said in regulations(rows, self.instruments)}
        years = {int(said.value) for said in years_said(rows)}
        by_year = self.in_force(years.pop() if len(years) == 1 else self.year)
        code = named.pop() if len(named) == 1 else self.instrument
        return self.instruments.get(code) or by_year or next(iter(self.instruments.values()))

    @property
    def year(self) -> int | None:
        """The year of the file as a whole, where its tables name none."""
        return self.asked.year or (self.template.year if self.template else None)

    @property
    def instrument(self) -> str:
        """The instrument of the file as a whole, where its tables name none; else empty."""
        return (self.template.instrument if self.template else "") or self.asked.instrument

    def in_force(self, year: int | None) -> Instrument | None:
        """The one instrument in force in a year; None without a year, or for none or several."""
        found = [
            item
            for item in self.instruments.values()
            if year is not None and item.valid_from <= year <= (item.valid_until or year)
        ]
        return found[0] if len(found) == 1 else None


def years_said(rows: Iterable[Row]) -> Iterator[Said]:
    """Every year the lines speak of, without notes, regulations and dates."""
    for row in rows:
        if is_note(row.text):
            continue
        for year in years_in(row.text):
            cells = list(dict.fromkeys(row.cells.values()))
            cell = next((item for item in cells if str(year) in item.text), cells[0])
            yield Said(str(year), cell)


def regulations(rows: Iterable[Row], instruments: Mapping[str, Instrument]) -> Iterator[Said]:
    """Every instrument the lines name by its regulation ("Peraturan KASN Nomor 9 Tahun 2019")."""
    for row in rows:
        for cell in dict.fromkeys(row.cells.values()):
            for number, year in _REGULATION.findall(_DECREE.sub(" ", cell.text)):
                for code in instruments:
                    if code.endswith(f"-{number}-{year}"):
                        yield Said(code, cell)


def origin_of(sheet: Sheet, cell: Cell) -> Origin:
    """Where a value stands, and how it is written there."""
    return Origin(sheet.name, cell.address, cell.text[:WRITTEN])
