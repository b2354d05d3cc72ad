"""One-time links: for whom, how long, and used once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pyotp
import pytest
from services.people.community import (
    LATER,
    MANAGER,
    NOW,
    OTHER,
    PASSPHRASE,
    administrator,
    answered,
    draft,
    entered,
    everything_kept,
    invited,
    joined,
    journal,
    present,
)

from merit.domain.access import Permission, Role
from merit.domain.invitations import Purpose
from merit.errors import InputError, InvitationError, SignInError
from merit.services.people import accounts, invitations
from merit.services.people.credentials import new_secret
from merit.services.people.invitations import Answer, Opened, accept
from merit.services.people.sign_in import Attempt, sign_in
from merit.store.engine import Engine, reading, writing

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


def opened(engine: Engine, token: str, now: datetime = NOW) -> Opened:
    with reading(engine) as session:
        return invitations.opened(session, token, now=now)


def set_up(engine: Engine, now: datetime = NOW) -> str:
    with writing(engine) as session:
        token = invitations.set_up_link(session, now=now)
    assert token is not None
    return token


def test_the_first_administrator_comes_in_by_the_set_up_link(engine: Engine) -> None:
    token = set_up(engine)
    assert opened(engine, token) == Opened(
        Purpose.SET_UP, None, None, Role.ADMIN, needs_second_factor=True
    )
    admin = administrator(engine)
    user = present(engine, entered(engine, admin))
    assert user is not None
    assert (user.account, user.name, user.role) == ("adi", "Adi Nugroho", Role.ADMIN)
    assert user.may(Permission.MANAGE_PEOPLE)
    assert not user.may(Permission.PROPOSE_RESULTS)


def test_a_set_up_link_holds_for_thirty_minutes(engine: Engine) -> None:
    token = set_up(engine)
    assert opened(engine, token, NOW + 29.9 * MINUTE)
    with pytest.raises(InvitationError, match="akun admin-pertama"):
        opened(engine, token, NOW + 30 * MINUTE)


def test_a_new_set_up_link_makes_the_older_one_void(engine: Engine) -> None:
    first, second = set_up(engine), set_up(engine, NOW + MINUTE)
    with pytest.raises(InvitationError):
        opened(engine, first, NOW + MINUTE)
    assert opened(engine, second, NOW + MINUTE)


def test_there_is_no_set_up_link_once_there_is_an_administrator(engine: Engine) -> None:
    early = set_up(engine)
    invited(engine, draft("adi", Role.ADMIN))
    with writing(engine) as session:
        assert invitations.set_up_link(session, now=NOW) is None
    with pytest.raises(InvitationError, match="sudah ada"):
        accept(engine, early, answered(NOW, username="musuh", name="Musuh"), now=NOW)


def test_of_eight_who_follow_the_set_up_link_at_once_one_becomes_administrator(
    engine: Engine,
) -> None:
    token = set_up(engine)

    def follow(number: int) -> bool:
        answer = answered(NOW, username=f"orang{number}", name="Nama Orang")
        try:
            accept(engine, token, answer, now=NOW)
        except InvitationError:
            return False
        return True

    with ThreadPoolExecutor(8) as browsers:
        assert sum(browsers.map(follow, range(8))) == 1
    with reading(engine) as session:
        assert len(accounts.people(session, MANAGER)) == 1


@pytest.mark.parametrize("role", Role)
def test_an_invitation_asks_for_a_second_factor_where_the_role_needs_one(
    engine: Engine, role: Role
) -> None:
    regions = ["33.75"] if role in {Role.OPERATOR, Role.HEAD, Role.COACH} else []
    token = invited(engine, draft("siti", role, *regions, name="Siti Rahma"))
    needed = role in {Role.ADMIN, Role.DATA_MANAGER, Role.COACH}
    assert opened(engine, token) == Opened(Purpose.INVITE, "siti", "Siti Rahma", role, needed)
    accepted = accept(engine, token, answered(NOW), now=NOW)
    assert accepted.username == "siti"
    assert len(accepted.recovery_codes) == (10 if needed else 0)


def test_an_invitation_holds_for_72_hours_and_is_used_once(engine: Engine) -> None:
    token = invited(engine, draft("siti"))
    assert opened(engine, token, NOW + 71.9 * HOUR)
    with pytest.raises(InvitationError, match="tautan baru"):
        opened(engine, token, NOW + 72 * HOUR)
    accept(engine, token, Answer(PASSPHRASE), now=NOW)
    for again in (
        lambda: opened(engine, token),
        lambda: accept(engine, token, Answer(OTHER), now=NOW),
    ):
        with pytest.raises(InvitationError):
            again()
    assert sign_in(engine, Attempt("siti", PASSPHRASE), now=LATER)


@pytest.mark.parametrize("token", ["", "x", "\ud800", "' OR 1=1 --", "a" * 43])
def test_an_unknown_link_does_not_hold(engine: Engine, token: str) -> None:
    invited(engine, draft("siti"))
    with pytest.raises(InvitationError):
        opened(engine, token)


@pytest.mark.parametrize("weak", ["pendek", "password12345", "siti rahma siti", "pekalongan2026!"])
def test_a_weak_passphrase_is_refused_and_the_link_still_holds(engine: Engine, weak: str) -> None:
    token = invited(engine, draft("siti", name="Siti Rahma"))
    with pytest.raises(InputError, match="Kata sandi"):
        accept(engine, token, Answer(weak), now=NOW)
    with pytest.raises(SignInError):
        sign_in(engine, Attempt("siti", weak), now=NOW)
    assert accept(engine, token, Answer(PASSPHRASE), now=NOW)


def test_a_second_factor_that_is_not_proven_is_refused_and_the_link_still_holds(
    engine: Engine,
) -> None:
    token = invited(engine, draft("siti", Role.DATA_MANAGER))
    secret = new_secret()
    right = pyotp.TOTP(secret).at(NOW)
    wrong = [
        Answer(PASSPHRASE),
        Answer(PASSPHRASE, secret=secret),
        Answer(PASSPHRASE, secret=secret, code="000000x"),
        Answer(PASSPHRASE, secret=new_secret(), code=right),
        Answer(PASSPHRASE, secret=secret[:24], code=pyotp.TOTP(secret[:24]).at(NOW)),
    ]
    for answer in wrong:
        with pytest.raises(InputError, match=r"Kode|Kunci"):
            accept(engine, token, answer, now=NOW)
    assert accept(engine, token, Answer(PASSPHRASE, secret=secret, code=right), now=NOW)


@pytest.mark.parametrize(("username", "name"), [("", "Adi"), ("a b", "Adi"), ("adi", " ")])
def test_the_first_administrator_has_a_proper_name(
    engine: Engine, username: str, name: str
) -> None:
    token = set_up(engine)
    with pytest.raises(InputError, match=r"Nama pengguna|nama lengkap"):
        accept(engine, token, answered(NOW, username=username, name=name), now=NOW)


def test_a_name_that_is_taken_is_refused_to_the_first_administrator(engine: Engine) -> None:
    invited(engine, draft("adi"))
    token = set_up(engine)
    with pytest.raises(InputError, match="sudah dipakai"):
        accept(engine, token, answered(NOW, username="adi", name="Adi"), now=NOW)
    assert accept(engine, token, answered(NOW, username="adi2", name="Adi"), now=NOW)


def test_somebody_invited_cannot_answer_under_another_name(engine: Engine) -> None:
    token = invited(engine, draft("siti"))
    answer = Answer(PASSPHRASE, username="adi", name="Adi")
    assert accept(engine, token, answer, now=NOW).username == "siti"


def test_a_role_that_changes_while_the_answer_is_checked_stops_the_answer(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = invited(engine, draft("siti"))
    real = invitations.check_passphrase

    def changing(*arguments: object, **options: str) -> None:
        real(*arguments, **options)  # type: ignore[arg-type]
        with writing(engine) as session:
            accounts.change_account(
                session,
                MANAGER,
                "siti",
                draft("siti", Role.ADMIN),
                version=1,
                reason="promosi",
                now=NOW,
            )

    monkeypatch.setattr(invitations, "check_passphrase", changing)
    with pytest.raises(InputError, match="sekali lagi"):
        accept(engine, token, Answer(PASSPHRASE), now=NOW)
    monkeypatch.undo()
    assert opened(engine, token).needs_second_factor


def test_a_shut_account_has_no_link_that_holds(engine: Engine) -> None:
    token = invited(engine, draft("siti"))
    with writing(engine) as session:
        accounts.deactivate(session, MANAGER, "siti", reason="batal", now=NOW)
    with pytest.raises(InvitationError):
        opened(engine, token)
    with writing(engine) as session:
        accounts.activate(session, MANAGER, "siti", reason="jadi", now=NOW)
    with pytest.raises(InvitationError):
        opened(engine, token)


def test_a_reset_link_replaces_passphrase_second_factor_and_codes(engine: Engine) -> None:
    old = joined(engine, draft("siti", Role.DATA_MANAGER))
    with writing(engine) as session:
        token = accounts.reset(session, MANAGER, "siti", reason="ponsel hilang", now=LATER)
    with pytest.raises(SignInError):
        sign_in(engine, old.attempt(LATER), now=LATER)
    assert opened(engine, token, LATER).purpose is Purpose.RESET
    answer = answered(LATER, OTHER)
    accepted = accept(engine, token, answer, now=LATER)
    now = LATER + 2 * MINUTE
    right = Attempt("siti", OTHER, pyotp.TOTP(answer.secret).at(now))
    assert sign_in(engine, right, now=now)
    for code in (old.code(now), old.recovery_codes[0]):
        with pytest.raises(SignInError):
            sign_in(engine, Attempt("siti", OTHER, code), now=now)
    assert sign_in(engine, Attempt("siti", OTHER, accepted.recovery_codes[0]), now=now)


def test_who_follows_a_link_is_no_longer_locked_out(engine: Engine) -> None:
    joined(engine, draft("siti"))
    for _ in range(5):
        with pytest.raises(SignInError):
            sign_in(engine, Attempt("siti", "salah sama sekali"), now=LATER)
    with writing(engine) as session:
        token = accounts.reset(session, MANAGER, "siti", reason="lupa", now=LATER)
    accept(engine, token, Answer(OTHER), now=LATER)
    assert sign_in(engine, Attempt("siti", OTHER), now=LATER)


def test_every_link_and_answer_is_in_the_journal_without_any_secret(engine: Engine) -> None:
    token = set_up(engine)
    answer = answered(NOW, username="adi", name="Adi", address="10.0.0.7")
    accepted = accept(engine, token, answer, now=NOW)
    invitation = invited(engine, draft("siti"))
    accept(engine, invitation, Answer(OTHER), now=NOW)
    assert journal(engine) == [
        ("Sistem", "tautan_admin", "admin pertama"),
        ("adi", "terima_siapkan", "adi"),
        ("pengelola", "undang", "siti"),
        ("siti", "terima_undangan", "siti"),
    ]
    audited = everything_kept(engine, "audit_entry")
    assert "10.0.0.7" in audited
    secrets = [token, invitation, answer.secret, answer.code, PASSPHRASE, OTHER, "argon2"]
    assert [each for each in (*secrets, *accepted.recovery_codes) if each in audited] == []
    shown = repr(answer) + repr(accepted)
    assert [
        each for each in (answer.secret, PASSPHRASE, accepted.recovery_codes[0]) if each in shown
    ] == []
