"""Queries about failed attempts to sign in."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from merit.domain.lockout import PER_ADDRESS, PER_USERNAME
from merit.store.tables import SignInFailure


def add(session: Session, *, username: str, address: str, now: datetime) -> None:
    """Note a failed attempt."""
    session.add(SignInFailure(username=username, address=address, failed_at=now))
    session.flush()


def of_username(session: Session, username: str) -> list[datetime]:
    """The latest failures for a user name, known or not, oldest first; as many as can matter."""
    query = (
        select(SignInFailure.failed_at)
        .where(SignInFailure.username == username)
        .order_by(col(SignInFailure.failed_at).desc())
        .limit(PER_USERNAME.failures)
    )
    return list(session.exec(query))[::-1]


def of_address(session: Session, address: str) -> list[datetime]:
    """The latest failures from an address, oldest first; as many as can matter."""
    query = (
        select(SignInFailure.failed_at)
        .where(SignInFailure.address == address)
        .order_by(col(SignInFailure.failed_at).desc())
        .limit(PER_ADDRESS.failures)
    )
    return list(session.exec(query))[::-1]


def forgive(session: Session, username: str) -> None:
    """Forget the failures for a user name: the right person came in."""
    session.execute(delete(SignInFailure).where(col(SignInFailure.username) == username))


def forget_before(session: Session, moment: datetime) -> None:
    """Forget all failures older than `moment`."""
    session.execute(delete(SignInFailure).where(col(SignInFailure.failed_at) < moment))
