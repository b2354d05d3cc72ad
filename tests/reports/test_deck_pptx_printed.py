"""The deck as PPTX as LibreOffice shows it: every word where it belongs, none over another."""

import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from libreoffice import Office
from pptx import Presentation
from pptx.util import Emu
from reports import deck_cases as cases
from reports import pdf_files as pdf
from services.readers import LEADER

from merit.domain.decks import Asked, Deck, DeckKind
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.reports.deck_pptx import deck_pptx
from merit.reports.decks import deck
from merit.store.engine import Session

MADE_ON = date(2026, 11, 29)
NEAR = 2.0  # points a word may be beyond its shape: rounding of both programs
LINES = 0.3
"""Of the height of a word that is empty: it is taken for 1.3 times as high as its letters, and
LibreOffice sets lines in tables without room between them."""
WORD = re.compile(
    r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
)
ASKED = {
    "rakor": Asked(DeckKind.MEETING, Scope(Dataset.DEMO, 2025), meeting_code="K-2026-01"),
    "pimpinan": Asked(DeckKind.LEADERS, Scope(Dataset.DEMO, 2025)),
    "daerah": Asked(DeckKind.REGION, Scope(Dataset.DEMO, 2025), region_code="33.29"),
    "terbit": Asked(DeckKind.MEETING, Scope(Dataset.PUBLISHED, 2025)),
}
NAMES = ("buatan", "terpanjang", *ASKED)


@dataclass(frozen=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float
    text: str = ""

    def holds(self, other: "Box") -> bool:
        return (
            self.left - NEAR <= other.left
            and other.right <= self.right + NEAR
            and self.top - NEAR <= other.top
            and other.bottom <= self.bottom + NEAR
        )

    def meets(self, other: "Box") -> bool:
        spare = LINES * min(self.bottom - self.top, other.bottom - other.top)
        return (
            self.left + 0.5 < other.right
            and other.left + 0.5 < self.right
            and self.top + spare < other.bottom
            and other.top + spare < self.bottom
        )


@dataclass(frozen=True)
class Printed:
    """A deck, its file, and the pages LibreOffice made of it."""

    deck: Deck
    content: bytes
    path: Path

    def words(self) -> list[list[Box]]:
        run = subprocess.run(
            ["pdftotext", "-bbox", str(self.path), "-"], capture_output=True, text=True, check=True
        )
        pages = run.stdout.split("<page ")[1:]
        return [
            [
                Box(*map(float, found[:4]), unescape(found[4]))
                for found in WORD.findall(page)
                if found[4].strip()
            ]
            for page in pages
        ]

    def shapes(self) -> Iterator[list[Box]]:
        for page in Presentation(BytesIO(self.content)).slides:
            yield [
                Box(
                    Emu(item.left).pt,
                    Emu(item.top).pt,
                    Emu(item.left + item.width).pt,
                    Emu(item.top + item.height).pt,
                    item.name,
                )
                for item in page.shapes
            ]


@pytest.fixture(scope="module")
def printed(
    session: Session, office: Office, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Printed]:
    """Decks made by hand and of the data that come with the application, all in one start."""
    folder = tmp_path_factory.mktemp("salindia")
    decks = {"buatan": cases.deck(), "terpanjang": cases.longest()}
    decks |= {name: deck(session, LEADER, asked, today=MADE_ON) for name, asked in ASKED.items()}
    files = {name: deck_pptx(told, made_on=MADE_ON) for name, told in decks.items()}
    paths = {name: folder / f"{name}.pptx" for name in files}
    for name, path in paths.items():
        path.write_bytes(files[name])
    into = office.converted(list(paths.values()), "pdf")
    return {name: Printed(decks[name], files[name], into / f"{name}.pdf") for name in decks}


def bare(text: str) -> str:
    return re.sub(r"[\s-]", "", text)


@pytest.mark.parametrize("name", NAMES)
def test_there_is_a_page_for_every_slide_with_its_title(
    printed: Mapping[str, Printed], name: str
) -> None:
    told = printed[name]
    pages = pdf.pages(told.path)
    assert len(pages) == len(told.deck.slides)
    for page, slide in zip(pages, told.deck.slides, strict=True):
        # a hyphen at the end of a line is taken for a break of a word
        assert bare(slide.title) in bare(page)


@pytest.mark.parametrize("name", NAMES)
def test_every_word_is_inside_a_shape_and_so_inside_the_slide(
    printed: Mapping[str, Printed], name: str
) -> None:
    told = printed[name]
    for number, (words, shapes) in enumerate(
        zip(told.words(), told.shapes(), strict=True), start=1
    ):
        assert len(words) > 10
        beyond = [word for word in words if not any(shape.holds(word) for shape in shapes)]
        assert beyond == [], number


@pytest.mark.parametrize("name", NAMES)
def test_no_word_lies_over_another(printed: Mapping[str, Printed], name: str) -> None:
    for number, words in enumerate(printed[name].words(), start=1):
        over = [
            (first.text, second.text)
            for place, first in enumerate(words)
            for second in words[place + 1 :]
            if first.meets(second)
        ]
        assert over == [], number


@pytest.mark.parametrize("name", ["buatan", "rakor"])
def test_numbers_in_charts_are_printed_as_indonesians_write_them(
    printed: Mapping[str, Printed], name: str
) -> None:
    said = " ".join(pdf.pages(printed[name].path))
    assert not re.search(r"\d\.\d(?!\d\d)", said.replace("9/2019", ""))
    if name == "buatan":
        assert not re.search(r"\d,0\b", said)
        for number in ("262,5", "327", "+12,5", "+4", "−8,5", "290,5"):
            assert number in said


@pytest.mark.parametrize("name", NAMES)
def test_made_up_data_are_marked_on_every_page_and_published_ones_never(
    printed: Mapping[str, Printed], name: str
) -> None:
    for page in pdf.pages(printed[name].path):
        assert ("Data contoh" in page) is (name != "terbit")


def test_the_letters_are_those_of_our_workbooks(printed: Mapping[str, Printed]) -> None:
    for told in printed.values():
        assert set(pdf.fonts(told.path)) <= {"Carlito", "Carlito-Bold"}
