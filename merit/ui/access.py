"""The person at the screen, and the check each page opens with.

The gate says in headers which session a browser belongs to, once, when it connects. What that
session may do is read from the database in every run, so that an ended session or another role
counts at the next click.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

import streamlit as st

from merit.domain.access import PRIVILEGED, Permission, User, authorise, visitor
from merit.errors import SignInError
from merit.services.people import presence
from merit.services.people.identity import OPEN_READING, has_administrator, user_of
from merit.settings import Mode, settings
from merit.store.engine import Session, reading, shared_engine

__all__ = [
    "Permission",
    "User",
    "current_user",
    "identified",
    "own_session",
    "remembered",
    "require",
    "user_within",
]

ENDED = "Sesi berakhir. Masuk kembali untuk melanjutkan."

_of_this_run: ContextVar[User | None] = ContextVar("user_of_this_run", default=None)


@contextmanager
def identified(*, by_itself: bool = False) -> Iterator[User | None]:
    """Look up once who a run is for; None when the session is over.

    A part of a page that is drawn within the run of the shell has the same user. A run that began
    `by_itself` does not show that anybody is there: it keeps no session of a privileged role from
    ending, while a screen that only shows may stay on.
    """
    known = _of_this_run.get()
    if known is not None:
        yield known
        return
    user = _looked_up(by_itself=by_itself)
    token = _of_this_run.set(user)
    try:
        yield user
    finally:
        _of_this_run.reset(token)


def current_user() -> User:
    """Whoever this run is for; looked up anew in a callback, which comes before the run.

    Raises `SignInError` when the session is over.
    """
    user = _of_this_run.get() or _looked_up()
    if user is None:
        raise SignInError(ENDED)
    return user


def require(permission: Permission) -> None:
    """Refuse the page unless the user may; the services check again."""
    authorise(current_user(), permission)


def user_within(session: Session) -> User:
    """Whoever this is, with the rights held at the moment `session` writes.

    A writer may have waited for others; a role taken away meanwhile counts. Raises
    `SignInError` when the session is over.
    """
    user = _found(session, own_session(), _address())
    if user is None:
        raise SignInError(ENDED)
    return user


def remembered() -> Callable[[Session], User]:
    """A way to look this person up again where no run is, as when a file is made on request.

    It raises `SignInError` when the session is over by then.
    """
    told, address = own_session(), _address()

    def look_up(session: Session) -> User:
        user = _found(session, told, address)
        if user is None:
            raise SignInError(ENDED)
        return user

    return look_up


def _looked_up(*, by_itself: bool = False) -> User | None:
    engine, told = shared_engine(settings().database_url), own_session()
    with reading(engine) as session:
        user = _found(session, told, _address())
    is_there = user is not None and not (by_itself and user.role in PRIVILEGED)
    if is_there and told != OPEN_READING:
        presence.note(engine, int(told), now=datetime.now(UTC))
    return user


def own_session() -> str:
    """The session this browser belongs to, as the gate says; empty for none."""
    return str(st.user.get("sesi") or "")


def _address() -> str:
    return str(st.user.get("alamat") or "")


def _found(session: Session, told: str, address: str) -> User | None:
    user = _visitor(session) if told == OPEN_READING else _holder(session, told)
    return user.coming_from(address) if user is not None else None


def _visitor(session: Session) -> User | None:
    known = settings()
    if known.mode is not Mode.LOCAL or known.tls or has_administrator(session):
        return None
    return visitor(demo=known.has_demo)


def _holder(session: Session, told: str) -> User | None:
    if not told.isdecimal():
        return None
    return user_of(session, int(told), now=datetime.now(UTC), demo=settings().has_demo)
