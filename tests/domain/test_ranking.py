"""Ranks, how close neighbours are, and why a region has no rank."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.instruments import Instrument
from merit.domain.positions import Position, Result, position_of
from merit.domain.ranking import Obstacle, aspect_obstacle, closeness, obstacle, ranks
from merit.domain.states import Claim, Status

SCORES = st.lists(st.integers(0, 820).map(lambda half: Decimal(half) / 2), max_size=35)


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([], []),
        ([327], [1]),
        ([300, 300], [1, 1]),
        ([325, 310, 310, 250], [1, 2, 2, 4]),
        ([250, 310, 325, 310], [4, 2, 1, 2]),
        ([266.5, 266.5, 266.5, 259.5], [1, 1, 1, 4]),
        ([0, 65.5], [2, 1]),
    ],
)
def test_equal_scores_share_a_rank_and_the_next_ranks_are_left_out(
    scores: list[float], expected: list[int]
) -> None:
    assert list(ranks([Decimal(str(score)) for score in scores])) == expected


@given(SCORES)
def test_a_rank_is_one_more_than_the_number_of_better_scores(scores: list[Decimal]) -> None:
    better = [sum(other > score for other in scores) for score in scores]
    assert list(ranks(scores)) == [number + 1 for number in better]


@given(SCORES, st.randoms(use_true_random=False))
def test_ranks_do_not_depend_on_the_order_of_the_regions(
    scores: list[Decimal], chance: object
) -> None:
    shuffled = list(scores)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert dict(zip(shuffled, ranks(shuffled), strict=True)) == dict(
        zip(scores, ranks(scores), strict=True)
    )


def decimals(*scores: float) -> list[Decimal]:
    return [Decimal(str(score)) for score in scores]


def test_closeness_of_a_table_counted_by_hand() -> None:
    # 300-309 are 9 apart and three places from each other; 305-340, 306-380 are not near;
    # the gaps 5, 1, 3, 31 and 40 have the median 5
    found = closeness(decimals(306, 300, 380, 305, 340, 309))
    assert found is not None
    assert (found.near, found.of, found.gap) == (2, 6, Decimal(5))
    assert not found.is_close


@pytest.mark.parametrize(("last", "near"), [(310, 2), (310.5, 0)])
def test_ten_points_are_still_near(last: float, near: int) -> None:
    found = closeness(decimals(300, 303, 306, last, 350, 400))
    assert found is not None
    assert found.near == near


@pytest.mark.parametrize("number", range(6))
def test_fewer_than_six_scores_say_nothing_of_third_neighbours(number: int) -> None:
    assert closeness([Decimal(300)] * number) is None
    assert closeness([Decimal(300)] * 6) is not None


@given(st.lists(st.integers(0, 400).map(Decimal), min_size=6, max_size=35), st.integers(0, 10))
def test_closeness_looks_at_distances_only(scores: list[Decimal], shift: int) -> None:
    found = closeness(scores)
    assert found == closeness([score + shift for score in scores])
    assert found == closeness([400 - score for score in scores])
    assert found is not None
    assert 0 <= found.near <= found.of == len(scores)
    span = max(scores) - min(scores)
    assert span > 10 or found.near == found.of
    assert found.gap <= span


def standing(kasn: Instrument, *results: Result, year: int = 2024) -> Position:
    return position_of(results, as_of=date(year, 12, 31), instruments={kasn.code: kasn})


def result(kasn: Instrument, year: int = 2024, **known: object) -> Result:
    values = {"status": Status.ASSESSED, **known}
    return Result(year, kasn.code, **values)  # type: ignore[arg-type]


def positions(kasn: Instrument) -> dict[str, Position]:
    """A position of every kind that matters for a rank."""
    blanket = {"stated_band": "Baik", "claim": Claim.BLANKET}
    return {
        "score": standing(kasn, result(kasn, score=Decimal(300))),
        "carried": standing(kasn, result(kasn, 2023, score=Decimal("337.5"))),
        "category": standing(kasn, result(kasn, stated_band="Baik")),
        "blanket": standing(kasn, result(kasn, **blanket)),
        "old score under a blanket": standing(
            kasn, result(kasn, 2023, score=Decimal(262)), result(kasn, **blanket)
        ),
        "expired": standing(kasn, result(kasn, 2021, score=Decimal(300))),
        "disputed": standing(kasn, result(kasn, stated_band="Baik", claim=Claim.DISPUTED)),
        "never": standing(kasn, result(kasn, status=Status.NOT_ASSESSED)),
        "nothing known": standing(kasn),
    }


def test_every_region_without_a_counted_score_has_one_reason(kasn: Instrument) -> None:
    found = {
        name: obstacle(position, instrument=kasn.code) for name, position in positions(kasn).items()
    }
    assert found == {
        "score": None,
        "carried": None,
        "category": Obstacle.NO_SCORE,
        "blanket": Obstacle.BLANKET,
        "old score under a blanket": Obstacle.BLANKET,
        "expired": Obstacle.EXPIRED,
        "disputed": Obstacle.DISPUTED,
        "never": Obstacle.NO_RESULT,
        "nothing known": Obstacle.NO_RESULT,
    }


def test_a_score_of_another_instrument_is_no_rank(kasn: Instrument) -> None:
    found = positions(kasn)
    for name in ("score", "carried", "category", "blanket"):
        assert obstacle(found[name], instrument="lain") is Obstacle.OTHER_INSTRUMENT
    assert obstacle(found["expired"], instrument="lain") is Obstacle.EXPIRED


def test_aspects_cannot_be_compared_without_values_of_a_result_in_force(kasn: Instrument) -> None:
    found = {
        name: aspect_obstacle(position, instrument=kasn.code, is_scored=False)
        for name, position in positions(kasn).items()
    }
    without = {"score", "carried", "category", "blanket", "old score under a blanket"}
    assert {name for name in found if found[name] is Obstacle.NO_ASPECTS} == without
    assert found["expired"] is Obstacle.EXPIRED
    assert found["disputed"] is Obstacle.DISPUTED
    assert found["never"] is Obstacle.NO_RESULT
    other = aspect_obstacle(positions(kasn)["score"], instrument="lain", is_scored=False)
    assert other is Obstacle.OTHER_INSTRUMENT
    scored = positions(kasn)["score"]
    assert aspect_obstacle(scored, instrument=kasn.code, is_scored=True) is None
