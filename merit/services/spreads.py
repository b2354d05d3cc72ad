"""One region's aspects against everybody's, and whom it can learn from."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from merit.domain.instruments import Aspect, Instrument
from merit.services.aspect_shares import SHARE
from merit.services.standings import RegionStanding

TEACHERS = 3
WEAKEST = 2
CUTS = [0.0, 0.25, 0.5, 0.75, 1.0]


@dataclass(frozen=True, slots=True)
class AspectSpread:
    """One aspect of a region against all `n` regions scored in the same view.

    All numbers are shares of the aspect's maximum, 0 to 1, except `points`; `own` and `points`
    are None when the region was not scored.
    """

    aspect: Aspect
    own: float | None
    points: float | None
    low: float
    quarter: float
    middle: float
    three_quarters: float
    high: float
    n: int

    @property
    def lost(self) -> float | None:
        """Points between the own value and the aspect's maximum."""
        if self.points is None or self.aspect.maximum is None:
            return None
        return float(self.aspect.maximum) - self.points


@dataclass(frozen=True, slots=True)
class Teacher:
    """A region that does best on an aspect where another is weak."""

    aspect: Aspect
    standing: RegionStanding
    share: float


def spreads(shares: pd.DataFrame, instrument: Instrument, code: str) -> tuple[AspectSpread, ...]:
    """The spread of every scored aspect, in the order of the instrument.

    `shares` as given by `aspect_shares`.
    """
    found = []
    for aspect in instrument.aspects:
        rows = shares[shares["aspect_code"] == aspect.code]
        if rows.empty:
            continue
        own = rows[rows["region_code"] == code]
        low, quarter, middle, three_quarters, high = rows[SHARE].quantile(CUTS)
        found.append(
            AspectSpread(
                aspect,
                None if own.empty else float(own[SHARE].iloc[0]),
                None if own.empty else float(own["score"].iloc[0]),
                low,
                quarter,
                middle,
                three_quarters,
                high,
                len(rows),
            )
        )
    return tuple(found)


def costliest(found: Iterable[AspectSpread]) -> AspectSpread | None:
    """The aspect on which the region loses most points; None when none was scored."""
    scored = [item for item in found if item.lost is not None]
    return max(scored, key=lambda item: item.lost or 0.0, default=None)


def teachers(
    shares: pd.DataFrame,
    own: Iterable[AspectSpread],
    standings: Iterable[RegionStanding],
    code: str,
) -> tuple[Teacher, ...]:
    """The best other regions on the region's weakest aspects, weakest aspect first."""
    by_code = {item.region.code: item for item in standings}
    scored = [(item.own, item) for item in own if item.own is not None]
    weakest = sorted(scored, key=lambda pair: pair[0])[:WEAKEST]
    return tuple(
        Teacher(item.aspect, by_code[better], float(reached))
        for share, item in weakest
        for better, reached in _better(shares, item.aspect, code, share)
    )


def _better(
    shares: pd.DataFrame, aspect: Aspect, code: str, share: float
) -> Iterable[tuple[str, float]]:
    others = shares[
        (shares["aspect_code"] == aspect.code)
        & (shares["region_code"] != code)
        & (shares[SHARE] > share)
    ]
    best = others.sort_values([SHARE, "region_code"], ascending=[False, True]).head(TEACHERS)
    return zip(best["region_code"], best[SHARE], strict=True)
