"""How long a browser stays signed in: half an hour idle, twelve hours at most."""

from datetime import UTC, datetime, timedelta

import pytest

from merit.domain.sessions import ABSOLUTE, is_over

START = datetime(2026, 11, 25, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seen_after", "now_after", "over"),
    [
        (0, 29.99, False),
        (0, 30, True),
        (719, 719.99, False),
        (719, 720, True),  # in use, but twelve hours old
        (700, 730, True),
    ],
)
def test_a_session_ends_after_half_an_hour_idle_or_twelve_hours(
    seen_after: float, now_after: float, over: bool
) -> None:
    found = is_over(
        seen_at=START + timedelta(minutes=seen_after),
        expires_at=START + ABSOLUTE,
        ended_at=None,
        now=START + timedelta(minutes=now_after),
    )
    assert found is over


def test_a_session_that_was_ended_is_over() -> None:
    assert is_over(seen_at=START, expires_at=START + ABSOLUTE, ended_at=START, now=START)


def test_a_clock_put_back_does_not_end_a_session() -> None:
    earlier = START - timedelta(days=1)
    assert not is_over(seen_at=START, expires_at=START + ABSOLUTE, ended_at=None, now=earlier)
