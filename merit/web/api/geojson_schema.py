"""Schema of the boundary documents: GeoJSON (RFC 7946) with our own head."""

from typing import Any

from merit.domain.states import RegionKind
from merit.geo.document import STATUSES
from merit.web.api.schema import closed, value_schema


def _list(items: dict[str, Any], least: int) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": least}


RINGS = _list(_list(_list({"type": "number"}, 2), 4), 1)  # a ring closes: four positions or more


def _geometry(kind: str, coordinates: dict[str, Any]) -> dict[str, Any]:
    return closed({"type": {"const": kind}, "coordinates": coordinates})


GEOJSON_SCHEMAS: dict[str, Any] = {
    "Batas": closed(
        {
            "type": {"const": "FeatureCollection"},
            "status": {"type": "string", "enum": list(STATUSES)},
            "atribusi": {"type": "string", "description": "Asal batas, wajib dicantumkan."},
            "features": _list({"$ref": "#/components/schemas/BatasWilayah"}, 1),
            "catatan": {"type": "string", "description": "Hanya pada bentuk untuk peta."},
        },
        optional=frozenset({"catatan"}),
    ),
    "BatasWilayah": closed(
        {
            "type": {"const": "Feature"},
            "id": {"type": "string", "description": "Kode wilayah."},
            "properties": closed(
                {
                    "kode": {"type": "string"},
                    "nama": {"type": "string"},
                    "jenis": value_schema(RegionKind),
                }
            ),
            "geometry": {
                "oneOf": [
                    _geometry("Polygon", RINGS),
                    _geometry("MultiPolygon", _list(RINGS, 1)),
                ]
            },
        }
    ),
}
