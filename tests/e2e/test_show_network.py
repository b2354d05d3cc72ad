"""The show on the network: its codes as a phone in the hall reads them, and a session that ends."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
import zxingcpp
from database_files import copied
from e2e.desks import LINK, PASSPHRASE, fill, join, press
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from pyotp import TOTP
from running_app.chromium import FLAGS, visitor
from running_app.server import Server, running
from running_app.settling import settle
from sqlalchemy import create_engine, text

pytestmark = pytest.mark.e2e
SECOND = 1000
HALL, PHONE = (1920, 1080), (390, 844)
PLACE = "192.168.10.4"
RAKOR = "tayang/rakor?data=contoh&tahun=2025"
OVER = "Sesi berakhir pukul "


@pytest.fixture(scope="module")
def network(browser: Browser) -> Iterator[Browser]:
    """A browser that finds the server at an address of the local network."""
    found = browser.browser_type.launch(
        executable_path=shutil.which("chromium"),
        args=[*FLAGS, f"--host-resolver-rules=MAP {PLACE} 127.0.0.1"],
    )
    yield found
    found.close()


@pytest.fixture
def database(demonstration_file: Path, tmp_path: Path) -> str:
    return copied(demonstration_file, tmp_path)


@pytest.fixture
def served(database: str) -> Iterator[Server]:
    with running(database_url=database) as server:
        yield server


@dataclass(frozen=True, slots=True)
class Administrator:
    """Who signs in several times within a minute, though a code of theirs serves only once."""

    database: str
    secret: str

    def enter(self, page: Page) -> None:
        """Sign in on the page that asks for it."""
        change(self.database, "UPDATE account SET totp_step = NULL")
        fill(page, nama="adi", sandi=PASSPHRASE, kode=TOTP(self.secret).now())
        press(page, "Masuk")


@pytest.fixture
def administrator(browser: Browser, served: Server, database: str) -> Administrator:
    found = LINK.search(served.log())
    assert found
    with visitor(browser) as context:
        page = context.new_page()
        secret = join(page, found[1], "Buat admin", "adi", nama="Adi", pengguna="adi")
    return Administrator(database, secret)


def change(database: str, statement: str) -> None:
    engine = create_engine(database)
    with engine.begin() as connection:
        assert connection.execute(text(statement)).rowcount == 1
    engine.dispose()


def on_stage(page: Page) -> Page:
    page.locator("html.shown").wait_for(state="attached")
    page.evaluate("document.fonts.ready")
    return page


def decoded(picture: Image.Image) -> list[str]:
    """What the codes in a picture say."""
    return [item.text for item in zxingcpp.read_barcodes(picture)]


def parts(address: str) -> tuple[str, str, list[tuple[str, str]]]:
    """Host, path and filters of an address."""
    found = urlsplit(address)
    return found.netloc, found.path, sorted(parse_qsl(found.query))


def test_a_code_is_read_from_the_screen_and_leads_another_visitor_to_the_same_view(
    network: Browser, served: Server, administrator: Administrator
) -> None:
    base = f"http://{PLACE}:{urlsplit(served.url).port}"
    told: list[str] = []
    with visitor(network, size=HALL) as context:
        page = context.new_page()
        page.goto(f"{base}/{RAKOR}&kelompok=kota")
        administrator.enter(page)
        count = on_stage(page).locator(".slide").count()
        for number in range(1, count + 1):
            picture = Image.open(BytesIO(page.screenshot()))
            half = picture.resize((HALL[0] // 2, HALL[1] // 2), Image.Resampling.BILINEAR)
            shown = page.locator(".slide:visible a.code").get_attribute("href")
            assert decoded(picture) == decoded(half) == [shown], number
            told.append(str(shown))
            page.keyboard.press("ArrowRight")
    assert count >= 8
    for address in dict.fromkeys((told[1], told[-1])):
        with visitor(network, size=PHONE) as context:
            phone = context.new_page()
            phone.goto(address)
            administrator.enter(phone)
            settle(phone)
            assert parts(phone.url) == parts(address)
            assert dict(parse_qsl(urlsplit(address).query))["kelompok"] == "kota"
            expect(phone.get_by_role("heading", level=1)).to_be_visible()


def test_a_session_ended_in_another_tab_is_told_and_the_slides_go_on(
    browser: Browser, served: Server, database: str, administrator: Administrator
) -> None:
    with visitor(browser, size=HALL) as context:
        page, other = context.new_page(), context.new_page()
        page.goto(f"{served.url}/{RAKOR}&salindia=3")
        administrator.enter(page)
        assert "salindia=3" in on_stage(page).url
        other.goto(f"{served.url}/keluar")
        press(other, "Keluar")
        notice = page.locator(".notice")
        expect(notice).to_contain_text(OVER, timeout=15 * SECOND)
        page.keyboard.press("ArrowRight")
        expect(page.locator(".slide:visible .place")).to_contain_text("4/")
        page.keyboard.press("Escape")  # leads nowhere: nothing would be left on the screen
        expect(page.locator(".slide:visible .place")).to_contain_text("4/")
        administrator.enter(other)
        expect(notice).to_be_hidden(timeout=15 * SECOND)
        change(database, "UPDATE sign_in_session SET expires_at = seen_at WHERE ended_at IS NULL")
        expect(notice).to_contain_text(OVER, timeout=15 * SECOND)
        page.reload()
        # What one wanted to see comes after signing in, at the same slide.
        administrator.enter(page)
        expect(on_stage(page).locator(".slide:visible .place")).to_contain_text("4/")
