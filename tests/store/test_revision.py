"""The revision rises with every committed write, and concurrent writers lose nothing."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy import update
from sqlmodel import select

from merit.store import revision
from merit.store.engine import Engine, reading, writing
from merit.store.tables import Instrument

WRITERS, TRANSACTIONS = 16, 10


class InterruptedWriteError(Exception):
    """Something goes wrong in the middle of a write."""


def number(engine: Engine) -> int:
    with reading(engine) as session:
        return revision.current(session)


def test_the_revision_rises_by_one_and_says_when(engine: Engine) -> None:
    started = datetime.now(UTC)
    with writing(engine) as session:
        revision.raise_number(session)
    with reading(engine) as session:
        assert revision.current(session) == 2  # the template was written once
        changed = revision.changed_at(session)
    assert changed is not None
    assert started <= changed <= datetime.now(UTC)


def test_before_the_first_write_the_revision_is_zero(engine: Engine) -> None:
    with writing(engine) as session:
        session.connection().exec_driver_sql("DELETE FROM revision")
    with reading(engine) as session:
        assert (revision.current(session), revision.changed_at(session)) == (0, None)
    with writing(engine) as session:
        revision.raise_number(session)
    assert number(engine) == 1


def test_a_write_that_fails_takes_the_revision_back_with_it(engine: Engine) -> None:
    def interrupted() -> None:
        with writing(engine) as session:
            session.execute(update(Instrument).values(name="Diganti"))
            revision.raise_number(session)
            assert revision.current(session) == 2
            raise InterruptedWriteError

    with pytest.raises(InterruptedWriteError):
        interrupted()
    assert number(engine) == 1
    with reading(engine) as session:
        assert "Diganti" not in session.exec(select(Instrument.name)).all()


def test_a_reader_sees_the_revision_and_the_data_of_one_moment(engine: Engine) -> None:
    with writing(engine) as session:
        session.execute(update(Instrument).values(valid_until=2099))
        revision.raise_number(session)
        session.flush()
        assert number(engine) == 1
    assert number(engine) == 2


def test_sixteen_writers_at_once_lose_no_update(engine: Engine) -> None:
    """Each reads a value and writes it back one higher; the revision makes them queue."""

    def write(_writer: int) -> None:
        for _ in range(TRANSACTIONS):
            with writing(engine) as session:
                revision.raise_number(session)
                year = session.exec(select(Instrument.valid_from).where(Instrument.id == 1)).one()
                row = update(Instrument).where(Instrument.id == 1)  # type: ignore[arg-type]
                session.execute(row.values(valid_from=year + 1))

    with ThreadPoolExecutor(WRITERS) as writers:
        list(writers.map(write, range(WRITERS)))
    with reading(engine) as session:
        year = session.exec(select(Instrument.valid_from).where(Instrument.id == 1)).one()
    assert year == 2019 + WRITERS * TRANSACTIONS
    assert number(engine) == 1 + WRITERS * TRANSACTIONS
