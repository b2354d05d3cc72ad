"""Classes of age: each open item is in exactly one of either count."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.ageing import Ageing, ageing
from merit.domain.follow_up import FollowUp, follow_up
from merit.domain.records import ActionRecord
from merit.domain.states import ActionStatus, Dataset

TODAY = date(2026, 11, 20)


def item(
    *, late: int = 0, silent: int = 0, status: ActionStatus = ActionStatus.ON_TRACK
) -> FollowUp:
    record = ActionRecord(
        dataset=Dataset.DEMO,
        code="R",
        region_code="33.10",
        title="",
        owner="",
        agreed_on=TODAY - timedelta(days=silent),
        due_on=TODAY - timedelta(days=late),
        status=status,
    )
    return follow_up(record, today=TODAY)


@pytest.mark.parametrize(
    ("days", "place"),
    [(-7, 0), (0, 0), (1, 1), (30, 1), (31, 2), (90, 2), (91, 3), (900, 3)],
)
def test_where_one_class_of_delay_ends_the_next_begins(days: int, place: int) -> None:
    found = ageing([item(late=days)]).late
    assert [place for place, number in enumerate(found) if number] == [place]
    assert sum(found) == 1


@pytest.mark.parametrize(
    ("days", "place"),
    [(0, 0), (30, 0), (31, 1), (60, 1), (61, 2), (90, 2), (91, 3), (900, 3)],
)
def test_where_one_class_of_silence_ends_the_next_begins(days: int, place: int) -> None:
    found = ageing([item(silent=days)]).silent
    assert [place for place, number in enumerate(found) if number] == [place]


def test_closed_items_have_no_age() -> None:
    closed = [item(late=100, silent=100, status=status) for status in list(ActionStatus)[3:]]
    assert len(closed) == 3
    assert ageing(closed) == ageing([]) == Ageing((0, 0, 0, 0), (0, 0, 0, 0))


@given(st.lists(st.tuples(st.integers(-400, 400), st.integers(0, 400))))
def test_both_counts_hold_every_open_item_once(days: list[tuple[int, int]]) -> None:
    items = [item(late=late, silent=silent) for late, silent in days]
    found = ageing(items)
    assert sum(found.late) == sum(found.silent) == len(items)
    assert sum(found.late[1:]) == sum(one.is_late for one in items)
    assert sum(found.silent[1:]) == sum(one.is_stale for one in items)
