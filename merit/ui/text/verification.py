"""Words of the verification: the queue, and where one self-check stands for the province."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime

from merit.domain.local_time import day_of
from merit.domain.self_checks.periods import Period
from merit.domain.self_checks.records import SelfCheck
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.services.self_checks.queue import Queue, Waiting
from merit.ui.text import numbers, self_check, shell, vocabulary

TITLE = "Verifikasi"
VIEW, QUEUE, APPROVED, INFLATION = (
    "Tampilan",
    "Antrean",
    "Sudah disahkan",
    "Selisih klaim dan verifikasi",
)
BACK = "Kembali ke antrean"
WAITING, APPROVAL, WITH_REGION, DONE = (
    "Menunggu verifikasi",
    "Menunggu pengesahan",
    "Sedang di daerah",
    "Disahkan",
)
NOTES = {
    WAITING: "Yang paling lama menunggu di atas. Lama menunggu dihitung sejak kiriman terakhir.",
    APPROVAL: "Disahkan oleh orang yang tidak ikut memverifikasi.",
    WITH_REGION: "Provinsi menunggu kiriman daerah.",
    DONE: "Hasil verifikasi provinsi, bukan nilai resmi; nilai resmi ditetapkan BKN.",
}
HEAD = ("Daerah", "Keadaan", "Putusan", "Sejak dikembalikan", "Langkah berikutnya")
FILE_HEAD = (
    *("Masa", "Daerah", "Keadaan", "Dikirim terakhir", "Hari sejak dikirim", "Diputuskan"),
    *("Dari", "Belum sesuai", "Diubah sejak dikembalikan", "Belum diubah"),
    *("Skor hasil verifikasi", "Kategori hasil verifikasi"),
)
DONE_HEAD = ("Daerah", "Disahkan", "Hasil verifikasi provinsi", "Indikator tidak sesuai")
ESTIMATED = "Skornya dihitung dengan bobot indikator prakiraan."
NONE = (
    "Belum ada penilaian mandiri yang dikirim",
    "Daerah mengirimnya selama masa penilaian dibuka; setelah itu tampil di sini.",
)
NONE_DONE = (
    "Belum ada yang disahkan",
    "Penilaian tampil di sini setelah diverifikasi dan disahkan orang lain.",
)
NONE_WAITING = "Tidak ada yang menunggu verifikasi sekarang."
FIRST, UNCHANGED, SENT_AGAIN = "Kiriman pertama", "Belum ada yang diubah", "Kiriman perbaikan"
BEGIN, GO_ON, FINISH, APPROVE, READ, MEND = (
    "Mulai verifikasi",
    "Lanjutkan verifikasi",
    "Selesaikan atau kembalikan",
    "Periksa dan sahkan",
    "Baca hasilnya",
    "Menunggu daerah",
)
PERIODS_LINK = "Masa penilaian dan kemajuan daerah"
SELF_CHECK_LINK = "Halaman penilaian mandiri daerah ini"
PROFILE_LINK = "Profil daerah"
ELSEWHERE = {
    Dataset.PUBLISHED: "Anda memutuskan pada data Terbit. Buka data Terbit",
    Dataset.DEMO: "Percobaan peran bekerja pada Data contoh. Buka Data contoh",
}


def period_line(dataset: Dataset, group: str) -> str:
    """Regions and data set, as shown under the title."""
    return f"{vocabulary.group(group)} · {self_check.MARKS[dataset]}"


def check_line(period: Period) -> str:
    """Period, instrument and data set of one self-check."""
    instrument = shell.instrument_name(period.instrument)
    return f"Masa {period.code} · Instrumen {instrument} · {self_check.MARKS[period.dataset]}"


def lead(items: Collection[Waiting]) -> str:
    """What waits for the province."""
    waiting = [item for item in items if item.check.state is CheckState.SENT]
    verified = sum(item.check.state is CheckState.VERIFIED for item in items)
    told = "Tidak ada penilaian mandiri yang menunggu verifikasi"
    if waiting:
        longest = max(waiting, key=lambda item: item.days)
        told = (
            f"{len(waiting)} penilaian mandiri menunggu verifikasi, yang paling lama "
            f"{waited(longest.days)} ({longest.region.short})"
        )
    return f"{told}; {verified} menunggu pengesahan." if verified else f"{told}."


def lead_done(items: Collection[Waiting]) -> str:
    """How many are approved, period by period."""
    found = Counter(
        item.check.period_code for item in items if item.check.state is CheckState.APPROVED
    )
    if not found:
        return f"{NONE_DONE[0]}."
    periods = ", ".join(f"{count} pada masa {code}" for code, count in sorted(found.items())[::-1])
    return f"{found.total()} penilaian mandiri sudah disahkan: {periods}."


def note_done(items: Collection[Waiting]) -> str:
    """What approved results are, and what their points rest on."""
    is_estimated = any(item.is_estimated for item in items)
    return f"{NOTES[DONE]} {ESTIMATED}" if is_estimated else NOTES[DONE]


def apart_of(item: Waiting) -> str:
    """How many indicators were found not to conform."""
    return f"{item.apart} dari {item.of}"


def in_care(data: Queue) -> str:
    """How many regions the reader looks after, who does not look after all."""
    return f"Halaman ini memuat {data.regions} kabupaten/kota dalam tugas Anda."


def on(moment: datetime | None) -> str:
    """The day of a moment."""
    return numbers.NOTHING if moment is None else numbers.short_day(day_of(moment))


def waited(days: int) -> str:
    """For how long something waits.

    >>> waited(3), waited(0)
    ('3 hari', 'masuk hari ini')
    """
    return f"{days} hari" if days else "masuk hari ini"


def state(item: Waiting) -> tuple[str, str]:
    """The state of a self-check, and since when or how long it waits."""
    check = item.check
    told = {
        CheckState.SENT: f"menunggu {item.days} hari, sejak {on(check.sent_at)}"
        if item.days
        else waited(0),
        CheckState.VERIFIED: f"diverifikasi {on(check.verified_at)}",
        CheckState.APPROVED: f"disahkan {on(check.approved_at)}",
    }
    return self_check.STATES[check.state], told.get(
        check.state, f"kiriman terakhir {on(check.sent_at)}"
    )


def decided(item: Waiting) -> str:
    """How far the verdicts are."""
    return f"{item.decided} dari {item.of}"


def apart(item: Waiting) -> str:
    """How many of them are not Sesuai; once verified nothing is open any more."""
    settled = item.check.state.is_verified
    return f"{item.apart} {'tidak' if settled else 'belum'} sesuai" if item.apart else ""


def mended(item: Waiting) -> tuple[str, ...]:
    """What changed since the province returned it."""
    check = item.check
    if check.state is CheckState.REOPENED:
        return ("Dibuka seluruhnya", *_changed(item))
    if check.state in (CheckState.RETURNED, CheckState.MENDING):
        left = len(check.open_codes or ()) - len(item.mended)
        return (*(_changed(item) or (UNCHANGED,)), f"{left} masih perlu diperbaiki")
    if check.sent_at == check.first_sent_at:
        return (FIRST,)
    return _changed(item) or (SENT_AGAIN,)


def _changed(item: Waiting) -> tuple[str, ...]:
    told = []
    if item.mended:
        told.append(f"{len(item.mended)} jawaban diubah: {', '.join(item.mended)}")
    if item.untouched:
        told.append(f"{len(item.untouched)} jawaban tetap: {', '.join(item.untouched)}")
    return tuple(told)


def next_step(item: Waiting, *, may_verify: bool, may_approve: bool) -> str:
    """What the reader can do about it; what is awaited otherwise."""
    match item.check.state:
        case CheckState.SENT if may_verify:
            if item.decided == item.of:
                return FINISH
            return GO_ON if item.decided else BEGIN
        case CheckState.VERIFIED if may_approve:
            return APPROVE
        case CheckState.SENT | CheckState.VERIFIED | CheckState.APPROVED:
            return READ
    return MEND


def check_lead(check: SelfCheck, decided: int, apart: int, of: int) -> str:
    """Where one self-check stands, in one sentence."""
    told = f"{self_check.STATES[check.state]}: {TURNS[check.state]}"
    settled = check.state.is_verified
    beside = f", {apart} di antaranya {'tidak' if settled else 'belum'} sesuai" if apart else ""
    return f"{told}. {decided} dari {of} indikator sudah diputuskan{beside}."


TURNS = {
    CheckState.DRAFT: "belum dikirim daerah",
    CheckState.WITH_HEAD: "kepala memeriksa sebelum mengirim lagi",
    CheckState.SENT: "terkunci bagi daerah, menunggu putusan provinsi",
    CheckState.RETURNED: "daerah memperbaiki yang belum sesuai",
    CheckState.MENDING: "daerah sedang memperbaiki",
    CheckState.VERIFIED: "verifikasi selesai, menunggu pengesahan",
    CheckState.APPROVED: "hasil verifikasi provinsi, bukan nilai resmi",
    CheckState.REOPENED: "daerah dapat mengubah semua jawaban",
}


def codes(found: Sequence[str]) -> str:
    """Codes in one line; an en dash for none."""
    return ", ".join(found) or numbers.NOTHING
