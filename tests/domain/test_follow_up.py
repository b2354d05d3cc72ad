"""When an action item is late, when it has gone without news too long, and when it was closed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.follow_up import closed_on, follow_up, last_news
from merit.domain.progress_reports import ProgressReport, ReportState
from merit.domain.records import ActionRecord, ActionUpdate
from merit.domain.states import ActionStatus, Dataset

TODAY = date(2026, 11, 20)
OPEN = (ActionStatus.NOT_STARTED, ActionStatus.ON_TRACK, ActionStatus.HINDERED)
CLOSED = (ActionStatus.DONE, ActionStatus.DONE_ADJUSTED, ActionStatus.CANCELLED)
DONE, TRACK, HINDERED = ActionStatus.DONE, ActionStatus.ON_TRACK, ActionStatus.HINDERED


def agreed(
    status: ActionStatus,
    *notes: tuple[date, ActionStatus],
    due_on: date = date(2026, 12, 31),
    agreed_on: date = date(2026, 1, 15),
) -> ActionRecord:
    return ActionRecord(
        dataset=Dataset.DEMO,
        code="R-2026-001",
        region_code="33.10",
        title="Menetapkan pola karier",
        owner="BKPSDM Kabupaten Klaten",
        agreed_on=agreed_on,
        due_on=due_on,
        status=status,
        updates=tuple(ActionUpdate(day, state, 50, "Catatan.") for day, state in notes),
    )


@pytest.mark.parametrize("status", OPEN)
@pytest.mark.parametrize(
    ("due_on", "late"),
    [
        (date(2026, 11, 21), 0),  # tomorrow
        (date(2026, 11, 20), 0),  # today is not late yet
        (date(2026, 11, 19), 1),
        (date(2026, 10, 21), 30),
        (date(2025, 11, 20), 365),
    ],
)
def test_an_open_item_is_late_from_the_day_after_its_due_date(
    status: ActionStatus, due_on: date, late: int
) -> None:
    found = follow_up(agreed(status, due_on=due_on), today=TODAY)
    assert (found.late, found.is_late) == (late, late > 0)


@pytest.mark.parametrize("status", CLOSED)
def test_a_closed_item_is_neither_late_nor_without_news(status: ActionStatus) -> None:
    found = follow_up(agreed(status, due_on=date(2020, 1, 1)), today=TODAY)
    assert (found.late, found.silent) == (0, 0)
    assert (found.is_open, found.is_late, found.is_stale) == (False, False, False)


@pytest.mark.parametrize(
    ("day", "days", "is_stale"),
    [
        (date(2026, 11, 20), 0, False),
        (date(2026, 10, 21), 30, False),
        (date(2026, 10, 20), 31, True),
        (date(2026, 8, 22), 90, True),
    ],
)
def test_thirty_days_without_news_are_borne_and_thirty_one_are_not(
    day: date, days: int, is_stale: bool
) -> None:
    noted = agreed(HINDERED, (date(2026, 2, 2), TRACK), (day, HINDERED))
    never_noted = agreed(ActionStatus.NOT_STARTED, agreed_on=day)
    for record in (noted, never_noted):
        found = follow_up(record, today=TODAY)
        assert (found.silent, found.is_stale) == (days, is_stale)


def test_the_last_news_is_the_agreement_where_nothing_was_noted() -> None:
    assert last_news(agreed(ActionStatus.NOT_STARTED)) == date(2026, 1, 15)
    assert last_news(agreed(TRACK, (date(2026, 3, 1), TRACK))) == date(2026, 3, 1)


def test_a_note_of_a_day_to_come_is_no_negative_silence() -> None:
    assert follow_up(agreed(TRACK, (date(2026, 12, 1), TRACK)), today=TODAY).silent == 0


@pytest.mark.parametrize(
    ("told", "days"),
    [
        (date(2026, 11, 18), 2),  # news, though the province has not answered
        (date(2026, 9, 1), 50),  # older than the last note, of 1 October
    ],
)
def test_a_report_that_waits_is_news(told: date, days: int) -> None:
    at = datetime(2026, 11, 18, tzinfo=UTC)
    report = ProgressReport(
        1, "R-2026-001", told, DONE, 100, "Ditetapkan.", ReportState.WAITING, "wati", at
    )
    record = agreed(TRACK, (date(2026, 10, 1), TRACK))
    found = follow_up(record, today=TODAY, waiting=report)
    assert (found.silent, found.is_stale, found.is_reported_done) == (days, days > 30, True)
    assert follow_up(record, today=TODAY).silent == 50


@pytest.mark.parametrize(
    ("status", "notes", "closed"),
    [
        (DONE, [(3, TRACK), (5, DONE)], 5),
        (DONE, [(3, TRACK), (5, DONE), (9, DONE)], 5),  # a remark after the closing
        (DONE, [(3, DONE), (5, HINDERED), (9, DONE)], 9),  # opened again in between
        (DONE, [(3, DONE)], 3),
        (ActionStatus.DONE_ADJUSTED, [(3, DONE), (5, ActionStatus.DONE_ADJUSTED)], 5),
        (ActionStatus.CANCELLED, [(3, TRACK), (5, ActionStatus.CANCELLED)], 5),
        (DONE, [], None),  # closed without any note
        (DONE, [(3, TRACK)], None),  # closed without a note that says so
        (DONE, [(3, DONE), (5, TRACK)], None),  # the last note contradicts the status
        (TRACK, [(3, TRACK), (5, DONE)], None),  # open, whatever a note says
    ],
)
def test_the_closing_day_is_that_of_the_note_that_brought_the_present_status(
    status: ActionStatus, notes: list[tuple[int, ActionStatus]], closed: int | None
) -> None:
    record = agreed(status, *((date(2026, 6, day), state) for day, state in notes))
    assert closed_on(record) == (date(2026, 6, closed) if closed else None)
    assert follow_up(record, today=TODAY).closed_on == closed_on(record)


@pytest.mark.parametrize("status", ActionStatus)
def test_an_item_is_open_or_done_or_cancelled_and_only_one_of_them(status: ActionStatus) -> None:
    found = follow_up(agreed(status), today=TODAY)
    assert [found.is_open, found.is_done, found.is_cancelled].count(True) == 1


@given(
    st.sampled_from(OPEN),
    st.dates(date(2024, 1, 1), date(2027, 12, 31)),
    st.dates(date(2024, 1, 1), date(2027, 12, 31)),
)
def test_each_day_that_passes_makes_an_open_item_one_day_later(
    status: ActionStatus, due_on: date, today: date
) -> None:
    record = agreed(status, due_on=due_on)
    before = follow_up(record, today=today)
    after = follow_up(record, today=today + timedelta(days=1))
    assert after.late - before.late == (1 if today >= due_on else 0)
    assert after.silent >= before.silent
