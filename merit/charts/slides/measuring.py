"""How wide words are and where they break, so that what is drawn never overlaps or is cut.

Widths are those of Inter in parts of the type size, as its file has them, rounded up; a character
that was not measured is taken for wide. Words are broken where Indonesian syllables begin.
"""

from collections.abc import Sequence

LEAST = 28
"""The smallest type of a slide 1920 wide: still read from the back row."""

WIDTHS = {
    "ijl": 0.24,
    "’'I |!": 0.28,
    ".,:;·": 0.3,
    "t": 0.33,
    "/()f": 0.37,
    "r": 0.38,
    "1": 0.41,
    "-": 0.46,
    "–s": 0.53,
    "kxzavy": 0.56,
    "cJL7e": 0.58,
    "hnuF5oE": 0.6,
    "bdgpq2": 0.61,
    "3689Z0": 0.63,
    "PRS&BT4": 0.65,
    "+−K": 0.67,
    "XYAV": 0.69,
    "DCHU": 0.74,
    "GNOQ": 0.76,
    "w": 0.82,
    "mM": 0.9,
    "%W…": 0.99,
}
WIDE = 1.0
LEADING = 1.2
"""From one line to the next, in parts of the size."""

SHORTEST = 6
"""Letters of a word that may be broken."""

BOLD = 1.05
VOWELS = frozenset("aeiou")
TOGETHER = ("ng", "ny", "kh", "sy")
"""Two letters for one consonant."""

_EACH = {character: width for characters, width in WIDTHS.items() for character in characters}


def width_of(text: str, size: float = LEAST, *, bold: bool = False) -> float:
    """The width of one line of text; the drawn one of "Purbalingga" is 158.7 pixels.

    >>> round(width_of("Purbalingga"))
    158
    """
    width = size * sum(_EACH.get(character, WIDE) for character in text)
    return width * BOLD if bold else width


def lines_of(text: str, width: float, size: float = LEAST, *, bold: bool = False) -> list[str]:
    """`text` in lines of at most `width`; a single word that is longer is broken.

    >>> lines_of("Perencanaan kebutuhan", 200)
    ['Perencanaan', 'kebutuhan']
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, bold=bold) <= width:
            lines[-1] = longer
            continue
        lines += _pieces(word, width, size, bold=bold)
    return lines


def lines_within(text: str, width: float, height: float, size: float = LEAST) -> list[str]:
    """As many lines of `text` as have room; what has none is cut, and shown to be.

    >>> lines_within("Perencanaan kebutuhan pegawai", 220, 40)
    ['Perencanaan…']
    """
    lines, most = lines_of(text, width, size), max(1, int(height // (size * LEADING)))
    if len(lines) <= most:
        return lines
    last = lines[most - 1] if most > 1 else text
    while last and width_of(f"{last}…", size) > width:
        last = last[:-1]
    return [*lines[: most - 1], f"{last.rstrip(' -')}…"]


def _pieces(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    """A word in pieces that fit, with a hyphen where it was broken."""
    if width_of(word, size, bold=bold) <= width or len(word) < SHORTEST:
        return [word]
    fitting = [
        place
        for place in range(2, len(word) - 1)
        if width_of(f"{word[:place]}-", size, bold=bold) <= width
    ]
    spoken = [place for place in fitting if _begins_syllable(word.lower(), place)]
    if not fitting:
        return [word]
    end = min(spoken, key=lambda place: abs(place - len(word) / 2)) if spoken else fitting[-1]
    return [f"{word[:end]}-", *_pieces(word[end:], width, size, bold=bold)]


def _begins_syllable(word: str, place: int) -> bool:
    """Whether a syllable of `word` begins with the consonant at `place`.

    >>> [place for place in range(2, 11) if _begins_syllable("pengembangan", place)]
    [2, 6, 8]
    """
    if word[place] in VOWELS or word[place - 1 : place + 1] in TOGETHER:
        return False
    after = place + 2 if word[place : place + 2] in TOGETHER else place + 1
    return after < len(word) and word[after] in VOWELS


def widest(texts: Sequence[str], size: float = LEAST, *, bold: bool = False) -> float:
    """The width of the widest of some lines; 0 without any."""
    return max((width_of(text, size, bold=bold) for text in texts), default=0.0)
