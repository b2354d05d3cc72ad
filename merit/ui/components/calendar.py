"""A month as a table of weeks; on a narrow screen the style sheet makes it a list of days."""

from collections.abc import Sequence
from dataclasses import dataclass

from merit.ui.components.rendering import markup


@dataclass(frozen=True, slots=True)
class Entry:
    """Something on a day; `state` chooses how it looks, the words say it too.

    The title leads to `href`, where there is one.
    """

    name: str
    title: str
    state: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day: its number, its name in full for narrow screens, and what is on it."""

    number: int
    name: str
    entries: tuple[Entry, ...] = ()
    is_today: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """The way to another month; without `href` there is none."""

    name: str
    href: str


def calendar(
    title: str,
    weekdays: Sequence[str],
    weeks: Sequence[Sequence[Day | None]],
    *,
    caption: str,
    before: Step,
    after: Step,
    today: str,
) -> str:
    """The month; None fills days of other months. `today` is what the present day is called."""
    return markup(
        "calendar",
        title=title,
        caption=caption,
        weekdays=tuple(weekdays),
        weeks=tuple(map(tuple, weeks)),
        before=before,
        after=after,
        today=today,
    )
