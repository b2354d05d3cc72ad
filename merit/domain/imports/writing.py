"""The noise of typing in a cell's text: blanks, invisible marks, and words for no value."""

import unicodedata

from merit.domain.imports.answers import Unreadable

INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
"""Zero-width marks that word processors and web pages leave behind; they say nothing."""
TYPOGRAPHY = "–—−…‘’“”"
DASHES = "-–—−"
NOTHING = frozenset(
    {
        *("n/a", "na", "n.a", "null", "none", "kosong", "blm", "belum", "belum ada"),
        *("belum dinilai", "belum ada nilai", "belum ada data", "belum tersedia", "tidak ada"),
        *("tidak ada nilai", "tidak ada data", "tidak tersedia", "tidak dinilai"),
    }
)
"""Words for no value. "nihil" is not among them: it may mean zero."""
# Cyrillic and Greek letters above the Latin ones they look like.
LOOKALIKES = str.maketrans(
    "авсԁеһіјкмнорѕтухАВСЕНІЈКМОРЅТУХαορΑΒΕΗΙΚΜΝΟΡΤΧ",
    "abcdehijkmhopstyxABCEHIJKMOPSTYXaopABEHIKMNOPTX",
)


def clean(text: str) -> str:
    """Text without invisible marks, every run of blanks one space, ends trimmed.

    >>> clean(" Kab.\\u00a0 Kla\\u200bten ")
    'Kab. Klaten'
    """
    return " ".join(text.translate(INVISIBLE).split())


def key(text: str) -> str:
    """Small letters and digits only, to compare words whatever stands between them.

    >>> key("Sangat-Baik (SB)")
    'sangatbaiksb'
    """
    return "".join(char for char in text.casefold() if char.isascii() and char.isalnum())


def says_nothing(text: str) -> bool:
    """Whether a text stands for no value.

    >>> says_nothing(" - "), says_nothing("N/A"), says_nothing("Belum dinilai."), says_nothing("0")
    (True, True, True, False)
    """
    words = clean(text).casefold().strip("()").strip(DASHES + ".… ")
    return not words or words in NOTHING


def strange(text: str) -> Unreadable | None:
    """Why a text must not be trusted: letters of other alphabets, marks that turn the direction.

    What looks like a word on the screen would not be that word. None when all of it is ordinary.
    """
    for char in clean(text):
        if not (" " <= char <= "~" or char in TYPOGRAPHY):
            shown = f'"{char}" ' if char.isprintable() else "yang tidak terlihat "
            return Unreadable(
                f"Ada karakter {shown}(U+{ord(char):04X}) di sel ini.",
                "Ketik ulang isinya dengan huruf dan angka biasa.",
            )
    return None


def ordinary(text: str) -> str:
    """What a text looks like, in ordinary letters; only to propose, never to read.

    >>> ordinary("Kabupatén")
    'Kabupaten'
    """
    apart = unicodedata.normalize("NFKD", clean(text).translate(LOOKALIKES))
    return "".join(char for char in apart if char.isascii() and char.isprintable())
