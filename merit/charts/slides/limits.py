"""Values that are drawn as lines across a picture, with their names on top."""

from collections.abc import Iterator, Sequence

from merit.charts import palette
from merit.charts.slides.marks import WIDTH, Line, Picture, Words
from merit.charts.slides.measuring import width_of
from merit.charts.slides.places import beside
from merit.charts.slides.values import Scale, Write
from merit.domain.decks import Limit

ROW = 40
"""The room names of limits need above the picture."""
NEAR = 10
"""How near to words a line across ends."""
SHORTEST = 24
"""A shorter piece of a line between words is left out."""

Extent = tuple[float, float, float, float]
"""Left, top, right and bottom of words."""


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
    free: Sequence[Extent] = (),
) -> None:
    """Draw lines from `top` to `bottom` at their values, names in the row above.

    A line is left out where it would cut the words of `free`.
    """
    names = [named(limit, write) for limit in limits]
    wanted = [scale(limit.value) for limit in limits]
    widths = [width_of(name, bold=True) for name in names]
    middles = beside(wanted, widths, gap=20, low=0, high=WIDTH)
    for name, x, middle in zip(names, wanted, middles, strict=True):
        cut = [(high, low) for left, high, right, low in free if left - NEAR < x < right + NEAR]
        for start, end in between(sorted(cut), top, bottom):
            picture.lines.append(Line(x, start, x, end, palette.INK, 3))
        picture.words.append(Words(middle, top - ROW / 2, name, anchor="center", bold=True))


def between(
    cut: Sequence[tuple[float, float]], top: float, bottom: float
) -> Iterator[tuple[float, float]]:
    """What is left of a line from `top` to `bottom` without the pieces `cut`, in their order."""
    start = top
    for high, low in cut:
        if high > start + SHORTEST:
            yield start, high
        start = max(start, low)
    if bottom > start + SHORTEST:
        yield start, bottom
