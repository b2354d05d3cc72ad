"""Where the lines of a title end: not inside a word, after a number, or before the last word."""

import re

from merit.reports.deck_pptx.measuring import SPARE, width

BREAK, HELD = "\v", "\xa0"
FEWEST = 4  # words of a text whose last one can take another along
COUNTED = re.compile(r"(?<=\d) (?=[a-z])")


def settled(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """A text with a line break before words that would be broken at their hyphen.

    In more than one line a number stays with what it counts, and the last two words together.
    `room` is the width in inches, `size` that of the letters in points.

    >>> settled("Kurang rata-rata 48 poin", 1.4, 18).split(BREAK)
    ['Kurang', 'rata-rata 48\\xa0poin']
    >>> settled("Rata-rata 48 poin", 5, 18)
    'Rata-rata 48 poin'
    """
    if width(text, size, bold=bold) <= room:
        return text
    first, *others = _units(text)
    told, used = first.replace(HELD, " "), width(first, size, bold=bold)
    for place, unit in enumerate(others, start=1):
        start = used + width(" ", size, bold=bold)
        used = start + width(unit, size, bold=bold)
        head, hyphen, _ = unit.partition("-")
        is_broken = hyphen and start + width(head + hyphen, size, bold=bold) <= room
        is_near = used * SPARE > room  # another program may end the line here
        gap = BREAK if is_broken and is_near else " "
        if gap == BREAK or used > room:
            used = width(unit, size, bold=bold)
        is_held = is_near or place == len(others)
        told += gap + (unit if is_held else unit.replace(HELD, " "))
    return told


def _units(text: str) -> list[str]:
    """What stays together: a word alone or with its number, and the last one with another."""
    units = COUNTED.sub(HELD, text).split(" ")
    if len(units) >= FEWEST and HELD not in units[-1]:
        units[-2:] = [HELD.join(units[-2:])]
    return units
