"""No barrier of ours: axe-core finds nothing serious in what we draw."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from e2e.visitor import Visitor
from playwright.sync_api import expect
from running_app.visits import Visit, all_visits, tried_visits

pytestmark = pytest.mark.e2e
EVERY_VIEW = [visit.asking(data=data) for visit in all_visits() for data in ("terbit", "contoh")]
GRAVE = ("serious", "critical")
UPLOAD = '[data-testid="stFileUploaderDropzone"] button'
"""Its name is in the style sheet, which browsers read aloud and axe does not look at."""


@pytest.mark.parametrize("visit", EVERY_VIEW, ids=lambda visit: visit.address)
def test_a_page_has_no_serious_barrier(guest: Visitor, visit: Visit) -> None:
    guest.visit(visit.address)
    assert grave_findings(guest) == []


@pytest.mark.parametrize(("role", "address"), tried_visits())
def test_a_page_for_some_roles_has_no_serious_barrier(
    guest: Visitor, role: str, address: str
) -> None:
    guest.try_out(role).visit(address)
    assert grave_findings(guest) == []


def test_the_button_named_by_the_style_sheet_has_its_name(guest: Visitor) -> None:
    guest.try_out("Admin sistem").visit("instrumen")
    expect(guest.page.locator(UPLOAD)).to_have_accessible_name("Pilih berkas")


def test_a_chosen_region_and_open_tables_have_no_serious_barrier(guest: Visitor) -> None:
    guest.visit("peta?kode=33.75")
    guest.main.get_by_role("link", name="Tabel dan unduhan").first.click()
    guest.main.get_by_role("table").first.wait_for()
    assert grave_findings(guest.wait()) == []


@pytest.mark.parametrize("address", ["masuk", "coba", "undangan/x", "akun"])
def test_our_own_pages_outside_the_dashboard_have_no_serious_barrier(
    guest: Visitor, address: str
) -> None:
    guest.page.goto(f"{guest.server_url}/{address}")
    assert grave_findings(guest) == []


def grave_findings(guest: Visitor) -> list[tuple[str, str]]:
    """Rule and markup of what is serious or critical."""
    answer: dict[str, Any] = Axe().run(guest.page, {"exclude": [[UPLOAD]]}).response
    return [
        (violation["id"], node["html"])
        for violation in answer["violations"]
        if violation["impact"] in GRAVE
        for node in violation["nodes"]
    ]
