"""The agenda, the attendance and the decisions of meetings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy import delete, func, insert, update
from sqlalchemy import select as rows_of
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from merit.domain import meetings
from merit.domain.meetings import Attendance
from merit.store import instruments, tables
from merit.store.part_keys import part_keys
from merit.store.tables.meetings import AgendaItem, Decision, MeetingAttendance


@dataclass(slots=True)
class Parts:
    """What one meeting holds, each in its own order."""

    agenda: list[meetings.AgendaItem] = field(default_factory=list)
    attendance: dict[str, Attendance] = field(default_factory=dict)
    decisions: list[meetings.Decision] = field(default_factory=list)


def put_agenda(session: Session, key: int, items: Iterable[meetings.AgendaItem]) -> None:
    """Write down the items of the meeting with this key."""
    rows = [{"meeting_id": key, **asdict(item)} for item in items]
    if rows:
        session.execute(insert(AgendaItem), rows)


def clear_agenda(session: Session, key: int) -> None:
    """Take out all items, to write them down anew."""
    session.execute(delete(AgendaItem).where(col(AgendaItem.meeting_id) == key))


def put_attendance(session: Session, key: int, told: Mapping[str, Attendance]) -> None:
    """Write down who took part in the meeting with this key."""
    rows = [
        {"meeting_id": key, "region_code": code, "attendance": attendance.value}
        for code, attendance in told.items()
    ]
    if rows:
        session.execute(insert(MeetingAttendance), rows)


def clear_attendance(session: Session, key: int) -> None:
    """Take out the whole attendance, to write it down anew."""
    session.execute(delete(MeetingAttendance).where(col(MeetingAttendance.meeting_id) == key))


def put_decision(session: Session, key: int, decision: meetings.Decision) -> None:
    """Write down one decision of the meeting with this key."""
    known = part_keys(session, decision.instrument)
    aspect, indicator = decision.aspect_code, decision.indicator_code
    session.add(
        Decision(
            meeting_id=key,
            number=decision.number,
            text=decision.text,
            position=decision.position,
            aspect_id=None if aspect is None else known.aspects[aspect],
            indicator_id=None if indicator is None else known.indicators[indicator],
            decided_at=decision.decided_at,
            decided_by=decision.decided_by,
            withdrawn=decision.withdrawn,
        )
    )
    session.flush()


def move_decision(session: Session, key: int, number: int, position: int | None) -> None:
    """Put a decision under another item of the agenda."""
    _change_decision(session, key, number, {"position": position})


def withdraw_decision(session: Session, key: int, number: int, reason: str) -> None:
    """Say why a decision was taken back."""
    _change_decision(session, key, number, {"withdrawn": reason})


def _change_decision(session: Session, key: int, number: int, values: Mapping[str, Any]) -> None:
    row = Decision
    named = (col(row.meeting_id) == key, col(row.number) == number)
    session.execute(update(row).where(*named).values(**values))


def parts_of(session: Session, keys: Sequence[int]) -> defaultdict[int, Parts]:
    """What each of the meetings with these keys holds."""
    found: defaultdict[int, Parts] = defaultdict(Parts)
    for key, *told in _agenda(session, keys):
        found[key].agenda.append(meetings.AgendaItem(*told))
    for key, region, attendance in _attendance(session, keys):
        found[key].attendance[region] = Attendance(attendance)
    for key, decision in _decisions(session, keys):
        found[key].decisions.append(decision)
    return found


def _agenda(session: Session, keys: Sequence[int]) -> Iterable[Sequence[Any]]:
    row = AgendaItem
    return session.execute(
        rows_of(
            col(row.meeting_id),
            col(row.position),
            col(row.title),
            col(row.minutes),
            col(row.speaker),
            col(row.notes),
        )
        .where(col(row.meeting_id).in_(keys))
        .order_by(col(row.position))
    )


def _attendance(session: Session, keys: Sequence[int]) -> Iterable[tuple[int, str, str]]:
    row = MeetingAttendance
    return session.exec(
        select(row.meeting_id, row.region_code, row.attendance)
        .where(col(row.meeting_id).in_(keys))
        .order_by(row.region_code)
    )


def _decisions(session: Session, keys: Sequence[int]) -> Iterable[tuple[int, meetings.Decision]]:
    row, aspect, indicator = Decision, tables.Aspect, tables.Indicator
    aimed = func.coalesce(col(row.aspect_id), col(indicator.aspect_id))
    named = aliased(aspect)
    query = (
        rows_of(row, col(named.code), col(indicator.code), col(aspect.instrument_id))
        .join(indicator, col(indicator.id) == row.indicator_id, isouter=True)
        .join(named, col(named.id) == row.aspect_id, isouter=True)
        .join(aspect, col(aspect.id) == aimed, isouter=True)
        .where(col(row.meeting_id).in_(keys))
        .order_by(col(row.number))
        .execution_options(populate_existing=True)
    )
    names = instruments.names(session)
    for found, aspect_code, indicator_code, instrument_id in session.execute(query):
        yield (
            found.meeting_id,
            meetings.Decision(
                number=found.number,
                text=found.text,
                decided_at=found.decided_at,
                decided_by=found.decided_by,
                position=found.position,
                aspect_code=aspect_code,
                indicator_code=indicator_code,
                instrument=None if instrument_id is None else names[instrument_id],
                withdrawn=found.withdrawn,
            ),
        )
