"""The maps: every measure can be drawn, and a click is a choice."""

import pytest
from ui.screen import Screen, rows

from merit.charts import palette

ASPECTS = [f"A{number}" for number in range(1, 9)]
MEASURES = ["kategori", "jarak", "perubahan", *ASPECTS]


@pytest.mark.parametrize("dataset", ["terbit", "contoh"])
@pytest.mark.parametrize("form", ["peta", "petak"])
def test_all_35_are_drawn_under_every_measure(screen: Screen, form: str, dataset: str) -> None:
    for measure in MEASURES:
        screen.open("peta", bentuk=form, ukuran=measure, data=dataset)
        assert not screen.app.exception
        assert screen.chosen("ukuran") == ("" if measure == "kategori" else measure)
        assert len(rows(screen.charts[0])) == 35


@pytest.mark.parametrize("form", ["peta", "petak"])
def test_regions_outside_the_group_stay_on_the_map_without_a_value(
    screen: Screen, form: str
) -> None:
    drawn = rows(screen.open("peta", bentuk=form, kelompok="kota").charts[0])
    outside = [row for row in drawn if row["isi"] == palette.OUTSIDE]
    assert len(drawn) == 35
    assert len(outside) == 29
    assert {row["teks"] for row in outside} == {""}


def test_a_region_chosen_in_the_list_is_marked_on_the_map_and_described(screen: Screen) -> None:
    screen.open("peta").choose("kode", "33.75")
    marked = [row["kode"] for row in rows(screen.charts[0]) if row["pilih"]]
    assert marked == ["33.75"]
    assert "Kota Pekalongan" in screen.text
    assert "/daerah?kode=33.75" in screen.html


def test_without_a_choice_the_page_says_how_to_choose(screen: Screen) -> None:
    assert "Belum ada daerah yang dipilih" in screen.open("peta").text


def test_a_click_on_the_overview_opens_the_profile_of_that_region(screen: Screen) -> None:
    screen.open("", tahun="2023").click("bidang_ringkasan", "33.75")
    assert not screen.app.exception
    assert screen.title == "Profil daerah"
    assert "Kota Pekalongan" in screen.text
    assert screen.address == {"kode": "33.75", "tahun": "2023"}


def test_a_region_without_a_value_is_hatched_never_zero(screen: Screen) -> None:
    drawn = rows(screen.open("peta", ukuran="jarak").charts[0])
    unknown = [row for row in drawn if row["nilai"] == "belum dapat dihitung"]
    assert unknown
    assert {row["isi"] for row in unknown} == {palette.NO_VALUE_HATCH}
    assert {row["teks"] for row in unknown} == {"–"}
