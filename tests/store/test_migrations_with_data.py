"""From every earlier schema with data in it to the newest: nothing is lost, and never by half."""

from collections.abc import Iterator
from itertools import count

import pytest
from database_kinds import Databases
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from store.earlier_schemas import AT, ENTRIES, SUMS, at_schema, head_by_hand, rows_of, same_rows
from store.killed_migrations import NEVER, check_what_is_left, migrated, points

from merit.domain.journal import ChainCheck
from merit.services.audit import check
from merit.services.reference.filling import fill
from merit.settings import DATA
from merit.store import migrations
from merit.store.engine import Engine, make_engine, reading, writing

EARLIER = sorted(migrations.known() - {migrations.latest()})
KILLED_FROM = "0007"  # the journal is still to be chained, the instruments to be sorted
KILLS = 3
NUMBERS = count(1)
EMPTY = ChainCheck(0, None, "0" * 64)
WHOLE = ChainCheck(ENTRIES, None, head_by_hand(), AT)


@pytest.mark.parametrize("schema", EARLIER)
def test_data_of_an_earlier_schema_are_all_there_in_the_newest(blank: Engine, schema: str) -> None:
    at_schema(blank, schema)
    before = rows_of(blank)
    assert all(rows for _, rows in before.values())  # no table is tried empty
    migrations.migrate(blank)
    assert same_rows(blank, before) == before
    with blank.connect() as connection:
        for since, questions in SUMS.items():
            for question, expected in questions if since <= schema else ():
                assert connection.execute(text(question)).scalar() == expected, question


@pytest.mark.parametrize("schema", EARLIER)
def test_what_later_schemas_add_fits_the_data_of_an_earlier_one(blank: Engine, schema: str) -> None:
    at_schema(blank, schema)
    migrations.migrate(blank)
    with reading(blank) as session:
        chain = check(session)
        states = session.execute(text("SELECT id, state FROM instrument ORDER BY id")).all()
    assert chain == (EMPTY if schema < "0005" else WHOLE)
    assert states == [(1, "digantikan"), (2, "aktif"), (3, "aktif")]
    with writing(blank) as session:
        assert not fill(session, DATA, demo=True)  # it is no empty database
    if schema >= "0005":
        for statement in ("UPDATE audit_entry SET reason = ''", "DELETE FROM audit_entry"):
            with pytest.raises(DBAPIError, match="riwayat hanya dapat ditambah"):
                run(blank, statement)


def run(engine: Engine, statement: str) -> None:
    with engine.begin() as connection:
        connection.execute(text(statement))


@pytest.fixture
def earlier(databases: Databases) -> Iterator[list[Engine]]:
    """Databases of the same earlier schema with the same data, as many as are to be killed."""
    made = []
    for _ in range(KILLS):
        name = f"merit_lama_{next(NUMBERS)}"
        engine = make_engine(databases.create(name, copy=False))
        at_schema(engine, KILLED_FROM)
        made.append((name, engine))
    yield [engine for _, engine in made]
    for name, engine in made:
        engine.dispose()
        databases.drop(name)


def test_a_migration_that_is_killed_leaves_the_old_schema_or_the_new(
    blank: Engine, earlier: list[Engine]
) -> None:
    at_schema(blank, KILLED_FROM)
    total = migrated(blank, NEVER)
    assert total > 50
    for engine, point in zip(earlier, points(total, KILLS), strict=True):
        before = rows_of(engine)
        engine.dispose()
        migrated(engine, point)
        check_what_is_left(engine, KILLED_FROM, before, is_done=point > total)
