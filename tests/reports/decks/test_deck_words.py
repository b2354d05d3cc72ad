"""What the slides call things, against what the screens call them."""

import pytest

from merit.domain.coaching import InterventionKind
from merit.domain.decks import LONGEST_TITLE
from merit.domain.scope import Scope, groups
from merit.domain.states import Dataset
from merit.reports.decks import words_coaching, words_deck
from merit.services.reference.regions import read_regions
from merit.settings import DATA
from merit.ui.text import shell, vocabulary


def test_groups_and_instruments_are_called_as_on_the_screens() -> None:
    for group in groups(read_regions(DATA / "regions.csv")):
        assert words_deck.group(group) == vocabulary.group(group)
    for code in ("kasn-9-2019", "permenpanrb-19-2025", "kasn-9-2019@1", "lain"):
        assert words_deck.instrument(code) == shell.instrument_name(code)
        scope = Scope(Dataset.DEMO, 2025, "eks-kedu")
        assert words_deck.period(scope, code) == shell.period(scope, code)


def test_the_mark_and_the_kinds_of_activity_are_those_of_the_screens() -> None:
    assert words_deck.MARK == shell.RIBBON
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
