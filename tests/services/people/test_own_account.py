"""One's own account: passphrase, second factor, recovery codes, sessions."""

from datetime import timedelta

import pyotp
import pytest
from services.people.community import (
    LATER,
    OTHER,
    PASSPHRASE,
    Member,
    draft,
    entered,
    everything_kept,
    joined,
    journal,
    present,
)

from merit.domain.access import Role, User
from merit.errors import InputError, NotAllowedError, SignInError
from merit.services.people import own_account
from merit.services.people.credentials import new_secret
from merit.services.people.own_account import OwnAccount
from merit.services.people.sign_in import Attempt, sign_in
from merit.store.engine import Engine, reading, writing

WRONG = "^Kata sandi lama tidak cocok"


def user_of(engine: Engine, session_id: int) -> User:
    user = present(engine, session_id)
    assert user is not None
    return user


def shown(engine: Engine, user: User, minutes: float = 0) -> OwnAccount:
    with reading(engine) as session:
        return own_account.own_account(session, user, now=LATER + timedelta(minutes=minutes))


def change(engine: Engine, session_id: int, old: str = PASSPHRASE, new: str = OTHER) -> None:
    own_account.change_passphrase(
        engine, user_of(engine, session_id), session_id=session_id, old=old, new=new, now=LATER
    )


@pytest.fixture
def siti(engine: Engine) -> Member:
    return joined(engine, draft("siti", Role.OPERATOR, "33.75", name="Siti Rahma"))


@pytest.fixture
def citra(engine: Engine) -> Member:
    return joined(engine, draft("citra", Role.DATA_MANAGER))


def test_the_page_shows_the_account_and_its_open_sessions(engine: Engine, siti: Member) -> None:
    first, second = entered(engine, siti), entered(engine, siti)
    entered(engine, joined(engine, draft("budi")))
    own = shown(engine, user_of(engine, first))
    assert (own.username, own.name, own.role, own.regions) == (
        "siti",
        "Siti Rahma",
        Role.OPERATOR,
        ("33.75",),
    )
    assert (own.second_factor, own.recovery_codes_left) == (False, 0)
    assert [one.id for one in own.sessions] == [second, first]
    assert {(one.address, one.agent) for one in own.sessions} == {("10.0.0.7", "Peramban")}
    assert shown(engine, user_of(engine, first), minutes=31).sessions == ()


@pytest.mark.parametrize(
    "user",
    [User("Pengunjung", frozenset()), User("P", frozenset(), account="siti", trial=True)],
    ids=["visitor", "trial"],
)
def test_nobody_without_an_account_has_this_page(engine: Engine, siti: Member, user: User) -> None:
    session_id = entered(engine, siti)
    with pytest.raises(NotAllowedError):
        shown(engine, user)
    with pytest.raises(NotAllowedError):
        own_account.change_passphrase(
            engine, user, session_id=session_id, old=PASSPHRASE, new=OTHER, now=LATER
        )
    with pytest.raises(NotAllowedError), writing(engine) as session:
        own_account.end_own_session(session, user, session_id, now=LATER)


def test_a_new_passphrase_replaces_the_old_and_ends_the_other_sessions(
    engine: Engine, siti: Member
) -> None:
    here, there = entered(engine, siti), entered(engine, siti)
    change(engine, here)
    assert present(engine, here)
    assert present(engine, there) is None
    with pytest.raises(SignInError):
        sign_in(engine, siti.attempt(LATER), now=LATER)
    assert sign_in(engine, siti.attempt(LATER, OTHER), now=LATER)
    assert journal(engine)[-3:] == [
        ("siti", "ganti_kata_sandi", "siti"),
        ("Belum masuk", "masuk_gagal", "siti"),
        ("siti", "masuk", "siti"),
    ]


@pytest.mark.parametrize("new", ["pendek", "password12345", "siti rahma 2026", PASSPHRASE])
def test_a_weak_or_unchanged_passphrase_is_refused(engine: Engine, siti: Member, new: str) -> None:
    session_id = entered(engine, siti)
    with pytest.raises(InputError, match="Kata sandi"):
        change(engine, session_id, new=new)
    assert sign_in(engine, siti.attempt(LATER), now=LATER)


