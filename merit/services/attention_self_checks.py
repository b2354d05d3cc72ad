"""Rules of attention about self-checks: what was not sent, and what nobody has begun to mend."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from merit.services.attention_situation import Case, Situation
from merit.services.self_checks.awaited import Awaited


def unsent(situation: Situation) -> Iterator[Case]:
    """Regions whose self-check is due within the limit or overdue, the longest overdue first."""
    last = situation.today + timedelta(days=situation.limits.self_check_days)
    yield from _cases(situation, lambda item: not item.is_returned and item.day <= last)


def unmended(situation: Situation) -> Iterator[Case]:
    """Regions that have had a returned one for longer than the limit, the longest first."""
    last = situation.today - timedelta(days=situation.limits.self_check_days)
    yield from _cases(situation, lambda item: item.is_returned and item.day < last)


def period_of(cases: Iterable[Case]) -> str:
    """The period most recently begun among those the cases are of."""
    return max((case.awaited.period_code for case in cases if case.awaited), default="")


def _cases(situation: Situation, holds: Callable[[Awaited], bool]) -> Iterator[Case]:
    """A case for each region, of several periods that with the earliest day."""
    found: dict[str, Awaited] = {}
    for item in sorted(filter(holds, situation.awaited), key=lambda item: item.day):
        found.setdefault(item.region_code, item)
    listed = [
        Case(standing, day=one.day, awaited=one)
        for standing in situation.standings
        if (one := found.get(standing.region.code)) is not None
    ]
    yield from sorted(listed, key=_order)


def _order(case: Case) -> tuple[date, str]:
    return (case.day or date.max, case.standing.region.code)
