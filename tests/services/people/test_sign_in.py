"""Signing in: one form, one answer, and a lock that is kept in the database."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from services.people.community import (
    LATER,
    MANAGER,
    NOW,
    OTHER,
    PASSPHRASE,
    Member,
    administrator,
    draft,
    entered,
    everything_kept,
    invited,
    joined,
    journal,
    present,
)

from merit.domain.access import Permission, Role, User
from merit.errors import InputError, NotAllowedError, SignInError
from merit.services.people import accounts, hashing, identity
from merit.services.people.invitations import Answer, accept
from merit.services.people.sign_in import (
    Attempt,
    Trial,
    sign_in,
    sign_in_by_proxy,
    sign_out,
    sign_out_everywhere,
    try_role,
)
from merit.store import accounts as account_store
from merit.store import revision
from merit.store.engine import Engine, reading, writing

WRONG = "^Nama pengguna, kata sandi, atau kode tidak cocok\\.$"
LOCKED = "^Terlalu banyak percobaan masuk yang gagal"
MINUTE = timedelta(minutes=1)


def attempt(username: str, passphrase: str = "salah sama sekali", **other: str) -> Attempt:
    return Attempt(username, passphrase, **({"address": "10.0.0.7"} | other))


def fail(engine: Engine, tries: int, username: str = "siti", address: str = "10.0.0.7") -> None:
    for number in range(tries):
        now = LATER + timedelta(seconds=number)
        with pytest.raises(SignInError, match=WRONG):
            sign_in(engine, attempt(username, address=address), now=now)


def test_the_right_passphrase_opens_a_session_of_the_person(engine: Engine) -> None:
    siti = joined(engine, draft("siti", Role.OPERATOR, "33.75", name="Siti Rahma"))
    token = sign_in(engine, siti.attempt(LATER), now=LATER)
    with reading(engine) as session:
        found = identity.identify(session, token, now=LATER, demo=False)
    assert found is not None
    user = found.user
    assert (user.name, user.account, user.role, user.trial) == (
        "Siti Rahma",
        "siti",
        Role.OPERATOR,
        False,
    )
    assert (user.regions, user.address) == ({"33.75"}, "10.0.0.7")
    assert user.may(Permission.READ_ACTIONS, "33.75")
    assert not user.may(Permission.READ_ACTIONS, "33.74")
    assert not user.may(Permission.READ_DEMO)


def test_every_sign_in_makes_a_new_token_and_only_its_digest_is_kept(engine: Engine) -> None:
    siti = joined(engine, draft("siti"))
    tokens = [sign_in(engine, siti.attempt(LATER), now=LATER) for _ in range(3)]
    assert len(set(tokens)) == 3
    assert min(map(len, tokens)) >= 43  # 256 bits in base64
    kept = everything_kept(engine, "sign_in_session", "audit_entry", "account", "invitation")
    assert [token for token in tokens if token in kept] == []
    assert PASSPHRASE not in kept


@pytest.mark.parametrize("typed", ["SITI", " siti ", "Siti"])
def test_a_username_is_found_however_it_is_typed(engine: Engine, typed: str) -> None:
    joined(engine, draft("siti"))
    assert sign_in(engine, attempt(typed, PASSPHRASE), now=LATER)


def test_whatever_is_wrong_the_answer_is_the_same(engine: Engine) -> None:
    admin = administrator(engine)
    joined(engine, draft("siti"))
    invited(engine, draft("baru"))
    joined(engine, draft("lama", ends_on=date(2026, 11, 25)))
    joined(engine, draft("tutup"))
    with writing(engine) as session:
        accounts.deactivate(session, MANAGER, "tutup", reason="pindah", now=NOW)
    tomorrow = LATER + timedelta(days=1)
    wrong = [
        attempt("tiada", PASSPHRASE),
        attempt("siti"),
        attempt("siti", ""),
        attempt("siti", PASSPHRASE + " "),
        attempt("siti", PASSPHRASE * 10_000),
        attempt("", ""),
        attempt("siti\x00' OR 1=1 --", PASSPHRASE),
        attempt("\ud800", "\ud800"),
        attempt("baru", PASSPHRASE),
        attempt("baru", ""),
        attempt("lama", PASSPHRASE),
        attempt("tutup", PASSPHRASE),
        attempt("adi", PASSPHRASE),
        attempt("adi", PASSPHRASE, code="000000x"),
        attempt("adi", OTHER, code=admin.code(tomorrow)),
    ]
    for number, each in enumerate(wrong):
        with pytest.raises(SignInError, match=WRONG):
            sign_in(engine, each, now=tomorrow + number * MINUTE)


def test_an_account_that_ends_today_still_comes_in(engine: Engine) -> None:
    siti = joined(engine, draft("siti", ends_on=date(2026, 11, 25)))
    assert sign_in(engine, siti.attempt(LATER), now=LATER)


def test_a_privileged_role_needs_the_code_and_none_works_twice(engine: Engine) -> None:
    admin = administrator(engine)
    typed = admin.attempt(LATER)
    assert sign_in(engine, typed, now=LATER)
    with pytest.raises(SignInError, match=WRONG):
        sign_in(engine, typed, now=LATER)
    later = LATER + MINUTE
    assert sign_in(engine, admin.attempt(later), now=later)


def test_the_code_that_proved_the_second_factor_does_not_open_a_session(engine: Engine) -> None:
    admin = administrator(engine)
    with pytest.raises(SignInError, match=WRONG):
        sign_in(engine, admin.attempt(NOW), now=NOW)


def test_each_recovery_code_stands_in_for_the_second_factor_once(engine: Engine) -> None:
    admin = administrator(engine)
    assert len(set(admin.recovery_codes)) == 10
    first, second = admin.recovery_codes[:2]
    assert sign_in(engine, admin.attempt(LATER, code=first), now=LATER)
    with pytest.raises(SignInError, match=WRONG):
        sign_in(engine, admin.attempt(LATER, code=first), now=LATER)
    assert sign_in(engine, admin.attempt(LATER, code=f" {second.lower()} "), now=LATER)
    kept = everything_kept(engine, "recovery_code", "audit_entry", "account")
    assert [code for code in admin.recovery_codes if code in kept] == []
    assert [code for code in admin.recovery_codes if code.replace("-", "") in kept] == []


def test_five_failures_lock_the_name_for_fifteen_minutes_also_for_the_right_person(
    engine: Engine,
) -> None:
    siti, budi = joined(engine, draft("siti")), joined(engine, draft("budi"))
    fail(engine, 5)
    fifth = LATER + timedelta(seconds=4)
    for now in (fifth, fifth + 14 * MINUTE):
        with pytest.raises(SignInError, match=LOCKED):
            sign_in(engine, siti.attempt(now, address="10.9.9.9"), now=now)
        assert sign_in(engine, budi.attempt(now), now=now)
    assert sign_in(engine, siti.attempt(fifth), now=fifth + 15 * MINUTE)


def test_the_lock_says_how_long_it_lasts(engine: Engine) -> None:
    fail(engine, 5)
    with pytest.raises(SignInError, match="Coba lagi dalam 15 menit"):
        sign_in(engine, attempt("siti"), now=LATER + timedelta(seconds=5))
    with pytest.raises(SignInError, match="Coba lagi dalam 1 menit"):
        sign_in(engine, attempt("siti"), now=LATER + timedelta(minutes=14, seconds=30))


def test_an_unknown_name_is_locked_just_the_same(engine: Engine) -> None:
    fail(engine, 5, username="tiada")
    with pytest.raises(SignInError, match=LOCKED):
        sign_in(engine, attempt("TIADA"), now=LATER + MINUTE)


def test_attempts_while_locked_do_not_make_the_lock_longer(engine: Engine) -> None:
    siti = joined(engine, draft("siti"))
    fail(engine, 5)
    for minute in range(1, 15):
        with pytest.raises(SignInError, match=LOCKED):
            sign_in(engine, attempt("siti"), now=LATER + minute * MINUTE)
    now = LATER + timedelta(minutes=15, seconds=4)
    assert sign_in(engine, siti.attempt(now), now=now)


def test_coming_in_forgives_the_failures_before(engine: Engine) -> None:
    siti = joined(engine, draft("siti"))
    fail(engine, 4)
    assert sign_in(engine, siti.attempt(LATER), now=LATER + timedelta(seconds=10))
    fail(engine, 4)
    assert sign_in(engine, siti.attempt(LATER), now=LATER + timedelta(seconds=20))


def test_twenty_failures_in_a_minute_lock_an_address_for_a_minute(engine: Engine) -> None:
    siti = joined(engine, draft("siti"))
    for number in range(20):
        fail(engine, 1, username=f"orang{number}")
    with pytest.raises(SignInError, match=LOCKED):
        sign_in(engine, siti.attempt(LATER), now=LATER + timedelta(seconds=1))
    elsewhere = siti.attempt(LATER, address="10.0.0.8")
    assert sign_in(engine, elsewhere, now=LATER + timedelta(seconds=1))
    assert sign_in(engine, siti.attempt(LATER), now=LATER + MINUTE)


def test_an_unknown_address_is_never_locked_as_one(engine: Engine) -> None:
    for number in range(25):
        fail(engine, 1, username=f"orang{number}", address="")
    assert ("Belum masuk", "masuk_gagal", "tidak dikenal") in journal(engine)


def test_a_lock_that_sets_in_while_the_passphrase_is_hashed_holds_for_it_too(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else many guesses sent at the same moment would all be answered."""
    siti = joined(engine, draft("siti"))
    verified = hashing.verified

    def slow(passphrase: str, stored: str | None) -> hashing.Verdict:
        monkeypatch.setattr(hashing, "verified", verified)
        fail(engine, 5)
        return verified(passphrase, stored)

    monkeypatch.setattr(hashing, "verified", slow)
    now = LATER + timedelta(seconds=5)
    with pytest.raises(SignInError, match=LOCKED):
        sign_in(engine, siti.attempt(now), now=now)


