"""Self-checks somebody waits for: not received yet, or returned and nobody has begun to mend.

It tells state and days alone, so that nothing of a draft leaves the region.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from merit.domain.access import Permission, User, authorise_reading
from merit.domain.local_time import day_of
from merit.domain.self_checks.records import SelfCheck
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.store import self_check_periods, self_checks
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class Awaited:
    """One self-check. `day` is when it is due, or of a returned one that of the last verdict."""

    region_code: str
    period_code: str
    state: CheckState
    day: date

    @property
    def is_returned(self) -> bool:
        """Whether it was received and came back, rather than never sent."""
        return self.state is CheckState.RETURNED


def awaited(session: Session, user: User, dataset: Dataset, *, today: date) -> tuple[Awaited, ...]:
    """Those of open periods within the reader's reach, by period and region; nobody else's."""
    authorise_reading(user, dataset)
    reach = user.reach(Permission.READ_SELF_CHECKS)
    if reach is not None and not reach:
        return ()
    found: list[Awaited] = []
    for period, _ in self_check_periods.recorded(session, dataset):
        if not period.takes_answers(today):
            continue
        judged = self_checks.last_verdicts(session, dataset, period.code)
        for check, _ in self_checks.of_period(session, dataset, period.code):
            day = _day(check, period.due_on, judged)
            if day is not None and (reach is None or check.region_code in reach):
                found.append(Awaited(check.region_code, period.code, check.state, day))
    return tuple(found)


def _day(check: SelfCheck, due_on: date, judged: Mapping[str, datetime]) -> date | None:
    """The day that counts of a self-check; None where nobody waits for it."""
    if check.first_sent_at is None:
        return due_on
    last = judged.get(check.region_code) if check.state is CheckState.RETURNED else None
    return None if last is None else day_of(last)
