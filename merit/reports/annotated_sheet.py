"""One sheet of somebody else's workbook, written anew with its complaints beside the values."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from xlsxwriter.worksheet import Worksheet

from merit.charts import palette
from merit.domain.imports.template_columns import EXAMPLE, REMARKS_HEADING, TemplateColumn
from merit.domain.imports.workbook import Area, Cell, Sheet
from merit.reports.annotated_marks import Marks, Place
from merit.reports.template_cells import SHORT_DAY, TEXT_FORMAT
from merit.reports.template_sheet import OPEN, PAGE_WIDTH, SHOWN, cell_look, width_of
from merit.reports.workbook_file import LINE, Look, Pen, lines, print_on_a4, write

NARROWEST, WIDEST, REMARKS = 8.0, 40.0, 64.0  # characters
HIGHEST = 400.0  # points a row can have
DEEPEST = 12  # rows that may stay in view
MOST_AREAS, LARGEST_AREA = 2000, 5000  # merged areas, and cells in one of them
HEADING: Look = {
    **{"bold": True, "bg_color": palette.SEQUENCE[1], "text_wrap": True, "valign": "vcenter"},
    **{"border": 1, "border_color": palette.TILE_EDGE, "align": "left", "indent": 1},
}
RIGHT: Look = {"align": "right", "indent": 1}
REMARK: Look = {
    **{"font_color": palette.BANDS["BR"].badge_text, "text_wrap": True},
    **{"align": "left", "indent": 1},
}


@dataclass(frozen=True, slots=True)
class Copy:
    """A sheet to be written: what is said of it, where its headings are, what its columns are.

    `columns` are those of our own template, by number from one; none in another file. `titles`
    run on over the empty cells beside them.
    """

    sheet: Sheet
    marks: Marks
    heads: frozenset[int]
    columns: Mapping[int, TemplateColumn]
    titles: frozenset[Place]

    def write(self, page: Worksheet, pen: Pen) -> None:
        """The same values in the same cells, those complained of outlined and explained."""
        areas = _apart(self.sheet.merged)
        widths = dict(self._widths({(area.top, area.left) for area in areas} | self.titles))
        highs = self._highs(widths)
        for place in {**self.sheet.cells, **self.marks.of}:
            self._cell(page, pen, place)
        for area in areas:
            self._merge(page, pen, area)
            high = lines(self._text((area.top, area.left)), _span(area, widths))
            highs[area.top] = max(highs.get(area.top, 1), high)
        for row, text in self._remarks():
            write(page, row - 1, len(widths), text, pen(HEADING if row in self.heads else REMARK))
            highs[row] = max(highs.get(row, 1), lines(text, REMARKS - 2))
        self.marks.comment(page)
        self._show(page, widths, highs)

    def _remarks(self) -> Iterator[tuple[int, str]]:
        """Beside every row what is said of it, under a heading that is never read."""
        if not self.marks.of:
            return
        yield from ((row, REMARKS_HEADING) for row in self.heads if row + 1 not in self.heads)
        yield from (
            (row, said) for row, said in self.marks.remarks().items() if row not in self.heads
        )

    def _cell(self, page: Worksheet, pen: Pen, place: Place) -> None:
        cell = self.sheet.cells.get(place)
        value = cell.value if cell is not None else None
        write(page, place[0] - 1, place[1] - 1, value, pen(self._look(place, cell)))

    def _look(self, place: Place, cell: Cell | None) -> Look:
        wrap: Look = {"text_wrap": False} if place in self.titles else {}
        return {**self._own_look(*place, cell), **wrap, **self.marks.look(place)}

    def _own_look(self, row: int, column: int, cell: Cell | None) -> Look:
        if row in self.heads:
            return HEADING
        if column not in self.columns or row < min(self.heads):
            return _plain(cell)
        first = self.sheet.cells.get((row, 1))
        is_example = first is not None and first.value == EXAMPLE
        return {**cell_look(self.columns[column]), **(SHOWN if is_example else OPEN)}

    def _merge(self, page: Worksheet, pen: Pen, area: Area) -> None:
        """Merge an area; its upper left cell keeps what is written in it."""
        place = area.top, area.left
        cell = self.sheet.cells.get(place)
        how = pen(self._look(place, cell))
        page.merge_range(area.top - 1, area.left - 1, area.bottom - 1, area.right - 1, "", how)
        self._cell(page, pen, place)

    def _widths(self, merged: set[Place]) -> Iterator[tuple[int, float]]:
        """Widths by column: those of the template, else what the cells need up to a limit."""
        longest: dict[int, int] = {}
        for (row, column), cell in self.sheet.cells.items():
            if (row, column) not in merged:
                longest[column] = max(longest.get(column, 0), len(cell.text))
        last = max((column for _, column in (*self.sheet.cells, *self.marks.of)), default=0)
        for column in range(1, last + 1):
            own = self.columns.get(column)
            needed = float(min(WIDEST, max(NARROWEST, longest.get(column, 0) + 2)))
            yield column, width_of(own) if own is not None else needed

    def _highs(self, widths: Mapping[int, float]) -> dict[int, int]:
        """Lines the longest text of each row takes; merged cells are wider and come later."""
        merged = {(area.top, area.left) for area in self.sheet.merged} | self.titles
        highs: dict[int, int] = {}
        for (row, column), cell in self.sheet.cells.items():
            if (row, column) not in merged:
                highs[row] = max(highs.get(row, 1), lines(cell.text, widths[column] - 2))
        return highs

    def _text(self, place: Place) -> str:
        cell = self.sheet.cells.get(place)
        return cell.text if cell is not None else ""

    def _show(self, page: Worksheet, widths: Mapping[int, float], highs: Mapping[int, int]) -> None:
        """Widths and heights; what was hidden stays hidden, unless something is said of it."""
        for column, width in widths.items():
            hidden = column in self.sheet.hidden_columns - self.marks.columns
            page.set_column(column - 1, column - 1, width, None, {"hidden": hidden})
        if self.marks.of:
            page.set_column(len(widths), len(widths), REMARKS)
        for row in self.sheet.hidden_rows - self.marks.rows:
            page.set_row(row - 1, None, None, {"hidden": True})
        for row, high in highs.items():
            if high > 1 and row not in self.sheet.hidden_rows - self.marks.rows:
                page.set_row(row - 1, min(HIGHEST, LINE * high))
        if self.sheet.hidden and not self.marks.of:
            page.hide()
        if self.heads and max(self.heads) <= DEEPEST:
            page.freeze_panes(max(self.heads), 0)
            page.repeat_rows(min(self.heads) - 1, max(self.heads) - 1)
        total = sum(widths.values()) + (REMARKS if self.marks.of else 0)
        print_on_a4(page, wide=max(1, round(total / PAGE_WIDTH)))


def titles_of(sheet: Sheet, heads: frozenset[int]) -> frozenset[Place]:
    """The cells that stand alone in their rows above the first heading."""
    first = min(heads, default=0)
    above = [place for place in sheet.cells if place[0] < first]
    filled = Counter(row for row, _ in above)
    return frozenset(place for place in above if filled[place[0]] == 1)


def without_remarks(sheet: Sheet) -> Sheet:
    """The sheet without the column an earlier check has written into it."""
    written = {place[1] for place, cell in sheet.cells.items() if cell.text == REMARKS_HEADING}
    kept = {place: cell for place, cell in sheet.cells.items() if place[1] not in written}
    return replace(sheet, cells=kept)


def _plain(cell: Cell | None) -> Look:
    """How a value is shown of whose column nothing is known."""
    if cell is None or isinstance(cell.value, bool):
        return {}
    if isinstance(cell.value, str):
        return {"num_format": TEXT_FORMAT, "text_wrap": True, "align": "left", "indent": 1}
    if isinstance(cell.value, Decimal):
        return {**RIGHT, **({"num_format": "0.##%"} if cell.percent else {})}
    return {**RIGHT, "num_format": SHORT_DAY}


def _apart(areas: tuple[Area, ...]) -> list[Area]:
    """The areas of more than one cell that share no cell with one before.

    One larger than any heading is left alone: it would be written cell by cell.
    """
    found: list[Area] = []
    for area in areas[:MOST_AREAS]:
        size = (area.bottom - area.top + 1) * (area.right - area.left + 1)
        if 1 < size <= LARGEST_AREA and not any(_meet(area, other) for other in found):
            found.append(area)
    return found


def _meet(one: Area, other: Area) -> bool:
    return (
        one.top <= other.bottom
        and other.top <= one.bottom
        and one.left <= other.right
        and other.left <= one.right
    )


def _span(area: Area, widths: Mapping[int, float]) -> float:
    columns = range(area.left, min(area.right, max(widths, default=0)) + 1)
    return sum((widths[column] for column in columns), 0.0) or NARROWEST
