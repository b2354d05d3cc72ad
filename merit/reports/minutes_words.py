"""Words of the minutes of a meeting, the same in both files."""

from datetime import date

from babel.dates import format_date

from merit.domain.coaching import Mode
from merit.domain.follow_up import FollowUp
from merit.domain.imports.vocabularies import ACTION_STATUSES
from merit.domain.local_time import clock, day_of
from merit.domain.meetings import AgendaItem, Attendance, Decision, MeetingRecord, MeetingState
from merit.domain.practices import PracticeState
from merit.domain.states import ActionStatus, Dataset
from merit.reports import numbers
from merit.services.meetings.minutes import Minutes

LANGUAGE = "id"
PROVINCE, OFFICE = "Pemerintah Provinsi Jawa Tengah", "Badan Kepegawaian Daerah"
AUTHOR = "BKD Provinsi Jawa Tengah"
HEADING = "Notulen rapat koordinasi"
MARK = "Data contoh"
MARK_REASON = "Data contoh: rakor rekaan untuk peragaan, bukan keputusan yang pernah diambil."
NOT_TOLD = "Tidak tercatat"
FAILED = "Berkas PDF belum dapat dibuat. Coba sekali lagi; bila berulang, unduh sebagai DOCX."

DAY, TIME, PLACE, MODE, CHAIR = "Hari, tanggal", "Waktu", "Tempat", "Cara", "Pimpinan rapat"
CODE, ACTIVITY, STATE = "Kode rakor", "Kegiatan", "Keadaan"
REOPENED, REASON = "Dibuka kembali", "Alasan: {reason}"
MODES = {
    Mode.ON_SITE: "Tatap muka",
    Mode.ONLINE: "Daring",
    Mode.HYBRID: "Hibrida (tatap muka dan daring)",
}
STATES = {
    MeetingState.DRAFT: "Draf",
    MeetingState.OPEN: "Dibuka",
    MeetingState.RUNNING: "Berjalan",
    MeetingState.CLOSED: "Ditutup",
    MeetingState.CANCELLED: "Dibatalkan",
}
UNFINISHED = "Notulen sementara: rapat belum ditutup, isinya masih dapat berubah."
CALLED_OFF = "Rapat dibatalkan: {reason}"

ATTENDANCE = "Kehadiran"
ATTENDANCE_HEAD = ("Keterangan", "Jumlah", "Kabupaten/kota")
WAYS = {
    Attendance.PRESENT: "Hadir",
    Attendance.ONLINE: "Hadir daring",
    Attendance.EXCUSED: "Izin",
    Attendance.ABSENT: "Tidak hadir",
}
UNNOTED, TOTAL = "Tidak dicatat", "Seluruhnya"
NO_ATTENDANCE = "Kehadiran kabupaten/kota tidak dicatat."

AGENDA = "Agenda dan catatan"
AGENDA_HEAD = ("No.", "Waktu", "Agenda", "Catatan")
NO_AGENDA = "Agenda tidak dicatat."

DECISIONS = "Keputusan dan rencana tindak lanjut"
NO_DECISION = "Tidak ada keputusan yang dicatat."
ITEMS_HEAD = (
    *("Kode", "Kabupaten/kota", "Rencana tindak lanjut (RTL)", "Penanggung jawab"),
    *("Tenggat", "Status"),
)
NO_ITEM = "Tanpa butir RTL."
WITHDRAWN = "Keputusan ini dicabut. Alasan: {reason}"
OUT_OF_REACH = "Butir RTL kabupaten/kota lain tidak dimuat dalam berkas ini."

PRACTICES = "Praktik baik yang dicatat"
CONTACT = "Kantor yang dapat dihubungi"
PRACTICES_HEAD = ("Kabupaten/kota", "Praktik baik", "Mengenai", CONTACT, "Status")
NO_PRACTICE = "Tidak ada praktik baik yang dicatat."
PRACTICE_STATES = {
    PracticeState.PROPOSED: "Menunggu pengakuan provinsi",
    PracticeState.ENDORSED: "Diakui",
    PracticeState.RETURNED: "Dikembalikan",
    PracticeState.WITHDRAWN: "Ditarik",
}

CARRIED = "Butir bawaan dari rakor sebelumnya"
CARRIED_LEAD = "Butir RTL keputusan rakor terdahulu yang pada hari rapat ini belum selesai."
CARRIED_HEAD = (*ITEMS_HEAD, "Keputusan")
NO_CARRIED, NO_OWN_CARRIED = "Tidak ada butir bawaan.", "Tidak ada butir bawaan daerah Anda."

SIGNED = (("Notulis", AUTHOR),)
CHAIRED = "Pimpinan rapat"


