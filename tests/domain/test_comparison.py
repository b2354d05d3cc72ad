"""What may be subtracted from what, and when a line is a trend."""

from dataclasses import replace
from decimal import Decimal

import pytest

from merit.domain.comparison import change, has_trend, is_comparable, runs
from merit.domain.positions import Result
from merit.domain.states import Claim, Status

KASN, NEW = "kasn-9-2019", "permenpanrb-19-2025"


def scored(year: int, score: str, instrument: str = KASN) -> Result:
    return Result(year, instrument, Status.ASSESSED, Decimal(score))


PEKALONGAN = [scored(2021, "178.5"), scored(2022, "264.5"), scored(2023, "327")]
CATEGORY_ONLY = Result(2022, KASN, Status.ASSESSED, stated_band="Baik")


def test_the_change_is_in_points() -> None:
    assert change(PEKALONGAN[1], PEKALONGAN[2]) == Decimal("62.5")
    assert change(PEKALONGAN[2], PEKALONGAN[1]) == Decimal("-62.5")


@pytest.mark.parametrize(
    "other",
    [
        None,
        CATEGORY_ONLY,
        scored(2022, "264.5", NEW),
        replace(scored(2022, "264.5"), claim=Claim.DISPUTED),
        replace(scored(2022, "264.5"), status=Status.UNDER_ASSESSMENT),
    ],
    ids=["nothing", "category only", "other instrument", "disputed", "not decided"],
)
def test_without_two_scores_of_one_instrument_there_is_no_change(other: Result | None) -> None:
    assert change(other, PEKALONGAN[2]) is None
    assert change(PEKALONGAN[2], other) is None


def test_a_line_breaks_where_the_instrument_changes() -> None:
    new = [scored(2026, "0.72", NEW), scored(2027, "0.75", NEW)]
    assert runs([*reversed(new), *PEKALONGAN]) == [tuple(PEKALONGAN), tuple(new)]


def test_a_return_to_the_earlier_instrument_is_a_line_of_its_own() -> None:
    mixed = [scored(2021, "200"), scored(2022, "0.5", NEW), scored(2023, "210")]
    assert [len(run) for run in runs(mixed)] == [1, 1, 1]


def test_only_numbers_are_points_of_a_line() -> None:
    assert not is_comparable(CATEGORY_ONLY)
    assert runs([CATEGORY_ONLY]) == []


def test_a_trend_needs_three_points_of_the_latest_instrument() -> None:
    new = [scored(2026 + number, "0.7", NEW) for number in range(3)]
    assert not has_trend([])
    assert not has_trend(PEKALONGAN[:2])
    assert has_trend(PEKALONGAN)
    assert not has_trend([*PEKALONGAN, *new[:2]])
    assert has_trend([*PEKALONGAN, *new])


def test_a_category_without_number_does_not_make_a_third_point() -> None:
    assert not has_trend([PEKALONGAN[0], CATEGORY_ONLY, PEKALONGAN[2]])
