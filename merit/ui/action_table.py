"""The action items as a table: filtered, a page at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from urllib.parse import urlencode

from merit.charts import palette
from merit.services.action_items import Item
from merit.services.actions import Actions
from merit.ui import views
from merit.ui.actions_choice import PAGE_SIZE, Choice
from merit.ui.actions_desk import item_href
from merit.ui.board_view import late, reported, stale
from merit.ui.components import frame
from merit.ui.components.choices import Choice as Way
from merit.ui.components.choices import choices
from merit.ui.components.paging import paging
from merit.ui.components.tables import Bar, Cell, Link, Stack, Table, Tag, table
from merit.ui.downloads import Listing
from merit.ui.keeping import DRAWN
from merit.ui.text import actions as words
from merit.ui.text import marks, numbers, vocabulary

OPEN_DATA = "/api/v1/tindak-lanjut.csv"


@lru_cache(maxsize=DRAWN)
def action_table(data: Actions, choice: Choice) -> str | Listing:
    """The filters, and the page of items they leave; or that they leave none.

    The files hold all the filters leave, one fact a column.
    """
    found = choice.of(data)
    if not found:
        return _filters(data, choice) + frame.empty(words.NONE_FOUND, words.NONE_FOUND_NEXT)
    first = (choice.page - 1) * PAGE_SIZE
    shown = found[first : first + PAGE_SIZE]
    caption = marks.caption(words.TABLE_CAPTION, data.scope.dataset)
    shown_here = "".join(
        (
            _filters(data, choice),
            _pages(data, choice, len(found), stay="hal"),
            table(caption, words.HEAD, [_row(data, item) for item in shown], row_header=1),
            _pages(data, choice, len(found), stay="") if len(found) > PAGE_SIZE else "",
            _download(data, choice),
        )
    )
    name = f"daftar_butir_{choice.asked.value}_{choice.code}".strip("_")
    return Listing(name, shown_here, lambda: _facts(caption, found), words.listed(choice.asked))


def _facts(caption: str, found: Iterable[Item]) -> Table:
    return Table(caption, words.FACTS_HEAD, tuple(map(words.facts, found)), row_header=3)


def _download(data: Actions, choice: Choice) -> str:
    """The recorded items as open data, which know regions but neither groups nor filters."""
    asked = {"data": data.scope.dataset.value}
    if choice.code:
        asked["kode"] = choice.code
    every = words.DOWNLOAD_OWN if data.is_partial else words.DOWNLOAD
    name = words.DOWNLOAD_REGION if choice.code else every
    return frame.links([(name, f"{OPEN_DATA}?{urlencode(asked)}")])


def _filters(data: Actions, choice: Choice) -> str:
    return choices(
        words.FILTER,
        [
            Way(
                name,
                replace(choice, asked=asked, page=1).href(data.scope),
                is_chosen=asked is choice.asked,
                small=str(len(choice.of(data, asked))),
            )
            for asked, name in words.FILTERS.items()
        ],
        stay="status",
    )


def _pages(data: Actions, choice: Choice, total: int, *, stay: str) -> str:
    """What part is shown; the links below the table lead back to its top, those above stay."""
    last = min(choice.page * PAGE_SIZE, total)

    def link(name: str, page: int) -> Link:
        return Link(name, replace(choice, page=page).href(data.scope))

    return paging(
        words.PAGES,
        words.place((choice.page - 1) * PAGE_SIZE + 1, last, total),
        before=link(words.BEFORE, choice.page - 1) if choice.page > 1 else None,
        after=link(words.AFTER, choice.page + 1) if last < total else None,
        stay=stay,
    )


def _row(data: Actions, item: Item) -> tuple[Cell, ...]:
    record, state = item.state.record, item.state
    day, note = words.news(record)
    region = Link(item.region.label, views.profile_href(item.region.code, data.scope))
    due = numbers.day(record.due_on)
    target = words.target(item.target) if item.target else words.NO_TARGET
    return (
        Stack((due, late(item))) if state.is_late else due,
        Stack((Link(record.title, item_href(record.code, data.scope)), record.code)),
        Stack((region, record.owner)),
        Stack(tuple(filter(None, (target, words.step(item))))),
        Stack(tuple(_standing(item))),
        Stack((day, note, *([stale(item)] if state.is_stale else []))),
    )


def _standing(item: Item) -> Iterator[Tag | Bar]:
    record = item.state.record
    yield _status(item)
    if item.state.is_reported_done:
        yield reported()
    yield Bar(words.progress(record), record.progress / 100)


def _status(item: Item) -> Tag:
    status = item.state.record.status
    return Tag(
        vocabulary.reported(status, is_late=item.state.is_late),
        vocabulary.ACTION_SIGNS[status],
        palette.ACTIONS[status],
    )
