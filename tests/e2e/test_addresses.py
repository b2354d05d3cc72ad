"""Every address can be the first one anybody asks of a server that has just started."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from e2e.visitor import Visitor
from playwright.sync_api import Browser, expect
from running_app.chromium import visitor
from running_app.server import running
from running_app.visits import Visit, all_visits

from merit.ui.navigation import PAGES

pytestmark = pytest.mark.e2e
OFTEN = ("", "peta", "rakor")  # a start takes seconds: the others in the battery
FIRST = [
    pytest.param(
        visit,
        id=visit.path or "start",
        marks=() if visit.path in OFTEN else pytest.mark.battery,
    )
    for visit in all_visits()
]
NO_PAGE = "Halaman tidak ada"
FILE_NAMES = sorted({Path(page.file).stem for page in PAGES} - {page.url_path for page in PAGES})


@pytest.fixture
def first(browser: Browser, tmp_path: Path) -> Iterator[Visitor]:
    """The first visitor of a server that has just started."""
    with (
        running(database_url=f"sqlite:///{tmp_path / 'merit.db'}") as server,
        visitor(browser) as context,
    ):
        yield Visitor(context.new_page(), server.url)


@pytest.mark.parametrize("visit", FIRST)
def test_an_address_can_be_the_first_visit_to_a_cold_server(first: Visitor, visit: Visit) -> None:
    assert first.visit(visit.address).title == visit.title
    expect(first.menu).to_be_visible()


def test_a_page_file_is_not_an_address_of_a_cold_server(first: Visitor) -> None:
    first.page.goto(f"{first.server_url}/region")
    expect(first.page.get_by_role("heading", level=1, name=NO_PAGE)).to_be_visible()
    expect(first.page.get_by_text("Profil daerah")).to_have_count(0)


@pytest.mark.parametrize("name", FILE_NAMES)
def test_a_page_file_is_not_an_address_of_its_own(guest: Visitor, name: str) -> None:
    answer = guest.page.goto(f"{guest.server_url}/{name}")
    assert answer is not None
    assert answer.status == 404
    expect(guest.page.get_by_role("heading", level=1)).to_have_text(NO_PAGE)


def test_the_address_of_demonstration_data_shows_the_ribbon(guest: Visitor) -> None:
    guest.visit("?data=contoh")
    expect(guest.main.get_by_role("note")).to_contain_text("Data contoh")
    guest.visit("?data=terbit")
    expect(guest.main.get_by_role("note")).to_have_count(0)
