"""A file as it was handed in, made anew with every complaint written where it belongs.

The file itself is never saved again: what a library does not understand of it would be lost
without a word. Values, places, merged and hidden parts are those of the original; its own
colours and formulas are not.
"""

import re
from collections.abc import Collection, Mapping, Sequence

from xlsxwriter import Workbook as Book
from xlsxwriter.utility import xl_cell_to_rowcol
from xlsxwriter.worksheet import Worksheet

from merit.domain.imports.complaints import Complaint
from merit.domain.imports.readings import Kind
from merit.domain.imports.template_columns import (
    DATA_SHEET,
    REMARKS_HEADING,
    TemplateColumn,
    ValueKind,
)
from merit.domain.imports.template_meta import template_of
from merit.domain.imports.workbook import Sheet as Page
from merit.domain.imports.workbook import Workbook
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.reports import template_words as words
from merit.reports.annotated_marks import ADDRESS, Marks
from merit.reports.annotated_notes import notes
from merit.reports.annotated_sheet import Copy, titles_of, without_remarks
from merit.reports.annotated_tables import found_in
from merit.reports.sheet import Sheet
from merit.reports.template_choices import SHEET as LISTS
from merit.reports.template_choices import Choices
from merit.reports.template_guide import guide
from merit.reports.template_sheet import allow, columns_of
from merit.reports.workbook_file import Pen, saved

FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
LONGEST_NAME = 31
NAMELESS = "Lembar"


def annotated_workbook(
    book: Workbook,
    complaints: Sequence[Complaint],
    *,
    kind: Kind,
    regions: Collection[Region],
    instrument: Instrument,
    year: int | None,
) -> bytes:
    """The file with its complaints: a first sheet lists them, cells are outlined and explained.

    The file can be mended and handed in again; sheet and column with remarks are never read.
    One made from our template gets its guide, its choices and its limits back.
    """
    is_ours = template_of(book) is not None
    subject = words.subject(instrument, year)
    choices = Choices.known(regions, instrument)
    pages = [without_remarks(page) for page in book.sheets if _is_copied(page, is_ours)]
    names = _names([page.name for page in pages])
    has_formulas = any(cell.formula for page in pages for cell in page.cells.values())
    listed = _in_order(complaints, list(names))

    def fill(made: Book, pen: Pen) -> None:
        notes(made, pen, listed, names, subject=subject, has_formulas=has_formulas)
        for page in pages:
            if is_ours and page.name == words.GUIDE_SHEET:
                columns = columns_of(kind, instrument, levels=_tells_of_levels(page, instrument))
                guide(made, pen, kind, columns, instrument=instrument, year=year)
                continue
            found = found_in(page, kind, instrument)
            own = found.columns if is_ours and page.name == DATA_SHEET else {}
            marks = Marks.on(page.name, complaints)
            sheet = made.add_worksheet(names[page.name])
            heads = found.rows or _first(page, marks)
            Copy(page, marks, heads, own, titles_of(page, heads)).write(sheet, pen)
            _allow(sheet, own, instrument, choices, first=max(found.rows, default=1))
        if is_ours:
            choices.write(made, pen, list(choices.of))

    return saved(Sheet(REMARKS_HEADING, subject, "", ()), fill)


def _tells_of_levels(guide_page: Page, instrument: Instrument) -> bool:
    """Whether the template had columns for indicators: its guide explains every column."""
    explained = {cell.text for cell in guide_page.cells.values()}
    every = columns_of(Kind.RESULTS, instrument, levels=True)
    return any(item.kind is ValueKind.LEVEL and item.heading in explained for item in every)


def _allow(
    sheet: Worksheet,
    columns: Mapping[int, TemplateColumn],
    instrument: Instrument,
    choices: Choices,
    *,
    first: int,
) -> None:
    """The limits of our own `columns`, by number from one."""
    places = {number - 1: column for number, column in columns.items()}
    allow(sheet, places, instrument, choices, first=first)


def _in_order(complaints: Sequence[Complaint], pages: Sequence[str]) -> list[Complaint]:
    """What is about the file, then sheet by sheet, row by row."""

    def place(item: Complaint) -> tuple[int, int, int]:
        row, column = xl_cell_to_rowcol(item.cell) if ADDRESS.fullmatch(item.cell) else (-1, -1)
        return (pages.index(item.sheet) if item.sheet in pages else -1, row, column)

    return sorted(complaints, key=place)


def _first(page: Page, marks: Marks) -> frozenset[int]:
    """Where remarks get their heading in a sheet without a table."""
    first = min((row for row, _ in page.cells), default=1)
    return frozenset({first}) if marks.of else frozenset()


def _is_copied(page: Page, is_ours: bool) -> bool:
    return page.name != REMARKS_HEADING and not (is_ours and page.name == LISTS)


def _names(given: Sequence[str]) -> dict[str, str]:
    """What each sheet can be called in a new workbook: its own name, wherever that is allowed."""
    taken = {REMARKS_HEADING.casefold(), LISTS}
    names: dict[str, str] = {}
    for name in given:
        plain = FORBIDDEN.sub("-", name).strip("'")[:LONGEST_NAME] or NAMELESS
        candidate, number = plain, 1
        while candidate.casefold() in taken:
            number += 1
            ending = f" {number}"
            candidate = plain[: LONGEST_NAME - len(ending)] + ending
        taken.add(candidate.casefold())
        names[name] = candidate
    return names
