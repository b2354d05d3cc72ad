"""The whole application through its shell, without a browser, on a database of its own."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
import streamlit as st
from database_files import copied
from services.people.community import administrator
from streamlit.components.v2 import manifest_scanner
from ui.own_database import seated
from ui.screen import Screen

from merit.settings import settings
from merit.store.engine import Engine, shared_engine

SETTINGS = ("MERIT_MODE", "MERIT_DEMO")


@pytest.fixture(scope="session", autouse=True)
def _installed_once() -> Iterator[None]:
    """Look for components in the installed packages once, not in every tab: 0.3 s each."""
    scan = manifest_scanner.scan_component_manifests
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, scan.__name__, cache(scan))
        yield


@pytest.fixture(scope="session")
def filled(demonstration_file: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of a database with the published facts and the demonstration set."""
    return copied(demonstration_file, tmp_path_factory.mktemp("screens"))


@pytest.fixture
def database(filled: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The filled database as the one the application reads; the tests here only read."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MERIT_DATABASE_URL", filled)
    settings.cache_clear()
    yield filled
    settings.cache_clear()


@pytest.fixture
def screen(database: str) -> Iterator[Screen]:  # noqa: ARG001
    """A visitor's screen, nothing opened yet."""
    forget()
    yield Screen()
    shared_engine(settings().database_url).dispose()
    forget()


@pytest.fixture
def own(
    demonstration_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Engine]:
    """A filled database of the test's own, to be changed; the application reads it."""
    for name in (*SETTINGS, "MERIT_TLS"):
        monkeypatch.delenv(name, raising=False)
    url = copied(demonstration_file, tmp_path)
    monkeypatch.setenv("MERIT_DATABASE_URL", url)
    forget()
    yield shared_engine(url)
    shared_engine(url).dispose()
    forget()


@pytest.fixture
def desk(own: Engine) -> Screen:
    """The screen of the administrator of that database, nothing opened yet."""
    administrator(own, "rina", now=datetime.now(UTC))
    return seated(own, "rina")


def forget() -> None:
    """Drop what a process keeps: settings, data, charts."""
    settings.cache_clear()
    st.cache_resource.clear()
    st.cache_data.clear()
