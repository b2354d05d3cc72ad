"""Legends in words, with the same fills as the chart."""

from collections.abc import Iterable
from dataclasses import dataclass

from merit.ui.components.rendering import markup


@dataclass(frozen=True, slots=True)
class Entry:
    """One colour, plain or hatched, and what it means."""

    words: str
    fill: str
    hatched: bool = False


def legend(label: str, entries: Iterable[Entry]) -> str:
    """A legend."""
    return markup("legend", label=label, items=tuple(entries))
