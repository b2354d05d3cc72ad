"""One database with the published facts and the demonstration set; only ever read."""

from collections.abc import Iterator

import pytest

from merit.services.reference.filling import fill
from merit.settings import DATA
from merit.store.engine import Engine, Session, make_engine, reading, writing
from merit.store.migrations import migrate


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    engine = make_engine(f"sqlite:///{tmp_path_factory.mktemp('shipped') / 'merit.db'}")
    migrate(engine)
    with writing(engine) as session:
        fill(session, DATA, demo=True)
    yield engine
    engine.dispose()


@pytest.fixture
def session(shipped: Engine) -> Iterator[Session]:
    with reading(shipped) as session:
        yield session
