"""The action items as a board: one column per state, the most urgent cards of each."""

from dataclasses import replace
from functools import lru_cache

from merit.charts import palette
from merit.domain.states import ActionStatus
from merit.services.action_items import Item
from merit.services.actions import Actions, Filter
from merit.ui import views
from merit.ui.actions_choice import Choice
from merit.ui.actions_desk import Desk, Movers, form_href, item_href, may_move
from merit.ui.components.board import Column, Move, Task
from merit.ui.components.board import board as columns_of_cards
from merit.ui.components.tables import Bar, Link, Tag
from merit.ui.keeping import DRAWN
from merit.ui.text import actions as words
from merit.ui.text import follow_ups, vocabulary

CARDS = 8
STATES = {
    Filter.NOT_STARTED: ActionStatus.NOT_STARTED,
    Filter.ON_TRACK: ActionStatus.ON_TRACK,
    Filter.HINDERED: ActionStatus.HINDERED,
    Filter.DONE: ActionStatus.DONE,
}


@lru_cache(maxsize=DRAWN)
def board(data: Actions, choice: Choice, who: Movers) -> str:
    """The board of the chosen region or of all; cancelled items are counted below it.

    The cards `who` may move can be dragged, and say by links where to.
    """
    cancelled = len(choice.of(data, Filter.CANCELLED))
    return columns_of_cards(
        [_column(data, choice, asked, who) for asked in STATES],
        none=words.COLUMN_EMPTY,
        beside=Link(words.cancelled(cancelled), _table(data, choice, Filter.CANCELLED))
        if cancelled
        else None,
    )


def _table(data: Actions, choice: Choice, asked: Filter) -> str:
    return replace(choice, form=words.TABLE, asked=asked, page=1).href(data.scope)


def _column(data: Actions, choice: Choice, asked: Filter, who: Movers) -> Column:
    items = choice.of(data, asked)
    rest = vocabulary.more(len(items), CARDS)
    state = STATES[asked]
    return Column(
        Tag(words.COLUMNS[asked], vocabulary.ACTION_SIGNS[state], palette.ACTIONS[state]),
        len(items),
        tuple(_task(data, item, who) for item in items[:CARDS]),
        more=Link(rest, _table(data, choice, asked)) if rest else None,
        takes=state.value,
    )


def _task(data: Actions, item: Item, who: Movers) -> Task:
    record = item.state.record
    return Task(
        title=Link(record.title, item_href(record.code, data.scope)),
        place=Link(item.region.label, views.profile_href(item.region.code, data.scope)),
        owner=record.owner,
        when=words.due(item),
        progress=Bar(words.progress(record), record.progress / 100),
        tags=tags(item),
        moves=_moves(data, item, who),
        move=follow_ups.move(record.code),
    )


def _moves(data: Actions, item: Item, who: Movers) -> tuple[Move, ...]:
    """The ways to the form that moves an item, one for each state it can get."""
    if who is None or not may_move(item, who):
        return ()
    return tuple(
        Move(
            vocabulary.ACTION_STATUSES[status],
            form_href(Desk.NEWS, item.state.record.code, data.scope, status),
            status.value,
        )
        for status in follow_ups.moves(item, by_region=who[1])
    )


def tags(item: Item) -> tuple[Tag, ...]:
    """What is wrong with an open item; when and how a closed one was closed."""
    state = item.state
    if not state.is_open:
        status = state.record.status
        ink, sign = palette.ACTIONS[status], vocabulary.ACTION_SIGNS[status]
        return (Tag(words.closed(item), sign, ink),)
    found = [reported()] if item.state.is_reported_done else []
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


def reported() -> Tag:
    """The mark of an item its region says is done."""
    return Tag(words.REPORTED, words.REPORTED_SIGN, palette.ACCENT)
