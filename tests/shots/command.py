"""Every page of the registry, in both data sets and several sizes, and the guide's pictures."""

import argparse
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as NeverSettledError
from running_app.chromium import chromium, visitor
from running_app.server import ROOT, Server, running
from running_app.settling import BrokenPageError, settle
from running_app.visits import Visit, all_visits

from merit.domain.states import Dataset
from shots import guide

SIZES = ((1280, 720), (1920, 1080), (820, 1180), (390, 844))
DATA_SETS = tuple(item.value for item in Dataset)
HOME = "ringkasan"  # the name in files of the page at the root

# Streamlit scrolls inside the page, so a full picture needs a window as high as the content.
CONTENT_HEIGHT = """() => {
  const main = document.querySelector('[data-testid="stMain"]');
  return Math.ceil(innerHeight + main.scrollHeight - main.clientHeight);
}"""


def main() -> int:
    """Take the pictures; 1 when a page shows an error or never comes to rest."""
    arguments = _parser().parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    is_guide_only = arguments.guide is not None
    visits = [
        visit
        for visit in all_visits()
        if not is_guide_only and (not arguments.pages or _name(visit) in arguments.pages)
    ]
    with (
        TemporaryDirectory(prefix="merit-shots-") as folder,
        running(database_url=f"sqlite:///{folder}/merit.db") as server,
        chromium() as browser,
    ):
        failures = _photograph(browser, server, visits, arguments.out)
        taken = 0 if arguments.pages else guide.photograph(browser, server, arguments.guide or ())
    print("\n".join(failures) or f"pictures of {len(visits)} pages in {arguments.out}")
    print(f"{taken} pictures of the guide")
    return 1 if failures else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tests/shots", description="Photograph every page.")
    parser.add_argument("pages", nargs="*", help="addresses, e.g. peta; default: every page")
    parser.add_argument(
        "--guide",
        nargs="*",
        choices=sorted(step.picture for step in guide.steps()),
        metavar="NAME",
        help="only pictures of the guide, e.g. notulen; without a name all of them",
    )
    parser.add_argument("--out", type=Path, default=ROOT / "shots", metavar="DIR")
    return parser


def _name(visit: Visit) -> str:
    return visit.path or HOME


def _photograph(
    browser: Browser, server: Server, visits: Sequence[Visit], folder: Path
) -> list[str]:
    """Write the pictures to `folder`; one sentence per page that failed."""
    failures = []
    for size, visit, data in product(SIZES, visits, DATA_SETS):
        address = f"{server.url}/{visit.asking(data=data).address}"
        with visitor(browser, size=size) as context:
            page = context.new_page()
            page.goto(address)
            stem = folder / f"{_name(visit)}-{data}-{size[0]}"
            try:
                _take(page, size, stem)
            except (BrokenPageError, NeverSettledError) as error:
                failures.append(f"{address}: {error}")
                page.screenshot(path=f"{stem}-failed.png")
    return failures


def _take(page: Page, size: tuple[int, int], stem: Path) -> None:
    width, height = size
    settle(page)
    page.screenshot(path=f"{stem}x{height}.png")
    page.set_viewport_size({"width": width, "height": page.evaluate(CONTENT_HEIGHT)})
    settle(page)
    page.screenshot(path=f"{stem}-full.png")
