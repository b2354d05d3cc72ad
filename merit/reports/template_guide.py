"""The first sheet of a template: how to fill it in, what is checked, where to send it."""

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from merit.charts import palette
from merit.domain.imports.readings import Kind
from merit.domain.imports.template_columns import TemplateColumn
from merit.domain.instruments import Instrument
from merit.reports import template_words as words
from merit.reports.template_cells import help_text
from merit.reports.workbook_file import LINE, Look, Pen, lines, print_on_a4, write

WIDTHS = (36.0, 72.0, 11.0)
TITLE: Look = {"bold": True, "font_size": 16, "font_color": palette.INK}
QUIET: Look = {"font_color": palette.MUTED, "text_wrap": True}
SECTION: Look = {"bold": True, "font_size": 12, "font_color": palette.ACCENT}
TEXT: Look = {"text_wrap": True}
BOX: Look = {"border": 1, "border_color": palette.LINE, "align": "left", "indent": 1}
HEAD: Look = {**BOX, "bold": True, "bg_color": palette.ACCENT, "font_color": palette.PAPER}
CELL: Look = {**BOX, "text_wrap": True}


def guide(
    book: Workbook,
    pen: Pen,
    kind: Kind,
    columns: Sequence[TemplateColumn],
    *,
    instrument: Instrument,
    year: int | None,
) -> None:
    """The sheet with title, sentences, and what each column takes."""
    page = book.add_worksheet(words.GUIDE_SHEET)
    for place, width in enumerate(WIDTHS):
        page.set_column(place, place, width)
    page.hide_gridlines(2)
    write(page, 0, 0, words.TITLES[kind], pen(TITLE))
    page.set_row(0, LINE * 1.6)
    row = _across(page, pen, 1, words.subject(instrument, year), QUIET)
    for title, sentences in words.sections(kind, instrument):
        write(page, row + 1, 0, title, pen(SECTION))
        row += 2
        for number, sentence in enumerate(sentences, 1):
            row = _across(page, pen, row, f"{number}. {sentence}", TEXT)
    _columns(page, pen, columns, row + 1, instrument=instrument)
    print_on_a4(page)
    page.set_portrait()


def _across(page: Worksheet, pen: Pen, row: int, text: str, look: Look) -> int:
    """A text over all columns; the row below."""
    page.merge_range(row, 0, row, len(WIDTHS) - 1, "", pen(look))
    write(page, row, 0, text, pen(look))
    page.set_row(row, LINE * lines(text, sum(WIDTHS)))
    return row + 1


def _columns(
    page: Worksheet,
    pen: Pen,
    columns: Sequence[TemplateColumn],
    row: int,
    *,
    instrument: Instrument,
) -> None:
    write(page, row, 0, words.COLUMNS, pen(SECTION))
    for place, name in enumerate(words.COLUMNS_HEAD):
        write(page, row + 1, place, name, pen(HEAD))
    for line, column in enumerate(columns, row + 2):
        needed = words.YES if column.needed else words.NO
        told = (column.heading, help_text(column, instrument), needed)
        for place, text in enumerate(told):
            write(page, line, place, text, pen(CELL))
        high = max(lines(text, width - 2) for text, width in zip(told, WIDTHS, strict=True))
        page.set_row(line, LINE * high)
