"""Where answers land, against sums made by hand from the weights of the instrument's file.

A1 has four indicators of 2.5 points a level, A2 five of 2 (`data/instruments/kasn-9-2019.yaml`).
"""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.instruments import InstrumentStatus
from merit.domain.self_checks.standing import standing
from merit.errors import InstrumentError, ScoreError
from merit.services.reference.instruments import read_instrument
from merit.settings import DATA

KASN = read_instrument(DATA / "instruments" / "kasn-9-2019.yaml")
CODES = [item.code for item in KASN.indicators]
WHOLE = dict.fromkeys(CODES, 3)


def test_without_an_answer_there_is_no_score_and_no_category() -> None:
    found = standing(KASN, {})
    assert (found.answered, found.of) == (0, 37)
    assert (found.score, found.band, found.gap) == (None, None, None)
    assert [aspect.points for aspect in found.by_aspect] == [None] * 8
    assert not found.is_complete


def test_a_level_taken_back_counts_as_not_answered() -> None:
    assert standing(KASN, {"1.1": None}) == standing(KASN, {})


def test_some_answers_give_their_points_and_the_rest_gives_none() -> None:
    found = standing(KASN, {"1.1": 4, "1.2": 3, "2.1": 2, "2.2": None})
    assert found.answered == 3
    assert found.score == Decimal("21.5")  # 2,5 x 4 + 2,5 x 3 + 2 x 2
    assert found.band is not None
    assert found.band.name == "Buruk"
    assert found.gap == Decimal("303.5")  # 325 - 21,5
    first, second, third = found.by_aspect[:3]
    assert (first.code, first.answered, first.of) == ("A1", 2, 4)
    assert (first.points, first.maximum) == (Decimal("17.5"), Decimal(40))
    assert (second.answered, second.of, second.points) == (1, 5, Decimal(4))
    assert (third.answered, third.of, third.points) == (0, 10, None)


def test_all_at_level_three_is_baik_with_17_and_a_half_points_to_go() -> None:
    found = standing(KASN, WHOLE)
    assert found.is_complete
    assert found.score == Decimal("307.5")  # three quarters of 410
    assert found.band is not None
    assert found.band.name == "Baik"
    assert found.gap == Decimal("17.5")
    assert all(aspect.is_complete for aspect in found.by_aspect)


def test_beyond_the_goal_nothing_is_missing() -> None:
    found = standing(KASN, dict.fromkeys(CODES, 4))
    assert (found.score, found.gap) == (Decimal(410), Decimal(0))


def test_a_draft_instrument_counts_answers_and_computes_nothing() -> None:
    found = standing(replace(KASN, status=InstrumentStatus.DRAFT), WHOLE)
    assert (found.answered, found.of) == (37, 37)
    assert (found.score, found.band, found.gap) == (None, None, None)
    assert [aspect.points for aspect in found.by_aspect] == [None] * 8


def test_without_a_goal_there_is_a_score_and_no_distance() -> None:
    found = standing(replace(KASN, bands=KASN.bands[:-1]), WHOLE)
    assert (found.score, found.gap) == (Decimal("307.5"), None)


def test_an_indicator_or_a_level_that_cannot_be_is_refused() -> None:
    with pytest.raises(InstrumentError):
        standing(KASN, {"9.9": 1})
    with pytest.raises(ScoreError):
        standing(KASN, {"1.1": 5})


@given(st.dictionaries(st.sampled_from(CODES), st.none() | st.integers(1, 4)))
def test_the_aspects_add_up_to_the_whole(levels: dict[str, int | None]) -> None:
    found = standing(KASN, levels)
    assert found.answered == sum(aspect.answered for aspect in found.by_aspect)
    points = [aspect.points for aspect in found.by_aspect if aspect.points is not None]
    assert (sum(points) if points else None) == found.score
