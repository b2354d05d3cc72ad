"""The decks of the shipped data, and the database they are counted again in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from database_files import copy_of
from reports.decks.shipped_decks import Decks

from merit.store.engine import Engine


@pytest.fixture(scope="session")
def engine(demonstration_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A database with the published facts and the demonstration; only ever read."""
    with copy_of(demonstration_file, tmp_path_factory.mktemp("paparan")) as engine:
        yield engine


@pytest.fixture(scope="session")
def decks(engine: Engine) -> Decks:
    """Its decks."""
    return Decks(engine)