def test_a_wrong_old_passphrase_changes_nothing_and_counts_towards_the_lock(
    engine: Engine, siti: Member
) -> None:
    session_id = entered(engine, siti)
    for _ in range(5):
        with pytest.raises(SignInError, match=WRONG):
            change(engine, session_id, old="salah sama sekali")
    with pytest.raises(SignInError, match="Terlalu banyak"):
        change(engine, session_id)
    with pytest.raises(SignInError, match="Terlalu banyak"):
        sign_in(engine, siti.attempt(LATER), now=LATER)
    assert journal(engine)[-1] == ("Belum masuk", "kunci_masuk", "siti")


def test_a_new_second_factor_replaces_the_old_with_its_codes(engine: Engine, citra: Member) -> None:
    user = user_of(engine, entered(engine, citra))
    secret, now = new_secret(), LATER + timedelta(minutes=1)
    code = pyotp.TOTP(secret).at(now)
    codes = own_account.renew_second_factor(
        engine, user, passphrase=PASSPHRASE, secret=secret, code=code, now=now
    )
    assert len(set(codes) - set(citra.recovery_codes)) == 10
    later = now + timedelta(minutes=1)
    for old in (code, citra.code(later), citra.recovery_codes[0]):
        with pytest.raises(SignInError):
            sign_in(engine, Attempt("citra", PASSPHRASE, old), now=later)
    new = Attempt("citra", PASSPHRASE, pyotp.TOTP(secret).at(later))
    assert sign_in(engine, new, now=later)
    assert sign_in(engine, Attempt("citra", PASSPHRASE, codes[0]), now=later)
    assert shown(engine, user).recovery_codes_left == 9


def test_a_second_factor_needs_the_passphrase_and_a_proof(engine: Engine, citra: Member) -> None:
    user = user_of(engine, entered(engine, citra))
    secret = new_secret()
    code = pyotp.TOTP(secret).at(LATER)
    with pytest.raises(SignInError, match=WRONG):
        own_account.renew_second_factor(
            engine, user, passphrase=OTHER, secret=secret, code=code, now=LATER
        )
    with pytest.raises(InputError, match="tidak cocok"):
        own_account.renew_second_factor(
            engine, user, passphrase=PASSPHRASE, secret=new_secret(), code=code, now=LATER
        )
    later = LATER + timedelta(minutes=1)
    assert sign_in(engine, citra.attempt(later), now=later)


def test_anybody_may_take_a_second_factor_and_then_needs_it(engine: Engine, siti: Member) -> None:
    user = user_of(engine, entered(engine, siti))
    secret = new_secret()
    own_account.renew_second_factor(
        engine,
        user,
        passphrase=PASSPHRASE,
        secret=secret,
        code=pyotp.TOTP(secret).at(LATER),
        now=LATER,
    )
    with pytest.raises(SignInError):
        sign_in(engine, siti.attempt(LATER), now=LATER)
    later = LATER + timedelta(minutes=1)
    assert sign_in(engine, siti.attempt(later, code=pyotp.TOTP(secret).at(later)), now=later)


def test_new_recovery_codes_replace_the_old(engine: Engine, citra: Member) -> None:
    user = user_of(engine, entered(engine, citra))
    codes = own_account.renew_recovery_codes(engine, user, passphrase=PASSPHRASE, now=LATER)
    with pytest.raises(SignInError):
        sign_in(engine, citra.attempt(LATER, code=citra.recovery_codes[1]), now=LATER)
    assert sign_in(engine, citra.attempt(LATER, code=codes[1]), now=LATER)
    audited = everything_kept(engine, "audit_entry", "recovery_code")
    assert [code for code in codes if code in audited] == []


def test_recovery_codes_need_a_second_factor_to_stand_in_for(engine: Engine, siti: Member) -> None:
    user = user_of(engine, entered(engine, siti))
    with pytest.raises(InputError, match="faktor kedua"):
        own_account.renew_recovery_codes(engine, user, passphrase=PASSPHRASE, now=LATER)


def test_one_session_of_ones_own_is_ended_and_nobody_elses(engine: Engine, siti: Member) -> None:
    here, there = entered(engine, siti), entered(engine, siti)
    other = entered(engine, joined(engine, draft("budi")))
    user = user_of(engine, here)
    with writing(engine) as session:
        own_account.end_own_session(session, user, there, now=LATER)
    assert present(engine, there) is None
    for session_id in (there, other, 10_000):
        with pytest.raises(NotAllowedError), writing(engine) as session:
            own_account.end_own_session(session, user, session_id, now=LATER)
    assert present(engine, other)
    assert present(engine, here)
    assert journal(engine)[-1] == ("siti", "akhiri_sesi", "siti")
