"""The routes on a database of their own, without the application around them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from merit.services.reference.filling import fill
from merit.settings import DATA, settings
from merit.store.engine import make_engine, shared_engine, writing
from merit.store.migrations import migrate
from merit.web import api, health


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the published facts and the demonstration set; never written again."""
    path = tmp_path_factory.mktemp("filled") / "merit.db"
    engine = make_engine(f"sqlite:///{path}")
    migrate(engine)
    with writing(engine) as session:
        fill(session, DATA, demo=True)
    engine.dispose()
    return path


@pytest.fixture
def database(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Address of a copy this test may change; the settings point to it."""
    url = f"sqlite:///{shutil.copy(filled, tmp_path / 'merit.db')}"
    monkeypatch.setenv("MERIT_DATABASE_URL", url)
    monkeypatch.delenv("MERIT_MODE", raising=False)
    monkeypatch.delenv("MERIT_DEMO", raising=False)
    settings.cache_clear()
    yield url
    shared_engine(url).dispose()
    settings.cache_clear()


@pytest.fixture
def application(database: str) -> Starlette:  # noqa: ARG001
    """Only our routes."""
    return Starlette(routes=[*health.ROUTES, *api.ROUTES])


@pytest.fixture
def client(application: Starlette) -> TestClient:
    """A reader of the open data."""
    return TestClient(application, headers={"accept-encoding": "identity"})
