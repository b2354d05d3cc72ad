"""Words of the good practices: the list, one practice, its form, the province's answer."""

from collections.abc import Collection
from datetime import datetime

from merit.domain.local_time import day_of
from merit.domain.practices import Answer, PracticeRecord, PracticeState
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.reports import state_words
from merit.ui.text import numbers, vocabulary

TITLE = "Praktik baik"
MARKS = {Dataset.PUBLISHED: "Data Terbit", Dataset.DEMO: "Data contoh"}
PROPOSE_LINK = "Usulkan praktik baik"
BACK = "Kembali ke daftar praktik baik"
ASPECT, EVERY_ASPECT = "Aspek", "Semua aspek"
OPEN_TITLE = "Menunggu jawaban"
OPEN_NOTE = (
    "Hanya dilihat daerah pengusul dan provinsi. Daerah lain melihatnya setelah diakui provinsi."
)
WITHDRAWN_TITLE = "Ditarik"
OPEN_HEAD = ("Praktik", "Daerah", "Aspek", "Keadaan", "Langkah berikutnya")
HEAD = ("Praktik", "Daerah", "Aspek", "Kantor yang dapat dihubungi", "Diakui")
FILE_HEAD = (
    *("Kode", "Praktik", "Daerah", "Aspek", "Indikator", "Uraian"),
    *("Kantor yang dapat dihubungi", "Keadaan", "Tanggal"),
)
ENDORSED_TITLE = "Diakui provinsi"
NONE = (
    "Belum ada praktik baik yang diakui untuk pilihan ini",
    "Pilih aspek atau kelompok lain.",
)
NONE_AT_ALL = (
    "Daftar ini masih kosong",
    "Praktik tampil di sini setelah diusulkan daerah melalui akun operatornya, lalu diakui "
    "provinsi.",
)
STATES = state_words.PRACTICE_STATES
SIGNS = {
    PracticeState.PROPOSED: "○",
    PracticeState.ENDORSED: "✓",
    PracticeState.RETURNED: "◆",
    PracticeState.WITHDRAWN: "✕",
}
DECIDE, MEND, WAIT_PROVINCE, WAIT_REGION = (
    "Periksa, lalu jawab",
    "Perbaiki, lalu ajukan lagi",
    "Menunggu jawaban provinsi",
    "Menunggu perbaikan daerah",
)
DESCRIPTION_TITLE, DOCUMENTS_TITLE = "Uraian", "Dokumen"
PROFILE_LINK, ASPECT_LINK, AMEND_LINK = (
    "Profil daerah",
    "Praktik baik lain pada aspek ini",
    "Ubah praktik ini",
)
ANSWER_TITLE = "Jawaban provinsi"
ANSWER_NOTE = "Praktik yang diakui dilihat semua daerah dan diusulkan kepada yang memerlukan."
ENDORSED_NOTE = "Yang dikembalikan atau ditarik tidak lagi dilihat daerah lain."
REASON = "Jawaban kepada daerah (wajib bila dikembalikan atau ditarik)"
REASON_HINT = "Tulis apa yang perlu diperbaiki, atau mengapa ditarik."
BUTTONS = {
    Answer.ENDORSE: "Akui",
    Answer.RETURN: "Kembalikan",
    Answer.WITHDRAW: "Tarik",
}
SAID = {
    Answer.ENDORSE: "Praktik diakui; kini dilihat semua daerah.",
    Answer.RETURN: "Praktik dikembalikan kepada daerah untuk diperbaiki.",
    Answer.WITHDRAW: "Praktik ditarik; tidak lagi dilihat daerah lain.",
}
PROPOSE_LEAD = (
    "Ceritakan satu hal yang berjalan baik pada satu aspek; provinsi mengakuinya, lalu daerah lain "
    "dapat mempelajarinya."
)
PROPOSE_TITLE, AMEND_TITLE = "Usulkan praktik baik", "Ubah praktik"
FORM_NOTE = (
    "Tulis kantor, bukan orang: tanpa NIP, nomor telepon, dan alamat surel. Dokumen ditambahkan "
    "setelah praktik tersimpan."
)
FIELD_REGION, FIELD_ASPECT = "Kabupaten/kota", "Aspek"
FIELD_INDICATOR = "Indikator (bila hanya tentang satu indikator)"
FIELD_TITLE, FIELD_TITLE_HINT = "Judul praktik", "Misalnya: Kumpulan talenta ditinjau tiap triwulan"
FIELD_DESCRIPTION = "Uraian: apa yang dilakukan, sejak kapan, apa hasilnya"
FIELD_CONTACT = "Kantor yang dapat dihubungi"
FIELD_CONTACT_HINT = "Misalnya: Bidang Pengembangan Karier, BKPSDM"
CHOOSE, NO_INDICATOR = "Pilih …", "Seluruh aspek"
SUBMIT, SUBMIT_AGAIN = "Usulkan", "Ajukan lagi"
RESTORED = "Isian dari sesi sebelumnya dikembalikan. Periksa sebelum diajukan."
PROPOSED = "Praktik diusulkan; daerah lain melihatnya setelah diakui provinsi."
AMENDED = "Perubahan tersimpan; praktik kembali menunggu jawaban provinsi."
CHANGED = (
    "Praktik ini diubah orang lain sejak Anda membukanya. Bandingkan, lalu pakai yang terbaru."
)
CHANGED_TITLE = "Yang Anda baca dan yang terbaru"
STATE, INDICATOR = "Keadaan", "Indikator"
PART, ON_SCREEN, NEWEST, DIFFERS = "Bagian", "Yang Anda baca", "Yang terbaru", "berbeda"
READ_NEWEST = "Pakai yang terbaru"
ELSEWHERE = {
    Dataset.PUBLISHED: "Anda mengusulkan dan menjawab pada data Terbit. Buka data Terbit",
    Dataset.DEMO: "Percobaan peran bekerja pada Data contoh. Buka Data contoh",
}


