"""What the workbook of the state says: names of sheets, how to read them, reasons of gaps."""

from merit.domain.activity_state import ActivityState
from merit.domain.instruments import Instrument
from merit.domain.practices import PracticeState

ABOUT = "Keterangan"
POSITIONS, ASPECTS, CHANGES, HISTORY = "Posisi", "Aspek", "Perubahan", "Riwayat"
ACTIVITIES, COVERAGE, ACTIONS = "Intervensi", "Cakupan", "RTL"
PRACTICES, SOURCES = "Praktik baik", "Sumber"

CODE, REGION, NOTE = "Kode", "Daerah", "Catatan"
NOTHING_RECORDED = "Belum ada yang tercatat. Isinya tampil di sini setelah dicatat di Merit Jateng."
NO_ASPECTS = (
    "Sumber yang tercatat hanya memuat skor total atau kategori. Isinya tampil di sini setelah "
    "hasil resmi per aspek dicatat."
)

HOW_TITLE, SHEETS_TITLE, OF_TITLE = "Cara membaca", "Lembar", "Data"
HOW = (
    "Sel kosong berarti belum ada nilainya, bukan nol. Alasannya tertera pada kolom Catatan.",
    "Kategori mengikuti skor. Hasil lama tetap dihitung sampai masa berlakunya habis.",
    "Perubahan hanya dihitung antara dua skor dari instrumen yang sama.",
    "Tiap tabel dapat disaring dan diurutkan dari judul kolomnya. Kode wilayah berupa teks.",
    "Sumber tiap hasil dan tiap kegiatan tertera pada lembar Sumber.",
)
SHEETS_HEAD = ("Lembar", "Isi", "Baris")
OWN_ACTIONS = "Lembar RTL memuat butir daerah Anda saja; butir daerah lain tidak ditampilkan."

ACTIVITY_STATES = {
    ActivityState.HELD: "Terlaksana",
    ActivityState.PLANNED: "Rencana",
    ActivityState.UNREPORTED: "Belum dilaporkan",
    ActivityState.POSTPONED: "Ditunda",
    ActivityState.CANCELLED: "Batal",
    ActivityState.BESIDE: "Terlaksana, di luar pembinaan",
}
PRACTICE_STATES = {
    PracticeState.PROPOSED: "Menunggu provinsi",
    PracticeState.ENDORSED: "Diakui",
    PracticeState.RETURNED: "Dikembalikan",
    PracticeState.WITHDRAWN: "Ditarik",
}


def goal(instrument: Instrument) -> str:
    """What all are to reach, as far as it has a name."""
    return instrument.goal.name if instrument.goal else "sasaran"


def sentence(*parts: str) -> str | None:
    """Reasons as one text; None without any.

    >>> sentence("", "jam tidak tercatat", "kehadiran tidak tercatat")
    'Jam tidak tercatat; kehadiran tidak tercatat.'
    """
    said = "; ".join(part.rstrip(".") for part in parts if part)
    return f"{said[0].upper()}{said[1:]}." if said else None
