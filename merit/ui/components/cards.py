"""Counters in a row."""

from collections.abc import Iterable
from dataclasses import dataclass

from merit.ui.components.rendering import markup


@dataclass(frozen=True, slots=True)
class Card:
    """A number with its name, a small line under it, and the colour it belongs to.

    `href` is where the whole card leads, on the same page.
    """

    name: str
    number: str
    small: str
    colour: str
    href: str = ""


def cards(items: Iterable[Card]) -> str:
    """Counters side by side."""
    return markup("cards", cards=tuple(items))
