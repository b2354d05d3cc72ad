"""Demonstration data never reach a production screen and never mix with published facts."""

import pytest
from ui.conftest import forget
from ui.screen import FILES, Screen

each_page = pytest.mark.parametrize("path", FILES, ids=lambda path: path or "start")


@pytest.fixture
def production(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> Screen:
    """The same database behind a server in production mode."""
    monkeypatch.setenv("MERIT_MODE", "produksi")
    forget()
    return screen


@each_page
def test_production_shows_published_facts_whatever_the_address_asks(
    production: Screen, path: str
) -> None:
    production.open(path, data="contoh")
    assert not production.app.exception
    assert "m-ribbon" not in production.html
    assert "Status: Terbit" in production.text


def test_production_offers_no_demonstration_data(production: Screen) -> None:
    production.open()
    assert "pilih_data" not in [item.key for item in production.app.get("segmented_control")]
    assert "Contoh" not in production.text


def test_a_local_server_begins_with_published_facts(screen: Screen) -> None:
    screen.open()
    assert screen.chosen("data") == "terbit"
    assert screen.address == {}
