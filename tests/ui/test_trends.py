"""The trends page: its answer, what a reader can choose, and what it refuses to say."""

import re
from datetime import date
from html import unescape
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from ui.screen import Screen, rows, specification

from merit.charts import countdown, multiples, slope
from merit.ui import loaders

ASSUMPTION = (
    "Asumsi: laju tetap, yang sudah Sangat Baik bertahan, instrumen tidak berubah; "
    "perhitungan lurus, bukan ramalan."
)
REFUSED = "kurang dari tiga skor yang sebanding"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every visitor comes on one day: targets lie ahead of it."""
    monkeypatch.setattr(loaders, "today", lambda: date(2026, 11, 25))


def chart(screen: Screen, kind: str) -> Any:
    """The chart that draws rows of a kind."""
    return next(
        item for item in screen.charts if any(row.get("jenis") == kind for row in rows(item))
    )


def drawn(screen: Screen, of: str, kind: str) -> list[dict[str, Any]]:
    """Rows of one kind in the chart that draws rows of the kind `of`."""
    return [row for row in rows(chart(screen, of)) if row["jenis"] == kind]


def links(screen: Screen, label: str) -> dict[str, tuple[dict[str, str], bool]]:
    """The choices of a row: what each asks for, and whether it is the present one."""
    row = re.search(rf'<nav class="m-choices" aria-label="{label}">(.*?)</nav>', screen.html, re.S)
    if row is None:
        return {}
    found = re.findall(r'<a href="([^"]+)"([^>]*)>([^<]+)</a>', row[1])
    return {
        name.strip(): (
            dict(parse_qsl(urlsplit(unescape(address)).query)),
            'aria-current="true"' in rest,
        )
        for address, rest, name in found
    }


def chosen(screen: Screen, label: str) -> list[str]:
    """What a row of choices stands at."""
    return [name for name, (_, is_chosen) in links(screen, label).items() if is_chosen]


def test_the_published_answer(screen: Screen) -> None:
    text = screen.open("tren").text
    assert (
        "2 dari 35 daerah Sangat Baik pada akhir 2024; dengan laju tercatat, 35 tercapai sekitar "
        "tahun 2057; pemerataan belum dapat dinilai."
    ) in text
    assert (
        "Dengan laju 2021–2023 (1 daerah per tahun), 33 daerah lagi memerlukan sekitar 33 tahun "
        "sejak akhir 2024"
    ) in text
    assert ASSUMPTION in text
    assert "Pada akhir 2021 hasil yang berlaku baru diketahui untuk 7 dari 35 daerah." in text
    assert (
        "Agar 35 daerah Sangat Baik pada akhir 2030 diperlukan 8,25 daerah per tahun "
        "(33 daerah dalam 4 tahun sejak akhir 2026, dengan posisi akhir 2024)."
    ) in text
    assert (
        "Pemerataan belum dapat dinilai: skor yang berlaku diketahui untuk paling banyak 6 dari 35 "
        "daerah; diperlukan 3 tahun dengan skor dari sedikitnya separuh daerah"
    ) in text
    assert f"Tren dapat dihitung untuk 2 dari 35 daerah: 2 naik, 0 turun; 33 lainnya {REFUSED}" in (
        text
    )


def test_the_demonstration_answer(screen: Screen) -> None:
    text = screen.open("tren", data="contoh").text
    assert (
        "3 dari 35 daerah Sangat Baik pada akhir 2025; dengan laju tercatat, 35 tercapai sekitar "
        "tahun 2057; rentang P10–P90 menyempit, tetapi simpangan baku melebar."
    ) in text
    assert (
        "Dengan laju 2022–2025 (1 daerah per tahun), 32 daerah lagi memerlukan sekitar 32 tahun "
        "sejak akhir 2025"
    ) in text
    # 34 scores of 2022 and of 2025, by numpy: 88,75 and 57,3 wide; 33,598 and 41,496 deviation
    assert (
        "Ukuran sebaran tidak searah: rentang P10–P90 dari 88,8 (2022) ke 57,3 poin (2025), tetapi "
        "simpangan baku dari 33,6 ke 41,5"
    ) in text
    assert "Kabupaten Blora 88,5" in text
    assert "Antara akhir 2022 dan akhir 2025, 33 naik, 1 turun (n = 34 dari 35 daerah)" in text


@pytest.mark.parametrize(
    ("year", "reason"),
    [
        ("2022", "hanya 1 tahun (2022) yang berskor"),
        ("2023", "hanya 2 tahun (2022 dan 2023) yang berskor"),
    ],
)
def test_too_few_measured_years_are_refused_with_the_reason(
    screen: Screen, year: str, reason: str
) -> None:
    screen.open("tren", data="contoh", tahun=year)
    assert f"Laju ke 35 Sangat Baik belum dapat dihitung: {reason}; diperlukan 3 tahun" in (
        screen.text
    )
    assert "Pemerataan belum dapat dinilai" in screen.text
    assert f"Tren belum dapat dihitung untuk 35 daerah: {REFUSED}" in screen.text
    assert drawn(screen, countdown.COUNT, countdown.PACE) == []


def test_a_pace_that_does_not_rise_names_no_year(screen: Screen) -> None:
    # Kabupaten Blora, Rembang, Pati, Kudus and Jepara: none was Sangat Baik in four years
    text = screen.open("tren", data="contoh", kelompok="eks-pati").text
    assert (
        "Jumlah daerah Sangat Baik tidak bertambah pada 2022–2025 (0 daerah per tahun): tahun "
        "tercapainya 5 tidak dapat disebutkan"
    ) in text
    assert "dengan laju tercatat, tahun tercapainya 5 tidak dapat disebutkan" in text
    assert drawn(screen, countdown.COUNT, countdown.PACE) == []


def test_a_group_without_any_result_gets_sentences_and_no_empty_chart(screen: Screen) -> None:
    screen.open("tren", tahun="2021", kelompok="eks-pati")
    assert not screen.app.exception
    assert "Belum ada hasil yang berlaku pada akhir 2021" in screen.text
    assert "Jumlah daerah Sangat Baik belum dapat dihitung" in screen.text
    assert "belum ada skor yang berlaku" in screen.text
    assert "Perubahan belum dapat dihitung" in screen.text
    assert len(screen.charts) == 1  # the panels, each with its reason
    messages = {row["pesan"] for row in drawn(screen, multiples.PANEL, multiples.PANEL)}
    assert messages == {"Data belum|diterima"}


@pytest.mark.parametrize(
    ("dataset", "target", "rate"),
    # 33 regions in the 10 years after 2026, 32 in one
    [("terbit", "2036", "3,3"), ("contoh", "2027", "32")],
)
def test_a_target_year_asks_for_its_own_pace(
    screen: Screen, dataset: str, target: str, rate: str
) -> None:
    screen.open("tren", data=dataset, sasaran=target)
    assert chosen(screen, "Tahun sasaran") == [target]
    assert f"pada akhir {target} diperlukan {rate} daerah per tahun" in screen.text
    years = {row["tahun"] for row in drawn(screen, countdown.COUNT, countdown.NEEDED)}
    assert max(years) == int(target)


@pytest.mark.parametrize("dataset", ["terbit", "contoh"])
@pytest.mark.parametrize("year", ["", "2022"])
def test_the_next_ten_years_can_be_aimed_at_and_none_that_is_past(
    screen: Screen, dataset: str, year: str
) -> None:
    screen.open("tren", data=dataset, **({"tahun": year} if year else {}))
    assert list(links(screen, "Tahun sasaran")) == [str(2027 + step) for step in range(10)]
    assert chosen(screen, "Tahun sasaran") == ["2030"]
    screen.open("tren", data=dataset, sasaran="2026", **({"tahun": year} if year else {}))
    assert chosen(screen, "Tahun sasaran") == ["2030"]


@pytest.mark.parametrize(
    ("today_is", "rate", "years", "start"),
    [
        (date(2024, 12, 31), "5,5", 6, 2024),  # 33 regions over six years
        (date(2025, 1, 1), "6,6", 5, 2025),
        (date(2026, 1, 1), "8,25", 4, 2026),
        (date(2029, 12, 31), "33", 1, 2029),
    ],
)
def test_the_pace_needed_grows_while_nothing_is_measured(
    screen: Screen,
    monkeypatch: pytest.MonkeyPatch,
    today_is: date,
    rate: str,
    years: int,
    start: int,
) -> None:
    monkeypatch.setattr(loaders, "today", lambda: today_is)
    text = screen.open("tren", sasaran="2030").text
    assert f"diperlukan {rate} daerah per tahun (33 daerah dalam {years} tahun sejak akhir" in text
    assert ("dengan posisi akhir 2024" in text) == (start != 2024)
    needed = drawn(screen, countdown.COUNT, countdown.NEEDED)
    assert [(row["tahun"], row["jumlah"]) for row in needed] == [(start, 2), (2030, 35)]
    pace = drawn(screen, countdown.COUNT, countdown.PACE)  # one region a year from 2024 on
    assert [(row["tahun"], row["jumlah"]) for row in pace] == [(2024, 2), (2030, 8)]


def test_an_earlier_view_looks_ahead_from_its_own_year(screen: Screen) -> None:
    # 2 of 35 were there at the end of 2023, and one a year had come since 2021
    text = screen.open("tren", tahun="2023", sasaran="2030").text
    assert (
        "diperlukan 4,71 daerah per tahun (33 daerah dalam 7 tahun sejak akhir 2023)."  # 33 / 7
    ) in text
    assert "35 tercapai sekitar tahun 2056" in text


def test_who_is_there_by_the_target_year_at_its_own_pace(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = screen.open("tren", data="contoh").text
    assert "Sudah 325 atau lebih · 3 daerah" in text
    assert "Mencapai 325 sampai akhir 2030 · 27 daerah" in text
    assert "Belum mencapai 325 pada akhir 2030 · 4 daerah" in text
    assert f"Laju belum dapat dihitung · 1 daerah {REFUSED.capitalize()}. Kab. Rembang" in text
    # of 2022 and 2025: Batang 254 and 312,5, Demak 236 and 315, Grobogan 226 and 305,5, Kebumen 210
    # and 306,5, Kudus 218 and 314, Pati 222 and 304,5, Sragen 229,5 and 305: one more such year
    monkeypatch.setattr(loaders, "today", lambda: date(2025, 12, 31))
    screen.open("tren", data="contoh", sasaran="2026")
    assert "Mencapai 325 sampai akhir 2026 · 7 daerah" in screen.text


def test_two_years_can_be_chosen(screen: Screen) -> None:
    screen.open("tren", data="contoh", dari="2023", ke="2024")
    assert (chosen(screen, "Dari akhir"), chosen(screen, "Ke akhir")) == (["2023"], ["2024"])
    assert "Antara akhir 2023 dan akhir 2024, 32 naik, 0 turun (n = 32 dari 35 daerah)" in (
        screen.text
    )
    assert len(drawn(screen, slope.MOVE, slope.MOVE)) == 32
    assert "Hasil yang sama masih berlaku pada akhir 2024 · 2 daerah" in screen.text
    assert [row["teks"] for row in drawn(screen, slope.MOVE, slope.HEAD)] == ["2023", "2024"]


def test_years_in_the_wrong_order_change_places(screen: Screen) -> None:
    right = screen.open("tren", data="contoh", dari="2023", ke="2024").text
    assert screen.open("tren", data="contoh", dari="2024", ke="2023").text == right


@pytest.mark.parametrize("dataset", ["terbit", "contoh"])
@pytest.mark.parametrize(
    "query",
    [
        {"sasaran": "1999", "dari": "abc", "ke": "2999"},
        {"sasaran": "", "dari": "2024;", "ke": "<b>"},
        {"dari": "2023", "ke": "2023"},
    ],
)
def test_nonsense_shows_what_the_page_shows_first(
    screen: Screen, dataset: str, query: dict[str, str]
) -> None:
    usual = screen.open("tren", data=dataset).text
    assert screen.open("tren", data=dataset, **query).text == usual
    assert not screen.app.exception


@pytest.mark.parametrize("label", ["Tahun sasaran", "Dari akhir", "Ke akhir"])
def test_every_choice_leads_to_itself_and_keeps_the_others(screen: Screen, label: str) -> None:
    query = {"data": "contoh", "tahun": "2025", "sasaran": "2028", "dari": "2023", "ke": "2024"}
    options = links(screen.open("tren", **query), label)
    assert len(options) >= 3
    others = {"Tahun sasaran": "2028", "Dari akhir": "2023", "Ke akhir": "2024"} | {label: ""}
    for name, (asked, _) in options.items():
        screen.open("tren", **asked)
        assert chosen(screen, label) == [name]
        assert asked["data"] == "contoh"
        if label == "Tahun sasaran":
            for other in ("Dari akhir", "Ke akhir"):
                assert chosen(screen, other) == [others[other]]


def test_a_choice_that_is_usual_is_left_out_of_the_address(screen: Screen) -> None:
    options = links(screen.open("tren", data="contoh", sasaran="2028"), "Tahun sasaran")
    assert options["2030"][0] == {"data": "contoh", "tahun": "2025"}
    assert options["2028"][0] == {"data": "contoh", "tahun": "2025", "sasaran": "2028"}


@pytest.mark.parametrize("dataset", ["terbit", "contoh"])
@pytest.mark.parametrize(("group", "count"), [("semua", 35), ("kota", 6), ("eks-pati", 5)])
def test_every_region_of_the_group_has_a_panel(
    screen: Screen, dataset: str, group: str, count: int
) -> None:
    screen.open("tren", data=dataset, kelompok=group)
    found = drawn(screen, multiples.PANEL, multiples.PANEL)
    assert len({row["kode"] for row in found}) == count
    assert [row["urut"] for row in found] == list(range(count))
    spec = specification(chart(screen, multiples.PANEL))
    assert (spec["width"], spec["height"]) == ("container", "container")


def test_the_published_year_off_is_hollow_and_categories_are_bars(screen: Screen) -> None:
    screen.open("tren")
    carried = {
        (row["kode"], row["tahun"]) for row in drawn(screen, multiples.PANEL, multiples.CARRIED)
    }
    assert carried == {("33.71", "2024"), ("33.75", "2024")}
    ranges = [
        row for row in drawn(screen, multiples.PANEL, multiples.RANGE) if row["tahun"] == "2024"
    ]
    assert len(ranges) == 33  # the sweeping statement about all others
    scores = drawn(screen, multiples.PANEL, multiples.SCORE)
    assert len(scores) == 14
    assert {row["kode"] for row in drawn(screen, multiples.PANEL, multiples.DOUBT)} == {
        "33.08",
        "33.72",
    }


def test_a_click_on_a_panel_opens_the_profile_of_that_region(screen: Screen) -> None:
    screen.open("tren", tahun="2023").click("panel_35", "33.75")
    assert not screen.app.exception
    assert screen.title == "Profil daerah"
    assert "Kota Pekalongan" in screen.text


@pytest.mark.parametrize("dataset", ["terbit", "contoh"])
def test_words_in_the_chart_of_changes_stand_at_the_largest_movers_only(
    screen: Screen, dataset: str
) -> None:
    screen.open("tren", data=dataset)
    moves = drawn(screen, slope.MOVE, slope.MOVE)
    labels = drawn(screen, slope.MOVE, slope.LABEL)
    assert len(labels) == (3 if dataset == "terbit" else 6)  # five rises and the one fall
    assert sum(row["tebal"] == 1 for row in moves) == len(labels)
    places = sorted(row["y"] for row in labels)
    assert all(after - before >= 0.0359 for before, after in pairwise(places))
    assert {row["warna"] for row in moves} == (
        {slope.RISING} if dataset == "terbit" else {slope.RISING, slope.FALLING}
    )
