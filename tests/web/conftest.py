"""The routes on a database of their own, without the application around them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from database_files import copied
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from web.callers import near

from merit.settings import settings
from merit.store.engine import shared_engine
from merit.ui.file_handles import files_named, only_own_files
from merit.web import api, health
from merit.web.gate import Gate
from merit.web.middleware import middleware
from merit.web.routes import ROUTES


@pytest.fixture
def database(
    demonstration_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """Address of a copy this test may change; the settings point to it."""
    url = copied(demonstration_file, tmp_path)
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
    return Starlette(
        routes=[*ROUTES, echo], middleware=middleware([""], files_named, only_own_files)
    )


async def told(request: Request) -> JSONResponse:
    """The headers that reach the application."""
    return JSONResponse(dict(request.headers))


@pytest.fixture
def client(application: Starlette) -> TestClient:
    """Somebody at the machine itself, while there is no administrator."""
    return near(application, headers={"accept-encoding": "identity"})
