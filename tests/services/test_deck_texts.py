"""A deck as it is kept: read again it is the same deck, or it is refused with a sentence."""

import json
from dataclasses import replace
from decimal import Decimal
from typing import get_args

import pytest
from services.decks_by_hand import DECK

from merit.domain.decks import Body, Deck, Fact, Facts, Slide
from merit.errors import InputError
from merit.services.deck_texts import MOST_CHARACTERS, from_text, to_text


def with_slides(*slides: Slide) -> Deck:
    return replace(DECK, slides=slides)


def test_a_deck_of_every_body_is_read_again_as_the_same_deck() -> None:
    assert {type(slide.body) for slide in DECK.slides} == set(get_args(Body))
    again = from_text(to_text(DECK))
    assert again == DECK
    assert [type(item.body) for item in again.slides] == [type(item.body) for item in DECK.slides]


@pytest.mark.parametrize("number", ["264.50", "0.1", "-12.5", "0", "1E+2", "99999999999999999.01"])
def test_a_number_is_kept_to_its_last_digit(number: str) -> None:
    fact = Facts((Fact(Decimal(number), "Nilai"),))
    (slide,) = from_text(to_text(with_slides(Slide("a", "A", fact)))).slides
    assert isinstance(slide.body, Facts)
    value = slide.body.facts[0].value
    assert isinstance(value, Decimal)
    assert value.as_tuple() == Decimal(number).as_tuple()


def test_numbers_are_written_as_texts_that_no_reader_rounds() -> None:
    slides = json.loads(to_text(DECK))["deck"]["slides"]
    assert slides[0]["figures"][1]["value"] == "289.50"
    assert slides[0]["figures"][2]["value"] is None


@pytest.mark.parametrize(
    "newer",
    [
        '{"form":1,"deck":{"judul_baru":"",',
        '{"form":2,"deck":{',
        '{"versi":9,"form":1,"deck":{',
    ],
)
def test_what_a_newer_version_added_is_refused_and_not_left_out(newer: str) -> None:
    text = to_text(DECK)
    assert text.startswith('{"form":1,"deck":{')
    with pytest.raises(InputError, match="versi yang lebih baru"):
        from_text(newer + text.removeprefix('{"form":1,"deck":{'))


@pytest.mark.parametrize("name", ["label", "heading", "cards", "places", "percents", "key"])
def test_an_unknown_field_deep_inside_is_refused_too(name: str) -> None:
    text = to_text(DECK).replace(f'"{name}":', f'"baru":0,"{name}":', 1)
    assert text != to_text(DECK)
    with pytest.raises(InputError):
        from_text(text)


def test_half_a_text_is_refused() -> None:
    with pytest.raises(InputError, match="tidak dapat dibaca"):
        from_text(to_text(DECK)[:-9])


def test_a_deck_that_is_too_large_is_not_kept() -> None:
    slide = replace(DECK.slides[0], spoken="x" * MOST_CHARACTERS)
    with pytest.raises(InputError, match="terlalu besar"):
        to_text(with_slides(slide))
