"""Words of the periods: the list, the progress of the regions, planning, and their steps."""

from collections.abc import Sequence
from datetime import datetime

from merit.domain.local_time import day_of
from merit.domain.self_checks.periods import Period, PeriodState, PeriodStep
from merit.services.self_checks import Progress, Scheduled
from merit.ui.text import numbers, shell
from merit.ui.text.self_check import PERIOD_STATES

LIST_TITLE = "Masa penilaian"
LIST_HEAD = ("Masa", "Tahun dan instrumen", "Tanggal", "Dijadwalkan", "Keadaan")
PLAN_LINK, AMEND_LINK, BACK, BACK_ONE = (
    "Rencanakan masa penilaian",
    "Ubah masa penilaian ini",
    "Kembali ke daftar masa penilaian",
    "Kembali ke masa penilaian ini",
)
AMEND_TITLE = "Ubah masa penilaian"
PLAN_LEAD = "Tetapkan tahun, instrumen, tanggal, dan kabupaten/kota yang menilai dirinya."
AMEND_LEAD = "Setelah dibuka, yang dapat diubah hanya tenggat dan kabupaten/kota yang dijadwalkan."
NONE_TITLE = "Belum ada masa penilaian mandiri"
NONE = (
    "Masa penilaian menetapkan tahun, instrumen, tanggal buka dan tenggat, serta kabupaten/kota "
    "yang menilai dirinya; setelah dibuka, operatornya dapat mengisi."
)
NONE_FOR_PLANNERS = "Mulailah dengan merencanakan masa penilaian."
NONE_FOR_READERS = "Masa penilaian direncanakan dan dibuka oleh pengelola data."
OF_REACH, OF_SCHEDULED, OF_RECEIVED = (
    "kabupaten/kota yang Anda lihat",
    "yang dijadwalkan",
    "yang sudah mengirim",
)
EXPECTED, RECEIVED, ON_TIME = "Dijadwalkan", "Sudah dikirim", "Tepat waktu"
PROGRESS_TITLE = "Kemajuan menurut kabupaten/kota"
PROGRESS_NOTE = (
    "Draf yang belum pernah dikirim adalah urusan daerah: yang terlihat hanya berapa indikator "
    "terjawab."
)
PROGRESS_HEAD = ("Kabupaten/kota", "Keadaan", "Terjawab", "Pertama dikirim", "Ketepatan")
LATE, IN_TIME, NOT_SENT, OVERDUE = (
    "terlambat",
    "tepat waktu",
    "belum dikirim",
    "belum dikirim, tenggat lewat",
)
STEPS = {
    PeriodStep.OPEN: "Buka masa",
    PeriodStep.CLOSE: "Tutup masa",
    PeriodStep.REOPEN: "Buka kembali",
}
STEP_NOTES = {
    PeriodStep.OPEN: "Daerah yang dijadwalkan dapat mengisi sejak tanggal buka.",
    PeriodStep.CLOSE: "Daerah tidak lagi dapat mengisi atau mengirim; provinsi tetap dapat "
    "memverifikasi dan mengesahkan.",
    PeriodStep.REOPEN: "Daerah dapat mengisi dan mengirim lagi. Alasannya dicatat.",
}
STEP_DONE = {
    PeriodStep.OPEN: "Masa penilaian dibuka.",
    PeriodStep.CLOSE: "Masa penilaian ditutup.",
    PeriodStep.REOPEN: "Masa penilaian dibuka kembali.",
}
BESIDE = "Masa ini memang berjalan bersamaan dengan masa lain"
NOT_BESIDE = (
    "Belum dibuka. Centang bahwa masa ini memang berjalan bersamaan, atau tutup dulu masa lainnya."
)
REASON = "Alasan dibuka kembali"
YEAR, INSTRUMENT, OPENS, DUE = (
    "Tahun penilaian",
    "Instrumen",
    "Dapat diisi mulai",
    "Tenggat kirim",
)
DAY_HINT = "Misalnya 01-06-2026"
YEAR_UNREADABLE = "Tahun belum terbaca. Tulis empat angka, misalnya 2026."
OPENS_UNREADABLE = "Tanggal mulai belum terbaca. Tulis misalnya 01-06-2026."
DUE_UNREADABLE = "Tenggat belum terbaca. Tulis misalnya 30-06-2026."
REGIONS_TITLE = "Kabupaten/kota yang dijadwalkan"
REGIONS_NOTE = (
    "Yang dicentang semula adalah usulan menurut siklus: Sangat Baik (SB) dinilai ulang dua tahun "
    "sekali, kategori lain setiap tahun. Ubah bila perlu."
)
REGIONS_KEPT_NOTE = (
    "Di belakang nama: hasil resmi terakhir. Daerah yang sudah mulai mengisi tetap dijadwalkan."
)
ALL, NONE_OF_THEM, AS_PROPOSED = "Centang semua", "Kosongkan", "Sesuai usulan siklus"
SAVE_NEW, SAVE = "Simpan rencana", "Simpan perubahan"
AMEND_REASON = "Alasan perubahan"
PLANNED, AMENDED = "Masa penilaian direncanakan.", "Perubahan masa penilaian tersimpan."
REFUSED = "Belum dapat dilakukan: {number} hal perlu diperbaiki."
NEVER = "belum pernah dinilai"


