"""A database of one's own with everything that is shipped, and two people in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from database_files import copy_of
from services.results.people import BUDI, NOW, SARI

from merit.domain.access import Role
from merit.domain.accounts import AccountDraft
from merit.store import accounts
from merit.store.engine import Engine, writing


@pytest.fixture
def filled(demonstration_file: Path, tmp_path: Path) -> Iterator[Engine]:
    with copy_of(demonstration_file, tmp_path) as engine:
        with writing(engine) as session:
            for user in (SARI, BUDI):
                draft = AccountDraft(user.account or "", user.name, Role.DATA_MANAGER)
                accounts.add(session, draft, now=NOW)
        yield engine
