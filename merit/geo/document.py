"""The boundary document: one GeoJSON file that carries its own status and attribution."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

import shapely

from merit.domain.regions import Region
from merit.errors import BoundaryError

OFFICIAL = "resmi"
ESTIMATE = "perkiraan"
STATUSES = (OFFICIAL, ESTIMATE)
DIGITS = 4  # of a degree: about 11 m, finer than a province map can show


def compose(
    shapes: Iterable[tuple[Region, shapely.Geometry]], *, status: str, attribution: str
) -> bytes:
    """The document as UTF-8, one feature a line so that a change shows as a short difference."""
    head = json.dumps({"status": status, "atribusi": attribution}, ensure_ascii=False)
    features = ",\n".join(_feature(region, shape) for region, shape in shapes)
    text = f'{{"type":"FeatureCollection",{head[1:-1]},"features":[\n{features}\n]}}\n'
    return text.encode()


def _feature(region: Region, shape: shapely.Geometry) -> str:
    feature = {
        "type": "Feature",
        "id": region.code,
        "properties": {"kode": region.code, "nama": region.name, "jenis": region.kind.value},
        "geometry": json.loads(shapely.to_geojson(shape)),
    }
    return json.dumps(feature, ensure_ascii=False, separators=(",", ":"))


def parse(content: bytes, *, name: str) -> dict[str, Any]:
    """The document in `content`; `name` is the file name used in a complaint.

    Raises BoundaryError when it is not a feature collection with a status, an
    attribution and a code for every feature.
    """
    try:
        document: dict[str, Any] = json.loads(content)
        sound = (
            document["status"] in STATUSES
            and bool(document["atribusi"].strip())
            and all(
                feature["id"] == feature["properties"]["kode"] for feature in document["features"]
            )
            and all(feature["geometry"]["coordinates"] for feature in document["features"])
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        sound = False
    if not sound:
        raise BoundaryError(
            f"Berkas batas {name} rusak atau bukan hasil pemasangan. "
            "Pasang ulang dengan: python -m merit batas."
        )
    return document


def compact(document: dict[str, Any]) -> bytes:
    """The document without spaces, as it travels to the browser."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def digest(content: bytes) -> str:
    """Twelve hexadecimal digits that change with the content, for its address."""
    return hashlib.sha256(content).hexdigest()[:12]
