"""Links of which one is chosen, in a row or in a list that opens: views, periods, filters."""

from collections.abc import Iterable
from dataclasses import dataclass

from merit.ui.components.rendering import markup


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose; `small` is a count or the like beside its name."""

    name: str
    href: str
    is_chosen: bool = False
    small: str = ""


def choices(label: str, items: Iterable[Choice], *, stay: str = "") -> str:
    """The row. `stay` names it when choosing only rearranges the page (see `links.js`)."""
    return markup("choices", label=label, items=tuple(items), stay=stay)


def picker(label: str, items: Iterable[Choice], *, stay: str) -> str:
    """Choices that would fill more than a row: a list that opens below the one that is chosen."""
    return markup("picker", label=label, items=tuple(items), stay=stay)
