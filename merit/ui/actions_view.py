"""Blocks of the actions page: counters, the choice of a view, the items in it."""

from dataclasses import replace
from functools import lru_cache

from merit.charts import palette
from merit.services.actions import Actions, Filter
from merit.ui.action_table import action_table
from merit.ui.actions_choice import Choice
from merit.ui.board_view import board
from merit.ui.components import frame
from merit.ui.components.cards import Card, cards
from merit.ui.components.choices import Choice as Way
from merit.ui.components.choices import choices
from merit.ui.downloads import Listing
from merit.ui.text import actions as words

COLOURS = {
    Filter.OPEN: palette.ACTIONS["berjalan_sesuai"],
    Filter.LATE: palette.ACTIONS[palette.LATE],
    Filter.STALE: palette.HATCH_GREY,
    Filter.DONE: palette.ACTIONS["selesai"],
}


def nothing(data: Actions) -> str:
    """Why there are no items, and what to do."""
    return frame.empty(words.nothing(data), words.nothing_next(data))


@lru_cache(maxsize=64)
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


@lru_cache(maxsize=64)
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


def listing(data: Actions, choice: Choice) -> str | Listing:
    """The items as the reader wants to see them."""
    return action_table(data, choice) if choice.form == words.TABLE else board(data, choice)
