"""Who has an account, for those who keep the accounts."""

from dataclasses import dataclass
from datetime import date, datetime

from merit.domain.access import Permission, Role, User, authorise
from merit.domain.accounts import typed_username
from merit.errors import NoDataError
from merit.store import accounts, invitations, sign_in_sessions
from merit.store.accounts import StoredAccount
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class Person:
    """An account as the list of people shows it.

    `joined` is False until a link was accepted (again after a reset); `seen_at` is when a session
    of the account was last in use; `open_until` is the end of the newest link that was not used,
    which may be past.
    """

    username: str
    name: str
    role: Role
    regions: tuple[str, ...]
    active: bool
    ends_on: date | None
    joined: bool
    second_factor: bool
    created_at: datetime
    seen_at: datetime | None
    open_until: datetime | None
    version: int


def people(session: Session, user: User) -> tuple[Person, ...]:
    """All accounts in order of the person's name."""
    authorise(user, Permission.MANAGE_PEOPLE)
    seen = sign_in_sessions.last_seen(session)
    links = invitations.open_until(session)
    return tuple(
        _person(account, seen.get(account.id), links.get(account.id))
        for account in accounts.every(session)
    )


def person(session: Session, user: User, username: str) -> Person:
    """The account `username`; `NoDataError` without one."""
    authorise(user, Permission.MANAGE_PEOPLE)
    account = found(session, username)
    seen = sign_in_sessions.last_seen(session)
    links = invitations.open_until(session)
    return _person(account, seen.get(account.id), links.get(account.id))


def found(session: Session, username: str) -> StoredAccount:
    """The account as recorded; `NoDataError` without one."""
    account = accounts.find(session, typed_username(username))
    if account is None:
        raise NoDataError(f'Akun "{typed_username(username)}" tidak ada. Periksa daftar akun.')
    return account


def _person(account: StoredAccount, seen_at: datetime | None, until: datetime | None) -> Person:
    return Person(
        username=account.username,
        name=account.name,
        role=account.role,
        regions=tuple(sorted(account.regions)),
        active=account.active,
        ends_on=account.ends_on,
        joined=account.password_hash is not None,
        second_factor=account.totp_secret is not None,
        created_at=account.created_at,
        seen_at=seen_at,
        open_until=until,
        version=account.version,
    )
