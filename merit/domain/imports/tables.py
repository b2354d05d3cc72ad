"""Tables in a sheet: where they are, what their columns are, and which rows are theirs."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from merit.domain.imports.complaints import Complaint, doubtful, wrong
from merit.domain.imports.footers import LineKind, is_note, kind_of_line
from merit.domain.imports.grid import Line, is_number, lines
from merit.domain.imports.header_rows import Column, Head, HeadFinder
from merit.domain.imports.headings import IGNORED, NUMBER, Headings
from merit.domain.imports.workbook import Cell, Sheet

__all__ = ["Column", "Row", "Table", "column_complaints", "find_tables"]

MOST = 40  # tables in a sheet; a file with more was not made by an office


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a sheet: its filled cells by column number.

    A merged cell stands in every column and row it covers, as the cell it is. `group` is what the
    nearest caption above says ("Eks-Karesidenan Banyumas"); `late` rows stand below a note.
    """

    number: int
    cells: Mapping[int, Cell]
    hidden: bool = False
    group: str = ""
    late: bool = False

    @property
    def text(self) -> str:
        """All it says, from left to right."""
        return " ".join(cell.text for cell in dict.fromkeys(self.cells.values()))


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns from left to right, and the lines below its heading.

    `rows` are those that may tell of something, `asides` all others: captions, totals, notes,
    signatures, numbering and example rows. `titles` are the lines above it, `earlier` those above
    the tables before it in the same sheet. `stray` are the first cells of columns without heading.
    """

    sheet: Sheet
    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = ()
    asides: tuple[Row, ...] = ()
    titles: tuple[Row, ...] = ()
    earlier: tuple[Row, ...] = ()
    stray: tuple[Cell, ...] = ()

    def column(self, name: str) -> Column | None:
        """The first visible column of the field `name`, None when there is none."""
        return next((item for item in self.columns if item.field == name and not item.hidden), None)

    def cell(self, row: Row, name: str) -> Cell | None:
        """The filled cell of the field `name` in `row`, None when empty or no such column."""
        column = self.column(name)
        return row.cells.get(column.number) if column is not None else None


def find_tables(sheet: Sheet, headings: Headings, *, anchors: Collection[str]) -> tuple[Table, ...]:
    """All tables of `sheet`, from top to bottom and from left to right.

    A table is known by a line with a heading of one of the fields `anchors` and one other known
    heading; up to four lines of merged or grouped headings are read as one. Tables below or beside
    each other are told apart; none is found where no such line is.
    """
    filled = lines(sheet)
    heads: list[Head] = []
    finder = HeadFinder(sheet, filled, headings, anchors)
    for number in filled:
        if len(heads) < MOST and not any(head.top <= number <= head.bottom for head in heads):
            heads.extend(finder.at(number, heads))
    found: list[Table] = []
    for head in heads:
        earlier = {line.number: line for table in found for line in table.titles}
        place = _Place(sheet, filled, tuple(heads), head)
        found.append(_table(place, anchors, tuple(earlier.values())))
    return tuple(found)


def column_complaints(table: Table) -> tuple[Complaint, ...]:
    """What is wrong with its visible columns: one field twice, or one nobody understands.

    A field may come once for every year. Hidden columns are not judged here.
    """
    found: list[Complaint] = []
    seen: dict[tuple[str, int | None], Column] = {}
    for column in (item for item in table.columns if not item.hidden):
        if column.field is None:
            found.append(_not_read(table.sheet, column.cell))
        elif column.field not in IGNORED:
            first = seen.setdefault((column.field, column.year), column)
            if first is not column:
                found.append(
                    wrong(
                        table.sheet,
                        column.cell,
                        f"Kolom ini dan kolom di sel {first.cell.address} sama artinya.",
                        "Sisakan satu, atau bedakan judulnya.",
                    )
                )
    found.extend(_not_read(table.sheet, cell, titled=False) for cell in table.stray)
    return tuple(found)


def _not_read(sheet: Sheet, cell: Cell, *, titled: bool = True) -> Complaint:
    """A column that is left out, and why."""
    why = "Judul kolom ini tidak dikenal" if titled else "Kolom ini tidak berjudul"
    return doubtful(
        sheet,
        cell,
        f"{why}, sehingga isinya tidak dibaca.",
        "Ubah judulnya seperti pada templat bila isinya perlu dibaca.",
    )


@dataclass(frozen=True)
class _Place:
    """A heading among all others of its sheet."""

    sheet: Sheet
    lines: Mapping[int, Line]
    heads: tuple[Head, ...]
    head: Head

    @property
    def last(self) -> int:
        """The line before the next heading in the same columns."""
        below = [
            item.top for item in self.heads if item.top > self.head.bottom and self.head.meets(item)
        ]
        return min(below, default=max(self.lines) + 1) - 1

    @cached_property
    def span(self) -> range:
        """Its columns, with the one to the left, where rows are often numbered without heading."""
        before = self.head.span.start - 1
        free = before > 0 and not any(before in item.span for item in self.heads)
        return range(before if free else before + 1, self.head.span.stop)

    def line(self, number: int) -> Line:
        """What stands in one line, in the columns of this heading."""
        return {
            column: cell
            for column, cell in self.lines.get(number, {}).items()
            if column in self.span
        }

    def titles(self) -> tuple[Row, ...]:
        """The lines above it: all of them, or below another table those that are no rows of it."""
        above = [item.bottom for item in self.heads if item.bottom < self.head.top]
        if above:
            return tuple(Row(number, self.line(number)) for number in self._near(max(above)))
        return tuple(
            Row(number, self.lines[number]) for number in self.lines if number < self.head.top
        )

    def _near(self, limit: int) -> Iterator[int]:
        found: list[int] = []
        for number in range(self.head.top - 1, limit, -1):
            cells = set(self.line(number).values())
            text = " ".join(cell.text for cell in cells)
            if len(cells) > 2 or is_note(text):
                break
            if cells:
                found.append(number)
        return reversed(found)

    def stray(self, rows: Collection[Row]) -> tuple[Cell, ...]:
        """The first cell of every column in or just beside the table that has no heading."""
        headed = {column.number for item in self.heads for column in item.columns}
        inside = range(self.head.span.start, self.head.span.stop + 1)
        found: dict[int, Cell] = {}
        for row in rows:
            for number, cell in self.lines[row.number].items():
                if number in inside and number not in headed and cell.column == number:
                    found.setdefault(number, cell)
        return tuple(found.values())


def _table(place: _Place, anchors: Collection[str], earlier: tuple[Row, ...]) -> Table:
    titles = place.titles()
    group = "".join(dict.fromkeys(c.text for c in place.line(place.head.top - 1).values()))
    columns = place.head.columns
    second = max(item.number for item in columns if item.field in anchors)
    rows: list[Row] = []
    asides: list[Row] = []
    below_note = False
    for number in range(place.head.bottom + 1, place.last + 1):
        line = place.line(number)
        if not line:
            continue
        kind = kind_of_line(line, first=place.span.start, second=second)
        if kind is LineKind.CAPTION:
            group = Row(number, line).text
        below_note = below_note or kind is LineKind.NOTE
        row = Row(number, line, number in place.sheet.hidden_rows, group, below_note)
        is_row = kind is LineKind.BODY and (not below_note or _is_full(line, columns))
        (rows if is_row else asides).append(row)
    used = tuple(item for item in columns if not _continues(item, columns, rows))
    return Table(place.sheet, used, tuple(rows), tuple(asides), titles, earlier, place.stray(rows))


def _continues(column: Column, columns: Collection[Column], rows: Collection[Row]) -> bool:
    """Whether a column only lies below a merged heading and holds nothing of its own."""
    shares = any(
        item.cell == column.cell and item.path == column.path and item.number < column.number
        for item in columns
    )
    own = (row.cells.get(column.number) for row in rows)
    return shares and all(cell is None or cell.column != column.number for cell in own)


def _is_full(line: Line, columns: Collection[Column]) -> bool:
    """Whether a line below a note is a row of the table all the same."""
    numbers = [item.number for item in columns if item.field == NUMBER]
    counted = not numbers or (numbers[0] in line and is_number(line[numbers[0]]))
    return counted and len(set(line.values())) > 2 and 2 * len(line) >= len(columns)
