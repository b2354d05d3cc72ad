"""A board: columns of cards, each column a section of its own with a heading and a count."""

from collections.abc import Iterable
from dataclasses import dataclass

from merit.ui.components.rendering import markup
from merit.ui.components.tables import Bar, Link, Tag


@dataclass(frozen=True, slots=True)
class Task:
    """One card: what, where, whose, when, how far, and what is wrong with it."""

    title: str
    place: Link
    owner: str
    when: str
    progress: Bar
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One state; `number` counts all its tasks, `more` leads to those not shown."""

    state: Tag
    number: int
    tasks: tuple[Task, ...]
    more: Link | None = None


def board(columns: Iterable[Column], *, none: str, beside: Link | None = None) -> str:
    """The columns side by side; `none` fills an empty one, `beside` leads to what has none."""
    return markup("board", columns=tuple(columns), nothing=none, beside=beside)
