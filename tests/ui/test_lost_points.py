"""Where the points go missing: what the page prints, recomputed for the province and regions."""

from decimal import Decimal
from fractions import Fraction

import pytest
from services import aspects_by_sql as sql
from ui.aspect_pages import follow, links, number, opened, percent, plain, query, sections
from ui.screen import Screen, rows

from merit.settings import settings
from merit.store.engine import Engine, shared_engine

NAMES = {aspect["kode"]: aspect["nama"] for aspect in sql.INSTRUMENT["aspek"]}


@pytest.fixture
def engine(database: str) -> Engine:  # noqa: ARG001
    return shared_engine(settings().database_url)


def lost_of(engine: Engine, code: str) -> dict[str, Decimal]:
    """Points lost by aspect in 2025."""
    cells = sql.cells(engine, "contoh", 2025)
    return {
        aspect: maximum - cells[code, aspect][0]
        for aspect, maximum in sql.MAXIMA.items()
        if (code, aspect) in cells
    }


def distances(engine: Engine) -> dict[str, Decimal]:
    """Points missing to 325 by region, of results that count."""
    return {
        code: max(Decimal(0), sql.TOP - row.score)
        for code, row in sql.speaking(engine, "contoh", 2025).items()
        if row.counts and row.score is not None
    }


def drawn(screen: Screen) -> dict[str, tuple[float, float]]:
    """Lost points and part of the distance by aspect, as the bars show them."""
    found = rows(screen.charts[0])
    sizes = [(row["bagian"], row["hilang"]) for row in found]
    assert sizes == sorted(sizes, reverse=True)
    return {row["kode"]: (row["hilang"], row["bagian"]) for row in found}


def test_the_province_is_shared_out_to_the_last_tenth(screen: Screen, engine: Engine) -> None:
    opened(screen, data="contoh", tahun="2025", lihat="hilang")
    below = {code: gap for code, gap in distances(engine).items() if gap}
    bars = drawn(screen)
    exact: dict[str, Fraction] = dict.fromkeys(sql.MAXIMA, Fraction(0))
    for code, gap in below.items():
        lost = lost_of(engine, code)
        for aspect, points in lost.items():
            exact[aspect] += Fraction(gap) * Fraction(points) / Fraction(sum(lost.values()))
    for aspect in sql.MAXIMA:
        assert bars[aspect][0] == sum(lost_of(engine, code)[aspect] for code in below)
        assert bars[aspect][1] == pytest.approx(float(exact[aspect]), abs=0.1)
    total = sum(below.values())
    assert round(sum(part for _, part in bars.values()), 6) == float(total)
    largest = max(exact, key=lambda aspect: exact[aspect])
    part = Decimal(str(bars[largest][1]))
    assert (
        f"{NAMES[largest]} memuat bagian terbesar jarak ke Sangat Baik: {number(part)} dari "
        f"{number(total)} poin ({percent(part / total)}), dijumlahkan atas 31 dari 35 daerah."
    ) in screen.text
    gone = sum((sum(lost_of(engine, code).values()) for code in below), Decimal(0))
    assert (
        f"{number(gone)} poin hilang, {number(total)} di antaranya dibutuhkan untuk mencapai "
        "Sangat Baik"
    ) in screen.text
    assert "(n = 31 dari 35)" in screen.text


@pytest.mark.parametrize("code", ["33.01", "33.16", "33.29", "33.20", "33.74"])
def test_a_region_is_shared_out_to_the_last_tenth(
    screen: Screen, engine: Engine, code: str
) -> None:
    opened(screen, data="contoh", tahun="2025", lihat="hilang", kode=code)
    lost, gap = lost_of(engine, code), distances(engine)[code]
    bars = drawn(screen)
    assert {aspect: size for aspect, (size, _) in bars.items()} == {
        aspect: float(points) for aspect, points in lost.items()
    }
    for aspect, (_, part) in bars.items():
        exact = gap * lost[aspect] / sum(lost.values())
        assert part == pytest.approx(float(exact), abs=0.1)
    assert round(sum(part for _, part in bars.values()), 6) == float(gap)
    assert f"kurang {number(gap)} poin ke Sangat Baik" in screen.text


def test_the_table_holds_all_aspects_and_indicators_and_their_sum(
    screen: Screen, engine: Engine
) -> None:
    rows = {"lihat": "hilang", "kode": "33.01", "rinci": "poin_hilang_33.01"}
    opened(screen, data="contoh", tahun="2025", **rows)
    table = next(piece for piece in sections(screen.html, "table") if "Kabupaten Cilacap" in piece)
    cells = [
        [plain(cell) for cell in sections(row, "t[hd]")] or [plain(row)]
        for row in sections(table[table.index("<tbody") :], "tr")
    ]
    found = {row[0]: row for row in cells}
    assert len(cells) == 8 + 37 + 1
    answers = sql.answers(engine, "contoh", 2025)["33.01"]
    for code, weight in sql.WEIGHTS.items():
        assert found[code][2] == number(weight * (4 - answers.get(code, 0)))
        assert found[code][4] == "prakiraan"
    parts = {code: Decimal(row[3].replace(",", ".")) for code, row in found.items() if code}
    for aspect, items in sql.ASPECTS.items():
        assert sum(parts[item] for item in items) == parts[aspect]
    gap = distances(engine)["33.01"]
    assert sum(parts[aspect] for aspect in sql.ASPECTS) == gap
    assert found[""][1:4] == ["Jumlah", number(sum(lost_of(engine, "33.01").values())), number(gap)]


