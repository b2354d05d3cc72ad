"""The two pictures of the brief: the true map by category, and the scores towards the goal."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from typing import Any

from merit.charts import distance, maps, palette
from merit.charts.boundaries import BOUNDARIES
from merit.charts.theme import VALUES, specification
from merit.domain.positions import Position, Standing
from merit.domain.states import RegionKind
from merit.geo.boundaries import Display
from merit.reports import brief_words as words
from merit.reports import standing_words as shared
from merit.reports import view_words
from merit.reports.distance_rows import boundary_rows, distance_rows
from merit.reports.pictures import drawn_by
from merit.services.overview import Overview
from merit.services.standings import RegionStanding

CHILD = "merit.reports.slide_drawing"
WIDTH = 658  # pixels at 96 to the inch: the width of the text
MAP_HEIGHT, STRIP_HEIGHT = 304, 132
PLACEHOLDER = "batas"


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour and what it means; `hatch` is the colour of stripes over it."""

    fill: str
    words: str
    hatch: str = ""


def pictures(data: Overview, everyone: Iterable[RegionStanding], shapes: Display) -> dict[str, str]:
    """Both as SVG by name, drawn in one run of a child process; the strip only with scores.

    `everyone` are all 35: those outside the group keep the province's shape. Raises PictureError
    when they cannot be drawn.
    """
    specs = {"peta": _map(data, everyone, shapes)}
    if strip := _strip(data):
        specs["jarak"] = strip
    drawn: dict[str, str] = json.loads(drawn_by(CHILD, json.dumps({"specs": specs}).encode()))
    return drawn


def legend(data: Overview) -> tuple[Swatch, ...]:
    """What the colours of the map mean, the highest category first."""
    own = [(item.band, "") for item in reversed(data.bands)]
    known = {band.code for band, _ in own}  # those of an earlier revision have the same colours
    others = [
        (band, f" ({view_words.instrument(item.instrument.code)})")
        for item in data.elsewhere
        for band, _ in reversed(item.bands)
        if band.code not in known
    ]
    found = [
        Swatch(palette.BANDS[band.code].fill, f"{band.code} {band.name}{where}")
        for band, where in (*own, *others)
    ]
    if any(item.position.standing is Standing.CARRIED for item in data.standings):
        top = palette.BANDS[data.instrument.top.code].fill
        found.append(Swatch(top, words.CARRIED, palette.PAPER))
    if data.without:
        found.append(Swatch(palette.PAPER, words.NO_VALUE, palette.NO_VALUE_STRIPE))
    return tuple(found)


def _map(data: Overview, everyone: Iterable[RegionStanding], shapes: Display) -> dict[str, Any]:
    chart = maps.choropleth(
        shapes_url=PLACEHOLDER,
        bounds=maps.Box(*shapes.bounds),
        inset=maps.Box(*astuple(shapes.inset)) if shapes.inset else None,
        inset_label=words.INSET,
    )
    mine = {item.region.code for item in data.standings}
    rows = [_place(item, shapes, is_mine=item.region.code in mine) for item in everyone]
    fixed = _fixed(specification(chart), MAP_HEIGHT, {VALUES: rows})
    found: dict[str, Any] = _with_shapes(fixed, json.loads(shapes.features))
    return found


def _place(item: RegionStanding, shapes: Display, *, is_mine: bool) -> dict[str, Any]:
    position = item.position
    band = position.band if position.counts else None
    ground = palette.BANDS[band.code] if band else palette.NO_VALUE
    carried = position.standing is Standing.CARRIED
    fill = palette.NO_VALUE_HATCH
    if band:
        fill = palette.hatch(band.code) if carried else ground.fill
    longitude, latitude = shapes.label_points.get(item.region.code, (None, None))
    said = shared.category(position)
    return {
        "kode": item.region.code,
        "nama": item.region.label,
        "kategori": said,
        "skor": shared.score(item),
        "nilai": said,
        "sebutan": said,
        "isi": fill if is_mine else palette.OUTSIDE,
        "dasar": ground.fill if is_mine else palette.OUTSIDE,
        "tinta": ground.ink,
        "teks": _code(position) if is_mine else "",
        "terpotong": int(carried or not band or item.region.kind is RegionKind.CITY),
        "bujur": longitude,
        "lintang": latitude,
        "pilih": 0,
    }


def _code(position: Position) -> str:
    """The letter code alone: the hatch says that a result is older, and the table how old."""
    return position.band.code if position.counts and position.band else shared.code(position)


def _strip(data: Overview) -> dict[str, Any] | None:
    rows = distance_rows(data.standings, data.instrument)
    if not rows:
        return None
    limits = boundary_rows(data.instrument)
    return _fixed(specification(distance.strip()), STRIP_HEIGHT, {VALUES: rows, BOUNDARIES: limits})


def _fixed(
    spec: Mapping[str, Any], height: int, rows: Mapping[str, list[dict[str, Any]]]
) -> dict[str, Any]:
    """The specification with its rows, as large as it is printed."""
    size = {"width": WIDTH, "height": height, "autosize": {"type": "fit", "contains": "padding"}}
    return {**spec, **size, "datasets": dict(rows)}


def _with_shapes(node: Any, shapes: Any) -> Any:
    """The specification with the boundaries in place of their address."""
    if isinstance(node, dict):
        if node.get("url") == PLACEHOLDER:
            return {key: value for key, value in node.items() if key != "url"} | {"values": shapes}
        return {key: _with_shapes(value, shapes) for key, value in node.items()}
    return [_with_shapes(item, shapes) for item in node] if isinstance(node, list) else node
