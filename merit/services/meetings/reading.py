"""The list of meetings, and one of them with everything that belongs to it."""

from dataclasses import dataclass
from datetime import date

from merit.domain.access import Permission, User, authorise, authorise_reading
from merit.domain.meetings import MeetingRecord
from merit.domain.records import InterventionRecord
from merit.domain.states import Dataset
from merit.services.meetings import minutes as writing
from merit.services.meetings.drafting import free_activities
from merit.services.meetings.guards import may_read_of, meeting_to_read
from merit.services.meetings.minutes import Minutes
from merit.store import meetings as store
from merit.store.engine import Session


@dataclass(frozen=True, slots=True, eq=False)
class MeetingDetail:
    """A meeting, its version, and what its minutes would say now."""

    minutes: Minutes
    version: int

    @property
    def meeting(self) -> MeetingRecord:
        """The meeting itself."""
        return self.minutes.meeting


def meetings(session: Session, user: User, *, dataset: Dataset) -> tuple[MeetingRecord, ...]:
    """The meetings of a data set, the latest first; drafts only for those who may lead."""
    authorise_reading(user, dataset)
    found = (item for item in store.recorded(session, dataset) if may_read_of(user, item))
    return tuple(reversed(list(found)))


def meeting(
    session: Session, user: User, code: str, *, dataset: Dataset, today: date
) -> MeetingDetail:
    """One meeting with decisions, their items, and the open items of earlier meetings.

    Items are those within the reader's reach. Raises NoDataError for a meeting `user` may not
    read of, as for none.
    """
    authorise_reading(user, dataset)
    _, version = meeting_to_read(session, user, dataset, code)
    found = writing.minutes(session, user, code, dataset=dataset, today=today)
    return MeetingDetail(found, version)


def linkable(
    session: Session, user: User, code: str, *, dataset: Dataset
) -> tuple[InterventionRecord, ...]:
    """Activities of kind rakor the meeting `code` ("" for a new one) may be."""
    authorise_reading(user, dataset)
    authorise(user, Permission.LEAD_MEETINGS)
    return free_activities(session, dataset, store.recorded(session, dataset), code)
