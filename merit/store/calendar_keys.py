"""Queries about the secret in the address of an account's calendar, known by its digest only."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from merit.store import accounts
from merit.store.accounts import StoredAccount
from merit.store.tables import CalendarKey


def put(session: Session, account_id: int, digest: str, *, now: datetime) -> None:
    """Keep a key in the place of the one before it."""
    remove(session, account_id)
    session.add(CalendarKey(account_id=account_id, key_hash=digest, created_at=now))
    session.flush()


def remove(session: Session, account_id: int) -> None:
    """Forget the key of an account, if there is one."""
    session.execute(delete(CalendarKey).where(col(CalendarKey.account_id) == account_id))


def made_at(session: Session, account_id: int) -> datetime | None:
    """When the present key of an account was made; None without one."""
    row = CalendarKey
    return session.exec(select(row.created_at).where(row.account_id == account_id)).first()


def holder(session: Session, digest: str) -> StoredAccount | None:
    """The account whose key has this digest."""
    row = CalendarKey
    key = session.exec(select(row.account_id).where(row.key_hash == digest)).first()
    return None if key is None else accounts.of(session, key)
