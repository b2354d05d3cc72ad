"""How SQLite is opened: safe on power loss, strict about keys, one writer beside many readers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from passing_databases import AS_SHIPPED
from sqlalchemy import event, text, update
from sqlalchemy.exc import OperationalError
from sqlmodel import select

from merit.store import engine as store_engine
from merit.store import migrations, revision
from merit.store.engine import Engine, make_engine, reading, shared_engine, writing
from merit.store.migrations import migrate
from merit.store.tables import Revision


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """A migrated SQLite file, opened as it is where it has to last."""
    monkeypatch.setattr(store_engine, "PRAGMAS", AS_SHIPPED)
    engine = make_engine(f"sqlite:///{tmp_path / 'merit.db'}")
    migrate(engine)
    with writing(engine) as session:
        revision.raise_number(session)
    yield engine
    engine.dispose()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 10000)],
)
def test_every_connection_is_set_up(file: Engine, pragma: str, value: object) -> None:
    with reading(file) as one, reading(file) as other:
        for session in (one, other):
            assert session.connection().execute(text(f"PRAGMA {pragma}")).scalar() == value


def test_only_a_writer_takes_the_write_lock_and_takes_it_at_once(file: Engine) -> None:
    begun: list[str] = []
    event.listen(file, "before_cursor_execute", lambda *call: begun.append(call[2]))
    with writing(file) as session:
        session.exec(select(Revision.number)).one()
    with reading(file) as session:
        session.exec(select(Revision.number)).one()
    assert [item for item in begun if item.startswith("BEGIN")] == ["BEGIN IMMEDIATE", "BEGIN"]


def test_readers_go_on_while_a_writer_is_open(file: Engine) -> None:
    with writing(file) as writer:
        writer.execute(update(Revision).values(number=7))
        with reading(file) as reader:
            assert revision.current(reader) == 1
        assert migrations.current(file) == migrations.latest()
    with reading(file) as reader:
        assert revision.current(reader) == 7


def test_a_reader_keeps_the_moment_it_began_with(file: Engine) -> None:
    with reading(file) as reader:
        assert revision.current(reader) == 1
        with writing(file) as writer:
            revision.raise_number(writer)
        assert revision.current(reader) == 1


def test_a_second_writer_waits_and_does_not_slip_in(file: Engine) -> None:
    impatient = make_engine(str(file.url))

    def hurry(connection: object, _record: object) -> None:
        connection.execute("PRAGMA busy_timeout=0")  # type: ignore[attr-defined]

    event.listen(impatient, "connect", hurry)
    with writing(file) as writer:
        writer.exec(select(Revision.number)).one()  # has only read so far
        with pytest.raises(OperationalError, match="locked"), writing(impatient) as second:
            second.exec(select(Revision.number)).one()
    impatient.dispose()


def test_one_process_has_one_engine_for_an_address(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'merit.db'}"
    assert shared_engine(url) is shared_engine(url)
    assert shared_engine(url) is not make_engine(url)
