"""What every page owes every visitor: nothing from afar, nothing too wide, nothing too heavy."""

import re

import pytest
from e2e.visitor import Visitor
from playwright.sync_api import expect
from running_app.visits import Visit, all_visits

pytestmark = pytest.mark.e2e
EVERY_VIEW = [visit.asking(data=data) for visit in all_visits() for data in ("terbit", "contoh")]
each_view = pytest.mark.parametrize("visit", EVERY_VIEW, ids=lambda visit: visit.address)
HATCH = re.compile(r"url\(\"?#(arsir-[\w]+)\"?\)")
JAVASCRIPT_BUDGET_BYTES = 1_300_000
TINY_BYTES = 1000  # a packet either way
A4_WIDTH = 687  # 210 mm less margins of 14 mm, at 96 dots an inch


@each_view
def test_a_page_asks_nothing_of_anybody_else(guest: Visitor, visit: Visit) -> None:
    guest.visit(visit.address)
    local = (guest.server_url, guest.server_url.replace("http", "ws"), "data:", "blob:")
    assert [item.url for item in guest.requests if not item.url.startswith(local)] == []


@each_view
def test_a_page_is_not_wider_than_a_phone(caller: Visitor, visit: Visit) -> None:
    caller.visit(visit.address)
    width = caller.page.viewport_size["width"] if caller.page.viewport_size else 0
    assert caller.page.evaluate("document.documentElement.scrollWidth") <= width
    assert caller.main.evaluate("element => element.scrollWidth") <= width


@each_view
def test_the_menu_is_not_printed(guest: Visitor, visit: Visit) -> None:
    guest.visit(visit.address)
    expect(guest.page.get_by_test_id("stSidebar")).to_be_visible()
    guest.page.emulate_media(media="print")
    expect(guest.page.get_by_test_id("stSidebar")).to_be_hidden()
    expect(guest.main.get_by_role("heading", level=1)).to_be_visible()


@each_view
def test_a_page_is_printed_whole_and_within_the_paper(guest: Visitor, visit: Visit) -> None:
    guest.visit(visit.address)
    guest.page.emulate_media(media="print")
    guest.page.set_viewport_size({"width": A4_WIDTH, "height": 1000})
    guest.wait()
    # nothing scrolls inside the page, so nothing is cut off at the end of the first sheet
    assert guest.main.evaluate("element => getComputedStyle(element).overflowY") == "visible"
    assert guest.page.evaluate("document.documentElement.scrollWidth") <= A4_WIDTH
    shown = guest.page.evaluate("document.documentElement.scrollHeight")
    assert shown >= guest.main.evaluate("element => element.scrollHeight")
    for name in ("stSelectbox", "stSegmentedControl", "stDownloadButton"):
        assert not any(item.is_visible() for item in guest.main.get_by_test_id(name).all())


@pytest.mark.parametrize("address", ["", "peta?bentuk=petak", "peta?data=contoh"])
def test_every_hatch_used_is_defined_in_the_document(guest: Visitor, address: str) -> None:
    guest.visit(address)
    fills = guest.main.locator('[fill*="arsir-"]').evaluate_all(
        "elements => elements.map(element => element.getAttribute('fill'))"
    )
    used = {found.group(1) for fill in fills if (found := HATCH.search(fill))}
    assert used
    for pattern in used:
        assert guest.page.locator(f"pattern#{pattern}").count() == 1


def test_scripts_travel_compressed_and_a_first_visit_is_affordable(guest: Visitor) -> None:
    guest.visit()
    scripts = [item for item in guest.requests if item.resource_type == "script"]
    assert scripts
    for script in scripts:
        answer = script.response()
        assert answer is not None
        is_tiny = int(answer.headers.get("content-length", TINY_BYTES)) < TINY_BYTES
        assert is_tiny or answer.headers["content-encoding"] == "gzip", script.url
    sent = sum(script.sizes()["responseBodySize"] for script in scripts)
    assert sent <= JAVASCRIPT_BUDGET_BYTES


def test_scripts_may_be_kept_for_ever(guest: Visitor) -> None:
    guest.visit()
    answers = [item.response() for item in guest.requests if item.resource_type == "script"]
    assert answers
    assert all(answer and "immutable" in answer.headers["cache-control"] for answer in answers)
