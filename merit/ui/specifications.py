"""Finished chart specifications, built once per process and shared: rows are bound at the call.

They depend on no data, only on the map in use and on the mark of the data set; building a chart
costs more than a whole page.
"""

from functools import lru_cache
from typing import Any

from merit.charts import distance, history, maps, spine
from merit.charts.theme import specification
from merit.domain.states import Dataset
from merit.ui import loaders
from merit.ui.text import map as map_words
from merit.ui.text import shell as words


@lru_cache(maxsize=4)
def _choropleth(shapes_url: str, frame: maps.Frame | None, mark: str) -> dict[str, Any]:
    return specification(maps.choropleth(shapes_url=shapes_url, inset=frame), mark=mark)


def choropleth(dataset: Dataset) -> dict[str, Any]:
    """The true map, with the boundary file in use."""
    shapes = loaders.shapes()
    box = shapes.inset
    frame = maps.Frame(box.west, box.south, box.east, box.north, map_words.INSET) if box else None
    return _choropleth(f"/api/v1/batas-peta.json?v={shapes.digest}", frame, words.mark(dataset))


@lru_cache(maxsize=2)
def tiles(dataset: Dataset) -> dict[str, Any]:
    """The tile map."""
    return specification(maps.tiles(), mark=words.mark(dataset))


@lru_cache(maxsize=2)
def distance_strip(dataset: Dataset) -> dict[str, Any]:
    """Scores on the line towards the goal."""
    return specification(distance.strip(), mark=words.mark(dataset))


@lru_cache(maxsize=2)
def score_history(dataset: Dataset) -> dict[str, Any]:
    """Results of one region over the years."""
    return specification(history.scores(), mark=words.mark(dataset))


@lru_cache(maxsize=2)
def aspect_spine(dataset: Dataset) -> dict[str, Any]:
    """One region's aspects against everybody's."""
    return specification(spine.aspects(), mark=words.mark(dataset))
