"""Writers of one process go one at a time, in the order they came, and keep nothing waiting."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from merit.store import revision
from merit.store.engine import make_engine, reading, writing
from merit.store.migrations import migrate
from merit.store.turns import Turns

PATIENCE_SECONDS = 10


def test_the_first_to_ask_is_the_first_to_go() -> None:
    turns, order = Turns(), list[int]()

    def go(number: int) -> None:
        with turns.taken():
            order.append(number)

    with ThreadPoolExecutor(8) as threads:
        with turns.taken():
            for number in range(8):
                threads.submit(go, number)
                while len(turns._waiting) <= number:
                    time.sleep(0.001)
        threads.shutdown()
    assert order == list(range(8))


def test_a_turn_that_fails_is_handed_over_all_the_same() -> None:
    turns = Turns()
    with pytest.raises(ZeroDivisionError), turns.taken():
        raise ZeroDivisionError
    with turns.taken():
        pass


def test_a_writer_inside_a_writer_is_told_at_once_and_the_outer_one_goes_on() -> None:
    turns = Turns()
    with turns.taken(), pytest.raises(RuntimeError, match="wait for itself"), turns.taken():
        pass
    with turns.taken():
        pass


def test_forty_waiting_writers_leave_the_connections_to_the_readers(tmp_path: Path) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'merit.db'}")
    migrate(engine)
    opened, done = Event(), Event()

    def hold() -> None:
        with writing(engine) as session:
            revision.raise_number(session)
            opened.set()
            assert done.wait(PATIENCE_SECONDS)

    def write() -> None:
        with writing(engine) as session:
            revision.raise_number(session)

    with ThreadPoolExecutor(41) as threads:
        futures = [threads.submit(hold)]
        assert opened.wait(PATIENCE_SECONDS)
        futures += [threads.submit(write) for _ in range(40)]
        with reading(engine) as session:
            assert revision.current(session) == 0
        assert engine.pool.checkedout() == 1  # type: ignore[attr-defined]
        done.set()
        for future in futures:
            future.result(PATIENCE_SECONDS * 3)
    with reading(engine) as session:
        assert revision.current(session) == 41
    engine.dispose()
