"""A whole task without a mouse: from a region to its costliest aspect and what is asked next."""

import re

import pytest
from e2e.visitor import Visitor
from playwright.sync_api import Locator, expect
from running_app.visits import Visit, all_visits

pytestmark = pytest.mark.e2e
MOST_TABS = 160
FOCUSED = """() => {
  const element = document.activeElement;
  const isMarked = (node) => getComputedStyle(node).outlineStyle !== "none";
  return { name: element.innerText || element.getAttribute("aria-label") || element.tagName,
           // The browser lets the keyboard scroll the page itself; that is no control.
           main: element.parentElement?.closest('[data-testid="stMain"]') !== null,
           // Streamlit marks its widgets on a frame around them; ours are marked themselves.
           outline: element.closest(".stHtml") === null || isMarked(element)
                    || isMarked(element.closest(".m-card") ?? element) };
}"""


def tab_to(guest: Visitor, target: Locator) -> None:
    """Press Tab until `target` has the focus."""
    for _ in range(MOST_TABS):
        guest.page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    expect(target).to_be_focused()


def test_the_costliest_aspect_and_its_next_level_are_found_by_keyboard_alone(
    guest: Visitor,
) -> None:
    guest.visit("daerah?data=contoh")
    choice = guest.main.get_by_role("combobox", name="Daerah")
    tab_to(guest, choice)
    guest.page.keyboard.type("Kabupaten Brebes")
    guest.page.keyboard.press("Enter")
    guest.page.wait_for_url("**kode=33.29**")
    guest.wait()
    # the highest losses of Kabupaten Brebes are on Pengembangan Karier, as its profile says
    expect(guest.main.get_by_text(re.compile("kehilangan poin"))).to_be_visible()
    onward = guest.main.get_by_role("link", name=re.compile("yang diminta tingkat berikutnya"))
    expect(onward).to_have_text(re.compile("^Pengembangan Karier"))
    tab_to(guest, onward)
    guest.page.keyboard.press("Enter")
    guest.page.wait_for_url("**/aspek?**")
    guest.wait()
    assert guest.query.items() >= {"aspek": "A3", "kode": "33.29", "data": "contoh"}.items()
    expect(guest.main.get_by_role("heading", level=1)).to_be_focused()
    expect(guest.main.get_by_text("Berikutnya").first).to_be_visible()
    expect(guest.main.get_by_text("Bukti dukung").first).to_be_visible()


@pytest.mark.parametrize("visit", all_visits(), ids=lambda visit: visit.path or "start")
def test_the_keyboard_reaches_the_page_and_always_shows_where_it_is(
    guest: Visitor, visit: Visit
) -> None:
    guest.visit(visit.asking(data="contoh").address)
    reached: list[str] = []
    for _ in range(MOST_TABS):
        guest.page.keyboard.press("Tab")
        place = guest.page.evaluate(FOCUSED)
        if place["main"]:
            assert place["outline"], place["name"]
            reached.append(place["name"])
        if len(reached) == 8:
            break
    assert reached
