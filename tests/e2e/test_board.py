"""The board of action items in a real browser: a card is moved with the mouse, and by keyboard."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from database_files import copied
from e2e.test_keyboard import tab_to
from e2e.visitor import Visitor
from playwright.sync_api import Browser, Locator, expect
from running_app.chromium import visitor
from running_app.server import Server, running

pytestmark = pytest.mark.e2e
HINDERED = "Berjalan – terkendala"
NOTE = "Catatan"


@pytest.fixture(scope="module")
def office(demonstration_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of its own: these tests change what is recorded."""
    url = copied(demonstration_file, tmp_path_factory.mktemp("board"))
    with running(database_url=url) as server:
        yield server


@pytest.fixture
def worker(office: Server, browser: Browser) -> Iterator[Visitor]:
    """Somebody who tries out the role of a data manager, at the board."""
    with visitor(browser) as context:
        guest = Visitor(context.new_page(), office.url).try_out("Pengelola data 1")
        yield guest.visit("tindak-lanjut?data=contoh")


def column(guest: Visitor, name: str) -> Locator:
    """A column of the board by the beginning of its name."""
    return guest.main.locator(f'.m-column[aria-label^="{name}"]')


def card(guest: Visitor, name: str) -> tuple[Locator, str]:
    """The first card of a column, and the code of its item."""
    found = column(guest, name).locator("li").first
    href = found.locator(".m-task a").get_attribute("href") or ""
    return found, dict(parse_qsl(urlsplit(href).query))["butir"]


def number(guest: Visitor, name: str) -> int:
    return int(column(guest, name).locator(".m-count").inner_text())


def is_at_the_form(guest: Visitor, code: str, status: str) -> None:
    asked = {"isi": "kemajuan", "butir": code, "ke": status, "data": "contoh"}
    assert guest.query.items() >= asked.items()
    expect(guest.main.get_by_role("heading", name="Catat kemajuan", exact=True)).to_be_visible()


def test_a_card_dropped_on_a_column_opens_the_form_for_it_and_writes_nothing(
    worker: Visitor,
) -> None:
    before = number(worker, HINDERED)
    found, code = card(worker, "Belum mulai")
    found.drag_to(column(worker, HINDERED).locator("h3"))
    worker.page.wait_for_url("**isi=kemajuan**")
    worker.wait()
    is_at_the_form(worker, code, "berjalan_terkendala")
    worker.back()
    assert number(worker, HINDERED) == before  # left without saving

    card(worker, "Belum mulai")[0].drag_to(column(worker, HINDERED).locator("h3"))
    worker.page.wait_for_url("**isi=kemajuan**")
    worker.wait()
    worker.main.get_by_role("textbox", name=NOTE, exact=True).fill("Menunggu anggaran perubahan.")
    worker.main.get_by_role("button", name="Catat kemajuan", exact=True).click()
    expect(worker.main.get_by_text(f"Kemajuan {code} tercatat")).to_be_visible()
    worker.wait()
    worker.visit("tindak-lanjut?data=contoh")
    assert number(worker, HINDERED) == before + 1


def test_a_card_dropped_on_its_own_column_goes_nowhere(worker: Visitor) -> None:
    address = worker.page.url
    found, _ = card(worker, HINDERED)
    found.drag_to(column(worker, HINDERED).locator("li").nth(1))
    worker.wait()
    assert worker.page.url == address


def test_the_same_by_keyboard_alone(worker: Visitor) -> None:
    before = number(worker, HINDERED)
    found, code = card(worker, "Dilaporkan sesuai rencana")
    fold = found.locator("summary")
    tab_to(worker, fold)
    worker.page.keyboard.press("Enter")
    onward = found.get_by_role("link", name=HINDERED, exact=True)
    tab_to(worker, onward)
    worker.page.keyboard.press("Enter")
    worker.page.wait_for_url("**isi=kemajuan**")
    worker.wait()
    is_at_the_form(worker, code, "berjalan_terkendala")
    tab_to(worker, worker.main.get_by_role("textbox", name=NOTE, exact=True))
    worker.page.keyboard.type("Pejabat pengampu berganti.")
    tab_to(worker, worker.main.get_by_role("button", name="Catat kemajuan", exact=True))
    worker.page.keyboard.press("Enter")
    expect(worker.main.get_by_text(f"Kemajuan {code} tercatat")).to_be_visible()
    worker.wait()
    worker.visit("tindak-lanjut?data=contoh")
    assert number(worker, HINDERED) == before + 1


def test_who_may_not_move_cards_cannot_drag_them(office: Server, browser: Browser) -> None:
    with visitor(browser) as context:
        guest = Visitor(context.new_page(), office.url).visit("tindak-lanjut?data=contoh")
        assert column(guest, HINDERED).locator("li").count() > 0
        assert guest.main.locator("[draggable=true], .m-move").count() == 0
