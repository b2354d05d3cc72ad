"""The action items a meeting led to, without reading all there are: screens follow them live."""

from collections.abc import Collection

from sqlalchemy import select as rows_of
from sqlmodel import Session, col

from merit.domain.decision_rules import DecidedItem
from merit.domain.states import ActionStatus, Dataset
from merit.store.tables import ActionItem, Decision, Meeting


def of_meeting(
    session: Session, dataset: Dataset, code: str, *, regions: Collection[str] | None
) -> list[DecidedItem]:
    """Items of the decisions of one meeting, by decision and region.

    `regions` are the codes of those whose items are asked for, None for all.
    """
    item, decision, meeting = ActionItem, Decision, Meeting
    query = (
        rows_of(
            col(decision.number),
            col(item.code),
            col(item.region_code),
            col(item.title),
            col(item.due_on),
            col(item.status),
        )
        .join(decision, col(decision.id) == item.decision_id)
        .join(meeting, col(meeting.id) == decision.meeting_id)
        .where(col(meeting.dataset) == dataset.value, col(meeting.code) == code)
        .order_by(col(decision.number), col(item.region_code), col(item.code))
    )
    if regions is not None:
        query = query.where(col(item.region_code).in_(regions))
    return [
        DecidedItem(number, own, region, title, due_on, ActionStatus(status))
        for number, own, region, title, due_on, status in session.execute(query)
    ]
