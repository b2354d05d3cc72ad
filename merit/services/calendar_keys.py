"""The secret address under which a calendar program fetches the calendar of an account.

A calendar program brings no cookie, so the address itself is the key: 256 random bits, of which
only the SHA-256 is kept. Guessing is hopeless at any rate, and needs no limit.
"""

from datetime import datetime

from merit.domain.access import User, authorise_reading, grants_of
from merit.domain.accounts import has_ended
from merit.domain.states import Dataset
from merit.errors import NotAllowedError
from merit.services.people.credentials import digest, new_token
from merit.store import accounts, audit, calendar_keys
from merit.store.accounts import StoredAccount
from merit.store.engine import Session

NO_ACCOUNT = (
    "Alamat langganan hanya untuk pemilik akun; percobaan peran berakhir bersama sesinya. Unduh "
    "kalendernya saja."
)


def calendar_key(session: Session, user: User) -> datetime | None:
    """When the present address of one's own account was made; None without one.

    Raises NotAllowedError for a trial, and for whoever has no account.
    """
    return calendar_keys.made_at(session, _own(session, user).id)


def renew_calendar_key(session: Session, user: User, *, now: datetime) -> str:
    """The secret of a new address, once in clear; the one before it stops working."""
    account = _own(session, user)
    token = new_token()
    calendar_keys.put(session, account.id, digest(token), now=now)
    _record(session, user, account, "buat_kalender")
    return token


def revoke_calendar_key(session: Session, user: User) -> None:
    """Make the address of one's own account stop working; nothing happens without one."""
    account = _own(session, user)
    if calendar_keys.made_at(session, account.id) is not None:
        calendar_keys.remove(session, account.id)
        _record(session, user, account, "cabut_kalender")


def holder_of(session: Session, token: str, *, now: datetime) -> User | None:
    """Whose calendar an address is, with the rights the account has now; reading alone.

    None for an unknown secret, and while the account is shut or past its end. The demonstration
    set is not for calendars of real days, so it is left out.
    """
    account = calendar_keys.holder(session, digest(token))
    if account is None or not account.active or has_ended(account.ends_on, now):
        return None
    return User(
        account.name,
        grants_of(account.role, demo=False),
        account.regions,
        account=account.username,
        role=account.role,
    )


def _own(session: Session, user: User) -> StoredAccount:
    authorise_reading(user, Dataset.PUBLISHED)
    account = accounts.find(session, user.account) if user.account and not user.trial else None
    if account is None:
        raise NotAllowedError(NO_ACCOUNT)
    return account


def _record(session: Session, user: User, account: StoredAccount, action: str) -> None:
    key = account.username
    audit.record(session, user, action=action, subject="kalender", subject_key=key)
