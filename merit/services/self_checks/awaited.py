"""Self-checks somebody waits for: not received yet, back in the region, or before the province.

What came back is waited for after its period was closed as well: unless the province opens that
again, the region never can mend it. It tells state and days alone, so that nothing of a draft
leaves the region.
"""

from dataclasses import dataclass
from datetime import date

from merit.domain.access import Permission, User, authorise_reading
from merit.domain.local_time import day_of
from merit.domain.self_checks.periods import Period
from merit.domain.self_checks.records import SelfCheck
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.store import self_check_periods, self_checks
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class Awaited:
    """One self-check. `day` is since when it is with whom it is; the day it is due before that.

    `is_back`: it was received, and the region has it again. `is_closed`: the region can do nothing
    before its period is opened again.
    """

    region_code: str
    period_code: str
    state: CheckState
    day: date
    due_on: date
    is_back: bool = False
    is_closed: bool = False

    @property
    def is_queued(self) -> bool:
        """Whether it waits for the province."""
        return self.state.is_with_province


def awaited(session: Session, user: User, dataset: Dataset, *, today: date) -> tuple[Awaited, ...]:
    """Those within the reader's reach, by period and region; nobody else's.

    What waits for the province is told to those who see its queue.
    """
    authorise_reading(user, dataset)
    reach = user.reach(Permission.READ_SELF_CHECKS)
    if reach is not None and not reach:
        return ()
    sees_queue = user.may(Permission.PLAN_COACHING)
    found: list[Awaited] = []
    for period, _ in self_check_periods.recorded(session, dataset):
        for check, _ in self_checks.of_period(session, dataset, period.code):
            item = _awaited(check, period, today)
            if item is None or not (reach is None or check.region_code in reach):
                continue
            if sees_queue or not item.is_queued:
                found.append(item)
    return tuple(found)


def _awaited(check: SelfCheck, period: Period, today: date) -> Awaited | None:
    """What is waited for of a self-check; None where nobody waits for it."""
    is_open = period.takes_answers(today)
    was_sent = check.first_sent_at is not None
    unsent = period.due_on if is_open else None
    day = _since(check) if was_sent else unsent
    if day is None:
        return None
    is_back = was_sent and not check.state.is_with_province
    return Awaited(
        check.region_code, period.code, check.state, day, period.due_on, is_back, not is_open
    )


def _since(check: SelfCheck) -> date | None:
    """Since when one that was received is with whom it is now; None once it is done."""
    match check.state:
        case CheckState.APPROVED:
            moment = None
        case CheckState.SENT:
            moment = check.sent_at
        case CheckState.VERIFIED:
            moment = check.verified_at
        case _:
            moment = max(filter(None, (check.returned_at, check.reopened_at)), default=None)
    return None if moment is None else day_of(moment)
