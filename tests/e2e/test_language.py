"""Whatever a page says, it says in Indonesian: seen, read aloud, or as a hint."""

import pytest
from e2e.visitor import Visitor
from e2e.vocabulary import english_in, said
from running_app.visits import Visit, all_visits, tried_visits

pytestmark = pytest.mark.e2e
EVERY_VIEW = [visit.asking(data=data) for visit in all_visits() for data in ("terbit", "contoh")]


@pytest.mark.parametrize("visit", EVERY_VIEW, ids=lambda visit: visit.address)
def test_a_page_says_nothing_in_english(guest: Visitor, visit: Visit) -> None:
    guest.visit(visit.address)
    assert english_on(guest) == {}


@pytest.mark.parametrize(("role", "address"), tried_visits())
def test_a_page_for_some_roles_says_nothing_in_english(
    guest: Visitor, role: str, address: str
) -> None:
    guest.try_out(role).visit(address)
    assert english_on(guest) == {}


@pytest.mark.parametrize("address", ["masuk", "coba", "undangan/x", "akun"])
def test_a_page_of_our_own_says_nothing_in_english(guest: Visitor, address: str) -> None:
    guest.page.goto(f"{guest.server_url}/{address}")
    words = {text: english_in(text) for text in said(guest.page)}
    assert {text: found for text, found in words.items() if found} == {}


def english_on(guest: Visitor) -> dict[str, set[str]]:
    """What a page says with English in it, its folded parts opened."""
    for summary in guest.main.locator("details > summary").all():
        summary.click()
    words = {text: english_in(text) for text in said(guest.wait().page)}
    return {text: found for text, found in words.items() if found}


@pytest.mark.parametrize(
    "address",
    [
        "peta?kode=33.75",
        "peta?bentuk=petak&ukuran=perubahan",
        "banding?data=contoh&daerah=33.10,33.16,33.17",
    ],
)
def test_a_chosen_view_says_nothing_in_english(guest: Visitor, address: str) -> None:
    guest.visit(address)
    words = {text: english_in(text) for text in said(guest.page)}
    assert {text: found for text, found in words.items() if found} == {}


def test_nothing_is_said_with_the_name_of_a_colour(guest: Visitor) -> None:
    for visit in all_visits():
        guest.visit(visit.address)
        assert [text for text in said(guest.page) if "#" in text or "url(" in text] == []
