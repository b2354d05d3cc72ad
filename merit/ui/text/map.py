"""Words of the map page."""

from collections.abc import Mapping

from merit.domain.aggregates import count_by_band
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import RegionKind
from merit.services.map import MapData
from merit.services.standings import RegionStanding
from merit.ui.text import goal, marks, numbers, standing, vocabulary

TITLE = "Peta"
MEASURE = "Ukuran"
CATEGORY, GAP, CHANGE = "kategori", "jarak", "perubahan"
MEASURES = (CATEGORY, GAP, CHANGE)
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
    names = {
        CATEGORY: "Kategori",
        GAP: goal.distance(instrument.goal),
        CHANGE: "Perubahan sejak hasil sebelumnya",
    }
    return names.get(measure) or aspect_measure(instrument, measure)


def lead(data: MapData, measure: str) -> str:
    """The finding of the map in one sentence."""
    rows = data.standings
    if measure == CATEGORY:
        return _category_lead(data)
    if measure == GAP:
        return _gap_lead(data)
    if measure == CHANGE:
        known = [row.change for row in rows if row.change is not None]
        if not known:
            return f"Perubahan ke {data.scope.year} belum dapat dihitung: skor sebanding belum ada."
        up = sum(change > 0 for change in known)
        down = sum(change < 0 for change in known)
        return f"{up} daerah naik dan {down} turun, dari {len(known)} yang dapat dibandingkan."
    return _aspect_lead(data, measure)


def _category_lead(data: MapData) -> str:
    """How many are at the goal, on another instrument, and without a valid result."""
    rows, instrument = data.standings, data.instrument
    positions = [row.position for row in rows]
    others = goal.on_others(positions, instrument)
    without = sum(not item.counts for item in positions)
    tail = f"; {without} daerah tanpa hasil berlaku." if without else "."
    if instrument.goal is None:
        count = len(rows) - others - without
        return (
            f"{count} dari {len(rows)} daerah berpredikat pada akhir {data.scope.year}"
            f"{goal.elsewhere(others)}{tail} {goal.unknown(instrument)}."
        )
    reached = count_by_band(positions, instrument=instrument.code)[instrument.goal.code]
    return (
        f"{reached} dari {len(rows)} daerah {instrument.goal.name} pada akhir {data.scope.year}"
        f"{goal.elsewhere(others)}{tail}"
    )


def _gap_lead(data: MapData) -> str:
    rows, aim = data.standings, data.instrument.goal
    known = [row for row in rows if row.gap is not None]
    if aim is None and not known:
        return f"{goal.unknown(data.instrument)}, sehingga jaraknya belum dapat dihitung."
    if not known:
        return f"{goal.distance(aim)} belum dapat dihitung karena skor belum dipublikasikan."
    missing = [row for row in known if row.gap]
    if not missing:
        return f"Seluruh daerah yang skornya diketahui sudah {goal.name(aim)}."
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


def table_head(instrument: Instrument, measure: str) -> tuple[str, ...]:
    """Columns of the table beside the map; an aspect has one of its own."""
    gap = goal.distance(instrument.goal)
    head = ("Kode", "Daerah", "Kategori", "Skor", gap, "Perubahan")
    return head if measure in MEASURES else (*head, measure_name(instrument, measure))


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
