"""Our own links and forms change the view inside the session, as the back key does."""

import pytest
from e2e.conftest import PHONE
from e2e.visitor import Visitor
from playwright.sync_api import Locator, expect

pytestmark = pytest.mark.e2e


@pytest.fixture
def marked(guest: Visitor) -> Visitor:
    """A visitor on the overview; the mark is lost when the application is loaded anew."""
    guest.visit("?data=contoh")
    guest.page.evaluate("window.isStillHere = true")
    return guest


def is_still_here(guest: Visitor) -> bool:
    return bool(guest.page.evaluate("window.isStillHere === true"))


def test_a_link_opens_its_page_without_loading_the_application(marked: Visitor) -> None:
    marked.follow("Kab. Batang")
    assert (marked.path, marked.title) == ("/daerah", "Profil daerah")
    assert marked.query["kode"] == "33.25"
    assert is_still_here(marked)


def test_the_back_key_returns_from_a_link_and_forward_goes_again(marked: Visitor) -> None:
    assert marked.follow("Kab. Batang").back().title == "Ringkasan"
    assert marked.forward().title == "Profil daerah"
    assert marked.query["kode"] == "33.25"
    assert is_still_here(marked)


def test_the_back_key_returns_to_the_place_and_the_link_one_came_from(marked: Visitor) -> None:
    link = marked.main.get_by_role("link", name="Kab. Batang").first
    link.scroll_into_view_if_needed()
    place = marked.main.evaluate("element => element.scrollTop")
    assert place > 0
    link.click()
    marked.page.get_by_role("heading", level=1, name="Profil daerah").wait_for()
    marked.wait().back()
    expect(marked.main.get_by_role("link", name="Kab. Batang").first).to_be_focused()
    assert abs(marked.main.evaluate("element => element.scrollTop") - place) < 5


def test_on_a_phone_the_menu_gives_way_to_the_page_that_was_chosen(caller: Visitor) -> None:
    caller.visit("?data=contoh")
    menu = caller.page.get_by_test_id("stSidebar")
    for name in ("Panduan", "Tren"):
        caller.page.get_by_test_id("stExpandSidebarButton").click()
        caller.wait()
        assert right_edge(menu) > 0
        menu.get_by_role("link", name=name, exact=True).click()
        caller.page.get_by_role("heading", level=1, name=name).wait_for()
        caller.wait()
        assert right_edge(menu) <= 0


def right_edge(menu: Locator) -> float:
    """How far into the window the menu reaches; zero when it has gone."""
    if menu.count() == 0:
        return 0
    return float(menu.evaluate("element => element.getBoundingClientRect().right"))


def test_a_page_of_the_menu_takes_the_focus_and_names_the_window(marked: Visitor) -> None:
    marked.go("Tren")
    expect(marked.main.get_by_role("heading", level=1)).to_be_focused()
    assert marked.page.title() == "Tren – Merit Jateng"


def test_the_title_takes_the_focus_and_the_page_begins_at_its_top(marked: Visitor) -> None:
    marked.follow("Kab. Batang")
    expect(marked.main.get_by_role("heading", level=1)).to_be_focused()
    assert marked.main.evaluate("element => element.scrollTop") == 0


@pytest.mark.parametrize("name", ["3.8 Penyelenggaraan diklat", "3.7 Strategi dan program"])
def test_a_row_of_a_list_brings_what_it_opens_into_view(caller: Visitor, name: str) -> None:
    caller.try_out("Pengelola data 1")
    caller.visit("verifikasi?periode=M-2026-01&daerah=33.12&indikator=3.7&data=contoh")
    row = caller.main.get_by_role("rowheader", name=name).get_by_role("link")
    row.scroll_into_view_if_needed()
    row.click()
    caller.wait()
    heading = caller.main.get_by_role("heading", level=2, name=name)
    expect(heading).to_be_in_viewport()
    assert (heading.bounding_box() or {})["y"] < PHONE[1] / 3
    expect(row).to_have_attribute("aria-current", "true")


def test_a_link_works_with_the_keyboard(marked: Visitor) -> None:
    marked.main.get_by_role("link", name="Kab. Batang").first.focus()
    marked.page.keyboard.press("Enter")
    marked.page.get_by_role("heading", level=1, name="Profil daerah").wait_for()
    assert is_still_here(marked)


def test_a_link_opened_with_ctrl_goes_to_a_tab_of_its_own(marked: Visitor) -> None:
    with marked.page.context.expect_page() as opened:
        marked.main.get_by_role("link", name="Kab. Batang").first.click(modifiers=["Control"])
    opened.value.get_by_role("heading", level=1, name="Profil daerah").wait_for(timeout=60_000)
    assert marked.path == "/"


def test_a_link_out_of_the_application_is_left_alone(guest: Visitor) -> None:
    guest.visit("daerah?kode=33.75")
    link = guest.main.get_by_role("link", name="Buka sumber").first
    assert link.get_attribute("target") == "_blank"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_a_link_works_without_the_script(guest: Visitor) -> None:
    guest.page.route("**/aset/links.js*", lambda route: route.abort())
    guest.visit("?data=contoh").follow("Kab. Batang")
    guest.page.get_by_role("heading", level=1, name="Profil daerah").wait_for(timeout=60_000)
    assert guest.wait().query["kode"] == "33.25"


def test_the_reader_chooses_the_day_since_which_changes_are_listed(marked: Visitor) -> None:
    marked.main.get_by_label("Sejak tanggal").fill("2025-11-01")
    marked.main.get_by_role("button", name="Tampilkan").click()
    marked.page.wait_for_url("**sejak=2025-11-01*")
    assert marked.wait().query.items() >= {"data": "contoh", "sejak": "2025-11-01"}.items()
    expect(marked.main.get_by_text("1 November 2025 sampai")).to_be_visible()
    assert is_still_here(marked)
