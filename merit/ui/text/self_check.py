"""Words of one self-check: where it stands, whose turn it is, what the answers so far come to."""

from datetime import date, datetime
from decimal import Decimal

from merit.domain.instruments import Band, Instrument, WeightStatus
from merit.domain.local_time import clock, day_of
from merit.domain.self_checks.periods import Period, PeriodState
from merit.domain.self_checks.records import SelfCheck
from merit.domain.self_checks.standing import AspectStanding, Standing
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.reports import self_check_words
from merit.ui.text import numbers, shell

TITLE = "Penilaian mandiri"
NOT_OPENED = "Belum dibuka"
STATES = self_check_words.STATES
MARKS = {Dataset.PUBLISHED: "Data Terbit", Dataset.DEMO: "Data contoh"}
SIGNS = {
    CheckState.DRAFT: "○",
    CheckState.WITH_HEAD: "◐",
    CheckState.SENT: "●",
    CheckState.RETURNED: "◆",
    CheckState.MENDING: "◇",
    CheckState.VERIFIED: "✓",
    CheckState.APPROVED: "✔",
    CheckState.REOPENED: "↺",
}
TURNS = {
    CheckState.DRAFT: "giliran operator mengisi",
    CheckState.WITH_HEAD: "giliran kepala memeriksa dan mengirim",
    CheckState.SENT: "terkunci, giliran provinsi memverifikasi",
    CheckState.RETURNED: "giliran operator memperbaiki",
    CheckState.MENDING: "giliran operator memperbaiki",
    CheckState.VERIFIED: "terkunci, giliran provinsi mengesahkan",
    CheckState.APPROVED: "selesai; hasil verifikasi provinsi, bukan nilai resmi",
    CheckState.REOPENED: "giliran operator mengisi lagi",
}
PERIOD_STATES = {
    PeriodState.PLANNED: "Rencana",
    PeriodState.OPEN: "Dibuka",
    PeriodState.CLOSED: "Ditutup",
}
ANSWERED, SCORE, GAP, OFFICIAL = (
    "Terjawab",
    "Skor isian sementara",
    "Jarak ke Sangat Baik",
    "Hasil resmi terakhir",
)
ASPECTS = "Aspek"
REVIEW, REVIEW_READ, ANSWERS = "Periksa dan kirim", "Hal yang perlu dilihat", "Isian per aspek"
VERIFY = "Verifikasi penilaian ini"
OFFLINE = "Kerja luring: Excel dan cetak"
PROFILE, THE_PERIOD = "Profil daerah", "Kemajuan masa penilaian ini"
NO_OFFICIAL = "belum ada dengan instrumen ini"
NO_SCORE = "instrumen ini belum menghitung skor"
NO_GOAL = "instrumen ini belum bersasaran"
NOTHING_YET = "belum ada yang diisi"
REACHED = "tercapai"
NONE_TITLE = "Belum ada penilaian mandiri untuk daerah Anda"
NONE = (
    "Penilaian mandiri dimulai dari masa penilaian: provinsi menetapkan tahun, instrumen, tanggal, "
    "dan daerah yang dijadwalkan. Tunggu pemberitahuan provinsi; isiannya akan muncul di halaman "
    "ini."
)
ELSEWHERE = {
    Dataset.PUBLISHED: "Anda bekerja pada data Terbit. Buka data Terbit",
    Dataset.DEMO: "Percobaan peran bekerja pada Data contoh. Buka Data contoh",
}
WEIGHTS = "Bobot indikator prakiraan."
NOT_OFFICIAL = "Isian sementara, bukan nilai resmi."
NOT_OFFICIAL_SENT = "Penilaian daerah sendiri dan verifikasi provinsi, bukan nilai resmi."
SCORE_SENT, VERIFIED = "Skor menurut daerah", "Hasil verifikasi provinsi"
OF_PROVINCE, OF_REGION, SO_FAR = "hasil verifikasi", "isian daerah", "isian sementara"


def period_line(dataset: Dataset, *, whose: str = "", period: Period | None = None) -> str:
    """Region, period, instrument and data set, as shown under the title."""
    parts = [whose] if whose else []
    if period is not None:
        instrument = shell.instrument_name(period.instrument)
        parts += [f"Masa {period.code}", f"Instrumen {instrument}"]
    return " · ".join((*parts, MARKS[dataset]))


def lead(check: SelfCheck, period: Period, standing: Standing, to_mend: int, today: date) -> str:
    """Where it stands, whose turn it is, and how much time there is."""
    named = state(check, period, today)
    if check.state.is_with_province:
        return f"{named}: {TURNS[check.state]}."
    if period.state is PeriodState.PLANNED:
        opens, due = numbers.day(period.opens_on), numbers.day(period.due_on)
        return f"{named}: direncanakan {opens} sampai {due}."
    if not period.takes_answers(today):
        return f"{named}: {time_left(period, today)}."
    start = f"{named}: {TURNS[check.state]}"
    left = (
        f"{to_mend} indikator dikembalikan"
        if to_mend
        else f"{standing.answered} dari {standing.of} indikator terjawab"
    )
    return f"{start}. {left}; {time_left(period, today)}."


def state(check: SelfCheck, period: Period, today: date) -> str:
    """Where a self-check stands; a draft nobody can fill in yet is none of the region's yet."""
    is_to_come = period.state is not PeriodState.CLOSED and not period.takes_answers(today)
    return NOT_OPENED if is_to_come else STATES[check.state]


