"""Words of the map page."""

from collections.abc import Mapping

from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import RegionKind
from merit.services.map import MapData
from merit.services.standings import RegionStanding
from merit.ui.text import marks, numbers, standing, vocabulary

TITLE = "Peta"
MEASURE = "Ukuran"
CATEGORY, GAP, CHANGE = "kategori", "jarak", "perubahan"
MEASURES = {
    CATEGORY: "Kategori",
    GAP: "Jarak ke Sangat Baik",
    CHANGE: "Perubahan sejak hasil sebelumnya",
}
CHOOSE = "Pilih daerah"
NOBODY = "Semua daerah"
NOBODY_CHOSEN = "Belum ada daerah yang dipilih"
OUTSIDE = "di luar kelompok yang dipilih"
INSET = "Karimunjawa (sisipan)"
FORM = "Bentuk"
SHAPES, TILES = "peta", "petak"
FORMS = {SHAPES: "Peta", TILES: "Petak"}
HINT = (
    "Klik daerah pada peta atau petak, atau pilih dari daftar dengan papan tik, "
    "untuk melihat ringkasannya."
)


def aspect_measure(instrument: Instrument, code: str) -> str:
    """Name of an aspect as a measure."""
    aspect = next(item for item in instrument.aspects if item.code == code)
    return f"Aspek {code[1:]}: {aspect.name}"


def measure_name(instrument: Instrument, measure: str) -> str:
    """Name of a measure, an aspect included."""
    return MEASURES.get(measure) or aspect_measure(instrument, measure)


def lead(data: MapData, measure: str) -> str:
    """The finding of the map in one sentence."""
    rows = data.standings
    if measure == CATEGORY:
        top = data.instrument.top
        reached = [row for row in rows if row.position.counts and row.position.band == top]
        without = sum(not row.position.counts for row in rows)
        tail = f"; {without} daerah tanpa hasil berlaku." if without else "."
        return (
            f"{len(reached)} dari {len(rows)} daerah {top.name} pada akhir {data.scope.year}{tail}"
        )
    if measure == GAP:
        return _gap_lead(rows)
    if measure == CHANGE:
        known = [row.change for row in rows if row.change is not None]
        if not known:
            return f"Perubahan ke {data.scope.year} belum dapat dihitung: skor sebanding belum ada."
        up = sum(change > 0 for change in known)
        down = sum(change < 0 for change in known)
        return f"{up} daerah naik dan {down} turun, dari {len(known)} yang dapat dibandingkan."
    return _aspect_lead(data, measure)


def _gap_lead(rows: tuple[RegionStanding, ...]) -> str:
    known = [row for row in rows if row.gap is not None]
    if not known:
        return "Jarak ke Sangat Baik belum dapat dihitung karena skor belum dipublikasikan."
    missing = [row for row in known if row.gap]
    if not missing:
        return "Seluruh daerah yang skornya diketahui sudah Sangat Baik."
    nearest = min(missing, key=lambda row: row.gap or 0)
    return (
        f"Jarak diketahui untuk {len(known)} dari {len(rows)} daerah; terdekat "
        f"{nearest.region.label}, kurang {standing.gap(nearest)}."
    )


def _aspect_lead(data: MapData, measure: str) -> str:
    codes = {row.region.code for row in data.standings}
    shares = data.shares[
        (data.shares["aspect_code"] == measure) & data.shares["region_code"].isin(codes)
    ]
    if shares.empty:
        return "Nilai per aspek belum dipublikasikan untuk pilihan ini."
    return (
        f"Rata-rata {numbers.percent(float(shares['share'].mean()))} dari nilai maksimum aspek "
        f"(n = {len(shares)} dari {len(data.standings)} daerah)."
    )


def alt(data: MapData, measure: str, *, form: str) -> str:
    """Text alternative of one of the maps."""
    sentence = (
        f"{form} Jawa Tengah menurut {measure_name(data.instrument, measure)}, "
        f"{vocabulary.group(data.scope.group)}. {lead(data, measure)}"
    )
    return marks.alt(sentence, data.scope.dataset)


def value(item: RegionStanding, measure: str, share: float | None) -> str:
    """What the measure says of one region, in words."""
    if measure == CATEGORY:
        return standing.category(item.position)
    if measure == GAP:
        return standing.gap(item)
    if measure == CHANGE:
        return standing.change(item)
    return "belum dinilai" if share is None else f"{numbers.percent(share)} dari maksimum"


def tile_name(region: Region) -> str:
    """Name on a tile; a kota says so on a line of its own."""
    return f"Kota|{region.name}" if region.kind is RegionKind.CITY else region.name


TABLE_HEAD = ("Kode", "Daerah", "Kategori", "Skor", "Jarak ke Sangat Baik", "Perubahan")


def table_head(instrument: Instrument, measure: str) -> tuple[str, ...]:
    """Columns of the table beside the map; an aspect has one of its own."""
    return TABLE_HEAD if measure in MEASURES else (*TABLE_HEAD, measure_name(instrument, measure))


def table_row(item: RegionStanding, measure: str, shares: Mapping[str, float]) -> tuple[str, ...]:
    """One region as a row of the table beside the map."""
    cells = (
        item.region.code,
        item.region.label,
        standing.category(item.position),
        standing.score(item),
        standing.gap(item),
        standing.change(item),
    )
    if measure in MEASURES:
        return cells
    return (*cells, value(item, measure, shares.get(item.region.code)))


def table_caption(scope: Scope) -> str:
    """Title of the table beside the map."""
    return marks.caption(f"Posisi daerah pada akhir {scope.year}", scope.dataset)
