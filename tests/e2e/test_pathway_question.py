"""What is typed into the question of the pathway arrives, in a real browser."""

from e2e.visitor import Visitor


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
