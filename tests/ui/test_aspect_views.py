"""One aspect, one indicator, one aspect of one region: what they print, in both data sets."""

from datetime import date
from decimal import Decimal
from statistics import mean, median

import pytest
from services import aspects_by_sql as sql
from services.coaching_by_sql import asked
from ui.aspect_pages import follow, links, number, opened, percent, plain, query, sections
from ui.screen import Screen, rows

from merit.settings import settings
from merit.store.engine import Engine, shared_engine

LEVELS = 4
TODAY = date(2026, 11, 20)
INDICATORS = {
    item["kode"]: item for aspect in sql.INSTRUMENT["aspek"] for item in aspect["indikator"]
}
NAMES = {aspect["kode"]: aspect["nama"] for aspect in sql.INSTRUMENT["aspek"]}

each_aspect = pytest.mark.parametrize("aspect", sql.ASPECTS)


@pytest.fixture
def engine(database: str) -> Engine:  # noqa: ARG001
    return shared_engine(settings().database_url)


@pytest.fixture(autouse=True)
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("merit.ui.loaders.positions.today", lambda: TODAY)


def full(code: str) -> str:
    return f"{code} {INDICATORS[code]['nama']}"


def labels(engine: Engine) -> dict[str, str]:
    found = asked(engine, "SELECT code, kind || ' ' || name FROM region", [])
    return dict(found)


def lost(engine: Engine, aspect: str) -> dict[str, Decimal]:
    """Mean points lost by indicator, in 2025."""
    answers = sql.answers(engine, "contoh", 2025).values()
    return {
        code: mean(sql.WEIGHTS[code] * (LEVELS - own.get(code, 0)) for own in answers)
        for code in sql.ASPECTS[aspect]
    }


@each_aspect
def test_an_aspect_shows_how_many_regions_stand_at_which_level(
    screen: Screen, engine: Engine, aspect: str
) -> None:
    opened(screen, data="contoh", tahun="2025", aspek=aspect)
    assert screen.title == f"{aspect} {NAMES[aspect]}"
    answers = sql.answers(engine, "contoh", 2025).values()
    costs = lost(engine, aspect)
    found = {}
    for line in sections(screen.html, "li"):
        if "m-stack" not in line:
            continue
        (name,) = links(line)
        counts = [plain(piece) for piece in sections(line[line.index("m-stack") :], "span")]
        found[name.split(" ", 1)[0]] = (name, counts)
    assert set(found) == set(sql.ASPECTS[aspect])
    for code, (name, words) in found.items():
        levels = [own.get(code, 0) for own in answers]
        counts = [str(levels.count(level)) for level in (1, 2, 3, 4, 0) if level in levels]
        answered = [Decimal(level) for level in levels if level]
        assert name == full(code)
        assert words == [
            *counts,
            f"hilang {number(costs[code])} dari {number(sql.WEIGHTS[code] * LEVELS)} poin",
            f"tingkat rata-rata {number(mean(answered))}",
        ]
    assert list(found) == sorted(found, key=lambda code: -costs[code])
    first = next(iter(found))
    assert (
        f"Indikator {first} paling banyak kehilangan poin: rata-rata {number(costs[first])} poin "
        "per daerah (n = 34)"
    ) in screen.text
    assert "bobot prakiraan" in screen.text


@each_aspect
def test_an_aspect_shows_its_regions_from_the_largest_share(
    screen: Screen, engine: Engine, aspect: str
) -> None:
    opened(screen, data="contoh", tahun="2025", aspek=aspect)
    cells = sql.cells(engine, "contoh", 2025)
    shares = {
        code: points / sql.MAXIMA[aspect]
        for (code, one), (points, _) in cells.items()
        if one == aspect
    }
    drawn = rows(screen.charts[0])
    assert {row["kode"]: row["teks"] for row in drawn} == {
        code: percent(share) for code, share in shares.items()
    }
    assert [row["urut"] for row in drawn] == list(range(34))
    found = [row["bagian"] for row in drawn]
    assert found == sorted(found, reverse=True)
    assert found == pytest.approx([float(shares[row["kode"]]) for row in drawn])
    assert drawn[0]["tengah"] == pytest.approx(float(median(shares.values())))
    average, gone = mean(shares.values()), 1 - mean(shares.values())
    maximum = sql.MAXIMA[aspect]
    assert (
        f"Rata-rata {percent(average)} dari {number(maximum)} poin tercapai (n = 34 dari 35 "
        f"daerah); rata-rata {number(gone * maximum)} poin hilang."
    ) in screen.text


def test_a_click_on_a_region_opens_its_aspect_in_the_same_view(screen: Screen) -> None:
    opened(screen, data="contoh", tahun="2024", kelompok="kota", aspek="A5")
    screen.click("daerah_A5", "33.74")
    assert not screen.app.exception
    assert screen.title == "Kota Semarang: Manajemen Kinerja"
    assert screen.address == {
        **{"aspek": "A5", "kode": "33.74"},
        **{"data": "contoh", "tahun": "2024", "kelompok": "kota"},
    }


