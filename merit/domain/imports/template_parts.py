"""What a template is made of: its sheets, its fixed words, and what a column can hold."""

from dataclasses import dataclass
from enum import StrEnum

DATA_SHEET, META_SHEET = "Data", "_meta"
META_TEMPLATE, META_VERSION = "templat", "versi"
META_INSTRUMENT, META_YEAR = "instrumen", "tahun"
"""Names in the first column of `META_SHEET`; what they are stands in the second."""

TEMPLATE_VERSION = 2
"""What `META_VERSION` says; what `META_TEMPLATE` says is the value of a `readings.Kind`.

Earlier versions are read too: what they have no column for stays as recorded.
"""

NUMBER_HEADING, EXAMPLE = "No.", "Contoh"
"""The first column of every template, and what stands in it on rows that are never read."""

REMARKS_HEADING = "Catatan pemeriksaan"
"""The last column of an annotated workbook; never read."""


NOBODY = "Nihil"
"""What stands for a list of regions that was noted and is empty."""


class ValueKind(StrEnum):
    """What may stand in a column: it decides cell format, choice list and message."""

    TEXT = "teks"
    REGION_CODE = "kode wilayah"
    REGION_NAME = "nama daerah"
    REGIONS = "daerah, dipisah titik koma"
    ASPECTS = "kode aspek, dipisah titik koma"
    INDICATORS = "kode indikator, dipisah titik koma"
    YEAR = "tahun"
    POINTS = "skor"
    INDEX = "indeks"
    LEVEL = "tingkat"
    HOURS = "jam"
    PERCENT = "persen"
    COUNT = "jumlah"
    RUPIAH = "rupiah"
    DAY = "tanggal"
    PARTIAL_DAY = "tahun, bulan, atau tanggal"
    INSTRUMENT = "instrumen"
    BAND = "kategori"
    STATUS = "status hasil"
    SOURCE_KIND = "jenis sumber"
    CONFIDENCE = "keyakinan"
    CLAIM = "pernyataan"
    INTERVENTION_KIND = "jenis kegiatan"
    INTERVENTION_STATUS = "status kegiatan"
    PRECISION = "ketelitian tanggal"
    MODE = "cara bertemu"
    ACTION_STATUS = "status RTL"


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """One column. `field` is the reader's name of it, `width` in characters.

    `help` is the message shown beside a cell; `needed` that a row without it is not taken in.
    """

    field: str
    heading: str
    help: str
    width: int
    kind: ValueKind
    needed: bool = False
