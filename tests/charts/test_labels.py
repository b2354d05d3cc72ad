"""Labels beside each other: never over each other, and no further from their place than needed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.charts.labels import apart

PLACES = st.lists(st.floats(0, 1), max_size=12)
GAP = 0.036


@given(PLACES)
def test_labels_never_overlap_and_keep_their_order(wanted: list[float]) -> None:
    found = apart(wanted, GAP)
    assert len(found) == len(wanted)
    ordered = sorted(range(len(wanted)), key=lambda place: found[place])
    assert [wanted[place] for place in ordered] == sorted(wanted)
    tops = sorted(found)
    assert all(above - below >= GAP - 1e-9 for below, above in pairwise(tops))


@given(PLACES)
def test_labels_stay_inside_the_chart(wanted: list[float]) -> None:
    assert all(-1e-9 <= place <= 1 + 1e-9 for place in apart(wanted, GAP))


@given(st.lists(st.integers(0, 9), max_size=10, unique=True))
def test_labels_that_do_not_collide_stay_where_they_are(places: list[int]) -> None:
    wanted = [0.05 + place / 10 for place in places]
    assert apart(wanted, GAP) == pytest.approx(wanted)


def test_a_colliding_group_shares_the_shift() -> None:
    assert apart([0.5, 0.5, 0.5], 0.1) == pytest.approx([0.4, 0.5, 0.6])
    assert apart([0.0, 0.0], 0.1) == pytest.approx([0.0, 0.1])
    assert apart([1.0, 1.0], 0.1) == pytest.approx([0.9, 1.0])
