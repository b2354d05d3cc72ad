"""Impor: what is said of a file before anything of it is taken in."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from ui.import_desk import (
    ACTION,
    ACTIONS_HEAD,
    HEAD,
    PEKALONGAN,
    PURBALINGGA,
    PURWOREJO,
    choose,
    hand_in,
    results,
    workbook,
)
from ui.own_database import seated
from ui.result_desk import buttons, field, fill, managers, press
from ui.screen import Screen

from merit.services import imports
from merit.services.people import sign_in
from merit.store.engine import Engine, writing
from merit.ui import imports_reading


@pytest.fixture
def sari(own: Engine) -> Screen:
    return managers(own)[0]


def downloads(screen: Screen) -> list[str]:
    return [item.proto.label for item in screen.app.get("download_button")]


def test_errors_are_told_at_their_cells_and_before_the_warnings(sari: Screen) -> None:
    content = results(
        ("33.03", "Kabupaten Purbalingga", 2023, 301.5, "Sangat Baik"),
        ("", "Magelang", 2023, 301, "Baik"),
        ("33.06", "Kabupaten Purworejo", 2023, 450, "Baik"),
    )
    hand_in(sari, content)
    assert "2 hal perlu diperbaiki" in sari.text
    places = re.findall(r"Data, sel (\w+) \"[^\"]*\" . (Perlu diperbaiki|Periksa)", sari.text)
    assert [sign for _, sign in places] == sorted(
        (sign for _, sign in places), key=lambda sign: sign != "Perlu diperbaiki"
    )
    assert {cell for cell, sign in places if sign == "Perlu diperbaiki"} == {"B3", "D4"}
    assert ("E2", "Periksa") in places
    assert "Ada Kabupaten Magelang dan Kota Magelang." in sari.text


def test_nothing_can_be_agreed_to_until_the_file_is_mended(sari: Screen) -> None:
    hand_in(sari, results(("33.03", "Kabupaten Purbalingga", 2023, "3O1", "Baik")))
    assert buttons(sari) == ["Lepaskan berkas ini"]
    assert "Unduh berkas dengan catatan" in downloads(sari)
    choose(sari, results(PURBALINGGA))
    assert "Ajukan 1 usulan" in buttons(sari)
    assert "Unduh berkas dengan catatan" not in downloads(sari)


def test_a_file_that_is_no_workbook_is_refused_with_one_sentence(sari: Screen) -> None:
    hand_in(sari, b"%PDF-1.7 surat", "surat.xlsx")
    assert re.search(r'class="m-faults" role="alert">\s*<p>[^<]+</p>', sari.html)
    assert buttons(sari) == ["Lepaskan berkas ini"]
    press(sari, "Lepaskan berkas ini")
    assert "surat.xlsx" not in sari.text
    assert "Berkas yang sudah diimpor" in sari.text


def test_the_preview_says_what_is_new_what_changes_into_what_and_what_is_the_same(
    sari: Screen,
) -> None:
    hand_in(sari, results(PURBALINGGA, PURWOREJO, PEKALONGAN))
    assert "3 hasil menjadi usulan yang menunggu orang kedua: 2 baru, 1 berubah." in sari.text
    assert "Skor: 327 → 328,5" in sari.text
    assert re.search(r"Kabupaten Purbalingga 2023 Data, baris 2 . Baru 301,5, Baik", sari.text)
    assert "Alasan perubahan (wajib)" in [item.label for item in sari.app.text_area]


def test_action_items_are_read_and_said_to_be_recorded_at_once(sari: Screen) -> None:
    hand_in(sari, workbook(ACTIONS_HEAD, ACTION), "rtl.xlsx", jenis="rtl")
    assert "1 butir RTL langsung tercatat dan dapat diurungkan: 1 baru, 0 berubah." in sari.text
    assert "Tenggat 31 Des 2026, Belum mulai" in sari.text
    assert "Catat 1 butir RTL" in buttons(sari)


def test_the_source_told_for_the_file_is_that_of_rows_without_one(sari: Screen) -> None:
    hand_in(sari, workbook(HEAD, PURBALINGGA))
    assert "Sumber belum diisi." in sari.text
    fill(sari, {"reference": "Siaran pers BKD"})
    assert "Lengkapi dulu sumber di atas" in sari.text
    assert "Jenis sumber belum dipilih" in sari.text
    fill(sari, {"source_kind": "media", "confidence": "sedang", "source_date": "12-2023"})
    assert "Sumber belum diisi." not in sari.text
    assert "Ajukan 1 usulan" in buttons(sari)


def test_activities_without_a_source_take_that_told_for_the_file(sari: Screen) -> None:
    head = (
        "Jenis kegiatan",
        "Nama kegiatan",
        "Tanggal mulai",
        "Tempat",
        "Peserta",
        "Status kegiatan",
    )
    row = ("FGD tematik", "FGD pola karier", "24/05/2024", "Salatiga", "Kab. Batang", "Terlaksana")
    hand_in(sari, workbook(head, row), "jadwal.xlsx", jenis="intervensi")
    assert "cukup sebutkan sumbernya pada isian di atas" in sari.text
    told = {"reference": "Laporan 2024", "source_kind": "pemerintah", "confidence": "tinggi"}
    fill(sari, told)
    assert "24 Mei 2024, Terlaksana, 1 kab/kota peserta, Salatiga" in sari.text
    assert "Catat 1 intervensi" in buttons(sari)


def test_a_file_is_read_once_for_every_question_and_telling_its_source_is_none(
    sari: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def noting(what: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*given: Any, **more: Any) -> Any:
            done.append(what)
            return work(*given, **more)

        return noted

    monkeypatch.setattr(imports, "understood", noting("baca", imports.understood))
    monkeypatch.setattr(imports_reading, "open_file", noting("buka", imports_reading.open_file))
    hand_in(sari, workbook(HEAD, PURBALINGGA))
    for _ in range(3):
        sari.app.run()
    assert done == ["buka", "baca"]
    fill(sari, {"decree_number": "109/KEP"})
    assert done == ["buka", "baca"]
    sari.app.query_params["jenis"] = "intervensi"
    sari.app.run()
    assert done == 2 * ["buka", "baca"]


def test_a_file_stays_while_its_reader_looks_elsewhere(sari: Screen) -> None:
    hand_in(sari, results(PURBALINGGA), "desember.xlsx")
    assert "desember.xlsx" not in sari.go("peta").text
    assert "Berkas yang diperiksa: desember.xlsx" in sari.go("impor").text


def test_what_stands_in_a_file_is_shown_as_it_is(sari: Screen) -> None:
    name = "<script>alert(1)</script>"
    hand_in(sari, results(("33.03", name, 2023, name, "Baik")), f"{name}.xlsx")
    assert name in sari.text
    assert "<script>" not in sari.html


def test_after_the_session_has_ended_only_the_file_is_to_be_chosen_again(
    own: Engine,
) -> None:
    sari, _ = managers(own)
    hand_in(sari, workbook(HEAD, PURBALINGGA))
    fill(sari, {"reference": "Siaran pers BKD", "source_kind": "media", "confidence": "sedang"})
    with writing(own) as session:
        sign_in.sign_out(session, int(sari.session), now=datetime.now(UTC))
    fill(sari, {"reference": "Siaran pers BKD Jawa Tengah"})
    assert "Masuk kembali; isian Anda masih ada." in sari.text
    assert "Berkas yang Anda pilih perlu dipilih lagi; belum ada yang tersimpan" in sari.text
    again = seated(own, "sari").open("impor")
    assert "Pilih berkasnya sekali lagi; belum ada yang tersimpan darinya." in again.text
    assert field(again, "reference").value == "Siaran pers BKD Jawa Tengah"
    assert field(again, "source_kind").value == "media"
