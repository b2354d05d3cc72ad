"""Start-up: check the settings, bring the database up to date, import early, freeze the heap."""

import gc
import importlib
import logging
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

from starlette.concurrency import run_in_threadpool

from merit.errors import InputError, NoDataError
from merit.reports.decks import examples
from merit.services.preparation import prepare
from merit.settings import settings
from merit.store import faults
from merit.store.engine import shared_engine
from merit.web import starting

logger = logging.getLogger(__name__)

EARLY = (
    "altair",
    "pandas",
    "pyarrow",
    "babel.numbers",
    "merit.charts.maps",
    "merit.geo.boundaries",
)
SHARE = 0.001  # seconds a thread may keep the others waiting; Python allows five times that
Listening = Callable[[], tuple[str | None, int | None]]


def lifespan(
    listening: Listening,
) -> Callable[[Any], AbstractAsyncContextManager[dict[str, Any]]]:
    """Start-up of a server; `listening` says on which address and port, as far as it is known."""

    @asynccontextmanager
    async def lived(_app: Any) -> AsyncIterator[dict[str, Any]]:
        await run_in_threadpool(_prepared, *listening())
        for name in EARLY:
            importlib.import_module(name)
        # What was imported so far need not be walked through by the collector while a visitor
        # waits.
        gc.collect()
        gc.freeze()
        # While a large file is read, everybody else should not wait for it at every step.
        sys.setswitchinterval(SHARE)
        yield {}
        gc.unfreeze()
        shared_engine(settings().database_url).dispose()  # leaves the database as one file

    return lived


def _prepared(address: str | None, port: int | None) -> None:
    """Prepare once per process, before the first visitor."""
    with faults.told():
        prepare(settings())
        _with_examples()
        starting.refuse_exposure(address)
        starting.announce(address, port)


def _with_examples() -> None:
    """The snapshots of the demonstration; the service starts without them, too."""
    try:
        examples.give(settings())
    except (NoDataError, InputError) as error:
        logger.warning("no example snapshots: %s", error)
