"""The database engine and the two kinds of session.

SQLite runs in WAL with full synchronisation. A writing session opens with BEGIN IMMEDIATE: a
plain BEGIN that reads first and writes later fails at once when another writer was faster,
whatever the busy timeout. On PostgreSQL a writing session waits for its turn the same way, so
that what it has read is still true when it writes, and two writers never wait for each other.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, event, text
from sqlmodel import Session, create_engine

from merit.store.sqlite_file import watch
from merit.store.turns import Turns

__all__ = [
    "Engine",
    "Session",
    "make_engine",
    "once",
    "read_only",
    "reading",
    "shared_engine",
    "take_turn",
    "writing",
]

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=10000",
)
READ_ONLY = "merit_read_only"
KEPT = "merit_kept"
WRITERS = int.from_bytes(b"merit")  # the number PostgreSQL knows the queue of writers by

T = TypeVar("T")

_turns: "WeakKeyDictionary[Engine, Turns]" = WeakKeyDictionary()


def make_engine(url: str) -> Engine:
    """Engine for a SQLite or PostgreSQL address; nothing is connected yet."""
    # Errors are logged, and parameters hold what opens accounts.
    pre_ping = not url.startswith("sqlite")
    engine = create_engine(url, pool_pre_ping=pre_ping, hide_parameters=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        watch(engine)
    _turns[engine] = Turns()
    return engine


@cache
def shared_engine(url: str) -> Engine:
    """The one engine of this process for `url`, shared by pages, routes and start-up."""
    return make_engine(url)


@lru_cache(maxsize=8)
def read_only(engine: Engine) -> Engine:
    """The same engine for connections that only read; they take no write lock."""
    return engine.execution_options(**{READ_ONLY: True})


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A session that only reads; it takes no write lock."""
    with Session(read_only(engine), info={KEPT: {}}) as session:
        yield session


def once(session: Session, key: Hashable, make: Callable[[], T]) -> T:
    """What `make` reads: once in a session that only reads, anew each time in one that writes.

    It is shared, so that whoever asks must not change it.
    """
    kept: dict[Hashable, T] | None = session.info.get(KEPT)
    if kept is None:
        return make()
    if key not in kept:
        kept[key] = make()
    return kept[key]


@contextmanager
def writing(engine: Engine) -> Iterator[Session]:
    """A session whose work is committed as a whole at the end, or not at all; one at a time."""
    with _turns[engine].taken(), Session(engine) as session, session.begin():
        take_turn(session)
        yield session


def take_turn(session: Session) -> None:
    """Wait until no writer of another process is at work; the turn ends with the transaction.

    SQLite's BEGIN IMMEDIATE has already waited.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text(f"SELECT pg_advisory_xact_lock({WRITERS})"))


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver must not open transactions of its own
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    read_only = connection.get_execution_options().get(READ_ONLY, False)
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")
