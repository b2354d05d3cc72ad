"""Where the words of a slide's picture really end, by the font they are drawn with."""

from dataclasses import dataclass
from functools import cache
from itertools import combinations

from PIL import ImageFont

from merit.charts.slides import WIDTH, picture_of
from merit.charts.slides.marks import Picture, Words
from merit.domain.decks import Chart, Heat, Map
from merit.reports import slide_pictures
from merit.reports.slide_alt import named, plain

FONTS = slide_pictures.__file__.rsplit("/", 1)[0] + "/fonts"
HEIGHT = 0.72  # of the size, from the foot of a letter to the top of a capital
SLACK = 1.0


@dataclass(frozen=True, slots=True)
class Extent:
    """The rectangle a line of words takes."""

    words: Words
    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: "Extent") -> bool:
        """Whether the two lie on each other."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > SLACK and down > SLACK


@cache
def font(*, bold: bool) -> ImageFont.FreeTypeFont:
    """Inter at 1000 pixels."""
    return ImageFont.truetype(f"{FONTS}/Inter-{'Bold' if bold else 'Regular'}.ttf", 1000)


def extent(words: Words) -> Extent:
    """The rectangle of words that are anchored in the middle of their height."""
    assert words.baseline == "middle"
    width = font(bold=words.bold).getlength(words.text) * words.size / 1000
    left = words.x - {"left": 0.0, "center": width / 2, "right": width}[words.anchor]
    half = words.size * HEIGHT / 2
    return Extent(words, left, words.y - half, left + width, words.y + half)


def drawn(body: Chart | Map | Heat, height: float) -> Picture:
    """The picture of a body as a deck has it."""
    return picture_of(body, height, write=plain, named=named)


def outside(picture: Picture) -> list[str]:
    """Words that are cut by the edge of the picture."""
    return [
        item.words.text
        for item in map(extent, picture.words)
        if item.left < -SLACK
        or item.right > WIDTH + SLACK
        or item.top < -SLACK
        or item.bottom > picture.height + SLACK
    ]


def overlapping(picture: Picture) -> list[tuple[str, str]]:
    """Pairs of words that lie on each other."""
    extents = [extent(words) for words in picture.words if words.text]
    return [
        (first.words.text, second.words.text)
        for first, second in combinations(extents, 2)
        if first.covers(second)
    ]


def struck_through(picture: Picture) -> list[str]:
    """Words a limit lies across, whichever way it goes."""
    return [
        item.words.text
        for item in map(extent, picture.words)
        for line in picture.lines
        if line.thick == 3
        and min(line.x2, item.right) - max(line.x, item.left) >= 0
        and min(line.y2, item.bottom) - max(line.y, item.top) >= 0
    ]
