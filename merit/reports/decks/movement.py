"""The slide on what changed between the last two years with scores."""

from collections.abc import Sequence
from decimal import Decimal

from merit.domain.decks import Chart, ChartKind, Fact, Facts, KeyFigure, Series, Slide
from merit.reports.decks import words_movement as words
from merit.reports.decks.addresses import view
from merit.reports.decks.empty import empty
from merit.reports.decks.ground import Ground
from merit.services.movers import Move, Movers, movers

MOST_BARS = 8
FALLS_SHOWN = 3
RISING, FALLING = "naik", "turun"


def movement(ground: Ground) -> Slide:
    """The largest rises and falls; regions without a comparable pair are counted, not drawn."""
    measured = ground.trends.measured
    if len(measured) < 2:
        return empty("perubahan", words.NONE, words.NEXT, view("tren", ground.scope))
    first, last = measured[-2:]
    found = movers(ground.trends, first, last)
    at = view("tren", ground.scope, dari=str(first), ke=str(last))
    if not found.moves:
        return empty("perubahan", words.no_pair(found), words.NEXT, at)
    shown = _shown(found)
    return Slide(
        key="perubahan",
        title=words.finding(found),
        body=_bars(shown) if shown else _unchanged(found),
        note=words.note(found, shown, ground.scope.year),
        spoken=words.spoken(found),
        view=at,
        figures=_figures(found),
    )


def _figures(found: Movers) -> tuple[KeyFigure, ...]:
    """The years are part of the keys: changes between others are no later state of these."""
    numbers = {
        words.RISING: len(found.rising),
        words.FALLING: len(found.falling),
        words.COMPARABLE: len(found.moves),
    }
    years = f"{found.first}_{found.last}"
    return tuple(
        KeyFigure(f"{name.lower()}_{years}", name, Decimal(number), "daerah")
        for name, number in numbers.items()
    )


def _shown(found: Movers) -> tuple[Move, ...]:
    """The largest changes both ways, from the largest rise to the largest fall."""
    falls = min(len(found.falling), max(FALLS_SHOWN, MOST_BARS - len(found.rising)))
    rises = found.rising[: MOST_BARS - falls]
    return (*rises, *reversed(found.falling[:falls]))


def _bars(shown: Sequence[Move]) -> Chart:
    ups = tuple(item.change if item.change > 0 else None for item in shown)
    downs = tuple(item.change if item.change < 0 else None for item in shown)
    series = (Series(words.RISING, ups, RISING), Series(words.FALLING, downs, FALLING))
    return Chart(
        ChartKind.BARS,
        tuple(item.region.short for item in shown),
        tuple(item for item in series if any(value is not None for value in item.values)),
        words.POINTS,
    )


def _unchanged(found: Movers) -> Facts:
    return Facts((Fact(Decimal(len(found.moves)), words.SAME.lower(), words.no_move(found)),))
