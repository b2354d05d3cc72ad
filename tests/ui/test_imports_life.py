"""Impor: one batch from consent to publication by a second person, withdrawal, and undoing."""

import re

import pytest
from ui.import_desk import (
    ACTION,
    ACTIONS_HEAD,
    PEKALONGAN,
    PURBALINGGA,
    PURWOREJO,
    consent,
    field,
    hand_in,
    opened,
    results,
    taken_in,
    workbook,
)
from ui.own_database import seated
from ui.result_desk import buttons, managers, press, tick
from ui.result_desk import opened as proposal
from ui.screen import Screen

from merit.store.engine import Engine

WHOLE = "Terbitkan seluruh impor (2 usulan)"


@pytest.fixture
def pair(own: Engine) -> tuple[Screen, Screen]:
    return managers(own)


def published(screen: Screen, number: str) -> Screen:
    opened(screen, number)
    for box in screen.app.checkbox:
        box.set_value(True)
    (button,) = [name for name in buttons(screen) if name.startswith("Terbitkan")]
    return press(screen, button)


def undone(screen: Screen, number: str) -> str:
    opened(screen, number)
    field(screen, "mengurungkan").set_value("Salah berkas.")
    screen.app.checkbox[0].set_value(True)
    press(screen, "Urungkan impor ini")
    return screen.address["kiriman"]


def test_a_file_becomes_one_batch_that_waits_for_a_second_person(
    pair: tuple[Screen, Screen],
) -> None:
    sari, budi = pair
    number = taken_in(sari, PURBALINGGA, PURWOREJO)
    assert re.search(r"Tersimpan pukul \d\d\.\d\d WIB sebagai impor nomor 1\.", sari.text)
    assert "2 usulan menunggu orang kedua" in sari.text
    assert "Anda ikut menyusunnya, jadi orang kedua yang memeriksa" in sari.text
    assert buttons(sari) == ["Batalkan impor ini"]

    assert "Impor nomor 1 menunggu orang kedua" in opened(budi, number).text
    assert 'href="/impor/berkas/1"' in budi.html
    press(budi, WHOLE)
    assert "Seluruh impor terbit dan semua halaman mengikuti." in budi.text
    assert "Impor nomor 1 terbit: 2 baru, 0 berubah." in budi.text
    assert "301,5" in budi.open("daerah", kode="33.03", tahun="2023").text


def test_a_change_needs_its_reason_and_warnings_need_a_second_look(
    pair: tuple[Screen, Screen],
) -> None:
    sari, budi = pair
    hand_in(sari, results(PEKALONGAN))
    press(sari, "Ajukan 1 usulan")
    assert "Periksa dulu peringatannya" in sari.text
    consent(sari, "Ajukan 1 usulan")
    assert "Alasan belum diisi." in sari.text
    consent(sari, "Ajukan 1 usulan", "Salinan keputusan diterima.")
    assert "1 usulan menunggu orang kedua" in sari.text
    assert "Alasan: Salinan keputusan diterima." in sari.text
    press(opened(budi, "1"), "Terbitkan seluruh impor (1 usulan)")
    assert "Periksa dulu peringatannya" in budi.text
    press(tick(budi), "Terbitkan seluruh impor (1 usulan)")
    assert "Seluruh impor terbit" in budi.text


def test_what_came_with_one_file_is_one_line_of_the_queue(pair: tuple[Screen, Screen]) -> None:
    sari, budi = pair
    taken_in(sari, PURBALINGGA, PURWOREJO)
    budi.open("penetapan")
    assert "Dari berkas hasil.xlsx (2 usulan)" in budi.text
    assert "Anda dapat menerbitkan seluruh impor." in budi.text
    assert "Kabupaten Purbalingga 2023" not in budi.text
    published(budi, "1")
    assert "Dari berkas hasil.xlsx (2 usulan)" in budi.open("penetapan").text


