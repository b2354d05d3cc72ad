"""Queries about action items (butir RTL)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session, col, select

from merit.domain.records import ActionRecord, ActionUpdate
from merit.domain.states import ActionStatus, Dataset
from merit.store import instruments, tables
from merit.store.tables import ActionItem, Intervention


def add(session: Session, records: Iterable[ActionRecord], *, instrument: str) -> None:
    """Insert action items with their updates; indicators are those of `instrument`."""
    indicators = instruments.indicator_ids(session, instruments.ids(session)[instrument])
    keys = session.exec(select(Intervention.dataset, Intervention.code, Intervention.id))
    interventions = {(dataset, code): key for dataset, code, key in keys}
    updates: list[dict[str, Any]] = []
    for record in records:
        row = ActionItem(
            dataset=record.dataset.value,
            code=record.code,
            intervention_id=interventions.get(
                (record.dataset.value, record.intervention_code or "")
            ),
            region_code=record.region_code,
            indicator_id=indicators.get(record.indicator_code or ""),
            title=record.title,
            owner=record.owner,
            agreed_on=record.agreed_on,
            due_on=record.due_on,
            status=record.status.value,
            progress=record.progress,
            level_from=record.level_from,
            level_to=record.level_to,
        )
        session.add(row)
        session.flush()
        updates += [
            {
                "action_item_id": row.id,
                "noted_on": item.noted_on,
                "status": item.status.value,
                "progress": item.progress,
                "note": item.note,
            }
            for item in record.updates
        ]
    if updates:
        session.execute(insert(tables.ActionUpdate), updates)


def recorded(
    session: Session, dataset: Dataset, *, region_code: str | None = None
) -> list[ActionRecord]:
    """Action items in order of due date, those of one region when `region_code` is given."""
    query = (
        select(ActionItem, Intervention.code, tables.Indicator.code)
        .join(Intervention, col(Intervention.id) == ActionItem.intervention_id, isouter=True)
        .join(tables.Indicator, col(tables.Indicator.id) == ActionItem.indicator_id, isouter=True)
        .where(ActionItem.dataset == dataset.value)
        .order_by(col(ActionItem.due_on), col(ActionItem.code))
    )
    if region_code is not None:
        query = query.where(ActionItem.region_code == region_code)
    rows = session.exec(query).all()
    updates = _updates_of(session, [row.id for row, *_ in rows if row.id is not None])
    return [_action(row, code, item, updates[row.id or 0]) for row, code, item in rows]


def _updates_of(session: Session, keys: Sequence[int]) -> defaultdict[int, list[ActionUpdate]]:
    found: defaultdict[int, list[ActionUpdate]] = defaultdict(list)
    row = tables.ActionUpdate
    query = select(row).where(col(row.action_item_id).in_(keys))
    for item in session.exec(query.order_by(col(row.noted_on), col(row.id))):
        found[item.action_item_id].append(
            ActionUpdate(item.noted_on, ActionStatus(item.status), item.progress, item.note)
        )
    return found


def _action(
    row: ActionItem,
    intervention: str | None,
    indicator: str | None,
    updates: Sequence[ActionUpdate],
) -> ActionRecord:
    return ActionRecord(
        dataset=Dataset(row.dataset),
        code=row.code,
        region_code=row.region_code,
        title=row.title,
        owner=row.owner,
        agreed_on=row.agreed_on,
        due_on=row.due_on,
        status=ActionStatus(row.status),
        progress=row.progress,
        intervention_code=intervention,
        indicator_code=indicator,
        level_from=row.level_from,
        level_to=row.level_to,
        updates=tuple(updates),
    )
