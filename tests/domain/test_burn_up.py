"""The two curves: what is counted, when, and what is left out and named."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.burn_up import BurnUp, Point, burn_up
from merit.domain.follow_up import FollowUp, follow_up
from merit.domain.records import ActionRecord, ActionUpdate
from merit.domain.states import ActionStatus, Dataset

TODAY = date(2026, 4, 20)
DONE, CANCELLED, TRACK = ActionStatus.DONE, ActionStatus.CANCELLED, ActionStatus.ON_TRACK


def item(
    code: str, agreed_on: date, status: ActionStatus = TRACK, closed_on: date | None = None
) -> FollowUp:
    notes = (ActionUpdate(closed_on, status, 100, "Selesai."),) if closed_on else ()
    record = ActionRecord(
        dataset=Dataset.DEMO,
        code=code,
        region_code="33.10",
        title="",
        owner="",
        agreed_on=agreed_on,
        due_on=date(2026, 12, 31),
        status=status,
        updates=notes,
    )
    return follow_up(record, today=TODAY)


BY_HAND = [
    item("A", date(2026, 1, 31), DONE, date(2026, 2, 28)),
    item("B", date(2026, 2, 1), DONE, date(2026, 4, 20)),
    item("C", date(2026, 3, 10)),
    item("D", date(2026, 1, 5), CANCELLED, date(2026, 2, 1)),
    item("E", date(2026, 1, 7), DONE),
    item("F", date(2026, 2, 2), ActionStatus.DONE_ADJUSTED, date(2026, 3, 31)),
]


def test_items_worked_out_by_hand() -> None:
    found = burn_up(BY_HAND, today=TODAY)
    assert found.points == (
        Point(date(2026, 1, 31), agreed=1, done=0),  # A, on the last day of the month
        Point(date(2026, 2, 28), agreed=3, done=1),  # and B, F; A done
        Point(date(2026, 3, 31), agreed=4, done=2),  # and C; F done with adjustment
        Point(date(2026, 4, 20), agreed=4, done=3),  # B done today
    )
    assert found.cancelled == 1
    assert [record.code for record in found.undated] == ["E"]


def test_the_last_ninety_days_begin_after_the_ninetieth_day_back() -> None:
    # 90 days before 20 April 2026 is 20 January 2026.
    edge = [item("A", date(2026, 1, 20)), item("B", date(2026, 1, 21))]
    assert burn_up(edge, today=TODAY).recent_agreed == 1
    found = burn_up(BY_HAND, today=TODAY)
    assert (found.recent_agreed, found.recent_done) == (4, 3)


def test_a_month_that_ends_today_has_one_point() -> None:
    found = burn_up([item("A", date(2026, 3, 2))], today=date(2026, 3, 31))
    assert found.points == (Point(date(2026, 3, 31), 1, 0),)


def test_a_year_without_agreements_keeps_its_months() -> None:
    found = burn_up([item("A", date(2024, 12, 30))], today=date(2026, 2, 1))
    assert [point.day for point in found.points] == [
        date(2024, 12, 31),
        *(date(2025, month, last) for month, last in enumerate(LAST_DAYS, 1)),
        date(2026, 1, 31),
        date(2026, 2, 1),
    ]


LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@pytest.mark.parametrize(
    "items",
    [
        [],
        [item("A", date(2026, 1, 1), CANCELLED, date(2026, 2, 1))],
        [item("A", date(2026, 1, 1), DONE)],
        [item("A", date(2026, 5, 1))],
    ],
    ids=["nothing", "cancelled", "without a date", "agreed later"],
)
def test_without_an_agreement_to_count_there_is_no_curve(items: Sequence[FollowUp]) -> None:
    assert burn_up(items, today=TODAY).points == ()


days = st.dates(date(2023, 1, 1), TODAY)


@st.composite
def lives(draw: st.DrawFn) -> list[FollowUp]:
    found = []
    for number in range(draw(st.integers(1, 30))):
        agreed_on, status = draw(days), draw(st.sampled_from(ActionStatus))
        closing = draw(st.none() | st.integers(0, 200))
        closed = min(TODAY, agreed_on + timedelta(days=closing)) if closing is not None else None
        found.append(item(str(number), agreed_on, status, closed))
    return found


@given(lives())
def test_the_distance_at_the_end_is_what_is_open(items: list[FollowUp]) -> None:
    found = burn_up(items, today=TODAY)
    still_open = sum(one.is_open for one in items)
    last = found.points[-1] if found.points else Point(TODAY, 0, 0)
    assert last.agreed - last.done == still_open
    assert last.agreed + found.cancelled + len(found.undated) == len(items)


@given(lives())
def test_curves_never_fall_and_never_cross(items: list[FollowUp]) -> None:
    found: BurnUp = burn_up(items, today=TODAY)
    assert all(point.agreed >= point.done >= 0 for point in found.points)
    for before, after in zip(found.points, found.points[1:], strict=False):
        assert before.day < after.day
        assert before.agreed <= after.agreed
        assert before.done <= after.done
