"""Rules of attention about self-checks: what regions did not send, and what the province has."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from merit.domain.self_checks.workflow import CheckState
from merit.services.attention_situation import Case, Situation
from merit.services.self_checks.awaited import Awaited


def unsent(situation: Situation) -> Iterator[Case]:
    """Regions whose self-check is due within the limit or overdue, the longest overdue first."""
    last = situation.today + _limit(situation)
    yield from _cases(
        situation, lambda item: not (item.is_back or item.is_queued) and item.day <= last
    )


def unmended(situation: Situation) -> Iterator[Case]:
    """Regions that one came back to: longer ago than the limit, or it is due within the limit."""
    today, limit = situation.today, _limit(situation)
    yield from _cases(
        situation,
        lambda item: (
            item.is_back
            and (
                item.day < today - limit
                or (not item.is_closed and today <= item.due_on <= today + limit)
            )
        ),
    )


def queued(state: CheckState) -> Callable[[Situation], Iterator[Case]]:
    """A rule: every self-check that waits for the province in a state, the longest first."""

    def rule(situation: Situation) -> Iterator[Case]:
        standings = {item.region.code: item for item in situation.standings}
        found = [
            Case(
                standings[item.region_code],
                number=(situation.today - item.day).days,
                day=item.day,
                awaited=item,
            )
            for item in situation.awaited
            if item.state is state and item.region_code in standings
        ]
        yield from sorted(found, key=_order)

    return rule


def period_of(cases: Iterable[Case]) -> str:
    """The period most recently begun among those the cases are of."""
    return max((case.awaited.period_code for case in cases if case.awaited), default="")


def _limit(situation: Situation) -> timedelta:
    return timedelta(days=situation.limits.self_check_days)


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
