"""Shares in percent as a table whose cells are the darker the more there is, values printed."""

from decimal import Decimal

from merit.charts import palette
from merit.charts.slides.colours import ink_on, step_of
from merit.charts.slides.marks import WIDTH, Box, Picture, Words
from merit.charts.slides.measuring import lines_of, lines_within, widest
from merit.charts.slides.values import Write, type_in
from merit.domain.decks import Heat

GAP = 4
LINE = 32
NEAR = 14
MOST_NAME = 0.3
TALLEST = 88


def heat_table(body: Heat, height: float, write: Write) -> Picture:
    """The picture; names of columns stand on top, those of rows before their cells."""
    picture = Picture(height)
    names = min(widest(body.rows), WIDTH * MOST_NAME)
    left = names + NEAR
    pitch = (WIDTH - left) / max(1, len(body.columns))
    heads = [lines_of(name, pitch - GAP - 4) for name in body.columns]
    top = max((len(lines) for lines in heads), default=0) * LINE + NEAR
    step = min((height - top) / max(1, len(body.rows)), TALLEST)
    for column, lines in enumerate(heads):
        for order, line in enumerate(reversed(lines)):
            y = top - NEAR - (order + 0.5) * LINE + 4
            picture.words.append(Words(left + (column + 0.5) * pitch, y, line, anchor="center"))
    for row, name in enumerate(body.rows):
        y = top + (row + 0.5) * step
        for order, line in enumerate(lines := lines_within(name, names + 1, step)):
            at = y + (order - (len(lines) - 1) / 2) * LINE
            picture.words.append(Words(names, at, line, anchor="right"))
        for column, percent in enumerate(body.percents[row]):
            _cell(picture, (left + column * pitch, y), (pitch, step), percent, write)
    return picture


def _cell(
    picture: Picture,
    place: tuple[float, float],
    room: tuple[float, float],
    percent: Decimal | None,
    write: Write,
) -> None:
    (x, y), (width, step) = place, room
    fill = palette.NO_VALUE_HATCH if percent is None else step_of(float(percent))
    ink = palette.INK if percent is None else ink_on(fill)
    half = step / 2 - GAP / 2
    picture.boxes.append(Box(x + GAP / 2, y - half, x + width - GAP / 2, y + half, fill))
    size = type_in(step)
    text = "–" if percent is None else f"{write(percent)}%"
    ground = palette.PAPER if percent is None else ""
    at = x + width / 2
    picture.words.append(Words(at, y, text, size, ink, anchor="center", bold=True, ground=ground))