def lead(periods: Sequence[Period], running: Sequence[Progress]) -> str:
    """How many periods there are, and how far the regions of those that are open."""
    if not periods:
        return "Belum ada masa penilaian mandiri."
    if not running:
        return f"{len(periods)} masa penilaian tercatat; tidak ada yang sedang dibuka."
    return " ".join(map(_running, running))


def _running(found: Progress) -> str:
    period, received = found.period, found.received
    late = f", {found.on_time.count} tepat waktu" if received.count else ""
    return (
        f"{period.code} dibuka: {received.count} dari {received.of} sudah mengirim{late}; "
        f"tenggat {numbers.day(period.due_on)}."
    )


def lead_of(period: Period, expected: int, received: int, on_time: int) -> str:
    """Where a period stands, in counts that name what they are of."""
    start = PERIOD_STATES[period.state]
    if period.state is PeriodState.PLANNED:
        return f"{start}: {expected} kabupaten/kota dijadwalkan, belum dibuka."
    told = f"{received} dari {expected} yang dijadwalkan sudah mengirim"
    late = f", {on_time} di antaranya tepat waktu" if received else ""
    return f"{start}: {told}{late}."


def share(of: int, what: str) -> str:
    """What a count is of.

    >>> share(35, "yang dijadwalkan")
    'dari 35 yang dijadwalkan'
    """
    return f"dari {of} {what}" if of else numbers.NOTHING


def kind(period: Period) -> str:
    """Year and instrument."""
    return f"{period.year}, {shell.instrument_name(period.instrument)}"


def days(period: Period) -> str:
    """From when to when.

    >>> from datetime import date
    >>> from merit.domain.states import Dataset
    >>> opens, due = date(2026, 5, 1), date(2026, 5, 29)
    >>> days(Period(Dataset.DEMO, "M-2026-01", 2026, "x", opens, due, ()))
    '1\xa0Mei\xa02026 s.d. 29\xa0Mei\xa02026'
    """
    opens, due = map(numbers.short_day, (period.opens_on, period.due_on))
    return f"{numbers.unbroken(opens)} s.d. {numbers.unbroken(due)}"


def sent(moment: datetime | None) -> str:
    """The day something was first sent."""
    return numbers.NOTHING if moment is None else numbers.day(day_of(moment))


def punctuality(moment: datetime | None, *, is_late: bool, is_overdue: bool) -> str:
    """Whether it came in time, or the day it was due is over without it."""
    if moment is None:
        return OVERDUE if is_overdue else NOT_SENT
    return LATE if is_late else IN_TIME


def none(*, plans: bool) -> tuple[str, str]:
    """Why the list is empty, what a period is, and what the reader can do."""
    return NONE_TITLE, f"{NONE} {NONE_FOR_PLANNERS if plans else NONE_FOR_READERS}"


def regions(count: int) -> str:
    """How many regions are scheduled."""
    return f"{count} kabupaten/kota"


def answered(count: int, of: int) -> str:
    """How many indicators are answered."""
    return f"{count} dari {of}"


def also_open(others: Sequence[Period]) -> str:
    """Which other periods are open, and what that means for the regions."""
    named = ", ".join(f"{item.code} (tenggat {numbers.day(item.due_on)})" for item in others)
    return f"Sedang dibuka juga: {named}. Daerah yang dijadwalkan pada keduanya mengisi dua kali."


def reopened(reason: str) -> str:
    """Why a period was opened again."""
    return f"{REASON}: {reason}"


def refused(count: int) -> str:
    """How much keeps something from being done."""
    return REFUSED.format(number=count)


def facts(period: Period) -> tuple[tuple[str, str], ...]:
    """What a period says."""
    return (
        ("Keadaan", PERIOD_STATES[period.state]),
        (YEAR, str(period.year)),
        (INSTRUMENT, shell.instrument_name(period.instrument)),
        (OPENS, numbers.day(period.opens_on)),
        (DUE, numbers.day(period.due_on)),
    )


def settled(period: Period) -> tuple[tuple[str, str], ...]:
    """What of an open period stays as it is."""
    return facts(period)[:-1]


def chosen(count: int, of: int) -> str:
    """How many regions are ticked."""
    return f"{count} dari {of} kabupaten/kota dijadwalkan."


def box(item: Scheduled) -> str:
    """A region with its last official result, which its turn follows from."""
    if item.last_year is None or item.band is None:
        return f"{item.region.short} ({NEVER})"
    told = f"{item.band.name} {item.last_year}"
    if not item.is_due and item.band.reassess_after:
        turn = item.last_year + item.band.reassess_after
        told = f"{item.band.code} {item.last_year}, giliran {turn}"
    if item.instrument and not item.same_instrument:
        told = f"{told}, {shell.instrument_name(item.instrument)}"
    return f"{item.region.short} ({told})"
