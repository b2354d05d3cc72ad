"""Start-up: check the settings, bring the database up to date, import early, freeze the heap."""

import gc
import importlib
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from starlette.concurrency import run_in_threadpool

from merit.services.preparation import prepare
from merit.settings import settings

logger = logging.getLogger(__name__)

EARLY = (
    "altair",
    "pandas",
    "pyarrow",
    "babel.numbers",
    "merit.charts.maps",
    "merit.geo.boundaries",
)


@asynccontextmanager
async def lifespan(_app: Any) -> AsyncIterator[dict[str, Any]]:
    """Prepare once per process, before the first visitor.

    What is imported here is frozen out of the garbage collector, so that its full collections
    do not walk through every module while a visitor waits.
    """
    await run_in_threadpool(prepare, settings())
    for name in EARLY:
        importlib.import_module(name)
    gc.collect()
    gc.freeze()
    yield {}
    gc.unfreeze()
