"""A migration killed twenty times: after the first statement, after the last, and in between."""

from collections.abc import Iterator

import pytest
from database_kinds import Databases
from store.earlier_schemas import at_schema, rows_of
from store.killed_migrations import NEVER, check_what_is_left, migrated, points

from merit.store.engine import Engine, make_engine

KILLS = 20
FROM = ("0001", "0007")

pytestmark = pytest.mark.battery


@pytest.fixture
def made(databases: Databases) -> Iterator[list[Engine]]:
    """One database to count the statements on, and one for each kill."""
    engines = {
        name: make_engine(databases.create(name, copy=False))
        for name in (f"merit_mati_{number}" for number in range(KILLS + 1))
    }
    yield list(engines.values())
    for name, engine in engines.items():
        engine.dispose()
        databases.drop(name)


@pytest.mark.parametrize("schema", FROM)
def test_twenty_kills_leave_the_old_schema_or_the_new(made: list[Engine], schema: str) -> None:
    first, *others = made
    at_schema(first, schema)
    total = migrated(first, NEVER)
    for engine, point in zip(others, points(total, KILLS), strict=True):
        at_schema(engine, schema)
        before = rows_of(engine)
        engine.dispose()
        migrated(engine, point)
        check_what_is_left(engine, schema, before, is_done=point > total)
    print(f"from {schema}: {KILLS} kills over {total} statements")
