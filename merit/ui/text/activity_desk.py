"""Words of the desk of activities: detail, ways on, what was done, and what was refused."""

from merit.domain.access import User
from merit.domain.activity_state import ActivityState
from merit.domain.activity_steps import ActivityStep
from merit.domain.records import InterventionRecord
from merit.domain.scope import Scope
from merit.domain.states import Dataset, InterventionStatus
from merit.services.activities import ItemCounts
from merit.ui.text import activity_facts, marks, provenance, region, vocabulary

PERIODS = {Dataset.PUBLISHED: "Data terbit", Dataset.DEMO: "Data contoh"}
BACK, TO_DETAIL = "← Semua kegiatan", "← Kembali ke kegiatan"
PLAN_LINK, IMPORT_LINK = "Rencanakan kegiatan", "Impor dari berkas"
COPY_LINK = "Susun dari kegiatan ini"
NEW_ITEM_LINK, ITEMS_LINK = "Catat butir RTL", "Lihat butir RTL"
STEPS = {
    ActivityStep.AMEND: "Ubah",
    ActivityStep.REPORT: "Laporkan terlaksana",
    ActivityStep.POSTPONE: "Tunda",
    ActivityStep.CANCEL: "Batalkan",
}
REPLAN = "Jadwalkan kembali"
NEXT_TITLE, PLAN_TITLE, OUTCOME_TITLE = "Langkah berikutnya", "Rencana kegiatan", "Pelaksanaan"
ABOUT_TITLE, ITEMS_TITLE = "Tema, daerah, dan petugas", "Rencana tindak lanjut"
PARTS_HEAD = ("Bagian", "Isi")
DOCUMENTS_TITLE = "Dokumen"
DRAWN_FROM, MEETING_LINK = "Disusun dari {code}", "Buka rakor {code}"
NEW_TITLE, COPY_TITLE = "Rencana kegiatan baru", "Rencana baru dari {code}"
FORM_TITLES = {
    ActivityStep.AMEND: "Ubah kegiatan",
    ActivityStep.REPORT: "Laporkan kegiatan terlaksana",
    ActivityStep.POSTPONE: "Tunda kegiatan",
    ActivityStep.CANCEL: "Batalkan kegiatan",
}
FORM_NOTES = {
    ActivityStep.AMEND: "Perubahan langsung tampil bagi semua pembaca dan tercatat di riwayat.",
    ActivityStep.REPORT: "Isilah tanggal pelaksanaan, daerah yang hadir, dan hasilnya.",
    ActivityStep.POSTPONE: "Kegiatan tetap tercatat dan dapat dijadwalkan kembali kapan saja.",
    ActivityStep.CANCEL: "Kegiatan tetap tercatat sebagai batal dan tidak dapat dibuka kembali. "
    "Kegiatan baru dapat disusun darinya.",
}
REPLAN_NOTE = "Isilah tanggal yang baru. Setelah disimpan, kegiatan kembali menjadi rencana."
AMEND_HELD_NOTE = "Kegiatan ini sudah dilaporkan. Setiap perubahan perlu alasan."
NEW_NOTE = "Isilah yang sudah diketahui. Yang lain dapat dilengkapi kapan saja."
COPY_NOTE = "Tanggal, kehadiran, dan hasil tidak ikut disalin. Periksa yang lain, lalu simpan."
SAVE = {
    ActivityStep.AMEND: "Simpan perubahan",
    ActivityStep.REPORT: "Simpan laporan",
    ActivityStep.POSTPONE: "Tunda kegiatan",
    ActivityStep.CANCEL: "Batalkan kegiatan",
}
SAVE_NEW = "Simpan rencana"
CLEAR = "Mulai dari awal"
RESTORED = "Isian Anda dari sesi sebelumnya ditampilkan lagi. Mulai dari awal membuangnya."
CHANGED = "Kegiatan ini baru saja diubah orang lain. Bandingkan lalu pilih."
CONFLICT_TITLE = "Bandingkan kedua versi"
CONFLICT_NOTE = (
    "Memakai versi terbaru membuang isian Anda. Meletakkan isian Anda di atasnya belum "
    "menyimpan: periksa dulu, lalu simpan."
)
CONFLICT_HEAD = ("Bagian", "Versi terbaru", "Isian Anda")
DIFFERS = "berbeda"
TAKE_THEIRS, PUT_MINE = "Pakai versi terbaru", "Letakkan isian saya di atasnya"
TOOK_THEIRS = "Formulir kini memuat versi terbaru."
PUT_MINE_DONE = "Isian Anda kini berdasar versi terbaru. Periksa, lalu simpan."
NOT_THIS_STEP = "Langkah ini tidak dapat dilakukan pada kegiatan ini sekarang."
NOT_THIS_STEP_NEXT = "Buka kegiatannya untuk melihat langkah yang tersedia."
SAID = {
    InterventionStatus.PLANNED: "direncanakan",
    InterventionStatus.HELD: "terlaksana",
    InterventionStatus.POSTPONED: "ditunda",
    InterventionStatus.CANCELLED: "dibatalkan",
}
UNREPORTED = "direncanakan dan belum dilaporkan"


