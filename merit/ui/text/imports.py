"""Words of the page on which files of offices are taken in: choosing, reading, preview."""

from merit.domain.imports.batches import Effect, Outcome, Preview
from merit.domain.imports.complaints import Complaint
from merit.domain.imports.readings import Asked, Kind
from merit.ui.text import numbers

TITLE = "Impor dari Excel"
LEAD = "Berkas diperiksa dulu; tidak ada yang tersimpan sebelum pratinjaunya Anda setujui."
KIND = "Isi berkas"
KINDS = {
    Kind.RESULTS: "Hasil resmi",
    Kind.INTERVENTIONS: "Intervensi",
    Kind.ACTIONS: "Rencana tindak lanjut",
}
BACK = "Kembali ke daftar impor"
PREPARE_TITLE = "Siapkan dan unggah berkas"
PREPARE_NOTE = "Isi templat, atau pakai berkas kantor sendiri; judul dan baris jumlahnya dikenali."
YEAR = "Tahun penilaian"
TEMPLATE, TEMPLATE_WITH_LEVELS = "Unduh templat", "Templat dengan indikator"
TEMPLATE_FIRST = (
    "Pilih tahun untuk mengunduh templat. Untuk berkas yang menyebut tahunnya sendiri, tahun di "
    "sini boleh dikosongkan."
)
SOURCE_TITLE = "Sebutkan sumbernya"
SOURCE_NOTE = "Untuk baris yang tidak menyebutnya sendiri; kosongkan bila setiap baris memuatnya."
SOURCE_ABOVE = (
    "Bila seluruh isi berkas berasal dari satu dokumen, cukup sebutkan sumbernya pada isian di "
    "atas; berkasnya tidak perlu diubah."
)
REFERENCE = "Sumber: judul dokumen, nomor surat, atau alamat"
SOURCE_KIND, SOURCE_DATE = "Jenis sumber", "Tanggal sumber, seteliti yang diketahui"
CONFIDENCE = "Keyakinan"
DECREE, DECIDED = "Nomor keputusan", "Tanggal keputusan"
RESTORED = (
    "Isian Anda dari sesi sebelumnya ditampilkan lagi. Pilih berkasnya sekali lagi; belum ada yang "
    "tersimpan darinya."
)
SOURCE_FIRST = "Lengkapi dulu sumber di atas, lalu berkasnya dibaca:"
REFERENCE_MISSING = "Judul sumber belum diisi, padahal jenis atau tanggalnya sudah."
FILE = "Berkas Excel (.xlsx) atau CSV, paling besar 5 MB"
SAVING = "Menyimpan. Halaman ini menunggu beberapa detik."
LET_GO = "Lepaskan berkas ini"
READING = "Membaca berkas. Halaman ini menunggu paling lama sepuluh detik."
COMPLAINTS_TITLE = "Yang perlu diperbaiki"
WARNINGS_TITLE = "Yang perlu diperiksa"
COMPLAINTS_HEAD = ("Tempat dan isinya", "Yang ditemukan", "Yang dapat dilakukan")
ERROR, WARNING = "Perlu diperbaiki", "Periksa"
ERROR_SIGN, WARNING_SIGN = "✕", "▲"
WHOLE_FILE = "Seluruh berkas"
EMPTY_CELL = "sel kosong"
ANNOTATED = "Unduh berkas dengan catatan"
MEND_NOTE = (
    "Setiap catatan ada di sebelah barisnya dan selnya diberi warna. Perbaiki di berkas itu atau "
    "di berkas semula, lalu unggah lagi. Belum ada yang tersimpan."
)
NOTHING_READ = (
    "Tidak ada baris yang dapat dibaca.",
    "Periksa apakah tabelnya memuat kode atau nama kabupaten/kota, lalu unggah lagi.",
)
NOTHING_NEW = (
    "Seluruh isi berkas sudah tercatat sama.",
    "Tidak ada yang perlu disimpan. Pilih berkas lain bila ini bukan yang dimaksud.",
)
PREVIEW_TITLE = "Pratinjau"
ROWS_TITLE = "Yang akan disimpan"
PREVIEW_HEAD = ("Mengenai", "Yang terjadi", "Isi")
OUTCOMES = {Outcome.NEW: "Baru", Outcome.CHANGED: "Berubah", Outcome.SAME: "Sama"}
OUTCOME_SIGNS = {Outcome.NEW: "+", Outcome.CHANGED: "◆", Outcome.SAME: "="}
OUTCOME_NOTES = {
    Outcome.NEW: "belum tercatat",
    Outcome.CHANGED: "berbeda dari yang tercatat",
    Outcome.SAME: "tidak diubah",
}
_AT_ONCE = "Langsung tercatat sebagai satu impor, yang dapat diurungkan seluruhnya."
CONFIRM_TITLE = "Setujui"
CONFIRM_NOTES = {
    Kind.RESULTS: (
        "Setiap baris menjadi usulan dalam satu impor. Orang kedua memeriksa lalu menerbitkan "
        "seluruhnya sekaligus; sebelum itu halaman lain tidak berubah."
    ),
    Kind.INTERVENTIONS: _AT_ONCE,
    Kind.ACTIONS: _AT_ONCE,
}
REASON = "Keterangan untuk pemeriksa (boleh kosong)"
REASON_REQUIRED = "Alasan perubahan (wajib)"
REASON_OPTIONAL = "Keterangan (boleh kosong)"
REASON_HINT = "Tampil bersama perubahan, misalnya salinan keputusan yang baru diterima."
ACKNOWLEDGE = "Saya sudah memeriksa peringatan di atas terhadap dokumennya"
ACKNOWLEDGE_FIRST = "Periksa dulu peringatannya, lalu centang bahwa sudah diperiksa."
MOVED = (
    "Yang tercatat berubah sejak pratinjau ini dibuat; belum ada yang tersimpan. Pratinjau di "
    "bawah ini yang terbaru: periksa, lalu setujui lagi."
)
MOVED_TITLE = "Bandingkan kedua pratinjau"
MOVED_HEAD = ("Mengenai", "Yang Anda setujui", "Yang terbaru")
NOT_THERE = "tidak ada di pratinjau ini"


