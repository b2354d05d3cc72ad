"""Slides of one region, counted again in SQL."""

from decimal import Decimal
from statistics import median

import pytest
from reports.decks.shipped_decks import DEMO, PUBLISHED, TODAY, Decks
from services import aspects_by_sql, coaching_by_sql
from services import trends_by_hand as by_hand

from merit.domain.decks import Chart, DeckKind, Facts, Listing, Nothing, Slide
from merit.store.engine import Engine

REGION = DeckKind.REGION
OWN = "33.29"


def shown(decks: Decks, key: str, code: str = OWN) -> Slide:
    return decks.slide(REGION, DEMO, 2025, key, region_code=code)


def test_the_opening_of_a_region_is_its_score_and_distance(decks: Decks) -> None:
    slide = shown(decks, "pembuka")
    assert slide.title == (
        "Kabupaten Brebes berkategori Kurang, skor 249,5; kurang 75,5 poin menuju Sangat Baik"
    )
    assert [item.value for item in slide.figures] == [
        Decimal("249.50"),
        Decimal("75.50"),
        Decimal("18.50"),
    ]


@pytest.mark.parametrize(
    ("year", "code", "title"),
    [
        (2024, "33.29", "Kabupaten Brebes berkategori Baik; skornya belum terbit"),
        (2024, "33.75", "Kota Pekalongan sudah Sangat Baik, skor 327"),
        (
            2022,
            "33.01",
            "Kabupaten Cilacap belum memiliki hasil berlaku yang tercatat pada akhir 2022",
        ),
    ],
)
def test_what_is_not_published_is_said_so(decks: Decks, year: int, code: str, title: str) -> None:
    slide = decks.slide(REGION, PUBLISHED, year, "pembuka", region_code=code)
    assert slide.title == title


def test_a_carried_result_is_named_with_its_year(decks: Decks) -> None:
    slide = decks.slide(REGION, PUBLISHED, 2024, "pembuka", region_code="33.75")
    assert slide.note == "Hasil tahun 2023, masih berlaku pada akhir 2024."


def test_aspects_stand_beside_the_median_of_all_regions(decks: Decks, engine: Engine) -> None:
    slide = shown(decks, "aspek")
    body = slide.body
    assert isinstance(body, Chart)
    cells = aspects_by_sql.cells(engine, "contoh", 2025)
    own, middle = body.series
    for place, aspect in enumerate(aspects_by_sql.ASPECTS):
        shares = {
            code: now * 100 / aspects_by_sql.MAXIMA[aspect]
            for (code, key), (now, _) in cells.items()
            if key == aspect
        }
        assert own.values[place] == pytest.approx(shares[OWN])
        assert middle.values[place] == pytest.approx(median(shares.values()))
    lost = {
        aspect: aspects_by_sql.MAXIMA[aspect] - cells[OWN, aspect][0]
        for aspect in aspects_by_sql.ASPECTS
    }
    assert max(lost, key=lost.__getitem__) == "A3"
    assert slide.title == (
        f"Poin terbanyak hilang pada Pengembangan Karier: {lost['A3']:.0f} poin dari maksimum 130"
    )


@pytest.mark.parametrize("year", [2023, 2025])
def test_the_history_ends_with_the_year_of_the_deck(
    decks: Decks, engine: Engine, year: int
) -> None:
    body = decks.slide(REGION, DEMO, year, "riwayat", region_code=OWN).body
    assert isinstance(body, Chart)
    rows = by_hand.from_database(str(engine.url.database), "contoh")
    found = by_hand.series(rows, OWN, year)
    assert body.categories == tuple(str(when) for when, _ in found)
    drawn = [
        next(item.values[place] for item in body.series if item.values[place] is not None)
        for place in range(len(found))
    ]
    assert drawn == [score for _, score in found]


def test_open_action_items_are_listed_the_latest_first(decks: Decks, engine: Engine) -> None:
    slide = shown(decks, "rtl")
    body = slide.body
    assert isinstance(body, Listing)
    query = """SELECT title, due_on < ? FROM action_item WHERE dataset = 'contoh'
               AND region_code = ? AND status NOT LIKE 'selesai%' AND status <> 'dibatalkan'
               ORDER BY due_on"""
    found = coaching_by_sql.asked(engine, query, [TODAY.isoformat(), OWN])
    assert [line[0] for line in body.lines] == [title for title, _ in found]
    assert [line[2].startswith("Terlambat") for line in body.lines] == [
        bool(is_late) for _, is_late in found
    ]


def test_the_coaching_a_region_took_part_in_is_counted(decks: Decks, engine: Engine) -> None:
    found = coaching_by_sql.per_region(engine, "contoh", "semua")
    for code in (OWN, "33.17"):
        (figure,) = shown(decks, "pembinaan", code).figures
        assert figure.value == found[code]


def test_the_parts_of_the_distance_add_up_to_it(decks: Decks) -> None:
    slide = shown(decks, "jalur")
    body = slide.body
    assert isinstance(body, Chart)
    known = [value for value in body.series[0].values if value is not None]
    assert sum(known) == Decimal("75.5")
    assert max(known) == Decimal("32.9")  # 75.5 x 70 lost of 160.5
    assert "prakiraan" in slide.spoken


def test_without_scores_of_aspects_the_distance_is_not_shared_out(decks: Decks) -> None:
    slide = decks.slide(REGION, PUBLISHED, 2024, "jalur", region_code=OWN)
    assert isinstance(slide.body, Nothing)


def test_indicators_are_listed_by_the_points_lost_on_them(decks: Decks, engine: Engine) -> None:
    body = shown(decks, "indikator").body
    assert isinstance(body, Listing)
    levels = aspects_by_sql.answers(engine, "contoh", 2025)[OWN]
    lost = {
        code: weight * (4 - levels.get(code, 0)) for code, weight in aspects_by_sql.WEIGHTS.items()
    }
    told = [(line[0].split()[0], line[1], line[2]) for line in body.lines]
    assert len(told) == 8
    for code, level, points in told:
        assert level == str(levels[code])
        assert points == f"{lost[code]:.1f}".removesuffix(".0").replace(".", ",")
    least = min(lost[code] for code, _, _ in told)
    assert least >= sorted(lost.values(), reverse=True)[7]
    assert "prakiraan" in shown(decks, "indikator").title


def test_where_answers_are_unknown_no_indicator_is_listed(decks: Decks) -> None:
    found = decks.of(REGION, PUBLISHED, 2024, region_code=OWN)
    assert "indikator" not in [item.key for item in found.slides]


@pytest.mark.parametrize(
    ("code", "value", "label"),
    [
        ("33.29", Decimal("18.5"), "poin naik sejak 2024"),
        ("33.16", Decimal(84), "poin turun sejak 2024"),
        ("33.20", None, "poin berubah dari tahun sebelumnya"),  # the result of 2024 still counts
    ],
)
def test_a_change_is_told_with_its_direction(
    decks: Decks, code: str, value: Decimal | None, label: str
) -> None:
    body = shown(decks, "pembuka", code).body
    assert isinstance(body, Facts)
    assert (value, label) in [(item.value, item.label) for item in body.facts]
