"""What the columns of a table of official results are called in offices."""

from collections.abc import Iterable, Iterator

from merit.domain.imports.headings import NUMBER, REMARKS, Heading, Headings, plain
from merit.domain.imports.template_columns import (
    NUMBER_HEADING,
    REMARKS_HEADING,
    TemplateColumn,
    result_columns,
)
from merit.domain.instruments import Aspect, Indicator, Instrument

KIND, SECOND_CODE = "region_kind", "second_code"
REMARK, LEVEL = "remark", "level"
"""Fields of columns beside those of a result: Kab or Kota; another code of the same region;
"Keterangan", which is a category or a note, whichever its cells say; and a level whose indicator
the group above it names."""

ANCHORS = frozenset({"region_code", SECOND_CODE, "region_name"})

_GENERAL = (
    Heading(NUMBER, (NUMBER_HEADING, "No", "Nomor", "No. Urut", "Nomor Urut", "Urut")),
    Heading(REMARKS, (REMARKS_HEADING,)),
    Heading(
        "region_code",
        (
            *("Kode", "Kode Wilayah", "Kode Daerah", "Kode Kab/Kota", "Kode Kabupaten/Kota"),
            *("Kode Kemendagri", "Kode Wilayah Kemendagri", "Kode Kemdagri", "ID Wilayah"),
        ),
    ),
    Heading(SECOND_CODE, ("Kode BPS", "Kode Wilayah BPS", "Kode Wilayah Kerja Statistik")),
    Heading(
        "region_name",
        (
            *("Kabupaten/Kota", "Kab/Kota", "Kabkota", "Kabupaten dan Kota", "Kabupaten", "Kota"),
            *("Nama", "Nama Kabupaten/Kota", "Nama Kab/Kota", "Nama Daerah", "Nama Wilayah"),
            *("Daerah", "Wilayah", "Pemerintah Daerah", "Pemda", "Nama Pemda", "Pemkab/Pemkot"),
            *(
                "Instansi",
                "Nama Instansi",
                "Instansi Daerah",
                "Instansi Pemerintah",
                "Nama Kabupaten",
            ),
            *("Pemerintah Kabupaten/Kota", "Pemerintah Kab/Kota", "Kabupaten atau Kota"),
            *(
                "Nama Pemerintah Daerah",
                "Instansi/Daerah",
                "Nama Instansi/Daerah",
                "Pemda Kab/Kota",
            ),
            *("Uraian", "Lokus", "Lokasi", "Entitas", "Kab/Kota se-Jawa Tengah", "Nama Kab"),
        ),
    ),
    Heading(
        KIND,
        ("Jenis", "Jenis Daerah", "Bentuk", "Tipe", "Tipe Daerah", "Jenis Instansi", "Jenis Pemda"),
    ),
    Heading("year", ("Tahun", "Tahun Penilaian", "Thn", "Th", "Tahun Hasil", "Periode Tahun")),
    Heading("instrument", ("Instrumen", "Instrumen Penilaian", "Dasar Penilaian")),
    Heading(
        "score",
        (
            *("Skor Total", "Total Skor", "Jumlah Skor", "Skor Akhir", "Skor Sistem Merit"),
            *("Nilai Total", "Total Nilai", "Jumlah Nilai", "Nilai Akhir", "Nilai Sistem Merit"),
            *("Skor Penilaian", "Nilai Penilaian", "Hasil Penilaian", "Nilai Merit", "Skor Merit"),
            *("Nilai Penerapan Sistem Merit", "Skor Penerapan Sistem Merit", "Perolehan Skor"),
            *("Total Nilai Aspek", "Jumlah Nilai Aspek", "Skor KASN", "Nilai KASN", "Skor Hasil"),
            *("Total Skor Aspek", "Jumlah Total", "Perolehan Nilai", "Capaian Skor", "Hasil Akhir"),
            *("Skor/Nilai", "Nilai/Skor", "Skor Meritokrasi", "Nilai Meritokrasi", "Skor Evaluasi"),
            *("Hasil Penilaian Sistem Merit", "Nilai Hasil Penilaian", "Capaian Sistem Merit"),
        ),
        weak=("Skor", "Nilai", "Capaian", "Hasil", "Perolehan", "Poin", "Angka", "Jumlah", "Total"),
    ),
    Heading(
        "stated_band",
        (
            *("Kategori", "Predikat", "Kualifikasi", "Klasifikasi", "Kategori Penilaian"),
            *("Predikat Penilaian", "Kategori Hasil", "Kategori Sistem Merit", "Kategori Nilai"),
            *("Predikat Sistem Merit", "Kategori/Predikat", "Predikat/Kategori", "Hasil Kategori"),
        ),
    ),
    Heading(
        "published_index",
        (
            *("Indeks", "Indeks Sistem Merit", "ISM", "Nilai Indeks", "Indeks Merit", "Indeks ISM"),
            *("Nilai Indeks Sistem Merit", "Skor Indeks Sistem Merit", "Nilai ISM", "Skor ISM"),
            *("Capaian Indeks", "Skor Indeks", "Capaian ISM", "Hasil Indeks"),
        ),
    ),
    Heading("status", ("Status", "Status Penilaian", "Status Hasil")),
    Heading(
        "decree_number",
        (
            *("Nomor Keputusan", "No. Keputusan", "Nomor SK", "No. SK", "No. SK KASN", "SK KASN"),
            *("Nomor SK KASN", "Keputusan Nomor", "SK Nomor", "SK No", "Keputusan", "SK Penetapan"),
            *("Nomor SK Penetapan", "Penetapan Nomor", "Nomor Penetapan", "Keputusan Ketua KASN"),
        ),
    ),
    Heading(
        "decided_on",
        (
            *("Tanggal Keputusan", "Tgl Keputusan", "Tanggal SK", "Tgl SK", "Tanggal Penetapan"),
            *(
                "Tgl Penetapan",
                "SK Tanggal",
                "Keputusan Tanggal",
                "Penetapan Tanggal",
                "Ditetapkan",
            ),
        ),
    ),
    Heading("valid_until", ("Berlaku Sampai", "Berlaku s.d.", "Berlaku Hingga", "Masa Berlaku")),
    Heading("source", ("Sumber", "Sumber Data", "Referensi", "Sumber Rujukan", "Rujukan")),
    Heading("source_kind", ("Jenis Sumber",)),
    Heading("source_published_on", ("Tanggal Sumber", "Tgl Sumber", "Tanggal Publikasi")),
    Heading("confidence", ("Keyakinan", "Tingkat Keyakinan")),
    Heading("claim", ("Pernyataan",)),
    Heading("note", ("Catatan", "Catatan Hasil", "Alasan")),
    Heading(REMARK, ("Keterangan", "Ket")),
    Heading(LEVEL, (), weak=("Tingkat", "Level")),
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_WORDS = ("Aspek", "Aspek ke", "Nilai Aspek", "Skor Aspek")
_VAGUE = frozenset({"sistem", "manajemen"})


def result_headings(first: Instrument, others: Iterable[Instrument]) -> Headings:
    """All headings of results; names that two instruments share mean the part of `first`."""
    instruments = (first, *(item for item in others if item.code != first.code))
    return Headings.of(
        [
            *(_of_template(column) for item in instruments for column in result_columns(item)),
            *_GENERAL,
            *(heading for item in instruments for heading in _of_instrument(item)),
        ]
    )


def aspect_headings(instrument: Instrument) -> Iterator[Heading]:
    """The spellings of every aspect of one instrument."""
    names = [plain(aspect.name).split() for aspect in instrument.aspects]
    for place, aspect in enumerate(instrument.aspects):
        others = [name for name in names if name != names[place]]
        short = tuple(_beginnings(names[place], others))
        count, roman = str(place + 1), _ROMAN[place] if place < len(_ROMAN) else ""
        apart = f"{aspect.code[0]} {aspect.code[1:]}"
        numbers = [aspect.code, apart, *((roman, f"Aspek {roman}") if roman else ())]
        numbers += [f"{word} {item}" for word in _WORDS for item in (aspect.code, count)]
        named = [
            f"{before} {name} {behind}".strip()
            for name in (aspect.name, *short)
            for behind in ("", "ASN", "Pegawai", "Kepegawaian")
            for before in ("", "Aspek", "Nilai", "Skor", "Nilai Aspek", count, roman, *numbers)
        ]
        yield Heading(f"aspect_scores:{aspect.code}", (*named, *numbers))


def _beginnings(words: list[str], others: list[list[str]]) -> Iterator[str]:
    """Shorter ways to say a name: its first words, where no other begins so; without "dan"."""
    for length in range(1, len(words)):
        start = words[:length]
        vague = start[-1] == "dan" or (length == 1 and start[0] in _VAGUE)
        if not vague and all(other[:length] != start for other in others):
            yield " ".join(start)
    yield " ".join(word for word in words if word != "dan")


def indicator_spellings(indicator: Indicator) -> tuple[str, ...]:
    """How an indicator is named: by its code, with or without its name."""
    code = indicator.code
    words = ("Indikator", "Ind", "Subaspek", "Sub Aspek", "Sub-aspek", "Tingkat", "Level")
    coded = (code, *(f"{word} {code}" for word in words))
    return (*coded, *(f"{item} {indicator.name}" for item in coded), indicator.name)


def _of_template(column: TemplateColumn) -> Heading:
    return Heading(column.field, (column.heading,))


def _of_instrument(instrument: Instrument) -> Iterator[Heading]:
    yield from aspect_headings(instrument)
    for indicator in instrument.indicators:
        yield Heading(f"levels:{indicator.code}", indicator_spellings(indicator))


def aspect_named(code: str, instrument: Instrument) -> Aspect | None:
    """The aspect of a code, None when the instrument has none of it."""
    return next((aspect for aspect in instrument.aspects if aspect.code == code), None)
