"""A sample call of the minutes of a meeting."""

from datetime import date

from services.access_ground import TODAY, Call, Try

from merit.domain.meetings import MeetingRecord, MeetingState
from merit.services.meetings.minutes import Minutes, minutes
from merit.store import meetings


def _minutes(it: Try) -> Minutes:
    """Of a meeting that is open, so that whoever reads the data set may read it."""
    held = MeetingRecord(
        it.dataset, "K-2026-90", "Rakor uji", date(2026, 9, 1), state=MeetingState.OPEN
    )
    meetings.enter(it.session, held)
    return minutes(it.session, it.user, held.code, dataset=it.dataset, today=TODAY)


READING: dict[str, Call] = {"meetings.minutes.minutes": _minutes}
