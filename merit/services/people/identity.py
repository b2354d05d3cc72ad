"""Who is at the screen: read again in every run, so that a change counts at the next click."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from merit.domain.access import Role, User, grants_of
from merit.domain.accounts import has_ended
from merit.domain.sessions import is_over
from merit.services.people import credentials
from merit.store import accounts, sign_in_sessions
from merit.store.engine import Session
from merit.store.sign_in_sessions import Holder

OPEN_READING = "terbuka"
"""What a script is told in place of a session where none is needed."""

SEEN_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Identity:
    """A session that holds, and whose it is."""

    session_id: int
    user: User


def identify(session: Session, token: str, *, now: datetime, demo: bool) -> Identity | None:
    """Whose session the cookie's `token` stands for; None when it stands for none (any more)."""
    holder = sign_in_sessions.holder_of_token(session, credentials.digest(token))
    user = _present(holder, now, demo)
    return Identity(holder.session_id, user) if holder and user else None


def user_of(session: Session, session_id: int, *, now: datetime, demo: bool) -> User | None:
    """The user of a session as the tables have it now, in one indexed query.

    None when the session was ended, idle for 30 minutes or open for 12 hours, when the account
    is inactive or past its end, and for a trial once there is an administrator or no
    demonstration set (`demo`).
    """
    return _present(sign_in_sessions.holder(session, session_id), now, demo)


def touch(session: Session, session_id: int, *, now: datetime) -> None:
    """Note that a session is in use; writes at most once a minute, the caller commits."""
    sign_in_sessions.touch(session, session_id, now=now, before=now - SEEN_EVERY)


def has_administrator(session: Session) -> bool:
    """Whether an administrator was ever made: from then on nothing is open any more.

    One who is shut, past the end or still invited counts, so that the door never opens again.
    """
    return accounts.has_role(session, Role.ADMIN)


def holder_user(holder: Holder, *, demo: bool) -> User:
    """The user a session stands for, whether or not it still holds."""
    name = f"Percobaan {holder.number}" if holder.trial else holder.name
    account = f"percobaan:{holder.role}:{holder.number}" if holder.trial else holder.username
    return User(
        name or "",
        grants_of(holder.role, demo=demo),
        holder.regions,
        account=account,
        role=holder.role,
        trial=holder.trial,
        address=holder.address,
    )


def _present(holder: Holder | None, now: datetime, demo: bool) -> User | None:
    if holder is None or is_over(
        seen_at=holder.seen_at,
        expires_at=holder.expires_at,
        ended_at=holder.ended_at,
        now=now,
    ):
        return None
    if holder.trial:
        holds = demo and not holder.administered
    else:
        holds = holder.active and not has_ended(holder.ends_on, now)
    return holder_user(holder, demo=demo) if holds else None
