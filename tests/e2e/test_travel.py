"""A visitor's way through the application: the address is always the view."""

import pytest
from e2e.visitor import Visitor
from playwright.sync_api import expect

pytestmark = pytest.mark.e2e

VIEW = "peta?tahun=2023&kelompok=kota&ukuran=jarak&kode=33.75"


def test_filters_survive_the_way_through_the_menu(guest: Visitor) -> None:
    guest.visit("?tahun=2023&kelompok=kota").go("Peta")
    assert guest.query == {"tahun": "2023", "kelompok": "kota"}
    guest.follow("Profil daerah")
    assert guest.query.items() >= {"tahun": "2023", "kelompok": "kota"}.items()


def test_the_data_set_survives_the_way_through_the_menu(guest: Visitor) -> None:
    guest.visit("?data=contoh").go("Peta")
    expect(guest.main.get_by_role("note")).to_contain_text("Data contoh")
    assert guest.query["data"] == "contoh"


def test_reloading_keeps_the_view(guest: Visitor) -> None:
    guest.visit(VIEW)
    before = guest.main.inner_text()
    guest.reload()
    assert guest.page.url.endswith(VIEW)
    assert guest.main.inner_text() == before


def test_reloading_keeps_a_view_reached_by_hand(guest: Visitor) -> None:
    guest.visit()
    guest.follow("Contoh")
    guest.page.wait_for_url("**data=contoh**")
    before = guest.wait().main.inner_text()
    assert guest.reload().main.inner_text() == before


def test_the_back_key_returns_to_the_former_view(guest: Visitor) -> None:
    guest.visit("peta?tahun=2023")
    guest.click_shape(guest.shape("Kabupaten Cilacap"))
    assert guest.query == {"tahun": "2023", "kode": "33.01"}
    guest.back()
    expect(guest.main.get_by_text("Belum ada daerah yang dipilih")).to_be_visible()
    expect(guest.main.get_by_role("region", name="Kabupaten Cilacap")).to_have_count(0)
    assert guest.query == {"tahun": "2023"}


def test_the_back_key_returns_to_the_former_page(guest: Visitor) -> None:
    guest.visit("?tahun=2023").go("Peta").back()
    expect(guest.main.get_by_role("heading", level=1)).to_have_text("Ringkasan")
    assert guest.query == {"tahun": "2023"}


@pytest.mark.parametrize("form", ["peta", "petak"])
def test_a_mouse_click_on_a_map_chooses_the_region(guest: Visitor, form: str) -> None:
    guest.visit(f"peta?bentuk={form}").click_shape(guest.shape("Kabupaten Cilacap"))
    assert guest.query["kode"] == "33.01"
    expect(guest.main.get_by_role("region", name="Kabupaten Cilacap")).to_be_visible()


def test_a_mouse_click_on_the_overview_opens_the_profile_in_the_same_view(guest: Visitor) -> None:
    guest.visit("?tahun=2023&data=contoh").click_shape(guest.shape("Kabupaten Cilacap"))
    expect(guest.main.get_by_role("heading", level=1)).to_have_text("Profil daerah")
    guest.wait()
    assert guest.path == "/daerah"
    assert guest.query == {"kode": "33.01", "tahun": "2023", "data": "contoh"}


def test_a_mouse_click_on_a_row_of_the_ranking_opens_the_profile(guest: Visitor) -> None:
    guest.visit("banding?tahun=2023").click_shape(guest.shape("Kabupaten Banyumas"))
    expect(guest.main.get_by_role("heading", level=1)).to_have_text("Profil daerah")
    guest.wait()
    assert guest.query == {"kode": "33.02", "tahun": "2023"}


def test_a_region_is_found_with_the_keyboard_alone(guest: Visitor) -> None:
    guest.visit("peta")
    choice = guest.main.get_by_role("combobox", name="Pilih daerah")
    for _ in range(60):
        guest.page.keyboard.press("Tab")
        if choice.evaluate("element => element === document.activeElement"):
            break
    expect(choice).to_be_focused()
    guest.page.keyboard.type("Kota Pekalongan")
    guest.page.keyboard.press("Enter")
    guest.page.wait_for_url("**kode=33.75**")
    card = guest.wait().main.get_by_role("region", name="Kota Pekalongan")
    expect(card).to_be_visible()
    card.get_by_role("link", name="Buka profil").focus()
    guest.page.keyboard.press("Enter")
    guest.page.wait_for_url("**/daerah?**")  # the address changes first, the page follows
    expect(guest.main.get_by_role("heading", level=1)).to_have_text("Profil daerah")
    assert guest.query["kode"] == "33.75"


def test_the_next_region_in_the_list_is_one_arrow_key_away(guest: Visitor) -> None:
    guest.visit("peta")
    guest.main.get_by_role("combobox", name="Pilih daerah").focus()
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        guest.page.keyboard.press(key)
    guest.page.wait_for_url("**kode=33.**")
    assert guest.wait().query["kode"] in ("33.01", "33.02")
