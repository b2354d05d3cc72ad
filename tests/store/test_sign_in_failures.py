"""Failed attempts in the database: the latest that count, oldest first."""

from datetime import UTC, datetime, timedelta

from merit.store import sign_in_failures
from merit.store.engine import Engine, reading, writing

NOW = datetime(2026, 11, 25, 3, tzinfo=UTC)


def moments(*seconds: int) -> list[datetime]:
    return [NOW + timedelta(seconds=each) for each in seconds]


def fail(engine: Engine, username: str, address: str, *seconds: int) -> None:
    with writing(engine) as session:
        for moment in moments(*seconds):
            sign_in_failures.add(session, username=username, address=address, now=moment)


def test_failures_count_by_username_and_by_address(engine: Engine) -> None:
    fail(engine, "siti", "10.0.0.1", 0, 1)
    fail(engine, "budi", "10.0.0.1", 2)
    fail(engine, "siti", "10.0.0.2", 3)
    with reading(engine) as session:
        assert sign_in_failures.of_username(session, "siti") == moments(0, 1, 3)
        assert sign_in_failures.of_address(session, "10.0.0.1") == moments(0, 1, 2)
        assert sign_in_failures.of_username(session, "tiada") == []


def test_only_as_many_as_can_lock_are_read_and_they_are_the_latest(engine: Engine) -> None:
    fail(engine, "siti", "10.0.0.1", *range(30))
    with reading(engine) as session:
        assert sign_in_failures.of_username(session, "siti") == moments(*range(25, 30))
        assert sign_in_failures.of_address(session, "10.0.0.1") == moments(*range(10, 30))


def test_forgiving_one_person_leaves_the_others(engine: Engine) -> None:
    fail(engine, "siti", "10.0.0.1", 0)
    fail(engine, "budi", "10.0.0.1", 1)
    with writing(engine) as session:
        sign_in_failures.forgive(session, "siti")
        assert sign_in_failures.of_username(session, "siti") == []
        assert sign_in_failures.of_username(session, "budi") == moments(1)


def test_failures_before_a_moment_are_forgotten(engine: Engine) -> None:
    fail(engine, "siti", "10.0.0.1", 0, 10, 20)
    with writing(engine) as session:
        sign_in_failures.forget_before(session, NOW + timedelta(seconds=10))
        assert sign_in_failures.of_username(session, "siti") == moments(10, 20)
