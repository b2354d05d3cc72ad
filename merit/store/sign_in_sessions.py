"""Queries about browsers that are signed in. A token is known here by its digest only."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, exists, func, update
from sqlalchemy import select as rows_of
from sqlmodel import Session, col, select

from merit.domain.access import Role
from merit.domain.sessions import ABSOLUTE
from merit.store.tables import Account, AccountRegion, SignInSession


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose session it is: an account's, or a trial's (`trial`, without account)."""

    session_id: int
    address: str
    seen_at: datetime
    expires_at: datetime
    ended_at: datetime | None
    trial: bool
    role: Role
    regions: frozenset[str]
    number: int
    administered: bool
    username: str | None
    name: str | None
    active: bool
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session of an account that was not ended."""

    id: int
    created_at: datetime
    seen_at: datetime
    expires_at: datetime
    address: str
    agent: str


@dataclass(frozen=True, slots=True)
class NewSession:
    """What a session starts with: of an account, or of a trial."""

    digest: str
    address: str
    agent: str
    account_id: int | None = None
    trial_role: Role | None = None
    trial_region: str | None = None
    trial_number: int = 1


def start(session: Session, new: NewSession, *, now: datetime) -> int:
    """Insert a session; its key."""
    row = SignInSession(
        token_hash=new.digest,
        account_id=new.account_id,
        trial_role=new.trial_role.value if new.trial_role else None,
        trial_region=new.trial_region,
        trial_number=new.trial_number,
        created_at=now,
        seen_at=now,
        expires_at=now + ABSOLUTE,
        address=new.address,
        agent=new.agent,
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def _holder_where(condition: ColumnElement[bool]) -> Any:
    administered = exists().where(col(Account.role) == Role.ADMIN.value)
    return (
        rows_of(
            col(SignInSession.id),
            col(SignInSession.address),
            col(SignInSession.seen_at),
            col(SignInSession.expires_at),
            col(SignInSession.ended_at),
            col(SignInSession.trial_role),
            col(SignInSession.trial_region),
            col(SignInSession.trial_number),
            administered.correlate(None).label("administered"),
            col(Account.username),
            col(Account.name),
            col(Account.role),
            col(Account.active),
            col(Account.ends_on),
            col(AccountRegion.region_code),
        )
        .select_from(SignInSession)
        .outerjoin(Account, col(Account.id) == col(SignInSession.account_id))
        .outerjoin(AccountRegion, col(AccountRegion.account_id) == col(Account.id))
        .where(condition)
    )


BY_KEY = _holder_where(col(SignInSession.id) == bindparam("key"))
BY_DIGEST = _holder_where(col(SignInSession.token_hash) == bindparam("key"))


def holder(session: Session, session_id: int) -> Holder | None:
    """Whose session this is, whatever became of it; one query, one row for each region."""
    return _holder(session, BY_KEY, session_id)


def holder_of_token(session: Session, digest: str) -> Holder | None:
    """The same by the digest of the token."""
    return _holder(session, BY_DIGEST, digest)


def _holder(session: Session, query: Any, key: int | str) -> Holder | None:
    rows = session.connection().execute(query, {"key": key}).all()
    if not rows:
        return None
    row = rows[0]
    trial = row.trial_role is not None
    codes = [row.trial_region] if trial else [each.region_code for each in rows]
    return Holder(
        session_id=row.id,
        address=row.address,
        seen_at=row.seen_at,
        expires_at=row.expires_at,
        ended_at=row.ended_at,
        trial=trial,
        role=Role(row.trial_role if trial else row.role),
        regions=frozenset(code for code in codes if code is not None),
        number=row.trial_number,
        administered=bool(row.administered),
        username=row.username,
        name=row.name,
        active=bool(row.active),
        ends_on=row.ends_on,
    )


def touch(session: Session, session_id: int, *, now: datetime, before: datetime) -> None:
    """Note that a session is in use, when it was last seen at `before` or earlier."""
    session.execute(
        update(SignInSession)
        .where(col(SignInSession.id) == session_id, col(SignInSession.seen_at) <= before)
        .values(seen_at=now)
    )


def end(session: Session, session_id: int, *, now: datetime) -> None:
    """End a session that is open."""
    _end(session, col(SignInSession.id) == session_id, now)


def end_all(session: Session, account_id: int, *, now: datetime, but: int | None = None) -> None:
    """End all open sessions of an account, except the one with the key `but`."""
    whose = col(SignInSession.account_id) == account_id
    _end(session, whose if but is None else whose & (col(SignInSession.id) != but), now)


def _end(session: Session, which: ColumnElement[bool], now: datetime) -> None:
    session.execute(
        update(SignInSession)
        .where(which, col(SignInSession.ended_at).is_(None))
        .values(ended_at=now)
    )


def not_ended(session: Session, account_id: int) -> list[OpenSession]:
    """Sessions of an account that were not ended, latest in use first; some may be idle."""
    query = (
        select(SignInSession)
        .where(SignInSession.account_id == account_id, col(SignInSession.ended_at).is_(None))
        .order_by(col(SignInSession.seen_at).desc(), col(SignInSession.id).desc())
        .execution_options(populate_existing=True)
    )
    return [
        OpenSession(
            row.id or 0, row.created_at, row.seen_at, row.expires_at, row.address, row.agent
        )
        for row in session.exec(query)
    ]


def last_seen(session: Session) -> dict[int, datetime]:
    """When a session of each account was last in use, by key of the account."""
    query = (
        select(SignInSession.account_id, func.max(SignInSession.seen_at))
        .where(col(SignInSession.account_id).is_not(None))
        .group_by(col(SignInSession.account_id))
    )
    return {key: moment for key, moment in session.exec(query) if key is not None}
