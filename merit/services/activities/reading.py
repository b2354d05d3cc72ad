"""Everything known of one activity."""

from dataclasses import dataclass
from datetime import date

from merit.domain.access import Permission, User, authorise_reading
from merit.domain.activity_state import ActivityState, state_of
from merit.domain.coaching import CLOSED
from merit.domain.records import InterventionRecord
from merit.domain.states import Dataset
from merit.services.activities.recording import one, subject_key
from merit.store import activity_facts
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class ItemCounts:
    """How many action items came of an activity, as far as a reader sees them.

    `is_partial` says that items of other regions may be beyond the reader's reach.
    """

    total: int
    closed: int
    is_partial: bool


@dataclass(frozen=True, slots=True)
class ActivityDetail:
    """One activity as it stands today; `subject` is what its documents are kept under.

    `items` is None for a reader who sees no action items; `meeting` is the code of the rakor
    the activity is.
    """

    record: InterventionRecord
    version: int
    state: ActivityState
    subject: str
    items: ItemCounts | None
    meeting: str | None


def activity(
    session: Session, user: User, code: str, *, dataset: Dataset, today: date
) -> ActivityDetail:
    """The activity with this code as `user` may see it. Raises NoDataError, NotAllowedError."""
    authorise_reading(user, dataset)
    found = one(session, dataset, code)
    record = found.record
    return ActivityDetail(
        record=record,
        version=found.version,
        state=state_of(record.kind, record.status, record.ends_on, today=today),
        subject=subject_key(record),
        items=_items(session, user, record),
        meeting=activity_facts.meeting_code_of(session, dataset, code),
    )


def _items(session: Session, user: User, record: InterventionRecord) -> ItemCounts | None:
    reach = user.reach(Permission.READ_ACTIONS)
    if reach is not None and not reach:
        return None
    every = activity_facts.items_of(session, record.dataset, record.code)
    seen = [status for region, status in every if reach is None or region in reach]
    closed = sum(status in CLOSED for status in seen)
    return ItemCounts(len(seen), closed, is_partial=reach is not None)
