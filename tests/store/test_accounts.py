"""Accounts in the database: whole in, whole out, and one winner where two write."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from merit.domain.access import Role
from merit.domain.accounts import AccountDraft
from merit.store import accounts
from merit.store.engine import Engine, reading, writing

NOW = datetime(2026, 11, 25, 3, tzinfo=UTC)
SITI = AccountDraft(
    "siti", "Siti", Role.COACH, frozenset({"33.75", "33.10"}), ends_on=date(2027, 1, 31)
)
BUDI = AccountDraft("budi", "budi", Role.LEADER)


def added(engine: Engine, draft: AccountDraft) -> int:
    with writing(engine) as session:
        return accounts.add(session, draft, now=NOW)


def found(engine: Engine, username: str) -> accounts.StoredAccount:
    with reading(engine) as session:
        account = accounts.find(session, username)
    assert account is not None
    return account


def test_an_account_comes_back_as_it_went_in(engine: Engine) -> None:
    key = added(engine, SITI)
    account = found(engine, "siti")
    assert (account.id, account.username, account.name, account.role) == (
        key,
        "siti",
        "Siti",
        Role.COACH,
    )
    assert account.regions == {"33.75", "33.10"}
    assert (account.active, account.ends_on, account.created_at) == (True, SITI.ends_on, NOW)
    assert (account.version, account.password_hash, account.totp_secret) == (1, None, None)
    with reading(engine) as session:
        assert accounts.of(session, key) == account
        assert accounts.find(session, "tiada") is None


def test_what_opens_an_account_is_in_no_message_of_the_database(engine: Engine) -> None:
    with pytest.raises(IntegrityError) as failed, writing(engine) as session:
        accounts.replace_recovery_codes(session, 404, ["0123456789abcdef"])
    assert "0123456789abcdef" not in str(failed.value)


def test_accounts_are_listed_by_name_whatever_the_case(engine: Engine) -> None:
    for draft in (SITI, BUDI, AccountDraft("citra", "Citra", Role.ADMIN)):
        added(engine, draft)
    with reading(engine) as session:
        listed = accounts.every(session)
    assert [account.name for account in listed] == ["budi", "Citra", "Siti"]
    assert [len(account.regions) for account in listed] == [0, 0, 2]


def test_a_username_exists_once_and_in_lower_case(engine: Engine) -> None:
    added(engine, SITI)
    with pytest.raises(IntegrityError):
        added(engine, AccountDraft("siti", "Siti lain", Role.LEADER))
    with pytest.raises(IntegrityError):
        added(engine, AccountDraft("Siti", "Siti lain", Role.LEADER))


def test_a_change_replaces_the_regions_and_raises_the_version(engine: Engine) -> None:
    key = added(engine, SITI)
    draft = AccountDraft("siti", "Siti R", Role.OPERATOR, frozenset({"33.74"}))
    with writing(engine) as session:
        assert accounts.change(session, key, draft, version=1)
    account = found(engine, "siti")
    assert (account.name, account.role, account.ends_on) == ("Siti R", Role.OPERATOR, None)
    assert (account.regions, account.version) == ({"33.74"}, 2)


def test_a_change_from_an_old_version_writes_nothing(engine: Engine) -> None:
    key = added(engine, SITI)
    with writing(engine) as session:
        assert not accounts.change(session, key, BUDI, version=2)
    assert found(engine, "siti").regions == SITI.regions


def test_of_eight_changes_from_one_version_exactly_one_wins(engine: Engine) -> None:
    key = added(engine, BUDI)

    def change(number: int) -> bool:
        draft = AccountDraft("budi", f"Budi {number}", Role.LEADER)
        with writing(engine) as session:
            return accounts.change(session, key, draft, version=1)

    with ThreadPoolExecutor(8) as editors:
        outcomes = list(editors.map(change, range(8)))
    assert sum(outcomes) == 1
    account = found(engine, "budi")
    assert (account.version, account.name) == (2, f"Budi {outcomes.index(True)}")


def test_a_time_step_is_accepted_once_also_by_eight_at_once(engine: Engine) -> None:
    key = added(engine, BUDI)
    with writing(engine) as session:
        accounts.set_second_factor(session, key, "A" * 32, 100)

    def accept(step: int) -> bool:
        with writing(engine) as session:
            return accounts.accept_step(session, key, step)

    assert [accept(99), accept(100)] == [False, False]
    with ThreadPoolExecutor(8) as browsers:
        assert sum(browsers.map(accept, [101] * 8)) == 1
    assert found(engine, "budi").totp_step == 101


def test_a_recovery_code_works_once_and_only_for_its_account(engine: Engine) -> None:
    budi, siti = added(engine, BUDI), added(engine, SITI)
    with writing(engine) as session:
        accounts.replace_recovery_codes(session, budi, ["a" * 64, "b" * 64])
        assert not accounts.use_recovery_code(session, siti, "a" * 64, now=NOW)
        assert accounts.use_recovery_code(session, budi, "a" * 64, now=NOW)
        assert not accounts.use_recovery_code(session, budi, "a" * 64, now=NOW)
        assert accounts.recovery_codes_left(session, budi) == 1
        accounts.replace_recovery_codes(session, budi, ["c" * 64])
        assert not accounts.use_recovery_code(session, budi, "b" * 64, now=NOW)
        assert accounts.recovery_codes_left(session, budi) == 1


def test_forgotten_credentials_leave_nothing_that_opens_the_account(engine: Engine) -> None:
    key = added(engine, BUDI)
    with writing(engine) as session:
        accounts.set_passphrase(session, key, "$argon2id$")
        accounts.set_second_factor(session, key, "A" * 32, 100)
        accounts.replace_recovery_codes(session, key, ["a" * 64])
    with writing(engine) as session:
        accounts.forget_credentials(session, key)
    account = found(engine, "budi")
    assert (account.password_hash, account.totp_secret, account.totp_step) == (None, None, None)
    with reading(engine) as session:
        assert accounts.recovery_codes_left(session, key) == 0


def test_a_shut_account_still_counts_as_having_its_role(engine: Engine) -> None:
    with reading(engine) as session:
        assert not accounts.has_role(session, Role.ADMIN)
    key = added(engine, AccountDraft("citra", "Citra", Role.ADMIN))
    with writing(engine) as session:
        accounts.set_active(session, key, active=False)
    with reading(engine) as session:
        assert accounts.has_role(session, Role.ADMIN)
        assert not accounts.has_role(session, Role.LEADER)


def test_what_opens_an_account_never_shows_in_its_repr(engine: Engine) -> None:
    key = added(engine, BUDI)
    with writing(engine) as session:
        accounts.set_passphrase(session, key, "$argon2id$hash")
        accounts.set_second_factor(session, key, "KENARIKENARI", 100)
    shown = repr(found(engine, "budi"))
    assert "$argon2id$" not in shown
    assert "KENARI" not in shown
