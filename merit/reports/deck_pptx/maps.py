"""The regions in their places, as tiles that can be edited."""

from collections.abc import Iterator

from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.shapes.autoshape import Shape
from pptx.shapes.shapetree import SlideShapes

from merit.charts import palette
from merit.charts.slides.tile_map import name_on_tile
from merit.domain.decks import Map, Place
from merit.reports.deck_pptx import measuring, shapes, words
from merit.reports.deck_pptx.boxes import Box
from merit.reports.deck_pptx.texts import Words, colour

FEWEST_COLUMNS = 6
"""As wide as a sixth of the slide is the tile of a group, however few regions it has."""
GAP = 0.04
LEGEND_HEIGHT, LEGEND_GAP = 0.42, 0.12
ROOM = 0.36  # inches of an entry beside its words
SIZE = 16


def _inks(code: str | None) -> tuple[str, str]:
    """Fill of a band and the ink on it."""
    colours = palette.BANDS[code] if code else palette.NO_VALUE
    return colours.fill, colours.ink


def map_(tree: SlideShapes, body: Map, box: Box, title: str) -> None:
    """A tile per region, roughly where it lies, all in one group that is read out as one."""
    legend, below = box.split(LEGEND_HEIGHT, LEGEND_GAP)
    _legend(tree, body, legend)
    group = tree.add_group_shape()
    for place, tile in _tiles(body, below):
        _tile(group.shapes, place, tile)
    shapes.describe(group, words.MAP, words.map_described(body, title))


def _tiles(body: Map, box: Box) -> Iterator[tuple[Place, Box]]:
    """Where each region lies in the box, without the empty edges of a group."""
    found = [(place, *place.tile) for place in body.places if place.tile is not None]
    if not found:
        return
    north, south = (edge(row for _, row, _ in found) for edge in (min, max))
    west, east = (edge(column for _, _, column in found) for edge in (min, max))
    columns = east - west + 1
    width = box.width * columns / max(columns, FEWEST_COLUMNS)
    middle = Box(box.left + (box.width - width) / 2, box.top, width, box.height)
    cells = [row.columns((1,) * columns, GAP) for row in middle.rows(south - north + 1, GAP)]
    for place, row, column in found:
        yield place, cells[row - north][column - west]


def _tile(tree: SlideShapes, place: Place, box: Box) -> None:
    """A region: name and category; one of an earlier year is hatched and says which."""
    fill, ink = _inks(place.band)
    name = name_on_tile(place.name)
    year = f" ’{place.since % 100:02d}" if place.since else ""
    code = f"{place.band or words.NO_BAND}{year}"
    size = measuring.fitting(name, box.width, SIZE * measuring.LINE / measuring.POINTS, SIZE)
    shape = shapes.panel(
        tree,
        box,
        (Words(name, size, ink), Words(code, SIZE, ink, bold=True)),
        name=place.name,
        fill=fill,
        outline=palette.TILE_EDGE,
        kind=MSO_SHAPE.ROUNDED_RECTANGLE,
        align=PP_ALIGN.CENTER,
        anchor=MSO_ANCHOR.MIDDLE,
        between=0,
    )
    if place.since:
        _hatch(shape, fill)
    if place.band is None:
        shape.line.dash_style = MSO_LINE.DASH


def _hatch(shape: Shape, fill: str) -> None:
    """The sign of a result of an earlier year."""
    shape.fill.patterned()
    shape.fill.pattern = MSO_PATTERN.LIGHT_UPWARD_DIAGONAL
    shape.fill.fore_color.rgb, shape.fill.back_color.rgb = colour(palette.PAPER), colour(fill)
    shape.line.dash_style = MSO_LINE.DASH


def _legend(tree: SlideShapes, body: Map, box: Box) -> None:
    """What the colours and the hatch mean, and how many regions are of each."""
    entries = [(code, f"{code}  {name}: {number}", False) for code, name, number in body.bands]
    earlier = [place.band for place in body.places if place.since]
    if earlier:
        entries.append((earlier[0] or "", f"{words.EARLIER}: {len(earlier)}", True))
    if body.without:
        entries.append(("", f"{words.NO_BAND}  {words.WITHOUT}: {body.without}", False))
    widths = [
        measuring.width(text, SIZE, bold=True) * measuring.SPARE + ROOM for _, text, _ in entries
    ]
    row = Box(box.left, box.top, min(box.width, sum(widths)), box.height)
    for (code, text, is_hatched), place in zip(entries, row.columns(widths, GAP), strict=True):
        fill, ink = _inks(code)
        shape = shapes.panel(
            tree,
            place,
            (Words(text, SIZE, ink, bold=True),),
            name=words.LEGEND,
            fill=fill,
            outline=palette.TILE_EDGE,
            inset=0.05,
            align=PP_ALIGN.CENTER,
            anchor=MSO_ANCHOR.MIDDLE,
        )
        if is_hatched:
            _hatch(shape, fill)
