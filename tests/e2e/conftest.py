"""One server and one browser for all these tests; every test is a new visitor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from database_files import copied
from e2e.visitor import Visitor
from playwright.sync_api import Browser
from running_app.chromium import chromium, visitor
from running_app.server import Server, running

PHONE = (390, 844)


@pytest.fixture(scope="session")
def server(demonstration_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The application with the published facts and the demonstration set."""
    url = copied(demonstration_file, tmp_path_factory.mktemp("server"))
    with running(database_url=url) as server:
        yield server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def guest(server: Server, browser: Browser) -> Iterator[Visitor]:
    """A new visitor at a desk."""
    with visitor(browser) as context:
        yield Visitor(context.new_page(), server.url)


@pytest.fixture
def caller(server: Server, browser: Browser) -> Iterator[Visitor]:
    """A new visitor with a phone in hand."""
    with visitor(browser, size=PHONE) as context:
        yield Visitor(context.new_page(), server.url)
