"""Texts as they may stand in a CSV file: none of them is run as a formula when it is opened.

A workbook needs none of this: there a text is stored as a text.
"""

import re
import unicodedata

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\0")
UNSEEN = frozenset({"Cc", "Cf"})  # control and format characters, among them zero-width ones
APOSTROPHE = "'"
PADDING = re.compile(r"^[\s']+")


def harmless(text: str) -> str:
    """A text no spreadsheet runs; what would run gets an apostrophe in front.

    Leading space, unseen characters and full-width signs are looked through, because some
    programs do as well. So is an apostrophe, so that `bared` gives back every text.

    >>> [harmless(item) for item in ("=A1", " -x", "'=A1", "Kab. Batang", "'t Huis")]
    ["'=A1", "' -x", "''=A1", 'Kab. Batang', "'t Huis"]
    """
    return APOSTROPHE + text if _would_run(text) else text


def bared(text: str) -> str:
    """The text that `harmless` was given.

    >>> [bared(item) for item in ("'=A1", "''=A1", "Kab. Batang", "'t Huis")]
    ['=A1', "'=A1", 'Kab. Batang', "'t Huis"]
    """
    rest = text.removeprefix(APOSTROPHE)
    return rest if rest != text and _would_run(rest) else text


def _would_run(text: str) -> bool:
    seen = "".join(
        letter
        for letter in unicodedata.normalize("NFKC", text)
        if unicodedata.category(letter) not in UNSEEN
    )
    starts = text.lstrip(APOSTROPHE), PADDING.sub("", seen)
    return any(start.startswith(FORMULA_STARTS) for start in starts)
