"""The notes of how action items went, in the order of their days."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, insert
from sqlalchemy import select as rows_of
from sqlmodel import Session, col

from merit.domain.records import ActionUpdate
from merit.domain.states import ActionStatus
from merit.store import tables
from merit.store.tables import ActionItem


def add(session: Session, notes: Iterable[tuple[int, Iterable[ActionUpdate]]]) -> None:
    """Write notes down, by key of their item."""
    rows = [
        {
            "action_item_id": key,
            "noted_on": update.noted_on,
            "status": update.status.value,
            "progress": update.progress,
            "note": update.note,
            "noted_by": update.by,
        }
        for key, updates in notes
        for update in updates
    ]
    if rows:
        session.execute(insert(tables.ActionUpdate), rows)


def of(
    session: Session, asked: Sequence[ColumnElement[bool]]
) -> defaultdict[int, list[ActionUpdate]]:
    """The notes by key of item, of the items for which `asked` holds.

    They are found by joining: a list of keys would grow with the items.
    """
    row = tables.ActionUpdate
    query = (
        rows_of(
            col(row.action_item_id),
            col(row.noted_on),
            col(row.status),
            col(row.progress),
            col(row.note),
            col(row.noted_by),
        )
        .join(ActionItem, col(ActionItem.id) == row.action_item_id)
        .where(*asked)
        .order_by(col(row.noted_on), col(row.id))
    )
    found: defaultdict[int, list[ActionUpdate]] = defaultdict(list)
    for key, noted_on, status, progress, note, by in session.execute(query):
        found[key].append(ActionUpdate(noted_on, ActionStatus(status), progress, note, by))
    return found
