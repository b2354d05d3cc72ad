"""The routes on a database of their own, without the application around them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from web.callers import near

from merit.services.reference.filling import fill
from merit.settings import DATA, settings
from merit.store.engine import make_engine, shared_engine, writing
from merit.store.migrations import migrate
from merit.web import api, health
from merit.web.gate import Gate
from merit.web.middleware import middleware
from merit.web.routes import ROUTES


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
    """Only our routes, behind the gate."""
    return Starlette(routes=[*health.ROUTES, *api.ROUTES], middleware=[Middleware(Gate)])


@pytest.fixture
def service(database: str) -> Starlette:  # noqa: ARG001
    """Our routes and middleware, and in Streamlit's place a route that tells what it was told."""
    echo = Route("/{path:path}", told)
    return Starlette(routes=[*ROUTES, echo], middleware=middleware([""]))


async def told(request: Request) -> JSONResponse:
    """The headers that reach the application."""
    return JSONResponse(dict(request.headers))


@pytest.fixture
def client(application: Starlette) -> TestClient:
    """Somebody at the machine itself, while there is no administrator."""
    return near(application, headers={"accept-encoding": "identity"})
