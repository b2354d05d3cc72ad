"""Before and after: the estimate by hand and as published, who is touched, what is refused."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import pytest

from merit.domain import before_after as rules
from merit.domain.before_after import Held, Obstacle, Pair, Refusal
from merit.domain.positions import Result
from merit.domain.states import Claim, Status

SINCE, UNTIL = date(2023, 12, 1), date(2024, 12, 1)
SCORE = Decimal(300)


def pair(place: int, before: str = "10", after: str = "10") -> Pair:
    return Pair(f"33.{place:02}", Decimal(before), Decimal(after), SINCE, UNTIL)


def codes(places: Iterable[int]) -> frozenset[str]:
    return frozenset(f"33.{place:02}" for place in places)


def held(*places: int, came: Iterable[int] | None = None, on: date = date(2024, 6, 1)) -> Held:
    """An activity for these regions; `came` those present, all of them where nobody noted it."""
    there = codes(places if came is None else came)
    return Held("Kegiatan", codes(places), there, on, has_attendance=came is not None)


def test_a_small_example_by_hand() -> None:
    # Touched: 10 to 14, 12 to 15, 11 to 13, 9 to 15, 8 to 13. Means 10 and 14, so +4.
    # Others: 20 to 21, 18 to 18, 19 to 21, 22 to 22, 21 to 23. Means 20 and 21, so +1.
    # Difference in differences: 4 - 1 = 3.
    touched = [
        pair(place, *values)
        for place, values in enumerate(
            [("10", "14"), ("12", "15"), ("11", "13"), ("9", "15"), ("8", "13")]
        )
    ]
    others = [
        pair(place, *values)
        for place, values in enumerate(
            [("20", "21"), ("18", "18"), ("19", "21"), ("22", "22"), ("21", "23")], start=5
        )
    ]
    found = rules.compare(touched, others)
    assert (found.touched.before, found.touched.after, found.touched.change) == (10, 14, 4)
    assert (found.others.before, found.others.after, found.others.change) == (20, 21, 1)
    assert found.difference == 3
    # Changes 4 3 2 6 5 against 1 0 2 0 2. The touched sum to 20; of the 252 ways to choose five
    # of 6 5 4 3 2 2 2 1 0 0, the sum is 20 only with 6 5 4 3 and one of the three 2s, and never
    # more: 3 of 252, and twice that for either way.
    assert found.chance.labelings == 252
    assert found.chance.p == pytest.approx(6 / 252)
    assert not found.holds_zero


def test_the_fast_food_stores_of_card_and_krueger() -> None:
    # Card and Krueger, Minimum Wages and Employment, American Economic Review 84 (1994), table 3:
    # full-time equivalents per store, New Jersey 20.44 and 21.03, Pennsylvania 23.33 and 21.17;
    # changes +0.59 and -2.16, and 2.76 between them, reckoned before rounding. Two stores a state,
    # as far above the mean as below it, stand for the 410.
    found = rules.compare(
        [pair(1, "19.44", "20.03"), pair(2, "21.44", "22.03")],
        [pair(3, "22.33", "20.17"), pair(4, "24.33", "22.17")],
    )
    assert (found.touched.change, found.others.change) == (Decimal("0.59"), Decimal("-2.16"))
    assert abs(found.difference - Decimal("2.76")) <= Decimal("0.01")


def test_a_region_coached_twice_counts_once_and_one_never_coached_is_another() -> None:
    pairs = [pair(place) for place in range(10)]
    found = rules.groups(pairs, [held(0, 1, 2), held(1, 2, 3)])
    assert [item.region_code for item in found.touched] == ["33.00", "33.01", "33.02", "33.03"]
    assert len(found.others) == 6
    assert found.common == found.missed == ()


@pytest.mark.parametrize(
    ("ends_on", "is_touched"),
    [
        (SINCE, False),  # the first result has it already
        (date(2023, 12, 2), True),
        (UNTIL, True),
        (date(2024, 12, 2), False),
    ],
)
def test_an_activity_belongs_to_the_span_its_last_day_lies_in(
    ends_on: date, is_touched: bool
) -> None:
    found = rules.groups([pair(place) for place in range(10)], [held(0, on=ends_on)])
    assert bool(found.touched) is is_touched


def test_what_was_for_nearly_everyone_tells_none_apart_and_who_missed_it_is_in_no_group() -> None:
    pairs = [pair(place) for place in range(10)]
    rakor, clinic = held(*range(8)), held(0, 1)
    found = rules.groups(pairs, [rakor, clinic])
    assert found.common == (rakor,)
    assert [item.region_code for item in found.touched] == ["33.00", "33.01"]
    assert [item.region_code for item in found.others] == [f"33.0{place}" for place in range(2, 8)]
    assert [item.region_code for item in found.missed] == ["33.08", "33.09"]


def test_what_was_for_seven_of_ten_does_tell_them_apart() -> None:
    found = rules.groups([pair(place) for place in range(10)], [held(*range(7))])
    assert (len(found.touched), len(found.others), found.common) == (7, 3, ())


def test_what_everyone_was_invited_to_tells_none_apart_however_few_came() -> None:
    # Ten invited, seven came: below four fifths, and still an activity for everyone. The three
    # that stayed away are in neither group; the clinic alone tells the seven apart.
    pairs = [pair(place) for place in range(10)]
    rakor, clinic = held(*range(10), came=range(7)), held(0, 1)
    found = rules.groups(pairs, [rakor, clinic])
    assert found.common == (rakor,)
    assert [item.region_code for item in found.touched] == ["33.00", "33.01"]
    assert [item.region_code for item in found.others] == [f"33.0{place}" for place in range(2, 7)]
    assert [item.region_code for item in found.missed] == ["33.07", "33.08", "33.09"]


def test_what_everyone_was_invited_to_and_nobody_came_to_leaves_nobody_out() -> None:
    pairs = [pair(place) for place in range(10)]
    found = rules.groups(pairs, [held(*range(10), came=()), held(0, 1)])
    assert (len(found.touched), len(found.others)) == (2, 8)
    assert found.common == found.missed == ()


def test_touched_are_those_that_came_where_it_was_noted() -> None:
    found = rules.groups([pair(place) for place in range(10)], [held(0, 1, 2, came=(1, 2))])
    assert [item.region_code for item in found.touched] == ["33.01", "33.02"]


def test_without_pairs_there_are_no_groups() -> None:
    found = rules.groups([], [held(1)])
    assert (found.touched, found.others, found.missed, found.common) == ((), (), (), ())
    assert found.refusal is Refusal.TOO_FEW


@pytest.mark.parametrize(
    ("touched", "others", "refusal"),
    [
        (5, 5, None),
        (4, 20, Refusal.FEW_TOUCHED),
        (14, 4, Refusal.FEW_OTHERS),
        (5, 4, Refusal.TOO_FEW),
        (0, 33, Refusal.FEW_TOUCHED),
    ],
)
def test_either_group_needs_five_regions(
    touched: int, others: int, refusal: Refusal | None
) -> None:
    pairs = [pair(place) for place in range(touched + others)]
    found = rules.groups(pairs, [held(place) for place in range(touched)])
    assert (len(found.touched), len(found.others)) == (touched, others)
    assert found.refusal is refusal


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (None, Obstacle.NO_RESULT),
        (Result(2024, "a", Status.NOT_SCHEDULED), Obstacle.NO_RESULT),
        (Result(2024, "a", Status.UNDER_ASSESSMENT), Obstacle.NO_RESULT),
        (Result(2024, "a", Status.ASSESSED, SCORE, claim=Claim.DISPUTED), Obstacle.DISPUTED),
        (Result(2024, "b", Status.ASSESSED, SCORE), Obstacle.INSTRUMENT),
        (Result(2024, "a", Status.ASSESSED, SCORE), None),
    ],
    ids=["none", "not scheduled", "under assessment", "disputed", "other instrument", "fine"],
)
def test_only_an_undisputed_result_of_the_instrument_counts(
    result: Result | None, expected: Obstacle | None
) -> None:
    assert rules.obstacle(result, instrument="a") is expected


def test_a_result_without_a_day_counts_at_the_end_of_its_year() -> None:
    dated = Result(2024, "a", Status.ASSESSED, SCORE, decided_on=date(2024, 11, 4))
    assert rules.counted_on(dated) == date(2024, 11, 4)
    assert rules.counted_on(Result(2024, "a", Status.ASSESSED, SCORE)) == date(2024, 12, 31)
