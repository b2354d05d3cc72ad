"""What a visitor opens is said in Indonesian; of every page, see test_every_view.py."""

import pytest
from e2e.visitor import Visitor
from e2e.vocabulary import english_on

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("address", ["masuk", "coba", "undangan/x", "akun"])
def test_a_page_of_our_own_says_nothing_in_english(guest: Visitor, address: str) -> None:
    guest.page.goto(f"{guest.server_url}/{address}")
    assert english_on(guest.page) == {}


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
    assert english_on(guest.page) == {}
