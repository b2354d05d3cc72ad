"""Values that are drawn as lines across a picture, with their names on top."""

from collections.abc import Sequence

from merit.charts import palette
from merit.charts.slides.marks import WIDTH, Line, Picture, Words
from merit.charts.slides.measuring import width_of
from merit.charts.slides.places import beside
from merit.charts.slides.values import Scale, Write
from merit.domain.decks import Limit

ROW = 40
"""The room names of limits need above the picture."""


def named(limit: Limit, write: Write) -> str:
    """A limit with its value, unless its name says it."""
    value = write(limit.value)
    return limit.name if value in limit.name else f"{limit.name} {value}"


def upright(
    picture: Picture,
    limits: Sequence[Limit],
    scale: Scale,
    write: Write,
    *,
    top: float,
    bottom: float,
) -> None:
    """Draw lines from `top` to `bottom` at their values, names in the row above."""
    names = [named(limit, write) for limit in limits]
    wanted = [scale(limit.value) for limit in limits]
    widths = [width_of(name, bold=True) for name in names]
    middles = beside(wanted, widths, gap=20, low=0, high=WIDTH)
    for name, x, middle in zip(names, wanted, middles, strict=True):
        picture.lines.append(Line(x, top, x, bottom, palette.INK, 3))
        picture.words.append(Words(middle, top - ROW / 2, name, anchor="center", bold=True))
