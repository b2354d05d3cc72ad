"""How an action item stands on a day: late, without news, closed since when.

None of it is stored. All pages take these rules from here.
"""

from dataclasses import dataclass
from datetime import date

from merit.domain.coaching import CLOSED, days_late
from merit.domain.progress_reports import ProgressReport
from merit.domain.records import ActionRecord
from merit.domain.states import ActionStatus

SILENCE_DAYS = 30  # an open item may go this long without news
DONE = frozenset({ActionStatus.DONE, ActionStatus.DONE_ADJUSTED})


@dataclass(frozen=True, slots=True)
class FollowUp:
    """An action item as of a day.

    `late` is in days past the due date and `silent` in days since `heard_on`; both are zero once
    the item is closed. `closed_on` is None while it is open, and when no dated note closed it.
    `waiting` is a report of its region that would close it once the province accepts it.
    """

    record: ActionRecord
    late: int
    silent: int
    heard_on: date
    closed_on: date | None = None
    waiting: ProgressReport | None = None

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.record.status not in CLOSED

    @property
    def is_done(self) -> bool:
        """Whether it was done, as agreed or adjusted."""
        return self.record.status in DONE

    @property
    def is_cancelled(self) -> bool:
        """Whether it was given up; a cancelled item counts neither as agreed nor as done."""
        return self.record.status is ActionStatus.CANCELLED

    @property
    def is_reported_done(self) -> bool:
        """Whether its region says it is done, and the province has not answered yet."""
        return self.waiting is not None and self.is_open

    @property
    def is_late(self) -> bool:
        """Whether it is open and its due date is past."""
        return self.late > 0

    @property
    def is_stale(self) -> bool:
        """Whether it is open and there was no news for more than `SILENCE_DAYS`."""
        return self.silent > SILENCE_DAYS


def follow_up(
    record: ActionRecord, *, today: date, waiting: ProgressReport | None = None
) -> FollowUp:
    """The item as of `today`, with the report of it that waits.

    What a region reports is news, whether or not the province has answered.
    """
    told = last_news(record)
    heard = told if waiting is None else max(told, waiting.noted_on)
    return FollowUp(
        record,
        late=days_late(record.status, record.due_on, today=today),
        silent=0 if record.status in CLOSED else max(0, (today - heard).days),
        heard_on=heard,
        closed_on=closed_on(record),
        waiting=waiting,
    )


def last_news(record: ActionRecord) -> date:
    """Day of the last note, of the agreement when there is none."""
    return record.updates[-1].noted_on if record.updates else record.agreed_on


def closed_on(record: ActionRecord) -> date | None:
    """Day of the note that brought the present closing status; None when open or not noted.

    Later notes of the same status do not move it; a note of another status after it undoes it.
    """
    if record.status not in CLOSED:
        return None
    day = None
    for update in reversed(record.updates):
        if update.status is not record.status:
            break
        day = update.noted_on
    return day
