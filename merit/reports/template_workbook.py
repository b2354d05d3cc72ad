"""Templates: workbooks to be filled in by offices and read back by us."""

from collections.abc import Collection

from xlsxwriter import Workbook

from merit.domain.imports.readings import Kind
from merit.domain.imports.template_columns import (
    DATA_SHEET,
    EXAMPLE,
    META_INSTRUMENT,
    META_SHEET,
    META_TEMPLATE,
    META_VERSION,
    META_YEAR,
    TEMPLATE_VERSION,
)
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.reports import template_words as words
from merit.reports.sheet import Sheet
from merit.reports.template_choices import Choices
from merit.reports.template_examples import example as example_of
from merit.reports.template_guide import guide
from merit.reports.template_sheet import OPEN, SHOWN, Values, allow, columns_of, fill, head
from merit.reports.workbook_file import Pen, Value, saved, write

PRINTED = 30  # rows with lines to write on, where no region has a row of its own


def template_workbook(
    kind: Kind,
    *,
    regions: Collection[Region],
    instrument: Instrument,
    year: int | None,
    example: bool = True,
    levels: bool = False,
) -> bytes:
    """A workbook for one kind of data: how to fill it in, the data, and what it was made for.

    Nothing is locked: a protected sheet refuses columns pasted from an office's own list, and
    pasted cells become locked themselves. Headings are recognised by their words wherever they
    stand, so they need no lock. `levels` adds a column for every indicator.
    """
    columns = columns_of(kind, instrument, levels=levels)
    choices = Choices.known(regions, instrument)
    subject = words.subject(instrument, year)

    def write_book(book: Workbook, pen: Pen) -> None:
        guide(book, pen, kind, columns, instrument=instrument, year=year)
        page = book.add_worksheet(DATA_SHEET)
        head(page, pen, columns, instrument)
        row = 1
        if example:
            shown = example_of(kind, regions, instrument, year)
            fill(page, pen, columns, shown, row=row, number=EXAMPLE, look=SHOWN)
            row += 1
        places = dict(enumerate(columns, 1))
        allow(page, places, instrument, choices, first=row)
        given = _given(kind, regions, year)
        for line, told in enumerate(given, row):
            number = line - row + 1 if told else None
            fill(page, pen, columns, told, row=line, number=number, look=None if told else OPEN)
        page.print_area(0, 0, row + len(given) - 1, len(columns))
        choices.write(book, pen, [column.kind for column in columns])
        meta(book, pen, kind, instrument, year)

    return saved(Sheet(words.TITLES[kind], subject, "", ()), write_book)


def _given(kind: Kind, regions: Collection[Region], year: int | None) -> list[Values]:
    """What stands in the rows already: every region in results, else nothing."""
    if kind is not Kind.RESULTS:
        return [{} for _ in range(PRINTED)]
    return [
        {"region_code": region.code, "region_name": region.label, "year": year}
        for region in sorted(regions, key=lambda region: region.code)
    ]


def meta(book: Workbook, pen: Pen, kind: Kind, instrument: Instrument, year: int | None) -> None:
    """The hidden sheet that says which template it is."""
    page = book.add_worksheet(META_SHEET)
    page.hide()
    told: tuple[tuple[str, Value], ...] = (
        (META_TEMPLATE, kind.value),
        (META_VERSION, TEMPLATE_VERSION),
        (META_INSTRUMENT, instrument.code),
        (META_YEAR, year),
    )
    for row, (name, value) in enumerate(told):
        write(page, row, 0, name, pen())
        write(page, row, 1, value, pen())
