"""The matrix of regions and aspects: every printed cell, every order, in both data sets."""

from decimal import Decimal
from statistics import mean

import pytest
from services import aspects_by_sql as sql
from services.coaching_by_sql import asked
from ui.aspect_pages import (
    follow,
    links,
    number,
    opened,
    part,
    percent,
    query,
    rounded,
    signed,
    table_rows,
)
from ui.screen import Screen

from merit.settings import settings
from merit.store.engine import Engine, shared_engine

SHORT = {"Kabupaten": "Kab.", "Kota": "Kota"}
FIRST = 2  # name and score stand before the aspects


@pytest.fixture
def engine(database: str) -> Engine:  # noqa: ARG001
    return shared_engine(settings().database_url)


def names(engine: Engine) -> dict[str, str]:
    """Short names by region code."""
    rows = asked(engine, "SELECT code, kind, name FROM region WHERE kind <> 'Provinsi'", [])
    return {code: f"{SHORT[kind]} {name}" for code, kind, name in rows}


def printed(engine: Engine, content: str) -> dict[str, list[str]]:
    """The cells of 2025 by short name, from the database itself."""
    cells = sql.cells(engine, "contoh", 2025)
    found = {}
    for code, name in names(engine).items():
        row = []
        for aspect, maximum in sql.MAXIMA.items():
            value = cells.get((code, aspect))
            if value is None:
                row.append("–")
                continue
            share, change = percent(value[0] / maximum), signed(value[1])
            row.append({"nilai": share, "tren": change, "keduanya": f"{share} {change}"}[content])
        found[name] = row
    return found


def shown(screen: Screen) -> dict[str, list[str]]:
    """The cells on the page by name, the year of an older result left out."""
    return {row[0].split(" (")[0]: row[FIRST:] for row in table_rows(screen) if len(row) > 1}


@pytest.mark.parametrize("content", ["nilai", "tren", "keduanya"])
def test_every_cell_says_what_the_database_says(
    screen: Screen, engine: Engine, content: str
) -> None:
    opened(screen, data="contoh", tahun="2025", tampil=content)
    expected = printed(engine, content)
    assert len(expected) == 35
    assert shown(screen) == expected


def test_the_foot_holds_the_means_and_how_many_they_rest_on(screen: Screen, engine: Engine) -> None:
    cells = sql.cells(engine, "contoh", 2025)
    shares, changes = [], []
    for aspect, maximum in sql.MAXIMA.items():
        own = [value for (_, code), value in cells.items() if code == aspect]
        shares.append(f"{percent(mean(points for points, _ in own) / maximum)} n = {len(own)}")
        known = [change for _, change in own if change is not None]
        changes.append(f"{signed(rounded(mean(known), '0.1'))} n = {len(known)}")
    scores = [row.score for row in sql.speaking(engine, "contoh", 2025).values() if row.counts]
    assert len(scores) == 34
    total = number(mean(score for score in scores if score is not None))
    feet = [["Rata-rata (skor n = 34)", total, *shares], ["Rata-rata perubahan", "", *changes]]
    for content, expected in (("nilai", feet[:1]), ("tren", feet[1:]), ("keduanya", feet)):
        opened(screen, data="contoh", tahun="2025", tampil=content)
        assert table_rows(screen, "tfoot") == expected


def test_the_finding_names_the_lowest_and_the_costliest_aspect(
    screen: Screen, engine: Engine
) -> None:
    cells = sql.cells(engine, "contoh", 2025)
    means = {
        aspect: mean(points for (_, code), (points, _) in cells.items() if code == aspect)
        for aspect in sql.MAXIMA
    }
    low = min(means, key=lambda aspect: means[aspect] / sql.MAXIMA[aspect])
    cost = max(means, key=lambda aspect: sql.MAXIMA[aspect] - means[aspect])
    assert low == cost == "A3"
    lost = number(sql.MAXIMA[cost] - means[cost])
    assert (
        f"Pengembangan Karier paling rendah: rata-rata {percent(means[low] / sql.MAXIMA[low])} "
        "dari nilai maksimum (n = 34 dari 35 daerah); di sini pula poin paling banyak hilang, "
        f"rata-rata {lost} dari 130 poin."
    ) in opened(screen, data="contoh", tahun="2025").text


def order(screen: Screen, **asked_for: str) -> list[str]:
    opened(screen, data="contoh", tahun="2025", **asked_for)
    return [row[0].split(" (")[0] for row in table_rows(screen) if len(row) > 1]


def test_regions_stand_in_order_of_code_or_name(screen: Screen, engine: Engine) -> None:
    by_code = [name for _, name in sorted(names(engine).items())]
    assert order(screen) == by_code
    by_name = order(screen, urut="nama")
    assert by_name == sorted(by_code, key=lambda name: name.split(" ", 1)[::-1])
    assert by_name != by_code


@pytest.mark.parametrize("aspect", ["A1", "A3", "A8"])
@pytest.mark.parametrize("content", ["nilai", "tren"])
def test_a_column_can_be_sorted_by_what_it_shows(
    screen: Screen, engine: Engine, aspect: str, content: str
) -> None:
    cells = sql.cells(engine, "contoh", 2025)
    place = 0 if content == "nilai" else 1
    values = {
        name: cells[code, aspect][place] if (code, aspect) in cells else None
        for code, name in names(engine).items()
    }
    found = [values[name] for name in order(screen, urut=aspect, tampil=content)]
    known = [value for value in found if value is not None]
    assert known == sorted(known, reverse=True)
    assert found[len(known) :] == [None] * (35 - len(known))  # the unknown come last
    assert len(set(known)) > 3


