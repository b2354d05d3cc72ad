"""A database of one's own with everything that is shipped, and two people in it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from services.results.people import BUDI, NOW, SARI

from merit.domain.access import Role
from merit.domain.accounts import AccountDraft
from merit.store import accounts
from merit.store.engine import Engine, make_engine, writing


@pytest.fixture
def filled(shipped: Engine, tmp_path: Path) -> Iterator[Engine]:
    path = tmp_path / "merit.db"
    with sqlite3.connect(str(shipped.url.database)) as source:
        source.execute("VACUUM INTO ?", (str(path),))
    source.close()
    engine = make_engine(f"sqlite:///{path}")
    with writing(engine) as session:
        for user in (SARI, BUDI):
            draft = AccountDraft(user.account or "", user.name, Role.DATA_MANAGER)
            accounts.add(session, draft, now=NOW)
    yield engine
    engine.dispose()
