"""A database of one's own for each test: the regions, no account yet."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from merit.domain.regions import Region
from merit.services.reference.regions import PROVINCE
from merit.store import regions as region_store
from merit.store import revision
from merit.store.engine import Engine, make_engine, writing
from merit.store.migrations import migrate


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory, regions: list[Region]) -> Path:
    path = tmp_path_factory.mktemp("people") / "template.db"
    engine = make_engine(f"sqlite:///{path}")
    migrate(engine)
    with writing(engine) as session:
        region_store.add(session, [*regions, PROVINCE])
        revision.raise_number(session)
    engine.dispose()
    return path


@pytest.fixture
def engine(template: Path, tmp_path: Path) -> Iterator[Engine]:
    path = tmp_path / "merit.db"
    shutil.copy(template, path)
    engine = make_engine(f"sqlite:///{path}")
    yield engine
    engine.dispose()
