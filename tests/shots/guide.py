"""The pictures of the guide: real pages on the demonstration set, written where they are served."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser
from running_app.chromium import visitor
from running_app.server import ROOT, Server
from running_app.settling import settle

from merit.domain.states import Dataset
from merit.ui.text.guide import READERS, Step

FOLDER = ROOT / "merit" / "ui" / "assets" / "panduan"
SIZE = (1280, 720)
QUALITY = 80


def steps() -> Iterator[Step]:
    """Every step that has a picture of its own, once."""
    seen: set[str] = set()
    for reader in READERS.values():
        for step in reader.steps:
            if step.picture not in seen:
                seen.add(step.picture)
                yield step


def photograph(browser: Browser, server: Server, folder: Path = FOLDER) -> int:
    """Write every picture to `folder` and remove those no step shows; how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {f"{step.picture}.jpg": step for step in steps()}
    for stale in set(folder.glob("*.jpg")) - {folder / name for name in wanted}:
        stale.unlink()
    for name, step in wanted.items():
        query = urlencode([*step.query, ("data", Dataset.DEMO.value)])
        with visitor(browser, size=SIZE) as context:
            page = context.new_page()
            page.goto(f"{server.url}/{step.path}?{query}")
            settle(page)
            for text in step.clicks:
                place = page.get_by_test_id("stMain").get_by_text(text).first
                place.click()
                settle(page)
                place.evaluate("element => element.scrollIntoView({block: 'center'})")
                settle(page)
            page.screenshot(path=folder / name, type="jpeg", quality=QUALITY)
    return len(wanted)