def test_an_account_shut_while_its_passphrase_is_hashed_does_not_come_in(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    siti = joined(engine, draft("siti"))
    verified = hashing.verified

    def slow(passphrase: str, stored: str | None) -> hashing.Verdict:
        with writing(engine) as session:
            accounts.deactivate(session, MANAGER, "siti", reason="pindah", now=LATER)
        return verified(passphrase, stored)

    monkeypatch.setattr(hashing, "verified", slow)
    with pytest.raises(SignInError, match=WRONG):
        sign_in(engine, siti.attempt(LATER), now=LATER)


def test_a_passphrase_replaced_while_it_is_hashed_no_longer_opens(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    siti = joined(engine, draft("siti"))
    verified = hashing.verified

    def slow(passphrase: str, stored: str | None) -> hashing.Verdict:
        monkeypatch.setattr(hashing, "verified", verified)
        with writing(engine) as session:
            token = accounts.reset(session, MANAGER, "siti", reason="bocor", now=LATER)
        accept(engine, token, Answer(OTHER), now=LATER)
        return verified(passphrase, stored)

    monkeypatch.setattr(hashing, "verified", slow)
    with pytest.raises(SignInError, match=WRONG):
        sign_in(engine, siti.attempt(LATER), now=LATER)


def test_wrong_guesses_at_the_same_moment_stop_at_the_fifth(engine: Engine) -> None:
    joined(engine, draft("siti"))

    def answer(_browser: int) -> str:
        with pytest.raises(SignInError) as refusal:
            sign_in(engine, attempt("siti"), now=LATER)
        return str(refusal.value)[:4]

    with ThreadPoolExecutor(12) as browsers:
        answers = sorted(browsers.map(answer, range(12)))
    assert answers == ["Nama"] * 5 + ["Terl"] * 7


def test_failures_that_no_longer_count_are_removed_on_the_way(engine: Engine) -> None:
    fail(engine, 3)
    with pytest.raises(SignInError):
        sign_in(engine, attempt("budi"), now=LATER + timedelta(hours=1))
    assert everything_kept(engine, "sign_in_failure").count("\n") == 0  # one row


def test_coming_in_removes_what_no_longer_counts_of_anybody(engine: Engine) -> None:
    siti = joined(engine, draft("siti"))
    fail(engine, 1, username=PASSPHRASE)  # typed into the wrong field
    entered(engine, siti, now=LATER + timedelta(hours=1))
    assert everything_kept(engine, "sign_in_failure") == ""


def test_coming_in_failing_locking_and_leaving_are_in_the_journal(engine: Engine) -> None:
    siti = joined(engine, draft("siti"))
    before = len(journal(engine))
    session_id = entered(engine, siti)
    with writing(engine) as session:
        sign_out(session, session_id, now=LATER)
        sign_out(session, session_id, now=LATER)
    fail(engine, 5)
    assert journal(engine)[before:] == [
        ("siti", "masuk", "siti"),
        ("siti", "keluar", "siti"),
        *[("Belum masuk", "masuk_gagal", "siti")] * 5,
        ("Belum masuk", "kunci_masuk", "siti"),
    ]


def test_a_name_nobody_has_is_not_written_down_for_ever(engine: Engine) -> None:
    # It may be a passphrase in the wrong field, and nothing is ever taken out of the journal.
    before = len(journal(engine))
    fail(engine, 5, username=PASSPHRASE)
    assert journal(engine)[before:] == [
        *[("Belum masuk", "masuk_gagal", "tidak dikenal")] * 5,
        ("Belum masuk", "kunci_masuk", "tidak dikenal"),
    ]
    assert PASSPHRASE not in everything_kept(engine, "audit_entry")


def test_signing_in_and_out_never_raises_the_revision(engine: Engine) -> None:
    siti = joined(engine, draft("siti"))
    before = revision.of(engine)
    fail(engine, 2)
    session_id = entered(engine, siti)
    with writing(engine) as session:
        identity.touch(session, session_id, now=LATER + 5 * MINUTE)
        sign_out(session, session_id, now=LATER)
    assert revision.of(engine) == before


def test_signing_out_ends_this_session_and_everywhere_ends_all(engine: Engine) -> None:
    siti, budi = joined(engine, draft("siti")), joined(engine, draft("budi"))
    first, second, third = (entered(engine, siti) for _ in range(3))
    other = entered(engine, budi)
    with writing(engine) as session:
        sign_out(session, first, now=LATER)
    assert present(engine, first) is None
    user = present(engine, second)
    assert user is not None
    with writing(engine) as session:
        sign_out_everywhere(session, user, now=LATER)
    assert [present(engine, key) for key in (second, third)] == [None, None]
    assert present(engine, other) is not None


def test_nobody_without_an_account_signs_out_everywhere(engine: Engine) -> None:
    for user in (User("Pengunjung", frozenset()), User("P", frozenset(), account="x", trial=True)):
        with pytest.raises(NotAllowedError), writing(engine) as session:
            sign_out_everywhere(session, user, now=LATER)


def test_a_proxy_opens_a_session_only_for_an_account_that_works(engine: Engine) -> None:
    invited(engine, draft("siti", Role.OPERATOR, "33.75"))
    joined(engine, draft("tutup"))
    joined(engine, draft("lama", ends_on=date(2026, 11, 25)))
    with writing(engine) as session:
        accounts.deactivate(session, MANAGER, "tutup", reason="pindah", now=NOW)
        token = sign_in_by_proxy(session, "Siti", address="10.0.0.7", agent="", now=LATER)
        found = identity.identify(session, token, now=LATER, demo=False)
    assert found is not None
    assert (found.user.account, found.user.regions) == ("siti", {"33.75"})
    for username in ("tiada", "tutup", "lama", ""):
        tomorrow = LATER + timedelta(days=1)
        with pytest.raises(SignInError, match="Hubungi admin"), writing(engine) as session:
            sign_in_by_proxy(session, username, address="", agent="", now=tomorrow)


def tried(engine: Engine, trial: Trial) -> User | None:
    with writing(engine) as session:
        token = try_role(session, trial, address="127.0.0.1", agent="Peramban", now=NOW)
    with reading(engine) as session:
        found = identity.identify(session, token, now=NOW, demo=True)
    return found.user if found else None


def test_a_role_can_be_tried_out_and_two_people_of_a_role_are_told_apart(engine: Engine) -> None:
    first = tried(engine, Trial(Role.OPERATOR, "33.75"))
    second = tried(engine, Trial(Role.DATA_MANAGER, number=2))
    assert first is not None
    assert second is not None
    assert (first.account, first.regions, first.trial) == (
        "percobaan:operator:1",
        {"33.75"},
        True,
    )
    assert (second.account, second.regions) == ("percobaan:pengelola_data:2", frozenset())
    assert second.may(Permission.PUBLISH_RESULTS)
    assert first.name != second.name


@pytest.mark.parametrize(
    "trial",
    [
        Trial(Role.OPERATOR),
        Trial(Role.OPERATOR, "33.99"),
        Trial(Role.OPERATOR, "33"),
        Trial(Role.COACH),
        Trial(Role.LEADER, "33.75"),
        Trial(Role.LEADER, number=0),
        Trial(Role.LEADER, number=10),
    ],
)
def test_a_trial_with_a_wrong_region_or_number_is_refused(engine: Engine, trial: Trial) -> None:
    with pytest.raises(InputError):
        tried(engine, trial)


def test_the_first_administrator_ends_all_trials(engine: Engine) -> None:
    with writing(engine) as session:
        token = try_role(session, Trial(Role.LEADER), address="", agent="", now=NOW)
        found = identity.identify(session, token, now=NOW, demo=True)
    assert found is not None
    assert present(engine, found.session_id, now=NOW)
    administrator(engine)
    assert present(engine, found.session_id, now=NOW) is None
    with pytest.raises(NotAllowedError):
        tried(engine, Trial(Role.LEADER))


def test_a_trial_is_void_where_there_is_no_demonstration_set(engine: Engine) -> None:
    with writing(engine) as session:
        token = try_role(session, Trial(Role.LEADER), address="", agent="", now=NOW)
        assert identity.identify(session, token, now=NOW, demo=False) is None


def test_what_was_typed_never_shows_in_a_repr() -> None:
    shown = repr(Member("siti", "", ()).attempt(NOW, "kenari rahasia", code="123456"))
    assert "kenari" not in shown
    assert "123456" not in shown


def test_a_privileged_account_without_a_second_factor_does_not_come_in(engine: Engine) -> None:
    """No service makes one; a row written behind our back still opens nothing."""
    invited(engine, draft("adi", Role.ADMIN))
    with writing(engine) as session:
        account = account_store.find(session, "adi")
        assert account is not None
        account_store.set_passphrase(session, account.id, hashing.hashed(PASSPHRASE))
    with pytest.raises(SignInError, match=WRONG):
        sign_in(engine, attempt("adi", PASSPHRASE), now=LATER)
