"""What the tests of files share: LibreOffice, started as seldom as possible; made-up minutes."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from database_files import copy_of
from libreoffice import Office
from services.readers import LEADER

from merit.domain.states import Dataset
from merit.services.meetings.minutes import Minutes, minutes
from merit.store.engine import Session, reading


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """LibreOffice with a profile of its own."""
    return Office(tmp_path_factory.mktemp("libreoffice"))


@pytest.fixture(scope="session")
def session(
    demonstration_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Session]:
    """A database with the demonstration; only ever read."""
    with (
        copy_of(demonstration_file, tmp_path_factory.mktemp("notulen")) as engine,
        reading(engine) as session,
    ):
        yield session


@pytest.fixture
def shipped(session: Session) -> Minutes:
    """The minutes of the rakor of 2026 of the demonstration."""
    today = date(2026, 11, 29)
    return minutes(session, LEADER, "K-2026-01", dataset=Dataset.DEMO, today=today)
