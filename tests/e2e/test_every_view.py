"""What every page owes every visitor, asked of a page that is opened once."""

from collections.abc import Iterator

import pytest
from e2e.barriers import grave_findings
from e2e.conftest import PHONE
from e2e.policy import listen, refused
from e2e.visitor import Visitor
from e2e.vocabulary import english_on, said
from playwright.sync_api import Browser, StorageState, expect
from running_app.chromium import visitor
from running_app.server import Server
from running_app.visits import every_view

pytestmark = pytest.mark.e2e
A4 = {"width": 687, "height": 1000}  # 210 mm less margins of 14 mm, at 96 dots an inch


@pytest.fixture(scope="module")
def tried() -> dict[str, StorageState]:
    """What a browser remembers once a role was tried out: each is tried once, for all its views."""
    return {}


@pytest.fixture(scope="module", params=every_view(), ids=lambda view: " ".join(filter(None, view)))
def opened(
    request: pytest.FixtureRequest, server: Server, browser: Browser, tried: dict[str, StorageState]
) -> Iterator[Visitor]:
    """A page before somebody at a desk, in a role where it is for some only."""
    role, address = request.param
    with visitor(browser, kept=tried.get(role)) as context:
        guest = Visitor(context.new_page(), server.url)
        listen(guest.page)
        if role and role not in tried:
            guest.try_out(role)
            tried[role] = context.storage_state()
        yield guest.visit(address)


@pytest.fixture
def printed(opened: Visitor) -> Iterator[Visitor]:
    """The page as it is laid out on A4."""
    at_the_desk = opened.page.viewport_size
    assert at_the_desk
    opened.page.emulate_media(media="print")
    opened.page.set_viewport_size(A4)
    yield opened.wait()
    opened.page.emulate_media(media="screen")
    opened.page.set_viewport_size(at_the_desk)


@pytest.fixture
def in_hand(opened: Visitor) -> Iterator[Visitor]:
    """The page on a phone, loaded anew."""
    at_the_desk = opened.page.viewport_size
    assert at_the_desk
    opened.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    yield opened.reload()
    opened.page.set_viewport_size(at_the_desk)


def test_it_asks_nothing_of_anybody_else(opened: Visitor) -> None:
    local = (opened.server_url, opened.server_url.replace("http", "ws"), "data:", "blob:")
    assert [item.url for item in opened.requests if not item.url.startswith(local)] == []


def test_it_needs_nothing_the_policy_refuses(opened: Visitor) -> None:
    assert refused(opened.page) == []


def test_it_is_in_indonesian_and_has_a_title(opened: Visitor) -> None:
    answer = opened.page.request.get(opened.page.url, headers={"accept": "text/html"}).text()
    assert '<html lang="id">' in answer
    assert "<title>Merit Jateng</title>" in answer
    assert opened.page.locator("html").get_attribute("lang") == "id"
    assert "Merit Jateng" in opened.page.title() or opened.title in opened.page.title()


def test_it_has_no_serious_barrier(opened: Visitor) -> None:
    assert grave_findings(opened.page) == []


def test_it_says_nothing_with_the_name_of_a_colour(opened: Visitor) -> None:
    assert [text for text in said(opened.page) if "#" in text or "url(" in text] == []


def test_it_is_printed_whole_within_the_paper_and_without_the_menu(printed: Visitor) -> None:
    expect(printed.page.get_by_test_id("stSidebar")).to_be_hidden()
    expect(printed.main.get_by_role("heading", level=1)).to_be_visible()
    # nothing scrolls inside the page, so nothing is cut off at the end of the first sheet
    assert printed.main.evaluate("element => getComputedStyle(element).overflowY") == "visible"
    assert printed.page.evaluate("document.documentElement.scrollWidth") <= A4["width"]
    shown = printed.page.evaluate("document.documentElement.scrollHeight")
    assert shown >= printed.main.evaluate("element => element.scrollHeight")
    # a table is one on paper too, not the blocks it becomes on a phone
    heads = printed.main.locator("table.m-blocks thead").all()
    assert all((item.bounding_box() or {"height": 0})["height"] > 1 for item in heads)
    for name in ("stSelectbox", "stSegmentedControl", "stDownloadButton"):
        assert not any(item.is_visible() for item in printed.main.get_by_test_id(name).all())


def test_it_is_not_wider_than_a_phone(in_hand: Visitor) -> None:
    assert in_hand.page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    assert in_hand.main.evaluate("element => element.scrollWidth") <= PHONE[0]


def test_it_says_nothing_in_english_even_where_it_is_folded(opened: Visitor) -> None:
    for fold in opened.main.locator("details").all():
        fold.evaluate("fold => { fold.open = true }")  # an open list may cover the next one
    assert english_on(opened.wait().page) == {}
