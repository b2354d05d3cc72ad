"""Means of the aspects over the regions: which one is lowest, which one loses most."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import mean, median

from merit.domain.aggregates import is_representative
from merit.domain.instruments import Aspect
from merit.services.breakdowns import Breakdown, Breakdowns


@dataclass(frozen=True, slots=True)
class AspectMean:
    """Means of one aspect over the `n` regions scored on it, out of `of`.

    `change` in points rests on the `changed` regions whose change is known. A mean is None where
    it would rest on fewer than half of the regions.
    """

    aspect: Aspect
    of: int
    n: int
    points: Decimal | None
    changed: int
    change: Decimal | None

    @property
    def share(self) -> float | None:
        """Share of the maximum, 0 to 1."""
        if self.points is None or not self.aspect.maximum:
            return None
        return float(self.points / self.aspect.maximum)

    @property
    def lost(self) -> Decimal | None:
        """Points missing to the maximum."""
        if self.points is None or self.aspect.maximum is None:
            return None
        return self.aspect.maximum - self.points


def aspect_means(data: Breakdowns) -> tuple[AspectMean, ...]:
    """The means of every aspect over the regions of the group, in the order of the instrument."""
    return tuple(_mean(aspect, data.regions) for aspect in data.instrument.aspects)


def _mean(aspect: Aspect, regions: Sequence[Breakdown]) -> AspectMean:
    scored = [item.aspects[aspect.code] for item in regions if aspect.code in item.aspects]
    changes = [item.change for item in scored if item.change is not None]
    return AspectMean(
        aspect=aspect,
        of=len(regions),
        n=len(scored),
        points=_mean_of([item.points for item in scored], of=len(regions)),
        changed=len(changes),
        change=_mean_of(changes, of=len(regions)),
    )


def _mean_of(values: Sequence[Decimal], *, of: int) -> Decimal | None:
    return mean(values) if is_representative(len(values), of) else None


def lowest(means: Iterable[AspectMean]) -> AspectMean | None:
    """The aspect with the lowest mean share; None when no mean can be given."""
    known = [(item.share, item) for item in means if item.share is not None]
    return min(known, key=lambda pair: pair[0])[1] if known else None


def costliest(means: Iterable[AspectMean]) -> AspectMean | None:
    """The aspect on which most points are lost on average; None when no mean can be given."""
    known = [(item.lost, item) for item in means if item.lost is not None]
    return max(known, key=lambda pair: pair[0])[1] if known else None


def median_share(regions: Iterable[Breakdown], aspect: Aspect) -> tuple[float | None, int]:
    """The middle share of one aspect over the regions scored on it, and how many those are."""
    shares = [item.aspects[aspect.code].share for item in regions if aspect.code in item.aspects]
    return (median(shares) if shares else None, len(shares))
