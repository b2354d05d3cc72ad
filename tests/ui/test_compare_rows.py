"""Marks side by side: close ones never cover each other, and lonely ones stay on their line."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.ui.compare_rows import CLOSE, LANES, lanes

SHARES = st.lists(st.floats(0, 1), min_size=1, max_size=4)


@given(SHARES)
def test_close_marks_stand_in_different_lanes(shares: list[float]) -> None:
    found = lanes(shares)
    for first, second in combinations(range(len(shares)), 2):
        if abs(shares[first] - shares[second]) < CLOSE:
            assert abs(found[first] - found[second]) >= LANES / 3 - 1e-9


@given(SHARES)
def test_a_mark_with_room_around_it_stays_on_the_line(shares: list[float]) -> None:
    found = lanes(shares)
    for place, share in enumerate(shares):
        others = [other for position, other in enumerate(shares) if position != place]
        if all(abs(share - other) >= CLOSE for other in others):
            assert found[place] == 0


@given(SHARES)
def test_marks_stay_within_their_row(shares: list[float]) -> None:
    assert all(abs(shift) <= LANES / 2 for shift in lanes(shares))


def test_a_chain_of_close_marks_takes_two_lanes_only() -> None:
    found = lanes([0.83, 0.875, 0.92, 0.96])
    assert found == pytest.approx([-8.5, 8.5, -8.5, 8.5])


def test_four_equal_marks_share_the_room() -> None:
    assert lanes([0.8] * 4) == pytest.approx([-20, -20 / 3, 20 / 3, 20])
