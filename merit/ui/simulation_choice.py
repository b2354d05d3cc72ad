"""What the address asks to be simulated; whatever makes no sense is the official value.

Points stand under the code of their aspect (`?A3=72.5`), levels under that of their indicator
(`?3.4=3`). What was moved of one region is dropped when the reader goes on to another.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

import streamlit as st

from merit.domain.instruments import Aspect, Indicator
from merit.domain.scope import Scope
from merit.domain.simulation import Simulated
from merit.services.simulation import SimulationStart
from merit.ui import address, views
from merit.ui.text import numbers
from merit.ui.text import simulation as words

PATH = "simulasi"
BY, ASPECT, REGION = "geser", "aspek", "kode"
MEMORY = "_simulasi"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is moved: points by aspect, or levels by indicator (None when points are moved)."""

    points: Mapping[str, Decimal]
    levels: Mapping[str, int] | None

    def apply(self, start: SimulationStart) -> Simulated:
        """The simulated result."""
        if self.levels is None:
            return start.by_points(self.points)
        return start.by_levels(self.levels)


def href(scope: Scope, code: str) -> str:
    """Address of the what-if of a region, at its official values."""
    return views.href(PATH, scope, **{REGION: code})


def wanted(start: SimulationStart) -> Wanted:
    """What the address asks to be moved."""
    if by(start) == words.LEVELS:
        levels = {}
        for aspect in start.answered:
            for item in aspect.indicators:
                official = level_code(start, item)
                asked = address.asked(item.code, level_codes(start, item), default=official)
                if asked != official:
                    levels[item.code] = int(asked)
        return Wanted({}, levels)
    points = {}
    for aspect in start.instrument.aspects:
        official = point_code(start.points[aspect.code])
        asked = address.asked(aspect.code, point_codes(start, aspect), default=official)
        if asked != official:
            points[aspect.code] = Decimal(asked)
    return Wanted(points, None)


def by(start: SimulationStart) -> str:
    """Whether points of aspects or levels of indicators are moved."""
    options = words.WAYS if start.answered else (words.POINTS,)
    return address.asked(BY, options, default=words.POINTS)


def aspect(start: SimulationStart) -> Aspect:
    """The aspect whose indicators are shown."""
    known = {item.code: item for item in start.answered}
    return known[address.asked(ASPECT, known, default=next(iter(known)))]


def point_codes(start: SimulationStart, aspect: Aspect) -> tuple[str, ...]:
    """The points an aspect can be moved to, as the address writes them."""
    official = start.points[aspect.code]
    return _point_codes(start.instrument.step, official, aspect.maximum or official)


@lru_cache(maxsize=512)
def _point_codes(step: Decimal, official: Decimal, highest: Decimal) -> tuple[str, ...]:
    found = {number * step for number in range(int(highest / step) + 1)} | {official, highest}
    return tuple(point_code(value) for value in sorted(found))


def point_code(value: Decimal) -> str:
    """A number of points as the address writes it.

    >>> point_code(Decimal("40.00")), point_code(Decimal("32.50"))
    ('40', '32.5')
    """
    return format(value.normalize(), "f")


def point_name(code: str) -> str:
    """The same as a person reads it."""
    return numbers.score(Decimal(code))


def level_codes(start: SimulationStart, indicator: Indicator) -> list[str]:
    """The levels an indicator can be moved to; 0 only where it was not answered."""
    lowest = 1 if start.region.levels.get(indicator.code) else 0
    return [str(level) for level in range(lowest, start.instrument.levels + 1)]


def level_code(start: SimulationStart, indicator: Indicator) -> str:
    """The official level of an indicator."""
    return str(start.region.levels.get(indicator.code, 0))


def names(start: SimulationStart) -> set[str]:
    """Every parameter that moves something."""
    parts = start.instrument.aspects
    return {item.code for item in parts} | {it.code for part in parts for it in part.indicators}


def waits(start: SimulationStart) -> bool:
    """Whether the address moves something the other way, which does not count now."""
    parts = start.instrument.aspects
    other = [item.code for item in parts]
    if by(start) == words.POINTS:
        other = [item.code for part in parts for item in part.indicators]
    return any(address.value(code) for code in other)


def settle(start: SimulationStart) -> None:
    """Drop what was moved of another region: it was chosen for that one.

    A link to a region with what is moved is taken as it stands; only a region that changed while
    all else stayed is a reader going on.
    """
    moving = names(start)
    moved = {name: value for name, value in address.query().items() if name in moving}
    before = st.session_state.get(MEMORY)
    st.session_state[MEMORY] = start.region.code, moved
    if before and moved and before == (before[0], moved) and before[0] != start.region.code:
        address.rewrite(address.query() | dict.fromkeys(moved, ""))
        st.rerun()


def official_again(start: SimulationStart) -> str:
    """Address of this view with nothing moved."""
    return address.here(**dict.fromkeys(names(start), ""))
