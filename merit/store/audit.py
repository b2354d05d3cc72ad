"""The audit journal: written in the transaction of the change it tells of."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, cast, func, or_
from sqlalchemy import select as columns_of
from sqlmodel import Session, col, select

from merit.domain.access import User
from merit.domain.journal import START, Asked, Difference, differences, digest, plain
from merit.store import revision
from merit.store.engine import take_turn
from merit.store.tables import AuditEntry

BATCH = 5000  # entries held in memory while the chain is followed


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it is read: who did what to what, when, from where and why."""

    id: int
    recorded_at: datetime
    actor: str
    address: str
    action: str
    subject: str
    subject_key: str
    differences: tuple[Difference, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class New:
    """One of several subjects to which the same was done."""

    subject_key: str
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None


def record(
    session: Session,
    user: User,
    *,
    action: str,
    subject: str,
    subject_key: str,
    after: Mapping[str, Any] | None = None,
    before: Mapping[str, Any] | None = None,
    reason: str = "",
) -> None:
    """Add one entry about what `user` did to one subject, chained to the one before.

    Decimals and dates in `before` and `after` are kept as text; see `plain`.
    """
    news = New(subject_key, before, after)
    record_all(session, user, [news], action=action, subject=subject, reason=reason)


def record_all(
    session: Session,
    user: User,
    news: Iterable[New],
    *,
    action: str,
    subject: str,
    reason: str = "",
) -> None:
    """Add an entry about each of several subjects to which the same was done, as `record`.

    Writers queue here until the one before has committed, so that two entries never follow the
    same one.
    """
    take_turn(session)
    session.flush()
    last = session.exec(select(AuditEntry.digest).order_by(col(AuditEntry.id).desc())).first()
    for item in news:
        entry: dict[str, Any] = {
            "recorded_at": datetime.now(UTC),
            "actor": plain(user.known_as),
            "address": plain(user.address),
            "action": action,
            "subject": subject,
            "subject_key": plain(item.subject_key),
            "before": plain(item.before),
            "after": plain(item.after),
            "reason": plain(reason),
        }
        last = digest(last or START, entry)
        session.add(AuditEntry(**entry, digest=last))
    session.flush()


def announce(session: Session, user: User, **entry: Any) -> None:
    """Record a change every page must see: as `record`, and the data revision rises."""
    record(session, user, **entry)
    revision.raise_number(session)


def found(session: Session, asked: Asked, *, limit: int, offset: int = 0) -> list[Entry]:
    """The entries asked for, newest first."""
    query = select(AuditEntry).where(*_conditions(asked)).order_by(col(AuditEntry.id).desc())
    return [_entry(row) for row in session.exec(query.limit(limit).offset(offset))]


def latest(
    session: Session, *, subject: str, subject_key: str, below: str | None = None
) -> Entry | None:
    """The newest entry about exactly this subject; None when there is none.

    With `below` also of entries of that action about a part of it.
    """
    row = AuditEntry
    about = and_(col(row.subject) == subject, col(row.subject_key) == subject_key)
    if below is not None:
        part = col(row.subject_key).startswith(f"{subject_key}/", autoescape=True)
        about = or_(about, and_(col(row.action) == below, part))
    query = select(row).where(about).order_by(col(row.id).desc())
    found = session.exec(query.limit(1)).first()
    return None if found is None else _entry(found)


def first_change(session: Session, *, actors: str, beside: str) -> datetime | None:
    """When somebody whose name begins with `actors` first changed anything but `beside`, in UTC."""
    row = AuditEntry
    by = col(row.actor).startswith(actors, autoescape=True)
    query = select(row.recorded_at).where(by, row.subject != beside).order_by(col(row.id))
    return session.exec(query.limit(1)).first()


def newest(session: Session) -> int:
    """Number of the newest entry of all; it rises with every recorded change, announced or not."""
    return session.exec(select(func.max(AuditEntry.id))).one() or 0


def count(session: Session, asked: Asked) -> int:
    """How many entries there are of those asked for."""
    return session.exec(
        select(func.count()).select_from(AuditEntry).where(*_conditions(asked))
    ).one()


def in_order(session: Session) -> Iterator[Mapping[str, Any]]:
    """Every entry with all its columns, oldest first; read in batches."""
    table = AuditEntry.__table__  # type: ignore[attr-defined]
    last = 0
    while True:
        query = columns_of(table).where(table.c.id > last).order_by(table.c.id).limit(BATCH)
        rows = session.execute(query).mappings().all()
        if not rows:
            return
        yield from map(dict, rows)
        last = rows[-1]["id"]


def _conditions(asked: Asked) -> list[ColumnElement[bool]]:
    row = AuditEntry
    same = ((row.actor, asked.actor), (row.subject, asked.subject), (row.action, asked.action))
    conditions = [col(column) == value for column, value in same if value]
    if asked.since is not None:
        conditions.append(col(row.recorded_at) >= asked.since)
    if asked.until is not None:
        conditions.append(col(row.recorded_at) < asked.until)
    if asked.text:
        conditions.append(_mentions(asked.text))
    return conditions


def _mentions(text: str) -> ColumnElement[bool]:
    """Entries with `text` in name, key, reason or content, whatever the case of ASCII letters."""
    row = AuditEntry
    written = json.dumps(text)[1:-1]  # as both databases write text inside JSON
    names = [col(column) for column in (row.actor, row.subject_key, row.reason)]
    contents = [cast(col(column), Text) for column in (row.before, row.after)]
    return or_(
        *(name.icontains(text, autoescape=True) for name in names),
        *(content.icontains(written, autoescape=True) for content in contents),
    )


def _entry(row: AuditEntry) -> Entry:
    return Entry(
        id=row.id or 0,
        recorded_at=row.recorded_at,
        actor=row.actor,
        address=row.address,
        action=row.action,
        subject=row.subject,
        subject_key=row.subject_key,
        differences=differences(row.before, row.after),
        reason=row.reason,
    )
