"""Words of the form in which an official result is entered, corrected or retracted."""

from decimal import Decimal
from enum import StrEnum

from merit.domain.instruments import Aspect, Indicator
from merit.domain.proposals import Change, Content
from merit.domain.result_values import number
from merit.domain.states import Status


class Kind(StrEnum):
    """How much is known of a result."""

    BAND = "kategori"
    SCORE = "skor"
    ASPECTS = "aspek"
    LEVELS = "indikator"
    NONE = "tanpa-nilai"


KIND = "Yang diketahui"
KINDS = {
    Kind.BAND: "Kategori saja",
    Kind.SCORE: "Skor",
    Kind.ASPECTS: "Skor dan nilai aspek",
    Kind.LEVELS: "Skor, nilai aspek, dan tingkat indikator",
    Kind.NONE: "Tidak ada nilai",
}
TITLES = {
    Change.ENTER: "Hasil baru",
    Change.CORRECT: "Koreksi hasil",
    Change.RETRACT: "Penarikan hasil",
}
REGION, YEAR, INSTRUMENT = "Daerah (wajib)", "Tahun penilaian (wajib)", "Instrumen"
CHOOSE, CHOOSE_REGION, CHOOSE_YEAR = "Pilih", "Pilih daerah", "Pilih tahun"
CHOOSE_NOTE = "Pilih daerah dan tahun. Hasil yang sudah tercatat dapat dikoreksi atau ditarik."
RECORDED_TITLE = "Hasil yang tercatat"
RECORDED_HEAD = ("Tahun", "Hasil", "Instrumen", "Keputusan", "Langkah")
RECORDED_NONE = (
    "Belum ada hasil yang tercatat untuk daerah ini.",
    "Pilih tahun untuk mencatat yang pertama.",
)
CORRECT_LINK, RETRACT_LINK, HISTORY_LINK = "Koreksi", "Tarik", "Riwayat"
OPEN_ALREADY = "Sudah ada usulan terbuka untuk hasil ini:"
STATUS = "Mengapa tidak ada nilai (wajib)"
SCORE, BAND, INDEX = "Skor", "Kategori menurut sumber", "Indeks menurut sumber"
NO_BAND = "Tidak disebut"
SCORE_HINT = "Misalnya 301,5"
INDEX_HINT = "Misalnya 0,74"
DECREE, DECIDED, UNTIL = "Nomor keputusan", "Tanggal keputusan", "Berlaku sampai"
DECREE_HINT = "109/KEP.KASN/C/XII/2023"
DAY_HINT = "07-12-2023"
UNTIL_HINT = "Bila kosong, dihitung dari kategori"
VALUE_TITLE, DECREE_TITLE, SOURCE_TITLE = "Nilai", "Keputusan", "Sumber"
SOURCE_NOTE = "Setiap nilai harus dapat ditelusuri kembali ke sumbernya."
REFERENCE = "Sumber: judul dokumen, nomor surat, atau alamat (wajib)"
SOURCE_KIND = "Jenis sumber (wajib)"
SOURCE_DATE = "Tanggal sumber, seteliti yang diketahui"
SOURCE_DATE_HINT = "2023, 12-2023, atau 07-12-2023"
CONFIDENCE = "Keyakinan (wajib)"
CLAIM = "Cara sumber menyatakannya"
NOTE, NOTE_REQUIRED = "Catatan", "Alasan tidak ada nilai (wajib)"
REASON_TITLE = "Alasan perubahan"
REASON = {
    Change.ENTER: "Keterangan untuk pemeriksa (boleh kosong)",
    Change.CORRECT: "Alasan koreksi (wajib)",
    Change.RETRACT: "Alasan penarikan (wajib)",
}
REASON_HINT = "Tampil bersama perubahan, misalnya salinan keputusan yang baru diterima."
ASPECTS_TITLE, LEVELS_TITLE = "Nilai aspek", "Tingkat indikator"
RUBRIC = "Arti tiap tingkat"
NO_LEVEL = "Tidak dinilai"
SUBMIT = {
    Change.ENTER: "Ajukan hasil baru",
    Change.CORRECT: "Ajukan koreksi",
    Change.RETRACT: "Ajukan penarikan",
}
SUBMIT_AGAIN = "Simpan perubahan usulan"
CLEAR = "Mulai dari awal"
BACK = "Isian Anda dari sesi sebelumnya ditampilkan lagi. Mulai dari awal membuangnya."
PRESENT_TITLE = "Tercatat sekarang"
RETRACT_NOTE = (
    "Setelah diterbitkan orang kedua, hasil ini tidak tampil lagi sebagai hasil. "
    "Nilainya tetap dapat dibaca di riwayat."
)
GONE = "Hasil ini tidak tercatat lagi, jadi tidak ada yang dapat ditarik."
CONFLICT_TITLE = "Bandingkan kedua versi"
THEIRS, MINE = "Versi terbaru", "Isian Anda"
TAKE_THEIRS = "Pakai versi terbaru"
PUT_MINE = "Letakkan isian saya di atasnya"
CONFLICT_NOTE = (
    "Memakai versi terbaru membuang isian Anda. Meletakkan isian Anda di atasnya belum "
    "menyimpan: periksa dulu, lalu ajukan."
)
TOOK_THEIRS = "Formulir kini memuat versi terbaru."
PUT_MINE_DONE = "Isian Anda kini berdasar versi terbaru. Periksa, lalu ajukan."
DECIDED_ALREADY = "Usulan ini sudah diputuskan. Isian Anda dipindahkan menjadi usulan baru."
CHANGED_ELSEWHERE = "Hasil ini sudah tercatat dengan isi lain. Bandingkan lalu pilih."
MISSING = {
    "source_kind": "Jenis sumber belum dipilih. Pilih siapa yang menerbitkannya.",
    "confidence": "Keyakinan belum dipilih. Pilih tinggi, sedang, atau rendah.",
    "status": "Pilih mengapa tidak ada nilai.",
}
_NUMBER = "belum terbaca sebagai angka. Tulis seperti 301,5 atau 301.5, tanpa pemisah ribuan."
_DAY = "belum terbaca. Tulis seperti 07-12-2023, atau kosongkan."
UNREADABLE = {
    "score": f"Skor {_NUMBER}",
    "published_index": "Indeks belum terbaca sebagai angka. Tulis seperti 0,74 atau 0.74.",
    "decided_on": f"Tanggal keputusan {_DAY}",
    "valid_until": f"Berlaku sampai {_DAY}",
    "source": "Tanggal sumber belum terbaca. Tulis 2023, 12-2023, atau 07-12-2023.",
}


