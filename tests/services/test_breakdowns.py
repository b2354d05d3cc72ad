"""The matrix of regions and aspects: every cell and mean, recomputed from the database itself."""

from decimal import Decimal
from statistics import mean, median

import pytest
from services import aspects_by_sql as sql

from merit.domain.access import User, visitor
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import NotAllowedError
from merit.services.aspect_matrix import aspect_means, costliest, lowest, median_share
from merit.services.breakdowns import Breakdowns, breakdowns
from merit.services.map import map_data
from merit.store.engine import Engine, Session

VISITOR = visitor(demo=True)
YEARS = (2022, 2023, 2024, 2025)
PUBLISHED = (2021, 2022, 2023, 2024, 2025)
GROUPS = ("semua", "kota", "eks-pati")

each_year = pytest.mark.parametrize("year", YEARS)


def of(session: Session, year: int, group: str = "semua", dataset: str = "contoh") -> Breakdowns:
    scope = Scope(Dataset(dataset), year, group)
    return breakdowns(session, VISITOR, scope=scope)


@each_year
def test_every_cell_has_its_points_share_and_change(
    session: Session, shipped: Engine, year: int
) -> None:
    found = {
        (item.code, aspect): (value.points, value.change)
        for item in of(session, year).regions
        for aspect, value in item.aspects.items()
    }
    expected = sql.cells(shipped, "contoh", year)
    assert len(expected) >= 33 * 8
    assert found == expected
    for item in of(session, year).regions:
        for aspect, value in item.aspects.items():
            assert value.share == pytest.approx(float(value.points / sql.MAXIMA[aspect]))


def test_most_changes_of_2025_are_known_and_none_of_2022(session: Session) -> None:
    changes = {
        year: [
            value.change
            for item in of(session, year).regions
            for value in item.aspects.values()
            if value.change is not None
        ]
        for year in (2022, 2025)
    }
    assert changes[2022] == []
    assert len(changes[2025]) == 32 * 8  # all but the two carried over and the one never assessed


def test_a_change_adds_up_to_the_change_of_the_total(session: Session) -> None:
    compared = 0
    for year in YEARS:
        for item in of(session, year).regions:
            changes = [value.change for value in item.aspects.values()]
            if item.standing.change is None:
                assert set(changes) <= {None}
            else:
                compared += 1
                assert sum(one for one in changes if one is not None) == item.standing.change
    assert compared > 90


def test_a_result_carried_over_keeps_its_cells_and_has_no_change(session: Session) -> None:
    found = of(session, 2025).of("33.20")
    assert {value.change for value in found.aspects.values()} == {None}
    assert sum(value.points for value in found.aspects.values()) == Decimal(256)


def test_who_was_assessed_every_second_year_is_compared_with_that_year(session: Session) -> None:
    found = of(session, 2025).of("33.71")
    assert sum(value.change or 0 for value in found.aspects.values()) == Decimal("12.5")
    between = of(session, 2024).of("33.71")
    assert {value.change for value in between.aspects.values()} == {None}
    assert len(between.aspects) == 8


def test_the_shares_are_those_of_the_map(session: Session) -> None:
    drawn = map_data(session, VISITOR, scope=Scope(Dataset.DEMO, 2025))
    data = of(session, 2025)
    for aspect in sql.ASPECTS:
        shares = {item.code: item.aspects[aspect].share for item in data.regions if item.aspects}
        assert shares == drawn.shares_of(aspect)


@pytest.mark.parametrize("group", GROUPS)
@each_year
def test_column_means_rest_on_the_scored_regions_of_the_group(
    session: Session, shipped: Engine, year: int, group: str
) -> None:
    data = of(session, year, group)
    codes = {item.code for item in data.regions}
    cells = sql.cells(shipped, "contoh", year)
    for item in aspect_means(data):
        own = [
            value
            for (code, aspect), value in cells.items()
            if code in codes and aspect == item.aspect.code
        ]
        changes = [change for _, change in own if change is not None]
        assert (item.n, item.changed) == (len(own), len(changes))
        assert item.points == mean(points for points, _ in own)
        maximum = sql.MAXIMA[item.aspect.code]
        assert item.share == pytest.approx(float(mean(points for points, _ in own) / maximum))
        assert item.lost is not None
        assert round(item.lost - mean(maximum - points for points, _ in own), 20) == 0
        assert item.change == (mean(changes) if changes else None)


def test_career_development_is_lowest_and_loses_most(session: Session) -> None:
    means = aspect_means(of(session, 2025))
    low, cost = lowest(means), costliest(means)
    assert low is not None
    assert cost is not None
    assert (low.aspect.code, low.n) == ("A3", 34)
    assert low.share == min(item.share for item in means if item.share is not None)
    assert cost.lost == max(item.lost for item in means if item.lost is not None)
    assert cost.aspect.code == "A3"
    # 34 regions, 2267,5 points of 34 x 130
    assert round(low.points or 0, 4) == Decimal("66.6912")


def test_the_median_is_that_of_the_scored_regions(session: Session, shipped: Engine) -> None:
    data = of(session, 2025, "kota")
    cells = sql.cells(shipped, "contoh", 2025)
    for aspect in data.instrument.aspects:
        maximum = sql.MAXIMA[aspect.code]
        shares = [
            points / maximum for (_, code), (points, _) in cells.items() if code == aspect.code
        ]
        middle, n = median_share(data.everyone, aspect)
        assert (middle, n) == (pytest.approx(float(median(shares))), 34)


def test_a_group_leaves_out_nobody_of_the_35(session: Session) -> None:
    data = of(session, 2025, "kota")
    assert (len(data.regions), len(data.outside)) == (6, 29)
    assert [item.code for item in data.everyone] == sorted(item.code for item in data.everyone)
    assert len(data.everyone) == 35


@pytest.mark.parametrize("year", PUBLISHED)
def test_the_published_facts_have_no_aspect_and_no_zero(
    session: Session, shipped: Engine, year: int
) -> None:
    data = of(session, year, dataset="terbit")
    assert sql.cells(shipped, "terbit", year) == {}
    assert not data.has_scores
    assert {len(item.aspects) + len(item.levels) for item in data.everyone} == {0}
    for item in aspect_means(data):
        assert (item.n, item.points, item.share, item.lost, item.change) == (0, *[None] * 4)
    assert lowest(aspect_means(data)) is None
    assert costliest(aspect_means(data)) is None


def test_nobody_reads_without_the_right() -> None:
    stranger = User("Tanpa izin", frozenset())
    for dataset, user in ((Dataset.PUBLISHED, stranger), (Dataset.DEMO, visitor(demo=False))):
        with pytest.raises(NotAllowedError):
            breakdowns(None, user, scope=Scope(dataset, 2025))  # type: ignore[arg-type]
