"""Words of the goal of an instrument, and of regions that stand on another one."""

from collections.abc import Callable, Iterable

from merit.domain.instruments import Band, Instrument, Measure
from merit.domain.positions import Position
from merit.reports import standing_words
from merit.ui.text import numbers, shell

UNKNOWN, distance = standing_words.UNKNOWN_GOAL, standing_words.distance


def name(goal: Band | None) -> str:
    """What all are to reach: the category, or that there is one nobody has named yet."""
    return goal.name if goal else "sasaran"


def unknown(instrument: Instrument) -> str:
    """That nobody has said yet what the goal is called under an instrument."""
    return f"Sasaran pada instrumen {shell.instrument_name(instrument.code)} belum diketahui"


def limit(instrument: Instrument) -> Callable[[numbers.Number], str]:
    """How the limits of an instrument's bands are written: scores, or an index in hundredths."""
    return numbers.index if instrument.measure is Measure.INDEX else numbers.score


def elsewhere(number: int) -> str:
    """How many regions stand on another instrument, for the middle of a sentence; or nothing."""
    return f", {number} memakai instrumen lain" if number else ""


def on_others(positions: Iterable[Position], instrument: Instrument) -> int:
    """How many positions count on another instrument than the one shown."""
    return sum(item.counts and item.instrument != instrument.code for item in positions)
