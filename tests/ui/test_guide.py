"""The guide: every step leads to a page that exists, has its picture, and names what is there."""

import ast
import re
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from shots.guide import FOLDER, SIZE, steps
from ui.practice_desk import trying
from ui.screen import PUBLIC, Screen

from merit.reports import self_check_words
from merit.reports.decks import examples
from merit.settings import settings
from merit.store.engine import Engine
from merit.ui.navigation import BY_ADDRESS
from merit.ui.text import guide as words
from merit.ui.text.guide import READERS, signs
from merit.ui.text.guide.parts import Step, Topic
from merit.ui.text.identity import NO_ACCESS

QUOTED = re.compile("“([^”…]+)”")
BYTES = 150_000  # the pictures are loaded by those who look into the guide, often on a phone
TEXTS = Path(words.__file__).parents[1]
TOPICS = [(reader, topic) for reader, found in READERS.items() for topic in found.topics]
each_step = pytest.mark.parametrize("step", list(steps()), ids=lambda step: step.picture)


def size_of(picture: Path) -> tuple[int, int]:
    """Width and height of a JPEG, from its frame header (ITU-T T.81, B.2.2)."""
    content = picture.read_bytes()
    place = 2
    while content[place + 1] not in (0xC0, 0xC2):
        place += 2 + struct.unpack(">H", content[place + 2 : place + 4])[0]
    height, width = struct.unpack(">HH", content[place + 5 : place + 9])
    return width, height


def on_screens() -> set[str]:
    """Every sentence, label and name the screens are made of, as their modules spell it."""
    return {
        node.value
        for path in (*TEXTS.rglob("*.py"), Path(self_check_words.__file__))
        if Path(words.__file__).parent not in path.parents
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def told() -> Iterator[str]:
    """Every sentence of the guide."""
    yield words.LEAD
    yield from (step.words for step in steps())
    for reader in READERS.values():
        for topic in reader.topics.values():
            yield from (sentence for task in topic.tasks for sentence in task.steps)
    for rows in (signs.SIGNS, signs.HAND, signs.TROUBLE):
        yield from (cell for row in rows for cell in row)


def labels(screen: Screen) -> str:
    """What is written on a page, on its buttons and above its fields."""
    fields = (
        *(*screen.app.button, *screen.app.selectbox, *screen.app.text_input),
        *(*screen.app.text_area, *screen.app.expander, *screen.app.radio),
        *screen.app.get("download_button"),
    )
    return " ".join([screen.text, *(getattr(item, "label", "") for item in fields)])


@each_step
def test_a_step_has_its_picture(step: Step) -> None:
    picture = FOLDER / f"{step.picture}.jpg"
    assert size_of(picture) == SIZE
    assert picture.stat().st_size <= BYTES
    assert step.alt.endswith(".")


def test_there_is_no_picture_no_step_shows() -> None:
    assert {path.stem for path in FOLDER.glob("*")} == {step.picture for step in steps()}


def test_every_picture_shows_one_thing() -> None:
    assert len({step.picture for step in steps()}) == len(list(steps()))


def test_a_name_quoted_in_the_guide_is_spelt_as_on_the_screens() -> None:
    quoted = [name for sentence in told() for name in QUOTED.findall(sentence)]
    assert len(quoted) > 40
    assert set(quoted) - on_screens() == set()


@pytest.fixture
def at_work(own: Engine) -> Engine:
    """The database as a server starts on it: with the example snapshots."""
    examples.give(settings())
    return own


def reader_of(step: Step, engine: Engine) -> Screen:
    """The screen of somebody who may take a step: of a visitor, where everybody may."""
    if step.path in PUBLIC:
        return Screen()
    assert step.by is not None, "nobody without a role gets there"
    return trying(engine, step.by.role, step.by.region_code, step.by.number)


@each_step
def test_a_step_leads_to_a_page_that_shows_something(at_work: Engine, step: Step) -> None:
    assert step.path in BY_ADDRESS
    screen = reader_of(step, at_work)
    for data in ("terbit", "contoh"):
        screen.open(step.path, **dict(step.query), data=data)
        assert not screen.app.exception
        assert screen.warnings == []
        assert screen.title not in ("", NO_ACCESS)


@each_step
def test_what_is_pictured_shows_something_the_step_names(at_work: Engine, step: Step) -> None:
    at_hand = (
        trying(at_work, step.by.role, step.by.region_code, step.by.number) if step.by else Screen()
    )
    at_hand.open(step.path, **dict(step.query + step.example), data="contoh")
    assert at_hand.warnings == []
    named = QUOTED.findall(step.words)
    if named:
        seen = labels(at_hand)
        assert [name for name in named if name in seen], named


@pytest.mark.parametrize(("reader", "topic"), TOPICS)
def test_each_reader_has_a_way_of_their_own(screen: Screen, reader: str, topic: str) -> None:
    screen.open("panduan", untuk=reader, tentang=topic)
    found = READERS[reader].topics[topic]
    assert found.question in screen.text
    for step in found.steps:
        assert step.title in screen.text
        assert f'src="/aset/panduan/{step.picture}.jpg"' in screen.html
        assert f"Data contoh. {step.alt}" in screen.html
    for task in found.tasks:
        assert task.title in screen.text


def first_of(reader: str) -> Topic:
    return next(iter(READERS[reader].topics.values()))


def test_an_unknown_reader_gets_the_first_way(screen: Screen) -> None:
    screen.open("panduan", untuk="tamu")
    assert first_of("pimpinan").question in screen.text


def test_a_topic_another_reader_has_gives_the_first_of_ones_own(screen: Screen) -> None:
    screen.open("panduan", untuk="daerah", tentang="intervensi")
    assert first_of("daerah").question in screen.text


def test_the_topics_offered_are_those_of_the_reader(screen: Screen) -> None:
    screen.open("panduan", untuk="daerah", tentang="rtl")
    offered = screen.offered("Tentang")
    assert [item.name for item in offered] == [
        "Membaca dasbor",
        "Penilaian mandiri",
        "Jalur dan simulasi",
        "Tindak lanjut",
        "Rakor dan jadwal",
        "Praktik baik",
    ]
    assert [item.name for item in offered if item.is_chosen] == ["Tindak lanjut"]
    assert all(item.query["untuk"] == "daerah" for item in offered)
