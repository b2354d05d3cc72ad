"""Praktik baik: proposed by a region, hidden, endorsed by its coach, found by a weak region."""

import re

import pytest
from ui.practice_desk import ASPECT, BATANG, BREBES, WORDS, opened, proposed, trying
from ui.result_desk import buttons, field, fill, press
from ui.screen import Screen

from merit.domain.access import Role
from merit.store.engine import Engine

UNKNOWN = "tidak ada. Pilih praktik dari daftar."


@pytest.fixture
def batang(own: Engine) -> Screen:
    return trying(own, Role.OPERATOR, BATANG)


@pytest.fixture
def brebes(own: Engine) -> Screen:
    return trying(own, Role.OPERATOR, BREBES)


@pytest.fixture
def coach(own: Engine) -> Screen:
    return trying(own, Role.COACH, BATANG)


def test_a_practice_is_hidden_until_endorsed_and_then_found_by_a_weak_region(
    batang: Screen, brebes: Screen, coach: Screen
) -> None:
    code = proposed(batang)
    assert "daerah lain melihatnya setelah diakui provinsi" in batang.text
    assert WORDS["title"] in batang.open("praktik", data="contoh").text
    assert buttons(opened(batang, code)) == []

    assert WORDS["title"] not in brebes.open("praktik", data="contoh").text
    assert WORDS["title"] not in brebes.open("daerah", data="contoh", kode=BREBES).text
    assert UNKNOWN in " ".join(opened(brebes, code).warnings)

    assert "Periksa, lalu jawab" in coach.open("praktik", data="contoh").text
    press(opened(coach, code), "Akui")
    assert "Praktik diakui; kini dilihat semua daerah." in coach.text

    assert WORDS["title"] in brebes.open("praktik", data="contoh", aspek="A3").text
    assert WORDS["title"] not in brebes.open("praktik", data="contoh", aspek="A5").text
    assert WORDS["contact"] in opened(brebes, code).text
    assert "<b>triwulan</b>" not in brebes.html
    profile = brebes.open("daerah", data="contoh", kode=BREBES)
    assert "pada Pengembangan Karier, 17 poin persen di atas Kabupaten Brebes (46%)" in profile.text
    assert f"kode={code}" in profile.html
    visitor = Screen().open("praktik", data="contoh")
    assert WORDS["title"] in visitor.text


def test_what_is_returned_is_mended_and_waits_again(batang: Screen, coach: Screen) -> None:
    code = proposed(batang)
    press(opened(coach, code), "Kembalikan")
    assert "Jawaban belum diisi." in coach.text
    fill(coach, {"jawaban": "Sebutkan <b>hasilnya</b>."})
    press(coach, "Kembalikan")
    assert "Praktik dikembalikan kepada daerah" in coach.text
    assert "Jawaban provinsi: Sebutkan <b>hasilnya</b>." in opened(batang, code).text
    assert "<b>hasilnya</b>" not in batang.html
    opened(batang, code, lihat="ubah")
    assert field(batang, "title").value == WORDS["title"]
    fill(batang, {"description": "Tiga jabatan terisi dari kumpulan talenta."})
    press(batang, "Ajukan lagi")
    assert "praktik kembali menunggu jawaban provinsi" in batang.text
    assert "Tiga jabatan terisi" in opened(coach, code).text
    assert buttons(coach) == ["Akui", "Kembalikan", "Tarik"]


def test_an_endorsed_practice_can_be_withdrawn_and_is_gone_for_others(
    batang: Screen, brebes: Screen, coach: Screen
) -> None:
    code = proposed(batang)
    press(opened(coach, code), "Akui")
    fill(coach, {"jawaban": "Tidak lagi dijalankan."})
    press(coach, "Tarik")
    assert UNKNOWN in " ".join(opened(brebes, code).warnings)
    text = batang.open("praktik", data="contoh").text
    assert "Ditarik" in text
    assert "Ubah praktik ini" not in opened(batang, code).text


def test_an_empty_list_says_why_and_offers_no_choice_that_changes_nothing(screen: Screen) -> None:
    empty = screen.open("praktik", data="terbit").text
    assert "Daftar ini masih kosong" in empty
    assert "Pilih aspek atau kelompok lain." not in empty
    chosen = screen.open("praktik", data="contoh", kelompok="kota", aspek="A1").text
    assert "Belum ada praktik baik yang diakui untuk pilihan ini" in chosen
    assert "Pilih aspek atau kelompok lain." in chosen


def test_a_fault_stands_beside_its_field_and_what_was_typed_stays(batang: Screen) -> None:
    batang.open("praktik", data="contoh", lihat="isi")
    fill(batang, {"title": "Uji", "contact": "Drs. Budi Santoso, 0812-3456-7890"})
    press(batang, "Usulkan")
    assert "Aspek belum dipilih." in batang.text
    assert "Uraian belum diisi." in batang.text
    assert "Tulis nama kantor atau bidangnya saja" in batang.text
    assert field(batang, "title").value == "Uji"
    fill(batang, WORDS | {"title": "NIP 198001012005011001", "aspect": ASPECT})
    press(batang, "Usulkan")
    assert "Judul praktik memuat NIP" in batang.text
    assert "kode" not in batang.address


def test_two_see_both_versions_when_one_was_faster(
    own: Engine, batang: Screen, coach: Screen
) -> None:
    code = proposed(batang)
    manager = trying(own, Role.DATA_MANAGER)
    opened(manager, code)
    press(opened(coach, code), "Akui")
    press(manager, "Akui")
    assert "Praktik ini diubah orang lain" in manager.text
    assert re.search(r"Keadaan .*Menunggu provinsi .*Diakui", manager.text)
    press(manager, "Pakai yang terbaru")
    assert buttons(manager) == ["Kembalikan", "Tarik"]


def test_a_coach_answers_for_the_regions_in_care_only(own: Engine, batang: Screen) -> None:
    code = proposed(batang)
    other = trying(own, Role.COACH, BREBES, number=2)
    assert UNKNOWN in " ".join(opened(other, code).warnings)
    assert code not in other.open("praktik", data="contoh").text


@pytest.mark.parametrize("role", [Role.LEADER, Role.PRESENTER])
def test_who_only_reads_is_offered_nothing(own: Engine, role: Role, batang: Screen) -> None:
    code = proposed(batang)
    reader = trying(own, role)
    text = reader.open("praktik", data="contoh").text
    assert "Usulkan praktik baik" not in text
    assert code not in text
    assert reader.open("praktik", data="contoh", lihat="isi").warnings == [
        "Anda tidak memiliki akses ke data ini."
    ]


def test_a_trial_is_led_from_the_published_set_to_where_it_works(batang: Screen) -> None:
    batang.open("praktik")
    assert "Percobaan peran bekerja pada Data contoh" in batang.text
    batang.open("praktik", lihat="isi")
    assert buttons(batang) == []
