"""The distance to Sangat Baik, decomposed: recomputed in SQL for every region and the province."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from services import aspects_by_sql as sql

from merit.domain.access import visitor
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services.breakdowns import Breakdowns, breakdowns
from merit.services.losses import Decomposition, below_top, decompose
from merit.store.engine import Engine, Session

YEARS = (2022, 2023, 2024, 2025)
GROUPS = ("semua", "kabupaten", "kota", "eks-surakarta")
LEVELS = 4
STEP = Fraction(1, 10)

each_year = pytest.mark.parametrize("year", YEARS)


def of(session: Session, year: int, group: str = "semua", dataset: str = "contoh") -> Breakdowns:
    scope = Scope(Dataset(dataset), year, group)
    return breakdowns(session, visitor(demo=True), scope=scope)


def lost_aspects(engine: Engine, year: int) -> dict[str, dict[str, Decimal]]:
    """Points lost by region and aspect."""
    found: dict[str, dict[str, Decimal]] = {}
    for (code, aspect), (points, _) in sql.cells(engine, "contoh", year).items():
        found.setdefault(code, {})[aspect] = sql.MAXIMA[aspect] - points
    return found


def lost_indicators(engine: Engine, year: int) -> dict[str, dict[str, Decimal]]:
    """Points lost by region and indicator."""
    return {
        code: {item: weight * (LEVELS - own.get(item, 0)) for item, weight in sql.WEIGHTS.items()}
        for code, own in sql.answers(engine, "contoh", year).items()
    }


def distances(engine: Engine, year: int) -> dict[str, Decimal]:
    """Points missing to 325 of every result that counts."""
    return {
        code: max(Decimal(0), sql.TOP - row.score)
        for code, row in sql.speaking(engine, "contoh", year).items()
        if row.counts and row.score is not None
    }


def parts(found: Decomposition) -> dict[str, Decimal]:
    return {item.aspect.code: item.part for item in found.aspects}


def inner(found: Decomposition) -> dict[str, Decimal]:
    return {item.indicator.code: item.part for _, item in found.indicators}


@each_year
def test_the_parts_of_every_region_are_its_distance_in_proportion_to_its_losses(
    session: Session, shipped: Engine, year: int
) -> None:
    data = of(session, year)
    missing, lost = distances(shipped, year), lost_aspects(shipped, year)
    items = lost_indicators(shipped, year)
    assert len(missing) >= 33
    for region in data.regions:
        found = decompose([region], data.instrument)
        if region.code not in missing:
            assert found is None
            continue
        assert found is not None
        distance, own, inside = missing[region.code], lost[region.code], items[region.code]
        total = sum(own.values())
        assert sum(inside.values()) == total  # the estimated weights fit the maxima
        assert (found.distance, found.lost) == (distance, total)
        assert sum(parts(found).values()) == sum(inner(found).values()) == distance
        for code, part in parts(found).items():
            assert (
                abs(Fraction(part) - Fraction(distance) * Fraction(own[code]) / Fraction(total))
                < STEP
            )
        for code, part in inner(found).items():
            exact = Fraction(distance) * Fraction(inside[code]) / Fraction(total)
            assert (
                abs(Fraction(part) - exact) < 2 * STEP
            )  # rounded inside an aspect that was rounded


@pytest.mark.parametrize("group", GROUPS)
@each_year
def test_the_province_is_the_sum_over_the_regions_below_325(
    session: Session, shipped: Engine, year: int, group: str
) -> None:
    data = of(session, year, group)
    codes = {item.code for item in data.regions}
    missing = {
        code: points
        for code, points in distances(shipped, year).items()
        if points and code in codes
    }
    lost, items = lost_aspects(shipped, year), lost_indicators(shipped, year)
    regions = below_top(data)
    assert {item.code for item in regions} == set(missing)
    found = decompose(regions, data.instrument)
    assert found is not None
    assert (len(found.regions), found.answered) == (len(missing), len(missing))
    assert found.distance == sum(missing.values())
    for item in found.aspects:
        code = item.aspect.code
        assert item.lost == sum(lost[region][code] for region in missing)
        exact = sum(
            Fraction(distance) * Fraction(lost[region][code]) / Fraction(sum(lost[region].values()))
            for region, distance in missing.items()
        )
        assert abs(Fraction(item.part) - exact) < STEP
        assert sum(one.part for one in item.indicators) == item.part
        for one in item.indicators:
            assert one.lost == sum(items[region][one.indicator.code] for region in missing)
    assert sum(parts(found).values()) == found.distance
    assert found.lost == sum(item.lost for item in found.aspects)


def test_the_province_in_2025(session: Session, shipped: Engine) -> None:
    data = of(session, 2025)
    found = decompose(below_top(data), data.instrument)
    assert found is not None
    missing = distances(shipped, 2025)
    assert len(missing) == 34
    assert sum(points == 0 for points in missing.values()) == 3  # Klaten and the two cities
    assert len(found.regions) == 31
    assert found.largest.aspect.code == "A3"
    assert len(found.indicators) == 37
    sizes = [(one.part, one.lost) for _, one in found.indicators]
    assert sizes == sorted(sizes, reverse=True)


def test_who_reached_the_goal_still_loses_points_but_has_no_distance(session: Session) -> None:
    data = of(session, 2025)
    found = decompose([data.of("33.71")], data.instrument)
    assert found is not None
    assert (found.distance, found.lost) == (0, Decimal("64.5"))  # 410 - 345,5
    assert set(parts(found).values()) == set(inner(found).values()) == {0}
    assert found.largest.lost == max(item.lost for item in found.aspects)


def test_who_was_never_scored_is_not_decomposed(session: Session) -> None:
    data = of(session, 2025)
    assert decompose([data.of("33.17")], data.instrument) is None
    assert decompose([], data.instrument) is None


def test_an_aspect_without_points_leaves_a_region_out(session: Session) -> None:
    data = of(session, 2025)
    whole = data.of("33.01")
    broken = replace(whole, aspects={code: whole.aspects[code] for code in list(sql.ASPECTS)[1:]})
    assert decompose([broken], data.instrument) is None


def test_a_region_without_answers_counts_in_the_aspects_alone(session: Session) -> None:
    data = of(session, 2025)
    one, silent = data.of("33.01"), replace(data.of("33.02"), levels={})
    both = decompose([one, silent], data.instrument)
    alone = decompose([one], data.instrument)
    assert both is not None
    assert alone is not None
    assert (len(both.regions), both.answered) == (2, 1)
    assert sum(parts(both).values()) == both.distance
    assert {item.indicator.code: item.lost for _, item in both.indicators} == {
        item.indicator.code: item.lost for _, item in alone.indicators
    }
    only_silent = decompose([silent], data.instrument)
    assert only_silent is not None
    assert only_silent.indicators == ()


@pytest.mark.parametrize("year", [2021, 2022, 2023, 2024, 2025])
def test_the_published_facts_cannot_be_decomposed(session: Session, year: int) -> None:
    data = of(session, year, dataset="terbit")
    assert below_top(data) == ()
    assert {decompose([item], data.instrument) for item in data.regions} == {None}
