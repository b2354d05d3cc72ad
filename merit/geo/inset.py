"""Karimunjawa as an inset: the islands moved south, beside the coast of their own kabupaten."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from merit.geo.document import DIGITS

JEPARA = "33.20"
SOUTH_OF_THE_ISLANDS = -6.2  # latitude in the open sea between Karimunjawa and Java
MARGIN = 0.04  # degrees of water between an island and the frame, and between the frame and Jepara
STEP = 0.05  # degrees the frame is tried further west when land is in the way
NOTE = "Untuk gambar peta: Kepulauan Karimunjawa (Jepara) digeser mendekati pantai."

Ring = list[list[float]]


@dataclass(frozen=True, slots=True)
class Inset:
    """The frame around the moved islands, in the degrees of the drawn map."""

    west: float
    south: float
    east: float
    north: float

    @property
    def outline(self) -> Ring:
        """The frame as one closed ring, clockwise as Vega wants it.

        >>> Inset(110.0, -7.0, 111.0, -6.0).outline
        [[110.0, -7.0], [110.0, -6.0], [111.0, -6.0], [111.0, -7.0], [110.0, -7.0]]
        """
        west, south, east, north = self.west, self.south, self.east, self.north
        return [[west, south], [west, north], [east, north], [east, south], [west, south]]


def bring_closer(document: dict[str, Any]) -> Inset | None:
    """Move the islands in `document` in place and give their frame.

    The frame's north edge is Java's, so the map does not grow. Nothing moves
    when there are no islands that far north or no free water for them.
    """
    islands, others = _apart(document)
    if not islands:
        return None
    land = [shapely.Polygon(rings[0]) for _, rings in others]
    jepara = [part for part, (code, _) in zip(land, others, strict=True) if code == JEPARA]
    bounds = shapely.total_bounds([shapely.Polygon(rings[0]) for rings in islands])
    frame = _free_place(bounds, land, jepara)
    if frame is None:
        return None
    shift = np.array([frame.west + MARGIN - bounds[0], frame.north - MARGIN - bounds[3]])
    for rings in islands:
        rings[:] = [np.round(np.array(ring) + shift, DIGITS).tolist() for ring in rings]
    document["catatan"] = NOTE
    return frame


def _apart(document: dict[str, Any]) -> tuple[list[list[Ring]], list[tuple[str, list[Ring]]]]:
    """Polygons of the islands, and all others with the code of their region."""
    islands, others = [], []
    for feature in document["features"]:
        geometry = feature["geometry"]
        alone = geometry["type"] == "Polygon"
        for rings in [geometry["coordinates"]] if alone else geometry["coordinates"]:
            if feature["id"] == JEPARA and min(y for _, y in rings[0]) > SOUTH_OF_THE_ISLANDS:
                islands.append(rings)
            else:
                others.append((feature["id"], rings))
    return islands, others


def _free_place(
    islands: np.ndarray, land: list[shapely.Polygon], jepara: list[shapely.Polygon]
) -> Inset | None:
    """The first free frame going west from Jepara's coast."""
    if not jepara:
        return None
    width, height = islands[2:] - islands[:2] + 2 * MARGIN
    west_end, _, _, north = shapely.total_bounds(land)
    coast = shapely.total_bounds(jepara)[0] - MARGIN
    for east in np.arange(coast, west_end + width, -STEP):
        corners = (east - width, north - height, east, north)
        if not shapely.intersects(land, shapely.box(*corners)).any():
            return Inset(*(round(float(corner), DIGITS) for corner in corners))
    return None
