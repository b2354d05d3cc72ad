"""The ways up of the 35 regions of the demonstration, against a dynamic program and plain SQL."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from domain.pathway import by_score
from services.aspects_by_sql import ASPECT_OF, ASPECTS, MAXIMA, WEIGHTS, answers, points, speaking

from merit.domain.access import visitor
from merit.domain.pathway.basis import Basis
from merit.domain.pathway.paths import shortest
from merit.domain.pathway.question import Question, steps_above
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import InputError, NoDataError
from merit.services.current_levels import CurrentLevels, current_levels
from merit.services.pathways import (
    Asked,
    AspectPathway,
    Pathway,
    contributions,
    gains_of,
    pathway,
    robustness_of,
    score_range,
)
from merit.store.engine import Engine, Session, reading

YEAR = 2025
SCOPE = Scope(Dataset.DEMO, YEAR)
GOAL = Decimal(325)
BREBES, PEKALONGAN = "33.29", "33.75"


def standing(session: Session, code: str, scope: Scope = SCOPE) -> CurrentLevels | None:
    return current_levels(
        session, visitor(demo=True), scope=scope, region_code=code, basis=Basis.OFFICIAL
    )


def known(session: Session, code: str) -> CurrentLevels:
    found = standing(session, code)
    assert found is not None
    return found


def way(current: CurrentLevels, **asked: object) -> Pathway:
    found = pathway(current, Asked(**asked))  # type: ignore[arg-type]
    assert isinstance(found, Pathway)
    return found


def test_the_present_levels_are_those_of_straight_sql(shipped: Engine, session: Session) -> None:
    told = answers(shipped, "contoh", YEAR)
    scored = points(shipped)
    rows = speaking(shipped, "contoh", YEAR)
    assert sum(row.counts for row in rows.values()) > 30
    for code, row in rows.items():
        found = standing(session, code)
        assert (found is not None) is row.counts
        if found is not None:
            own = {code: level for code, level in told[code].items() if level}
            assert (found.year, found.score, found.levels) == (row.year, row.score, own)
            assert found.aspect_points == {a: scored[row.key, a] for a in ASPECTS}
            assert not found.is_estimated


def test_every_region_takes_as_little_as_a_dynamic_program_says(session: Session) -> None:
    compared = 0
    for current in counted(session):
        assert current.score is not None
        steps = steps_above(current.instrument, current.levels or {}, {})
        plain = Question(current.score, GOAL, steps)
        for question in (plain, replace(plain, needed=GOAL + 10), plain.limited(most_steps=1)):
            path, expected = shortest(question), by_score.least(question)
            assert (path is None) is (expected is None)
            if path is not None:
                assert (path.effort, path.points) == expected
                assert path.score >= question.needed
                assert path.proof.is_proven
            compared += 1
    assert compared > 90


def counted(session: Session) -> Iterator[CurrentLevels]:
    codes = [f"33.{n:02d}" for n in (*range(1, 30), *range(71, 77))]
    assert len(codes) == 35
    found = [current for code in codes if (current := standing(session, code)) is not None]
    assert len(found) > 30
    yield from found


def test_a_region_that_is_there_already_needs_no_step(session: Session) -> None:
    there = [current for current in counted(session) if (current.score or 0) >= GOAL]
    assert there
    for current in there:
        found = way(current)
        assert found.path is not None
        assert (found.path.steps, found.others.paths) == ((), ())


def test_the_points_of_a_path_are_weight_by_level_in_its_aspects(session: Session) -> None:
    current = known(session, BREBES)
    path = way(current).path
    assert path is not None
    expected: dict[str, Decimal] = {}
    for code, (low, high) in path.rises.items():
        gain = WEIGHTS[code] * (high - low)
        expected[ASPECT_OF[code]] = expected.get(ASPECT_OF[code], Decimal(0)) + gain
    assert gains_of(current, path) == expected
    rows = contributions(current, expected)
    assert sum(row.after for row in rows) == path.score
    assert all(row.after <= MAXIMA[row.aspect.code] for row in rows)


def test_the_three_next_best_ways_take_no_less_and_differ(session: Session) -> None:
    found = way(known(session, BREBES))
    assert found.path is not None
    assert len(found.others.paths) == 3
    assert found.others.are_all
    every = (found.path, *found.others.paths)
    efforts = [path.effort for path in every]
    assert efforts == sorted(efforts)
    assert len({frozenset(path.steps) for path in every}) == 4


def test_dearer_steps_are_avoided_and_locked_aspects_stay(session: Session) -> None:
    current = known(session, BREBES)
    first = way(current).path
    assert first is not None
    dear = tuple((step.indicator, step.level, Decimal(9)) for step in first.steps[:3])
    other = way(current, efforts=dear, locked=("A5",)).path
    assert other is not None
    assert not any(ASPECT_OF[code] == "A5" for code in other.rises)
    assert other.effort < first.effort + 24


def test_a_score_out_of_reach_says_what_would_be_enough(session: Session) -> None:
    current = known(session, BREBES)
    found = way(current, target=Decimal(410), locked=("1.1",))
    assert found.path is None
    assert found.obstacle is not None
    room = WEIGHTS["1.1"] * (4 - (current.levels or {})["1.1"])
    assert (found.obstacle.highest, found.obstacle.free) == (410 - room, 410)
    assert found.obstacle.openings == ("1.1",)


def test_the_worst_case_of_an_official_score_moves_only_what_is_gained(session: Session) -> None:
    answer = way(known(session, BREBES))
    assert answer.path is not None
    robust = robustness_of(answer)
    assert robust is not None
    assert score_range(answer, answer.path) == (robust.low, robust.high)
    assert robust.low <= answer.path.score <= robust.high
    assert robust.safe is not None
    assert score_range(answer, robust.safe)[0] >= GOAL
    assert robust.safe.effort >= answer.path.effort


def test_no_aspect_rises_above_its_maximum_whatever_its_levels_say(session: Session) -> None:
    """A3 has official points worth more than its levels by the estimated weights: 10 below 130."""
    current = known(session, BREBES)
    points = {**current.aspect_points, "A3": MAXIMA["A3"] - 10}
    raised = replace(current, aspect_points=points, score=sum(points.values(), Decimal(0)))
    top = way(raised, target=Decimal(410))
    assert top.path is not None
    assert top.path.score == 410
    assert gains_of(raised, top.path)["A3"] == 10
    rows = contributions(raised, gains_of(raised, top.path))
    assert all(row.after <= MAXIMA[row.aspect.code] for row in rows)
    assert score_range(top, top.path)[1] <= 410


def test_without_levels_the_way_is_on_points_of_aspects(session: Session) -> None:
    current = replace(known(session, BREBES), levels=None)
    found = pathway(current, Asked())
    assert isinstance(found, AspectPathway)
    assert found.path is not None
    assert current.score is not None
    assert found.path.points == GOAL - current.score
    lacking = {code: MAXIMA[code] - current.aspect_points[code] for code in ASPECTS}
    most = sorted(lacking.values(), reverse=True)
    fewest = next(n for n in range(1, 9) if sum(most[:n]) >= GOAL - current.score)
    assert len(found.path.gains) == fewest
    locked = pathway(current, Asked(locked=tuple(found.path.gains)))
    assert isinstance(locked, AspectPathway)
    assert locked.path is None or not set(locked.path.gains) & set(found.path.gains)


def test_a_published_total_without_aspects_has_no_way_but_says_so(session: Session) -> None:
    scope = Scope(Dataset.PUBLISHED, 2024)
    current = standing(session, PEKALONGAN, scope)
    assert current is not None
    assert (current.score, current.levels, current.has_aspects) == (327, None, False)
    with pytest.raises(NoDataError, match="belum tercatat"):
        pathway(current, Asked())


@pytest.mark.parametrize(
    "asked",
    [
        {"target": Decimal(411)},
        {"target": Decimal("325.25")},
        {"target": Decimal(405), "margin": Decimal(10)},
        {"margin": Decimal(-5)},
        {"efforts": (("1.1", 4, Decimal(0)),)},
        {"efforts": (("1.1", 4, Decimal("0.125")),)},
        {"capacity": Decimal(1001)},
        {"periods": 6},
        {"most_steps": 0},
        {"spread": 0},
    ],
)
def test_what_cannot_be_is_refused_in_words(session: Session, asked: dict[str, object]) -> None:
    with pytest.raises(InputError):
        way(known(session, BREBES), **asked)


def test_the_result_of_an_earlier_year_counts_as_long_as_it_is_valid(shipped: Engine) -> None:
    rows = speaking(shipped, "contoh", YEAR)
    carried = [code for code, row in rows.items() if row.counts and row.year < YEAR]
    assert carried
    with reading(shipped) as session:
        for code in carried:
            assert known(session, code).year == rows[code].year


def test_an_answer_is_settled_when_nothing_of_it_was_stopped(session: Session) -> None:
    whole = way(known(session, BREBES))
    assert whole.path is not None
    assert whole.is_settled
    seconds = iter([20.0] * whole.path.proof.programs)
    cut = pathway(known(session, BREBES), Asked(), left=lambda: next(seconds, 0.0))
    assert isinstance(cut, Pathway)
    assert cut.path == whole.path
    assert not cut.is_settled