def period(scope: Scope, *, code: str = "") -> str:
    """Regions, or the one practice, and the data set, as shown under the title."""
    return f"{code or vocabulary.group(scope.group)} · {MARKS[scope.dataset]}"


def lead(endorsed: Collection[PracticeRecord], waiting: int, returned: int) -> str:
    """How many practices there are to learn from, and what waits."""
    regions = len({item.region_code for item in endorsed})
    start = (
        f"{len(endorsed)} praktik baik dari {regions} daerah diakui provinsi"
        if endorsed
        else "Belum ada praktik baik yang diakui provinsi"
    )
    parts = [start]
    if waiting:
        parts.append(f"{waiting} menunggu jawaban provinsi")
    if returned:
        parts.append(f"{returned} dikembalikan untuk diperbaiki")
    return f"{'; '.join(parts)}."


def lead_of(item: PracticeRecord, region: str, aspect: str) -> str:
    """What one practice is about, and how far it is."""
    return f"{region}, {aspect}: {standing(item)}."


def standing(item: PracticeRecord) -> str:
    """The state of a practice and since when.

    >>> from datetime import UTC
    >>> at = datetime(2026, 5, 12, 3, 0, tzinfo=UTC)
    >>> standing(PracticeRecord(Dataset.DEMO, "P-2026-01", "33.75", "", "", "", "A3", "", "", at))
    'diusulkan 12 Mei 2026, menunggu jawaban provinsi'
    """
    proposed, decided = on(item.proposed_at), on(item.decided_at)
    return {
        PracticeState.PROPOSED: f"diusulkan {proposed}, menunggu jawaban provinsi",
        PracticeState.ENDORSED: f"diakui provinsi {decided}",
        PracticeState.RETURNED: f"dikembalikan {decided} untuk diperbaiki",
        PracticeState.WITHDRAWN: f"ditarik {decided}",
    }[item.state]


def on(moment: datetime | None) -> str:
    """The day of a moment; an en dash where there was none."""
    return numbers.NOTHING if moment is None else numbers.day(day_of(moment))


def answered(item: PracticeRecord) -> str:
    """What the province answered."""
    return f"Jawaban provinsi: {item.reason}"


def facts(
    item: PracticeRecord, *, region: str, aspect: str, indicator: str
) -> tuple[tuple[str, str], ...]:
    """What the top of one practice says."""
    decided = () if item.decided_at is None else ((STATES[item.state], on(item.decided_at)),)
    return (
        ("Daerah", region),
        ("Aspek", aspect),
        ("Indikator", indicator),
        (FIELD_CONTACT, item.contact),
        ("Diusulkan", on(item.proposed_at)),
        *decided,
    )


def next_step(item: PracticeRecord, *, may_answer: bool, may_amend: bool) -> str:
    """What the reader can do about an open practice."""
    if item.state is PracticeState.PROPOSED:
        return DECIDE if may_answer else WAIT_PROVINCE
    return MEND if may_amend else WAIT_REGION


def meeting(code: str) -> str:
    """A link to the rakor a practice was noted in."""
    return f"Dicatat pada rakor {code}"
