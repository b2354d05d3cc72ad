"""Databases that do not outlive a test: nothing of them need be safe on a disk, or compiled anew.

A test opens engines of its own, and a new engine compiles every statement again: a third of the
time of a test of the store. In the application there is one engine for all the days it runs.
`test_sqlite.py` opens engines as they are shipped.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import util
from sqlalchemy.engine.default import DefaultDialect

from merit.store import engine

STATEMENTS = 5000
SAFE = "synchronous=FULL"
AS_SHIPPED = engine.PRAGMAS


@contextmanager
def passing_databases() -> Iterator[None]:
    """Engines made from now on share what they compiled; SQLite does not wait for the disk."""
    make = engine.create_engine
    compiled: Any = util.LRUCache(STATEMENTS)

    def create_engine(url: str, **options: Any) -> engine.Engine:
        made = make(url, **options)
        made._compiled_cache = compiled
        return made

    with pytest.MonkeyPatch.context() as patch:
        # statements are kept by dialect: those of one kind of database count as one
        patch.setattr(DefaultDialect, "__eq__", lambda one, other: type(one) is type(other))
        patch.setattr(DefaultDialect, "__hash__", lambda one: hash(type(one)))
        patch.setattr(engine, "create_engine", create_engine)
        patch.setattr(engine, "PRAGMAS", tuple(map(_hasty, AS_SHIPPED)))
        yield


def _hasty(pragma: str) -> str:
    return "synchronous=OFF" if pragma == SAFE else pragma
