"""Queries about action items (butir RTL)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import (
    ColumnElement,
    CursorResult,
    Row,
    Select,
    delete,
    func,
    tuple_,
    update,
)
from sqlalchemy import select as rows_of
from sqlmodel import Session, col, select

from merit.domain.documents import Subject, SubjectKind
from merit.domain.records import ActionRecord, ActionUpdate
from merit.domain.states import ActionStatus, Dataset
from merit.store import action_notes, documents, instruments, progress_reports, tables
from merit.store.action_references import References, references
from merit.store.tables import ActionItem, Intervention


def add(session: Session, records: Iterable[ActionRecord], *, instrument: str | None) -> None:
    """Insert action items with their updates; what they aim at is of `instrument`."""
    known = references(session, instrument)
    kept = list(records)
    rows = [ActionItem(**_values(item, known), **known.target(item)) for item in kept]
    session.add_all(rows)
    session.flush()
    action_notes.add(
        session, [(row.id or 0, item.updates) for row, item in zip(rows, kept, strict=True)]
    )


def find(
    session: Session, dataset: Dataset, code: str
) -> tuple[ActionRecord, str | None, int] | None:
    """The item with this code, the instrument of what it aims at, and its version."""
    return found(session, dataset, [code]).get(code)


def found(
    session: Session, dataset: Dataset, codes: Collection[str]
) -> dict[str, tuple[ActionRecord, str | None, int]]:
    """Those of the items with these codes that there are, each as `find` gives it."""
    asked = [*_asked(dataset), col(ActionItem.code).in_(codes)]
    rows = session.execute(_items().where(*asked).execution_options(populate_existing=True)).all()
    updates, names = action_notes.of(session, asked), _instruments_of(session, asked)
    return {
        row[0].code: (
            _action(row, updates[row[0].id or 0]),
            names.get(row[0].code),
            row[0].version,
        )
        for row in rows
    }


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
        action_notes.add(session, [(key or 0, record.updates)])
    return True


def note(
    session: Session, dataset: Dataset, versions: Mapping[str, int], news: ActionUpdate
) -> set[str]:
    """Let `news` count for the items with these codes, each of which is at its version.

    Their versions rise by one. Gives the codes of those that are at another one or gone: nothing
    is written of them, and the caller gives up.
    """
    row = ActionItem
    at = tuple_(col(row.code), col(row.version)).in_(list(versions.items()))
    statement = (
        update(row)
        .where(*_asked(dataset), at)
        .values(status=news.status.value, progress=news.progress, version=col(row.version) + 1)
        .returning(col(row.id), col(row.code))
    )
    keys = {code: key for key, code in session.execute(statement)}
    action_notes.add(session, [(key or 0, [news]) for key in keys.values()])
    return versions.keys() - keys.keys()


def is_used(session: Session, dataset: Dataset, code: str) -> bool:
    """Whether anything rests on the item: reports of its region, documents."""
    subject = Subject(dataset, SubjectKind.ACTION, code)
    reports = progress_reports.of_item(session, dataset, code)
    return bool(reports) or documents.any_beside(session, subject.text)


def remove(session: Session, dataset: Dataset, code: str, *, version: int) -> bool:
    """Take an item out with its updates, when it is at `version` and nothing rests on it."""
    if is_used(session, dataset, code):
        return False
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


def recorded(
    session: Session, dataset: Dataset, *, regions: Collection[str] | None, decided: bool = False
) -> list[ActionRecord]:
    """Action items in order of due date, of the regions with the codes `regions`; None for all.

    Every caller says whose items it asks for, so that nobody reads all by leaving something out.
    `decided` asks only for those that carry out a decision of a rakor.
    """
    asked = _asked(dataset, regions)
    if decided:
        asked.append(col(ActionItem.decision_id).is_not(None))
    query = _items().where(*asked).order_by(col(ActionItem.due_on), col(ActionItem.code))
    updates = action_notes.of(session, asked)
    return [_action(row, updates[row[0].id or 0]) for row in session.execute(query)]


def _asked(dataset: Dataset, regions: Collection[str] | None = None) -> list[ColumnElement[bool]]:
    found = [col(ActionItem.dataset) == dataset.value]
    return found if regions is None else [*found, col(ActionItem.region_code).in_(regions)]


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


def instruments_of(
    session: Session, dataset: Dataset, *, regions: Collection[str] | None
) -> dict[str, str]:
    """Code of the instrument an item's indicator or aspect belongs to, by item code.

    Two instruments may use the same code for different things. Items that aim at nothing in
    particular are left out; `regions` as for `recorded`.
    """
    return _instruments_of(session, _asked(dataset, regions))


def _instruments_of(session: Session, asked: Sequence[ColumnElement[bool]]) -> dict[str, str]:
    indicator, aspect = tables.Indicator, tables.Aspect
    query = (
        rows_of(col(ActionItem.code), col(aspect.instrument_id))
        .join(indicator, col(indicator.id) == ActionItem.indicator_id, isouter=True)
        .join(aspect, col(aspect.id) == func.coalesce(indicator.aspect_id, ActionItem.aspect_id))
        .where(*asked)
    )
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
