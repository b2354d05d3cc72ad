"""What the journal says of good practices."""

from typing import Any

from merit.domain.access import User
from merit.domain.practices import PracticeRecord
from merit.domain.states import Dataset
from merit.store import audit
from merit.store.engine import Session

SUBJECT = "praktik_baik"


def subject(dataset: Dataset, code: str) -> str:
    """What the journal and the documents call a practice."""
    return f"{dataset.value}/praktik/{code}"


def note_practice(
    session: Session,
    user: User,
    action: str,
    after: PracticeRecord,
    *,
    before: PracticeRecord | None = None,
) -> None:
    """Write down what happened to a practice, and let every page know."""
    audit.announce(
        session,
        user,
        action=action,
        subject=SUBJECT,
        subject_key=subject(after.dataset, after.code),
        before=None if before is None else _told(before),
        after=_told(after),
        reason=after.reason,
    )


def _told(record: PracticeRecord) -> dict[str, Any]:
    """Who did it and when stands in the journal itself."""
    return {
        "dataset": record.dataset.value,
        "code": record.code,
        "region_code": record.region_code,
        "title": record.title,
        "description": record.description,
        "instrument": record.instrument,
        "aspect_code": record.aspect_code,
        "indicator_code": record.indicator_code,
        "contact": record.contact,
        "meeting_code": record.meeting_code,
        "practice_state": record.state.value,
    }
