"""A board: columns of cards, each column a section of its own with a heading and a count."""

from collections.abc import Iterable
from dataclasses import dataclass

from merit.ui.components.rendering import markup
from merit.ui.components.tables import Bar, Link, Tag


@dataclass(frozen=True, slots=True)
class Move:
    """A way to another column: `to` is the state it leads to."""

    name: str
    href: str
    to: str


@dataclass(frozen=True, slots=True)
class Task:
    """One card: what, where, whose, when, how far, and what is wrong with it.

    A card with `moves` can be dragged (see `board.js`) and lists them for the keyboard under the
    name `move`, which tells it from those of all other cards.
    """

    title: Link
    place: Link
    owner: str
    when: str
    progress: Bar
    tags: tuple[Tag, ...] = ()
    moves: tuple[Move, ...] = ()
    move: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One state; `number` counts all its tasks, `more` leads to those not shown.

    A card dropped on it follows its own move to the state `takes`.
    """

    state: Tag
    number: int
    tasks: tuple[Task, ...]
    more: Link | None = None
    takes: str = ""


def board(columns: Iterable[Column], *, none: str, beside: Link | None = None) -> str:
    """The columns side by side; `none` fills an empty one, `beside` leads to what has none."""
    return markup("board", columns=tuple(columns), nothing=none, beside=beside)
