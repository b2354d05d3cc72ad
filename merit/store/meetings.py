"""Queries about coordination meetings (rakor)."""

from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import CursorResult, Row, Select, update
from sqlalchemy import select as rows_of
from sqlmodel import Session, col, select

from merit.domain.coaching import Mode
from merit.domain.meetings import Decision, MeetingRecord, MeetingState
from merit.domain.states import Dataset
from merit.store import meeting_parts as parts
from merit.store.tables import Intervention, Meeting

PLAIN = (
    "title",
    "held_on",
    "starts_at",
    "place",
    "chair",
    "current",
    "current_since",
    "opened_at",
    "started_at",
    "closed_at",
    "reason",
)
"""Columns that bear the name of their field and hold what it holds."""


def recorded(session: Session, dataset: Dataset) -> list[MeetingRecord]:
    """Meetings in order of date."""
    query = _meetings(dataset).order_by(col(Meeting.held_on), col(Meeting.code))
    return [record for record, _ in _records(session, session.execute(query).all())]


def find(session: Session, dataset: Dataset, code: str) -> tuple[MeetingRecord, int] | None:
    """The meeting with this code, and its version."""
    query = _meetings(dataset).where(col(Meeting.code) == code)
    rows = session.execute(query.execution_options(populate_existing=True)).all()
    return next(iter(_records(session, rows)), None)


def codes(session: Session, dataset: Dataset) -> set[str]:
    """The codes of all meetings of a data set."""
    return set(session.exec(select(Meeting.code).where(Meeting.dataset == dataset.value)))


def enter(session: Session, record: MeetingRecord) -> None:
    """Insert one meeting with its agenda, attendance and decisions."""
    row = Meeting(dataset=record.dataset.value, code=record.code, **_values(session, record))
    session.add(row)
    session.flush()
    assert row.id is not None
    parts.put_agenda(session, row.id, record.agenda)
    parts.put_attendance(session, row.id, record.attendance)
    for decision in record.decisions:
        parts.put_decision(session, row.id, decision)


def replace(session: Session, record: MeetingRecord, *, version: int) -> bool:
    """Put `record` in the place of the meeting of its code, when that is at `version`.

    The version rises by one. Of the decisions only the agenda item they stand under follows;
    they are added and withdrawn by themselves. False, with nothing written, when the meeting is
    at another version or gone.
    """
    found = find(session, record.dataset, record.code)
    key = _claim(session, record.dataset, record.code, version)
    if found is None or key is None:
        return False
    before = found[0]
    session.execute(
        update(Meeting).where(col(Meeting.id) == key).values(**_values(session, record))
    )
    if before.agenda != record.agenda:
        parts.clear_agenda(session, key)
        parts.put_agenda(session, key, record.agenda)
    if before.attendance != record.attendance:
        parts.clear_attendance(session, key)
        parts.put_attendance(session, key, record.attendance)
    places = {item.number: item.position for item in before.decisions}
    for item in record.decisions:
        if places.get(item.number, item.position) != item.position:
            parts.move_decision(session, key, item.number, item.position)
    return True


def add_decision(
    session: Session, dataset: Dataset, code: str, decision: Decision, *, version: int
) -> bool:
    """Add a decision to the meeting when that is at `version`, which rises by one."""
    key = _claim(session, dataset, code, version)
    if key is not None:
        parts.put_decision(session, key, decision)
    return key is not None


def withdraw_decision(
    session: Session, dataset: Dataset, code: str, number: int, reason: str, *, version: int
) -> bool:
    """Say why a decision was taken back, when its meeting is at `version`, which rises by one."""
    key = _claim(session, dataset, code, version)
    if key is not None:
        parts.withdraw_decision(session, key, number, reason)
    return key is not None


def _claim(session: Session, dataset: Dataset, code: str, version: int) -> int | None:
    """Raise the version, so that of two writers at the same one only the first goes on."""
    row = Meeting
    named = (col(row.dataset) == dataset.value, col(row.code) == code)
    statement = update(row).where(*named, col(row.version) == version).values(version=version + 1)
    if cast("CursorResult[tuple[()]]", session.execute(statement)).rowcount == 0:
        return None
    return session.exec(select(row.id).where(*named)).one()


def _meetings(dataset: Dataset) -> Select[Meeting, str]:
    """Meetings with the codes of the activities they are."""
    return (
        rows_of(Meeting, col(Intervention.code))
        .join(Intervention, col(Intervention.id) == Meeting.intervention_id, isouter=True)
        .where(col(Meeting.dataset) == dataset.value)
    )


def _values(session: Session, record: MeetingRecord) -> dict[str, Any]:
    return {
        **{name: getattr(record, name) for name in PLAIN},
        "state": record.state.value,
        "mode": None if record.mode is None else record.mode.value,
        "intervention_id": _intervention_key(session, record),
    }


def _intervention_key(session: Session, record: MeetingRecord) -> int | None:
    if record.intervention_code is None:
        return None
    row = Intervention
    return session.exec(
        select(row.id).where(
            row.dataset == record.dataset.value, row.code == record.intervention_code
        )
    ).one()


def _records(
    session: Session, rows: Sequence[Row[Meeting, str | None]]
) -> list[tuple[MeetingRecord, int]]:
    found = parts.parts_of(session, [row.id for row, _ in rows if row.id is not None])
    return [(_meeting(row, code, found[row.id or 0]), row.version) for row, code in rows]


def _meeting(row: Meeting, intervention_code: str | None, held: parts.Parts) -> MeetingRecord:
    return MeetingRecord(
        dataset=Dataset(row.dataset),
        code=row.code,
        state=MeetingState(row.state),
        mode=None if row.mode is None else Mode(row.mode),
        agenda=tuple(held.agenda),
        attendance=held.attendance,
        decisions=tuple(held.decisions),
        intervention_code=intervention_code,
        **{name: getattr(row, name) for name in PLAIN},
    )
