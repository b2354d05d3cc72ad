"""Legends in words, with the same fills as the chart."""

from collections.abc import Iterable

from merit.charts.legend import Entry
from merit.ui.components.rendering import markup


def legend(label: str, entries: Iterable[Entry]) -> str:
    """A legend."""
    return markup("legend", label=label, items=tuple(entries))