@pytest.mark.parametrize("code", ["3.4", "3.10", "1.2", "8.4"])
def test_an_indicator_lists_who_stands_where(screen: Screen, engine: Engine, code: str) -> None:
    opened(screen, data="contoh", tahun="2025", aspek=sql.ASPECT_OF[code], indikator=code)
    assert screen.title == full(code)
    answers = sql.answers(engine, "contoh", 2025)
    blocks = [piece for piece in sections(screen.html, "section") if "m-swatch" in piece]
    expected: dict[str, set[str]] = {f"Tingkat {level}": set() for level in range(1, 5)}
    for region, own in answers.items():
        level = own.get(code)
        expected.setdefault(f"Tingkat {level}" if level else "Tanpa jawaban", set()).add(region)
    expected["Jawaban belum diketahui"] = {"33.17"}
    found = {}
    for block in blocks:
        head = plain(sections(block, "h3")[0])
        name, count = head.rsplit(" ", 2)[0], int(head.rsplit(" ", 2)[1])
        found[name] = {query(href)["kode"] for href in links(block).values()}
        assert count == len(found[name])
    assert found == expected
    assert sum(len(codes) for codes in found.values()) == 35
    for rubric in INDICATORS[code]["rubrik"]:
        assert plain(rubric) in screen.text
    for evidence in INDICATORS[code]["bukti_dukung"]:
        assert evidence in screen.text
    weight, confidence = INDICATORS[code]["bobot"], INDICATORS[code]["keyakinan_bobot"]
    assert f"Bobot per tingkat {number(Decimal(str(weight)))} poin (prakiraan)" in screen.text
    assert f"Keyakinan bobot {confidence}" in screen.text


def test_an_indicator_leads_to_the_ones_beside_it(screen: Screen) -> None:
    opened(screen, data="contoh", aspek="A3", indikator="3.1")
    assert f"← {full('3.10')}" not in screen.text
    follow(screen, links(screen.html)[f"{full('3.2')} →"])
    assert screen.title == full("3.2")
    follow(screen, links(screen.html)[f"← {full('3.1')}"])
    assert screen.title == full("3.1")


@pytest.mark.parametrize("code", ["33.01", "33.16", "33.71", "33.20"])
@pytest.mark.parametrize("aspect", ["A3", "A5", "A7"])
def test_a_region_sees_its_level_the_next_one_and_what_it_loses(
    screen: Screen, engine: Engine, aspect: str, code: str
) -> None:
    opened(screen, data="contoh", tahun="2025", aspek=aspect, kode=code)
    own = sql.answers(engine, "contoh", 2025)[code]
    points, _ = sql.cells(engine, "contoh", 2025)[code, aspect]
    maximum = sql.MAXIMA[aspect]
    assert screen.title == f"{labels(engine)[code]}: {NAMES[aspect]}"
    assert f"{number(points)} dari {number(maximum)} poin ({percent(points / maximum)})" in (
        screen.text
    )
    assert f"Poin hilang {number(maximum - points)} poin" in screen.text
    cards = {plain(card).split(" ", 1)[0]: card for card in sections(screen.html, "article")}
    assert set(cards) == set(sql.ASPECTS[aspect])
    for item, card in cards.items():
        level, words = own.get(item, 0), plain(card)
        rubric = [plain(text) for text in INDICATORS[item]["rubrik"]]
        gone = sql.WEIGHTS[item] * (LEVELS - level)
        badge = f"hilang {number(gone)} poin" if gone else "tidak kehilangan poin"
        assert words.startswith(f"{full(item)} {badge}")
        if level:
            assert f"Tingkat {level} dari 4" in words
            assert f"Sekarang, tingkat {level} {rubric[level - 1]}" in words
        else:
            assert "Belum ada jawaban yang tercatat" in words
        step = f"Berikutnya, tingkat {level + 1} (+{number(sql.WEIGHTS[item])} poin)"
        assert (
            (f"{step} {rubric[level]}" in words) if level < LEVELS else ("Berikutnya" not in words)
        )
        for evidence in INDICATORS[item]["bukti_dukung"]:
            assert evidence in words
        assert card.count('class="m-on"') == level
    losses = [sql.WEIGHTS[item] * (LEVELS - own.get(item, 0)) for item in cards]
    assert losses == sorted(losses, reverse=True)


