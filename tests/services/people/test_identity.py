"""Who is at the screen is read again in every run: what changed counts at the next click."""

import time
from datetime import UTC, date, datetime, timedelta
from statistics import median

import pytest
from services.people.community import (
    LATER,
    MANAGER,
    administrator,
    draft,
    entered,
    joined,
    present,
)

from merit.domain.access import Permission, Role
from merit.services.people import accounts, identity
from merit.store import accounts as account_store
from merit.store.engine import Engine, reading, writing

MINUTE = timedelta(minutes=1)


def touch(engine: Engine, session_id: int, minutes: float) -> None:
    with writing(engine) as session:
        identity.touch(session, session_id, now=LATER + minutes * MINUTE)


def change(engine: Engine, wanted: account_store.AccountDraft) -> None:
    with writing(engine) as session:
        person = accounts.person(session, MANAGER, wanted.username)
        accounts.change_account(
            session,
            MANAGER,
            wanted.username,
            wanted,
            version=person.version,
            reason="mutasi",
            now=LATER,
        )


def test_a_session_ends_after_half_an_hour_without_a_click(engine: Engine) -> None:
    key = entered(engine, joined(engine, draft("siti")))
    assert present(engine, key, now=LATER + 29.9 * MINUTE)
    assert present(engine, key, now=LATER + 30 * MINUTE) is None
    touch(engine, key, 20)
    assert present(engine, key, now=LATER + 49.9 * MINUTE)
    assert present(engine, key, now=LATER + 50 * MINUTE) is None


def test_a_session_ends_after_twelve_hours_however_busy(engine: Engine) -> None:
    key = entered(engine, joined(engine, draft("siti")))
    for minutes in range(20, 720, 20):
        touch(engine, key, minutes)
    assert present(engine, key, now=LATER + 719.9 * MINUTE)
    touch(engine, key, 719.9)
    assert present(engine, key, now=LATER + 720 * MINUTE) is None


def test_being_there_is_noted_once_a_minute(engine: Engine) -> None:
    key = entered(engine, joined(engine, draft("siti")))
    touch(engine, key, 0.9)
    assert present(engine, key, now=LATER + 30 * MINUTE) is None
    touch(engine, key, 1)
    assert present(engine, key, now=LATER + 30 * MINUTE)


def test_an_unknown_session_or_token_is_nobody(engine: Engine) -> None:
    with reading(engine) as session:
        assert identity.user_of(session, 1, now=LATER, demo=True) is None
        for token in ("", "x", "\ud800", "' OR 1=1 --"):
            assert identity.identify(session, token, now=LATER, demo=True) is None


def test_another_role_and_other_regions_count_at_the_next_click(engine: Engine) -> None:
    key = entered(engine, joined(engine, draft("siti", Role.OPERATOR, "33.75")))
    change(engine, draft("siti", Role.HEAD, "33.74", name="Siti R"))
    user = present(engine, key)
    assert user is not None
    assert (user.name, user.role, user.regions) == ("Siti R", Role.HEAD, {"33.74"})
    assert not user.may(Permission.READ_ACTIONS, "33.75")
    change(engine, draft("siti", Role.LEADER))
    user = present(engine, key)
    assert user is not None
    assert user.regions == frozenset()
    assert user.may(Permission.READ_ACTIONS, "33.75")


def test_the_last_day_of_an_account_ends_its_session(engine: Engine) -> None:
    midnight = datetime(2026, 11, 25, 17, tzinfo=UTC)  # in Jakarta
    evening = midnight - 5 * MINUTE
    key = entered(engine, joined(engine, draft("siti")), now=evening)
    change(engine, draft("siti", ends_on=date(2026, 11, 25)))
    assert present(engine, key, now=evening)
    assert present(engine, key, now=midnight - timedelta(seconds=1))
    assert present(engine, key, now=midnight) is None


@pytest.mark.parametrize("how", ["deactivate", "reset"])
def test_shutting_and_resetting_an_account_end_its_sessions(engine: Engine, how: str) -> None:
    key = entered(engine, joined(engine, draft("siti")))
    with writing(engine) as session:
        getattr(accounts, how)(session, MANAGER, "siti", reason="pindah", now=LATER)
    assert present(engine, key) is None
    if how == "deactivate":
        with writing(engine) as session:
            accounts.activate(session, MANAGER, "siti", reason="kembali", now=LATER)
        assert present(engine, key) is None  # ended is ended


def test_once_there_was_an_administrator_there_always_is_one(engine: Engine) -> None:
    with reading(engine) as session:
        assert not identity.has_administrator(session)
    administrator(engine)
    other = joined(engine, draft("budi", Role.ADMIN))
    with writing(engine) as session:
        accounts.deactivate(session, MANAGER, "adi", reason="pensiun", now=LATER)
        accounts.reset(session, MANAGER, other.username, reason="lupa", now=LATER)
    with reading(engine) as session:
        assert identity.has_administrator(session)


def test_reading_who_is_there_takes_well_under_a_millisecond(engine: Engine) -> None:
    """Measured near 0.2 ms; time of the processor, since others may keep it busy."""
    for number in range(80):
        with writing(engine) as session:
            account_store.add(session, draft(f"orang{number}", Role.COACH, "33.74"), now=LATER)
    key = entered(engine, joined(engine, draft("siti", Role.OPERATOR, "33.75")))
    took = []
    with reading(engine) as session:
        for _ in range(200):
            started = time.thread_time()
            assert identity.user_of(session, key, now=LATER, demo=True)
            took.append(time.thread_time() - started)
    assert median(took) < 0.001
