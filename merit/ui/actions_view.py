"""Blocks of the actions page: counters, the choice of a view, the items in it."""

from dataclasses import replace
from functools import lru_cache

from merit.charts import palette
from merit.domain.access import Permission, User
from merit.services.actions import Actions, Filter
from merit.ui.action_table import action_table
from merit.ui.actions_choice import Choice
from merit.ui.actions_desk import Movers, new_href, queue_href
from merit.ui.board_view import board
from merit.ui.components import drill, frame
from merit.ui.components.cards import Card, cards
from merit.ui.components.choices import Choice as Way
from merit.ui.components.choices import choices
from merit.ui.components.tables import Link
from merit.ui.downloads import Listing
from merit.ui.keeping import DRAWN
from merit.ui.text import actions as words
from merit.ui.text import follow_ups

COLOURS = {
    Filter.OPEN: palette.ACTIONS["berjalan_sesuai"],
    Filter.LATE: palette.ACTIONS[palette.LATE],
    Filter.STALE: palette.HATCH_GREY,
    Filter.DONE: palette.ACTIONS["selesai"],
}


def nothing(data: Actions) -> str:
    """Why there are no items, and what to do."""
    return frame.empty(words.nothing(data), words.nothing_next(data))


@lru_cache(maxsize=DRAWN)
def counters(data: Actions) -> str:
    """What is open, late, silent and done; each counter shows its items in the table."""
    return cards(
        Card(
            name,
            number,
            small,
            COLOURS[asked],
            href=Choice(form=words.TABLE, asked=asked).href(data.scope),
        )
        for asked, name, number, small in words.counters(data)
    )


@lru_cache(maxsize=DRAWN)
def forms(data: Actions, choice: Choice) -> str:
    """The choice between board and table."""
    return choices(
        words.FORM,
        [
            Way(
                name,
                replace(choice, form=form, asked=Filter.ALL, page=1).href(data.scope),
                is_chosen=form == choice.form,
            )
            for form, name in words.FORMS.items()
        ],
        stay="tampil",
    )


def chosen(data: Actions, choice: Choice) -> str:
    """That only what was agreed at one place is listed, and the way back to all."""
    if not choice.origin:
        return ""
    everything = replace(choice, origin="", page=1).href(data.scope)
    return frame.remark(
        follow_ups.only_of(choice.of(data, Filter.ALL)[0], choice.origin)
    ) + frame.link(follow_ups.EVERYTHING, everything)


def listing(data: Actions, choice: Choice, who: Movers) -> str | Listing:
    """The items as the reader wants to see them; `who` may move them."""
    return action_table(data, choice) if choice.form == words.TABLE else board(data, choice, who)


def ways(data: Actions, user: User) -> str:
    """The ways to the forms and to the reports that wait, for those they are for."""
    scope = data.scope
    if scope.dataset is not user.writes_in:
        return ""
    links = []
    if user.may(Permission.MANAGE_ACTIONS):
        links.append(Link(follow_ups.NEW, new_href(scope)))
    if user.may(Permission.ACCEPT_PROGRESS):
        reach = user.reach(Permission.ACCEPT_PROGRESS)
        waiting = sum(
            item.state.is_reported_done and (reach is None or item.region.code in reach)
            for item in data.items
        )
        links.append(Link(follow_ups.queue_name(waiting), queue_href(scope)))
    return drill.ways(links) if links else ""
