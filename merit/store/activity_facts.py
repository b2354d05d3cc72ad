"""What hangs on one activity: the action items agreed in it, and the meeting it is."""

from sqlalchemy import select as rows_of
from sqlmodel import Session, col, select

from merit.domain.meetings import MeetingState
from merit.domain.states import ActionStatus, Dataset
from merit.store.tables import ActionItem, Intervention, Meeting

SHOWN = (MeetingState.OPEN.value, MeetingState.RUNNING.value, MeetingState.CLOSED.value)


def items_of(session: Session, dataset: Dataset, code: str) -> list[tuple[str, ActionStatus]]:
    """Region and status of every action item that came of the activity."""
    query = (
        rows_of(col(ActionItem.region_code), col(ActionItem.status))
        .join(Intervention, col(Intervention.id) == ActionItem.intervention_id)
        .where(col(Intervention.dataset) == dataset.value, col(Intervention.code) == code)
    )
    return [(region, ActionStatus(status)) for region, status in session.execute(query)]


def meeting_code_of(session: Session, dataset: Dataset, code: str) -> str | None:
    """Code of the meeting that is the activity; None where it is none, or a draft yet."""
    query = (
        select(Meeting.code)
        .join(Intervention, col(Intervention.id) == Meeting.intervention_id)
        .where(Intervention.dataset == dataset.value, Intervention.code == code)
        .where(col(Meeting.state).in_(SHOWN))
        .order_by(Meeting.code)
    )
    return session.exec(query).first()
