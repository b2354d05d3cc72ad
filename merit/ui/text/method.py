"""Words of the methodology page."""

from merit.domain.imports.readings import Kind
from merit.domain.instruments import (
    GOAL,
    Aspect,
    Instrument,
    InstrumentStatus,
    Measure,
    WeightStatus,
)
from merit.domain.states import Dataset
from merit.store.sources import SourceUse
from merit.ui.text import numbers, provenance, shell, vocabulary, weights

TITLE = "Metodologi"
INSTRUMENT = "Instrumen"
STATUSES = {
    InstrumentStatus.IN_FORCE: "Data cukup untuk menghitung skor",
    InstrumentStatus.DRAFT: "Data belum lengkap; nilai total resmi belum dapat dihitung",
}
BANDS_TITLE = "Kategori"
BANDS_HEAD = ("Kode", "Kategori", "Mulai", "Dinilai ulang setelah")
ASPECTS_TITLE = "Aspek dan bobot"
ASPECTS_HEAD = ("Kode", "Aspek", "Indikator", "Nilai maksimum", "Bobot nominal", "Status bobot")
INDICATORS_TITLE = "Indikator, bobot, dan rubrik"
CONFIDENCE_TITLE = "Keyakinan per bagian"
CONFIDENCE_HEAD = ("Bagian", "Keyakinan dan dasarnya")
SOURCES_TITLE = "Sumber hasil yang terbit"
SOURCES_HEAD = ("Sumber", "Jenis", "Tanggal terbit", "Hasil yang dirujuk")
STATES_TITLE = "Tahun tanpa nilai"
STATES_NOTE = "Tahun tanpa nilai bukan nol, dan tidak pernah ikut dihitung dalam rata-rata."
STATES_HEAD = ("Keadaan", "Artinya", "Ditampilkan sebagai")
GLOSSARY_TITLE = "Istilah"
GLOSSARY_HEAD = ("Istilah", "Arti")
BOUNDARY_TITLE = "Batas wilayah pada peta"
RULES_TITLE = "Aturan hitung"
DATA_TITLE = "Data untuk diunduh"
DATA_PERIOD = "Semua tahun · seluruh daerah yang dapat Anda baca"
DATA_NOTE = (
    "Seluruh data yang tercatat, dalam kolom templat impor: dapat dibuka di Excel atau "
    "LibreOffice, dilengkapi, lalu diimpor kembali."
)
DATA_KINDS = {
    Kind.RESULTS: "Hasil penilaian resmi",
    Kind.INTERVENTIONS: "Intervensi pembinaan",
    Kind.ACTIONS: "Rencana tindak lanjut (RTL)",
}
OPEN_DATA_TITLE = "Data terbuka"
OPEN_DATA = (
    "Seluruh nilai pada dasbor ini dapat diambil sebagai JSON atau CSV. Daftar alamat dan arti "
    "tiap kolom tersedia pada dokumen OpenAPI."
)
OPEN_DATA_LINKS = (
    ("Dokumen OpenAPI", "/api/v1/openapi.json"),
    ("Hasil penilaian (CSV)", "/api/v1/penilaian.csv"),
    ("Daftar daerah (CSV)", "/api/v1/daerah.csv"),
    ("Batas wilayah (GeoJSON)", "/api/v1/batas.json"),
)
RULES = (
    "Skor adalah jumlah bobot kali tingkat; indikator tanpa jawaban tidak menambah skor.",
    "Skor di bawah 100 ditandai belum lengkap, tetapi tetap diperingkat dan dirata-ratakan: ia "
    "skor resmi atas seluruh instrumen, dan tanpa yang terendah rata-rata tampak lebih baik.",
    "Kategori ditentukan oleh skor, bukan oleh indeks: 327 dari 410 adalah Sangat Baik.",
    "Kategori pada sumber yang bertentangan dengan skornya ditandai; keduanya disimpan.",
    "Hasil Sangat Baik berlaku dua tahun dan daerahnya tidak dijadwalkan pada tahun berikutnya.",
    "Kategori lain dihitung berlaku sampai akhir tahun berikutnya (asumsi siklus tahunan).",
    "Perubahan dan tren hanya dihitung pada instrumen yang sama; tren memerlukan tiga skor.",
    "Kategori dihitung per instrumen: halaman memakai instrumen yang mendasari hasil terbanyak, "
    "dan daerah yang dinilai dengan instrumen lain disebut tersendiri.",
    "Rata-rata menyebut jumlah daerah yang mendasarinya; nilai provinsi tidak ikut dihitung.",
    "Sumber yang saling bertentangan ditampilkan, tetapi tidak dihitung sampai jelas.",
)
STATES = (
    (
        "Tidak dijadwalkan tahun ini (siklus 2 tahun)",
        "Hasil Sangat Baik sebelumnya masih berlaku",
        "warna kategori berarsir dengan tahun hasilnya",
    ),
    ("Belum dinilai", "Belum pernah ada penilaian", "arsir abu-abu, kode BD"),
    ("Sedang dinilai", "Penilaian berjalan, total belum ditetapkan", "arsir abu-abu, kode SD"),
    (
        "Data belum diterima provinsi",
        "Hasilnya mungkin ada, tetapi belum sampai atau belum dipublikasikan",
        "arsir abu-abu; hasil sebelumnya yang masih berlaku tampil berarsir dengan tahunnya",
    ),
    ("Tidak ikut", "Daerah tidak mengikuti penilaian tahun itu", "arsir abu-abu, kode TI"),
)
GLOSSARY = (
    ("Indeks Sistem Merit (ISM)", "Ukuran penerapan sistem merit dalam manajemen ASN."),
    ("Aspek", "Delapan bidang yang dinilai, dari perencanaan kebutuhan sampai sistem informasi."),
    ("Indikator (subaspek)", "Pertanyaan di dalam aspek yang dijawab dengan tingkat."),
    ("Prakiraan", "Bobot yang memenuhi jumlah tiap aspek tetapi belum dicocokkan dengan lampiran."),
    (f"Jarak ke {GOAL}", f"Selisih skor dengan batas bawah {GOAL}, sasaran provinsi."),
    ("Masa penilaian", "Waktu daerah menilai dirinya, dengan instrumen, tenggat, dan daerahnya."),
    ("Klaim", "Tingkat yang dipilih daerah dalam penilaian mandiri."),
    ("Putusan", "Jawaban provinsi atas klaim: Sesuai, Tidak sesuai, atau Perlu klarifikasi."),
    ("Selisih", "Klaim dikurangi tingkat terverifikasi, bila keduanya ada."),
    ("Kekokohan", "Seberapa sering sebuah langkah ikut dalam jalur paling hemat bila bobot lain."),
    ("Terbit", "Fakta yang sudah dipublikasikan, dengan sumber, tanggal, dan keyakinan."),
    ("Contoh", "Himpunan data rekaan untuk peragaan; tidak pernah bercampur dengan Terbit."),
    ("KASN", "Komisi Aparatur Sipil Negara, penilai sampai dibubarkan pada 2024."),
    ("BKN", "Badan Kepegawaian Negara, melanjutkan penilaian sejak 2024."),
    ("RTL", "Rencana tindak lanjut: butir yang disepakati setelah intervensi."),
)
WEIGHTS = {
    WeightStatus.OFFICIAL: "resmi",
    WeightStatus.ESTIMATE: "prakiraan",
    WeightStatus.UNKNOWN: "belum diketahui",
}
BLOCKS = {
    "skor_maksimum_aspek": "Nilai maksimum aspek",
    "jumlah_indikator": "Jumlah indikator",
    "nama_indikator": "Nama indikator",
    "bobot_indikator": "Bobot indikator",
    "bobot_aspek": "Bobot aspek",
    "bukti_dukung": "Bukti dukung",
}


