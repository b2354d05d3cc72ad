"""Indicators by level: how many regions stand where, who they are, and what each level asks."""

from collections.abc import Iterable
from dataclasses import dataclass

from merit.ui.components.rendering import markup
from merit.ui.components.tables import Link


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a stacked bar as long as `size`; hatched when `shade` (0 to 4) is None."""

    size: int
    shade: int | None


@dataclass(frozen=True, slots=True)
class StackedLine:
    """One indicator with its bar; `spoken` says what the bar shows, `facts` stand beside it."""

    name: Link
    segments: tuple[Segment, ...]
    spoken: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LevelBlock:
    """One level: who stands there, and its rubric."""

    title: str
    count: str
    rubric: str
    shade: int | None
    regions: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class IndicatorCard:
    """One indicator: how far it is (`level` of `levels`), what it says, what it asks.

    `level` None draws no scale. `badge` is the short answer; `steps` are named paragraphs, the
    one called `marked` being what to do; `lists` are named lists.
    """

    name: Link
    badge: str = ""
    summary: str = ""
    level: int | None = None
    levels: int = 0
    steps: tuple[tuple[str, str], ...] = ()
    marked: str = ""
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()


def stacked(lines: Iterable[StackedLine]) -> str:
    """Indicators with bars of equal length, each cut by how many regions stand at which level."""
    return markup("stacked", lines=tuple(lines))


def level_blocks(blocks: Iterable[LevelBlock]) -> str:
    """The levels of one indicator, each with the regions that stand there."""
    return markup("level_blocks", blocks=tuple(blocks))


def indicator_cards(cards: Iterable[IndicatorCard]) -> str:
    """Indicators as cards, side by side as far as they fit."""
    return markup("indicator_cards", cards=tuple(cards))
