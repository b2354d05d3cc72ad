"""The sheet of a template on which the data stand: headings, cells, and what they may hold."""

from collections.abc import Mapping, Sequence

from xlsxwriter.worksheet import Worksheet

from merit.charts import palette
from merit.domain.imports.readings import Kind
from merit.domain.imports.template_columns import (
    ACTION_COLUMNS,
    INTERVENTION_COLUMNS,
    NUMBER_HEADING,
    TemplateColumn,
    ValueKind,
    result_columns,
)
from merit.domain.instruments import Instrument
from merit.reports.template_cells import (
    TEXT_FORMAT,
    guard,
    maximum,
    number_format,
    number_text,
)
from merit.reports.template_choices import Choices
from merit.reports.workbook_file import LINE, Look, Pen, Value, lines, print_on_a4, write

NUMBER_WIDTH = 9.0
POINTS_WIDTH = 15.0  # for the maximum in the heading
LAST_ROW = 500  # as far down as choices and messages go
PAGE_WIDTH = 135  # characters across a printed page
NAMED = ("region_code", "region_name", "code", "title")  # repeated on every page across
WRAPPED: Look = {"text_wrap": True}
HEADING: Look = {
    **{"bold": True, "text_wrap": True, "valign": "vcenter", "num_format": "@"},
    **{"border": 1, "border_color": palette.TILE_EDGE, "indent": 1},
}
NEEDED: Look = {"bg_color": palette.ACCENT, "font_color": palette.PAPER}
WANTED: Look = {"bg_color": palette.SEQUENCE[1], "font_color": palette.INK}
DETAIL: Look = {"bg_color": palette.SEQUENCE[0], "font_color": palette.INK}
"""Headings of what must be told, of what may be, of parts of the total."""

OPEN: Look = {"border": 1, "border_color": palette.LINE}
GIVEN: Look = {**OPEN, "bg_color": palette.SURFACE}
SHOWN: Look = {
    **OPEN,
    **{"italic": True, "font_color": palette.MUTED, "bg_color": palette.BANDS["K"].badge_tint},
}
"""Cells to be filled in, those filled by us, and those of the example."""

CENTRED = frozenset({ValueKind.YEAR, ValueKind.DAY, ValueKind.LEVEL, ValueKind.REGION_CODE})

Values = Mapping[str, Value]


def columns_of(kind: Kind, instrument: Instrument, *, levels: bool) -> tuple[TemplateColumn, ...]:
    """The columns of a template without the number of the row; the indicators last, if at all."""
    if kind is Kind.INTERVENTIONS:
        return INTERVENTION_COLUMNS
    if kind is Kind.ACTIONS:
        return ACTION_COLUMNS
    every = result_columns(instrument)
    detail = [column for column in every if column.kind is ValueKind.LEVEL] if levels else []
    return (*(column for column in every if column.kind is not ValueKind.LEVEL), *detail)


def head(
    page: Worksheet,
    pen: Pen,
    columns: Sequence[TemplateColumn],
    instrument: Instrument,
    *,
    row: int = 0,
) -> None:
    """Headings in `row`, the widths and formats of the columns below, and how it is printed."""
    page.set_column(0, 0, NUMBER_WIDTH, pen(WRAPPED))
    write(page, row, 0, NUMBER_HEADING, pen(HEADING, WANTED))
    highest = 1
    for place, column in enumerate(columns, 1):
        name, width = _heading(column, instrument), width_of(column)
        page.set_column(place, place, width, pen(cell_look(column)))
        write(page, row, place, name, pen(HEADING, _fill(column)))
        highest = max(highest, lines(name, width - 2))
    page.set_row(row, LINE * highest + 4)
    named = [place for place, column in enumerate(columns, 1) if column.field in NAMED]
    page.freeze_panes(row + 1, max(named) + 1)
    page.repeat_rows(row)
    page.repeat_columns(0, max(named))
    total = NUMBER_WIDTH + sum(map(width_of, columns))
    print_on_a4(page, wide=max(1, round(total / PAGE_WIDTH)))


def fill(
    page: Worksheet,
    pen: Pen,
    columns: Sequence[TemplateColumn],
    values: Values,
    *,
    row: int,
    number: Value = None,
    look: Look | None = None,
) -> None:
    """One row: its number, and the values by field; what is not among them stays empty.

    `look` is that of the whole row; without it, what is given differs from what is open.
    """
    write(page, row, 0, number, pen(WRAPPED, look or GIVEN, align="center"))
    highest = 1
    for place, column in enumerate(columns, 1):
        value = values.get(column.field)
        shown = look or (OPEN if value is None else GIVEN)
        write(page, row, place, value, pen(cell_look(column), shown))
        if isinstance(value, str):
            highest = max(highest, lines(value, width_of(column) - 2))
    page.set_row(row, LINE * highest)


def allow(
    page: Worksheet,
    columns: Mapping[int, TemplateColumn],
    instrument: Instrument,
    choices: Choices,
    *,
    first: int,
) -> None:
    """Choices, limits and messages for the columns at their places, from row `first` on."""
    for place, column in columns.items():
        rows = (first, first + LAST_ROW)
        guard(page, column, place, rows, instrument=instrument, choices=choices)


def cell_look(column: TemplateColumn) -> Look:
    """How the cells below a heading are shown."""
    if column.kind in CENTRED:
        side: Look = {"align": "center"}
    else:
        is_text = number_format(column.kind) == TEXT_FORMAT
        side = {"align": "left" if is_text else "right", "indent": 1}
    return {**WRAPPED, **side, "num_format": number_format(column.kind)}


def _heading(column: TemplateColumn, instrument: Instrument) -> str:
    most = maximum(column, instrument)
    return column.heading if most is None else f"{column.heading}\n(maks. {number_text(most)})"


def _fill(column: TemplateColumn) -> Look:
    if column.needed:
        return NEEDED
    return DETAIL if ":" in column.field else WANTED


def width_of(column: TemplateColumn) -> float:
    """As wide as asked for, and never so narrow that the heading is broken within words."""
    narrowest = POINTS_WIDTH if column.kind is ValueKind.POINTS else 0
    return float(max(column.width, narrowest, *(len(word) + 4 for word in column.heading.split())))
