"""The whole application through its shell, without a browser, on a database of its own."""

from collections.abc import Iterator

import pytest
import streamlit as st
from ui.screen import Screen

from merit.services.preparation import prepare
from merit.settings import Settings, settings
from merit.store.engine import shared_engine

SETTINGS = ("MERIT_MODE", "MERIT_DEMO")


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of a database with the published facts and the demonstration set."""
    url = f"sqlite:///{tmp_path_factory.mktemp('screens') / 'merit.db'}"
    prepare(Settings(database_url=url, demo=True))
    return url


@pytest.fixture
def database(filled: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The filled database as the one the application reads; the tests here only read."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MERIT_DATABASE_URL", filled)
    return filled


@pytest.fixture
def screen(database: str) -> Iterator[Screen]:  # noqa: ARG001
    """A visitor's screen, nothing opened yet."""
    forget()
    yield Screen()
    shared_engine(settings().database_url).dispose()
    forget()


def forget() -> None:
    """Drop what a process keeps: settings, data, charts."""
    settings.cache_clear()
    st.cache_resource.clear()
    st.cache_data.clear()
