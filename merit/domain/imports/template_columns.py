"""The columns of our own templates: what the writer writes and the reader looks for, in order."""

from collections.abc import Iterator

from merit.domain.imports.coaching_columns import ACTION_COLUMNS, INTERVENTION_COLUMNS
from merit.domain.imports.shared_columns import REGION, SOURCE_COLUMNS
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
