"""The regions the rows of a table about coaching are for."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from merit.domain.imports.answers import Unreadable, flawed
from merit.domain.imports.audiences import audience_of
from merit.domain.imports.filled_row import FilledRow
from merit.domain.imports.names import NameFound, region_of
from merit.domain.imports.tables import Table
from merit.domain.imports.workbook import Cell, Value
from merit.domain.regions import Region

CODE = "region_code"


@dataclass(frozen=True, slots=True)
class ToldRegions:
    """Reads the regions of the rows of one table.

    The first of `columns` that says anything is read, together with a code beside it; else the
    code alone, else the caption above the row. `field` is what their origin is kept under;
    `codes` shows how codes are written in this table.
    """

    regions: Collection[Region]
    columns: tuple[str, ...]
    field: str
    codes: tuple[Value, ...]

    @classmethod
    def of(
        cls, table: Table, regions: Collection[Region], *, columns: tuple[str, ...], field: str
    ) -> "ToldRegions":
        """Those of `table`."""
        cells = (table.cell(row, CODE) for row in table.rows)
        codes = tuple(cell.value for cell in cells if cell is not None)
        return cls(regions, columns, field, codes)

    def read(self, line: FilledRow) -> tuple[str, ...] | None:
        """The regions a row names, None when it names none or what it says is unclear."""
        named = next((name for name in self.columns if line.has(name)), None)
        if line.has(CODE):
            return self._one(line, line.place(CODE), line.place(named) if named else None)
        if named is None:
            return self._of_caption(line)
        cell = line.place(named)
        return line.take(self.field, cell, flawed(cell) or audience_of(cell.value, self.regions))

    def _one(self, line: FilledRow, code: Cell, name: Cell | None) -> tuple[str, ...] | None:
        """The region of a code, and of the name beside it."""
        found: NameFound | Unreadable = (
            flawed(code)
            or (flawed(name) if name else None)
            or region_of(
                code.value,
                self.regions,
                beside=name.value if name else None,
                column=self.codes,
            )
        )
        if isinstance(found, NameFound) and found.is_province:
            found = Unreadable(
                "Provinsi Jawa Tengah bukan salah satu dari 35 kabupaten/kota.",
                "Tulis kabupaten atau kotanya.",
            )
        region = line.take(self.field, code, found)
        return (region.code,) if region else None

    def _of_caption(self, line: FilledRow) -> tuple[str, ...] | None:
        """The regions the caption above a row names and nothing else ("Eks-Karesidenan Pati")."""
        answer = audience_of(line.row.group, self.regions)
        if not isinstance(answer, tuple) or line.caption is None:
            return None
        line.came_from(line.caption, self.field)
        return answer


def captions(table: Table) -> Mapping[int, Cell]:
    """The first cell of the caption each row stands under, by row number."""
    said = [(line.number, line.text, line) for line in (*table.titles, *table.asides)]
    found: dict[int, Cell] = {}
    place, last = 0, -1
    for row in table.rows:
        while place < len(said) and said[place][0] < row.number:
            place += 1
            last = place - 1 if said[place - 1][1] == row.group else last
        if last >= 0 and said[last][1] == row.group:
            found[row.number] = next(iter(said[last][2].cells.values()))
    return found
