"""The columns of our own templates: what the writer writes and the reader looks for, in order."""

from collections.abc import Iterator

from merit.domain.imports.template_parts import (
    DATA_SHEET,
    EXAMPLE,
    META_INSTRUMENT,
    META_SHEET,
    META_TEMPLATE,
    META_VERSION,
    META_YEAR,
    NUMBER_HEADING,
    REMARKS_HEADING,
    TEMPLATE_VERSION,
    TemplateColumn,
    ValueKind,
)
from merit.domain.instruments import Instrument

__all__ = [
    "ACTION_COLUMNS",
    "DATA_SHEET",
    "EXAMPLE",
    "INTERVENTION_COLUMNS",
    "META_INSTRUMENT",
    "META_SHEET",
    "META_TEMPLATE",
    "META_VERSION",
    "META_YEAR",
    "NUMBER_HEADING",
    "REMARKS_HEADING",
    "TEMPLATE_VERSION",
    "TemplateColumn",
    "ValueKind",
    "result_columns",
]

SOURCE_COLUMNS = (
    TemplateColumn(
        "source", "Sumber", "Judul dokumen, nomor surat, atau alamat laman.", 40, ValueKind.TEXT
    ),
    TemplateColumn("source_kind", "Jenis sumber", "Pilih dari daftar.", 18, ValueKind.SOURCE_KIND),
    TemplateColumn(
        "source_published_on",
        "Tanggal sumber",
        "Tahun, tahun-bulan, atau tahun-bulan-tanggal, misalnya 2023-12.",
        16,
        ValueKind.PARTIAL_DAY,
    ),
)

REGION = (
    TemplateColumn(
        "region_code",
        "Kode wilayah",
        "Kode Kemendagri sebagai teks, misalnya 33.10.",
        14,
        ValueKind.REGION_CODE,
        needed=True,
    ),
    TemplateColumn(
        "region_name",
        "Kabupaten/kota",
        "Nama lengkap dengan Kabupaten atau Kota.",
        26,
        ValueKind.REGION_NAME,
    ),
)
RESULT_SUBJECT = (
    *REGION,
    TemplateColumn("year", "Tahun", "Tahun penilaian, misalnya 2023.", 9, ValueKind.YEAR),
)
RESULT_VALUES = (
    TemplateColumn(
        "status",
        "Status",
        "Kosong berarti Dinilai. Status tanpa nilai memerlukan catatan.",
        20,
        ValueKind.STATUS,
    ),
    TemplateColumn("score", "Skor", "Skor total menurut sumber.", 10, ValueKind.POINTS),
    TemplateColumn(
        "stated_band", "Kategori", "Kategori menurut sumber, bukan hitungan.", 16, ValueKind.BAND
    ),
    TemplateColumn(
        "published_index", "Indeks", "Indeks yang tertulis pada sumber.", 10, ValueKind.INDEX
    ),
)
RESULT_PROOF = (
    TemplateColumn(
        "decree_number", "Nomor keputusan", "Nomor lengkap keputusan.", 30, ValueKind.TEXT
    ),
    TemplateColumn("decided_on", "Tanggal keputusan", "Misalnya 31/12/2023.", 17, ValueKind.DAY),
    TemplateColumn("valid_until", "Berlaku sampai", "Misalnya 31/12/2025.", 15, ValueKind.DAY),
    *SOURCE_COLUMNS,
    TemplateColumn("confidence", "Keyakinan", "Pilih dari daftar.", 12, ValueKind.CONFIDENCE),
    TemplateColumn("claim", "Pernyataan", "Bagaimana sumber menyatakannya.", 24, ValueKind.CLAIM),
    TemplateColumn("note", "Catatan", "Wajib bila statusnya tanpa nilai.", 40, ValueKind.TEXT),
)


def result_columns(instrument: Instrument) -> tuple[TemplateColumn, ...]:
    """The columns of the template for results under `instrument`.

    Fields below the total carry their code behind a colon: "aspect_scores:A3", "levels:3.10".
    """
    return (
        *RESULT_SUBJECT,
        *RESULT_VALUES,
        *_aspects(instrument),
        *_indicators(instrument),
        *RESULT_PROOF,
    )


def _aspects(instrument: Instrument) -> Iterator[TemplateColumn]:
    for aspect in instrument.aspects:
        yield TemplateColumn(
            f"aspect_scores:{aspect.code}",
            f"{aspect.code} {aspect.name}",
            "Nilai aspek dalam poin, bukan persen.",
            14,
            ValueKind.POINTS,
        )


def _indicators(instrument: Instrument) -> Iterator[TemplateColumn]:
    for indicator in instrument.indicators:
        yield TemplateColumn(
            f"levels:{indicator.code}",
            f"Indikator {indicator.code}",
            f"{indicator.name}. Tingkat 1 sampai {instrument.levels}.",
            12,
            ValueKind.LEVEL,
        )


