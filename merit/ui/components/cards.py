"""Counters in a row."""

from collections.abc import Iterable
from dataclasses import dataclass

from merit.ui.components.rendering import markup


@dataclass(frozen=True, slots=True)
class Card:
    """A number with its name, a small line under it, and the colour it belongs to."""

    name: str
    number: str
    small: str
    colour: str


def cards(items: Iterable[Card]) -> str:
    """Counters side by side."""
    return markup("cards", cards=tuple(items))
