"""Penetapan: from entry by one person to publication by another, correction and retraction."""

import re

import pytest
from ui.own_database import seated
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


@pytest.fixture
def pair(own: Engine) -> tuple[Screen, Screen]:
    return managers(own)


def test_one_enters_another_publishes_and_the_profile_says_it(
    pair: tuple[Screen, Screen],
) -> None:
    sari, budi = pair
    number = entered(sari)
    assert re.search(r"Tersimpan pukul \d\d\.\d\d WIB\. Usulan menunggu", sari.text)
    assert "orang kedua yang memeriksa dan menerbitkan" in sari.text
    assert "Terbitkan" not in buttons(sari)

    budi.open("penetapan")
    assert "1 usulan menunggu keputusan." in budi.text
    assert "Kabupaten Purbalingga 2023" in budi.text
    assert "301,5, Baik" in budi.text
    assert "Anda dapat menerbitkan atau mengembalikan." in budi.text
    opened(budi, number)
    assert "109/KEP.KASN/C/XII/2023" in budi.text
    press(budi, "Terbitkan")
    assert re.search(r"Tersimpan pukul \d\d\.\d\d WIB\. Hasil terbit", budi.text)
    assert "Terbitkan" not in buttons(budi)

    budi.open("daerah", kode="33.03", tahun="2023")
    assert "301,5" in budi.text
    assert "Koreksi hasil" in budi.text
    budi.open("penetapan")
    assert "Tidak ada usulan yang menunggu keputusan." in budi.text
    assert "Baru diputuskan" in budi.text


def test_a_correction_says_what_was_and_why_and_the_history_keeps_it(
    pair: tuple[Screen, Screen],
) -> None:
    sari, budi = pair
    press(opened(budi, entered(sari)), "Terbitkan")
    budi.open("penetapan", lihat="isi", kode="33.03")
    assert "Hasil yang tercatat, Kabupaten Purbalingga" in budi.text
    budi.open("penetapan", **PURBALINGGA)
    assert field(budi, "score").value == "301,5"
    fill(budi, {"score": "302"})
    press(budi, "Ajukan koreksi")
    assert "Alasan koreksi belum diisi." in budi.text
    assert field(budi, "score").value == "302"
    fill(budi, {"reason": "Salah ketik."})
    press(budi, "Ajukan koreksi")
    assert "centang bahwa sudah diperiksa" in budi.text
    press(tick(budi), "Ajukan koreksi")
    number = budi.address["usulan"]

    opened(sari, number)
    assert re.search(r"Skor berbeda 301,5 302", sari.text)
    assert "Kategori Baik Baik" in sari.text
    press(sari, "Terbitkan")
    assert "Periksa dulu peringatannya" in sari.text
    press(tick(sari), "Terbitkan")
    sari.open("penetapan", **(PURBALINGGA | {"lihat": "riwayat"}))
    assert re.search(
        r"Koreksi: Terbit .*301,5, Baik → 302, Baik .*Alasan: Salah ketik\.", sari.text
    )
    assert re.search(r"disusun Budi", sari.text)
    assert re.search(r"Baru: Terbit", sari.text)


def test_a_retraction_needs_a_reason_and_a_second_person(pair: tuple[Screen, Screen]) -> None:
    sari, budi = pair
    press(opened(budi, entered(sari)), "Terbitkan")
    sari.open("penetapan", **(PURBALINGGA | {"lihat": "tarik"}))
    assert "Tercatat sekarang" in sari.text
    press(sari, "Ajukan penarikan")
    assert "Alasan penarikan belum diisi." in sari.text
    fill(sari, {"reason": "Bukan hasil resmi."})
    press(sari, "Ajukan penarikan")
    opened(budi, sari.address["usulan"])
    assert "301,5, Baik" not in budi.open("penetapan").title
    assert "301,5, Baik → ditarik" in budi.text
    press(opened(budi, sari.address["usulan"]), "Terbitkan")
    assert "Hasil ditarik" in budi.text


def test_what_is_sent_back_is_mended_and_waits_again(pair: tuple[Screen, Screen]) -> None:
    sari, budi = pair
    number = entered(sari)
    press(opened(budi, number), "Kembalikan")
    assert "Catatan belum diisi." in budi.text
    fill(budi, {"catatan": "Cocokkan <b>skor</b>."})
    press(budi, "Kembalikan")
    assert "Usulan dikembalikan kepada penyusunnya." in budi.text
    assert "Dikembalikan untuk diperbaiki" in sari.open("penetapan").text
    opened(sari, number)
    assert "Dikembalikan oleh Budi: Cocokkan <b>skor</b>." in sari.text
    assert "<b>skor</b>" not in sari.html
    opened(sari, number, lihat="ubah")
    fill(sari, {"score": "302"})
    press(sari, "Simpan perubahan usulan")
    assert "302, Baik" in budi.open("penetapan").text


def test_a_proposal_can_be_taken_back(pair: tuple[Screen, Screen]) -> None:
    sari, _ = pair
    opened(sari, entered(sari))
    fill(sari, {"alasan": "Ganda."})
    press(sari, "Batalkan usulan")
    assert "Usulan dibatalkan; hasil yang tercatat tidak berubah." in sari.text
    assert "Tidak ada usulan yang menunggu keputusan." in sari.text


def test_what_is_handed_in_twice_is_one_proposal(pair: tuple[Screen, Screen]) -> None:
    sari, _ = pair
    assert entered(sari) == entered(sari)
    assert "1 usulan menunggu keputusan." in sari.open("penetapan").text


def test_a_coach_reads_the_queue_of_the_own_region_only(
    pair: tuple[Screen, Screen], own: Engine
) -> None:
    sari, _ = pair
    number = entered(sari)
    coach = seated(own, "rini")
    assert "Diterbitkan oleh pengelola data." in coach.open("penetapan").text
    assert "Catat atau koreksi hasil" not in coach.text
    assert buttons(opened(coach, number)) == []
    assert coach.open("penetapan", **PURBALINGGA).warnings == [
        "Anda tidak memiliki akses ke data ini."
    ]
    sari.open("penetapan", lihat="isi", kode="33.75", hasil="2022")
    press(fill(sari, ENTRY | {"source_date": "2022", "decided_on": "07-12-2022"}), "Ajukan koreksi")
    assert "Kota Pekalongan" not in coach.open("penetapan").text


def test_a_visitor_has_no_such_page(own: Engine) -> None:  # noqa: ARG001
    screen = Screen().open()
    assert "Penetapan hasil" not in screen.text
