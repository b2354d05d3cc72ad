"""Queries about action items (butir RTL)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any, cast

from sqlalchemy import CursorResult, delete, insert, update
from sqlalchemy import select as rows_of
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from merit.domain.records import ActionRecord, ActionUpdate
from merit.domain.states import ActionStatus, Dataset
from merit.store import instruments, tables
from merit.store.tables import ActionItem, Intervention


def add(session: Session, records: Iterable[ActionRecord], *, instrument: str | None) -> None:
    """Insert action items with their updates; indicators are those of `instrument`."""
    indicators = _indicators(session, instrument)
    keys = session.exec(select(Intervention.dataset, Intervention.code, Intervention.id))
    interventions = {(dataset, code): key for dataset, code, key in keys}
    kept = list(records)
    rows = [
        ActionItem(
            **_values(item, interventions.get((item.dataset.value, item.intervention_code or ""))),
            indicator_id=indicators.get(item.indicator_code or ""),
        )
        for item in kept
    ]
    session.add_all(rows)
    session.flush()
    _add_updates(session, [(row.id, item) for row, item in zip(rows, kept, strict=True)])


def find(
    session: Session, dataset: Dataset, code: str
) -> tuple[ActionRecord, str | None, int] | None:
    """The item with this code, the instrument of its indicator, and its version."""
    query = _items().where(ActionItem.dataset == dataset.value, ActionItem.code == code)
    found = session.exec(query.execution_options(populate_existing=True)).first()
    if found is None:
        return None
    row, intervention, indicator = found
    updates = _updates_of(session, dataset, [row.region_code])[row.id or 0]
    record = _action(row, intervention, indicator, updates)
    instrument = instruments_of(session, dataset, regions=[row.region_code]).get(code)
    return record, instrument, row.version


def codes(session: Session, dataset: Dataset) -> set[str]:
    """The codes of all items of a data set."""
    row = ActionItem
    return set(session.exec(select(row.code).where(row.dataset == dataset.value)))


def replace(
    session: Session, record: ActionRecord, *, instrument: str | None, version: int
) -> bool:
    """Put `record` with its updates in the place of the item of its code, when at `version`.

    The version rises by one. False, with nothing written, when it is at another one or gone.
    """
    row, found = ActionItem, find(session, record.dataset, record.code)
    if found is None or found[2] != version:
        return False
    key = session.exec(
        select(row.id).where(row.dataset == record.dataset.value, row.code == record.code)
    ).one()
    same = (found[0].indicator_code, found[1]) == (record.indicator_code, instrument)
    values = _values(record, _intervention_key(session, record))
    if not same:
        values["indicator_id"] = _indicators(session, instrument).get(record.indicator_code or "")
    session.execute(update(row).where(col(row.id) == key).values(**values, version=version + 1))
    note = tables.ActionUpdate
    if found[0].updates != record.updates:
        session.execute(delete(note).where(col(note.action_item_id) == key))
        _add_updates(session, [(key, record)])
    return True


def remove(session: Session, dataset: Dataset, code: str, *, version: int) -> bool:
    """Take an item out with its updates, when it is at `version`."""
    row = ActionItem
    statement = delete(row).where(
        col(row.dataset) == dataset.value, col(row.code) == code, col(row.version) == version
    )
    return cast("CursorResult[tuple[()]]", session.execute(statement)).rowcount == 1


def _values(record: ActionRecord, intervention_id: int | None) -> dict[str, Any]:
    return {
        "dataset": record.dataset.value,
        "code": record.code,
        "intervention_id": intervention_id,
        "region_code": record.region_code,
        "title": record.title,
        "owner": record.owner,
        "agreed_on": record.agreed_on,
        "due_on": record.due_on,
        "status": record.status.value,
        "progress": record.progress,
        "level_from": record.level_from,
        "level_to": record.level_to,
    }


def _indicators(session: Session, instrument: str | None) -> dict[str, int]:
    if instrument is None:
        return {}
    return instruments.indicator_ids(session, instruments.ids(session)[instrument])


def _intervention_key(session: Session, record: ActionRecord) -> int | None:
    row = Intervention
    return session.exec(
        select(row.id).where(
            row.dataset == record.dataset.value, row.code == (record.intervention_code or "")
        )
    ).first()


def _add_updates(session: Session, items: Iterable[tuple[int | None, ActionRecord]]) -> None:
    notes = [_note(key, update) for key, record in items for update in record.updates]
    if notes:
        session.execute(insert(tables.ActionUpdate), notes)


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
        _items()
        .where(ActionItem.dataset == dataset.value)
        .order_by(col(ActionItem.due_on), col(ActionItem.code))
    )
    if regions is not None:
        query = query.where(col(ActionItem.region_code).in_(regions))
    updates = _updates_of(session, dataset, regions)
    return [
        _action(row, code, item, updates[row.id or 0]) for row, code, item in session.exec(query)
    ]


def _items() -> Select[ActionItem, str, str]:
    return (
        select(ActionItem, Intervention.code, tables.Indicator.code)
        .join(Intervention, col(Intervention.id) == ActionItem.intervention_id, isouter=True)
        .join(tables.Indicator, col(tables.Indicator.id) == ActionItem.indicator_id, isouter=True)
    )


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
