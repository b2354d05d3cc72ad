"""One-time links in the database: used once, void when a newer one was made."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from merit.domain.access import Role
from merit.domain.accounts import AccountDraft
from merit.domain.invitations import Purpose
from merit.store import accounts, invitations
from merit.store.engine import Engine, reading, writing

NOW = datetime(2026, 11, 25, 3, tzinfo=UTC)
HOURS_72 = NOW + timedelta(hours=72)


def account_of(engine: Engine, username: str) -> int:
    with writing(engine) as session:
        return accounts.add(session, AccountDraft(username, "Siti", Role.LEADER), now=NOW)


def linked(engine: Engine, digest: str, account_id: int | None, now: datetime = NOW) -> None:
    purpose = Purpose.SET_UP if account_id is None else Purpose.INVITE
    with writing(engine) as session:
        invitations.add(
            session, purpose, digest=digest, account_id=account_id, created_by="adi", now=now
        )


def link(engine: Engine, digest: str) -> invitations.StoredInvitation:
    with reading(engine) as session:
        found = invitations.find(session, digest)
    assert found is not None
    return found


def test_an_invitation_holds_for_72_hours_and_a_set_up_for_30_minutes(engine: Engine) -> None:
    siti = account_of(engine, "siti")
    linked(engine, "a" * 64, siti)
    linked(engine, "b" * 64, None)
    assert (link(engine, "a" * 64).expires_at, link(engine, "a" * 64).account_id) == (
        HOURS_72,
        siti,
    )
    assert link(engine, "b" * 64).expires_at == NOW + timedelta(minutes=30)
    with reading(engine) as session:
        assert invitations.find(session, "c" * 64) is None


def test_a_link_is_used_by_exactly_one_of_eight_at_once(engine: Engine) -> None:
    linked(engine, "a" * 64, account_of(engine, "siti"))
    key = link(engine, "a" * 64).id

    def use(_browser: int) -> bool:
        with writing(engine) as session:
            return invitations.use(session, key, now=NOW)

    with ThreadPoolExecutor(8) as browsers:
        assert sum(browsers.map(use, range(8))) == 1


def test_a_link_past_its_end_is_not_used(engine: Engine) -> None:
    linked(engine, "a" * 64, account_of(engine, "siti"))
    key = link(engine, "a" * 64).id
    with writing(engine) as session:
        assert not invitations.use(session, key, now=HOURS_72)
        assert invitations.use(session, key, now=HOURS_72 - timedelta(seconds=1))


def test_a_newer_link_makes_the_older_ones_of_the_same_account_void(engine: Engine) -> None:
    siti, budi = account_of(engine, "siti"), account_of(engine, "budi")
    later = NOW + timedelta(minutes=1)
    linked(engine, "a" * 64, siti)
    linked(engine, "b" * 64, budi)
    linked(engine, "c" * 64, None)
    linked(engine, "d" * 64, siti, later)
    with writing(engine) as session:
        usable = [
            invitations.use(session, link(engine, letter * 64).id, now=later) for letter in "abcd"
        ]
    assert usable == [False, True, True, True]


def test_the_list_of_people_learns_the_end_of_the_newest_unused_link(engine: Engine) -> None:
    siti, budi = account_of(engine, "siti"), account_of(engine, "budi")
    linked(engine, "a" * 64, siti)
    linked(engine, "b" * 64, budi)
    with writing(engine) as session:
        invitations.use(session, link(engine, "b" * 64).id, now=NOW)
    with reading(engine) as session:
        assert invitations.open_until(session) == {siti: HOURS_72}
