"""A copy of the filled database that a test may change, and people at its screens."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from ui.screen import Screen

from merit.services.people import identity, sign_in
from merit.store.engine import Engine, reading, writing


def copied(filled: str, folder: Path) -> str:
    """Address of a copy of the SQLite database at the address `filled`."""
    copy = folder / "merit.db"
    with (
        closing(sqlite3.connect(filled.removeprefix("sqlite:///"))) as source,
        closing(sqlite3.connect(copy)) as target,
    ):
        source.backup(target)
    return f"sqlite:///{copy}"


def seated(engine: Engine, username: str) -> Screen:
    """A screen at which the holder of an account sits."""
    now = datetime.now(UTC)
    with writing(engine) as session:
        token = sign_in.sign_in_by_proxy(session, username, address="10.0.0.7", agent="", now=now)
    with reading(engine) as session:
        found = identity.identify(session, token, now=now, demo=True)
    assert found is not None
    return Screen(str(found.session_id))
