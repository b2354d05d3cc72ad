"""The secret address of a calendar: made, renewed and revoked by its account alone."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from services.people.community import LATER, MANAGER, NOW, administrator, draft, joined
from services.readers import OWN, reader
from services.results.conftest import filled
from sqlalchemy import text

from merit.domain.access import Permission, Role, User, visitor
from merit.errors import NotAllowedError
from merit.services import calendar_keys
from merit.services.people import accounts
from merit.store.engine import Engine, reading, writing

__all__ = ["filled"]

LINA = User(
    "Lina", reader(Role.OPERATOR, OWN).grants, frozenset({OWN}), account="lina", role=Role.OPERATOR
)


@pytest.fixture
def lina(filled: Engine) -> Engine:
    """The database with an administrator and an operator who has joined."""
    administrator(filled)
    joined(filled, draft("lina", Role.OPERATOR, OWN, ends_on=(NOW + timedelta(days=3)).date()))
    return filled


def renewed(engine: Engine) -> str:
    with writing(engine) as session:
        return calendar_keys.renew_calendar_key(session, LINA, now=NOW)


def holder(engine: Engine, token: str, now: datetime = LATER) -> User | None:
    with reading(engine) as session:
        return calendar_keys.holder_of(session, token, now=now)


def test_an_address_opens_the_calendar_of_its_account_with_the_rights_of_now(lina: Engine) -> None:
    found = holder(lina, renewed(lina))
    assert found is not None
    assert (found.account, found.role, found.regions) == ("lina", Role.OPERATOR, frozenset({OWN}))
    assert not found.may(Permission.READ_DEMO)
    with writing(lina) as session:
        session.execute(text("UPDATE account SET role = 'pimpinan' WHERE username = 'lina'"))
        session.execute(text("DELETE FROM account_region"))
    token = renewed(lina)
    changed = holder(lina, token)
    assert changed is not None
    assert changed.role is Role.LEADER


def test_only_the_digest_of_256_random_bits_is_kept(lina: Engine) -> None:
    tokens = {renewed(lina) for _ in range(20)}
    assert len(tokens) == 20
    assert {len(token) for token in tokens} == {43}  # 32 octets in base64
    last = renewed(lina)
    with reading(lina) as session:
        kept = session.execute(text("SELECT key_hash FROM calendar_key")).scalars().all()
        told = session.execute(text("SELECT * FROM audit_entry WHERE subject = 'kalender'")).all()
    assert kept == [sha256(last.encode()).hexdigest()]
    assert len(told) == 21
    assert not any(token in str(told) for token in (*tokens, last))


def test_a_new_address_ends_the_one_before(lina: Engine) -> None:
    first, second = renewed(lina), renewed(lina)
    assert holder(lina, first) is None
    assert holder(lina, second) is not None


def test_a_revoked_address_opens_nothing(lina: Engine) -> None:
    token = renewed(lina)
    for _ in range(2):
        with writing(lina) as session:
            calendar_keys.revoke_calendar_key(session, LINA)
    assert holder(lina, token) is None
    with reading(lina) as session:
        assert calendar_keys.calendar_key(session, LINA) is None
        query = text("SELECT count(*) FROM audit_entry WHERE action = 'cabut_kalender'")
        assert session.execute(query).scalar_one() == 1


@pytest.mark.parametrize("token", ["", "x", "A" * 43, "\ud800", "' OR 1=1 --", "x" * 10_000])
def test_a_secret_nobody_was_given_opens_nothing(lina: Engine, token: str) -> None:
    renewed(lina)
    assert holder(lina, token) is None


def test_an_account_that_is_shut_reset_or_past_its_end_has_no_calendar(lina: Engine) -> None:
    token = renewed(lina)
    ended = datetime.combine((NOW + timedelta(days=4)).date(), datetime.min.time(), tzinfo=UTC)
    assert holder(lina, token, ended) is None
    assert holder(lina, token) is not None
    with writing(lina) as session:
        accounts.deactivate(session, MANAGER, "lina", reason="Uji", now=LATER)
    assert holder(lina, token) is None
    with writing(lina) as session:  # opening it again brings no old address back
        accounts.activate(session, MANAGER, "lina", reason="Uji", now=LATER)
    assert holder(lina, token) is None
    token = renewed(lina)
    with writing(lina) as session:
        accounts.reset(session, MANAGER, "lina", reason="Uji", now=LATER)
    assert holder(lina, token) is None


@pytest.mark.parametrize(
    "user", [visitor(demo=True), reader(Role.LEADER, trial=True)], ids=["visitor", "trial"]
)
def test_nobody_without_an_account_has_an_address(lina: Engine, user: User) -> None:
    for act in (calendar_keys.calendar_key, calendar_keys.revoke_calendar_key):
        with pytest.raises(NotAllowedError), writing(lina) as session:
            act(session, user)
    with pytest.raises(NotAllowedError), writing(lina) as session:
        calendar_keys.renew_calendar_key(session, user, now=NOW)
