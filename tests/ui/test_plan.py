"""The provincial plan on the screen: for whom, what it asks, what it shows."""

import re

import pytest
from ui.practice_desk import trying
from ui.screen import Screen, rows

from merit.domain.access import Role
from merit.store.engine import Engine
from merit.ui.text.identity import NO_ACCESS

MARK = "Simulasi – bukan nilai resmi"
QUICK = {"data": "contoh", "kelompok": "eks-pati", "fgd": "1", "desk": "2"}


@pytest.fixture
def coach(own: Engine) -> Screen:
    return trying(own, Role.COACH, "33.29")


def opened(screen: Screen, **query: str) -> Screen:
    screen.open("rencana", **{**QUICK, **query})
    assert not screen.app.exception
    assert screen.warnings == []
    return screen


def test_the_plan_shows_slots_regions_ways_and_proof(coach: Screen) -> None:
    opened(coach)
    assert "Jadwal FGD: 1 slot" in coach.text
    assert "Jadwal desk: 2 slot" in coach.text
    assert "terbukti optimal" in coach.text
    ways, regions = (rows(chart) for chart in coach.charts)
    assert ways[0]["cara"] == "Rencana ini"
    assert {item["cara"] for item in ways[1:]} == {
        "Yang terdekat dahulu",
        "Skor terendah dahulu",
        "Semua bergiliran",
    }
    assert all(ways[0]["capai"] >= item["capai"] for item in ways)
    assert {item["nama"] for item in regions} == {
        "Kab. Blora",
        "Kab. Pati",
        "Kab. Kudus",
        "Kab. Jepara",
    }


def test_assumptions_stand_apart_from_facts_and_everything_is_a_simulation(coach: Screen) -> None:
    opened(coach)
    html = coach.page
    facts, assumed = html.index(">Fakta<"), html.index(">Asumsi<")
    assert "Nilai resmi per aspek" in html[facts:assumed]
    assert "mengembalikan" not in html[facts:assumed]
    assert "FGD mengembalikan 10%" in html[assumed:]
    assert coach.text.count(MARK) >= 3
    assert all(MARK in chart.alt for chart in coach.charts)


def test_what_is_typed_goes_into_the_address(coach: Screen) -> None:
    opened(coach)
    coach.app.text_input[2].set_value("1")
    coach.app.text_input[4].set_value("50")
    coach.app.button[0].click().run()
    assert coach.address["desk"] == "1"
    assert coach.address["efek_desk"] == "50"
    assert "Desk mengembalikan 50%" in coach.text
    assert "Jadwal desk: 1 slot" in coach.text


def test_what_cannot_be_read_is_said_and_nothing_is_computed_anew(coach: Screen) -> None:
    opened(coach)
    coach.app.text_input[0].set_value("banyak")
    coach.app.text_input[3].set_value("101")
    coach.app.button[0].click().run()
    assert "FGD: isilah bilangan bulat 0 sampai 12." in coach.text
    assert "Pengaruh FGD (%): isilah bilangan bulat 0 sampai 100." in coach.text
    assert coach.address["fgd"] == "1"
    assert coach.app.text_input[0].value == "banyak"


@pytest.mark.parametrize("value", ["-1", "99999", "1.5", "١", "<b>", "0x2", " "])
def test_an_address_that_makes_no_sense_asks_the_usual(coach: Screen, value: str) -> None:
    opened(coach, meja=value, efek_fgd=value, efek_desk=value, sb=value)
    assert "1 FGD × 7 daerah, 2 desk · asumsi FGD 10%, desk 25%" in coach.text


def test_without_slots_nothing_is_scheduled(coach: Screen) -> None:
    opened(coach, fgd="0", desk="0")
    assert "Belum ada slot untuk dibagi" in coach.text
    assert "Isilah jumlah FGD atau desk" in coach.text
    assert ">Terbukti<" not in coach.page
    assert ">Fakta<" not in coach.page
    assert "Tidak direncanakan" not in coach.text
    assert coach.charts == []


