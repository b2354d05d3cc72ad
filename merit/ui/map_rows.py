"""Rows the maps draw: each region's fill, printed value, tooltip words and place."""

from collections.abc import Mapping

import pandas as pd

from merit.charts import palette
from merit.domain.positions import Standing
from merit.domain.states import RegionKind
from merit.services.map import MapData
from merit.services.standings import RegionStanding
from merit.ui.steps import CHANGE_STEPS, GAP_STEPS, SHARE_STEPS, step
from merit.ui.text import map as words
from merit.ui.text import numbers, standing

Marked = tuple[str, str]


def map_rows(
    data: MapData, measure: str, label_points: Mapping[str, tuple[float, float]]
) -> pd.DataFrame:
    """One row per region with the columns `merit.charts.maps` reads, none selected yet."""
    shares = data.shares_of(measure)
    rows = [
        _row(item, measure, shares.get(item.region.code), _mark(item, measure, shares))
        for item in data.standings
    ]
    rows += [
        _row(item, measure, None, (palette.OUTSIDE, "")) | {"nilai": words.OUTSIDE}
        for item in data.outside
    ]
    frame = pd.DataFrame(rows)
    points = frame["kode"].map(lambda code: label_points.get(code, (None, None)))
    frame["bujur"] = points.map(lambda point: point[0])
    frame["lintang"] = points.map(lambda point: point[1])
    return frame


def _row(
    item: RegionStanding, measure: str, share: float | None, mark: Marked
) -> dict[str, object]:
    fill, text = mark
    return {
        "kode": item.region.code,
        "nama": item.region.label,
        "petak": words.tile_name(item.region),
        "singkat": item.region.name[:5],
        "baris": item.region.tile_row,
        "kolom": item.region.tile_column,
        "isi": fill,
        "dasar": _ground(fill),
        "tinta": _ink(fill),
        "terpotong": int(_ground(fill) != fill or item.region.kind is RegionKind.CITY),
        "teks": text,
        "kategori": standing.category(item.position),
        "skor": standing.score(item),
        "nilai": words.value(item, measure, share),
        "sebutan": f"{item.region.label}: {words.value(item, measure, share)}",
    }


def _ground(fill: str) -> str:
    """The plain colour under a hatch."""
    hatched = {palette.hatch(code): colours.fill for code, colours in palette.BANDS.items()}
    return {palette.NO_VALUE_HATCH: palette.NO_VALUE.fill, **hatched}.get(fill, fill)


def _ink(fill: str) -> str:
    ground = _ground(fill)
    inks = {colours.fill: colours.ink for colours in palette.BANDS.values()}
    return inks.get(ground) or palette.ink_on(ground)


def _mark(item: RegionStanding, measure: str, shares: Mapping[str, float]) -> Marked:
    """Fill and printed value of one region under a measure."""
    if measure == words.CATEGORY:
        return _category(item)
    if measure == words.GAP:
        return _gap(item)
    if measure == words.CHANGE:
        return _change(item)
    share = shares.get(item.region.code)
    if share is None:
        return (palette.NO_VALUE_HATCH, numbers.NOTHING)
    return (palette.SEQUENCE[step(share, SHARE_STEPS)], numbers.percent(share))


def _category(item: RegionStanding) -> Marked:
    position = item.position
    if not position.counts or position.band is None or position.result is None:
        return (palette.NO_VALUE_HATCH, standing.code(position))
    carried = position.standing is Standing.CARRIED
    code = position.band.code
    fill = palette.hatch(code) if carried else palette.BANDS[code].fill
    return (fill, standing.code(position))


def _gap(item: RegionStanding) -> Marked:
    if item.gap is None:
        return (palette.NO_VALUE_HATCH, numbers.NOTHING)
    fill = palette.SEQUENCE[step(float(item.gap), GAP_STEPS)]
    return (fill, numbers.score(item.gap))


def _change(item: RegionStanding) -> Marked:
    if item.change is None:
        return (palette.NO_VALUE_HATCH, numbers.NOTHING)
    size = step(abs(float(item.change)), CHANGE_STEPS)
    if item.change == 0:
        return (palette.UNCHANGED, "0")
    scale = palette.RISING if item.change > 0 else palette.FALLING
    return (scale[size], numbers.signed(item.change))
