"""Rules of attention about results: what they say, how they moved, until when they count."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal

from merit.domain import comparison
from merit.domain.attention import Limits
from merit.domain.positions import Standing
from merit.services.attention_situation import Case, Situation
from merit.services.standings import RegionStanding


def of_standings(
    holds: Callable[[RegionStanding, Limits], bool],
) -> Callable[[Situation], Iterator[Case]]:
    """A rule that looks at the standings alone."""

    def cases(situation: Situation) -> Iterator[Case]:
        held = (item for item in situation.standings if holds(item, situation.limits))
        for item in sorted(held, key=_need):
            yield Case(item, day=item.position.valid_until)

    return cases


def _need(item: RegionStanding) -> tuple[Decimal, Decimal, str]:
    change = item.change if item.change is not None else Decimal(0)
    gap = item.gap if item.gap is not None else Decimal(0)
    return (change, gap, item.region.code)


def conflict(item: RegionStanding, _: Limits) -> bool:
    """Category and score, or the sources, contradict each other."""
    return item.position.conflict or bool(item.position.disputed)


def incomplete(item: RegionStanding, _: Limits) -> bool:
    """The score is so low that the assessment cannot have been complete."""
    return item.position.counts and item.position.incomplete


def fall(item: RegionStanding, limits: Limits) -> bool:
    """The total lost at least as much as the limit says."""
    return item.change is not None and item.change <= -limits.fall


def below_good(item: RegionStanding, _: Limits) -> bool:
    """The category is below the one that counts as good."""
    band = item.position.band
    return item.position.counts and band is not None and band.code in ("BR", "K")


def near_top(item: RegionStanding, limits: Limits) -> bool:
    """The goal is within reach: at most so many points away."""
    return (
        item.position.counts
        and item.position.result is not None
        and comparison.is_comparable(item.position.result)
        and item.gap is not None
        and 0 < item.gap <= limits.near
    )


def no_result(item: RegionStanding, _: Limits) -> bool:
    """No result speaks for the region at all."""
    return item.position.standing is Standing.NONE


def unverified(item: RegionStanding, _: Limits) -> bool:
    """Nothing is known but sweeping statements."""
    return item.position.counts and item.only_blanket


def aspect_fall(situation: Situation) -> Iterator[Case]:
    """Regions with an aspect that fell far, the deepest fall first."""
    found = []
    for item in situation.standings:
        falls = tuple(
            fall
            for fall in situation.falls.get(item.region.code, ())
            if fall.percent >= situation.limits.aspect_fall
        )
        if falls:
            found.append(Case(item, len(falls), falls=falls))
    yield from sorted(found, key=lambda case: (-case.falls[0].percent, case.standing.region.code))


def expired(situation: Situation) -> Iterator[Case]:
    """Results past their last day: in the year shown, or by today when there are no newer ones."""
    for item in situation.standings:
        until = _last_day(item, situation)
        is_past = until is not None and until < situation.today
        day = item.position.valid_until
        if is_past or (item.position.standing is Standing.EXPIRED and day is not None):
            yield Case(item, day=day)


def expiring(situation: Situation) -> Iterator[Case]:
    """The latest results whose last day is near, as of today."""
    last = situation.today + timedelta(days=situation.limits.expiring_days)
    for item in situation.standings:
        until = _last_day(item, situation)
        if until is not None and situation.today <= until <= last:
            yield Case(item, day=until)


def _last_day(item: RegionStanding, situation: Situation) -> date | None:
    """Until when the result of a region counts, unless a newer one speaks for it by now."""
    return None if item.region.code in situation.superseded else item.position.valid_until