def other_set(user: User) -> str:
    """Why nothing can be changed in the data set that is shown."""
    if user.trial:
        return "Percobaan peran hanya dapat mengubah Data contoh. Pilih Contoh di bilah samping."
    return "Data contoh hanya dapat diubah melalui percobaan peran. Pilih Terbit di bilah samping."


def lead(record: InterventionRecord, state: ActivityState) -> str:
    """The activity in one sentence."""
    said = UNREPORTED if state is ActivityState.UNREPORTED else SAID[record.status]
    when, quarter = region.period(record), activity_facts.quarter(record.starts_on, record.ends_on)
    kind = vocabulary.INTERVENTIONS[record.kind]
    return f"{kind}, {said}: {when}, {quarter}."


def period(scope: Scope, code: str = "") -> str:
    """Data set and code, as they stand under the title."""
    return " · ".join(filter(None, (PERIODS[scope.dataset], code)))


def caption(title: str, scope: Scope) -> str:
    """A title with, under Contoh, the mark."""
    return marks.caption(title, scope.dataset)


def step(name: ActivityStep, status: InterventionStatus) -> str:
    """What a step is called on what stands so."""
    if name is ActivityStep.AMEND and status is InterventionStatus.POSTPONED:
        return REPLAN
    return STEPS[name]


def form_title(name: ActivityStep, record: InterventionRecord) -> str:
    """Title of the form of a step."""
    replans = name is ActivityStep.AMEND and record.status is InterventionStatus.POSTPONED
    return f"{REPLAN if replans else FORM_TITLES[name]}: {record.title}"


def form_note(name: ActivityStep, status: InterventionStatus) -> str:
    """What to know before filling the form of a step."""
    if name is ActivityStep.AMEND and status is InterventionStatus.POSTPONED:
        return REPLAN_NOTE
    if name is ActivityStep.AMEND and status is InterventionStatus.HELD:
        return AMEND_HELD_NOTE
    return FORM_NOTES[name]


def reason(record: InterventionRecord) -> str:
    """Why it was put off or called off; empty where nothing is said."""
    if not record.reason:
        return ""
    return f"{vocabulary.INTERVENTION_STATUSES[record.status]}: {record.reason}"


def items(found: ItemCounts) -> str:
    """How many action items came of it.

    >>> items(ItemCounts(3, 2, is_partial=False))
    '3 butir RTL, 2 di antaranya selesai atau dibatalkan.'
    """
    where = " pada daerah Anda" if found.is_partial else ""
    if not found.total:
        return f"Belum ada butir RTL dari kegiatan ini{where}."
    return f"{found.total} butir RTL{where}, {found.closed} di antaranya selesai atau dibatalkan."


def source(record: InterventionRecord) -> str:
    """Where it comes from, and what is remarked about it."""
    told = provenance.sentence(record.provenance)
    return f"{told} {record.provenance.note}".strip()


def saved(record: InterventionRecord, at: str) -> str:
    """That something was kept, and as what."""
    return f"Tersimpan pukul {at} WIB. {record.code} {record.title}: {SAID[record.status]}."
