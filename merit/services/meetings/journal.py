"""What the journal says of meetings."""

from typing import Any

from merit.domain.access import User
from merit.domain.meetings import AgendaItem, Attendance, Decision, MeetingRecord
from merit.domain.states import Dataset
from merit.store import audit
from merit.store.engine import Session

SUBJECT = "rakor"


def subject(dataset: Dataset, code: str) -> str:
    """What the journal and the documents call a meeting."""
    return f"{dataset.value}/rakor/{code}"


def note_meeting(
    session: Session,
    user: User,
    action: str,
    after: MeetingRecord,
    *,
    before: MeetingRecord | None = None,
    reason: str = "",
) -> None:
    """Write down what happened to a meeting, and let every page know."""
    audit.announce(
        session,
        user,
        action=action,
        subject=SUBJECT,
        subject_key=subject(after.dataset, after.code),
        before=None if before is None else _told(before),
        after=_told(after),
        reason=reason,
    )


def _told(record: MeetingRecord) -> dict[str, Any]:
    return {
        "dataset": record.dataset.value,
        "code": record.code,
        "title": record.title,
        "meeting_state": record.state.value,
        "held_on": record.held_on,
        "starts_at": record.starts_at,
        "place": record.place,
        "mode": record.mode.value if record.mode else None,
        "chair": record.chair,
        "intervention_code": record.intervention_code,
        "current": record.current,
        "agenda": {str(item.position): _item(item) for item in record.agenda},
        "notes": {str(item.position): item.notes for item in record.agenda if item.notes},
        **{f"attendance_{way.value}": _codes(record, way) for way in Attendance},
        "decisions": {str(item.number): _decision(item) for item in record.decisions},
        "withdrawn": {
            str(item.number): item.withdrawn for item in record.decisions if item.withdrawn
        },
    }


def _item(item: AgendaItem) -> str:
    told = f"{item.title} ({item.minutes} menit)"
    return f"{told}, {item.speaker}" if item.speaker else told


def _codes(record: MeetingRecord, way: Attendance) -> list[str]:
    return sorted(code for code, told in record.attendance.items() if told is way)


def _decision(item: Decision) -> str:
    aimed = " ".join(filter(None, (item.instrument, item.aspect_code, item.indicator_code)))
    return f"{item.text} ({aimed})" if aimed else item.text
