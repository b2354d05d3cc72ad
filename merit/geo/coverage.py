"""Polygons that share their borders: simplified together, rounded and wound for Vega."""

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import shapely

from merit.geo.document import DIGITS

METRIC = 32749  # UTM zone 49S, whose metres fit Central Java


def polygonal(shape: shapely.Geometry | None) -> shapely.Geometry | None:
    """The valid area of `shape` in two dimensions, or nothing when it has none.

    >>> polygonal(shapely.from_wkt("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))")).geom_type
    'MultiPolygon'
    >>> polygonal(shapely.Point(0, 0)) is None
    True
    """
    if shape is None:
        return None
    flat = shapely.force_2d(shape)
    sound = flat if flat.is_valid else shapely.make_valid(flat)
    parts = shapely.get_parts(shapely.get_parts(sound))
    parts = parts[shapely.area(parts) > 0]
    return _joined(list(parts)) if len(parts) else None


def simplified(shapes: Sequence[shapely.Geometry], *, tolerance_m: float) -> list[shapely.Geometry]:
    """Metric `shapes` as longitude/latitude, simplified so that neighbours keep one border.

    Rings run clockwise: Vega follows d3-geo, where a ring the other way round
    means everything outside it and paints the whole globe.
    """
    fewer = shapely.coverage_simplify(np.asarray(shapes), tolerance_m)
    degrees = gpd.GeoSeries(fewer, crs=METRIC).to_crs(4326)
    return [shapely.orient_polygons(_rounded(shape), exterior_cw=True) for shape in degrees]


def _rounded(shape: shapely.Geometry) -> shapely.Geometry:
    """`shape` on the grid of the document; islets smaller than a grid cell disappear."""
    coarse = shapely.transform(shape, lambda points: np.round(points, DIGITS))
    parts = [_valid_part(part) for part in shapely.get_parts(coarse)]
    return _joined([shapely.remove_repeated_points(part) for part in parts if part is not None])


def _valid_part(part: shapely.Polygon) -> shapely.Polygon | None:
    if part.is_valid:
        return part
    # Rounding can pinch a narrow neck shut; what lies beyond it is below the map's resolution.
    rest = polygonal(part)
    return None if rest is None else max(shapely.get_parts(rest), key=shapely.area)


def _joined(parts: list[shapely.Polygon]) -> shapely.Geometry:
    return parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)
