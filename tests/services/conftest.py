"""One database with the published facts and the demonstration set; only ever read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from database_files import copy_of

from merit.store.engine import Engine, Session, reading


@pytest.fixture(scope="session")
def shipped(demonstration_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with copy_of(demonstration_file, tmp_path_factory.mktemp("shipped")) as engine:
        yield engine


@pytest.fixture
def session(shipped: Engine) -> Iterator[Session]:
    with reading(shipped) as session:
        yield session
