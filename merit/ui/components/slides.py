"""The slides of a deck in their order, with the ways to rearrange them; the way to the hall."""

from collections.abc import Iterable
from dataclasses import dataclass

from merit.ui.components.rendering import markup


@dataclass(frozen=True, slots=True)
class Act:
    """A link that rearranges: `name` is read on the screen, `full_name` aloud.

    `stay` names its place on the page after it was followed. An act without `href` is impossible
    just here and keeps its place.
    """

    name: str
    full_name: str
    href: str
    stay: str


@dataclass(frozen=True, slots=True)
class Row:
    """A slide: `number` is empty for one that is hidden, `href` is where it is shown."""

    number: str
    title: str
    name: str
    href: str
    acts: tuple[Act, ...]


def slides(label: str, rows: Iterable[Row]) -> str:
    """The list."""
    return markup("slides", label=label, rows=tuple(rows))


def show_link(name: str, small: str, href: str) -> str:
    """The large way to the show."""
    return markup("show_link", name=name, small=small, href=href)
