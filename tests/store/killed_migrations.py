"""A migration killed at one statement after the other, and what it leaves."""

import os
import signal
import subprocess
import sys

from sqlalchemy import text
from store.earlier_schemas import Rows, same_rows

from merit.store import migrations
from merit.store.engine import Engine

CHILD = """
import os, signal, sys
from sqlalchemy import event
from merit.store.engine import make_engine
from merit.store.migrations import migrate

engine, most, done = make_engine(sys.argv[1]), int(sys.argv[2]), 0

def count(*_given):
    global done
    done += 1
    if done == most:
        os.kill(os.getpid(), signal.SIGKILL)

event.listen(engine, "after_cursor_execute", count)
migrate(engine)
print(done, flush=True)
if most > done:
    os.kill(os.getpid(), signal.SIGKILL)
"""
NEVER = 10**9


def migrated(engine: Engine, kill_after: int) -> int:
    """A migration in a process of its own, killed after so many statements, or when it is done.

    The number of statements it took; 0 when it did not come to its end.
    """
    address = engine.url.render_as_string(hide_password=False)
    done = subprocess.run(
        [sys.executable, "-c", CHILD, address, str(kill_after)],
        env=os.environ.copy(),
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    return int(done.stdout or 0)


def points(total: int, number: int) -> list[int]:
    """`number` statements to be killed after, from the first to beyond the last of `total`.

    >>> points(40, 3)
    [1, 21, 41]
    """
    return [1 + round(step * total / (number - 1)) for step in range(number)]


def check_what_is_left(engine: Engine, old: str, before: Rows, *, is_done: bool) -> None:
    """Old schema or new, never between; the data whole; the next start brings it to its end."""
    assert migrations.current(engine) == (migrations.latest() if is_done else old)
    assert same_rows(engine, before) == before
    migrations.migrate(engine)
    assert migrations.current(engine) == migrations.latest()
    assert same_rows(engine, before) == before
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            assert connection.execute(text("PRAGMA integrity_check")).scalars().all() == ["ok"]
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
