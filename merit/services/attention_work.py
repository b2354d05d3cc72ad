"""Rules of attention about work with the regions: action items, and coaching."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from merit.domain.attention import stalled as standstill
from merit.domain.follow_up import FollowUp
from merit.domain.local_time import day_of
from merit.services.attention_situation import Case, Situation


def untouched(situation: Situation) -> Iterator[Case]:
    """Regions without coaching held for a long time, the longest wait first."""
    by_code = {item.region.code: item for item in situation.standings}
    for waiting in situation.waiting:
        yield Case(by_code[waiting.region.code], day=waiting.on)


def stalled(situation: Situation) -> Iterator[Case]:
    """Regions with open items of which nothing was heard for long, the longest first."""
    by_region = _by_region(situation.follow_ups)
    found = []
    for item in situation.standings:
        stall = standstill(by_region[item.region.code], situation.limits, today=situation.today)
        if stall is not None:
            found.append((stall.last, Case(item, stall.open, stall.last)))
    yield from (case for _, case in sorted(found, key=lambda pair: pair[0]))


def reported(situation: Situation) -> Iterator[Case]:
    """Regions whose reports the reader has not answered yet, the longest wait first."""
    found: defaultdict[str, list[date]] = defaultdict(list)
    for item in situation.reported:
        if item.waiting is not None:
            found[item.record.region_code].append(day_of(item.waiting.made_at))
    listed = [
        Case(standing, len(days), min(days))
        for standing in situation.standings
        if (days := found[standing.region.code])
    ]
    yield from sorted(listed, key=lambda case: (case.day or date.max, case.standing.region.code))


def _by_region(items: Iterable[FollowUp]) -> defaultdict[str, list[FollowUp]]:
    found: defaultdict[str, list[FollowUp]] = defaultdict(list)
    for item in items:
        found[item.record.region_code].append(item)
    return found


def of_items(
    holds: Callable[[FollowUp], bool], days: Callable[[FollowUp], int]
) -> Callable[[Situation], Iterator[Case]]:
    """A rule that looks at action items: regions with most of them first."""

    def cases(situation: Situation) -> Iterator[Case]:
        found = _by_region(filter(holds, situation.follow_ups))
        listed = [
            Case(standing, len(items), situation.today - timedelta(days=max(map(days, items))))
            for standing in situation.standings
            if (items := found[standing.region.code])
        ]
        yield from sorted(listed, key=_most)

    return cases


def _most(case: Case) -> tuple[int, date, str]:
    return (-case.number, case.day or date.max, case.standing.region.code)
