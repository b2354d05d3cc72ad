"""People at their own browsers: joining by a link, signing in, and the forms they fill."""

import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pyotp
from e2e.visitor import Visitor
from playwright.sync_api import Browser, Page, expect
from running_app.chromium import DESKTOP, visitor
from running_app.settling import settle

PASSPHRASE = "kuda lumping biru empat"
LINK = re.compile(r"Buat admin pertama: (http://127\.0\.0\.1:\d+/siapkan/\S+) \(berlaku 30 menit\)")
PHONE = (390, 844)
TALLEST = 6000
PICTURES = os.environ.get("MERIT_LANGKAH", "")
"""Folder for a picture of every step; none are taken without it."""

FULL_HEIGHT = """() => {
  const main = document.querySelector('[data-testid="stMain"]');
  return Math.ceil(main ? innerHeight + main.scrollHeight - main.clientHeight
                        : document.documentElement.scrollHeight);
}"""
_steps = count(1)


def fill(page: Page, **fields: str) -> None:
    """Type into fields of our own pages."""
    for name, value in fields.items():
        page.locator(f'[name="{name}"]').fill(value)


def press(page: Page, name: str) -> None:
    """Press a button."""
    page.get_by_role("button", name=name, exact=True).click()


def join(page: Page, link: str, button: str, username: str, **fields: str) -> str:
    """Follow a one-time link; the secret of the second factor, empty for a role without one."""
    page.goto(link)
    keys = page.locator('[name="kunci"]')
    secret = (keys.get_attribute("value") or "") if keys.count() else ""
    fill(page, sandi=PASSPHRASE, ulang=PASSPHRASE, **fields)
    if secret:
        fill(page, kode=pyotp.TOTP(secret).now())
    picture(page, f"{username} mengisi tautan", phone=True)
    press(page, button)
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Akun {username} siap dipakai")
    assert page.locator(".codes li").count() == (10 if secret else 0)
    picture(page, f"{username} siap", phone=True)
    return secret


def next_code(secret: str) -> str:
    """The code after the one that was used to join; accepted a step ahead."""
    return pyotp.TOTP(secret).at(time.time() + 30) if secret else ""


@dataclass
class Desk:
    """Somebody at a browser of their own."""

    guest: Visitor
    username: str = ""
    secret: str = field(default="", repr=False)

    @property
    def page(self) -> Page:
        """The tab."""
        return self.guest.page

    def sign_in(self) -> "Desk":
        """By the link on the page that says the account is ready."""
        self.page.get_by_role("link", name="Masuk", exact=True).click()
        fill(self.page, nama=self.username, sandi=PASSPHRASE, kode=next_code(self.secret))
        press(self.page, "Masuk")
        self.guest.wait()
        return self

    def follow(self, name: str) -> "Desk":
        """Follow a link of the page."""
        self.guest.main.get_by_role("link", name=name, exact=True).first.click()
        return self.settled()

    def open(self, title: str) -> "Desk":
        """Choose a page in the menu or below the filters."""
        sidebar = self.page.get_by_test_id("stSidebar")
        sidebar.get_by_role("link", name=title, exact=True).click()
        expect(self.guest.main.get_by_role("heading", level=1)).to_have_text(title)
        return self.settled()

    def write(self, label: str, value: str) -> "Desk":
        """Type into a field of a page, and leave it."""
        spot = self.guest.main.get_by_label(label, exact=True)
        spot.fill(value)
        spot.blur()
        return self.settled()

    def choose(self, label: str, option: str) -> "Desk":
        """Choose from a list of a page."""
        spot = self.guest.main.get_by_role("combobox", name=label)
        spot.scroll_into_view_if_needed()
        self.settled()  # a list that is open closes when the page moves
        spot.click()
        self.page.get_by_role("option", name=option, exact=True).click()
        return self.settled()

    def tick(self, label: str) -> "Desk":
        """Tick a box."""
        self.guest.main.get_by_text(label, exact=True).click()
        expect(self.guest.main.get_by_role("checkbox", name=label)).to_be_checked()
        return self.settled()

    def press(self, name: str) -> "Desk":
        """Press a button of a page."""
        press(self.page, name)
        return self.settled()

    def settled(self) -> "Desk":
        """Wait until what was done has had its effect."""
        self.guest.wait()
        return self

    def says(self, words: str) -> "Desk":
        """Wait until the page says it."""
        expect(self.guest.main).to_contain_text(words)
        return self

    def picture(self, name: str, *, phone: bool = False) -> "Desk":
        """Take a picture of the whole page, where pictures are wanted."""
        picture(self.page, f"{self.username} {name}", phone=phone)
        return self


@contextmanager
def desk(browser: Browser, server_url: str, username: str) -> Iterator[Desk]:
    """A new browser for somebody."""
    with visitor(browser) as context:
        yield Desk(Visitor(context.new_page(), server_url), username)


def picture(page: Page, name: str, *, phone: bool = False) -> None:
    """Pictures of the whole page, at a desk and where asked for on a phone."""
    if not PICTURES:
        return
    number = next(_steps)
    for width, height in (DESKTOP, PHONE) if phone else (DESKTOP,):
        _resize(page, width, height)
        _resize(page, width, max(height, min(page.evaluate(FULL_HEIGHT), TALLEST)))
        page.screenshot(path=Path(PICTURES, f"{number:02}-{name.replace(' ', '-')}-{width}.png"))
    _resize(page, *DESKTOP)


def _resize(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    if page.get_by_test_id("stApp").count():
        settle(page)
