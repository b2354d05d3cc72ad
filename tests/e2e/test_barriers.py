"""No barrier of ours: axe-core finds nothing serious in what we draw."""

from dataclasses import dataclass
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from e2e.visitor import Visitor
from running_app.visits import Visit, all_visits

pytestmark = pytest.mark.e2e
EVERY_VIEW = [visit.asking(data=data) for visit in all_visits() for data in ("terbit", "contoh")]
GRAVE = ("serious", "critical")


@dataclass(frozen=True, slots=True)
class Known:
    """A finding in Streamlit's own markup, which a page cannot change."""

    rule: str
    markup: str
    reason: str


MENU = "The menu's sections are wrapped in elements of their own inside its list."
KNOWN = (
    Known("list", 'data-testid="stSidebarNavItems"', MENU),
    Known("listitem", '<li class="st-emotion-cache-', MENU),
)


@pytest.mark.parametrize("visit", EVERY_VIEW, ids=lambda visit: visit.address)
def test_a_page_has_no_serious_barrier(guest: Visitor, visit: Visit) -> None:
    guest.visit(visit.address)
    assert grave_findings(guest) == []


def test_a_chosen_region_and_open_tables_have_no_serious_barrier(guest: Visitor) -> None:
    guest.visit("peta?kode=33.75")
    guest.main.get_by_role("link", name="Tabel dan unduhan").first.click()
    guest.main.get_by_role("table").first.wait_for()
    assert grave_findings(guest.wait()) == []


def grave_findings(guest: Visitor) -> list[tuple[str, str]]:
    """Rule and markup of what is serious or critical and not a known finding."""
    answer: dict[str, Any] = Axe().run(guest.page).response
    found = [
        (violation["id"], node["html"])
        for violation in answer["violations"]
        if violation["impact"] in GRAVE
        for node in violation["nodes"]
    ]
    return [item for item in found if not any(_is(item, known) for known in KNOWN)]


def _is(finding: tuple[str, str], known: Known) -> bool:
    return finding[0] == known.rule and known.markup in finding[1]