def long_day(value: date) -> str:
    """A date with the day of the week.

    >>> long_day(date(2026, 3, 5))
    'Kamis, 5 Maret 2026'
    """
    return format_date(value, "EEEE, d MMMM y", locale=numbers.LOCALE)


def hours(meeting: MeetingRecord) -> str:
    """From when to when the agenda goes, as far as it is known."""
    if not meeting.starts_at:
        return NOT_TOLD
    length = sum(item.minutes for item in meeting.agenda)
    if not length:
        return f"Mulai {meeting.starts_at} WIB"
    return f"{_slot(meeting.starts_at, 0, length)} WIB menurut agenda"


def time_box(meeting: MeetingRecord, item: AgendaItem) -> str:
    """The time box of an agenda item: the hours when the start is known, and the minutes.

    >>> first, second = AgendaItem(1, "Pembukaan", 15), AgendaItem(2, "Hasil", 90)
    >>> held = MeetingRecord(Dataset.DEMO, "K", "Rakor", date(2026, 3, 5), agenda=(first, second))
    >>> time_box(held, second)
    '90 menit'
    >>> from dataclasses import replace
    >>> time_box(replace(held, starts_at="08.30"), second)
    '08.45–10.15\\n90 menit'
    """
    length = f"{item.minutes} menit"
    if not meeting.starts_at:
        return length
    before = sum(other.minutes for other in meeting.agenda if other.position < item.position)
    return f"{_slot(meeting.starts_at, before, item.minutes)}\n{length}"


def _slot(starts_at: str, before: int, length: int) -> str:
    hour, minute = (int(part) for part in starts_at.split("."))
    start = 60 * hour + minute + before
    return "–".join(f"{at // 60 % 24:02}.{at % 60:02}" for at in (start, start + length))


def present(data: Minutes) -> str:
    """How many of the regions took part, and how many nobody noted anything of."""
    told = data.attendance
    number = told[Attendance.PRESENT] + told[Attendance.ONLINE]
    unnoted = f" Kehadiran {data.unnoted} daerah tidak dicatat." if data.unnoted else ""
    return f"Hadir {number} dari {len(data.regions)} kabupaten/kota.{unnoted}"


def status(item: FollowUp) -> str:
    """The status of an action item, and how late it is."""
    said = ACTION_STATUSES[item.record.status][0]
    if not item.is_late:
        return said
    if item.record.status is ActionStatus.ON_TRACK:
        said = "Laporan terakhir: sesuai rencana"
    return f"{said}; terlambat {item.late} hari"


def unshown(number: int) -> str:
    """How many of the practices noted are not among those told, and why."""
    return f"{number} praktik yang dicatat tidak dimuat: belum atau tidak lagi diakui provinsi."


def decision_title(decision: Decision) -> str:
    """The number of a decision, and whether it was taken back."""
    return f"Keputusan {decision.number}{' (dicabut)' if decision.withdrawn else ''}"


def decision_line(code: str, about: str, agenda: AgendaItem | None) -> str:
    """What stands below a decision: its code, what it is about, the agenda item it is of."""
    under = f"Agenda {agenda.position}: {agenda.title}" if agenda else ""
    return " · ".join(filter(None, (code, about, under)))


def state(meeting: MeetingRecord) -> str:
    """How far the meeting is, and since when it is closed."""
    said = STATES[meeting.state]
    if meeting.state is not MeetingState.CLOSED or meeting.closed_at is None:
        return said
    return f"{said} {numbers.day(day_of(meeting.closed_at))} pukul {clock(meeting.closed_at)}"


def notices(meeting: MeetingRecord) -> tuple[str, ...]:
    """What to know before reading; nothing for the minutes of a closed meeting that was held."""
    made_up = (MARK_REASON,) if meeting.dataset is Dataset.DEMO else ()
    if meeting.state is MeetingState.CANCELLED:
        return (*made_up, CALLED_OFF.format(reason=meeting.reason or NOT_TOLD))
    return made_up if meeting.state is MeetingState.CLOSED else (*made_up, UNFINISHED)


def foot(data: Minutes) -> str:
    """Source, status and date of the file, for the foot of every page."""
    meeting = data.meeting
    source = "himpunan data contoh" if meeting.dataset is Dataset.DEMO else "catatan rakor"
    return (
        f"Sumber: Merit Jateng, {source}. Status rakor: {STATES[meeting.state].lower()}. "
        f"Dibuat {numbers.day(data.today)}."
    )


def as_of(data: Minutes) -> str:
    """As of when the status of the items is."""
    return f"Status butir RTL per {numbers.day(data.today)}."


def page(number: str, total: str) -> str:
    """The number of a page.

    >>> page("1", "3")
    'Halaman 1 dari 3'
    """
    return f"Halaman {number} dari {total}"