def data_note(dataset: Dataset) -> str:
    """What can be taken away; under Contoh also that it is not real."""
    mark = shell.mark(dataset)
    return f"{DATA_NOTE} {mark}, bukan fakta." if mark else DATA_NOTE


def data_name(kind: Kind, instrument: Instrument) -> str:
    """What one kind of data is called; results are those of one instrument."""
    if kind is not Kind.RESULTS:
        return DATA_KINDS[kind]
    return f"{DATA_KINDS[kind]}, {shell.instrument_name(instrument.code)}"


def data_rows(number: int) -> str:
    """How much a file holds."""
    return (
        f"{number} baris." if number else "Belum ada yang tercatat; berkasnya hanya berisi kolom."
    )


def lead(instrument: Instrument) -> str:
    """The answer in one sentence."""
    aspects = len(instrument.aspects)
    if not instrument.computes_totals:
        return (
            f"{aspects} aspek dan {len(instrument.bands)} predikat diketahui; bobotnya belum, "
            "sehingga nilai total tidak dihitung."
        )
    estimated = weights.are_estimated(instrument.indicators)
    return (
        f"Kategori mengikuti skor 0 sampai {numbers.score(instrument.maximum)} dari "
        f"{aspects} aspek dan {len(instrument.indicators)} indikator"
        f"{'; bobot indikator masih prakiraan' if estimated else ''}."
    )


