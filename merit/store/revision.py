"""The revision: a number that rises with every committed write. All caches are keyed by it."""

from contextlib import closing
from datetime import UTC, datetime
from typing import cast

from sqlalchemy import CursorResult, update
from sqlmodel import Session, col, select

from merit.store.engine import Engine
from merit.store.tables import Revision

NUMBER = select(Revision.number)


def current(session: Session) -> int:
    """Number of the latest committed write; 0 in an empty database."""
    return session.exec(NUMBER).first() or 0


def of(engine: Engine) -> int:
    """The same without a session or a transaction: read in every run, so microseconds count."""
    with closing(engine.raw_connection()) as connection, closing(connection.cursor()) as cursor:
        cursor.execute("SELECT number FROM revision")
        row: tuple[int] | None = cursor.fetchone()
    return row[0] if row else 0


def changed_at(session: Session) -> datetime | None:
    """When the latest write was made, in UTC."""
    return session.exec(select(Revision.changed_at)).first()


def raise_number(session: Session) -> None:
    """Raise the revision inside the caller's transaction; concurrent writers queue here."""
    now = datetime.now(UTC)
    statement = update(Revision).values(number=col(Revision.number) + 1, changed_at=now)
    result = cast("CursorResult[tuple[()]]", session.execute(statement))
    if result.rowcount == 0:
        session.add(Revision(number=1, changed_at=now))
        session.flush()
