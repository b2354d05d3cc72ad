"""Words of the rakor page: the list, one rakor, its agenda, attendance, decisions and minutes."""

from collections.abc import Collection, Mapping, Sequence

from merit.domain.attendance import attendance_of
from merit.domain.meeting_rules import Clock
from merit.domain.meetings import (
    ATTENDED,
    AgendaItem,
    Attendance,
    MeetingRecord,
    MeetingState,
)
from merit.domain.regions import Region
from merit.domain.states import Dataset
from merit.ui.text import numbers, vocabulary

TITLE = "Rakor"
PERIODS = {
    Dataset.PUBLISHED: "Rapat koordinasi provinsi dengan 35 kabupaten/kota · data Terbit",
    Dataset.DEMO: "Rapat koordinasi provinsi dengan 35 kabupaten/kota · Data contoh",
}
SIGNS = {
    MeetingState.DRAFT: "◇",
    MeetingState.OPEN: "○",
    MeetingState.RUNNING: "►",
    MeetingState.CLOSED: "✓",
    MeetingState.CANCELLED: "✕",
}
WAYS = {
    Attendance.PRESENT: "Hadir",
    Attendance.ONLINE: "Daring",
    Attendance.EXCUSED: "Izin",
    Attendance.ABSENT: "Tidak hadir",
}
UNNOTED = "Belum dicatat"
LIST_CAPTION = "Daftar rakor, yang terbaru lebih dulu"
LIST_HEAD = ("Rakor", "Keadaan", "Hadir", "Keputusan")
NONE = ("Belum ada rakor yang tercatat.", "Rakor tampil di sini setelah dibuka oleh provinsi.")
NEW_LINK, BACK, BOARD_LINK = "Susun rakor baru", "Kembali ke daftar rakor", "Layar rakor"
AMEND_LINK = "Ubah keterangan dan agenda"
PRESENT_LINK = "Tayangkan paparan"
WRONG_DATASET = {
    Dataset.PUBLISHED: "Percobaan peran bekerja pada Data contoh.",
    Dataset.DEMO: "Akun Anda bekerja pada data Terbit; Data contoh hanya dapat dibaca.",
}
OTHER_DATASET = {Dataset.PUBLISHED: "Buka Data contoh", Dataset.DEMO: "Buka data Terbit"}
TABS_LABEL = "Bagian rakor"
AGENDA, ATTENDANCE, DECISIONS, CARRIED, MINUTES = (
    "agenda",
    "kehadiran",
    "keputusan",
    "bawaan",
    "notulen",
)
TABS = {
    AGENDA: "Agenda",
    ATTENDANCE: "Kehadiran",
    DECISIONS: "Keputusan dan RTL",
    CARRIED: "Bawaan rakor lalu",
    MINUTES: "Notulen",
}
AGENDA_HEAD = ("Agenda", "Waktu", "Catatan")
AGENDA_NONE = (
    "Agenda belum disusun.",
    "Agenda diperlukan sebelum rakor dibuka.",
)
CURRENT = "sedang dibahas"
ATTENDANCE_HEAD = ("Keterangan", "Jumlah", "Kabupaten/kota")
MINUTES_TITLE = "Unduh notulen"
MINUTES_NOTE = (
    "Notulen memuat agenda, kehadiran, keputusan, butir RTL, butir bawaan, dan praktik baik "
    "sebagaimana tercatat sekarang."
)
PDF_BUTTON, DOCX_BUTTON = "PDF", "Word (DOCX)"
PRACTICES_TITLE = "Praktik baik yang dicatat"
PRACTICES_NONE = (
    "Belum ada praktik baik yang dicatat.",
    "Praktik baik yang disampaikan daerah dicatat saat rakor berjalan, atas nama daerahnya.",
)
SEEN_BY = "Hanya pengelola data dan pembina yang melihatnya sampai rakor dibuka."
UNSHOWN = "{number} praktik yang dicatat tidak tampil: belum atau tidak lagi diakui provinsi."
PRACTICES_HEAD = ("Praktik baik", "Kabupaten/kota", "Mengenai", "Keadaan")
DOCUMENTS_TITLE = "Dokumen rakor"


