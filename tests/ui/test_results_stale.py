"""Penetapan: whoever comes second sees both versions and chooses."""

import re

import pytest
from ui.result_desk import (
    ENTRY,
    PURBALINGGA,
    buttons,
    entered,
    field,
    fill,
    managers,
    opened,
    press,
    tick,
)
from ui.screen import Screen

from merit.store.engine import Engine

CHANGED = re.compile(
    r"Data ini baru saja diubah oleh (\w+) pukul \d\d\.\d\d WIB\. Bandingkan lalu pilih\."
)
CHOICES = ["Pakai versi terbaru", "Letakkan isian saya di atasnya"]


@pytest.fixture
def pair(own: Engine) -> tuple[Screen, Screen]:
    return managers(own)


def crossed(pair: tuple[Screen, Screen]) -> tuple[Screen, Screen]:
    """Both amend the same proposal; Budi is faster."""
    sari, budi = pair
    number = entered(sari)
    opened(sari, number, lihat="ubah")
    opened(budi, number, lihat="ubah")
    press(fill(budi, {"score": "305"}), "Simpan perubahan usulan")
    fill(sari, {"score": "310"})
    return sari, budi


def test_the_second_of_two_editors_sees_both_versions(pair: tuple[Screen, Screen]) -> None:
    sari, _ = crossed(pair)
    found = CHANGED.search(sari.text)
    assert found
    assert found[1] == "Budi"
    assert re.search(r"Skor berbeda 305 310", sari.text)
    assert buttons(sari) == CHOICES


def test_theirs_is_taken(pair: tuple[Screen, Screen]) -> None:
    sari, _ = crossed(pair)
    press(sari, CHOICES[0])
    assert field(sari, "score").value == "305"


def test_mine_is_put_on_top_and_handed_in(pair: tuple[Screen, Screen]) -> None:
    sari, budi = crossed(pair)
    press(sari, CHOICES[1])
    assert "Isian Anda kini berdasar versi terbaru." in sari.text
    assert field(sari, "score").value == "310"
    press(sari, "Simpan perubahan usulan")
    assert "310, Baik" in budi.open("penetapan").text


def test_a_result_published_meanwhile_turns_an_entry_into_a_correction(
    pair: tuple[Screen, Screen],
) -> None:
    sari, budi = pair
    sari.open("penetapan", **PURBALINGGA)
    fill(sari, ENTRY | {"score": "310"})
    press(opened(sari_twin(sari), entered(budi)), "Terbitkan")
    press(sari, "Ajukan hasil baru")
    assert CHANGED.search(sari.text)
    assert re.search(r"Skor berbeda 301,5 310", sari.text)
    press(sari, CHOICES[1])
    assert field(sari, "score").value == "310"
    press(fill(sari, {"reason": "Salinan terbaru."}), "Ajukan koreksi")
    press(tick(sari), "Ajukan koreksi")
    assert "301,5, Baik → 310, Baik" in budi.open("penetapan").text


def sari_twin(sari: Screen) -> Screen:
    """Another tab of the same person."""
    return Screen(sari.session)


def test_nobody_publishes_a_version_that_was_not_on_the_screen(
    pair: tuple[Screen, Screen],
) -> None:
    sari, budi = pair
    number = entered(sari)
    opened(budi, number)
    opened(sari, number, lihat="ubah")
    press(fill(sari, {"score": "310"}), "Simpan perubahan usulan")
    press(budi, "Terbitkan")
    found = CHANGED.search(budi.text)
    assert found
    assert found[1] == "Sari"
    assert re.search(r"Skor berbeda 301,5 310", budi.text)
    assert buttons(budi) == ["Lihat versi terbaru"]
    press(budi, "Lihat versi terbaru")
    press(budi, "Terbitkan")
    assert "Hasil terbit" in budi.text


def test_what_was_decided_meanwhile_becomes_a_new_proposal(pair: tuple[Screen, Screen]) -> None:
    sari, budi = pair
    number = entered(sari)
    opened(sari, number, lihat="ubah")
    press(opened(budi, number), "Terbitkan")
    fill(sari, {"score": "310"})
    assert buttons(sari) == CHOICES
    press(sari, CHOICES[1])
    assert "Isian Anda dipindahkan menjadi usulan baru." in sari.text
    assert field(sari, "score").value == "310"
    assert "Ajukan koreksi" in buttons(sari)


def test_two_clicks_on_publish_are_one_publication(pair: tuple[Screen, Screen]) -> None:
    sari, budi = pair
    number = entered(sari)
    twin = Screen(budi.session)
    opened(budi, number)
    opened(twin, number)
    press(budi, "Terbitkan")
    press(twin, "Terbitkan")
    assert "Hasil terbit" in twin.text
    assert not CHANGED.search(twin.text)
