"""What the slides call things, against what the screens call them."""

import pytest

from merit.domain.coaching import InterventionKind
from merit.domain.decks import LONGEST_TITLE
from merit.reports.decks import words_coaching, words_deck
from merit.ui.text import vocabulary


def test_the_kinds_of_activity_are_those_of_the_screens() -> None:
    assert {item: words_coaching.kind(item) for item in InterventionKind} == (
        vocabulary.INTERVENTIONS
    )


@pytest.mark.parametrize(
    ("candidates", "chosen"),
    [
        (("a" * 90, "b"), "a" * 90),
        (("a" * 91, "b"), "b"),
        (("kata " * 20,), "kata " * 17 + "kata…"),
    ],
)
def test_a_title_is_the_first_sentence_that_fits(candidates: tuple[str, ...], chosen: str) -> None:
    found = words_deck.title(*candidates)
    assert found == chosen
    assert len(found) <= LONGEST_TITLE
