"""The data themselves as files that can be read back: the columns of the templates, filled."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from xlsxwriter import Workbook

from merit.charts import palette
from merit.domain.harmless import harmless
from merit.domain.imports.readings import Kind
from merit.domain.imports.template_columns import (
    DATA_SHEET,
    TemplateColumn,
    ValueKind,
    result_columns,
)
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.reports.sheet import Sheet
from merit.reports.spreadsheet import BYTE_ORDER_MARK, written
from merit.reports.template_choices import Choices, word_of
from merit.reports.template_sheet import OPEN, allow, columns_of, fill, head
from merit.reports.template_workbook import meta
from merit.reports.workbook_file import LINE, Look, Pen, lines, saved, write

ABOUT_SHEET = "Keterangan"
ABOUT_WIDTH = 100.0
MARK: Look = {"bold": True, "font_color": palette.PAPER, "bg_color": palette.MARK, "indent": 1}

Field = Decimal | date | str | int | None


@dataclass(frozen=True, slots=True)
class Export:
    """Everything recorded of one kind: its columns, and the rows in their order.

    `sheet` says what it is of, from where and of which day; without a mark it is published.
    """

    kind: Kind
    instrument: Instrument
    columns: tuple[TemplateColumn, ...]
    rows: tuple[tuple[Field, ...], ...]
    sheet: Sheet

    @classmethod
    def of(
        cls, kind: Kind, rows: Iterable[Sequence[Field]], *, instrument: Instrument, sheet: Sheet
    ) -> "Export":
        """That of rows with a field for every column of the template, in its order.

        Members of vocabularies are given as they are stored and written as they are called.
        Columns of indicators are left out where no row tells of any.
        """
        given = _every(kind, instrument)
        told = [dict(zip((column.field for column in given), row, strict=True)) for row in rows]
        has_levels = any(
            row[column.field] is not None
            for row in told
            for column in given
            if column.kind is ValueKind.LEVEL
        )
        columns = columns_of(kind, instrument, levels=has_levels)
        return cls(
            kind,
            instrument,
            columns,
            tuple(tuple(_said(column, row[column.field]) for column in columns) for row in told),
            sheet,
        )


def _every(kind: Kind, instrument: Instrument) -> tuple[TemplateColumn, ...]:
    if kind is Kind.RESULTS:
        return result_columns(instrument)
    return columns_of(kind, instrument, levels=True)


def _said(column: TemplateColumn, value: Field) -> Field:
    return word_of(column.kind, value) if isinstance(value, str) else value


def export_workbook(export: Export, *, regions: Collection[Region]) -> bytes:
    """The workbook: the data with the template's choices and limits, and what they are of."""
    columns = export.columns
    choices = Choices.known(regions, export.instrument)

    def write_book(book: Workbook, pen: Pen) -> None:
        page = book.add_worksheet(DATA_SHEET)
        first = 1 if export.sheet.mark else 0
        head(page, pen, columns, export.instrument, row=first)
        if export.sheet.mark:
            page.merge_range(0, 0, 0, 2, "", pen(MARK))
            write(page, 0, 0, export.sheet.mark, pen(MARK))
        fields = [column.field for column in columns]
        for number, row in enumerate(export.rows, 1):
            told = dict(zip(fields, row, strict=True))
            fill(page, pen, columns, told, row=first + number, number=number, look=OPEN)
        allow(page, dict(enumerate(columns, 1)), export.instrument, choices, first=first + 1)
        page.autofilter(first, 0, first + len(export.rows), len(columns))
        _about(book, pen, export.sheet)
        choices.write(book, pen, [column.kind for column in columns])
        meta(book, pen, export.kind, export.instrument, None)

    return saved(export.sheet, write_book)


def _about(book: Workbook, pen: Pen, sheet: Sheet) -> None:
    page = book.add_worksheet(ABOUT_SHEET)
    page.set_column(0, 0, ABOUT_WIDTH)
    for row, line in enumerate(sheet.lines):
        write(page, row, 0, line, pen(text_wrap=True))
        page.set_row(row, LINE * lines(line, ABOUT_WIDTH))


def export_csv(export: Export) -> bytes:
    """The form for people: semicolons, decimal commas, what it is of above the head."""
    above = [*([harmless(line)] for line in export.sheet.lines), []]
    content = ([_printed(value) for value in row] for row in export.rows)
    return (BYTE_ORDER_MARK + written([*above, _head(export), *content], ";")).encode()


def export_machine_csv(export: Export) -> bytes:
    """The form for programs: commas, decimal points, ISO dates; the first line is the head."""
    content = ([_exact(value) for value in row] for row in export.rows)
    return written([_head(export), *content], ",").encode()


def _head(export: Export) -> list[str]:
    return [harmless(column.heading) for column in export.columns]


def _printed(value: Field) -> str:
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    text = _exact(value)
    return text.replace(".", ",") if isinstance(value, Decimal) else text


def _exact(value: Field) -> str:
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, Decimal | int):
        return f"{Decimal(value).normalize():f}"
    return "" if value is None else value.isoformat()
