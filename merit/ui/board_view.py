"""The action items as a board: one column per state, the most urgent cards of each."""

from dataclasses import replace
from functools import lru_cache

from merit.charts import palette
from merit.domain.states import ActionStatus
from merit.services.actions import Actions, Filter, Item
from merit.ui import views
from merit.ui.actions_choice import Choice
from merit.ui.components.board import Column, Task
from merit.ui.components.board import board as columns_of_cards
from merit.ui.components.tables import Bar, Link, Tag
from merit.ui.text import actions as words
from merit.ui.text import vocabulary

CARDS = 8
STATES = {
    Filter.NOT_STARTED: ActionStatus.NOT_STARTED,
    Filter.ON_TRACK: ActionStatus.ON_TRACK,
    Filter.HINDERED: ActionStatus.HINDERED,
    Filter.DONE: ActionStatus.DONE,
}


@lru_cache(maxsize=64)
def board(data: Actions, choice: Choice) -> str:
    """The board of the chosen region or of all; cancelled items are counted below it."""
    cancelled = len(data.of(Filter.CANCELLED, code=choice.code))
    return columns_of_cards(
        [_column(data, choice, asked) for asked in STATES],
        none=words.COLUMN_EMPTY,
        beside=Link(words.cancelled(cancelled), _table(data, choice, Filter.CANCELLED))
        if cancelled
        else None,
    )


def _table(data: Actions, choice: Choice, asked: Filter) -> str:
    return replace(choice, form=words.TABLE, asked=asked, page=1).href(data.scope)


def _column(data: Actions, choice: Choice, asked: Filter) -> Column:
    items = data.of(asked, code=choice.code)
    rest = vocabulary.more(len(items), CARDS)
    state = STATES[asked]
    return Column(
        Tag(words.COLUMNS[asked], vocabulary.ACTION_SIGNS[state], palette.ACTIONS[state]),
        len(items),
        tuple(_task(data, item) for item in items[:CARDS]),
        more=Link(rest, _table(data, choice, asked)) if rest else None,
    )


def _task(data: Actions, item: Item) -> Task:
    record = item.state.record
    return Task(
        title=record.title,
        place=Link(item.region.label, views.profile_href(item.region.code, data.scope)),
        owner=record.owner,
        when=words.due(item),
        progress=Bar(words.progress(record), record.progress / 100),
        tags=tags(item),
    )


def tags(item: Item) -> tuple[Tag, ...]:
    """What is wrong with an open item; when and how a closed one was closed."""
    state = item.state
    if not state.is_open:
        status = state.record.status
        ink, sign = palette.ACTIONS[status], vocabulary.ACTION_SIGNS[status]
        return (Tag(words.closed(item), sign, ink),)
    found = []
    if state.is_late:
        found.append(late(item))
    if state.is_stale:
        found.append(stale(item))
    return tuple(found)


def late(item: Item) -> Tag:
    """The mark of an item past its due date."""
    return Tag(words.late(item), vocabulary.LATE_SIGN, palette.ACTIONS[palette.LATE])


def stale(item: Item) -> Tag:
    """The mark of an item without news."""
    return Tag(words.stale(item), vocabulary.STALE_SIGN, palette.MUTED)