def test_a_coach_sees_the_proposals_of_the_own_region_and_no_way_to_the_file(
    pair: tuple[Screen, Screen], own: Engine
) -> None:
    taken_in(pair[0], PURBALINGGA, PURWOREJO)
    coach = seated(own, "rini").open("penetapan")
    assert "Kabupaten Purbalingga 2023" in coach.text
    assert "Purworejo" not in coach.page
    proposal(coach, "1")
    assert 'Skor: sel D2, tertulis "301,5"' in coach.text
    assert "/impor" not in coach.page


def test_a_proposal_leads_to_its_batch_and_to_the_cells_it_was_read_from(
    pair: tuple[Screen, Screen],
) -> None:
    sari, budi = pair
    taken_in(sari, PURBALINGGA, PURWOREJO)
    proposal(budi, "2")
    assert "Asal nilai dari berkas" in budi.text
    assert 'Lembar Data Kode wilayah: sel A3, tertulis "33.06"' in budi.text
    assert 'Skor: sel D3, tertulis "289"' in budi.text
    assert "Dari impor nomor 1: lihat seluruhnya" in budi.text


def test_a_batch_is_taken_back_by_whom_drew_it_up(pair: tuple[Screen, Screen]) -> None:
    sari, budi = pair
    number = taken_in(sari, PURBALINGGA, PURWOREJO)
    press(sari, "Batalkan impor ini")
    assert "Alasan pembatalan belum diisi." in sari.text
    field(sari, "pembatalan").set_value("Berkas yang keliru.")
    press(sari, "Batalkan impor ini")
    assert "Impor dibatalkan; hasil yang tercatat tidak berubah." in sari.text
    assert buttons(opened(budi, number)) == []
    assert "Tidak ada usulan yang menunggu keputusan." in budi.open("penetapan").text


def test_undoing_says_its_consequences_and_waits_for_a_second_person(
    pair: tuple[Screen, Screen],
) -> None:
    sari, budi = pair
    number = taken_in(sari, PURBALINGGA, PEKALONGAN, reason="Salinan keputusan.")
    published(budi, number)
    assert "1 yang baru ditarik dan 1 yang berubah kembali ke isi semula" in budi.text
    press(budi, "Urungkan impor ini")
    assert "Baca dulu akibatnya" in budi.text
    undo = undone(budi, number)
    assert "Pengurungan menunggu orang kedua" in budi.text
    assert "Impor ini mengurungkan impor nomor 1." in budi.text
    assert "328,5" in sari.open("daerah", kode="33.75", tahun="2023").text

    assert "Mengurungkan impor nomor 1 (2 usulan)" in sari.open("penetapan").text
    published(sari, undo)
    assert "Impor ini sudah diurungkan oleh impor nomor 2." in opened(sari, number).text
    assert "Urungkan impor ini" not in buttons(sari)
    profile = sari.open("daerah", kode="33.75", tahun="2023").text
    assert "Skor 328,5 menjadi 327" in profile
    assert "Asal nilai dari berkas" not in profile


def test_the_profile_leads_from_a_value_to_its_cell_and_its_file(
    pair: tuple[Screen, Screen], own: Engine
) -> None:
    sari, budi = pair
    published(budi, taken_in(sari, PURBALINGGA, PURWOREJO))
    budi.open("daerah", kode="33.03", tahun="2023")
    assert "Hasil 2023 hasil.xlsx impor nomor 1 Lembar Data" in budi.text
    assert 'href="/impor/berkas/1"' in budi.html
    assert "Asal nilai dari berkas" not in budi.open("daerah", kode="33.01", tahun="2023").text
    leader = seated(own, "rina").open("daerah", kode="33.03", tahun="2023")
    assert "301,5" in leader.text
    assert "Asal nilai dari berkas" not in leader.text


def test_the_history_of_a_result_names_the_batch_a_change_came_with(
    pair: tuple[Screen, Screen],
) -> None:
    sari, budi = pair
    published(budi, taken_in(sari, PURBALINGGA, PURWOREJO))
    budi.open("penetapan", lihat="riwayat", kode="33.06", hasil="2023")
    assert "Usulan 2, impor nomor 1" in budi.text
    assert 'href="/penetapan?usulan=2&' in budi.html.replace("&amp;", "&")


