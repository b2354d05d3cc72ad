"""Meetings, their details, and what the hall follows."""

from datetime import date

from merit.domain.access import Permission, User
from merit.domain.meetings import MeetingRecord
from merit.domain.records import InterventionRecord
from merit.domain.states import Dataset
from merit.services import meetings as service
from merit.services.meetings import Board, MeetingDetail
from merit.store.engine import Session
from merit.ui.clock import today
from merit.ui.keeping import kept

LEADING = (Permission.LEAD_MEETINGS,)
ITEMS = (Permission.LEAD_MEETINGS, Permission.READ_ACTIONS)
WHOLE = (*ITEMS, Permission.PROPOSE_PRACTICES)


@kept(maxsize=16, also=LEADING)
def meetings(session: Session, user: User, dataset: Dataset) -> tuple[MeetingRecord, ...]:
    """The meetings of a data set, the latest first."""
    return service.meetings(session, user, dataset=dataset)


@kept(maxsize=64, also=WHOLE)
def _meeting(session: Session, user: User, code: str, dataset: Dataset, day: date) -> MeetingDetail:
    return service.meeting(session, user, code, dataset=dataset, today=day)


def meeting(code: str, dataset: Dataset) -> MeetingDetail:
    """One meeting with all that belongs to it, as of today in Western Indonesian time."""
    return _meeting(code, dataset, today())


@kept(maxsize=64, also=ITEMS)
def board(session: Session, user: User, code: str, dataset: Dataset) -> Board:
    """One meeting as the hall follows it."""
    return service.board(session, user, code, dataset=dataset)


@kept(maxsize=16, also=LEADING)
def linkable(
    session: Session, user: User, code: str, dataset: Dataset
) -> tuple[InterventionRecord, ...]:
    """Activities of kind rakor a meeting may be."""
    return service.linkable(session, user, code, dataset=dataset)
