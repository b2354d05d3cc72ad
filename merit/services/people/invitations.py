"""One-time links: the first administrator, an invitation, a new passphrase."""

from dataclasses import dataclass, field
from datetime import datetime

from merit.domain.access import SYSTEM, Role, User
from merit.domain.accounts import (
    AccountDraft,
    checked_name,
    checked_username,
    has_ended,
    needs_second_factor,
)
from merit.domain.invitations import Purpose
from merit.domain.second_factor import proven_step
from merit.errors import InputError, InvitationError
from merit.services.people import attempts, hashing
from merit.services.people.credentials import (
    digest,
    digest_of_code,
    new_recovery_codes,
    new_token,
)
from merit.services.people.identity import has_administrator
from merit.services.people.policy import check_passphrase
from merit.store import accounts, audit, invitations, sign_in_sessions
from merit.store.engine import Engine, Session, reading, writing
from merit.store.invitations import StoredInvitation


@dataclass(frozen=True, slots=True)
class Opened:
    """What a link is for; without names when it makes the first administrator."""

    purpose: Purpose
    username: str | None
    name: str | None
    role: Role | None
    needs_second_factor: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What the holder of a link typed.

    `secret` is the second factor shown beforehand (`credentials.new_secret`), proven by `code`;
    `username` and `name` only from the first administrator.
    """

    passphrase: str = field(repr=False)
    secret: str = field(default="", repr=False)
    code: str = field(default="", repr=False)
    username: str = ""
    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Accepted:
    """Who may sign in now, with the recovery codes in clear, shown this once (or none)."""

    username: str
    recovery_codes: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Credentials:
    """What opens the account from now on."""

    password_hash: str = field(repr=False)
    secret: str = field(repr=False)
    step: int | None
    recovery_codes: tuple[str, ...] = field(repr=False)


def set_up_link(session: Session, *, now: datetime) -> str | None:
    """Token of a new link that makes the first administrator; the caller commits.

    Older ones are void. None once there is an administrator.
    """
    if has_administrator(session):
        return None
    token = new_token()
    invitations.add(
        session,
        Purpose.SET_UP,
        digest=digest(token),
        account_id=None,
        created_by=SYSTEM.name,
        now=now,
    )
    audit.record(
        session, SYSTEM, action="tautan_admin", subject="akun", subject_key="admin pertama"
    )
    return token


def opened(session: Session, token: str, *, now: datetime) -> Opened:
    """What the link with `token` is for; `InvitationError` when it does not hold (any more)."""
    link = invitations.find(session, digest(token))
    if link is None or link.used_at is not None or now >= link.expires_at:
        raise _void(link)
    if link.account_id is None:
        if has_administrator(session):
            raise InvitationError("Admin sistem sudah ada. Silakan masuk, atau minta undangan.")
        return Opened(link.purpose, None, None, Role.ADMIN, needs_second_factor=True)
    account = accounts.of(session, link.account_id)
    if account is None or not account.active or has_ended(account.ends_on, now):
        raise _void(link)
    second = needs_second_factor(account.role)
    return Opened(link.purpose, account.username, account.name, account.role, second)


def _void(link: StoredInvitation | None) -> InvitationError:
    if link is not None and link.purpose is Purpose.SET_UP:
        return InvitationError(
            "Tautan ini tidak berlaku lagi. Buat yang baru di komputer tempat dasbor ini berjalan: "
            "python -m merit akun admin-pertama."
        )
    return InvitationError("Tautan ini tidak berlaku lagi. Mintalah tautan baru dari admin sistem.")


def accept(engine: Engine, token: str, answer: Answer, *, now: datetime) -> Accepted:
    """Set the passphrase, and the second factor where the role needs it; uses the link up.

    Its own transactions, committed when it returns. Raises `InvitationError` for the link and
    `InputError` for the answer; the link still holds after an `InputError`. The code that
    proved the second factor does not work again: the next sign-in needs the next code.
    """
    with reading(engine) as session:
        link = opened(session, token, now=now)
        username = link.username or checked_username(answer.username)
        name = link.name or checked_name(answer.name)
        check_passphrase(session, answer.passphrase, username=username, name=name)
    proven = _credentials(link, answer, now)
    with writing(engine) as session:
        if opened(session, token, now=now) != link:
            raise InputError("Undangan ini baru saja diubah. Buka tautannya sekali lagi.")
        stored = invitations.find(session, digest(token))
        if stored is None or not invitations.use(session, stored.id, now=now):
            raise _void(stored)
        account_id = stored.account_id or _first_administrator(session, username, name, now)
        _hand_over(session, account_id, proven, now)
        attempts.forgive(session, username, now=now)
        user = User(name, frozenset(), account=username, address=answer.address)
        action = "terima_" + link.purpose
        audit.record(session, user, action=action, subject="akun", subject_key=username)
    return Accepted(username, proven.recovery_codes)


def _credentials(link: Opened, answer: Answer, now: datetime) -> _Credentials:
    step = None
    if link.needs_second_factor:
        step = proven_step(answer.secret, answer.code, now=now)
    codes = new_recovery_codes() if step is not None else ()
    return _Credentials(hashing.hashed(answer.passphrase), answer.secret, step, codes)


def _first_administrator(session: Session, username: str, name: str, now: datetime) -> int:
    if accounts.find(session, username):
        raise InputError(f'Nama pengguna "{username}" sudah dipakai. Pilih nama lain.')
    return accounts.add(session, AccountDraft(username, name, Role.ADMIN), now=now)


def _hand_over(session: Session, account_id: int, proven: _Credentials, now: datetime) -> None:
    accounts.set_passphrase(session, account_id, proven.password_hash)
    if proven.step is not None:
        accounts.set_second_factor(session, account_id, proven.secret, proven.step)
        codes = map(digest_of_code, proven.recovery_codes)
        accounts.replace_recovery_codes(session, account_id, codes)
    sign_in_sessions.end_all(session, account_id, now=now)
