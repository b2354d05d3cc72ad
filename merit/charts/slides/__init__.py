"""Charts at the size of a hall: bodies of slides in, finished Vega-Lite specifications out."""

from typing import Any

from merit.charts.slides.bars import bars
from merit.charts.slides.columns import columns
from merit.charts.slides.heat_table import heat_table
from merit.charts.slides.marks import WIDTH, Picture, specification
from merit.charts.slides.stacks import stacks
from merit.charts.slides.strip import strip
from merit.charts.slides.tile_map import Named, tile_map
from merit.charts.slides.values import Write
from merit.domain.decks import Chart, ChartKind, Heat, Map

__all__ = ["DRAWN", "WIDTH", "picture_of", "slide_chart"]

DRAWN = (Chart, Map, Heat)
"""Bodies that are pictures; the others are text and stay text."""

KINDS = {
    ChartKind.BARS: bars,
    ChartKind.COLUMNS: columns,
    ChartKind.PARTS: stacks,
    ChartKind.STRIP: strip,
}


def slide_chart(
    body: Chart | Map | Heat, height: float, *, write: Write, named: Named
) -> dict[str, Any]:
    """The specification of a body, `WIDTH` by `height` pixels of a slide 1920 wide.

    `write` writes a number, `named` what a legend says of a category and its number of regions.
    """
    return specification(picture_of(body, height, write=write, named=named))


def picture_of(body: Chart | Map | Heat, height: float, *, write: Write, named: Named) -> Picture:
    """The marks a body is drawn with."""
    if isinstance(body, Map):
        return tile_map(body, height, named)
    if isinstance(body, Heat):
        return heat_table(body, height, write)
    return KINDS[body.kind](body, height, write)
