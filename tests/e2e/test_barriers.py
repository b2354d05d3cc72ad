"""No barrier of ours in what a visitor opens; of every page, see test_every_view.py."""

import pytest
from e2e.barriers import UPLOAD, grave_findings
from e2e.visitor import Visitor
from playwright.sync_api import expect

pytestmark = pytest.mark.e2e


def test_the_button_named_by_the_style_sheet_has_its_name(guest: Visitor) -> None:
    guest.try_out("Admin sistem").visit("instrumen")
    expect(guest.page.locator(UPLOAD)).to_have_accessible_name("Pilih berkas")


def test_a_chosen_region_and_open_tables_have_no_serious_barrier(guest: Visitor) -> None:
    guest.visit("peta?kode=33.75")
    guest.main.get_by_role("link", name="Tabel dan unduhan").first.click()
    guest.main.get_by_role("table").first.wait_for()
    assert grave_findings(guest.wait().page) == []


@pytest.mark.parametrize("address", ["masuk", "coba", "undangan/x", "akun"])
def test_our_own_pages_outside_the_dashboard_have_no_serious_barrier(
    guest: Visitor, address: str
) -> None:
    guest.page.goto(f"{guest.server_url}/{address}")
    assert grave_findings(guest.page) == []
