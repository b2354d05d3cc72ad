"""What a what-if of one region starts from: its official result, aspect by aspect."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from merit.domain.access import User
from merit.domain.instruments import Aspect, Instrument
from merit.domain.scope import Scope
from merit.domain.simulation import (
    Simulated,
    Sway,
    simulate,
    sways_of_aspects,
    sways_of_indicators,
    with_levels,
)
from merit.services.breakdowns import Breakdown, breakdowns
from merit.store.engine import Session


@dataclass(frozen=True, slots=True, eq=False)
class SimulationStart:
    """One region with what can be moved.

    `score` and `points` (by aspect) are official; both empty where the result that counts does
    not have them all. `answered` are the aspects whose indicators can be moved.
    """

    scope: Scope
    region: Breakdown
    instrument: Instrument
    score: Decimal | None
    points: Mapping[str, Decimal]
    answered: tuple[Aspect, ...]

    def by_points(self, wanted: Mapping[str, Decimal]) -> Simulated:
        """With other points on some aspects."""
        assert self.score is not None
        return simulate(self.instrument, self.score, self.points, wanted)

    def by_levels(self, wanted: Mapping[str, int]) -> Simulated:
        """With other levels on some indicators."""
        points = with_levels(self.instrument, self.points, self.region.levels, wanted)
        return self.by_points(points)

    def sways(self, found: Simulated, wanted: Mapping[str, int] | None) -> tuple[Sway, ...]:
        """What one step would do to `found`: of the aspects, or of indicators at `wanted`."""
        if wanted is None:
            points = {item.aspect.code: item.simulated for item in found.changes}
            return sways_of_aspects(self.instrument, points)
        levels = {**self.region.levels, **wanted}
        points = with_levels(self.instrument, self.points, self.region.levels, wanted)
        return sways_of_indicators(self.instrument, self.answered, levels, points)


def simulation_start(session: Session, user: User, *, scope: Scope, code: str) -> SimulationStart:
    """The official result of the region with this code at the end of the year in `scope`."""
    data = breakdowns(session, user, scope=scope)
    region, instrument = data.of(code), data.instrument
    score = region.standing.position.score if region.aspects else None
    parts = instrument.aspects
    is_whole = all(item.code in region.aspects and item.maximum is not None for item in parts)
    known = score is not None and is_whole and bool(parts)
    return SimulationStart(
        scope=scope,
        region=region,
        instrument=instrument,
        score=score if known else None,
        points={item.code: region.aspects[item.code].points for item in parts} if known else {},
        answered=tuple(item for item in parts if known and _movable(item, region)),
    )


def _movable(aspect: Aspect, region: Breakdown) -> bool:
    """Whether every indicator has a weight, and all answers behind the points are known."""
    weighed = all(item.weight is not None for item in aspect.indicators)
    return weighed and region.knows(aspect)
