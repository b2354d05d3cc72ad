"""The question of the pathway and its tables, in a real browser."""

import pytest
from e2e.visitor import Visitor

BEYOND = """() => [...document.querySelectorAll("[data-testid=stMain] tbody :is(td, th)")]
  .filter(cell => cell.getBoundingClientRect().right > innerWidth)
  .map(cell => cell.textContent.trim())"""


def test_a_typed_target_is_the_target(guest: Visitor) -> None:
    """Streamlit cleans its pages of fields whose name is that of a property of a form."""
    guest.visit("jalur?data=contoh&kode=33.29&atur=tanya")
    guest.page.get_by_label("Skor sasaran").fill("340")
    guest.page.get_by_label("Cadangan di atas sasaran").fill("2,5")
    guest.page.get_by_role("button", name="Hitung", exact=True).click()
    guest.wait()
    assert "sasaran=340" in guest.page.url
    assert "cadangan=2" in guest.page.url
    assert guest.page.get_by_text("Ubah pertanyaan: Sasaran 340, cadangan 2,5").count() == 1


@pytest.mark.parametrize(
    "address",
    [
        "jalur?data=contoh&kode=33.29&masa=2&langkah=1",
        "jalur?data=contoh&kode=33.29&atur=usaha",
        "rencana?data=contoh&kelompok=eks-pati&fgd=1&desk=2&rinci=daerah_dalam_rencana",
        "rencana?data=contoh&kelompok=eks-pati&fgd=1&desk=2&rinci=cara_membagi_slot",
        "simulasi?data=contoh&kode=33.29&A3=90&rinci=simulasi_33.29",
        "simulasi?data=contoh&kode=33.29&geser=indikator&rinci=kepekaan_33.29",
    ],
)
def test_on_a_phone_no_column_is_out_of_sight(caller: Visitor, address: str) -> None:
    caller.try_out("Pimpinan").visit(address)
    assert caller.page.locator("[data-testid=stMain] table").count()
    assert caller.page.evaluate(BEYOND) == []
