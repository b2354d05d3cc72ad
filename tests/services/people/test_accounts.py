"""Accounts as an administrator keeps them."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest
from services.people.community import (
    LATER,
    MANAGER,
    NOW,
    administrator,
    draft,
    entered,
    everything_kept,
    invited,
    joined,
    journal,
    present,
)

from merit.domain.access import Role, User, everywhere, grants_of, public, visitor
from merit.domain.accounts import AccountDraft
from merit.errors import InputError, NoDataError, NotAllowedError, StaleError
from merit.services.people import accounts
from merit.services.people.accounts import Person
from merit.store import revision
from merit.store.engine import Engine, reading, writing


def person(engine: Engine, username: str) -> Person:
    with reading(engine) as session:
        return accounts.person(session, MANAGER, username)


def do(engine: Engine, action: str, username: str, *, reason: str = "mutasi") -> Any:
    with writing(engine) as session:
        return getattr(accounts, action)(session, MANAGER, username, reason=reason, now=LATER)


def change(engine: Engine, wanted: AccountDraft, *, version: int | None = None) -> None:
    present_version = person(engine, wanted.username).version
    with writing(engine) as session:
        accounts.change_account(
            session,
            MANAGER,
            wanted.username,
            wanted,
            version=present_version if version is None else version,
            reason="mutasi",
            now=LATER,
        )


def test_the_list_shows_everybody_with_what_an_administrator_must_know(engine: Engine) -> None:
    end = date(2027, 1, 31)
    invited(engine, draft("siti", Role.COACH, "33.75", "33.10", name="Siti", ends_on=end))
    citra = joined(engine, draft("citra", Role.DATA_MANAGER, name="Citra"))
    entered(engine, citra)
    with reading(engine) as session:
        listed = accounts.people(session, MANAGER)
    assert listed == (
        Person(
            username="citra",
            name="Citra",
            role=Role.DATA_MANAGER,
            regions=(),
            active=True,
            ends_on=None,
            joined=True,
            second_factor=True,
            created_at=NOW,
            seen_at=LATER,
            open_until=None,
            version=1,
        ),
        Person(
            username="siti",
            name="Siti",
            role=Role.COACH,
            regions=("33.10", "33.75"),
            active=True,
            ends_on=end,
            joined=False,
            second_factor=False,
            created_at=NOW,
            seen_at=None,
            open_until=NOW + timedelta(hours=72),
            version=1,
        ),
    )


NOBODIES = [
    *(
        User(role, grants_of(role, demo=True), account="x")
        for role in Role
        if role is not Role.ADMIN
    ),
    public(),
    visitor(demo=True),
    User("Kosong", everywhere()),
]


@pytest.mark.parametrize("user", NOBODIES, ids=lambda user: user.name)
def test_only_an_administrator_reads_or_keeps_accounts(engine: Engine, user: User) -> None:
    invited(engine, draft("siti"))
    refused = [
        lambda session: accounts.people(session, user),
        lambda session: accounts.person(session, user, "siti"),
        lambda session: accounts.invite(session, user, draft("baru"), now=NOW),
        lambda session: accounts.change_account(
            session, user, "siti", draft("siti"), version=1, reason="x", now=NOW
        ),
        lambda session: accounts.deactivate(session, user, "siti", reason="x", now=NOW),
        lambda session: accounts.activate(session, user, "siti", reason="x", now=NOW),
        lambda session: accounts.reset(session, user, "siti", reason="x", now=NOW),
    ]
    before = everything_kept(engine, "account", "invitation", "audit_entry")
    for call in refused:
        with pytest.raises(NotAllowedError), writing(engine) as session:
            call(session)
    assert everything_kept(engine, "account", "invitation", "audit_entry") == before


def test_an_administrator_who_is_only_tried_out_keeps_no_accounts(engine: Engine) -> None:
    admin = User("Percobaan 1", grants_of(Role.ADMIN, demo=True), account="p", trial=True)
    with pytest.raises(NotAllowedError, match="Percobaan"), writing(engine) as session:
        accounts.invite(session, admin, draft("baru"), now=NOW)


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        (draft("siti"), "sudah dipakai"),
        (draft("SITI"), "sudah dipakai"),
        (draft("b c"), "Nama pengguna"),
        (draft("budi", name=" "), "nama lengkap"),
        (draft("budi", Role.OPERATOR), "tepat satu daerah"),
        (draft("budi", Role.COACH), "sedikitnya satu daerah"),
        (draft("budi", Role.ADMIN, "33.75"), "semua daerah"),
        (draft("budi", Role.OPERATOR, "33"), "tidak dikenal"),
        (draft("budi", ends_on=date(2026, 11, 24)), "sudah lewat"),
    ],
)
def test_an_account_that_cannot_be_is_refused_with_the_reason(
    engine: Engine, wanted: AccountDraft, reason: str
) -> None:
    invited(engine, draft("siti"))
    with pytest.raises(InputError, match=reason):
        invited(engine, wanted)


def test_a_change_is_written_with_both_sides_and_the_reason(engine: Engine) -> None:
    joined(engine, draft("siti", Role.OPERATOR, "33.75", name="Siti"))
    change(engine, draft("siti", Role.HEAD, "33.74", name="Siti R", ends_on=date(2027, 1, 31)))
    changed = person(engine, "siti")
    assert (changed.role, changed.regions, changed.name) == (Role.HEAD, ("33.74",), "Siti R")
    assert (changed.ends_on, changed.version) == (date(2027, 1, 31), 2)
    entry = everything_kept(engine, "audit_entry").splitlines()[-1]
    for words in (
        "ubah_akun",
        "operator",
        "33.75",
        "kepala_bkpsdm",
        "33.74",
        "2027-01-31",
        "mutasi",
    ):
        assert words in entry


def test_a_change_from_an_old_version_shows_what_is_recorded_now(engine: Engine) -> None:
    invited(engine, draft("siti"))
    change(engine, draft("siti", name="Yang Pertama"))
    with pytest.raises(StaleError) as conflict:
        change(engine, draft("siti", name="Yang Kedua"), version=1)
    assert conflict.value.current == person(engine, "siti")
    assert person(engine, "siti").name == "Yang Pertama"


def test_of_eight_changes_from_one_version_one_wins_and_the_others_are_told(
    engine: Engine,
) -> None:
    invited(engine, draft("siti"))

    def outcome(number: int) -> bool:
        try:
            change(engine, draft("siti", name=f"Nama {number}"), version=1)
        except StaleError:
            return False
        return True

    with ThreadPoolExecutor(8) as editors:
        outcomes = list(editors.map(outcome, range(8)))
    assert sum(outcomes) == 1
    assert person(engine, "siti").name == f"Nama {outcomes.index(True)}"
    assert len([entry for entry in journal(engine) if entry[1] == "ubah_akun"]) == 1


def test_a_username_never_changes(engine: Engine) -> None:
    invited(engine, draft("siti"))
    with pytest.raises(InputError, match="tidak dapat diubah"), writing(engine) as session:
        accounts.change_account(
            session, MANAGER, "siti", draft("budi"), version=1, reason="x", now=NOW
        )


def test_a_role_that_needs_a_second_factor_waits_until_there_is_one(engine: Engine) -> None:
    joined(engine, draft("siti"))
    with pytest.raises(InputError, match="faktor kedua"):
        change(engine, draft("siti", Role.DATA_MANAGER))
    invited(engine, draft("baru"))
    change(engine, draft("baru", Role.DATA_MANAGER))  # will be asked for it when joining
    citra = joined(engine, draft("citra", Role.DATA_MANAGER))
    change(engine, draft("citra", Role.LEADER))
    change(engine, draft("citra", Role.ADMIN))
    user = present(engine, entered(engine, citra))
    assert user is not None
    assert user.role is Role.ADMIN


@pytest.mark.parametrize("action", ["deactivate", "activate", "reset"])
def test_what_is_done_to_an_account_needs_a_reason_and_an_account(
    engine: Engine, action: str
) -> None:
    invited(engine, draft("siti"))
    with pytest.raises(InputError, match="alasan"):
        do(engine, action, "siti", reason="  ")
    with pytest.raises(NoDataError, match="tiada"):
        do(engine, action, "tiada")


def test_an_account_is_shut_and_opened_once_and_stays_in_the_list(engine: Engine) -> None:
    joined(engine, draft("siti"))
    do(engine, "deactivate", "siti")
    assert not person(engine, "siti").active
    with pytest.raises(InputError, match="sudah nonaktif"):
        do(engine, "deactivate", "siti")
    with pytest.raises(InputError, match="Aktifkan dahulu"):
        do(engine, "reset", "siti")
    do(engine, "activate", "siti")
    assert person(engine, "siti").active
    with pytest.raises(InputError, match="sudah aktif"):
        do(engine, "activate", "siti")
    assert [entry[1] for entry in journal(engine)][-2:] == ["nonaktifkan", "aktifkan"]


def test_an_account_past_its_end_is_not_opened_without_a_new_end(engine: Engine) -> None:
    invited(engine, draft("siti", ends_on=date(2026, 11, 25)))
    do(engine, "deactivate", "siti")
    tomorrow = LATER + timedelta(days=1)
    with pytest.raises(InputError, match="tanggal berakhirnya"), writing(engine) as session:
        accounts.activate(session, MANAGER, "siti", reason="kembali", now=tomorrow)


@pytest.mark.parametrize("way", ["deactivate", "demote", "end"])
def test_the_last_administrator_is_never_lost(engine: Engine, way: str) -> None:
    administrator(engine)
    invited(engine, draft("calon", Role.ADMIN))
    joined(engine, draft("sementara", Role.ADMIN, ends_on=date(2027, 1, 31)))

    def lose() -> None:
        if way == "deactivate":
            do(engine, "deactivate", "adi")
        elif way == "demote":
            change(engine, draft("adi", Role.LEADER))
        else:
            change(engine, draft("adi", Role.ADMIN, ends_on=date(2027, 1, 31)))

    with pytest.raises(InputError, match="admin sistem terakhir"):
        lose()
    change(engine, draft("adi", Role.ADMIN, name="Adi N"))  # anything else is fine
    joined(engine, draft("kedua", Role.ADMIN))
    lose()


@pytest.mark.parametrize("way", ["deactivate", "demote"])
def test_the_last_administrator_is_never_lost_either_where_none_has_a_passphrase(
    engine: Engine, way: str
) -> None:
    for username in ("adi", "budi"):  # they come by the proxy of the province
        invited(engine, draft(username, Role.ADMIN))
    do(engine, "deactivate", "budi")

    def lose() -> None:
        if way == "deactivate":
            do(engine, "deactivate", "adi")
        else:
            change(engine, draft("adi", Role.LEADER))

    with pytest.raises(InputError, match="admin sistem terakhir"):
        lose()


def test_two_administrators_who_remove_each_other_at_once_leave_one(engine: Engine) -> None:
    administrator(engine)
    joined(engine, draft("budi", Role.ADMIN))

    def remove(username: str) -> bool:
        try:
            do(engine, "deactivate", username)
        except InputError:
            return False
        return True

    with ThreadPoolExecutor(2) as both:
        assert sorted(both.map(remove, ["adi", "budi"])) == [False, True]


def test_nobody_resets_the_own_account(engine: Engine) -> None:
    joined(engine, draft("pengelola", Role.ADMIN))
    with pytest.raises(InputError, match="Anda sendiri"):
        do(engine, "reset", MANAGER.account or "")


def test_somebody_who_has_not_joined_gets_a_new_invitation(engine: Engine) -> None:
    first = invited(engine, draft("siti"))
    second = do(engine, "reset", "siti")
    assert first != second
    assert person(engine, "siti").open_until == LATER + timedelta(hours=72)
    kept = everything_kept(engine, "invitation", "audit_entry")
    assert [token for token in (first, second) if token in kept] == []


def test_keeping_accounts_never_raises_the_revision(engine: Engine) -> None:
    before = revision.of(engine)
    joined(engine, draft("siti"))
    change(engine, draft("siti", name="Siti R"))
    do(engine, "deactivate", "siti")
    assert revision.of(engine) == before
