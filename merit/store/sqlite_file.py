"""The file under a running SQLite database: taken away, exchanged, or robbed of its log.

SQLite itself goes on writing to a file that was deleted, and makes an empty one where none is.
Either way what was acknowledged would be lost, so both are refused here.
"""

import os
from contextlib import closing
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.exc import DisconnectionError

from merit.store.faults import Fault, storage_error

IDENTITY = "merit.file"
Identity = tuple[tuple[int, int] | None, tuple[int, int] | None]


def watch(engine: Engine) -> None:
    """Refuse connections of `engine` whose file or log is no longer the one they opened."""
    if not engine.url.database or engine.url.database == ":memory:":
        return
    file = engine.url.database
    log = f"{file}-wal"
    opened_before = log_is_lost = False

    def refuse_to_begin_anew(*_given: Any) -> None:
        if log_is_lost:  # another log beside one that is still open would spoil the database
            raise storage_error(Fault.LOG)
        if opened_before and _identity(file) is None:
            raise storage_error(Fault.MISSING)

    def remember(_connection: Any, record: Any) -> None:
        nonlocal opened_before
        opened_before = True
        record.info[IDENTITY] = _identity(file), _identity(log)

    def compare(connection: Any, record: Any, _proxy: Any) -> None:
        nonlocal log_is_lost
        known: Identity = record.info[IDENTITY]
        now = _identity(file), _identity(log)
        if now == known or (now[0] == known[0] and known[1] is None):
            record.info[IDENTITY] = now  # the log comes with the first question
            return
        if now[0] is None:
            raise storage_error(Fault.MISSING)
        if now[0] != known[0]:  # another database was put in its place: this connection is over
            raise DisconnectionError
        log_is_lost = True
        _save_what_was_committed(connection)
        raise storage_error(Fault.LOG)

    event.listen(engine, "do_connect", refuse_to_begin_anew)
    event.listen(engine, "connect", remember)
    event.listen(engine, "checkout", compare)


def _identity(path: str) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116 - before every question, and a Path takes thrice as long
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _save_what_was_committed(connection: Any) -> None:
    """Move the commits of a deleted log, still open here, into the database."""
    with closing(connection.cursor()) as cursor:
        cursor.execute("PRAGMA wal_checkpoint(FULL)")
