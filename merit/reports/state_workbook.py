"""The whole state of a reader's view as one workbook: a sheet for each subject, and a guide."""

from collections.abc import Iterator

from merit.reports import state_words as words
from merit.reports.child import made
from merit.reports.sheet import Sheet
from merit.reports.state_book import Book, written
from merit.reports.state_page import MARK, QUIET, TITLE
from merit.reports.state_sheets_actions import actions, practices
from merit.reports.state_sheets_coaching import activities, coverage
from merit.reports.state_sheets_results import aspects, changes, history, positions
from merit.reports.state_sheets_sources import sources
from merit.reports.workbook_file import Look
from merit.services.state import State

PAGES = (
    *(positions, aspects, changes, history, activities),
    *(coverage, actions, practices, sources),
)
SECTION: Look = {"bold": True, "font_size": 12}


def state_workbook(state: State, *, sheet: Sheet) -> bytes:
    """The workbook of everything in `state`; `sheet` says what it is of, from where and when.

    It is written in a child process; raises PaperError when it cannot be.
    """
    pages = tuple(make(state) for make in PAGES)
    return made(
        written, Book(sheet, tuple(_guide(sheet, state)), pages, words.ABOUT, words.SHEETS_HEAD)
    )


def _guide(sheet: Sheet, state: State) -> Iterator[tuple[str, Look]]:
    """What the workbook is of and how to read it, line by line."""
    instrument = f"Instrumen: {state.aspects.instrument.name}."
    how = (*words.HOW, words.OWN_ACTIONS) if state.actions.is_partial else words.HOW
    if sheet.mark:
        yield sheet.mark, MARK
    yield sheet.title, TITLE
    yield sheet.period, QUIET
    for title, lines_of in ((words.OF_TITLE, (instrument, *sheet.notes)), (words.HOW_TITLE, how)):
        yield "", {}
        yield title, SECTION
        yield from ((line, {}) for line in lines_of)
    yield "", {}
    yield words.SHEETS_TITLE, SECTION
