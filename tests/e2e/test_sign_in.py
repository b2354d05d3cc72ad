"""From the first start to a signed-in administrator, and out again, in a real browser."""

import re
from collections.abc import Iterator

import pytest
from e2e.desks import LINK, PASSPHRASE, fill, join, next_code, press
from e2e.visitor import Visitor
from playwright.sync_api import Browser, BrowserContext, Page, WebSocketRoute, expect
from running_app.chromium import visitor
from running_app.server import Server, running
from running_app.settling import settle

pytestmark = pytest.mark.e2e
ENDED = "Sesi berakhir"


@pytest.fixture
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server at its very first start."""
    path = tmp_path_factory.mktemp("fresh") / "merit.db"
    with running(database_url=f"sqlite:///{path}") as server:
        yield server


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with visitor(browser) as context:
        yield context


def join_first(page: Page, link: str) -> str:
    """Make the first administrator; the secret of the second factor."""
    return join(page, link, "Buat admin", "adi", nama="Adi Nugroho", pengguna="adi")


def test_first_start_administrator_out_and_in_again(fresh: Server, context: BrowserContext) -> None:
    found = LINK.search(fresh.log())
    assert found
    page = context.new_page()
    reader = Visitor(context.new_page(), fresh.url).visit("tren?tahun=2023")
    assert reader.title == "Tren"  # open while there is no administrator

    secret = join_first(page, found[1])
    page.goto(found[1])
    expect(page.get_by_role("heading", level=1)).to_have_text("Tautan tidak berlaku")
    reader.page.locator(".m-menu a", has_text="Peta").click()
    expect(reader.main.get_by_role("heading", level=1)).to_have_text(ENDED)
    assert "Pekalongan" not in reader.page.inner_text("body")

    page.goto(f"{fresh.url}/peta?tahun=2023")
    assert page.url.startswith(f"{fresh.url}/masuk")
    fill(page, nama="adi", sandi=PASSPHRASE, kode="000000")
    press(page, "Masuk")
    expect(page.get_by_role("alert")).to_have_text(
        "Nama pengguna, kata sandi, atau kode tidak cocok."
    )
    expect(page.locator('[name="nama"]')).to_have_value("adi")
    expect(page.locator('[name="sandi"]')).to_have_value("")
    fill(page, sandi=PASSPHRASE, kode=next_code(secret))
    press(page, "Masuk")
    settle(page)
    assert page.url == f"{fresh.url}/peta?tahun=2023"
    foot = page.locator(".m-whoami")
    expect(foot).to_contain_text("Adi Nugroho")
    expect(foot).to_contain_text("Admin sistem")

    foot.get_by_role("link", name="Akun").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Akun Anda")
    page.go_back()
    settle(page)
    other = Visitor(context.new_page(), fresh.url).visit("peta")
    page.locator(".m-whoami").get_by_role("link", name="Keluar").click()
    press(page, "Keluar")
    expect(page).to_have_url(f"{fresh.url}/masuk")
    page.goto(f"{fresh.url}/tren")
    assert page.url == f"{fresh.url}/masuk?ke=%2Ftren"

    end_within_a_part(other)
    assert "Traceback" not in fresh.log()
    assert found[1].rsplit("/", 1)[1] not in fresh.log().replace(found[0], "")


def end_within_a_part(other: Visitor) -> None:
    """The map reruns as a part of its page: a click on a region there ends the whole page."""
    other.shape("Kota Semarang").click(force=True)
    expect(other.main.get_by_role("heading", level=1)).to_have_text(ENDED)
    assert "Semarang" not in other.page.inner_text("body")
    other.main.get_by_role("link", name="Masuk").click()
    expect(other.page).to_have_url(re.compile(r"/masuk\?ke=%2Fpeta"))


def test_a_role_is_tried_out_and_left(fresh: Server, context: BrowserContext) -> None:
    guest = Visitor(context.new_page(), fresh.url).visit()
    guest.page.locator(".m-whoami").get_by_role("link", name="Coba sebuah peran").click()
    guest.page.get_by_role("button", name="Coba sebagai Operator kab/kota").click()
    settle(guest.page)
    assert guest.query == {"data": "contoh"}
    ribbon = guest.main.locator(".m-trial")
    expect(ribbon).to_contain_text("Operator kab/kota · Kota Pekalongan; perubahan")
    expect(ribbon).to_contain_text("hanya berlaku pada Data contoh")
    ribbon.get_by_role("link", name="Akhiri percobaan").click()
    press(guest.page, "Akhiri percobaan")
    settle(guest.page)
    expect(guest.page.locator(".m-whoami")).to_contain_text("Tanpa akun")
    expect(guest.main.locator(".m-trial")).to_have_count(0)


def test_a_page_that_was_cut_off_leads_to_the_sign_in_page(
    fresh: Server, context: BrowserContext
) -> None:
    sockets: list[WebSocketRoute] = []

    def connect(socket: WebSocketRoute) -> None:
        socket.connect_to_server()
        sockets.append(socket)

    page = context.new_page()
    page.route_web_socket(re.compile(r"/_stcore/stream"), connect)
    Visitor(page, fresh.url).visit("tren?tahun=2023")
    found = LINK.search(fresh.log())
    assert found
    join_first(context.new_page(), found[1])  # from now on there is no open reading
    page.bring_to_front()
    sockets[0].close()
    expect(page).to_have_url(f"{fresh.url}/masuk?ke=%2Ftren%3Ftahun%3D2023", timeout=20_000)