def lead(held: Sequence[MeetingRecord], code: str = "") -> str:
    """What is to be known first of the meeting `code`; else what goes on, is next, or was last."""
    for one in held:
        if one.code == code:
            return _lead_of(one)
    running = [item for item in held if item.state is MeetingState.RUNNING]
    if running:
        return f"{running[0].title} sedang berjalan."
    opened = [item for item in held if item.state is MeetingState.OPEN]
    if opened:
        first = min(opened, key=lambda item: item.held_on)
        return f"Berikutnya: {first.title}, {numbers.day(first.held_on)}."
    closed = [item for item in held if item.state is MeetingState.CLOSED]
    if closed:
        last = max(closed, key=lambda item: item.held_on)
        return f"Terakhir: {last.title}, {numbers.day(last.held_on)}."
    return "Belum ada rakor yang berjalan atau dijadwalkan."


def _lead_of(record: MeetingRecord) -> str:
    told = f"{record.title}, {numbers.day(record.held_on)}"
    state = f"{told}: {vocabulary.MEETING_STATES[record.state].lower()}."
    return f"{state} {SEEN_BY}" if record.state is MeetingState.DRAFT else state


def saved(record: MeetingRecord) -> str:
    """That a meeting was kept."""
    if record.state is MeetingState.DRAFT:
        return f"Draf {record.code} tersimpan. {SEEN_BY}"
    return f"Rakor {record.code} tersimpan."


def of_list(record: MeetingRecord) -> str:
    """Code and day of a meeting, below its title."""
    return f"{record.code} · {numbers.day(record.held_on)}"


def taken_part(record: MeetingRecord, regions: int) -> str:
    """How many of all regions took part, an en dash while nobody noted anything."""
    if not record.attendance:
        return numbers.NOTHING
    return f"{len(record.attended)} dari {regions}"


def decided(record: MeetingRecord) -> str:
    """How many decisions stand."""
    return str(sum(not item.withdrawn for item in record.decisions))


def file_name(record: MeetingRecord, ending: str) -> str:
    """The name of the minutes as a file, marked under Contoh."""
    mark = "-data-contoh" if record.dataset is Dataset.DEMO else ""
    return f"notulen-{record.code}{mark}.{ending}"


def title(record: MeetingRecord) -> str:
    """A meeting with its code."""
    return f"{record.title} ({record.code})"


def facts(record: MeetingRecord) -> tuple[tuple[str, str], ...]:
    """When, where and by whom a meeting is led, as far as it is told."""
    at = f" pukul {record.starts_at} WIB" if record.starts_at else ""
    told = (
        ("Keadaan", vocabulary.MEETING_STATES[record.state]),
        ("Waktu", f"{numbers.day(record.held_on)}{at}"),
        ("Tempat", record.place),
        ("Cara bertemu", vocabulary.MODES[record.mode] if record.mode else ""),
        ("Pimpinan rapat", record.chair),
    )
    return tuple(pair for pair in told if pair[1])


def reason(record: MeetingRecord) -> str:
    """Why a meeting was cancelled or reopened; empty where neither happened."""
    if not record.reason:
        return ""
    if record.state is MeetingState.CANCELLED:
        return f"Dibatalkan. Alasan: {record.reason}"
    return f"Pernah dibuka kembali. Alasan: {record.reason}"


def minutes_told(item: AgendaItem) -> str:
    """The time box of an item."""
    return f"{item.minutes} menit"


def remaining(clock: Clock) -> str:
    """Minutes left of an item, or over its time."""
    if clock.left < 0:
        return f"lewat {-clock.left} menit"
    return f"sisa {clock.left} menit dari {clock.item.minutes}"


def counted(told: Mapping[str, Attendance], regions: Collection[Region]) -> str:
    """How many of all regions take part, and of how many nothing is noted."""
    counts = attendance_of(told, regions)
    number = sum(counts[way] for way in ATTENDED)
    rest = f"; {counts[None]} belum dicatat" if counts[None] else ""
    return f"Hadir {number} dari {len(regions)} kabupaten/kota{rest}."
