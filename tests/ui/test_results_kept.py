"""A form that was being filled when the session ended is there again after signing in."""

from datetime import UTC, datetime

import pytest
from ui.own_database import seated
from ui.result_desk import ENTRY, PURBALINGGA, buttons, entered, field, fill, managers, press
from ui.screen import Screen

from merit.services.people.identity import user_of
from merit.services.people.sign_in import sign_out_everywhere
from merit.store.engine import Engine, writing


@pytest.fixture
def pair(own: Engine) -> tuple[Screen, Screen]:
    return managers(own)


def end(engine: Engine, screen: Screen) -> None:
    """End every session of whoever sits at the screen."""
    now = datetime.now(UTC)
    with writing(engine) as session:
        user = user_of(session, int(screen.session), now=now, demo=True)
        assert user is not None
        sign_out_everywhere(session, user, now=now)


def test_what_was_typed_survives_the_end_of_the_session(
    own: Engine, pair: tuple[Screen, Screen]
) -> None:
    sari, _ = pair
    sari.open("penetapan", **PURBALINGGA)
    fill(sari, {"score": "301,5", "decree_number": ENTRY["decree_number"]})
    end(own, sari)
    fill(sari, {"reference": "Keputusan yang baru separuh"})
    assert "Sesi berakhir" in sari.text
    assert "Masuk kembali; isian Anda masih ada." in sari.text

    again = seated(own, "sari").open("penetapan", **PURBALINGGA)
    assert field(again, "score").value == "301,5"
    assert field(again, "decree_number").value == ENTRY["decree_number"]
    assert field(again, "reference").value == "Keputusan yang baru separuh"
    assert "Isian Anda dari sesi sebelumnya ditampilkan lagi." in again.text
    press(again, "Mulai dari awal")
    assert field(again, "score").value == ""
    assert "sesi sebelumnya" not in again.text


def test_nothing_is_promised_where_nothing_was_typed(
    own: Engine, pair: tuple[Screen, Screen]
) -> None:
    sari, _ = pair
    sari.open("penetapan")
    end(own, sari)
    sari.go("peta")
    assert "Masuk kembali; halaman yang Anda buka ditampilkan lagi setelahnya." in sari.text


def test_nobody_else_gets_what_was_typed(pair: tuple[Screen, Screen]) -> None:
    sari, budi = pair
    sari.open("penetapan", **PURBALINGGA)
    fill(sari, {"score": "301,5"})
    budi.open("penetapan", **PURBALINGGA)
    assert field(budi, "score").value == ""


def test_what_was_handed_in_or_only_looked_at_does_not_come_back(
    own: Engine, pair: tuple[Screen, Screen]
) -> None:
    sari, budi = pair
    budi.open("penetapan", **PURBALINGGA)
    entered(sari)
    for again in (seated(own, "sari"), seated(own, "budi")):
        again.open("penetapan", **PURBALINGGA)
        assert field(again, "score").value == ""
        assert "sesi sebelumnya" not in again.text


def test_what_was_published_meanwhile_is_not_overwritten_unseen(
    own: Engine, pair: tuple[Screen, Screen]
) -> None:
    sari, budi = pair
    press(budi.open("penetapan", usulan=entered(sari)), "Terbitkan")
    sari.open("penetapan", **PURBALINGGA)
    fill(sari, {"score": "303", "reason": "Salah ketik."})
    budi.open("penetapan", **PURBALINGGA)
    fill(budi, {"score": "302", "reason": "Salinan keputusan."})
    press(budi, "Ajukan koreksi")
    budi.app.checkbox[0].set_value(True).run()
    press(budi, "Ajukan koreksi")
    number = budi.address["usulan"]
    third = sari_publishes(own, number)
    assert "302" in third.text

    again = seated(own, "sari").open("penetapan", **PURBALINGGA)
    assert "Bandingkan kedua versi" in again.text
    assert {"Pakai versi terbaru", "Letakkan isian saya di atasnya"} <= set(buttons(again))


def sari_publishes(engine: Engine, number: str) -> Screen:
    """In another tab, while her own form is open."""
    tab = seated(engine, "sari").open("penetapan", usulan=number)
    tab.app.checkbox[0].set_value(True).run()
    return press(tab, "Terbitkan")
