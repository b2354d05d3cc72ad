"""What stands where on a slide: the master and the two layouts, lengths in inches, sizes in points.

At Full HD a point is two pixels: titles have at least 24 points, labels 14.
"""

from dataclasses import dataclass

from pptx.util import Length

from merit.charts import palette
from merit.reports.deck_pptx import words
from merit.reports.deck_pptx.boxes import SLIDE, Box

SIDE = 0.5
INNER = SLIDE.width - 2 * SIDE
TITLE, OPENING_TITLE = Box(SIDE, 0.28, INNER, 1.1), Box(SIDE, 0.95, INNER, 1.6)
DECK_TITLE = Box(SIDE, 0.35, INNER, 0.45)
BODY, OPENING_BODY = Box(SIDE, 1.6, INNER, 4.55), Box(SIDE, 3.0, INNER, 3.15)
NOTE = Box(SIDE, 6.3, INNER, 0.45)
FOOT, MARK = Box(SIDE, 6.9, 9.5, 0.45), Box(10.2, 6.94, 1.6, 0.37)
NUMBER = Box(11.9, 6.9, SLIDE.width - SIDE - 11.9, 0.45)
TITLE_SIZE, OPENING_SIZE, DECK_TITLE_SIZE, NOTE_SIZE, FOOT_SIZE, MARK_SIZE = 30, 38, 20, 16, 12, 14
NOTE_INDEX, DECK_TITLE_INDEX = 13, 14


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of one colour."""

    name: str
    box: Box
    fill: str

    @property
    def lengths(self) -> tuple[Length, Length, Length, Length]:
        """Its place, as the format takes it."""
        return self.box.lengths


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text of one kind is put; `kind`, `align` and `anchor` are words of the format."""

    kind: str
    index: int
    name: str
    prompt: str
    box: Box
    size: int
    colour: str = palette.INK
    bold: bool = False
    align: str = "l"
    anchor: str = "t"

    @property
    def lengths(self) -> tuple[Length, Length, Length, Length]:
        """Its place, as the format takes it."""
        return self.box.lengths


@dataclass(frozen=True, slots=True)
class Drawn:
    """A master or a layout."""

    name: str
    blocks: tuple[Block, ...]
    places: tuple[Place, ...]


def _foot(first: int) -> tuple[Place, Place]:
    """Source and number of the slide, which are `first` and next among the places."""
    source = Place(
        "ftr", first, words.FOOT, "", FOOT, FOOT_SIZE, colour=palette.MUTED, anchor="ctr"
    )
    number = Place(
        "sldNum", first + 1, words.NUMBER, "", NUMBER, MARK_SIZE, align="r", anchor="ctr"
    )
    return source, number


RULE = Block(words.RULE, Box(SIDE, 6.83, INNER, 0.015), palette.LINE)
STRIPE = Block(words.STRIPE, Box(0, 0, SLIDE.width, 0.12), palette.ACCENT)
BAND = Block(words.STRIPE, Box(0, 0, SLIDE.width, 2.75), palette.ACCENT)
MASTER = Drawn(
    "",
    (),
    (
        Place("title", 0, words.TITLE, words.TYPE_TITLE, TITLE, TITLE_SIZE, bold=True),
        Place("body", 1, words.TEXT, words.TYPE_TEXT, BODY, NOTE_SIZE),
        *_foot(3),
    ),
)
OPENING = Drawn(
    words.OPENING,
    (BAND, RULE),
    (
        Place(
            *("ctrTitle", 0, words.TITLE, words.TYPE_TITLE, OPENING_TITLE, OPENING_SIZE),
            colour=palette.PAPER,
            bold=True,
            anchor="ctr",
        ),
        Place(
            *("body", DECK_TITLE_INDEX, words.DECK, words.TYPE_TEXT, DECK_TITLE, DECK_TITLE_SIZE),
            colour=palette.PAPER,
        ),
        Place("body", NOTE_INDEX, words.HOW_TO_READ, words.TYPE_TEXT, NOTE, NOTE_SIZE),
        *_foot(11),
    ),
)
CONTENT = Drawn(
    words.CONTENT,
    (STRIPE, RULE),
    (
        Place("title", 0, words.TITLE, words.TYPE_TITLE, TITLE, TITLE_SIZE, bold=True),
        Place("body", NOTE_INDEX, words.HOW_TO_READ, words.TYPE_TEXT, NOTE, NOTE_SIZE),
        *_foot(11),
    ),
)
