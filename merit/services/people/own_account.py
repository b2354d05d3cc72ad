"""One's own account: passphrase, second factor, recovery codes, sessions."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from merit.domain.access import Role, User
from merit.domain.second_factor import proven_step
from merit.domain.sessions import is_over
from merit.errors import InputError, NotAllowedError, SignInError
from merit.services.people import attempts, hashing
from merit.services.people.credentials import digest_of_code, new_recovery_codes
from merit.services.people.policy import check_passphrase
from merit.store import accounts, audit, calendar_keys, sign_in_sessions
from merit.store.accounts import StoredAccount
from merit.store.engine import Engine, Session, reading, writing

WRONG = "Kata sandi lama tidak cocok."


@dataclass(frozen=True, slots=True)
class OwnSession:
    """A browser that is signed in; `agent` is what it called itself."""

    id: int
    created_at: datetime
    seen_at: datetime
    address: str
    agent: str


@dataclass(frozen=True, slots=True)
class OwnAccount:
    """What the page of one's own account shows; `sessions` latest in use first."""

    username: str
    name: str
    role: Role
    regions: tuple[str, ...]
    ends_on: date | None
    second_factor: bool
    recovery_codes_left: int
    sessions: tuple[OwnSession, ...]


def own_account(session: Session, user: User, *, now: datetime) -> OwnAccount:
    """The account of `user`; `NotAllowedError` for somebody without one."""
    account = _own(session, user)
    return OwnAccount(
        username=account.username,
        name=account.name,
        role=account.role,
        regions=tuple(sorted(account.regions)),
        ends_on=account.ends_on,
        second_factor=account.totp_secret is not None,
        recovery_codes_left=accounts.recovery_codes_left(session, account.id),
        sessions=_sessions(session, account, now),
    )


def _sessions(session: Session, account: StoredAccount, now: datetime) -> tuple[OwnSession, ...]:
    return tuple(
        OwnSession(one.id, one.created_at, one.seen_at, one.address, one.agent)
        for one in sign_in_sessions.not_ended(session, account.id)
        if not is_over(seen_at=one.seen_at, expires_at=one.expires_at, ended_at=None, now=now)
    )


def change_passphrase(
    engine: Engine, user: User, *, session_id: int, old: str, new: str, now: datetime
) -> None:
    """Set a new passphrase; all sessions but `session_id` end. Commits by itself.

    Raises `SignInError` when `old` is wrong (it counts as a failed attempt), `InputError` when
    `new` is too weak.
    """
    with reading(engine) as session:
        account = _own(session, user)
        check_passphrase(session, new, username=account.username, name=account.name)
    if new == old:
        raise InputError("Kata sandi baru sama dengan yang lama. Pilih yang lain.")
    kept = hashing.hashed(new)
    with _proving(engine, user, old, now) as session:
        accounts.set_passphrase(session, account.id, kept)
        sign_in_sessions.end_all(session, account.id, now=now, but=session_id)
        calendar_keys.remove(session, account.id)
        _record(session, user, "ganti_kata_sandi")


def renew_second_factor(
    engine: Engine, user: User, *, passphrase: str, secret: str, code: str, now: datetime
) -> tuple[str, ...]:
    """Replace the second factor by `secret`, proven by `code`; new recovery codes, once in clear.

    Commits by itself. Raises `SignInError` when `passphrase` is wrong, `InputError` for the code.
    """
    step = proven_step(secret, code, now=now)
    codes = new_recovery_codes()
    with _proving(engine, user, passphrase, now) as session:
        account = _own(session, user)
        accounts.set_second_factor(session, account.id, secret, step)
        accounts.replace_recovery_codes(session, account.id, map(digest_of_code, codes))
        _record(session, user, "ganti_faktor_kedua")
    return codes


def renew_recovery_codes(
    engine: Engine, user: User, *, passphrase: str, now: datetime
) -> tuple[str, ...]:
    """New recovery codes, once in clear; the old ones stop working. Commits by itself."""
    codes = new_recovery_codes()
    with _proving(engine, user, passphrase, now) as session:
        account = _own(session, user)
        if account.totp_secret is None:
            raise InputError("Pasang faktor kedua dahulu; kode pemulihan menggantikannya.")
        accounts.replace_recovery_codes(session, account.id, map(digest_of_code, codes))
        _record(session, user, "ganti_kode_pemulihan")
    return codes


def end_own_session(session: Session, user: User, session_id: int, *, now: datetime) -> None:
    """End one session of one's own account; `NotAllowedError` for anybody else's."""
    account = _own(session, user)
    if session_id not in {one.id for one in sign_in_sessions.not_ended(session, account.id)}:
        raise NotAllowedError("Sesi ini sudah berakhir atau bukan milik Anda.")
    sign_in_sessions.end(session, session_id, now=now)
    _record(session, user, "akhiri_sesi")


@contextmanager
def _proving(engine: Engine, user: User, passphrase: str, now: datetime) -> Iterator[Session]:
    """A writing session of somebody who proved to be `user`; a failure counts as at the door."""
    with reading(engine) as session:
        account = _own(session, user)
        attempts.refuse_while_locked(session, account.username, user.address, now=now)
    right = hashing.verified(passphrase, account.password_hash).right
    with writing(engine) as session:
        attempts.refuse_while_locked(session, account.username, user.address, now=now)
        right = right and _own(session, user).password_hash == account.password_hash
        if right:
            attempts.forgive(session, account.username, now=now)
            yield session
        else:
            attempts.record_failure(session, account.username, user.address, is_known=True, now=now)
    if not right:
        raise SignInError(WRONG)


def _own(session: Session, user: User) -> StoredAccount:
    account = accounts.find(session, user.account) if user.account and not user.trial else None
    if account is None:
        raise NotAllowedError("Halaman ini hanya untuk pemilik akun. Silakan masuk.")
    return account


def _record(session: Session, user: User, action: str) -> None:
    key = user.known_as
    audit.record(session, user, action=action, subject="akun", subject_key=key)
