"""Which region a line of a table of results is about."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from merit.domain.imports.answers import Unreadable, flawed
from merit.domain.imports.headings import plain
from merit.domain.imports.names import NameFound, region_of
from merit.domain.imports.result_headings import KIND, SECOND_CODE
from merit.domain.imports.result_layout import KINDS
from merit.domain.imports.result_slices import Slice
from merit.domain.imports.tables import Row, Table
from merit.domain.imports.workbook import Cell, Value
from merit.domain.imports.writing import says_nothing
from merit.domain.regions import Region

_HEADING = re.compile(r"(?:nama )?(kabupaten|kota)")
_GROUP = re.compile(
    r"(?:[a-h] |[ivx]+ |\d )?(?:(?:pemerintah|kelompok|wilayah|daerah|kategori|untuk) )*"
    r"(kabupaten|kota)(?: \d+)?(?: (?:se|di|provinsi|prov|jawa tengah|jateng))*"
)


@dataclass(frozen=True, slots=True)
class Place:
    """The region of a line and the cell that names it; without `code` why it is not known.

    `code` is empty where no cell names a region at all.
    """

    code: str
    cell: Cell
    doubt: Unreadable | None = None


@dataclass(frozen=True, slots=True)
class Places:
    """Finds the regions of the lines of one table.

    `heading` is the kind of all of them, where the column of names is headed so and holds no other.
    """

    table: Table
    columns: Slice
    regions: Collection[Region]
    codes: tuple[Value, ...] = ()
    heading: str = ""
    known: dict[tuple[Value, Value], NameFound | Unreadable] = field(default_factory=dict)

    @classmethod
    def among(cls, table: Table, columns: Slice, regions: Collection[Region]) -> "Places":
        """Those of `table`, where all codes together show how codes are written in it."""
        code, name = (columns.columns.get(field) for field in ("region_code", "region_name"))
        number = code.number if code is not None else 0
        cells = (row.cells.get(number) for row in table.rows)
        found = cls(table, columns, regions, tuple(c.value for c in cells if c is not None))
        heading = _HEADING.fullmatch(plain(name.cell.text)) if name is not None else None
        if name is None or heading is None or not found.holds(name.number, heading[1]):
            return found
        return replace(found, heading=heading[1])

    def of(self, row: Row) -> Place:
        """The region `row` is about, from its codes, its name, or all of them."""
        place = self._first(row)
        second = self._cell(row, SECOND_CODE)
        other = self._found(second.value) if second is not None else None
        if second is None or not isinstance(other, NameFound) or place.code in ("", other.code):
            return place
        reason = "Kode ini milik daerah lain daripada kode atau nama lain di baris ini."
        return Place("", second, Unreadable(reason, "Samakan kode dan nama daerah di baris ini."))

    def _first(self, row: Row) -> Place:
        code, name = self._cell(row, "region_code"), self._cell(row, "region_name")
        cell = code or name
        if cell is None:
            return Place("", next(iter(row.cells.values())))
        for item in (code, name):
            flaw = flawed(item) if item is not None else None
            if flaw is not None and item is not None:
                return Place("", item, flaw)
        if code is None or name is None:
            return self._alone(row, cell, is_code=code is not None)
        named = self._named(row, name)
        found = self._found(code.value, named)
        if isinstance(found, NameFound):
            return Place(found.code, code)
        alone, other = self._found(code.value), self._found(named)
        at_name = isinstance(alone, NameFound) and not isinstance(other, NameFound)
        return Place("", name if at_name else code, found)

    def _alone(self, row: Row, cell: Cell, *, is_code: bool) -> Place:
        found = self._found(cell.value if is_code else self._named(row, cell))
        if isinstance(found, NameFound):
            return Place(found.code, cell)
        group = _GROUP.fullmatch(plain(row.group))
        kind = group[1] if group is not None else self.heading
        if kind and not is_code:
            of_kind = self._found(f"{kind} {cell.text}")
            if isinstance(of_kind, NameFound):
                return Place(of_kind.code, cell)
        return Place("", cell, found)

    def holds(self, column: int, kind: str) -> bool:
        """Whether every region a column names without doubt is of this kind."""
        cells = [cell for row in self.table.rows if (cell := row.cells.get(column)) is not None]
        named = [self._found(cell.value) for cell in cells if not says_nothing(cell.text)]
        codes = {item.code for item in named if isinstance(item, NameFound)}
        kinds = {item.kind.value.casefold() for item in self.regions if item.code in codes}
        return kinds <= {kind}

    def _named(self, row: Row, cell: Cell) -> Value:
        """The name, with the kind that stands in a column of its own."""
        kind = self._cell(row, KIND)
        known = kind is not None and plain(kind.text) in KINDS
        return f"{kind.text} {cell.text}" if kind is not None and known else cell.value

    def _cell(self, row: Row, field: str) -> Cell | None:
        column = self.columns.columns.get(field)
        cell = row.cells.get(column.number) if column is not None else None
        silent = cell is None or (cell.flaw is None and says_nothing(cell.text))
        return None if silent else cell

    def _found(self, value: Value, beside: Value = None) -> NameFound | Unreadable:
        """What `region_of` says, asked once for the same cells."""
        key = (value, beside)
        if key not in self.known:
            self.known[key] = region_of(value, self.regions, beside=beside, column=self.codes)
        return self.known[key]
