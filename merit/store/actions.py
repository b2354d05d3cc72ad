"""Queries about action items (butir RTL)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any, cast

from sqlalchemy import CursorResult, Row, Select, delete, func, insert, update
from sqlalchemy import select as rows_of
from sqlmodel import Session, col, select

from merit.domain.records import ActionRecord, ActionUpdate
from merit.domain.states import ActionStatus, Dataset
from merit.store import instruments, tables
from merit.store.action_references import References, references
from merit.store.tables import ActionItem, Intervention


def add(session: Session, records: Iterable[ActionRecord], *, instrument: str | None) -> None:
    """Insert action items with their updates; what they aim at is of `instrument`."""
    known = references(session, instrument)
    kept = list(records)
    rows = [ActionItem(**_values(item, known), **known.target(item)) for item in kept]
    session.add_all(rows)
    session.flush()
    _add_updates(session, [(row.id, item) for row, item in zip(rows, kept, strict=True)])


def find(
    session: Session, dataset: Dataset, code: str
) -> tuple[ActionRecord, str | None, int] | None:
    """The item with this code, the instrument of what it aims at, and its version."""
    query = _items().where(col(ActionItem.dataset) == dataset.value, col(ActionItem.code) == code)
    found = session.execute(query.execution_options(populate_existing=True)).first()
    if found is None:
        return None
    row = found[0]
    updates = _updates_of(session, dataset, [row.region_code])[row.id or 0]
    record = _action(found, updates)
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
    aimed = (found[0].indicator_code, found[0].aspect_code, found[1])
    known = references(session, instrument)
    values = _values(record, known)
    if aimed != (record.indicator_code, record.aspect_code, instrument):
        values |= known.target(record)
    statement = update(row).where(col(row.id) == key, col(row.version) == version)
    done = session.execute(statement.values(**values, version=version + 1))
    if cast("CursorResult[tuple[()]]", done).rowcount == 0:
        return False  # somebody else was faster, after this one looked
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


def _values(record: ActionRecord, known: References) -> dict[str, Any]:
    return {
        "dataset": record.dataset.value,
        "code": record.code,
        **known.origin(record),
        "region_code": record.region_code,
        "title": record.title,
        "owner": record.owner,
        "agreed_on": record.agreed_on,
        "due_on": record.due_on,
        "status": record.status.value,
        "progress": record.progress,
        "level_from": record.level_from,
        "level_to": record.level_to,
        "evidence": record.evidence,
    }


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
        "noted_by": update.by,
    }


def recorded(
    session: Session, dataset: Dataset, *, regions: Collection[str] | None, decided: bool = False
) -> list[ActionRecord]:
    """Action items in order of due date, of the regions with the codes `regions`; None for all.

    Every caller says whose items it asks for, so that nobody reads all by leaving something out.
    `decided` asks only for those that carry out a decision of a rakor.
    """
    query = (
        _items()
        .where(col(ActionItem.dataset) == dataset.value)
        .order_by(col(ActionItem.due_on), col(ActionItem.code))
    )
    if regions is not None:
        query = query.where(col(ActionItem.region_code).in_(regions))
    if decided:
        query = query.where(col(ActionItem.decision_id).is_not(None))
    updates = _updates_of(session, dataset, regions, decided=decided)
    return [_action(found, updates[found[0].id or 0]) for found in session.execute(query)]


def _items() -> Select[ActionItem, str, str, str, str, int]:
    """Items with the codes of intervention, indicator, aspect, meeting, and number of decision."""
    indicator, aspect, decision = tables.Indicator, tables.Aspect, tables.Decision
    meeting = tables.Meeting
    return (
        rows_of(
            ActionItem,
            col(Intervention.code),
            col(indicator.code),
            col(aspect.code),
            col(meeting.code),
            col(decision.number),
        )
        .join(Intervention, col(Intervention.id) == ActionItem.intervention_id, isouter=True)
        .join(indicator, col(indicator.id) == ActionItem.indicator_id, isouter=True)
        .join(aspect, col(aspect.id) == ActionItem.aspect_id, isouter=True)
        .join(decision, col(decision.id) == ActionItem.decision_id, isouter=True)
        .join(meeting, col(meeting.id) == decision.meeting_id, isouter=True)
    )


def _updates_of(
    session: Session, dataset: Dataset, regions: Collection[str] | None, *, decided: bool = False
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
            col(row.noted_by),
        )
        .join(ActionItem, col(ActionItem.id) == row.action_item_id)
        .where(col(ActionItem.dataset) == dataset.value)
        .order_by(col(row.noted_on), col(row.id))
    )
    if regions is not None:
        query = query.where(col(ActionItem.region_code).in_(regions))
    if decided:
        query = query.where(col(ActionItem.decision_id).is_not(None))
    found: defaultdict[int, list[ActionUpdate]] = defaultdict(list)
    for key, noted_on, status, progress, note, by in session.execute(query):
        found[key].append(ActionUpdate(noted_on, ActionStatus(status), progress, note, by))
    return found


def instruments_of(
    session: Session, dataset: Dataset, *, regions: Collection[str] | None
) -> dict[str, str]:
    """Code of the instrument an item's indicator or aspect belongs to, by item code.

    Two instruments may use the same code for different things. Items that aim at nothing in
    particular are left out; `regions` as for `recorded`.
    """
    indicator, aspect = tables.Indicator, tables.Aspect
    query = (
        rows_of(col(ActionItem.code), col(aspect.instrument_id))
        .join(indicator, col(indicator.id) == ActionItem.indicator_id, isouter=True)
        .join(aspect, col(aspect.id) == func.coalesce(indicator.aspect_id, ActionItem.aspect_id))
        .where(col(ActionItem.dataset) == dataset.value)
    )
    if regions is not None:
        query = query.where(col(ActionItem.region_code).in_(regions))
    names = instruments.names(session)
    return {code: names[key] for code, key in session.execute(query)}


def _action(
    found: Row[ActionItem, str | None, str | None, str | None, str | None, int | None],
    updates: Sequence[ActionUpdate],
) -> ActionRecord:
    row, intervention, indicator, aspect, meeting, number = found
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
        aspect_code=aspect,
        level_from=row.level_from,
        level_to=row.level_to,
        evidence=row.evidence,
        decision_code=None if meeting is None else f"{meeting}/{number}",
        updates=tuple(updates),
    )
