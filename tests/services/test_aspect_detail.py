"""Inside an aspect: who stands at which level and what it costs, recomputed in SQL and YAML."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from statistics import mean

import pytest
from services import aspects_by_sql as sql

from merit.domain.access import visitor
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services.aspect_detail import (
    UNANSWERED,
    Distribution,
    distributions,
    indicator_standings,
)
from merit.services.breakdowns import Breakdowns, breakdowns
from merit.store.engine import Engine, Session

YEARS = (2022, 2023, 2024, 2025)
LEVELS = 4

each_year = pytest.mark.parametrize("year", YEARS)
each_aspect = pytest.mark.parametrize("aspect", sql.ASPECTS)


def of(session: Session, year: int, group: str = "semua", dataset: str = "contoh") -> Breakdowns:
    scope = Scope(Dataset(dataset), year, group)
    return breakdowns(session, visitor(demo=True), scope=scope)


def found(data: Breakdowns, aspect: str) -> tuple[Distribution, ...]:
    return distributions(data, data.aspect(aspect))


@each_year
@each_aspect
def test_every_region_stands_at_its_level_of_every_indicator(
    session: Session, shipped: Engine, year: int, aspect: str
) -> None:
    answers = sql.answers(shipped, "contoh", year)
    assert len(answers) >= 33
    items = found(of(session, year), aspect)
    assert {item.indicator.code for item in items} == set(sql.ASPECTS[aspect])
    for item in items:
        placed = {region.code: level for level, regions in item.at.items() for region in regions}
        code = item.indicator.code
        assert placed == {region: own.get(code, UNANSWERED) for region, own in answers.items()}
        assert set(item.at) == {0, 1, 2, 3, 4}
        assert item.n == len(answers)


@each_year
@each_aspect
def test_means_and_losses_are_those_of_the_weights(
    session: Session, shipped: Engine, year: int, aspect: str
) -> None:
    answers = sql.answers(shipped, "contoh", year)
    for item in found(of(session, year), aspect):
        code = item.indicator.code
        levels = [own[code] for own in answers.values() if code in own]
        lost = [sql.WEIGHTS[code] * (LEVELS - own.get(code, 0)) for own in answers.values()]
        assert item.answered == len(levels)
        assert item.mean_level == mean(map(Decimal, levels))
        assert item.mean_lost == mean(lost)


@each_year
@each_aspect
def test_the_indicator_that_loses_most_comes_first(
    session: Session, year: int, aspect: str
) -> None:
    lost = [item.mean_lost for item in found(of(session, year), aspect)]
    assert lost == sorted(lost, reverse=True, key=lambda value: value or 0)


def test_succession_planning_loses_most_of_all_in_2025(session: Session, shipped: Engine) -> None:
    first = found(of(session, 2025), "A3")[0]
    counts = {level: len(regions) for level, regions in first.at.items()}
    assert (first.indicator.code, counts) == ("3.4", {0: 1, 1: 6, 2: 23, 3: 4, 4: 0})
    # 5 points a level: 1 x 20 + 6 x 15 + 23 x 10 + 4 x 5 = 360 over 34
    assert first.mean_lost == Decimal(360) / 34
    answers = sql.answers(shipped, "contoh", 2025)
    lost = {
        code: mean(weight * (LEVELS - own.get(code, 0)) for own in answers.values())
        for code, weight in sql.WEIGHTS.items()
    }
    assert max(lost, key=lambda code: lost[code]) == "3.4"


def test_a_group_counts_only_its_own_regions(session: Session, shipped: Engine) -> None:
    answers = sql.answers(shipped, "contoh", 2025)
    own = {code: levels for code, levels in answers.items() if code.startswith("33.7")}
    assert len(own) == 6
    for item in found(of(session, 2025, "kota"), "A5"):
        counts = Counter(levels.get(item.indicator.code, 0) for levels in own.values())
        assert {level: len(regions) for level, regions in item.at.items() if regions} == counts


@each_aspect
def test_points_and_losses_of_a_region_add_up_to_its_aspect(session: Session, aspect: str) -> None:
    data = of(session, 2025)
    one = data.aspect(aspect)
    for region in data.regions:
        items = indicator_standings(region, one, levels=LEVELS)
        if not region.aspects:
            assert {item.is_known for item in items} == {False}
            assert {(item.level, item.points, item.lost) for item in items} == {(None,) * 3}
            continue
        points = region.aspects[aspect].points
        assert sum(item.points or 0 for item in items) == points
        assert sum(item.lost or 0 for item in items) == sql.MAXIMA[aspect] - points
        lost = [item.lost or 0 for item in items]
        assert lost == sorted(lost, reverse=True)
        for item in items:
            assert (item.gain is None) is (item.level == LEVELS)
            assert item.gain in (None, sql.WEIGHTS[item.indicator.code])


def test_an_unanswered_indicator_costs_everything_and_is_not_called_a_level(
    session: Session, shipped: Engine
) -> None:
    region = of(session, 2025).of("33.16")
    answers = sql.answers(shipped, "contoh", 2025)["33.16"]
    data = of(session, 2025)
    for aspect in data.instrument.aspects:
        for item in indicator_standings(region, aspect, levels=LEVELS):
            code = item.indicator.code
            assert item.level == answers.get(code)
            if code not in answers:
                assert (item.points, item.lost) == (0, sql.WEIGHTS[code] * LEVELS)
    assert 0 < len(answers) < 37


def test_points_without_recorded_answers_are_not_taken_for_unanswered(session: Session) -> None:
    data = of(session, 2025)
    silent = replace(data.of("33.01"), levels={})
    alone = replace(data, regions=(silent,), outside=())
    for aspect in data.instrument.aspects:
        assert not silent.knows(aspect)
        assert {item.n for item in distributions(alone, aspect)} == {0}
        items = indicator_standings(silent, aspect, levels=LEVELS)
        assert {(item.is_known, item.lost) for item in items} == {(False, None)}


def test_answers_of_which_some_were_not_recorded_are_not_taken_for_all_of_them(
    session: Session,
) -> None:
    """The points say that the indicators without a level were answered: nobody wrote how."""
    data = of(session, 2025)
    whole = data.of("33.01")
    for aspect in data.instrument.aspects:
        dropped = next(item.code for item in aspect.indicators if item.code in whole.levels)
        kept = {code: level for code, level in whole.levels.items() if code != dropped}
        partly = replace(whole, levels=kept)
        assert whole.knows(aspect)
        assert not partly.knows(aspect)
        alone = replace(data, regions=(partly,), outside=())
        assert {item.n for item in distributions(alone, aspect)} == {0}
        items = indicator_standings(partly, aspect, levels=LEVELS)
        assert {(item.is_known, item.lost) for item in items} == {(False, None)}


@pytest.mark.parametrize("year", [2021, 2022, 2023, 2024, 2025])
@each_aspect
def test_the_published_facts_have_no_levels_and_keep_the_rubric(
    session: Session, year: int, aspect: str
) -> None:
    for item in found(of(session, year, dataset="terbit"), aspect):
        assert (item.n, item.answered, item.mean_level, item.mean_lost) == (0, 0, None, None)
        assert not any(item.at.values())
        assert len(item.indicator.rubric) == LEVELS
        assert item.indicator.evidence
