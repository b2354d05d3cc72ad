"""The show as the running server gives it: every deck, new data, and a server that goes away."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from database_files import copied
from e2e.barriers import grave_findings
from e2e.slide_sizes import spills, words
from playwright.sync_api import Browser, BrowserContext, Page, expect
from running_app.server import Server, running
from sqlalchemy import create_engine, text

pytestmark = pytest.mark.e2e
SECOND = 1000
RAKOR = "/tayang/rakor?data=contoh&tahun=2025"
SHOWS = (
    RAKOR,
    "/tayang/rakor",
    "/tayang/pimpinan?data=contoh&tahun=2025",
    "/tayang/pimpinan",
    "/tayang/daerah?data=contoh&tahun=2025&kode=33.29",
    "/tayang/daerah?kode=33.75",
    f"{RAKOR}&kelompok=eks-pekalongan",
)


@pytest.fixture
def hall(browser: Browser) -> Iterator[BrowserContext]:
    """A screen in a hall."""
    context = browser.new_context(
        viewport={"width": 1920, "height": 1080}, locale="id-ID", timezone_id="Asia/Jakarta"
    )
    yield context
    context.close()


def place(page: Page) -> str:
    return page.locator(".slide:visible .place").inner_text()


@pytest.mark.parametrize("address", SHOWS)
def test_every_slide_of_every_deck_is_readable_and_keeps_to_itself(
    server: Server, hall: BrowserContext, address: str
) -> None:
    page = hall.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: faults.append(message.text))
    page.goto(f"{server.url}{address}")
    page.evaluate("document.fonts.ready")
    count = page.locator(".slide").count()
    assert count >= 3
    for number in range(1, count + 1):
        assert place(page) == f"{number}/{count}"
        found = words(page)
        assert [item for item in found if item["size"] < 27.9] == []
        assert [item for item in found if item["isTitle"] and item["size"] < 48] == []
        assert [item["text"] for item in found if item["isOut"]] == []
        assert spills(page) == []
        assert grave_findings(page) == []
        page.keyboard.press("ArrowRight")
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(server.url).netloc}
    assert faults == []


def test_a_link_leads_to_slide_four(server: Server, hall: BrowserContext) -> None:
    page = hall.new_page()
    page.goto(f"{server.url}{RAKOR}&salindia=4")
    assert place(page).startswith("4/")


def test_escape_leads_to_the_page_where_the_deck_is_chosen(
    server: Server, hall: BrowserContext
) -> None:
    page = hall.new_page()
    page.goto(f"{server.url}{RAKOR}&kelompok=kota")
    page.keyboard.press("Escape")
    page.wait_for_url(lambda url: urlsplit(url).path == "/layar")
    assert "kelompok=kota" in page.url
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=30 * SECOND)


def test_the_show_outlives_its_server_and_follows_new_data_when_it_is_back(
    browser: Browser, demonstration_file: Path, tmp_path: Path
) -> None:
    url = copied(demonstration_file, tmp_path)
    context = browser.new_context(viewport={"width": 1920, "height": 1080})
    page = context.new_page()
    notice = page.locator(".notice")
    with ExitStack() as first:
        server = first.enter_context(running(database_url=url))
        page.goto(f"{server.url}{RAKOR}&pilih=peta,jarak,rtl,aspek&salindia=2")
        assert place(page) == "2/4"
        change(url, "UPDATE action_item SET status = 'dibatalkan' WHERE status <> 'dibatalkan'")
        page.wait_for_function(
            "before => document.body.dataset.version !== before",
            arg=page.evaluate("document.body.dataset.version"),
            timeout=20 * SECOND,
        )
        assert place(page) == "2/4"
    expect(notice).to_contain_text("Sambungan terputus sejak ", timeout=15 * SECOND)
    assert place(page) == "2/4"
    for key, expected in (("ArrowRight", "3/4"), ("End", "4/4"), ("Home", "1/4")):
        page.keyboard.press(key)
        assert place(page) == expected
    assert "salindia=1" in page.url
    with running(database_url=url, port=int(server.url.rsplit(":", 1)[1])):
        expect(notice).to_be_hidden(timeout=15 * SECOND)
    context.close()


def change(url: str, statement: str) -> None:
    """Write past the application, and say so as it does."""
    engine = create_engine(url)
    with engine.begin() as connection:
        assert connection.execute(text(statement)).rowcount > 0
        connection.execute(text("UPDATE revision SET number = number + 1"))
    engine.dispose()
