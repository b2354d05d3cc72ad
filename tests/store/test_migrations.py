"""The schema history leads from nothing to what the tables say, and back."""

from itertools import pairwise

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event, inspect, text
from sqlalchemy.engine.interfaces import ReflectedIndex

from merit.errors import UnsafeSettingsError
from merit.store import migrations
from merit.store.engine import Engine
from merit.store.tables import Record

HISTORY = [
    step.revision
    for step in ScriptDirectory.from_config(migrations.configuration()).walk_revisions()
][::-1]


def go(engine: Engine, *, to: str) -> None:
    """Move the schema of `engine` up or down."""
    before = migrations.current(engine) or ""
    config = migrations.configuration()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        if to == "base" or to < before:
            command.downgrade(config, to)
        else:
            command.upgrade(config, to)


def table_names(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names()) - {"alembic_version"}


def test_from_nothing_to_the_newest_schema(blank: Engine) -> None:
    assert migrations.current(blank) is None
    migrations.migrate(blank)
    assert migrations.current(blank) == migrations.latest() == HISTORY[-1]
    assert table_names(blank) == set(Record.metadata.tables)


def test_the_newest_schema_is_what_the_tables_say(blank: Engine) -> None:
    migrations.migrate(blank)
    with blank.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Record.metadata) == []


def rules(engine: Engine) -> dict[str, list[object]]:
    """Checks, keys and indexes of every table, with the conditions Alembic does not compare."""
    found = inspect(engine)
    return {
        table: [
            sorted(
                (item["name"] or "", item["sqltext"]) for item in found.get_check_constraints(table)
            ),
            # Without names: of a key that came with its column SQLite does not tell it.
            sorted(str({**item, "name": ""}) for item in found.get_foreign_keys(table)),
            sorted(found.get_unique_constraints(table), key=str),
            sorted(
                (item["name"] or "", str(item["column_names"]), item["unique"], _condition(item))
                for item in found.get_indexes(table)
            ),
        ]
        for table in table_names(engine)
    }


def _condition(index: ReflectedIndex) -> str:
    options = index.get("dialect_options", {})
    return str(options.get("sqlite_where", options.get("postgresql_where", "")))


def test_every_rule_of_the_tables_is_in_the_newest_schema(blank: Engine) -> None:
    migrations.migrate(blank)
    migrated = rules(blank)
    go(blank, to="base")
    Record.metadata.create_all(blank)
    assert migrated == rules(blank)
    assert "penetapan" in str(migrated["assessment"][-1])


def test_a_schema_that_is_up_to_date_is_left_alone(engine: Engine) -> None:
    statements: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *call: statements.append(call[2]))
    migrations.migrate(engine)
    written = ("CREATE", "ALTER", "DROP", "INSERT", "UPDATE", "DELETE", "BEGIN IMMEDIATE")
    assert not [item for item in statements if item.upper().startswith(written)]


def columns(engine: Engine) -> set[str]:
    """Every column of every table."""
    found = inspect(engine)
    return {
        f"{table}.{column['name']}"
        for table in table_names(engine)
        for column in found.get_columns(table)
    }


def test_every_step_can_be_undone_and_done_again(blank: Engine) -> None:
    shapes = [set[str]()]
    for step in HISTORY:
        go(blank, to=step)
        shapes.append(columns(blank))
    assert all(fewer < more for fewer, more in pairwise(shapes))
    for step, expected in zip([*HISTORY[-2::-1], "base"], shapes[-2::-1], strict=True):
        go(blank, to=step)
        assert columns(blank) == expected
    migrations.migrate(blank)
    assert migrations.current(blank) == HISTORY[-1]


def test_a_database_newer_than_the_application_is_refused_and_left_alone(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(UnsafeSettingsError, match=r"\(9999\) lebih baru daripada aplikasi"):
        migrations.migrate(engine)
    assert migrations.current(engine) == "9999"


def test_the_history_is_one_line_without_gaps() -> None:
    assert [int(step) for step in HISTORY] == list(range(1, len(HISTORY) + 1))
