"""Finished chart specifications, built once per process and shared: rows are bound at the call.

They depend on no data, only on the map in use and on the mark of the data set; building a chart
costs more than a whole page.
"""

from collections.abc import Callable
from dataclasses import astuple
from functools import lru_cache
from typing import Any

from merit.charts import maps
from merit.charts.theme import Layers, specification
from merit.domain.states import Dataset
from merit.geo import boundaries
from merit.ui import loaders
from merit.ui.text import map as map_words
from merit.ui.text import shell as words


@lru_cache(maxsize=128)
def of(build: Callable[[], Layers], dataset: Dataset) -> dict[str, Any]:
    """The specification of a chart that needs nothing but its rows."""
    return specification(build(), mark=words.mark(dataset))


@lru_cache(maxsize=4)
def _choropleth(shapes: boundaries.Display, mark: str) -> dict[str, Any]:
    chart = maps.choropleth(
        shapes_url=f"/api/v1/batas-peta.json?v={shapes.digest}",
        bounds=maps.Box(*shapes.bounds),
        inset=maps.Box(*astuple(shapes.inset)) if shapes.inset else None,
        inset_label=map_words.INSET,
    )
    return specification(chart, mark=mark)


def choropleth(dataset: Dataset) -> dict[str, Any]:
    """The true map, with the boundary file in use."""
    return _choropleth(loaders.shapes(), words.mark(dataset))