def period(instrument: Instrument) -> str:
    """Years an instrument is used in."""
    if instrument.valid_until:
        used = f"digunakan {instrument.valid_from} sampai {instrument.valid_until}"
    else:
        used = f"mulai {instrument.valid_from}, siklus penilaian pertama belum terkonfirmasi"
    return f"{instrument.name} · {STATUSES[instrument.status]} · {used}"


def band_rows(instrument: Instrument) -> list[tuple[str, ...]]:
    """Categories from highest to lowest."""
    by_index = instrument.measure is Measure.INDEX
    return [
        (
            band.code,
            band.name,
            f"indeks {numbers.index(band.minimum)}"
            if by_index
            else f"skor {numbers.score(band.minimum)}",
            f"{band.reassess_after} tahun" if band.reassess_after else "belum diketahui",
        )
        for band in reversed(instrument.bands)
    ]


def aspect_rows(instrument: Instrument) -> list[tuple[str, ...]]:
    """Aspects with maxima and the status of their weights."""
    return [
        (
            aspect.code,
            aspect.name,
            str(len(aspect.indicators)) if aspect.indicators else numbers.NOTHING,
            numbers.score(aspect.maximum),
            f"{numbers.score(aspect.nominal_percent)}%"
            if aspect.nominal_percent
            else numbers.NOTHING,
            _weight_status(aspect),
        )
        for aspect in instrument.aspects
    ]


def _weight_status(aspect: Aspect) -> str:
    found = {item.weight_status for item in aspect.indicators} or {WeightStatus.UNKNOWN}
    return ", ".join(sorted(WEIGHTS[item] for item in found))


def indicators_head(instrument: Instrument) -> tuple[str, ...]:
    """Columns of the table of indicators, with the levels an answer can have."""
    levels = f"Tingkat 1 sampai {instrument.levels}"
    return ("Kode", "Indikator", "Bobot", "Maksimum", "Status bobot", levels)


def indicator_rows(instrument: Instrument) -> list[tuple[str, ...]]:
    """Indicators with weight, maximum, status and rubric."""
    return [
        (
            item.code,
            item.name,
            numbers.score(item.weight),
            numbers.score(item.weight * instrument.levels) if item.weight else numbers.NOTHING,
            WEIGHTS[item.weight_status],
            " · ".join(f"{level}. {words}" for level, words in enumerate(item.rubric, 1)),
        )
        for item in instrument.indicators
    ]


def confidence_rows(instrument: Instrument) -> list[tuple[str, str]]:
    """How sure each block of the instrument is."""
    return [
        (BLOCKS.get(block, block.replace("_", " ").capitalize()), words)
        for block, words in instrument.confidence
    ]


def source_row(item: SourceUse) -> tuple[str, str, str]:
    """Kind, date and use of a source."""
    return (
        vocabulary.SOURCE_KINDS[item.source.kind],
        numbers.partial_day(item.source.published_on),
        f"{item.results} hasil",
    )


def source_name(item: SourceUse) -> str:
    """Publisher of a source."""
    return provenance.publisher(item.source)
