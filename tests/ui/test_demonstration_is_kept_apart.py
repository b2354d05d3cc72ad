"""Demonstration data never reach a production screen and never mix with published facts."""

import pytest
from ui.conftest import forget
from ui.screen import PUBLIC, Screen

each_page = pytest.mark.parametrize("path", PUBLIC, ids=lambda path: path or "start")


@pytest.fixture
def production(desk: Screen, monkeypatch: pytest.MonkeyPatch) -> Screen:
    """The same database behind a server in production mode, at the screen of an account."""
    monkeypatch.setenv("MERIT_MODE", "produksi")
    forget()
    return desk


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
    assert production.offered("Himpunan data") == []
    assert "Contoh" not in production.text


def test_a_local_server_begins_with_published_facts(screen: Screen) -> None:
    screen.open()
    marked = [offer.name for offer in screen.offered("Himpunan data") if offer.is_chosen]
    assert marked == ["Terbit"]
    assert screen.address == {}
