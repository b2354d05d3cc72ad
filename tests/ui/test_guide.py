"""The guide: every step leads to a page that exists and has its picture."""

import struct
from pathlib import Path

import pytest
from shots.guide import FOLDER, SIZE, steps
from ui.screen import Screen

from merit.ui.navigation import BY_ADDRESS
from merit.ui.text.guide import READERS, Step

each_step = pytest.mark.parametrize("step", list(steps()), ids=lambda step: step.picture)


def size_of(picture: Path) -> tuple[int, int]:
    """Width and height of a JPEG, from its frame header (ITU-T T.81, B.2.2)."""
    content = picture.read_bytes()
    place = 2
    while content[place + 1] not in (0xC0, 0xC2):
        place += 2 + struct.unpack(">H", content[place + 2 : place + 4])[0]
    height, width = struct.unpack(">HH", content[place + 5 : place + 9])
    return width, height


@each_step
def test_a_step_has_its_picture(step: Step) -> None:
    assert size_of(FOLDER / f"{step.picture}.jpg") == SIZE
    assert step.alt.endswith(".")


def test_there_is_no_picture_no_step_shows() -> None:
    assert {path.stem for path in FOLDER.glob("*")} == {step.picture for step in steps()}


@each_step
def test_a_step_leads_to_a_page_that_shows_something(screen: Screen, step: Step) -> None:
    assert step.path in BY_ADDRESS
    screen.open(step.path, **dict(step.query), data="contoh")
    assert not screen.app.exception
    assert screen.warnings == []
    assert screen.title


@pytest.mark.parametrize("reader", READERS)
def test_each_reader_has_a_way_of_their_own(screen: Screen, reader: str) -> None:
    screen.open("panduan", untuk=reader)
    found = READERS[reader]
    assert found.question in screen.text
    for step in found.steps:
        assert step.title in screen.text
        assert f'src="/aset/panduan/{step.picture}.jpg"' in screen.html
        assert f"Data contoh. {step.alt}" in screen.html


def test_an_unknown_reader_gets_the_first_way(screen: Screen) -> None:
    screen.open("panduan", untuk="tamu")
    assert next(iter(READERS.values())).question in screen.text
