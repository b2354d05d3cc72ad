"""A click on a chart is one step of the way: back returns to the view as it was, in one step."""

from dataclasses import dataclass

import pytest
from e2e.visitor import Visitor
from playwright.sync_api import Locator

pytestmark = pytest.mark.e2e


@dataclass(frozen=True)
class Click:
    """Where a mark is clicked, how it is called, and the query it adds to the address."""

    start: str
    mark: str
    path: str
    added: dict[str, str]


CLICKS = {
    "map of the overview": Click(
        "?tahun=2023&data=contoh&kelompok=eks-banyumas",
        "Kabupaten Cilacap",
        "/daerah",
        {"kode": "33.01"},
    ),
    "ranking": Click("banding?tahun=2023", "Kabupaten Banyumas", "/daerah", {"kode": "33.02"}),
    "panels": Click("tren?tahun=2023", "Kota Pekalongan", "/daerah", {"kode": "33.75"}),
    "regions on an aspect": Click(
        "aspek?tahun=2025&data=contoh&aspek=A5",
        "Kota Semarang",
        "/aspek",
        {"aspek": "A5", "kode": "33.74"},
    ),
    "lost points": Click(
        "aspek?tahun=2025&data=contoh&lihat=hilang",
        "Manajemen Kinerja",
        "/aspek",
        {"aspek": "A5"},
    ),
    "lost points of a region": Click(
        "aspek?tahun=2025&data=contoh&lihat=hilang&kode=33.74",
        "Manajemen Kinerja",
        "/aspek",
        {"aspek": "A5", "kode": "33.74"},
    ),
}
each_click = pytest.mark.parametrize("click", CLICKS.values(), ids=CLICKS)


def mark(guest: Visitor, name: str) -> Locator:
    """The first mark of this name on any chart of the page."""
    charts = guest.main.get_by_test_id("stVegaLiteChart")
    return charts.locator(f'path[aria-label*="{name}"]').first


def entries(guest: Visitor) -> int:
    """Number of views the back and forward keys can reach."""
    return int(guest.page.evaluate("history.length"))


def press(guest: Visitor, key: str) -> Visitor:
    """Press the back or the forward key, and wait until another view is there."""
    was = guest.main.inner_text()
    guest.page.evaluate(f"history.{key}()")
    guest.page.wait_for_function(
        """was => {
          const text = document.querySelector('[data-testid="stMain"]')?.innerText;
          return text && text !== was;
        }""",
        arg=was,
    )
    return guest.wait()


@each_click
def test_a_click_opens_its_view_as_one_step_that_back_undoes(guest: Visitor, click: Click) -> None:
    guest.visit(click.start)
    before = (guest.page.url, guest.title, guest.main.inner_text())
    steps, shared = entries(guest), set(guest.query) & {"tahun", "data", "kelompok"}
    kept = {name: guest.query[name] for name in shared}
    guest.page.evaluate("window.isStillHere = true")

    guest.click_shape(mark(guest, click.mark))
    after = (guest.page.url, guest.title)
    assert (guest.path, guest.query) == (click.path, kept | click.added)
    assert entries(guest) == steps + 1

    press(guest, "back")
    assert (guest.page.url, guest.title, guest.main.inner_text()) == before
    press(guest, "forward")
    assert (guest.page.url, guest.title) == after
    assert entries(guest) == steps + 1
    assert guest.page.evaluate("window.isStillHere === true")


@each_click
def test_the_same_mark_can_be_clicked_again_after_the_back_key(
    guest: Visitor, click: Click
) -> None:
    guest.visit(click.start).click_shape(mark(guest, click.mark))
    first = guest.page.url
    press(guest, "back").click_shape(mark(guest, click.mark))
    assert guest.page.url == first


def test_the_map_keeps_its_choice_on_the_way_to_a_profile_and_back(guest: Visitor) -> None:
    guest.visit("peta?tahun=2023")
    empty, steps = (guest.page.url, guest.main.inner_text()), entries(guest)
    guest.click_shape(mark(guest, "Kabupaten Cilacap"))
    assert entries(guest) == steps + 1
    chosen = (guest.page.url, guest.main.inner_text())
    guest.follow("Buka profil")
    profile = guest.page.url
    assert guest.path == "/daerah"
    assert entries(guest) == steps + 2
    press(guest, "back")
    assert (guest.page.url, guest.main.inner_text()) == chosen
    assert press(guest, "forward").page.url == profile
    press(press(guest, "back"), "back")
    assert (guest.page.url, guest.main.inner_text()) == empty


def test_a_click_with_ctrl_opens_a_tab_of_its_own(guest: Visitor) -> None:
    guest.visit("banding?tahun=2023")
    shape = mark(guest, "Kabupaten Banyumas")
    with guest.page.context.expect_page() as opened:
        shape.click(modifiers=["Control"])
    opened.value.get_by_role("heading", level=1, name="Profil daerah").wait_for(timeout=60_000)
    assert guest.path == "/banding"


def test_a_click_beside_every_mark_changes_nothing(guest: Visitor) -> None:
    guest.visit("?tahun=2023")
    before = guest.page.url
    chart = guest.main.get_by_test_id("stVegaLiteChart").first
    chart.click(position={"x": 3, "y": 3})
    assert guest.wait().page.url == before
