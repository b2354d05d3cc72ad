"""What the results that speak for the regions are made of: aspects, indicators, changes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from merit.domain.access import User, authorise_reading
from merit.domain.aggregates import rests_on
from merit.domain.instruments import Aspect, Instrument
from merit.domain.scope import Scope
from merit.domain.scoring import accounts_for
from merit.services.aspect_shares import SHARE
from merit.services.map import map_data
from merit.services.standings import RegionStanding
from merit.store import aspects
from merit.store.engine import Session

Points = dict[str, dict[str, Decimal]]


@dataclass(frozen=True, slots=True)
class AspectPoints:
    """What one region has on one aspect: points, their share of the maximum (0 to 1).

    `change` is in points against the result that spoke a year earlier, None unless both are
    results of the same instrument that may be compared, with the aspect scored in both.
    """

    points: Decimal
    share: float
    change: Decimal | None


@dataclass(frozen=True, slots=True, eq=False)
class Breakdown:
    """One region: `aspects` by aspect code, `levels` (1 and up) by indicator code.

    Both hold only what was scored in the result that counts; nothing when none counts.
    """

    standing: RegionStanding
    aspects: Mapping[str, AspectPoints]
    levels: Mapping[str, int]

    @property
    def code(self) -> str:
        """Code of the region."""
        return self.standing.region.code

    def knows(self, aspect: Aspect) -> bool:
        """Whether all answers behind the points of `aspect` are known: see `accounts_for`."""
        scored = self.aspects.get(aspect.code)
        return scored is not None and accounts_for(aspect, scored.points, self.levels)


@dataclass(frozen=True, slots=True, eq=False)
class Breakdowns:
    """The regions of a scope in order of code; `outside` are those not in its group."""

    scope: Scope
    instrument: Instrument
    regions: tuple[Breakdown, ...]
    outside: tuple[Breakdown, ...]

    @property
    def everyone(self) -> tuple[Breakdown, ...]:
        """All 35, whatever the group."""
        return tuple(sorted((*self.regions, *self.outside), key=lambda item: item.code))

    @property
    def has_scores(self) -> bool:
        """Whether any region of the group has aspect scores."""
        return any(item.aspects for item in self.regions)

    def of(self, code: str) -> Breakdown:
        """The region with this code."""
        return next(item for item in self.everyone if item.code == code)

    def aspect(self, code: str) -> Aspect:
        """The aspect with this code."""
        return next(item for item in self.instrument.aspects if item.code == code)


def breakdowns(session: Session, user: User, *, scope: Scope) -> Breakdowns:
    """Aspects and indicators of the results that count at the end of the year in `scope`."""
    authorise_reading(user, scope.dataset)
    known = map_data(session, user, scope=scope)
    everyone = (*known.standings, *known.outside)
    code = known.instrument.code
    before = aspects.scores_of(session, scope.dataset, instrument=code, results=_earlier(everyone))
    levels = aspects.levels_of(
        session,
        scope.dataset,
        instrument=code,
        results=_counted(everyone, known.instrument),
    )
    scored = _scored(known.shares, _by_region(before))
    found = {
        item.region.code: Breakdown(
            item, scored.get(item.region.code, {}), levels.get(item.region.code, {})
        )
        for item in everyone
    }
    return Breakdowns(
        scope=scope,
        instrument=known.instrument,
        regions=tuple(found[item.region.code] for item in known.standings),
        outside=tuple(found[item.region.code] for item in known.outside),
    )


def _counted(
    everyone: Iterable[RegionStanding], instrument: Instrument
) -> tuple[tuple[str, int], ...]:
    return tuple(
        (item.region.code, item.position.result.year)
        for item in everyone
        if item.position.result is not None and rests_on(item.position, instrument.code)
    )


def _earlier(everyone: Iterable[RegionStanding]) -> tuple[tuple[str, int], ...]:
    """The results a change is measured against: those the change of the total rests on."""
    return tuple(
        (item.region.code, item.previous.result.year)
        for item in everyone
        if item.change is not None and item.previous.result is not None
    )


def _by_region(frame: pd.DataFrame) -> Points:
    found: defaultdict[str, dict[str, Decimal]] = defaultdict(dict)
    columns = (frame[name] for name in ("region_code", "aspect_code", "score"))
    for region, aspect, score in zip(*columns, strict=True):
        found[region][aspect] = Decimal(str(score))  # at most two decimals, so nothing is lost
    return found


def _scored(shares: pd.DataFrame, before: Points) -> dict[str, dict[str, AspectPoints]]:
    found: defaultdict[str, dict[str, AspectPoints]] = defaultdict(dict)
    columns = (shares[name] for name in ("region_code", "aspect_code", "score", SHARE))
    for region, aspect, score, share in zip(*columns, strict=True):
        points = Decimal(str(score))
        earlier = before.get(region, {}).get(aspect)
        change = None if earlier is None else points - earlier
        found[region][aspect] = AspectPoints(points, float(share), change)
    return found
