"""Slides on where the regions stand, counted again from plain rows of the database."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from statistics import mean

import pytest
from reports.decks.shipped_decks import DEMO, PUBLISHED, TODAY, Decks
from services import coaching_by_sql as sql
from services import trends_by_hand as by_hand
from services.readers import LEADER

from merit.domain.decks import Chart, DeckKind, Facts, Map, Slide
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.reports.brief_charts import legend
from merit.reports.decks import places
from merit.services.overview import Elsewhere, overview
from merit.store.engine import Engine, reading

MEETING = DeckKind.MEETING
VIEWS = [(DEMO, 2025, "semua"), (DEMO, 2022, "kota"), (PUBLISHED, 2024, "semua")]
VIEWS += [(PUBLISHED, 2022, "eks-kedu"), (DEMO, 2024, "eks-pati")]
CODES = {"Sangat Baik": "SB", "Baik": "B", "Kurang": "K", "Buruk": "BR"}
TOP = Decimal(325)


def rows(engine: Engine, dataset: Dataset) -> list[by_hand.Row]:
    return by_hand.from_database(str(engine.url.database), dataset.value)


def standing(engine: Engine, dataset: Dataset, year: int, group: str) -> dict[str, by_hand.Row]:
    return by_hand.in_force(rows(engine, dataset), sql.regions(engine, group), year)


def last_scores(engine: Engine, dataset: Dataset, year: int, group: str) -> dict[str, Decimal]:
    """The last number of every region, whatever speaks for it now."""
    found: dict[str, tuple[int, Decimal]] = {}
    for row in rows(engine, dataset):
        if row.score is not None and row.year <= year and row.speaks:
            found[row.code] = max(found.get(row.code, (0, Decimal(0))), (row.year, row.score))
    return {code: found[code][1] for code in sql.regions(engine, group) if code in found}


def gaps(engine: Engine, dataset: Dataset, year: int, group: str) -> list[Decimal]:
    """Distances of those below 325 whose last number is of the category they are in."""
    scores = last_scores(engine, dataset, year, group)
    return [
        TOP - scores[code]
        for code, row in standing(engine, dataset, year, group).items()
        if code in scores
        and scores[code] < TOP
        and by_hand.Row(code, year, "dinilai", scores[code], "", "").category == row.category
    ]


def figures(slide: Slide) -> dict[str, Decimal | None]:
    return {item.key: item.value for item in slide.figures}


@pytest.mark.parametrize(("dataset", "year", "group"), VIEWS)
def test_the_opening_counts_categories_and_averages_as_plain_rows_do(
    decks: Decks, engine: Engine, dataset: Dataset, year: int, group: str
) -> None:
    told = figures(decks.slide(MEETING, dataset, year, "pembuka", group=group))
    found = standing(engine, dataset, year, group)
    total = len(sql.regions(engine, group))
    counts = Counter(row.category for row in found.values())
    assert {name: told[f"kategori_{code}"] for name, code in CODES.items()} == {
        name: counts[name] for name in CODES
    }
    assert told["tanpa_hasil"] == total - len(found)
    scores = [row.score for row in found.values() if row.score is not None]
    enough = scores and 2 * len(scores) >= total
    assert told["rata_rata"] == (pytest.approx(mean(scores)) if enough else None)
    distances = gaps(engine, dataset, year, group)
    below = total - counts["Sangat Baik"]
    known = distances and 2 * len(distances) >= below
    assert told["jarak"] == (pytest.approx(mean(distances)) if known else None)


@pytest.mark.parametrize(
    ("dataset", "year", "title", "facts"),
    [
        (
            DEMO,
            2025,
            "3 dari 35 daerah Sangat Baik; 31 lainnya yang berskor rata-rata kurang 48,2 poin",
            [3, 48.2, 282.0, 1],
        ),
        (
            PUBLISHED,
            2024,
            "2 dari 35 daerah Sangat Baik; jarak 27 dari 33 lainnya belum diketahui",
            [2, None, None, 0],
        ),
    ],
)
def test_the_opening_says_the_answer_in_one_sentence(
    decks: Decks, dataset: Dataset, year: int, title: str, facts: list[float | None]
) -> None:
    slide = decks.slide(MEETING, dataset, year, "pembuka")
    assert slide.title == title
    assert isinstance(slide.body, Facts)
    shown = [
        None if item.value is None else round(float(item.value), 1) for item in slide.body.facts
    ]
    assert shown == facts


def test_sweeping_statements_and_carried_results_are_named_where_categories_are_counted(
    decks: Decks, engine: Engine
) -> None:
    found = standing(engine, PUBLISHED, 2024, "semua").values()
    blanket = sum(row.claim == "menyeluruh" for row in found)
    carried = sum(row.year < 2024 for row in found)
    for key in ("pembuka", "peta", "karesidenan"):
        assert decks.slide(MEETING, PUBLISHED, 2024, key).note == (
            f"{carried} daerah memakai hasil tahun sebelumnya yang masih berlaku saat itu; "
            f"{blanket} daerah hanya dari pernyataan menyeluruh; "
            "per 29 November 2026 masa berlaku 35 hasil sudah habis."
        )


@pytest.mark.parametrize(("dataset", "year", "group"), VIEWS)
def test_the_map_colours_every_region_of_the_group_by_the_result_in_force(
    decks: Decks, engine: Engine, dataset: Dataset, year: int, group: str
) -> None:
    body = decks.slide(MEETING, dataset, year, "peta", group=group).body
    assert isinstance(body, Map)
    found = standing(engine, dataset, year, group)
    assert {item.region_code: item.band for item in body.places} == {
        code: CODES[found[code].category] if code in found else None
        for code in sql.regions(engine, group)
    }
    assert {item.region_code: item.since for item in body.places if item.since} == {
        code: row.year for code, row in found.items() if row.year < year
    }
    assert body.without == len(body.places) - len(found)
    assert sum(number for _, _, number in body.bands) == len(found)


@pytest.mark.parametrize(("dataset", "year", "group"), VIEWS)
def test_the_scale_shows_the_last_known_score_of_every_region_in_its_category(
    decks: Decks, engine: Engine, dataset: Dataset, year: int, group: str
) -> None:
    slide = decks.slide(MEETING, dataset, year, "jarak", group=group)
    body = slide.body
    assert isinstance(body, Chart)
    scores = last_scores(engine, dataset, year, group)
    drawn = [
        (item.tone, value) for item in body.series for value in item.values if value is not None
    ]
    category = {
        code: by_hand.Row(code, year, "", score, "", "").category for code, score in scores.items()
    }
    assert sorted(drawn) == sorted((CODES[category[code]], score) for code, score in scores.items())
    assert [(item.name, item.value) for item in body.limits] == [
        ("Baik", 250),
        ("Sangat Baik", 325),
    ]
    distances = gaps(engine, dataset, year, group)
    assert figures(slide)["terdekat"] == min(distances, default=None)


def test_half_of_the_distances_are_at_least_what_the_title_says(
    decks: Decks, engine: Engine
) -> None:
    slide = decks.slide(MEETING, DEMO, 2025, "jarak")
    distances = gaps(engine, DEMO, 2025, "semua")
    middle = figures(slide)["tengah"]
    assert middle in distances
    assert sum(gap >= middle for gap in distances) * 2 >= len(distances)
    assert sum(gap > middle for gap in distances) * 2 <= len(distances)
    number = sum(gap >= middle for gap in distances)
    assert slide.title.startswith(
        f"{number} dari {len(distances)} daerah berskor di bawah Sangat Baik perlu minimal "
    )


@pytest.mark.parametrize(
    ("dataset", "year", "first", "last", "group"),
    [
        (DEMO, 2025, 2024, 2025, "semua"),
        (DEMO, 2024, 2023, 2024, "kota"),
        (PUBLISHED, 2024, 2022, 2023, "semua"),
    ],
)
def test_the_changes_are_those_between_the_last_two_measured_years(
    decks: Decks, engine: Engine, dataset: Dataset, year: int, first: int, last: int, group: str
) -> None:
    slide = decks.slide(MEETING, dataset, year, "perubahan", group=group)
    found = by_hand.changes(rows(engine, dataset), sql.regions(engine, group), first, last)
    told = figures(slide)
    assert told[f"naik_{first}_{last}"] == sum(value > 0 for value in found.values())
    assert told[f"turun_{first}_{last}"] == sum(value < 0 for value in found.values())
    assert told[f"sebanding_{first}_{last}"] == len(found)
    assert f"akhir {first} ke akhir {last}" in slide.title
    body = slide.body
    assert isinstance(body, Chart)
    drawn = [value for item in body.series for value in item.values if value is not None]
    ups = sorted((value for value in found.values() if value > 0), reverse=True)
    downs = sorted(value for value in found.values() if value < 0)
    falls = min(len(downs), max(3, 8 - len(ups)))
    assert sorted(drawn) == sorted([*ups[: 8 - falls], *downs[:falls]])


def test_the_eks_karesidenan_are_counted_by_category(decks: Decks, engine: Engine) -> None:
    slide = decks.slide(MEETING, DEMO, 2025, "karesidenan")
    body = slide.body
    assert isinstance(body, Chart)
    found = standing(engine, DEMO, 2025, "semua")
    for place, name in enumerate(body.categories):
        codes = sql.regions(engine, f"eks-{name.lower()}")
        counts = Counter(
            found[code].category if code in found else "Tanpa hasil berlaku" for code in codes
        )
        shown = {item.name: item.values[place] for item in body.series if item.values[place]}
        assert shown == counts
    assert slide.title == (
        "Sangat Baik baru ada di 3 dari 6 eks-karesidenan: Kedu, Surakarta, dan Pekalongan"
    )


@pytest.mark.parametrize("group", ["kota", "eks-kedu"])
def test_few_regions_are_not_compared_as_eks_karesidenan(decks: Decks, group: str) -> None:
    keys = [item.key for item in decks.of(MEETING, DEMO, 2025, group=group).slides]
    assert "karesidenan" not in keys


def test_a_category_of_a_superseded_revision_is_the_one_of_its_code(engine: Engine) -> None:
    with reading(engine) as session:
        data = overview(session, LEADER, scope=Scope(DEMO, 2025), today=TODAY)
    good = next(item for item in data.bands if item.band.name == "Baik")
    older = replace(data, elsewhere=(Elsewhere(data.instrument, ((good.band, 2),)),))
    counted = [(code, number) for code, _, number in places._bands(older)]
    assert [code for code, _ in counted] == ["SB", "B", "K", "BR"]
    assert dict(counted)["B"] == good.now + 2
    assert [item.words for item in legend(older)] == [item.words for item in legend(data)]