def kind_of(content: Content) -> Kind:
    """How much a result already entered says."""
    if content.status is not Status.ASSESSED:
        return Kind.NONE
    if content.levels:
        return Kind.LEVELS
    if content.aspect_scores:
        return Kind.ASPECTS
    return Kind.SCORE if content.score is not None else Kind.BAND


def score_label(maximum: Decimal | None, *, required: bool) -> str:
    """The score with its maximum."""
    told = f"{SCORE}, paling tinggi {number(maximum)}" if maximum is not None else SCORE
    return f"{told} (wajib)" if required else told


def band_label(*, required: bool) -> str:
    """The category as its source states it."""
    return f"{BAND} (wajib)" if required else BAND


def aspect(item: Aspect) -> str:
    """An aspect with the points it can have."""
    most = f" (paling tinggi {number(item.maximum)})" if item.maximum is not None else ""
    return f"{item.code} {item.name}{most}"


def heading(item: Aspect) -> str:
    """An aspect above its indicators."""
    return f"{item.code} {item.name}"


def unreadable_points(item: Aspect) -> str:
    """That the points of an aspect cannot be read."""
    return f"Nilai {item.name} {_NUMBER}"


def running(total: Decimal, count: int, of: int, score: Decimal | None) -> str:
    """The sum of the aspects so far against the score."""
    told = f"Jumlah {count} dari {of} aspek: {number(total)}."
    if score is None:
        return told
    rest = score - total
    if not rest:
        return f"{told} Sama dengan skor {number(score)}."
    side = "kurang" if rest > 0 else "lebih"
    return f"{told} {number(abs(rest))} {side} dari skor {number(score)}."


def initial(told: str) -> str:
    """A word as it stands in a list to choose from.

    >>> initial("dinyatakan langsung")
    'Dinyatakan langsung'
    """
    return told[:1].upper() + told[1:]


def level(told: str) -> str:
    """A level as it is chosen."""
    return told or NO_LEVEL


def indicator(item: Indicator) -> str:
    """An indicator by code and name."""
    return f"{item.code} {item.name}"
