"""Queries about action items (butir RTL)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import insert
from sqlalchemy import select as rows_of
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
    kept = list(records)
    rows = [
        _row(
            record,
            interventions.get((record.dataset.value, record.intervention_code or "")),
            indicators.get(record.indicator_code or ""),
        )
        for record in kept
    ]
    session.add_all(rows)
    session.flush()
    updates = [
        _note(row.id, item)
        for row, record in zip(rows, kept, strict=True)
        for item in record.updates
    ]
    if updates:
        session.execute(insert(tables.ActionUpdate), updates)


def _row(record: ActionRecord, intervention_id: int | None, indicator_id: int | None) -> ActionItem:
    return ActionItem(
        dataset=record.dataset.value,
        code=record.code,
        intervention_id=intervention_id,
        region_code=record.region_code,
        indicator_id=indicator_id,
        title=record.title,
        owner=record.owner,
        agreed_on=record.agreed_on,
        due_on=record.due_on,
        status=record.status.value,
        progress=record.progress,
        level_from=record.level_from,
        level_to=record.level_to,
    )


def _note(key: int | None, update: ActionUpdate) -> dict[str, Any]:
    return {
        "action_item_id": key,
        "noted_on": update.noted_on,
        "status": update.status.value,
        "progress": update.progress,
        "note": update.note,
    }


def recorded(
    session: Session, dataset: Dataset, *, regions: Collection[str] | None
) -> list[ActionRecord]:
    """Action items in order of due date, of the regions with the codes `regions`; None for all.

    Every caller says whose items it asks for, so that nobody reads all by leaving something out.
    """
    query = (
        select(ActionItem, Intervention.code, tables.Indicator.code)
        .join(Intervention, col(Intervention.id) == ActionItem.intervention_id, isouter=True)
        .join(tables.Indicator, col(tables.Indicator.id) == ActionItem.indicator_id, isouter=True)
        .where(ActionItem.dataset == dataset.value)
        .order_by(col(ActionItem.due_on), col(ActionItem.code))
    )
    if regions is not None:
        query = query.where(col(ActionItem.region_code).in_(regions))
    updates = _updates_of(session, dataset, regions)
    return [
        _action(row, code, item, updates[row.id or 0]) for row, code, item in session.exec(query)
    ]


def _updates_of(
    session: Session, dataset: Dataset, regions: Collection[str] | None
) -> defaultdict[int, list[ActionUpdate]]:
    """The notes by item, found by joining: a list of keys would grow with the items."""
    row = tables.ActionUpdate
    query = (
        rows_of(
            col(row.action_item_id),
            col(row.noted_on),
            col(row.status),
            col(row.progress),
            col(row.note),
        )
        .join(ActionItem, col(ActionItem.id) == row.action_item_id)
        .where(col(ActionItem.dataset) == dataset.value)
        .order_by(col(row.noted_on), col(row.id))
    )
    if regions is not None:
        query = query.where(col(ActionItem.region_code).in_(regions))
    found: defaultdict[int, list[ActionUpdate]] = defaultdict(list)
    for key, noted_on, status, progress, note in session.execute(query):
        found[key].append(ActionUpdate(noted_on, ActionStatus(status), progress, note))
    return found


def instruments_of(
    session: Session, dataset: Dataset, *, regions: Collection[str] | None
) -> dict[str, str]:
    """Code of the instrument an item's indicator belongs to, by item code, as `recorded`.

    Two instruments may use the same indicator code for different things. Items without an
    indicator are left out.
    """
    query = (
        select(col(ActionItem.code), col(tables.Aspect.instrument_id))
        .join(tables.Indicator, col(tables.Indicator.id) == ActionItem.indicator_id)
        .join(tables.Aspect, col(tables.Aspect.id) == tables.Indicator.aspect_id)
        .where(ActionItem.dataset == dataset.value)
    )
    if regions is not None:
        query = query.where(col(ActionItem.region_code).in_(regions))
    names = instruments.names(session)
    return {code: names[key] for code, key in session.execute(query)}


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
