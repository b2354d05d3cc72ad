"""What the tests of files share: LibreOffice, started as seldom as possible; made-up minutes."""

from collections.abc import Iterator
from datetime import date

import pytest
from libreoffice import Office
from services.readers import LEADER

from merit.domain.states import Dataset
from merit.services.meetings.minutes import Minutes, minutes
from merit.services.reference.filling import fill
from merit.settings import DATA
from merit.store.engine import Session, make_engine, reading, writing
from merit.store.migrations import migrate


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """LibreOffice with a profile of its own."""
    return Office(tmp_path_factory.mktemp("libreoffice"))


@pytest.fixture(scope="session")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A database with the demonstration; only ever read."""
    engine = make_engine(f"sqlite:///{tmp_path_factory.mktemp('notulen') / 'merit.db'}")
    migrate(engine)
    with writing(engine) as session:
        fill(session, DATA, demo=True)
    with reading(engine) as session:
        yield session
    engine.dispose()


@pytest.fixture
def shipped(session: Session) -> Minutes:
    """The minutes of the rakor of 2026 of the demonstration."""
    today = date(2026, 11, 29)
    return minutes(session, LEADER, "K-2026-01", dataset=Dataset.DEMO, today=today)
