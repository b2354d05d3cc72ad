"""The same tests on SQLite and on a PostgreSQL server started here, one database for each test."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

import pytest
from database_kinds import Databases

from merit.store.engine import Engine, make_engine

NUMBERS = count(1)  # for the names of databases


@contextmanager
def _database(databases: Databases, *, copy: bool) -> Iterator[Engine]:
    name = f"merit_{next(NUMBERS)}"
    engine = make_engine(databases.create(name, copy=copy))
    yield engine
    engine.dispose()
    databases.drop(name)


@pytest.fixture
def blank(databases: Databases) -> Iterator[Engine]:
    """A database without any table."""
    with _database(databases, copy=False) as engine:
        yield engine


@pytest.fixture
def engine(databases: Databases) -> Iterator[Engine]:
    """A database that knows the regions and both instruments, at revision 1."""
    with _database(databases, copy=True) as engine:
        yield engine
