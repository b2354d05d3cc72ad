"""When recorded levels are all there are behind the points of an aspect."""

from decimal import Decimal

import pytest

from merit.domain.instruments import Aspect, Indicator, WeightStatus
from merit.domain.scoring import accounts_for

WEIGHTS = (("1.1", Decimal("2.5")), ("1.2", Decimal("7.5")))
ASPECT = Aspect(
    "A1",
    "Satu",
    Decimal(40),
    tuple(Indicator(code, code, weight, WeightStatus.ESTIMATE) for code, weight in WEIGHTS),
)
UNWEIGHED = Aspect(
    "A1", "Satu", Decimal(40), (Indicator("1.1", "1.1", None, WeightStatus.UNKNOWN),)
)


@pytest.mark.parametrize(
    ("points", "levels", "known"),
    [
        ("27.5", {"1.1": 2, "1.2": 3}, True),
        ("26", {"1.1": 2, "1.2": 3}, True),  # all recorded, though estimated weights say 27.5
        ("5", {"1.1": 2}, True),  # 2 x 2.5: the other adds nothing, so it was not answered
        ("27.5", {"1.1": 2}, False),  # somebody had 22.5 points with 1.2, and nobody wrote how
        ("0", {}, True),
        ("27.5", {}, False),
    ],
)
def test_levels_account_for_points(points: str, levels: dict[str, int], known: bool) -> None:
    assert accounts_for(ASPECT, Decimal(points), levels) is known


def test_without_weights_only_an_answer_to_every_indicator_does() -> None:
    assert accounts_for(UNWEIGHED, Decimal(3), {"1.1": 2})
    assert not accounts_for(UNWEIGHED, Decimal(0), {})
