"""The workbook a region fills its self-check in with offline; read back by the application."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from merit.charts import palette
from merit.domain.imports.template_parts import (
    META_INSTRUMENT,
    META_SHEET,
    META_TEMPLATE,
    META_VERSION,
)
from merit.domain.instruments import Aspect
from merit.domain.regions import Region
from merit.domain.result_sources import TEXT
from merit.domain.self_checks import offline
from merit.domain.self_checks.offline import Column
from merit.reports import self_check_book_words as words
from merit.reports import self_check_words as shared
from merit.reports.sheet import Sheet
from merit.reports.template_cells import MESSAGE, TITLE
from merit.reports.template_guide import QUIET, SECTION
from merit.reports.template_guide import TEXT as PLAIN
from merit.reports.template_guide import TITLE as GREAT
from merit.reports.template_sheet import GIVEN, HEADING, NEEDED, OPEN, WANTED, WRAPPED
from merit.reports.workbook_file import LINE, Look, Pen, Value, lines, print_on_a4, saved, write
from merit.services.self_checks import Cell, CheckView
from merit.services.self_checks.offline import head_of

WIDTHS: Mapping[Column, float] = {
    Column.CODE: 8,
    Column.NAME: 32,
    Column.RUBRIC: 58,
    Column.OFFICIAL: 10,
    Column.LEVEL: 10,
    Column.NOTE: 42,
    Column.LINKS: 46,
    Column.KEPT: 34,
    Column.PROVINCE: 36,
    Column.STATE: 12,
}
TEXT_LOOK: Look = {**WRAPPED, "num_format": "@", "align": "left", "indent": 1}
NUMBER_LOOK: Look = {**WRAPPED, "num_format": "0", "align": "center"}
ASPECT: Look = {"bold": True, "bg_color": palette.SEQUENCE[0], "font_color": palette.INK}
MARKED: Look = {"bold": True, "font_color": palette.INK}
HEAD_ROW = 4
GUIDE_WIDTH = 100.0
TALLEST = 400.0  # points; a spreadsheet shows no row higher than 409
ALLOWED = {"format_columns": True, "format_rows": True, "select_locked_cells": True}


def self_check_workbook(view: CheckView, region: Region) -> bytes:
    """The self-check of `region` as XLSX: a guide, a line for each indicator, and what it is.

    Only level, note and new evidence of what is open can be filled in. The protection has no
    password: it keeps from slips, and what is locked is refused when the file comes back.
    """
    about = Sheet(words.TITLE, shared.subject(view, region), shared.mark(view), ())

    def write_book(book: Workbook, pen: Pen) -> None:
        _guide(book, pen, view, region)
        page = book.add_worksheet(offline.SHEET)
        _Page(page, pen, view).write(region)
        page.activate()
        _meta(book, pen, view)

    return saved(about, write_book)


def _guide(book: Workbook, pen: Pen, view: CheckView, region: Region) -> None:
    page = book.add_worksheet(words.GUIDE_SHEET)
    page.set_column(0, 0, GUIDE_WIDTH)
    page.hide_gridlines(2)
    told: list[tuple[str, Look]] = [(words.TITLE, GREAT)]
    told += [(text, MARKED) for text in (shared.mark(view),) if text]
    told += [
        (shared.subject(view, region), QUIET),
        (shared.instrument(view.instrument), QUIET),
        (shared.days(view.period.opens_on, view.period.due_on), QUIET),
    ]
    for title, sentences in ((words.HOW, words.STEPS), (words.SENDING, words.SEND)):
        told += [("", PLAIN), (title, SECTION)]
        told += [(f"{number}. {text}", PLAIN) for number, text in enumerate(sentences, start=1)]
    for row, (text, look) in enumerate(told):
        write(page, row, 0, text or None, pen(look))
        scale = 1.6 if row == 0 else 1
        page.set_row(row, LINE * scale * lines(text, GUIDE_WIDTH))
    page.protect("", ALLOWED)
    print_on_a4(page)
    page.set_portrait()


def _meta(book: Workbook, pen: Pen, view: CheckView) -> None:
    """The hidden sheet: which self-check it is, and what each answer was when it was written."""
    page = book.add_worksheet(META_SHEET)
    page.hide()
    head = head_of(view)
    told: list[tuple[str, Value]] = [
        (META_TEMPLATE, offline.TEMPLATE),
        (META_VERSION, offline.TEMPLATE_VERSION),
        (offline.META_DATASET, head.dataset),
        (offline.META_PERIOD, head.period_code),
        (offline.META_REGION, head.region_code),
        (META_INSTRUMENT, head.instrument),
        (offline.META_REVISION, head.revision),
        (offline.META_ANSWERS, len(view.cells)),
    ]
    told += [(code, cell.answer.version if cell.answer else 0) for code, cell in view.cells.items()]
    for row, (name, value) in enumerate(told):
        write(page, row, 0, name, pen())
        write(page, row, 1, value, pen())


@dataclass(frozen=True, slots=True)
class _Page:
    """The sheet that is filled in, while it is written."""

    page: Worksheet
    pen: Pen
    view: CheckView

    def write(self, region: Region) -> None:
        """Everything on it."""
        self._head(region)
        row = HEAD_ROW + 1
        for aspect in self.view.instrument.aspects:
            self._aspect(row, aspect)
            for number, indicator in enumerate(aspect.indicators, row + 1):
                self._row(number, self.view.cells[indicator.code])
            row += 1 + len(aspect.indicators)
        self.page.print_area(0, 0, row - 1, len(Column) - 1)
        self.page.protect("", ALLOWED)

    def _head(self, region: Region) -> None:
        """Which self-check it is, and the headings."""
        page, pen, view = self.page, self.pen, self.view
        write(page, 0, 0, f"{shared.TITLE} · {region.label}", pen(GREAT))
        page.set_row(0, LINE * 1.6)
        write(page, 1, 0, shared.subject(view, region), pen({"font_color": palette.MUTED}))
        said = " · ".join(filter(None, (shared.mark(view), shared.PROVISIONAL)))
        write(page, 2, 0, said, pen(MARKED))
        for place, column in enumerate(Column):
            width = WIDTHS[column]
            page.set_column(place, place, width, pen(WRAPPED))
            look = NEEDED if column in offline.OPEN_COLUMNS else WANTED
            write(page, HEAD_ROW, place, column.value, pen(HEADING, look))
        page.set_row(HEAD_ROW, LINE * 2 + 4)
        page.freeze_panes(HEAD_ROW + 1, 2)
        page.repeat_rows(HEAD_ROW)
        print_on_a4(page)
        mark = shared.mark(view)
        page.set_footer(
            f"&L{shared.TITLE} {view.check.code}&C{mark}&RHalaman &P dari &N", {"margin": 0.3}
        )

    def _aspect(self, row: int, aspect: Aspect) -> None:
        for place, column in enumerate(Column):
            told = {Column.CODE: aspect.code, Column.NAME: aspect.name}.get(column)
            write(self.page, row, place, told, self.pen(TEXT_LOOK, ASPECT))

    def _row(self, row: int, cell: Cell) -> None:
        highest = 1
        for place, column in enumerate(Column):
            value = CONTENT[column](cell)
            is_open = cell.is_open and column in offline.OPEN_COLUMNS
            is_level = column in (Column.LEVEL, Column.OFFICIAL)
            looks = (NUMBER_LOOK if is_level else TEXT_LOOK, OPEN if is_open else GIVEN)
            write(self.page, row, place, value, self.pen(*looks, locked=not is_open))
            if isinstance(value, str):
                highest = max(highest, lines(value, WIDTHS[column] - 2))
            if is_open:
                self._guard(row, place, column)
        self.page.set_row(row, min(TALLEST, LINE * highest + 2))

    def _guard(self, row: int, place: int, column: Column) -> None:
        """What may be entered into an open cell, and what is said beside it."""
        highest = self.view.instrument.levels
        rules: Mapping[Column, Mapping[str, object]] = {
            Column.LEVEL: {
                "validate": "list",
                "source": list(range(1, highest + 1)),
                "error_message": words.wrong_level(highest),
            },
            Column.NOTE: {
                "validate": "length",
                "criteria": "<=",
                "value": TEXT,
                "error_message": words.too_long(TEXT),
            },
        }
        said = {
            "input_title": column.value[:TITLE],
            "input_message": words.HINTS[column][:MESSAGE],
            "error_title": "Periksa isian ini",
        }
        rule = {"validate": "any", **said, **rules.get(column, {})}
        self.page.data_validation(row, place, row, place, rule)


CONTENT: Mapping[Column, Callable[[Cell], Value]] = {
    Column.CODE: lambda cell: cell.indicator.code,
    Column.NAME: lambda cell: cell.indicator.name,
    Column.RUBRIC: shared.rubric,
    Column.OFFICIAL: lambda cell: cell.official_level,
    Column.LEVEL: lambda cell: cell.answer.level if cell.answer else None,
    Column.NOTE: lambda cell: (cell.answer.note if cell.answer else "") or None,
    Column.LINKS: lambda _: None,
    Column.KEPT: lambda cell: shared.evidence(cell) or None,
    Column.PROVINCE: lambda cell: shared.of_province(cell) or None,
    Column.STATE: lambda cell: words.OPEN if cell.is_open else words.LOCKED,
}
"""What stands in each column."""
