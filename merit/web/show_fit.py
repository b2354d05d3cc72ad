"""How large the text of a slide can be, in pixels of a slide 1920 wide, so that all of it is seen.

The style sheet `show.css` has the same sizes, edges and gaps.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from merit.charts.slides import WIDTH, measuring
from merit.charts.slides.measuring import LEAST, lines_of, lines_within, width_of
from merit.domain.decks import Card, Cards, Facts, Listing
from merit.reports.slide_alt import number as written

SIZES = (40, 36, 33, 30, LEAST)
NUMBERS = (160, 140, 120, 100, 80, 60)
LEADING = 1.28
CELL, CELL_RIGHT = 22, 24  # above and below the words of a cell, and after them
EDGES, GAP, BAR = 64, 36, 8  # of a card: both sides, between two, its bar on top
CLOSER = measuring.LEADING / LEADING  # what was measured stands closer than on the page
HEADING = 6  # how much larger the heading of a card is
MOST_IN_A_ROW = 4
WIDE_CARDS = 3


def listing(body: Listing, room: float) -> tuple[int, int]:
    """The size of a table's type, and how many of its lines have room at that size."""
    for size in SIZES:
        heights = [_line_height(line, body.shares, size) for line in body.lines]
        head = _line_height(body.head, body.shares, LEAST)
        if head + sum(heights) <= room:
            return size, len(heights)
    left = room - head - LEAST * LEADING - CELL  # for the line that says how many are left out
    shown = 0
    while shown < len(heights) and sum(heights[: shown + 1]) <= left:
        shown += 1
    return LEAST, shown


def _line_height(cells: Sequence[str], shares: Sequence[int], size: float) -> float:
    widths = [WIDTH * share / sum(shares) - CELL_RIGHT for share in shares]
    lines = max(
        len(lines_of(cell, width, size, bold=True))
        for cell, width in zip(cells, widths, strict=True)
    )
    return max(1, lines) * size * LEADING + CELL


def columns_of(number: int, most: int) -> int:
    """How many things stand beside each other so that the rows are alike.

    >>> columns_of(3, 4), columns_of(4, 3), columns_of(5, 4)
    (3, 2, 3)
    """
    return ceil(number / ceil(number / most)) if number else 1


def cards(body: Cards, room: float) -> tuple[int, Cards]:
    """The size of the type of cards, and the cards, cut where even the least has no room."""
    columns = columns_of(len(body.cards), WIDE_CARDS)
    rows = ceil(len(body.cards) / columns)
    width = (WIDTH - GAP * (columns - 1)) / columns - EDGES
    height = (room - GAP * (rows - 1)) / rows - EDGES - BAR
    fitting = (
        size for size in SIZES if all(_card(card, width, size) <= height for card in body.cards)
    )
    size = next(fitting, None)
    if size is not None:
        return size, body
    cut = (_cut(card, width, height) for card in body.cards)
    return LEAST, Cards(tuple(cut))


def _cut(card: Card, width: float, height: float) -> Card:
    """The card at the least size: heading and detail on one line, of the text what has room."""
    (heading,) = lines_within(card.heading, width, 0, LEAST + HEADING + 2) or ("",)
    (detail,) = lines_within(card.detail, width, 0) or ("",)
    short = Card(heading, "", detail)
    lines = lines_within(card.text, width, (height - _card(short, width, LEAST)) * CLOSER)
    return replace(short, text=" ".join(lines))


def _card(card: Card, width: float, size: float) -> float:
    heading = len(lines_of(card.heading, width, size + HEADING, bold=True)) * (size + HEADING)
    detail = len(lines_of(card.detail, width, LEAST)) * LEAST
    return (heading + len(lines_of(card.text, width, size)) * size + detail) * LEADING + 24


def number(body: Facts) -> int:
    """The size of large numbers, the same for all of them."""
    columns = columns_of(len(body.facts), MOST_IN_A_ROW)
    width = (WIDTH - GAP * (columns - 1)) / columns - EDGES
    widest = max((width_of(written(fact.value), 1, bold=True) for fact in body.facts), default=1)
    most = NUMBERS[0] if len(body.facts) <= MOST_IN_A_ROW else NUMBERS[3]
    return next((size for size in NUMBERS if size <= most and size * widest <= width), NUMBERS[-1])
