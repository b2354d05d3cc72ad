"""Words of the screen in the hall."""

from datetime import datetime

from merit.domain.attendance import attendance_of
from merit.domain.decision_rules import DecidedItem
from merit.domain.local_time import ZONE
from merit.domain.meeting_rules import Clock, is_reopened
from merit.domain.meetings import ATTENDED, Attendance, MeetingRecord, MeetingState
from merit.services.meetings import Board
from merit.ui.text import meetings, numbers

NOW, NEXT, DECISION, ATTENDANCE, FOLLOW_UP = (
    "Sedang dibahas",
    "Berikutnya",
    "Keputusan terbaru",
    "Kehadiran",
    "RTL rakor ini",
)
CUT = "Koneksi terputus. Yang tampil adalah keadaan terakhir; layar menyambung kembali sendiri."
BACK = "Kembali ke rakor"
NO_DECISION = "Belum ada keputusan."
BEFORE = {
    MeetingState.DRAFT: "Rakor masih draf.",
    MeetingState.OPEN: "Rakor belum dimulai.",
    MeetingState.RUNNING: "Belum ada agenda yang dibahas.",
    MeetingState.CLOSED: "Rakor sudah ditutup.",
    MeetingState.CANCELLED: "Rakor dibatalkan.",
}
REOPENED = "Rakor dibuka kembali."


def updated(now: datetime) -> str:
    """When the screen last asked."""
    return f"Terakhir diperbarui pukul {now.astimezone(ZONE):%H.%M.%S} WIB"


def day(record: MeetingRecord) -> str:
    """Where and when."""
    return " · ".join(filter(None, (numbers.day(record.held_on), record.place)))


def item(record: MeetingRecord, clock: Clock | None) -> str:
    """The item being discussed, or why there is none."""
    if clock is None:
        return REOPENED if _is_reopened(record) else BEFORE[record.state]
    return f"{clock.item.position}. {clock.item.title}"


def _is_reopened(record: MeetingRecord) -> bool:
    return record.state is MeetingState.RUNNING and is_reopened(record)


def following(record: MeetingRecord, clock: Clock | None) -> str:
    """The item after it; empty where there is none, or nobody can tell."""
    if record.state not in (MeetingState.OPEN, MeetingState.RUNNING):
        return ""
    if clock is None and _is_reopened(record):
        return ""
    position = clock.item.position if clock else 0
    found = next((one for one in record.agenda if one.position > position), None)
    return f"{found.position}. {found.title} ({found.minutes} menit)" if found else ""


def time_left(clock: Clock | None) -> str:
    """What remains of the time box; empty while nothing is discussed."""
    return meetings.remaining(clock) if clock else ""


def attendance(board: Board) -> tuple[str, str]:
    """How many take part, and how the others are noted."""
    counts = attendance_of(board.meeting.attendance, board.regions)
    number = sum(counts[way] for way in ATTENDED)
    parts = [
        f"{counts[way]} {name}"
        for way, name in (
            (Attendance.ONLINE, "daring"),
            (Attendance.EXCUSED, "izin"),
            (Attendance.ABSENT, "tidak hadir"),
            (None, "belum dicatat"),
        )
        if counts[way]
    ]
    return f"{number} dari {len(board.regions)}", ", ".join(parts)


def decision(board: Board) -> tuple[str, str]:
    """The newest decision, and what follows from it."""
    made = board.newest
    if made is None:
        return NO_DECISION, ""
    items = board.items_of(made)
    return made.text, f"Keputusan {made.number} · {_items(items, is_partial=board.is_partial)}"


def _items(items: tuple[DecidedItem, ...], *, is_partial: bool) -> str:
    if is_partial:
        if not items:
            return "tanpa RTL untuk daerah Anda"
        codes = ", ".join(one.code for one in items)
        due = max(one.due_on for one in items)
        return f"RTL daerah Anda: {codes}, tenggat {numbers.day(due)}"
    if not items:
        return "tanpa RTL"
    due = max(one.due_on for one in items)
    regions = len({one.region_code for one in items})
    return f"RTL untuk {regions} daerah, tenggat {numbers.day(due)}"


def follow_up(board: Board) -> tuple[str, str]:
    """How many items the meeting led to, and for how many regions."""
    if board.is_partial:
        return f"{len(board.items)} butir", "untuk daerah Anda"
    regions = len({one.region_code for one in board.items})
    return f"{len(board.items)} butir", f"untuk {regions} daerah"