def test_action_items_are_recorded_at_once_and_undone_at_once(
    pair: tuple[Screen, Screen],
) -> None:
    sari, budi = pair
    hand_in(sari, workbook(ACTIONS_HEAD, ACTION), "rtl.xlsx", jenis="rtl")
    consent(sari, "Catat 1 butir RTL")
    assert "1 baru, 0 berubah; semua halaman mengikuti." in sari.text
    assert "Menyusun peta jabatan" in sari.text
    number = sari.address["kiriman"]
    profile = budi.open("daerah", kode="33.03", tahun="2023").text
    assert "Menyusun peta jabatan" in profile
    assert 'Tenggat: sel E2, tertulis "31/12/2026"' in profile
    assert "Akibatnya, saat ini juga: 1 yang baru dihapus." in opened(budi, number).text
    undone(budi, number)
    assert "Impor nomor 1 diurungkan dan semua halaman mengikuti." in budi.text
    assert "Menyusun peta jabatan" not in budi.open("daerah", kode="33.03", tahun="2023").text


def test_whoever_consents_to_what_holds_no_more_sees_both_previews(
    pair: tuple[Screen, Screen], own: Engine
) -> None:
    sari, budi = pair
    hand_in(budi, results(PEKALONGAN, PURWOREJO))
    number = taken_in(sari, ("33.75", "Kota Pekalongan", 2023, 329, "Sangat Baik"), reason="Uji.")
    published(seated(own, "budi"), number)
    consent(budi, "Ajukan 2 usulan", "Salinan keputusan.")
    assert "Yang tercatat berubah sejak pratinjau ini dibuat; belum ada yang" in budi.text
    assert re.search(
        r"Kota Pekalongan 2023 Berubah .*327 → 328,5.* Berubah .*329 → 328,5", budi.text
    )
    assert "impor nomor 2" not in budi.text
    consent(budi, "Ajukan 2 usulan", "Salinan keputusan.")
    assert "sebagai impor nomor 2" in budi.text
    assert "baru saja" not in budi.text


def test_whoever_was_slower_sees_both_states_of_a_batch(pair: tuple[Screen, Screen]) -> None:
    sari, budi = pair
    number = taken_in(sari, PURBALINGGA, PURWOREJO)
    opened(budi, number)
    field(sari, "pembatalan").set_value("Berkas yang keliru.")
    press(sari, "Batalkan impor ini")
    press(budi, WHOLE)
    assert "Data ini baru saja diubah oleh Sari" in budi.text
    assert "Keadaan berbeda Menunggu orang kedua Dibatalkan" in budi.text
    press(budi, "Lihat keadaan terbaru")
    assert buttons(budi) == []
    assert "Impor nomor 1 dibatalkan" in budi.text


def test_one_that_was_sent_back_keeps_the_rest_from_being_published_as_a_whole(
    pair: tuple[Screen, Screen],
) -> None:
    sari, budi = pair
    number = taken_in(sari, PURBALINGGA, PURWOREJO)
    proposal(budi, "1")
    field(budi, "diperbaiki").set_value("Cocokkan skor.")
    press(budi, "Kembalikan")
    opened(budi, number)
    assert (
        "Usulan yang dikembalikan perlu diperbaiki dulu: Kabupaten Purbalingga 2023." in budi.text
    )
    assert WHOLE not in buttons(budi)


@pytest.mark.parametrize("number", ["99", "0", "x", "1' OR 1=1"])
def test_a_number_no_batch_has_is_answered_with_a_sentence_or_the_list(
    pair: tuple[Screen, Screen], number: str
) -> None:
    sari, _ = pair
    sari.open("impor", kiriman=number)
    assert not sari.app.exception
    assert sari.warnings or "Berkas yang sudah diimpor" in sari.text