def time_left(period: Period, today: date) -> str:
    """How long regions still have, in words.

    >>> def told(day: int, state: PeriodState = PeriodState.OPEN) -> str:
    ...     opens, due = date(2026, 5, 1), date(2026, 5, 29)
    ...     held = Period(Dataset.DEMO, "M-2026-01", 2026, "x", opens, due, (), state)
    ...     return time_left(held, date(2026, 5, day))
    >>> told(25), told(29), told(31)
    ('tenggat 29 Mei 2026, 4 hari lagi', 'tenggat hari ini', 'tenggat 29 Mei 2026, lewat 2 hari')
    >>> told(25, PeriodState.CLOSED), told(25, PeriodState.PLANNED)
    ('masa sudah ditutup', 'masa belum dibuka')
    """
    if period.state is PeriodState.CLOSED:
        return "masa sudah ditutup"
    if period.state is PeriodState.PLANNED:
        return "masa belum dibuka"
    if today < period.opens_on:
        return f"dapat diisi mulai {numbers.day(period.opens_on)}"
    days = (period.due_on - today).days
    if days == 0:
        return "tenggat hari ini"
    when = f"tenggat {numbers.day(period.due_on)}"
    return f"{when}, {days} hari lagi" if days > 0 else f"{when}, lewat {-days} hari"


def score(standing: Standing, instrument: Instrument) -> tuple[str, str]:
    """The points of the answers so far; their category once every indicator has one."""
    if standing.score is None or standing.band is None:
        return numbers.NOTHING, NOTHING_YET if instrument.computes_totals else NO_SCORE
    if not standing.is_complete:
        told = f"{standing.answered} dari {standing.of} terjawab; kategori setelah lengkap"
        return numbers.score(standing.score), told
    return numbers.score(standing.score), f"{standing.band.name}, dari {maximum(instrument)}"


def maximum(instrument: Instrument) -> str:
    """The most there is to reach."""
    return numbers.score(instrument.maximum)


def gap(standing: Standing, goal: Band | None, *, basis: str) -> tuple[str, str]:
    """Points missing to the goal on some basis, and from where on it is reached."""
    if goal is None:
        return numbers.NOTHING, NO_GOAL
    if standing.gap is None:
        return numbers.NOTHING, NO_SCORE if standing.answered else NOTHING_YET
    small = f"menurut {basis}; tercapai mulai {numbers.score(goal.minimum)}"
    reached = f"{REACHED} menurut {basis}"
    return (numbers.score(standing.gap), small) if standing.gap else ("0", reached)


def official(year: int, points: Decimal | None, band: str | None) -> tuple[str, str]:
    """The last official result, and of which year it is."""
    if points is None:
        return band or numbers.NOTHING, f"tahun {year}, tanpa skor"
    return numbers.score(points), f"{band}, tahun {year}"


def reservation(standing: Standing, instrument: Instrument, *, is_sent: bool) -> str:
    """What the running score is, and what it is not."""
    missing = standing.of - standing.answered
    estimated = any(item.weight_status is WeightStatus.ESTIMATE for item in instrument.indicators)
    parts = [NOT_OFFICIAL_SENT if is_sent else NOT_OFFICIAL, *([WEIGHTS] if estimated else [])]
    if missing and standing.answered:
        parts.append(f"{missing} indikator belum diisi, jadi belum menambah skor.")
    return " ".join(parts)


def aspect(item: AspectStanding) -> str:
    """An aspect by code and name."""
    return f"{item.code} {item.name}"


def completeness(item: AspectStanding, to_mend: int = 0) -> str:
    """How many of the indicators of an aspect are answered, or were returned.

    >>> whole = AspectStanding("A1", "", 4, 4, None, None)
    >>> completeness(whole), completeness(whole, 2)
    ('4/4 ✓', '2 dikembalikan')
    """
    if to_mend:
        return f"{to_mend} dikembalikan"
    return f"{item.answered}/{item.of}{' ✓' if item.is_complete else ''}"


def points(item: AspectStanding, *, is_sent: bool = False) -> str:
    """How much of an aspect is answered, and the points that gives.

    >>> points(AspectStanding("A1", "", 2, 4, Decimal("17.5"), Decimal(40)))
    '2 dari 4 indikator terjawab; isian sementara 17,5 dari 40 poin.'
    """
    told = f"{item.answered} dari {item.of} indikator terjawab"
    if item.points is None:
        return f"{told}."
    reached, most = numbers.score(item.points), numbers.score(item.maximum)
    whose = "menurut daerah" if is_sent else "isian sementara"
    return f"{told}; {whose} {reached} dari {most} poin."


def review(doubts: int, missing: int) -> str:
    """The way to the review, with what it will show."""
    parts = []
    if missing:
        parts.append(f"{missing} belum diisi")
    if doubts:
        parts.append(f"{doubts} perlu dilihat")
    return f"{REVIEW} ({', '.join(parts)})" if parts else REVIEW


def reason(check: SelfCheck) -> str:
    """What the province said with its last step that needed a reason."""
    is_reopened = check.state is CheckState.REOPENED
    return f"{'Alasan dibuka kembali' if is_reopened else 'Catatan provinsi'}: {check.reason}"


def head_reason(check: SelfCheck) -> str:
    """What the head said to the operator."""
    return f"Catatan kepala: {check.head_reason}"


def saved(moment: datetime, today: date) -> str:
    """When something was saved: the hour, with the day before it unless it is today.

    >>> from datetime import UTC
    >>> saved(datetime(2026, 5, 12, 7, 30, tzinfo=UTC), date(2026, 5, 12))
    'Tersimpan pukul 14.30 WIB'
    """
    day = day_of(moment)
    before = "" if day == today else f"{numbers.day(day)} "
    return f"Tersimpan {before}pukul {clock(moment)}"
