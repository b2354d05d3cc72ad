"""The pictures of a deck: all of them in one run, complete in themselves, drawn once."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event
from xml.etree import ElementTree

import pytest
from reports import deck_cases

from merit.domain.decks import Chart, Deck, Heat, Map
from merit.errors import PictureError
from merit.reports import pictures as drawing
from merit.reports import slide_pictures
from merit.reports.slide_alt import spoken
from merit.reports.slide_pictures import pictures, room_of

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '<script>alert("x")</script>'


@pytest.fixture(autouse=True)
def runs(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bytes]]:
    """The orders that went to a child process; nothing is kept from before."""
    orders: list[bytes] = []
    run = drawing.drawn_by

    def noted(child: str, order: bytes) -> bytes:
        orders.append(order)
        return run(child, order)

    monkeypatch.setattr(slide_pictures, "drawn_by", noted)
    slide_pictures._kept.clear()
    yield orders
    slide_pictures._kept.clear()


def pictured(deck: Deck) -> set[str]:
    return {slide.key for slide in deck.slides if isinstance(slide.body, Chart | Map | Heat)}


def test_every_chart_of_a_deck_is_drawn_in_one_run(runs: list[bytes]) -> None:
    deck = deck_cases.deck()
    found = pictures(deck)
    assert set(found) == pictured(deck)
    assert len(found) == 7
    assert len(runs) == 1


def test_the_same_values_are_drawn_once_whoever_asks(runs: list[bytes]) -> None:
    deck = deck_cases.deck()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: pictures(deck), range(8)))
    assert all(answer == answers[0] for answer in answers)
    assert len(runs) == 1
    pictures(replace(deck, revision=deck.revision + 1, slides=deck.slides[::-1]))
    assert len(runs) == 1


def test_what_is_kept_does_not_wait_for_the_drawing_of_something_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known, other = deck_cases.deck(deck_cases.BARS), deck_cases.deck(deck_cases.HEAT)
    drawn = pictures(known)
    begun, ended = Event(), Event()
    run = drawing.drawn_by

    def slow(child: str, order: bytes) -> bytes:
        begun.set()
        ended.wait(10)
        return run(child, order)

    monkeypatch.setattr(slide_pictures, "drawn_by", slow)
    with ThreadPoolExecutor(2) as pool:
        late = pool.submit(pictures, other)
        assert begun.wait(10)
        try:
            assert pool.submit(pictures, known).result(2) == drawn
        finally:
            ended.set()
        assert set(late.result(30)) == pictured(other)


def test_only_what_changed_is_drawn_anew(runs: list[bytes]) -> None:
    deck = deck_cases.deck(deck_cases.BARS, deck_cases.HEAT)
    pictures(deck)
    other = replace(deck_cases.BARS, unit="butir")
    changed = replace(deck, slides=(replace(deck.slides[0], body=other), deck.slides[1]))
    found = pictures(changed)
    assert "327 butir" in found[changed.slides[0].key].svg
    assert len(runs) == 2
    assert runs[1].count(b'"layer"') == 1


def test_a_deck_without_pictures_starts_no_process(runs: list[bytes]) -> None:
    assert pictures(deck_cases.deck(deck_cases.FACTS, deck_cases.NOTHING)) == {}
    assert runs == []


def test_no_two_pictures_of_a_page_share_an_id() -> None:
    ids = [
        identity
        for picture in pictures(deck_cases.deck()).values()
        for identity in re.findall(r'\bid="([^"]+)"', picture.svg)
    ]
    assert ids
    assert len(ids) == len(set(ids))


def test_every_reference_of_a_picture_is_answered_inside_it() -> None:
    for picture in pictures(deck_cases.deck()).values():
        ElementTree.fromstring(picture.svg)
        ids = set(re.findall(r'\bid="([^"]+)"', picture.svg))
        assert set(re.findall(r"url\(#([^)]+)\)", picture.svg)) <= ids
        assert "href" not in picture.svg.replace("xmlns:xlink", "")
        assert "style=" not in picture.svg  # the page forbids it


def test_a_name_cannot_become_markup() -> None:
    bars = replace(deck_cases.BARS, categories=(HOSTILE, "b", "c", "d"))
    (picture,) = pictures(deck_cases.deck(bars)).values()
    assert "<script" not in picture.svg
    texts = [item.text for item in ElementTree.fromstring(picture.svg).iter(f"{SVG}text")]
    assert any(HOSTILE[:7] in (text or "") for text in texts)


def test_a_picture_is_as_high_as_title_and_note_leave_room() -> None:
    short = deck_cases.deck(deck_cases.BARS)
    slide = replace(short.slides[0], title="Pendek", note="")
    long = replace(slide, title="kata " * 18, note="kata " * 50)
    # a second line of the title takes 66; the note three lines: 3 * 40 + 8 + 2 * 38 - 176
    assert room_of(slide, "Sumber") - room_of(long, "Sumber") == 66 + 28
    found = pictures(replace(short, slides=(long,)))
    assert found[long.key].height == room_of(long, short.source)


def test_a_drawing_that_fails_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "SECONDS", 0.01)
    with pytest.raises(PictureError, match="Coba sekali lagi"):
        pictures(deck_cases.deck(deck_cases.BARS))


def test_what_is_drawn_is_also_said() -> None:
    said = spoken(deck_cases.MAP)
    assert said.startswith("Peta petak 35 daerah.")
    assert "Kurang (K): 1 (Kab. Purbalingga)." in said
    assert "Tanpa hasil berlaku: 2 (Kab. Banjarnegara, Kab. Kebumen)." in said
    bars = spoken(deck_cases.BARS)
    assert "Kab. Blora 262,5 poin" in bars
    assert "Karanganyar" not in bars  # it has no value
    assert "Batas: Sangat Baik 325" in bars
    assert "Turun: Kab. Karanganyar −8,5 poin." in spoken(deck_cases.CHANGES)
    assert "Pati: Perencanaan 57%, Pengadaan 59%, Karier 61%, Promosi, mutasi belum ada" in spoken(
        deck_cases.HEAT
    )
