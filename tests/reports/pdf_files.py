"""What other programs (poppler) find in a PDF file."""

import re
import subprocess
from collections import defaultdict
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

BOX = [rf'{side}="([\d.-]+)"' for side in ("xMin", "yMin", "xMax", "yMax")]


def _told(program: str, path: Path, *options: str) -> str:
    run = subprocess.run(
        [program, *options, str(path), *(["-"] if program == "pdftotext" else [])],
        capture_output=True,
        errors="replace",  # signs beyond the first plane come out broken
        text=True,
        timeout=60,
        check=True,
    )
    return run.stdout


def pages(path: Path) -> list[str]:
    """The text of each page, without breaks of lines and words."""
    return [joined(page) for page in _told("pdftotext", path).split("\f")[:-1]]


def joined(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())


def facts(path: Path) -> dict[str, str]:
    """What the file says of itself."""
    lines = (line.partition(":") for line in _told("pdfinfo", path).splitlines())
    return {name: value.strip() for name, _, value in lines}


def metadata(path: Path) -> str:
    """The XMP metadata of the file."""
    return _told("pdfinfo", path, "-meta")


def structure(path: Path) -> str:
    """The tree of tags."""
    return _told("pdfinfo", path, "-struct")


def fonts(path: Path) -> dict[str, bool]:
    """The fonts by name without their prefix, and whether they are embedded."""
    rows = _told("pdffonts", path).splitlines()[2:]
    return {row.split()[0].partition("+")[2]: " yes yes yes " in row for row in rows}


def right_edges(path: Path) -> tuple[float, float]:
    """How far to the right the words go, and the width of the page, in points."""
    told = _told("pdftotext", path, "-bbox")
    edges = [float(value) for value in re.findall(r'<word [^>]*xMax="([\d.]+)"', told)]
    widths = [float(value) for value in re.findall(r'<page width="([\d.]+)"', told)]
    return max(edges), min(widths)


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands on its page, in points from the upper left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Word", *, by: float) -> bool:
        """Whether both stand on one another by more than so many points, in both directions."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > by and down > by

    def lies_under(self, other: "Word") -> bool:
        """Whether it is the halo of the other: the same word in the same place."""
        return self.text == other.text and abs(self.left - other.left) < 0.5


def placed(path: Path) -> list[list[Word]]:
    """The words of each page with their places."""
    found = []
    for page in _told("pdftotext", path, "-bbox").split("<page ")[1:]:
        words = re.findall(f"<word {' '.join(BOX)}>(.*?)</word>", page)
        found.append([Word(text, *map(float, box)) for *box, text in words])
    return found


def collisions(words: list[Word], *, by: float = 2.0) -> list[tuple[str, str]]:
    """Pairs of words of a page that stand on one another; the halo of a word is none."""
    ordered = sorted(words, key=lambda word: word.top)
    return [
        (one.text, other.text)
        for place, one in enumerate(ordered)
        for other in takewhile(lambda word, end=one.bottom: word.top < end, ordered[place + 1 :])
        if one.overlaps(other, by=by) and not one.lies_under(other)
    ]


def lines(words: list[Word]) -> list[str]:
    """The words of a page that stand side by side, line by line, across its columns."""
    rows: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        rows[round(word.bottom)].append(word)
    return [
        " ".join(word.text for word in sorted(row, key=lambda word: word.left))
        for _, row in sorted(rows.items())
    ]


def assert_accessible(path: Path) -> None:
    """A4, tagged, PDF/UA-1, Indonesian, without scripts, every font inside."""
    told, about = facts(path), metadata(path)
    assert told["Page size"].endswith("(A4)")
    assert (told["Tagged"], told["JavaScript"]) == ("yes", "no")
    assert "<pdfuaid:part>1</pdfuaid:part>" in about
    assert re.search(r"<dc:language>.*?>id(-ID)?<", about, re.DOTALL)
    assert set(fonts(path)) == {"Inter-Regular", "Inter-Bold", "PlusJakartaSans-Bold"}
    assert all(fonts(path).values())


def assert_in_place(path: Path, side: float) -> None:
    """No word leaves the page between its margins of `side` points, or stands on another."""
    for words in placed(path):
        assert min(word.left for word in words) >= side - 1
        assert max(word.right for word in words) <= 595.3 - side + 1
        assert max(word.bottom for word in words) <= 841.9 - 10
        assert collisions(words) == []
