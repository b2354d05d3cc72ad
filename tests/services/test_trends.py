"""Counts, spread, changes and pace of both data sets, each computed a second time by hand."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import pytest
from services import trends_by_hand as by_hand
from services.trends_by_hand import Row

from merit.domain.access import visitor
from merit.domain.pace import Pace
from merit.domain.regions import Region
from merit.domain.scope import Scope, belongs
from merit.domain.states import Dataset
from merit.errors import NoDataError, NotAllowedError
from merit.services.countdown import Prospect, by_prospect, countdown, own_paces
from merit.services.evenness import evenness
from merit.services.movers import Obstacle, movers
from merit.services.standings import standings
from merit.services.trends import Trends, nearest_first, trends
from merit.settings import DATA
from merit.store.engine import Engine, Session

READER = visitor(demo=True)
NEWEST = {Dataset.PUBLISHED: 2025, Dataset.DEMO: 2025}
GROUPS = ("semua", "kabupaten", "kota", "eks-pati", "eks-pekalongan")
VIEWS = [
    (dataset, year, group)
    for dataset in Dataset
    for year in range(2021 if dataset is Dataset.PUBLISHED else 2022, 2026)
    for group in GROUPS
]
each_view = pytest.mark.parametrize(("dataset", "year", "group"), VIEWS)


@pytest.fixture(scope="module")
def rows(shipped: Engine) -> dict[Dataset, list[Row]]:
    """Published rows from the file itself, the others from the database past the store."""
    published = by_hand.from_file(DATA / "published" / "results.csv")
    made_up = by_hand.from_database(str(shipped.url.database), "contoh")
    assert (len(published), len(made_up)) == (80, 140)
    return {Dataset.PUBLISHED: published, Dataset.DEMO: made_up}


@pytest.fixture
def codes(regions: list[Region]) -> dict[str, list[str]]:
    return {
        group: [region.code for region in regions if belongs(region, group)] for group in GROUPS
    }


def view(session: Session, dataset: Dataset, year: int, group: str = "semua") -> Trends:
    return trends(session, READER, scope=Scope(dataset, year, group))


@each_view
def test_every_year_end_has_as_many_in_the_top_band_and_in_force_as_the_rows(
    session: Session,
    rows: dict[Dataset, list[Row]],
    codes: dict[str, list[str]],
    dataset: Dataset,
    year: int,
    group: str,
) -> None:
    found = countdown(view(session, dataset, year, group))
    own = rows[dataset]
    first = min(row.year for row in own)
    assert [item.year for item in found.years] == list(range(first, year + 1))
    assert found.of == len(codes[group])
    for item in found.years:
        standing = by_hand.in_force(own, codes[group], item.year).values()
        assert item.top == sum(row.category == "Sangat Baik" for row in standing)
        assert item.valid == len(standing)
        assert item.scored == sum(
            row.year == item.year and row.score is not None and row.speaks
            for row in own
            if row.code in codes[group]
        )


@each_view
def test_the_spread_of_every_year_is_the_one_numpy_gives(
    session: Session,
    rows: dict[Dataset, list[Row]],
    codes: dict[str, list[str]],
    dataset: Dataset,
    year: int,
    group: str,
) -> None:
    found = evenness(view(session, dataset, year, group))
    for item in found.years:
        values = by_hand.scores(rows[dataset], codes[group], item.year)
        assert sorted(float(one.score) for one in item.scores) == sorted(values)
        if len(values) < 3:
            assert item.spread is None
            continue
        spread = item.spread
        assert spread is not None
        assert spread.n == len(values)
        numbers = (spread.low, spread.p10, spread.median, spread.p90, spread.high)
        known = [float(number) for number in (*numbers, spread.mean, spread.deviation)]
        assert known == pytest.approx(by_hand.spread(values))
    enough = [
        item.year for item in found.years if len(item.scores) >= max(3, len(codes[group]) / 2)
    ]
    assert [item.year for item in found.comparable] == enough
    assert (found.course is None) is (len(enough) < 3)


@each_view
def test_the_pace_rests_on_years_with_scores_of_their_own(
    session: Session,
    rows: dict[Dataset, list[Row]],
    codes: dict[str, list[str]],
    dataset: Dataset,
    year: int,
    group: str,
) -> None:
    data = view(session, dataset, year, group)
    found = countdown(data)
    years = by_hand.measured(rows[dataset], codes[group], year)
    assert list(data.measured) == years
    if len(years) < 3:
        assert found.pace is None
        assert found.years_left is None
        return
    first, last = (
        sum(
            row.category == "Sangat Baik"
            for row in by_hand.in_force(rows[dataset], codes[group], each).values()
        )
        for each in (years[0], years[-1])
    )
    assert found.pace == Pace(years[0], years[-1], last - first)
    gained = last - first
    if not found.is_known or (found.left and gained <= 0):
        assert found.years_left is None
    elif found.left:
        needed = found.left * (years[-1] - years[0])
        assert found.years_left == -(-needed // gained)


def pairs(years: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    return combinations(years, 2)


@pytest.mark.parametrize("dataset", Dataset)
@pytest.mark.parametrize("group", GROUPS)
def test_changes_between_every_two_years_are_those_of_the_rows(
    session: Session,
    rows: dict[Dataset, list[Row]],
    codes: dict[str, list[str]],
    dataset: Dataset,
    group: str,
) -> None:
    data = view(session, dataset, NEWEST[dataset], group)
    for first, last in pairs(data.years):
        found = movers(data, first, last)
        expected = by_hand.changes(rows[dataset], codes[group], first, last)
        assert {item.region.code: item.change for item in found.moves} == expected
        assert [item.change for item in found.moves] == sorted(expected.values(), reverse=True)
        assert len(found.moves) + len(found.unpaired) == len(codes[group])
        assert [item.change for item in found.rising] == [
            change for change in sorted(expected.values(), reverse=True) if change > 0
        ]
        assert [item.change for item in found.falling] == [
            change for change in sorted(expected.values()) if change < 0
        ]


@pytest.mark.parametrize("dataset", Dataset)
def test_a_region_without_a_pair_is_told_the_reason_the_rows_give(
    session: Session,
    rows: dict[Dataset, list[Row]],
    codes: dict[str, list[str]],
    dataset: Dataset,
) -> None:
    data = view(session, dataset, NEWEST[dataset])
    seen = set()
    for first, last in pairs(data.years):
        standing = {
            year: by_hand.in_force(rows[dataset], codes["semua"], year) for year in (first, last)
        }
        for item in movers(data, first, last).unpaired:
            own = standing[item.year].get(item.region.code)
            both = [standing[year].get(item.region.code) for year in (first, last)]
            seen.add(item.obstacle)
            if item.obstacle is Obstacle.NO_RESULT:
                assert own is None
            elif item.obstacle is Obstacle.NO_SCORE:
                assert own is not None
                assert own.score is None
            else:
                assert item.obstacle is Obstacle.SAME_RESULT
                assert both[0] is both[1]
    assert seen == (
        {Obstacle.NO_RESULT, Obstacle.NO_SCORE, Obstacle.SAME_RESULT}
        if dataset is Dataset.PUBLISHED
        else {Obstacle.NO_RESULT, Obstacle.SAME_RESULT}
    )


@each_view
@pytest.mark.parametrize("target", [2030, 2026])
def test_who_is_there_by_a_year_at_its_own_pace_follows_from_its_scores(
    session: Session,
    rows: dict[Dataset, list[Row]],
    codes: dict[str, list[str]],
    dataset: Dataset,
    year: int,
    group: str,
    target: int,
) -> None:
    found = by_prospect(own_paces(view(session, dataset, year, group)), target)
    named = {kind: {item.course.region.code for item in found[kind]} for kind in Prospect}
    assert sum(map(len, named.values())) == len(codes[group])
    standing = by_hand.in_force(rows[dataset], codes[group], year)
    tops = {code for code, row in standing.items() if row.category == "Sangat Baik"}
    for code in codes[group]:
        own = by_hand.series(rows[dataset], code, year)
        if len(own) < 3:
            assert code in named[Prospect.UNKNOWN]
            continue
        (start, low), (end, high) = own[0], own[-1]
        ahead = high + (high - low) / (end - start) * (target - end)
        if code in tops:
            assert code in named[Prospect.REACHED]
        elif high >= 325:
            assert code in named[Prospect.LAPSED]
        elif ahead >= 325 and high > low:
            assert code in named[Prospect.IN_TIME]
        else:
            assert code in named[Prospect.NOT_IN_TIME]


def test_the_published_way_by_hand(session: Session) -> None:
    # Kota Magelang and Kota Pekalongan became Sangat Baik in 2023; nobody has a score of 2024
    found = countdown(view(session, Dataset.PUBLISHED, 2024))
    assert [(item.year, item.top, item.valid, item.scored) for item in found.years] == [
        (2021, 0, 7, 5),
        (2022, 0, 14, 4),
        (2023, 2, 30, 5),
        (2024, 2, 35, 0),
    ]
    assert found.pace == Pace(2021, 2023, 2)
    assert found.pace.per_year == Fraction(1)
    assert (found.left, found.years_left) == (33, 33)


def test_the_published_spread_by_hand(session: Session) -> None:
    found = evenness(view(session, Dataset.PUBLISHED, 2024))
    assert [len(item.scores) for item in found.years] == [5, 4, 6, 2]
    # 65,5 149,5 178,5 259,5 268 in 2021
    first = found.years[0].spread
    assert first is not None
    assert (first.median, first.mean) == (Decimal("178.5"), Decimal("184.2"))
    assert first.p10 == Decimal("65.5") + Decimal("0.4") * Decimal(84)
    assert first.p90 == Decimal("259.5") + Decimal("0.6") * Decimal("8.5")
    assert found.course is None
    assert found.comparable == ()
    assert found.years[3].spread is None


def test_only_two_published_regions_have_three_scores_of_their_own(session: Session) -> None:
    data = view(session, Dataset.PUBLISHED, 2024)
    known = {item.course.region.code: item for item in own_paces(data) if item.gain is not None}
    assert set(known) == {"33.71", "33.75"}
    assert known["33.71"].gain == 94  # 149,5 to 337,5 in two years
    assert known["33.75"].gain == Fraction("74.25")
    assert {item.reached for item in known.values()} == {2023}


def test_the_demonstration_goes_two_ways_at_once(session: Session) -> None:
    # 88,5 for half an assessment: the middle came closer together, the deviation did not
    found = evenness(view(session, Dataset.DEMO, 2025))
    first, last = found.comparable[0].spread, found.comparable[-1].spread
    assert first is not None
    assert last is not None
    assert (first.width, last.width) == (Decimal("88.75"), Decimal("57.3"))
    assert last.deviation > first.deviation
    assert [item.region.code for item in found.years[-1].scores if item.is_incomplete] == ["33.16"]


@pytest.mark.parametrize("dataset", Dataset)
def test_every_year_end_is_the_one_other_pages_show(session: Session, dataset: Dataset) -> None:
    data = view(session, dataset, NEWEST[dataset])
    for year in data.years:
        elsewhere = standings(session, READER, dataset=dataset, year=year)
        assert [course.positions[year] for course in data.courses] == [
            item.position for item in elsewhere
        ]


@each_view
def test_the_nearest_come_first_and_regions_without_a_score_last(
    session: Session, dataset: Dataset, year: int, group: str
) -> None:
    ordered = nearest_first(view(session, dataset, year, group))
    last = [item.run[-1].score if item.run else None for item in ordered]
    known = [score for score in last if score is not None]
    assert last == sorted(known, reverse=True) + [None] * (len(last) - len(known))
    rest = [item.region.code for item in ordered[len(known) :]]
    assert rest == sorted(rest)


def test_without_results_there_is_a_sentence(session: Session) -> None:
    with pytest.raises(NoDataError, match="sampai tahun 2010"):
        view(session, Dataset.PUBLISHED, 2010)


def test_nobody_reads_the_demonstration_set_without_the_right(session: Session) -> None:
    with pytest.raises(NotAllowedError):
        trends(session, visitor(demo=False), scope=Scope(Dataset.DEMO, 2025))