def template_file(asked: Asked, *, levels: bool) -> str:
    """Name of a template as a file.

    >>> template_file(Asked(Kind.RESULTS, 2023), levels=True)
    'templat-hasil-2023-indikator.xlsx'
    >>> template_file(Asked(Kind.ACTIONS), levels=False)
    'templat-rtl.xlsx'
    """
    parts = (asked.kind.value, str(asked.year or ""), "indikator" if levels else "")
    return f"templat-{'-'.join(filter(None, parts))}.xlsx"


def annotated_file(name: str) -> str:
    """Name of a file with remarks; always a workbook, whatever was handed in.

    >>> annotated_file("hasil 2023.csv")
    'hasil 2023 dengan catatan.xlsx'
    """
    return f"{name.rpartition('.')[0] or name} dengan catatan.xlsx"


def place(complaint: Complaint) -> str:
    """Where in the file something was found.

    >>> from merit.domain.findings import Severity
    >>> place(Complaint(Severity.ERROR, "Data", "C12", "", "", ""))
    'Data, sel C12'
    """
    if not complaint.sheet:
        return WHOLE_FILE
    return f"{complaint.sheet}, sel {complaint.cell}" if complaint.cell else complaint.sheet


def written(complaint: Complaint) -> str:
    """What stands there; empty where it is about no cell."""
    if not complaint.cell:
        return ""
    return f'"{complaint.value}"' if complaint.value else EMPTY_CELL


def chosen(name: str, octets: int) -> str:
    """Which file is looked at."""
    return f"Berkas yang diperiksa: {name} ({numbers.size(octets)})"


def refused(complaints: tuple[Complaint, ...]) -> str:
    """How many errors keep a file from being taken in."""
    found = sum(item.is_error for item in complaints)
    return (
        f"{found} hal perlu diperbaiki sebelum berkas ini dapat diimpor; belum ada yang tersimpan."
    )


def more_rows(total: int, shown: int) -> str:
    """That not every row is on the screen; empty when it is."""
    return f"Dan {total - shown} baris lain dari berkas ini." if total > shown else ""


def difference(name: str, before: str, after: str) -> str:
    """One value that would change.

    >>> difference("Skor", "301,5", "302")
    'Skor: 301,5 → 302'
    """
    return f"{name}: {before or numbers.NOTHING} → {after or numbers.NOTHING}"


def row(effect: Effect) -> str:
    """Where a row stands in the file."""
    return f"{effect.sheet}, baris {effect.row}"


def lead_of(preview: Preview, kind: Kind) -> str:
    """What taking the file in would do, in one sentence."""
    new, changed, same = (preview.count(item) for item in Outcome)
    rest = f" {same} sama dengan yang tercatat dan dilewati." if same else ""
    then = (
        "menjadi usulan yang menunggu orang kedua"
        if kind is Kind.RESULTS
        else "langsung tercatat dan dapat diurungkan"
    )
    return f"{new + changed} {_things(kind)} {then}: {new} baru, {changed} berubah.{rest}"


def confirm(preview: Preview, kind: Kind) -> str:
    """The button that takes the file in."""
    number = preview.count(Outcome.NEW) + preview.count(Outcome.CHANGED)
    return f"Ajukan {number} usulan" if kind is Kind.RESULTS else f"Catat {number} {_things(kind)}"


def reason_label(preview: Preview, kind: Kind) -> str:
    """What the field for the reason is called."""
    if preview.count(Outcome.CHANGED):
        return REASON_REQUIRED
    return REASON if kind is Kind.RESULTS else REASON_OPTIONAL


def _things(kind: Kind) -> str:
    return {Kind.RESULTS: "hasil", Kind.INTERVENTIONS: "intervensi", Kind.ACTIONS: "butir RTL"}[
        kind
    ]
