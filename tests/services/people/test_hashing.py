"""Hashing: Argon2id by the OWASP minimum, two at a time, the same cost for everybody."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Any

import pytest
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from services.people.community import LATER, PASSPHRASE, administrator, draft, invited, joined

from merit.domain.access import Role
from merit.errors import SignInError
from merit.services.people import hashing
from merit.services.people.hashing import hashed, verified
from merit.services.people.sign_in import Attempt, sign_in
from merit.store import accounts
from merit.store.engine import Engine, reading, writing


class Counted:
    """The hasher, counting what is asked of it and how much of it at the same moment."""

    def __init__(self, rest: float = 0) -> None:
        self.calls: list[str] = []
        self.now = self.most = 0
        self.rest = rest
        self.lock = Lock()
        self.real = hashing.HASHER

    def _do(self, name: str, *arguments: Any) -> Any:
        with self.lock:
            self.calls.append(name)
            self.now += 1
            self.most = max(self.most, self.now)
        time.sleep(self.rest)
        try:
            return getattr(self.real, name)(*arguments)
        finally:
            with self.lock:
                self.now -= 1

    def hash(self, passphrase: bytes) -> Any:
        return self._do("hash", passphrase)

    def verify_and_update(self, passphrase: bytes, stored: str) -> Any:
        return self._do("verify_and_update", passphrase, stored)


def test_what_is_kept_is_argon2id_with_19_mib_two_passes_one_lane() -> None:
    kept = hashed(PASSPHRASE)
    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert len(kept) <= 200  # its column
    assert hashed(PASSPHRASE) != kept  # salted


def test_only_the_same_passphrase_is_right() -> None:
    kept = hashed(PASSPHRASE)
    assert verified(PASSPHRASE, kept).right
    assert not verified(PASSPHRASE + "!", kept).right
    assert not verified("", kept).right
    assert not verified(PASSPHRASE, None).right


def test_any_character_may_stand_in_a_passphrase_and_composes_alike() -> None:
    kept = hashed("cafe\u0301 kopi 🐎 \ud800 \x00 akhir")
    assert verified("caf\u00e9 kopi 🐎 \ud800 \x00 akhir", kept).right
    assert not verified("caf\u00e9 kopi 🐎 \ud800", kept).right


def test_a_passphrase_is_not_cut_within_what_is_allowed() -> None:
    kept = hashed("kx7 " * 32)
    assert verified("kx7 " * 32, kept).right
    assert not verified("kx7 " * 31 + "kx7", kept).right
    assert not verified("kx7 " * 32 + "x", kept).right


def test_everybody_costs_one_hash_known_or_not(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined(engine, draft("siti"))
    administrator(engine)
    invited(engine, draft("baru"))
    hashing.verified("", None)  # the decoy is made once for the process
    costs = {}
    for username, code in (("siti", ""), ("tiada", ""), ("baru", ""), ("adi", "123456")):
        counted = Counted()
        monkeypatch.setattr(hashing, "HASHER", counted)
        with pytest.raises(SignInError):
            sign_in(engine, Attempt(username, "salah sama sekali", code), now=LATER)
        monkeypatch.undo()
        costs[username] = counted.calls
    assert costs == {username: ["verify_and_update"] for username in costs}


def test_no_more_than_two_are_hashed_at_the_same_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = hashed(PASSPHRASE)
    counted = Counted(rest=0.02)
    monkeypatch.setattr(hashing, "HASHER", counted)
    with ThreadPoolExecutor(10) as crowd:
        jobs = [crowd.submit(verified, PASSPHRASE, kept) for _ in range(6)]
        jobs += [crowd.submit(hashed, PASSPHRASE) for _ in range(4)]
        for job in jobs:
            job.result()
    assert len(counted.calls) == 10
    assert counted.most == 2


def test_a_hash_by_older_parameters_is_renewed_when_its_owner_comes_in(engine: Engine) -> None:
    siti = joined(engine, draft("siti", Role.LEADER))
    weak = PasswordHash((Argon2Hasher(time_cost=1, memory_cost=8 * 1024, parallelism=1),))
    with writing(engine) as session:
        account = accounts.find(session, "siti")
        assert account is not None
        accounts.set_passphrase(session, account.id, weak.hash(PASSPHRASE))
    sign_in(engine, siti.attempt(LATER), now=LATER)
    with reading(engine) as session:
        account = accounts.find(session, "siti")
    assert account is not None
    assert str(account.password_hash).startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert sign_in(engine, siti.attempt(LATER), now=LATER)
