"""Chromium, driven by Playwright, kept from speaking to anything but the server under test."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, StorageState, sync_playwright

from running_app.settling import install

DESKTOP = (1280, 720)
FLAGS = (
    "--no-sandbox",
    "--no-proxy-server",
    "--no-first-run",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The installed Chromium, or Playwright's own where the system has none."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(FLAGS)
        )
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def visitor(
    browser: Browser, *, size: tuple[int, int] = DESKTOP, kept: StorageState | None = None
) -> Iterator[BrowserContext]:
    """A visitor: empty cache, Indonesian, with the change watcher installed; new unless `kept`.

    `kept` is what the browser of somebody who was here before remembers, cookies included.
    """
    width, height = size
    context = browser.new_context(
        locale="id-ID",
        timezone_id="Asia/Jakarta",
        viewport={"width": width, "height": height},
        storage_state=kept,
    )
    try:
        install(context)
        yield context
    finally:
        context.close()