def test_open_follow_ups_stand_on_their_indicators(screen: Screen, engine: Engine) -> None:
    query_of = """
        SELECT a.region_code, i.code, a.title, a.due_on FROM action_item a
        JOIN indicator i ON i.id = a.indicator_id
        WHERE a.dataset = 'contoh'
          AND a.status NOT IN ('selesai', 'selesai_penyesuaian', 'dibatalkan')
    """
    wanted = asked(engine, query_of, [])
    late = 0
    for code in ("33.01", "33.16", "33.17", "33.29"):
        for aspect in sql.ASPECTS:
            opened(screen, data="contoh", tahun="2025", aspek=aspect, kode=code)
            found = []
            for card in sections(screen.html, "article"):
                words = plain(card)
                if "RTL terbuka" in words:
                    found += [
                        (words.split(" ", 1)[0], plain(item).split(" – ")[0])
                        for item in sections(card[card.index("RTL terbuka") :], "li")
                    ]
                late += words.count("terlambat")
            expected = [
                (item, title)
                for region, item, title, _ in wanted
                if region == code and sql.ASPECT_OF[item] == aspect
            ]
            assert sorted(found) == sorted(expected)
    assert late == sum(
        region in ("33.01", "33.16", "33.17", "33.29") and due < TODAY.isoformat()
        for region, _, _, due in wanted
    )
    assert late


def test_a_region_leads_to_its_other_aspects_profile_and_losses(screen: Screen) -> None:
    opened(screen, data="contoh", tahun="2025", aspek="A3", kode="33.29")
    found = links(screen.html)
    assert query(found["← A2 Pengadaan"]) == {
        **{"aspek": "A2", "kode": "33.29", "tahun": "2025", "data": "contoh"}
    }
    assert found["Profil daerah"].startswith("/daerah?kode=33.29")
    follow(screen, found["Poin yang hilang daerah ini"])
    assert screen.chosen("kode") == "33.29"
    assert "Kabupaten Brebes kurang 75,5 poin ke Sangat Baik" in screen.text


def test_a_region_outside_the_group_can_be_asked_for(screen: Screen) -> None:
    opened(screen, data="contoh", kelompok="kota", aspek="A3", kode="33.01")
    assert screen.title == "Kabupaten Cilacap: Pengembangan Karier"
    assert "median 34 daerah" in screen.text  # of all, as on the profile


def test_a_region_never_scored_keeps_rubric_and_evidence(screen: Screen) -> None:
    opened(screen, data="contoh", tahun="2025", aspek="A7", kode="33.17")
    assert "Nilai aspek ini belum tercatat: belum dinilai" in screen.text
    cards = sections(screen.html, "article")
    assert len(cards) == len(sql.ASPECTS["A7"])
    for card in cards:
        assert "hilang" not in plain(card)
        assert all(f"Tingkat {level}" in plain(card) for level in range(1, 5))


@each_aspect
def test_the_published_facts_still_give_every_rubric_and_evidence(
    screen: Screen, aspect: str
) -> None:
    for asked_for in ({}, {"kode": "33.02"}):
        opened(screen, aspek=aspect, **asked_for)
        assert "belum dipublikasikan" in screen.text
        assert screen.charts == []
        for code in sql.ASPECTS[aspect]:
            for words in (*INDICATORS[code]["rubrik"], *INDICATORS[code]["bukti_dukung"]):
                assert plain(words) in screen.text
            assert full(code) in links(screen.html)


def test_a_region_without_aspects_shows_what_is_known_of_it(screen: Screen) -> None:
    opened(screen, tahun="2023", aspek="A3", kode="33.02")
    assert "Skor 262" in screen.text
    assert "Jarak ke Sangat Baik 63 poin" in screen.text
    assert "hilang 10 poin" not in screen.text


def test_an_indicator_of_the_published_facts_names_nobody(screen: Screen) -> None:
    opened(screen, aspek="A3", indikator="3.4")
    assert "Tingkat tiap daerah belum dipublikasikan" in screen.text
    assert "0 daerah" not in screen.text
    assert screen.charts == []
    for rubric in INDICATORS["3.4"]["rubrik"]:
        assert plain(rubric) in screen.text


@pytest.mark.parametrize("dataset", ["terbit", "contoh"])
@pytest.mark.parametrize(
    "wrong", [{"indikator": "4.1"}, {"indikator": "x"}, {"kode": "99.99"}, {"kode": "33"}], ids=str
)
def test_what_does_not_exist_inside_an_aspect_falls_back_to_the_aspect(
    screen: Screen, wrong: dict[str, str], dataset: str
) -> None:
    expected = opened(screen, data=dataset, aspek="A3").text
    assert opened(screen, data=dataset, aspek="A3", **wrong).text == expected


def test_every_chart_has_a_text_alternative_and_its_mark(screen: Screen) -> None:
    for asked_for in ({"aspek": "A3"}, {"lihat": "hilang"}, {"lihat": "hilang", "kode": "33.71"}):
        for chart in opened(screen, data="contoh", **asked_for).charts:
            assert chart.alt.startswith("Data contoh. ")
            assert chart.alt.endswith(".")
            assert "Data contoh" in chart.spec