def test_the_total_score_can_be_sorted_and_the_unscored_come_last(
    screen: Screen, engine: Engine
) -> None:
    scores = {
        names(engine)[code]: row.score
        for code, row in sql.speaking(engine, "contoh", 2025).items()
        if row.counts
    }
    found = order(screen, urut="skor")
    known = [scores[name] for name in found if name in scores]
    assert known == sorted(known, reverse=True, key=lambda score: score or Decimal(0))
    assert found[-1] == "Kab. Rembang"


def test_regions_can_be_grouped_by_eks_karesidenan(screen: Screen, engine: Engine) -> None:
    query_of = "SELECT residency, code FROM region WHERE kind <> 'Provinsi' ORDER BY code"
    expected: dict[str, list[str]] = {}
    for residency, code in asked(engine, query_of, []):
        heading = f"Eks-Karesidenan {residency}"
        expected.setdefault(heading, []).append(names(engine)[code])
    opened(screen, data="contoh", tahun="2025", urut="eks")
    found: dict[str, list[str]] = {}
    heading = ""
    for row in table_rows(screen):
        if len(row) == 1:
            heading = row[0]
        else:
            found.setdefault(heading, []).append(row[0].split(" (")[0])
    assert found == expected
    assert len(found) == 6


def test_a_cell_without_a_value_is_hatched_and_never_zero(screen: Screen) -> None:
    opened(screen, data="contoh", tahun="2025")
    assert screen.html.count("m-heat m-heat-none") == 8  # Rembang, never assessed
    opened(screen, data="contoh", tahun="2025", tampil="tren")
    assert screen.html.count("m-heat m-heat-none") == 24  # and two without a new result


def test_links_lead_to_the_profile_the_aspect_and_the_cell(screen: Screen) -> None:
    html = opened(screen, data="contoh", tahun="2025").html
    assert 'href="/daerah?kode=33.01&amp;tahun=2025&amp;data=contoh"' in html
    assert 'href="/aspek?aspek=A3&amp;tahun=2025&amp;data=contoh"' in html
    for code in ("33.01", "33.76"):
        for aspect in sql.ASPECTS:
            href = f"/aspek?aspek={aspect}&amp;kode={code}&amp;tahun=2025&amp;data=contoh"
            assert f'href="{href}"' in html


def test_choices_keep_each_other(screen: Screen) -> None:
    opened(screen, data="contoh", tahun="2025", tampil="tren", urut="A3")
    found = links(screen.html)
    assert query(found["Keduanya"])["urut"] == "A3"
    assert query(found["Skor"])["tampil"] == "tren"
    assert "tampil" not in query(found["Nilai"])  # a default is left out
    assert 'aria-sort="descending"' in screen.html


def test_a_group_has_rows_and_means_of_its_own(screen: Screen, engine: Engine) -> None:
    opened(screen, data="contoh", tahun="2025", kelompok="kota")
    assert len(shown(screen)) == 6
    assert table_rows(screen, "tfoot")[0][FIRST].endswith("n = 6")
    everyone = printed(engine, "nilai")
    assert shown(screen) == {name: row for name, row in everyone.items() if "Kota" in name}


@pytest.mark.parametrize("year", ["2021", "2023", "2024", "2025"])
def test_the_published_facts_show_the_aspects_and_say_why_there_is_no_matrix(
    screen: Screen, year: str
) -> None:
    opened(screen, tahun=year)
    assert "Nilai per aspek belum dipublikasikan" in screen.text
    assert screen.charts == []
    assert "m-matrix" not in screen.html
    rows = {row[0]: row for row in table_rows(screen)}
    assert rows == {
        aspect["kode"]: [
            aspect["kode"],
            aspect["nama"],
            str(len(aspect["indikator"])),
            str(aspect["skor_maksimum"]),
            percent(Decimal(aspect["skor_maksimum"]) / 410),
        ]
        for aspect in sql.INSTRUMENT["aspek"]
    }


def test_from_the_province_to_a_region_in_three_clicks(screen: Screen) -> None:
    opened(screen, data="contoh", tahun="2025")
    follow(screen, links(part(screen, "<thead>", "</thead>"))["A3 Karier"])
    assert screen.title == "A3 Pengembangan Karier"
    follow(screen, links(screen.html)["3.4 Rencana suksesi"])
    assert screen.title == "3.4 Rencana suksesi"
    follow(screen, links(screen.html)["Kab. Wonogiri"])
    assert screen.title == "Kabupaten Wonogiri: Pengembangan Karier"
    follow(screen, links(screen.html)["Matriks aspek"])
    assert screen.title == "Matriks aspek"


NONSENSE = [
    {"tampil": "semuanya"},
    {"urut": "A99"},
    {"lihat": "x"},
    {"aspek": "A99"},
    {"aspek": "<b>"},
    {"indikator": "3.4"},  # of no aspect
    {"kode": "33.01"},  # a region alone is not a view of the matrix
]


@pytest.mark.parametrize("dataset", ["terbit", "contoh"])
@pytest.mark.parametrize("wrong", NONSENSE, ids=str)
def test_nonsense_in_the_address_falls_back(
    screen: Screen, wrong: dict[str, str], dataset: str
) -> None:
    expected = opened(screen, data=dataset).text
    assert opened(screen, data=dataset, **wrong).text == expected
