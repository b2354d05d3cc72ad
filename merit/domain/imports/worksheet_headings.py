"""What the lines and columns of a sheet about one region are called."""

from collections.abc import Collection
from dataclasses import dataclass

from merit.domain.imports.headings import NUMBER, Heading, Headings
from merit.domain.imports.result_headings import aspect_headings, indicator_spellings
from merit.domain.instruments import Instrument
from merit.domain.regions import Region

ASPECT, POINTS, LEVEL, REGION = "aspect", "points", "level", "region_name"
_HEADINGS = (
    Heading(NUMBER, ("No", "Nomor", "No. Urut", "Kode", "Kode Aspek")),
    Heading(
        ASPECT,
        (
            *("Aspek", "Aspek Penilaian", "Nama Aspek", "Uraian", "Uraian Aspek", "Unsur"),
            *("Komponen", "Aspek/Indikator", "Aspek dan Indikator", "Indikator", "Kriteria"),
            *("Aspek Sistem Merit", "Sub Aspek", "Aspek/Sub Aspek", "Unsur Penilaian"),
        ),
    ),
    Heading("maximum", ("Maksimum", "Maks", "Skor Maksimal", "Nilai Maksimal", "Skor Maks")),
    Heading("maximum", ("Skor Maksimum", "Nilai Maksimum", "Nilai Maks", "Bobot Maksimal")),
    Heading("weight", ("Bobot", "Bobot (%)")),
    Heading(
        POINTS,
        (
            *("Nilai Diperoleh", "Skor Diperoleh", "Nilai Capaian", "Skor Capaian"),
            *("Hasil Penilaian", "Perolehan Nilai", "Perolehan Skor", "Nilai Akhir"),
            *("Skor Akhir", "Skor Verifikasi", "Nilai Verifikasi", "Skor Hasil Verifikasi"),
        ),
        weak=("Nilai", "Skor", "Capaian", "Hasil", "Perolehan", "Poin", "Jumlah Nilai"),
    ),
    Heading(REGION, ("Kabupaten/Kota", "Kab/Kota", "Daerah", "Nama Daerah", "Instansi")),
    Heading(LEVEL, ("Tingkat", "Level", "Tingkat Capaian")),
    Heading("note", ("Catatan", "Keterangan", "Ket", "Bukti Dukung", "Rekomendasi")),
)

UNREAD = frozenset({"maximum", "weight", "note"})


def worksheet_headings(regions: Collection[Region]) -> Headings:
    """The headings of its columns; a region's own name heads the points of that region."""
    named = (Heading(f"region:{item.code}", (item.label, item.short)) for item in regions)
    return Headings.of((*_HEADINGS, *named))


@dataclass(frozen=True, slots=True)
class Parts:
    """The words for the parts of one instrument."""

    aspects: Headings
    indicators: Headings

    @classmethod
    def of(cls, instrument: Instrument) -> "Parts":
        """Those of `instrument`."""
        return cls(
            Headings.of(aspect_headings(instrument)),
            Headings.of(
                Heading(f"levels:{item.code}", indicator_spellings(item))
                for item in instrument.indicators
            ),
        )
