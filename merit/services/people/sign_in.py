"""Signing in and out. One form, one answer: what was wrong is never told."""

from dataclasses import dataclass, field
from datetime import datetime

from merit.domain.access import OF_ONE_REGION, OF_SOME_REGIONS, Role, User
from merit.domain.accounts import has_ended, needs_second_factor, typed_username
from merit.domain.second_factor import matched_step
from merit.errors import InputError, NotAllowedError, SignInError
from merit.services.people import attempts, hashing
from merit.services.people.credentials import digest, digest_of_code, new_token
from merit.services.people.identity import has_administrator, holder_user
from merit.store import accounts, audit, calendar_keys, regions, sign_in_sessions
from merit.store.accounts import StoredAccount
from merit.store.engine import Engine, Session, reading, writing
from merit.store.sign_in_sessions import NewSession

WRONG = "Nama pengguna, kata sandi, atau kode tidak cocok."
LONGEST_ADDRESS = 60
LONGEST_AGENT = 200
TRIALS = range(1, 10)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What somebody typed into the form, and where from.

    `code` is the second factor, six digits or a recovery code, empty without one.
    """

    username: str
    passphrase: str = field(repr=False)
    code: str = field(default="", repr=False)
    address: str = ""
    agent: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """A role to try out on the demonstration set; `number` tells two people of a role apart."""

    role: Role
    region_code: str | None = None
    number: int = 1


def sign_in(engine: Engine, attempt: Attempt, *, now: datetime) -> str:
    """Token of a new session for the cookie; its own transactions, committed when it returns.

    Raises `SignInError`: the same sentence whatever was wrong, another one while locked. The
    passphrase is hashed outside any transaction, once for every attempt. Who is locked out is
    asked again afterwards, so that many guesses at the same moment are worth no more than five.
    """
    username, address = typed_username(attempt.username), attempt.address[:LONGEST_ADDRESS]
    with reading(engine) as session:
        attempts.refuse_while_locked(session, username, address, now=now)
        account = accounts.find(session, username)
    verdict = hashing.verified(attempt.passphrase, account.password_hash if account else None)
    with writing(engine) as session:
        attempts.refuse_while_locked(session, username, address, now=now)
        token = None
        if account and verdict.right and _may_enter(session, account, attempt.code, now=now):
            attempts.forgive(session, username, now=now)
            if verdict.renewed:
                accounts.set_passphrase(session, account.id, verdict.renewed)
            token = _enter(session, account, address=address, agent=attempt.agent, now=now)
        else:
            is_known = account is not None
            attempts.record_failure(session, username, address, is_known=is_known, now=now)
    if token is None:
        raise SignInError(WRONG)
    return token


def _may_enter(session: Session, seen: StoredAccount, code: str, *, now: datetime) -> bool:
    """Whether the account still is as it was `seen`, works now, and `code` is right."""
    account = accounts.of(session, seen.id)
    if account is None or account.password_hash != seen.password_hash:
        return False
    if not account.active or has_ended(account.ends_on, now):
        return False
    if account.totp_secret is None:
        return not needs_second_factor(account.role)
    step = matched_step(account.totp_secret, code, now=now, last=account.totp_step)
    if step is not None:
        return accounts.accept_step(session, account.id, step)
    return accounts.use_recovery_code(session, account.id, digest_of_code(code), now=now)


def _enter(
    session: Session, account: StoredAccount, *, address: str, agent: str, now: datetime
) -> str:
    """A new session under a new token, whatever the browser held before."""
    token = new_token()
    new = NewSession(
        digest(token), address, _printable(agent)[:LONGEST_AGENT], account_id=account.id
    )
    sign_in_sessions.start(session, new, now=now)
    user = User(account.name, frozenset(), account=account.username, address=address)
    audit.record(session, user, action="masuk", subject="akun", subject_key=account.username)
    return token


def sign_in_by_proxy(
    session: Session, username: str, *, address: str, agent: str, now: datetime
) -> str:
    """Token of a new session for somebody a trusted proxy has identified; the caller commits.

    The proxy vouches for passphrase and second factor; role and regions stay ours. Raises
    `SignInError` when there is no such account that works now.
    """
    account = accounts.find(session, typed_username(username))
    if account is None or not account.active or has_ended(account.ends_on, now):
        raise SignInError(
            "Akun Anda belum terdaftar atau tidak aktif di dasbor ini. Hubungi admin sistem."
        )
    return _enter(session, account, address=address[:LONGEST_ADDRESS], agent=agent, now=now)


def try_role(session: Session, trial: Trial, *, address: str, agent: str, now: datetime) -> str:
    """Token of a new session that tries a role out; the caller commits.

    Raises `NotAllowedError` once there is an administrator, `InputError` for a wrong region.
    """
    if has_administrator(session):
        raise NotAllowedError("Percobaan peran berakhir sejak ada admin sistem. Silakan masuk.")
    _check_trial(session, trial)
    token = new_token()
    new = NewSession(
        digest(token),
        address[:LONGEST_ADDRESS],
        _printable(agent)[:LONGEST_AGENT],
        trial_role=trial.role,
        trial_region=trial.region_code,
        trial_number=trial.number,
    )
    key = sign_in_sessions.start(session, new, now=now)
    _record(session, key, "coba_peran")
    return token


def _check_trial(session: Session, trial: Trial) -> None:
    if trial.number not in TRIALS:
        raise InputError(f"Nomor percobaan antara {TRIALS[0]} dan {TRIALS[-1]}.")
    bound = trial.role in OF_ONE_REGION | OF_SOME_REGIONS
    if not bound and trial.region_code is not None:
        raise InputError("Peran ini berlaku untuk semua daerah. Kosongkan pilihan daerah.")
    known = {region.code for region in regions.every(session)}
    if bound and trial.region_code not in known:
        raise InputError("Pilih daerah yang hendak dicoba.")


def sign_out(session: Session, session_id: int, *, now: datetime) -> None:
    """End one session; nothing happens when it was over. The caller commits."""
    holder = sign_in_sessions.holder(session, session_id)
    if holder is None or holder.ended_at is not None:
        return
    sign_in_sessions.end(session, session_id, now=now)
    _record(session, session_id, "keluar")


def sign_out_everywhere(session: Session, user: User, *, now: datetime) -> None:
    """End all sessions of the account of `user`, this one included. The caller commits."""
    account = accounts.find(session, user.account) if user.account and not user.trial else None
    if account is None:
        raise NotAllowedError("Hanya pemilik akun yang dapat keluar dari semua perangkat.")
    sign_in_sessions.end_all(session, account.id, now=now)
    calendar_keys.remove(session, account.id)
    audit.record(session, user, action="keluar_semua", subject="akun", subject_key=account.username)


def _record(session: Session, session_id: int, action: str) -> None:
    holder = sign_in_sessions.holder(session, session_id)
    if holder is not None:
        user = holder_user(holder, demo=True)
        key = user.known_as
        audit.record(session, user, action=action, subject="akun", subject_key=key)


def _printable(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)
