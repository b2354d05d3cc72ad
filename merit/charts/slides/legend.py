"""What the colours of a picture mean, in a row on top of it."""

from collections.abc import Iterable

from merit.charts import palette
from merit.charts.slides.colours import edge_of, fills_of
from merit.charts.slides.marks import WIDTH, Box, Picture, Words
from merit.charts.slides.measuring import LEAST, width_of
from merit.charts.slides.values import of_what
from merit.domain.decks import Chart

SIDE, NEAR, APART = 30, 12, 40
ROW = 46
BELOW = 12


def of_series(picture: Picture, chart: Chart) -> float:
    """Draw what the series are called where there are several, and what their values are parts of.

    Answers the height that takes.
    """
    unit = of_what(chart.unit)
    if unit:
        end = Words(WIDTH, ROW / 2, unit, LEAST, palette.MUTED, anchor="right")
        picture.words.append(end)
    if len(chart.series) < 2:
        return ROW if unit else 0
    names = (series.name for series in chart.series)
    room = WIDTH - width_of(unit) - APART if unit else WIDTH
    return draw(picture, zip(fills_of(chart), names, strict=True), width=room) + BELOW


def draw(picture: Picture, entries: Iterable[tuple[str, str]], *, width: float = WIDTH) -> float:
    """Draw entries (fill, words) in as many rows as they need; the height they take."""
    right, row = 1.0, 0
    for fill, words in entries:
        long = length(words)
        if right > 1 and right + long > width:
            right, row = 1.0, row + 1
        middle = row * ROW + ROW / 2
        top, bottom = middle - SIDE / 2, middle + SIDE / 2
        picture.boxes.append(Box(right, top, right + SIDE, bottom, fill, edge_of(fill), 4))
        picture.words.append(Words(right + SIDE + NEAR, middle, words, LEAST))
        right += long + APART
    return (row + 1) * ROW


def length(words: str) -> float:
    """What an entry with these words takes of a row."""
    return SIDE + NEAR + width_of(words)
