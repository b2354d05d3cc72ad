"""Proposals for misspelt words: near enough to recognise, and only when there is just one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from merit.domain.imports.spelling import distance, nearest

WORDS = st.text("abc", max_size=6)


@pytest.mark.parametrize(
    ("first", "second", "letters"),
    [
        *(("", "", 0), ("pati", "pati", 0), ("pati", "", 4), ("kitten", "sitting", 3)),
        *(("ab", "ba", 1), ("ca", "abc", 3), ("demak", "demka", 1), ("blora", "bloora", 1)),
    ],
)
def test_distance_counts_letters(first: str, second: str, letters: int) -> None:
    assert distance(first, second) == letters


@given(first=WORDS, second=WORDS)
@settings(max_examples=500)
def test_distance_is_the_same_from_both_sides(first: str, second: str) -> None:
    assert distance(first, second) == distance(second, first)
    assert (distance(first, second) == 0) == (first == second)
    assert distance(first, second) <= max(len(first), len(second))


@pytest.mark.parametrize(
    ("word", "known", "proposal"),
    [
        ("klatn", ["klaten", "kudus"], "klaten"),
        ("purbolinggo", ["purbalingga", "purworejo"], "purbalingga"),
        ("wonosari", ["wonosobo", "wonogiri"], "wonogiri"),
        ("wonosoro", ["wonosobo", "wonosolo"], None),
        ("wonosobi", ["wonosolo", "wonosobo"], "wonosobo"),
        ("bati", ["pati"], "pati"),
        ("bali", ["pati"], None),
        ("", ["pati"], None),
    ],
)
def test_only_one_near_word_is_proposed(word: str, known: list[str], proposal: str | None) -> None:
    assert nearest(word, known) == proposal
