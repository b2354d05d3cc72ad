"""The colour formulas of these tests agree with the published test values."""

import pytest
from charts.vision import EYES, Triple, contrast, difference, lab

# Pairs 1, 7, 9, 17, 20 and 25 of the table in Sharma, Wu and Dalal (2005).
SHARMA: list[tuple[Triple, Triple, float]] = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((50, 2.5, 0), (58, 24, 15), 19.4535),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
]


@pytest.mark.parametrize(("first", "second", "published"), SHARMA)
def test_the_difference_is_the_published_one(
    first: Triple, second: Triple, published: float
) -> None:
    assert difference(first, second) == pytest.approx(published, abs=5e-5)


def test_lightness_runs_from_black_to_white() -> None:
    assert lab("#000000")[0] == pytest.approx(0, abs=0.01)
    assert lab("#FFFFFF") == pytest.approx((100, 0, 0), abs=0.01)
    assert lab("#808080")[0] == pytest.approx(53.585, abs=0.01)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("eyes", EYES)
def test_every_eye_sees_white_as_white(eyes: str) -> None:
    assert lab("#FFFFFF", eyes) == pytest.approx((100, 0, 0), abs=0.05)
