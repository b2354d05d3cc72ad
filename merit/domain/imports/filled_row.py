"""One row of a table about coaching, read field by field: values, their cells, what is wrong."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from typing import TypeVar

from merit.domain.imports.answers import NoValue, Unreadable, flawed
from merit.domain.imports.complaints import Complaint, doubtful, wrong
from merit.domain.imports.headings import IGNORED
from merit.domain.imports.instrument_words import is_silent
from merit.domain.imports.readings import Origin
from merit.domain.imports.tables import Row, Table
from merit.domain.imports.workbook import Cell, Value
from merit.domain.imports.writing import clean, says_nothing
from merit.domain.result_sources import is_plain

T = TypeVar("T")

WRITTEN = 500  # characters of a cell that are kept as its origin


@dataclass(slots=True)
class FilledRow:
    """One row being read, and the caption it stands under.

    `origins` and `complaints` gather what reading it brings to light.
    """

    table: Table
    row: Row
    caption: Cell | None = None
    origins: dict[str, Origin] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)

    @property
    def is_sound(self) -> bool:
        """Whether nothing in it must be mended."""
        return not any(item.is_error for item in self.complaints)

    def has(self, name: str) -> bool:
        """Whether the cell of a field says anything."""
        cell = self.table.cell(self.row, name)
        return cell is not None and (cell.flaw is not None or not is_silent(cell.value))

    def tells(self, *, besides: Collection[str] = ()) -> bool:
        """Whether it says anything beside its number and the fields `besides`."""
        names = {column.field for column in self.table.columns} - IGNORED - {*besides}
        return any(self.has(name) for name in names if name is not None)

    def place(self, name: str) -> Cell:
        """The cell of a field; an empty one where it would stand, or the row's first."""
        cell, column = self.table.cell(self.row, name), self.table.column(name)
        if cell is not None:
            return cell
        first = min(self.row.cells.values(), key=lambda item: item.column)
        return Cell(self.row.number, column.number if column else first.column, None)

    def read(self, name: str, reader: Callable[[Value], T | NoValue | Unreadable]) -> T | None:
        """The value of a field; None when it says nothing or cannot be read."""
        cell = self.table.cell(self.row, name)
        if cell is None:
            return None
        return self.take(name, cell, flawed(cell) or reader(cell.value))

    def take(self, name: str, cell: Cell, answer: T | NoValue | Unreadable) -> T | None:
        """An answer about `cell` as the value of a field."""
        if isinstance(answer, Unreadable):
            self.object(cell, answer.reason, answer.remedy)
            return None
        if isinstance(answer, NoValue):
            return None
        self.came_from(cell, name)
        return answer

    def text(self, name: str, *, longest: int) -> str:
        """The words of a field, each run of blanks one space; empty when it says nothing."""
        return self.read(name, lambda value: _words(value, longest)) or ""

    def came_from(self, cell: Cell, *names: str) -> None:
        """Note `cell` as the origin of fields."""
        origin = Origin(self.table.sheet.name, cell.address, cell.text[:WRITTEN])
        self.origins.update(dict.fromkeys(names, origin))

    def require(self, name: str, what: str, remedy: str) -> None:
        """Complain about a field that says nothing, unless its cell was complained about.

        A table without such a column was complained about as a whole.
        """
        cell = self.place(name)
        if self.table.column(name) is None:
            return
        if not any(item.cell == cell.address and item.is_error for item in self.complaints):
            self.object(cell, f"{what} belum diisi.", remedy)

    def object(self, cell: Cell, reason: str, remedy: str) -> None:
        """Note an error in a cell."""
        self.complaints.append(wrong(self.table.sheet, cell, reason, remedy))

    def withhold(self, cell: Cell, reason: str, remedy: str) -> None:
        """Note an error in a cell whose content must not be repeated anywhere."""
        said = wrong(self.table.sheet, cell, reason, remedy)
        self.complaints.append(replace(said, value=""))

    def doubt(self, cell: Cell, reason: str, remedy: str) -> None:
        """Note something that wants a second look."""
        self.complaints.append(doubtful(self.table.sheet, cell, reason, remedy))


def _words(value: Value, longest: int) -> str | NoValue | Unreadable:
    text = clean(value) if isinstance(value, str) else Cell(1, 1, value).text
    if says_nothing(text):
        return NoValue()
    if len(text) > longest or not is_plain(text):
        return Unreadable(
            f"Isi sel lebih dari {longest} huruf atau memuat tanda tak terlihat.",
            "Ringkas atau ketik ulang isinya.",
        )
    return text
