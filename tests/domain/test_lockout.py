"""When failed attempts lock: five in a quarter of an hour, twenty in a minute."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from merit.domain.lockout import MEMORY, PER_ADDRESS, PER_USERNAME, is_locked, locked_until

START = datetime(2026, 11, 25, 3, tzinfo=UTC)


def at(*minutes: float) -> list[datetime]:
    return [START + timedelta(minutes=each) for each in minutes]


def test_four_failures_lock_nothing() -> None:
    assert locked_until(at(0, 1, 2, 3), PER_USERNAME) is None


def test_five_failures_lock_for_fifteen_minutes_from_the_last() -> None:
    failures = at(0, 1, 2, 3, 4)
    assert locked_until(failures, PER_USERNAME) == START + timedelta(minutes=19)
    assert is_locked(failures, PER_USERNAME, START + timedelta(minutes=18, seconds=59))
    assert not is_locked(failures, PER_USERNAME, START + timedelta(minutes=19))


def test_five_failures_spread_over_more_than_fifteen_minutes_lock_nothing() -> None:
    assert locked_until(at(0, 4, 8, 12, 15.1), PER_USERNAME) is None
    assert locked_until(at(0, 4, 8, 12, 15), PER_USERNAME) is not None


def test_a_failure_after_the_lock_begins_a_new_count() -> None:
    assert locked_until(at(0, 0, 0, 0, 0, 15.1), PER_USERNAME) is None


def test_an_address_is_locked_by_twenty_failures_in_a_minute() -> None:
    assert locked_until(at(*[0] * 19), PER_ADDRESS) is None
    assert locked_until(at(*[0] * 20), PER_ADDRESS) == START + timedelta(minutes=1)


@given(st.lists(st.floats(0, 120), max_size=30).map(sorted))
def test_failures_older_than_the_memory_change_nothing(minutes: list[float]) -> None:
    now = START + timedelta(minutes=120)
    failures = at(*minutes)
    kept = [moment for moment in failures if moment >= now - MEMORY]
    for limit in (PER_USERNAME, PER_ADDRESS):
        assert is_locked(failures, limit, now) == is_locked(kept, limit, now)


@given(st.lists(st.floats(0, 60), max_size=12).map(sorted), st.floats(0, 120))
def test_a_lock_needs_five_failures_and_ends_by_itself(minutes: list[float], later: float) -> None:
    failures = at(*minutes)
    now = START + timedelta(minutes=60 + later)
    if is_locked(failures, PER_USERNAME, now):
        assert len(failures) >= 5
        assert now - failures[-1] < timedelta(minutes=15)
        assert failures[-1] - failures[-5] <= timedelta(minutes=15)
