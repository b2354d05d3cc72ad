"""One sheet, read in a single pass: its filled cells, and what its reader does not see.

openpyxl's own pass over a sheet tells neither hidden rows and columns nor merged areas when it
reads without keeping, fills the gaps up to the far corner, and stops at rules of validation it
does not know. This one listens to a handful of elements and keeps nothing but filled cells.
"""

from collections.abc import Callable, Iterator

from merit.domain.imports.workbook import column_name
from merit.errors import WorkbookError
from merit.workbooks import limits, places
from merit.workbooks.cells import BrokenCellError, Written, meant
from merit.workbooks.extents import Extents
from merit.workbooks.markup import MAIN, Listener, walk
from merit.workbooks.messages import Message
from merit.workbooks.package import Package, Part
from merit.workbooks.refusals import cell_named, damaged, sheet_named
from merit.workbooks.strings import RichText
from merit.workbooks.totals import Totals, too_long

WORKSHEET, ROW, CELL, VALUE, FORMULA = (
    f"{MAIN}{name}" for name in ("worksheet", "row", "c", "v", "f")
)


def sheet_messages(part: Part, package: Package, totals: Totals) -> Iterator[Message]:
    """What is in a sheet, row by row.

    :raises WorkbookError: with sheet and cell.
    """
    sheet = _Sheet(part.name, package, totals)
    yield ["sheet", part.name, part.hidden]
    with package.archive.open(part.path) as source:
        for _ in walk(source, sheet, where=sheet_named(part.name)):
            yield from sheet.taken()
    extents = sheet.extents
    yield ["end", extents.merged, sorted(extents.rows), sorted(extents.columns)]


class _Sheet(Listener):
    """Listens to one sheet part; `row` and `column` are those of the cell it is in."""

    def __init__(self, name: str, package: Package, totals: Totals) -> None:
        self.name, self.package, self.totals = name, package, totals
        self.extents = Extents(name)
        self.row = self.column = 0
        self.cell: Written | None = None
        self.is_value = False
        self.value: list[str] = []
        self.text = RichText()
        self.length = 0
        self.known: set[int] = set()
        self.filled: list[list[int | str]] = []
        self.rows: list[Message] = []
        self.begin: dict[str, Callable[[dict[str, str]], None]] = {
            ROW: self._row,
            CELL: self._cell,
            f"{MAIN}sheetFormatPr": self.extents.usual,
            f"{MAIN}col": self.extents.column,
            f"{MAIN}mergeCell": lambda attributes: self.extents.merge(attributes.get("ref", "")),
        }
        self.is_worksheet = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if not self.is_worksheet and tag != WORKSHEET:
            raise damaged(sheet_named(self.name))
        self.is_worksheet = True
        if begin := self.begin.get(tag):
            begin(attributes)
        elif self.cell:
            self.is_value = tag == VALUE
            self.cell.formula = self.cell.formula or tag == FORMULA
            self.text.start(tag)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == CELL:
            self._fill()
        elif tag == ROW and self.filled:
            self.rows.append(["row", self.row, self.filled])
            self.filled = []
        elif self.cell:
            self.is_value = False
            self.text.end(tag)

    def data(self, text: str) -> None:
        """Some characters of a cell; a formula's own are passed by."""
        if self.is_value:
            self.value.append(text)
        elif self.text.inside:
            self.text.data(text)
        else:
            return
        self.length += len(text)
        if self.length > limits.CELL_CHARACTERS:
            raise too_long(self.name, self.row, self.column)

    def taken(self) -> list[Message]:
        """The rows that are complete, once."""
        rows, self.rows = self.rows, []
        return rows

    def _row(self, attributes: dict[str, str]) -> None:
        """A row begins; without a number it is the next one."""
        written = attributes.get("r", str(self.row + 1))
        place = places.position(f"A{written}")
        if not place or self.cell or self.filled:  # a row within another has no place of its own
            raise damaged(f"{sheet_named(self.name)} baris {written[:10]}")
        self.row, self.column = place[0], 0
        self.extents.row(self.row, attributes)

    def _cell(self, attributes: dict[str, str]) -> None:
        """A cell begins; without an address it is the next one. It has to lie in its row."""
        written = attributes.get("r") or f"{column_name(self.column + 1)}{self.row}"
        place = places.position(written)
        if not place or place[0] != self.row or self.cell:
            raise damaged(cell_named(self.name, written[:12]))
        self.column = place[1]
        self.cell = Written(attributes.get("t", "n"), attributes.get("s", "0"))
        self.length = 0

    def _fill(self) -> None:
        """A cell ends; it is told of when it holds something."""
        cell, self.cell = self.cell, None
        if not cell:
            raise damaged(sheet_named(self.name))
        cell.stored, cell.within = "".join(self.value), self.text.taken()
        self.value.clear()
        try:
            said = meant(cell, self.package)
        except BrokenCellError:
            raise self._broken() from None
        if not said:
            return
        self.totals.add(self.name, self.row, self.column, said[1])
        number = self.row * limits.GRID_COLUMNS + self.column
        if number in self.known:
            raise self._broken()
        self.known.add(number)
        self.filled.append([self.column, *said])

    def _broken(self) -> WorkbookError:
        """The refusal that names the cell it is in."""
        return damaged(cell_named(self.name, f"{column_name(self.column)}{self.row}"))
