"""The boundaries in use: as recorded, and as drawn with Karimunjawa brought closer."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

import shapely
from shapely.geometry import shape

from merit.errors import BoundaryError
from merit.geo import document
from merit.geo.inset import Inset, bring_closer

LABEL_PRECISION = 0.005  # degrees, about 500 m: finer than any label is placed


@dataclass(frozen=True, slots=True)
class Boundaries:
    """The boundaries with their origin; `features` is compact GeoJSON in longitude/latitude."""

    status: str
    attribution: str
    features: bytes
    digest: str


@dataclass(frozen=True, slots=True, eq=False)
class Display:
    """The boundaries as a map draws them.

    `label_points` gives one longitude/latitude inside each region, by code.
    `inset` is empty when the file has no Karimunjawa. `bounds` is the box around everything
    drawn: west, south, east, north.
    """

    features: bytes
    digest: str
    inset: Inset | None
    bounds: tuple[float, float, float, float]
    label_points: Mapping[str, tuple[float, float]]


def read(path: Path) -> Boundaries:
    """The boundaries in `path`, kept in memory until the file changes.

    Raises BoundaryError when the file is missing or not a boundary document.
    """
    return _read(path, _version_of(path))


def display(path: Path) -> Display:
    """The boundaries in `path` for drawing; only Karimunjawa differs from `read`.

    The islands lie so far north that true to place they would cost the map a
    quarter of its height. The document says so in its member `catatan`.
    """
    return _display(path, _version_of(path))


def _version_of(path: Path) -> tuple[int, int]:
    """What changes when the file does; it is part of the cache keys below."""
    try:
        status = path.stat()
    except OSError:
        raise BoundaryError(
            f"Berkas batas {path.name} tidak ditemukan. Pasang dengan: python -m merit batas."
        ) from None
    return status.st_mtime_ns, status.st_size


@lru_cache(maxsize=2)
def _read(path: Path, _version: tuple[int, int]) -> Boundaries:
    content = document.parse(path.read_bytes(), name=path.name)
    features = document.compact(content)
    return Boundaries(content["status"], content["atribusi"], features, document.digest(features))


@lru_cache(maxsize=2)
def _display(path: Path, _version: tuple[int, int]) -> Display:
    content = document.parse(path.read_bytes(), name=path.name)
    inset = bring_closer(content)
    features = document.compact(content)
    drawn = {feature["id"]: shape(feature["geometry"]) for feature in content["features"]}
    west, south, east, north = shapely.total_bounds(list(drawn.values())).tolist()
    points = {code: _label_point(region) for code, region in drawn.items()}
    return Display(
        features,
        document.digest(features),
        inset,
        (west, south, east, north),
        MappingProxyType(points),
    )


def _label_point(region: shapely.Geometry) -> tuple[float, float]:
    """Centre of the largest circle in the region's largest part: where a label has most room."""
    largest = max(shapely.get_parts(region), key=shapely.area)
    radius = shapely.maximum_inscribed_circle(largest, tolerance=LABEL_PRECISION)
    longitude, latitude = radius.coords[0]
    return round(longitude, 4), round(latitude, 4)
