"""One region's aspects against everybody's."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from merit.domain.instruments import Aspect, Instrument
from merit.services.aspect_shares import SHARE

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
