"""The pictures of the guide: real pages on the demonstration set, written where they are served."""

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page
from running_app.chromium import visitor
from running_app.server import ROOT, Server
from running_app.settling import settle

from merit.domain.states import Dataset
from merit.services.people.sign_in import Trial
from merit.ui.text.guide import READERS
from merit.ui.text.guide.parts import Step
from shots import scene

FOLDER = ROOT / "merit" / "ui" / "assets" / "panduan"
SIZE = (1280, 720)
QUALITY = 70
UNTOUCHED = "layar"  # its figures are those of a demonstration nobody has worked in yet

# A picture of the lower part of a page says "Data contoh" as well as one of the upper part.
PIN_RIBBON = """() => {
  const ribbon = document.querySelector('.m-ribbon:not(.m-trial)');
  const box = ribbon.closest('[data-testid="stElementContainer"]');
  const above = ribbon.getBoundingClientRect().top - box.getBoundingClientRect().top;
  Object.assign(box.style, {position: 'sticky', top: `${-above}px`, zIndex: '1'});
}"""


def steps() -> Iterator[Step]:
    """Every step, once."""
    yield from dict.fromkeys(
        step
        for reader in READERS.values()
        for topic in reader.topics.values()
        for step in topic.steps
    )


def photograph(
    browser: Browser, server: Server, names: Collection[str], folder: Path = FOLDER
) -> int:
    """Write the pictures of these `names` to `folder`, all without any; how many were taken.

    Pictures no step shows are removed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    known = {step.picture: step for step in steps()}
    for stale in folder.glob("*.jpg"):
        if stale.stem not in known:
            stale.unlink()
    wanted = [step for name, step in known.items() if name in names or not names]
    fresh = [step for step in wanted if step.path == UNTOUCHED]
    played = [step for step in wanted if step.path != UNTOUCHED]
    _take_all(browser, server, fresh, folder)
    if played:
        scene.play(browser, server)
    _take_all(browser, server, played, folder)
    return len(wanted)


def _take_all(browser: Browser, server: Server, wanted: Sequence[Step], folder: Path) -> None:
    for step in wanted:
        with visitor(browser, size=SIZE) as context:
            _take(context.new_page(), server, step, folder / f"{step.picture}.jpg")


def _take(page: Page, server: Server, step: Step, path: Path) -> None:
    if step.by is not None:
        _try(page, server, step.by)
    query = urlencode([*step.query, *step.example, ("data", Dataset.DEMO.value)])
    page.goto(f"{server.url}/{step.path}?{query}")
    settle(page)
    places = [
        page.get_by_test_id("stMain").get_by_text(re.compile(re.escape(text))).first
        for text in step.clicks
    ]
    for place in places:
        place.click()
        settle(page)
    for place in places[-1:]:
        page.evaluate(PIN_RIBBON)
        place.evaluate("element => element.scrollIntoView({block: 'center'})")
        settle(page)
    page.screenshot(path=path, type="jpeg", quality=QUALITY)


def _try(page: Page, server: Server, trial: Trial) -> None:
    """Try a role out, for a region where it is of one."""
    page.goto(f"{server.url}/coba")
    role, number = (
        f':has([name="{name}"][value="{value}"])'
        for name, value in (("peran", trial.role.value), ("nomor", trial.number))
    )
    form = page.locator(f"form{role}{number}")
    if trial.region_code is not None:
        form.locator('[name="daerah"]').select_option(trial.region_code)
    form.get_by_role("button").click()
    settle(page)
