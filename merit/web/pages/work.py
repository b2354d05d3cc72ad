"""Running services from a route: in a thread, on the one database, at the present time."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

from anyio import CapacityLimiter, to_thread
from starlette.concurrency import run_in_threadpool

from merit.settings import settings
from merit.store.engine import Engine, Session, reading, shared_engine, writing

R = TypeVar("R")

AT_ONCE = 4
_hashing = CapacityLimiter(AT_ONCE)


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


async def read(ask: Callable[[Session], R]) -> R:
    """What `ask` answers from the database."""

    def run() -> R:
        with reading(_engine()) as session:
            return ask(session)

    return await run_in_threadpool(run)


async def write(act: Callable[[Session], R]) -> R:
    """What `act` answers after its work was committed."""

    def run() -> R:
        with writing(_engine()) as session:
            return act(session)

    return await run_in_threadpool(run)


async def hash_and_write(act: Callable[[Engine], R]) -> R:
    """The same for work that hashes a passphrase, and commits by itself.

    It waits for its turn beside the threads that serve everybody else's pages.
    """
    return await to_thread.run_sync(act, _engine(), limiter=_hashing)


def _engine() -> Engine:
    return shared_engine(settings().database_url)