INTERVENTION_COLUMNS = (
    TemplateColumn(
        "code",
        "Kode kegiatan",
        "Kosong untuk kegiatan baru. Kode yang sama pada beberapa baris berarti satu kegiatan.",
        14,
        ValueKind.TEXT,
    ),
    TemplateColumn(
        "kind",
        "Jenis kegiatan",
        "Pilih dari daftar.",
        20,
        ValueKind.INTERVENTION_KIND,
        needed=True,
    ),
    TemplateColumn("title", "Nama kegiatan", "Judul kegiatan.", 40, ValueKind.TEXT, needed=True),
    TemplateColumn("theme", "Tema", "Pokok bahasan.", 24, ValueKind.TEXT),
    TemplateColumn(
        "starts_on", "Tanggal mulai", "Misalnya 24/05/2022.", 15, ValueKind.DAY, needed=True
    ),
    TemplateColumn("ends_on", "Tanggal selesai", "Kosong berarti sehari.", 15, ValueKind.DAY),
    TemplateColumn(
        "precision",
        "Ketelitian tanggal",
        "Hari, atau bulan bila hanya bulannya yang diketahui.",
        18,
        ValueKind.PRECISION,
    ),
    TemplateColumn("place", "Tempat", "Tempat kegiatan.", 24, ValueKind.TEXT),
    TemplateColumn("hours", "Jumlah jam", "Lama pertemuan dalam jam.", 12, ValueKind.HOURS),
    TemplateColumn(
        "region_codes",
        "Kabupaten/kota peserta",
        "Kode atau nama lengkap, dipisah titik koma.",
        40,
        ValueKind.REGIONS,
    ),
    TemplateColumn(
        "aspect_codes", "Aspek", "Kode aspek, dipisah titik koma.", 18, ValueKind.ASPECTS
    ),
    TemplateColumn(
        "instrument", "Instrumen", "Instrumen dari aspek itu.", 22, ValueKind.INSTRUMENT
    ),
    TemplateColumn(
        "status",
        "Status kegiatan",
        "Pilih dari daftar.",
        16,
        ValueKind.INTERVENTION_STATUS,
        needed=True,
    ),
    *SOURCE_COLUMNS,
)

ACTION_COLUMNS = (
    TemplateColumn("code", "Kode RTL", "Kosong untuk butir baru.", 14, ValueKind.TEXT),
    *REGION,
    TemplateColumn(
        "title", "Rencana tindak lanjut", "Apa yang disepakati.", 44, ValueKind.TEXT, needed=True
    ),
    TemplateColumn(
        "owner", "Penanggung jawab", "Unit atau jabatan.", 26, ValueKind.TEXT, needed=True
    ),
    TemplateColumn(
        "agreed_on",
        "Tanggal kesepakatan",
        "Misalnya 24/05/2022.",
        18,
        ValueKind.DAY,
        needed=True,
    ),
    TemplateColumn("due_on", "Tenggat", "Misalnya 31/12/2022.", 14, ValueKind.DAY, needed=True),
    TemplateColumn(
        "status", "Status RTL", "Pilih dari daftar.", 24, ValueKind.ACTION_STATUS, needed=True
    ),
    TemplateColumn("progress", "Kemajuan (%)", "0 sampai 100.", 13, ValueKind.PERCENT),
    TemplateColumn(
        "intervention_code", "Kode kegiatan", "Asal kesepakatan, bila ada.", 14, ValueKind.TEXT
    ),
    TemplateColumn(
        "decision_code",
        "Kode keputusan",
        "Keputusan rakor yang tercatat, misalnya K-2026-01/3.",
        16,
        ValueKind.TEXT,
    ),
    TemplateColumn(
        "aspect_code", "Aspek", "Kode satu aspek, bila tanpa indikator.", 10, ValueKind.TEXT
    ),
    TemplateColumn(
        "indicator_code", "Kode indikator", "Misalnya 3.10, sebagai teks.", 14, ValueKind.TEXT
    ),
    TemplateColumn(
        "instrument",
        "Instrumen",
        "Instrumen dari aspek atau indikator itu.",
        22,
        ValueKind.INSTRUMENT,
    ),
    TemplateColumn("level_from", "Tingkat awal", "Tingkat sekarang.", 12, ValueKind.LEVEL),
    TemplateColumn("level_to", "Tingkat tujuan", "Tingkat yang dituju.", 13, ValueKind.LEVEL),
    TemplateColumn(
        "evidence",
        "Bukti penyelesaian",
        "Apa yang kelak menunjukkan bahwa butir ini selesai.",
        36,
        ValueKind.TEXT,
    ),
)
