"""An activity that is a rakor: what only the rakor says of it."""

from collections.abc import Iterator

from merit.domain.findings import Finding, error
from merit.domain.meetings import MeetingRecord, MeetingState
from merit.domain.records import InterventionRecord

ALWAYS = ("kind", "status", "present_codes")
ONCE_CLOSED = (*ALWAYS, "starts_on", "ends_on", "precision", "region_codes")
"""Fields of the activity that tell of the meeting; the minutes rest on them once it is closed."""
REPORTED = ("status", "present_codes")
RUNNING = frozenset({MeetingState.OPEN, MeetingState.RUNNING, MeetingState.CLOSED})


def meeting_of(code: str, meetings: list[MeetingRecord]) -> MeetingRecord | None:
    """The meeting the activity `code` is, from when it is opened, unless it is called off."""
    return next(
        (item for item in meetings if item.intervention_code == code and item.state in RUNNING),
        None,
    )


def findings_beside_meeting(
    before: InterventionRecord,
    after: InterventionRecord,
    meeting: MeetingRecord,
    *,
    reports: bool = False,
) -> Iterator[Finding]:
    """What is wrong in a change that contradicts the `meeting` the activity is.

    Who `reports` it as held says who was there: a meeting whose attendance was noted says it again.
    """
    is_closed = meeting.state is MeetingState.CLOSED
    for name in ONCE_CLOSED if is_closed else ALWAYS:
        may_differ = reports and name in REPORTED
        if not may_differ and getattr(before, name) != getattr(after, name):
            yield error(name, _sentence(meeting.code, is_closed=is_closed))


def _sentence(code: str, *, is_closed: bool) -> str:
    if is_closed:
        return (
            f"Kegiatan ini adalah rakor {code}, yang sudah ditutup. Buka kembali rakor itu di "
            "halaman Rakor sebelum mengubah jenis, status, tanggal, undangan, atau kehadirannya."
        )
    return (
        f"Kegiatan ini adalah rakor {code}. Ubah jenis, status, dan kehadirannya melalui rakor "
        "itu di halaman Rakor."
    )