def test_what_a_slightly_weaker_effect_would_bring_stands_beside_the_answer(
    coach: Screen,
) -> None:
    opened(coach)
    found = re.search(r"Bila pengaruh 1 persen poin lebih kecil: (\d+) daerah\.", coach.text)
    assert found
    (reached,) = {item["capai"] for item in rows(coach.charts[0]) if item["cara"] == "Rencana ini"}
    assert int(found[1]) <= int(str(reached))


def test_a_budget_that_is_not_enough_for_all_is_called_so(coach: Screen) -> None:
    """With these slots all charts and counters hold the same numbers, so the lead has to."""
    opened(coach)
    (ours,) = (item for item in rows(coach.charts[0]) if item["cara"] == "Rencana ini")
    reached, number = map(int, re.findall(r"\d+", str(ours["daerah"])))
    assert reached < number
    said = f"bagaimanapun slotnya dibagi, sedikitnya {number - reached} daerah belum mencapainya."
    assert f"Anggaran ini tidak cukup untuk semuanya: {said}" in coach.text


def test_a_budget_that_is_enough_is_not_called_short(coach: Screen) -> None:
    """A single FGD and desk each give back all that is lost."""
    opened(coach, fgd="12", meja="35", desk="60", efek_fgd="100", efek_desk="100")
    assert "semua 4 daerah yang direncanakan dapat mencapai Sangat Baik" in coach.text
    assert "tidak cukup" not in coach.text


def test_the_words_of_a_bar_are_not_taken_for_a_region(coach: Screen) -> None:
    assert "Panjang batang grafik: banyaknya daerah" in opened(coach).text
    assert "HiGHS" not in coach.text


def test_the_limits_stand_at_the_fields(coach: Screen) -> None:
    labels = [item.label for item in opened(coach).app.text_input]
    assert "FGD, 0 sampai 12" in labels
    assert "Pengaruh desk (%), 0 sampai 100" in labels


def test_a_region_far_below_all_others_stands_beyond_the_axis(coach: Screen) -> None:
    """Kabupaten Blora is at 89 in 2025; all others are above 240."""
    opened(coach, kelompok="semua", fgd="0", desk="1")
    found = rows(coach.charts[1])
    beyond = [item for item in found if item["bentuk"] == "triangle-left"]
    assert [item["nama"] for item in beyond] == ["Kab. Blora"]
    assert re.fullmatch(r"8\d(,5)?, kurang 23\d(,5)?", str(beyond[0]["teks"]))
    assert min(float(str(item["awal"])) for item in found) > 240
    assert "Segitiga: Kab. Blora di kiri sumbu" in coach.text


def test_regions_at_the_goal_are_left_out_unless_they_are_asked_for(coach: Screen) -> None:
    """Of the eks-karesidenan Pekalongan, Kota Pekalongan is at 337."""
    opened(coach, kelompok="eks-pekalongan")
    assert "Sudah mencapai sasaran" in coach.text
    opened(coach, kelompok="eks-pekalongan", sb="ya")
    assert "Sudah mencapai sasaran" not in coach.text


def test_published_facts_hold_no_plan_and_say_what_next(coach: Screen) -> None:
    coach.open("rencana", data="terbit")
    assert not coach.app.exception
    assert "Belum ada daerah yang dapat direncanakan" in coach.text
    assert "Catat nilai per aspek" in coach.text
    assert "Tidak direncanakan: 35 daerah" in coach.text
    assert coach.charts == []
    assert ">Fakta<" not in coach.page
    stated = "ategori 2024 berasal dari pernyataan menyeluruh, tanpa skor"
    assert f"pada 33 daerah, k{stated}." in coach.text
    assert coach.text.count(f"K{stated}") == 1
    assert "Ikutkan melalui pilihan" not in coach.text  # it would not help without aspects


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.PRESENTER])
def test_others_get_neither_the_page_nor_a_way_to_it(own: Engine, role: Role) -> None:
    screen = trying(own, role, "33.29" if role is Role.OPERATOR else None)
    assert "/rencana" not in screen.open("intervensi", data="contoh").html
    assert screen.open("rencana", **QUICK).title == NO_ACCESS


def test_interventions_lead_to_the_plan(coach: Screen) -> None:
    assert "/rencana?" in coach.open("intervensi", data="contoh").page
