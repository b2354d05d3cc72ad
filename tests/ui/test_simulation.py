"""The what-if on the screen: sliders, address, charts, and what is said of them."""

import re
from decimal import Decimal

import pytest
from ui.practice_desk import trying
from ui.screen import Screen, rows

from merit.domain.access import Role
from merit.store.engine import Engine

MARK = "Simulasi – bukan nilai resmi"


def opened(screen: Screen, code: str = "33.29", **query: str) -> Screen:
    screen.open("simulasi", data="contoh", kode=code, **query)
    assert not screen.app.exception
    assert screen.warnings == []
    return screen


def waterfall(screen: Screen) -> list[dict[str, object]]:
    return rows(screen.charts[0])


def test_a_region_starts_at_its_official_score_without_a_waterfall(screen: Screen) -> None:
    """Brebes 2025 in the demonstration: 249.5, so 75.5 short of 325."""
    opened(screen)
    assert "pada nilai resmi 249,5; kurang 75,5 poin ke Sangat Baik" in screen.text
    assert len(screen.charts) == 1  # the tornado alone
    assert MARK in screen.text


def test_what_the_address_moves_is_added_up_on_the_screen(screen: Screen) -> None:
    """A3 from 60 to 72.5 and A5 from 55 to 50: 249.5 + 12.5 - 5 = 257, 68 short."""
    opened(screen, A3="72.5", A5="50")
    assert "dari skor resmi 249,5 menjadi 257 dalam simulasi; kurang 68 poin" in screen.text
    found = waterfall(screen)
    assert [item["teks"] for item in found] == ["249,5", "+12,5", "−5", "257"]
    assert [item["sampai"] for item in found] == [249.5, 262.0, 257.0, 257.0]


def test_a_slider_moves_the_score_and_the_address(screen: Screen) -> None:
    opened(screen).choose("A3", "130")
    assert screen.address["A3"] == "130"
    assert "menjadi 319,5 dalam simulasi" in screen.text  # 249.5 + 70
    screen.choose("A3", "60")
    assert "A3" not in screen.address


def test_a_level_moves_its_aspect(screen: Screen) -> None:
    """3.4 from level 2 to 4, with an estimated weight of 5 points a level: 10 points more."""
    opened(screen, geser="indikator", aspek="A3", **{"3.4": "4"})
    assert "menjadi 259,5 dalam simulasi" in screen.text
    assert "bobot prakiraan" in screen.text
    for item in rows(screen.charts[-1]):
        assert str(item["singkat"]).replace("\n", " ") == item["nama"]
        assert str(item["singkat"]).count("\n") <= 1


@pytest.mark.parametrize(
    "query",
    [
        {"A3": "131"},
        {"A3": "-1"},
        {"A3": "60.25"},
        {"A3": "6e1"},
        {"A3": "NaN"},
        {"A3": "<script>"},
        {"A9": "10"},
        {"geser": "apa"},
        {"geser": "indikator", "3.4": "5"},
        {"geser": "indikator", "3.4": "0"},
        {"geser": "indikator", "aspek": "A99"},
    ],
)
def test_an_address_that_makes_no_sense_shows_the_official_values(
    screen: Screen, query: dict[str, str]
) -> None:
    opened(screen, **query)
    assert "pada nilai resmi 249,5" in screen.text


def test_what_was_moved_one_way_waits_while_the_other_way_is_looked_at(screen: Screen) -> None:
    opened(screen, A3="72.5")
    way = re.search(r'href="([^"]*geser=indikator[^"]*)"', screen.page)
    assert way
    assert "A3=72.5" in way[1]
    opened(screen, geser="indikator", A3="72.5")
    assert "Nilai aspek yang digeser tersimpan, tetapi tidak dihitung di sini." in screen.text
    back = re.search(r'href="([^"]*)"[^>]*>\s*Nilai aspek', screen.page)
    assert back
    assert "A3=72.5" in back[1]


def test_several_that_bring_the_most_are_all_meant(screen: Screen) -> None:
    """The heaviest weight is 5 points; how many of 5 are below level 4 is counted from the rows."""
    opened(screen, geser="indikator")
    ups = [float(str(item["naik"])) for item in rows(screen.charts[-1])]
    number = ups.count(max(ups))
    assert number > 1
    words = {7: "Tujuh", 8: "Delapan", 9: "Sembilan"}
    told = words.get(number, str(number))
    assert f"{told} indikator menambah paling banyak, masing-masing" in screen.charts[-1].alt


def test_people_of_a_region_begin_with_their_own(own: Engine) -> None:
    screen = trying(own, Role.OPERATOR, "33.29").open("simulasi", data="contoh")
    assert screen.chosen("kode") == "33.29"


def test_points_are_ignored_while_levels_are_moved(screen: Screen) -> None:
    opened(screen, geser="indikator", A3="130")
    assert "pada nilai resmi 249,5" in screen.text


def test_what_was_moved_of_one_region_is_dropped_for_the_next(screen: Screen) -> None:
    opened(screen, A3="72.5").choose("kode", "33.25")
    assert "A3" not in screen.address
    assert "Kabupaten Batang pada nilai resmi 312,5" in screen.text


def test_the_way_back_leads_to_the_official_values(screen: Screen) -> None:
    html = opened(screen, A3="72.5").page
    way = html[: html.index("Kembali ke nilai resmi")].rsplit('href="', 1)[1]
    assert "A3" not in way
    assert "kode=33.29" in way


def test_the_tornado_is_sorted_by_what_a_step_up_brings(screen: Screen) -> None:
    """Maximum over four levels: A3 32.5, A5 20; A7 (16) is at 14, so only 2 are left."""
    found = rows(opened(screen).charts[-1])
    assert [item["naik"] for item in found][:2] == [32.5, 20.0]
    last = next(item for item in found if str(item["nama"]).startswith("A7"))
    assert (last["naik"], last["turun"]) == (2.0, -4.0)
    ups = [Decimal(str(item["naik"])) for item in found]
    assert ups == sorted(ups, reverse=True)


@pytest.mark.parametrize(
    ("code", "dataset", "why"),
    [
        ("33.17", "contoh", "Kabupaten Rembang belum dapat dibuka: belum ada hasil yang berlaku."),
        ("33.26", "terbit", "kategori 2024 berasal dari pernyataan menyeluruh, tanpa skor."),
        ("33.75", "terbit", "nilai per aspeknya belum tercatat lengkap."),
    ],
)
def test_a_region_without_aspect_scores_says_why_and_what_next(
    screen: Screen, code: str, dataset: str, why: str
) -> None:
    screen.open("simulasi", data=dataset, kode=code)
    assert not screen.app.exception
    assert why in screen.text
    assert "Simulasi bertolak dari nilai resmi per aspek" in screen.text
    assert screen.charts == []
    assert not screen.app.get("select_slider")


def test_every_chart_says_that_it_is_a_simulation(screen: Screen) -> None:
    for chart in opened(screen, A3="72.5").charts:
        assert MARK in chart.alt


def test_the_profile_leads_to_the_what_if(screen: Screen) -> None:
    page = screen.open("daerah", data="contoh", kode="33.29").page
    assert "/simulasi?kode=33.29" in page
