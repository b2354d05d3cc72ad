"""What a template says to whoever fills it in."""

from collections.abc import Iterator

from merit.domain.imports.readings import Kind
from merit.domain.instruments import Instrument
from merit.reports.template_cells import number_text

GUIDE_SHEET = "Petunjuk"
TITLES = {
    Kind.RESULTS: "Templat hasil penilaian resmi",
    Kind.INTERVENTIONS: "Templat intervensi pembinaan",
    Kind.ACTIONS: "Templat rencana tindak lanjut (RTL)",
}
HOW, CHECKED, SENDING, COLUMNS = "Cara mengisi", "Yang diperiksa", "Mengirim", "Isi tiap kolom"
COLUMNS_HEAD = ("Kolom", "Isi", "Wajib")
YES, NO = "ya", "bila ada"
ROW = {
    Kind.RESULTS: "Isi lembar Data: satu baris untuk satu kabupaten/kota pada satu tahun. "
    "Kode dan nama ke-35 daerah sudah tertulis; daerah tanpa nilai dibiarkan kosong.",
    Kind.INTERVENTIONS: "Isi lembar Data: satu baris untuk satu kegiatan. Pesertanya ditulis pada "
    "satu sel, dipisah titik koma.",
    Kind.ACTIONS: "Isi lembar Data: satu baris untuk satu butir pada satu kabupaten/kota.",
}
ALWAYS = (
    "Judul berwarna biru tua wajib diisi; judul lain diisi bila sumbernya memuat.",
    "Nilai yang belum ada dikosongkan, bukan diisi 0.",
    "Kode wilayah tetap berupa teks: 33.10, bukan 33,1. Magelang, Pekalongan, Semarang, dan Tegal "
    "selalu ditulis dengan Kabupaten atau Kota.",
    "Baris bertanda Contoh tidak dibaca dan boleh dihapus. Judul kolom jangan diubah; kolom "
    "tambahan boleh ada, tetapi tidak dibaca.",
)
CHECKS = {
    Kind.INTERVENTIONS: (
        "Jenis dan status kegiatan termasuk daftar pilihan; tanggal selesai tidak mendahului "
        "tanggal mulai.",
        "Setiap peserta adalah kabupaten/kota di Jawa Tengah yang disebut tanpa keraguan.",
    ),
    Kind.ACTIONS: (
        "Setiap butir memiliki daerah, penanggung jawab, tanggal kesepakatan, tenggat, dan status.",
        "Tenggat tidak mendahului kesepakatan; kemajuan 0 sampai 100; tingkat tujuan di atas "
        "tingkat awal.",
    ),
}
SEND = (
    "Masuk ke Merit Jateng, buka halaman Impor dari Excel, lalu unggah berkas ini.",
    "Sebelum disimpan, aplikasi memperlihatkan apa yang baru dan apa yang berubah. Bila ada yang "
    "perlu diperbaiki, tersedia berkas dengan catatan pada selnya.",
)
SECOND_PERSON = "Hasil resmi terbit setelah diperiksa orang kedua."


def subject(instrument: Instrument, year: int | None) -> str:
    """What a template is for."""
    return " · ".join(filter(None, (instrument.name, f"Tahun {year}" if year else "")))


def sections(kind: Kind, instrument: Instrument) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Titles with their sentences."""
    yield HOW, (ROW[kind], *ALWAYS)
    checks = CHECKS.get(kind) or tuple(_result_checks(instrument))
    yield CHECKED, checks
    yield SENDING, (*SEND, SECOND_PERSON) if kind is Kind.RESULTS else SEND


def _result_checks(instrument: Instrument) -> Iterator[str]:
    step = f"Skor adalah kelipatan {number_text(instrument.step)}"
    if instrument.maximum is None:
        yield f"{step}. Skor maksimumnya belum diketahui, sehingga kategori perlu diisi juga."
    else:
        yield f"{step} dan paling banyak {number_text(instrument.maximum)}."
    yield "Jumlah nilai seluruh aspek sama dengan skor."
    yield "Kategori yang bertentangan dengan skor ditandai; keduanya tetap disimpan."
    yield "Status tanpa nilai memerlukan catatan. Setiap hasil memerlukan sumber."