def test_ten_indicators_are_listed_from_the_largest_part(screen: Screen, engine: Engine) -> None:
    opened(screen, data="contoh", tahun="2025", lihat="hilang")
    below = [code for code, gap in distances(engine).items() if gap]
    answers = sql.answers(engine, "contoh", 2025)
    (table,) = sections(screen.html, "table")
    shown = sections(table[table.index("<tbody") :], "tr")
    assert len(shown) == 10
    parts = []
    for row in shown:
        name, (part, lost) = next(iter(links(row))), _numbers(plain(row))
        code = name.split(" ", 1)[0]
        expected = sum(sql.WEIGHTS[code] * (4 - answers[one].get(code, 0)) for one in below)
        assert lost == expected
        parts.append(part)
    assert parts == sorted(parts, reverse=True)
    assert "bobot prakiraan" in plain(table)


def _numbers(words: str) -> tuple[Decimal, Decimal]:
    """Part and loss in "... 115,7 dari 330 poin hilang"."""
    before, after = words.removesuffix(" poin hilang").rsplit(" dari ", 1)
    return Decimal(before.rsplit(" ", 1)[1].replace(",", ".")), Decimal(after.replace(",", "."))


def test_who_reached_the_goal_has_losses_and_no_distance(screen: Screen, engine: Engine) -> None:
    opened(screen, data="contoh", tahun="2025", lihat="hilang", kode="33.71")
    lost = sum(lost_of(engine, "33.71").values())
    assert lost == Decimal("64.5")
    assert "Kota Magelang sudah Sangat Baik; 64,5 poin masih hilang" in screen.text
    assert {part for _, part in drawn(screen).values()} == {0}
    assert "bagian dari jarak ke Sangat Baik" not in screen.text


def test_the_rule_is_explained_with_the_numbers_of_the_instrument(screen: Screen) -> None:
    for dataset in ("terbit", "contoh"):
        text = opened(screen, data=dataset, lihat="hilang").text
        assert "325 dikurangi skor" in text
        assert "kehilangan 85 dari 410 poin" in text
        assert "bobot × (4 − tingkat)" in text


def test_a_region_is_chosen_from_the_list_and_stands_in_the_address(screen: Screen) -> None:
    opened(screen, data="contoh", lihat="hilang").choose("kode", "33.29")
    assert screen.address["kode"] == "33.29"
    assert "Kabupaten Brebes kurang 75,5 poin" in screen.text
    assert len(screen.app.get_by_key("pilih_kode").options) == 36
    screen.choose("kode", "")
    assert "kode" not in screen.address


def test_a_bar_opens_its_aspect_of_the_chosen_region(screen: Screen) -> None:
    for code, title in (
        ("", "A3 Pengembangan Karier"),
        ("33.29", "Kabupaten Brebes: Pengembangan"),
    ):
        asked_for = {"kode": code} if code else {}
        opened(screen, data="contoh", tahun="2025", lihat="hilang", **asked_for)
        key = f"poin_hilang_{code}" if code else "poin_hilang"
        screen.click(key, "A3")
        assert not screen.app.exception
        assert screen.title.startswith(title)
        assert screen.address["data"] == "contoh"


def test_the_two_views_lead_to_each_other(screen: Screen) -> None:
    opened(screen, data="contoh", tahun="2025")
    follow(screen, links(screen.html)["Poin yang hilang"])
    assert screen.title == "Poin yang hilang"
    found = links(screen.html)
    follow(screen, found["Matriks"])
    assert screen.title == "Matriks aspek"
    assert query(found["Matriks"]) == {"tahun": "2025", "data": "contoh"}


def test_the_published_facts_show_known_distances_and_what_is_missing(screen: Screen) -> None:
    opened(screen, tahun="2024", lihat="hilang")
    assert screen.charts == []
    # last scores of the category that still holds: 337,5, 327, 268, 267,5, 262, 260, 259,5, 250,5
    assert "Jarak ke Sangat Baik diketahui untuk 8 dari 35 daerah" in screen.text
    for words in ("Kota Magelang: tercapai", "Kab. Wonogiri: 57 poin", "Kab. Kudus: 74,5 poin"):
        assert words in links(screen.html)
    opened(screen, tahun="2024", lihat="hilang", kode="33.02")
    assert screen.charts == []
    assert "Poin yang hilang di Kabupaten Banyumas belum dapat diuraikan" in screen.text
    assert "Jaraknya ke Sangat Baik 63 poin" in screen.text


def test_a_region_never_scored_has_no_bars_at_all(screen: Screen) -> None:
    opened(screen, data="contoh", tahun="2025", lihat="hilang", kode="33.17")
    assert "Poin yang hilang di Kabupaten Rembang belum dapat diuraikan" in screen.text
    assert screen.charts == []


@pytest.mark.parametrize("dataset", ["terbit", "contoh"])
def test_an_unknown_region_falls_back_to_the_whole_group(screen: Screen, dataset: str) -> None:
    expected = opened(screen, data=dataset, lihat="hilang").text
    assert opened(screen, data=dataset, lihat="hilang", kode="99.99").text == expected
    assert "kode" not in screen.address
