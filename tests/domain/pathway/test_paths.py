"""The way up of least effort, held against every way there is and a dynamic program."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path as File
from random import Random

from domain.pathway import by_hand, by_score

from merit.domain.pathway.paths import Path, alternatives, shortest
from merit.domain.pathway.question import Cap, Limits, Question, Step, steps_above
from merit.domain.scoring import band_of, score_from_levels
from merit.services.reference.instruments import read_instrument

KASN = read_instrument(File(__file__).parents[3] / "data" / "instruments" / "kasn-9-2019.yaml")
SMALL, WITH_PERIODS, FULL = 500, 60, 65
GOAL = Decimal(325)

MK_2021 = {
    **{"1.1": 4, "1.2": 4, "1.3": 4, "1.4": 3},
    **{"2.1": 4, "2.2": 4, "2.3": 4, "2.4": 4, "2.5": 3},
    **{"3.1": 3, "3.2": 3, "3.3": 2, "3.4": 2, "3.5": 3},
    **{"3.6": 2, "3.7": 2, "3.8": 2, "3.9": 2, "3.10": 2},
    **{"4.1": 2, "4.2": 2, "4.3": 3},
    **{"5.1": 4, "5.2": 4, "5.3": 4, "5.4": 3, "5.5": 4},
    **{"6.1": 4, "6.2": 4, "6.3": 3, "6.4": 3},
    **{"7.1": 4, "7.2": 4, "8.1": 4, "8.2": 4, "8.3": 4, "8.4": 3},
}
"""Levels that give the published points of every aspect: 37,5 38 75 25 77,5 35 16 and 23."""


def merit_of(question: Question, path: Path) -> tuple[object, ...]:
    plan = {step: place for place, period in enumerate(path.periods) for step in period}
    return by_hand.merit_of(question, plan)


def full_question(dice: Random) -> Question:
    """The real instrument, with levels, target, efforts, locks and limits of all kinds."""
    levels = {item.code: dice.choice([0, 1, 2, 2, 3, 3, 4]) for item in KASN.indicators}
    steps = steps_above(KASN, levels, {})
    if dice.random() < 0.5:
        efforts = [Decimal(1), Decimal(2), Decimal("0.5"), Decimal("1.25")]
        steps = tuple(replace(step, effort=dice.choice(efforts)) for step in steps)
    locked = frozenset(item.code for item in KASN.indicators if dice.random() < 0.1)
    needed = GOAL + dice.choice([0, 0, 5, 25])
    limits = Limits(locked, dice.choice([None, 1, 2]))
    return Question(score_from_levels(KASN, levels), needed, steps, limits)


def test_the_path_is_the_best_of_all_ways_in_500_random_cases() -> None:
    dice, reached = Random(7), 0
    for _ in range(SMALL):
        question = by_hand.random_question(dice)
        path, expected = shortest(question), by_hand.best(question)
        assert (path is None) is (expected is None), question
        if path is not None:
            reached += 1
            assert merit_of(question, path) == expected, question
            assert path.proof.is_proven
            assert path.proof.bound == path.effort
    assert 200 < reached < SMALL


def test_over_several_periods_it_is_the_best_of_all_plans() -> None:
    dice, spread = Random(11), 0
    for _ in range(WITH_PERIODS):
        question = by_hand.random_question(dice, periods=dice.choice([2, 3]))
        path, expected = shortest(question), by_hand.best(question)
        assert (path is None) is (expected is None), question
        if path is not None:
            assert merit_of(question, path) == expected, question
            assert path.scores[-1] == path.score >= question.needed
            spread += len(path.periods) > 1
    assert spread > 5


def test_where_aspects_gain_no_more_than_they_lack_it_is_the_best_of_all_plans() -> None:
    dice, spread = Random(13), 0
    for _ in range(2 * WITH_PERIODS):
        drawn = by_hand.random_question(dice, periods=dice.choice([2, 3]))
        question = by_hand.with_caps(dice, drawn)
        path, expected = shortest(question), by_hand.best(question)
        assert (path is None) is (expected is None), question
        if path is not None:
            assert merit_of(question, path) == expected, question
            spread += len(path.periods) > 1
    assert spread > 5


def test_what_counts_comes_early_not_what_an_aspect_has_no_room_for() -> None:
    """Two steps fit into a period: A and B together bring 6, but A and C 9."""
    steps = (Step("A", 4, Decimal(5)), Step("B", 4, Decimal(5)), Step("C", 4, Decimal(4)))
    caps = (Cap(frozenset("AB"), Decimal(6)),)
    limits = Limits(periods=2, capacity=Decimal(2))
    path = shortest(Question(Decimal(300), Decimal(310), steps, limits, caps))
    assert path is not None
    assert path.scores == (309, 310)
    assert [[step.indicator for step in period] for period in path.periods] == [["A", "C"], ["B"]]


def test_it_takes_as_little_as_a_dynamic_program_with_all_37_indicators() -> None:
    dice = Random(5)
    for _ in range(FULL):
        question = full_question(dice)
        path, expected = shortest(question), by_score.least(question)
        assert (path is None) is (expected is None)
        if path is not None:
            assert (path.effort, path.points) == expected
            assert path.proof.is_proven


def test_alternatives_are_the_next_best_ways_that_hold_no_earlier_one() -> None:
    dice, found = Random(3), 0
    for _ in range(240):
        question = by_hand.random_question(dice)
        path = shortest(question)
        if path is None or not path.steps:
            continue
        earlier = [frozenset(path.steps)]
        for other in alternatives(question, path).paths:
            left = [
                by_hand.merit_of(question, plan)
                for plan in by_hand.plans(question)
                if by_hand.reaches(question, plan)
                and not any(steps <= plan.keys() for steps in earlier)
            ]
            assert merit_of(question, other) == min(left)
            assert other.proof.is_proven
            earlier.append(frozenset(other.steps))
            found += 1
        assert len(set(earlier)) == len(earlier)
    assert found > 40


def test_the_published_327_is_reproduced_and_is_sangat_baik() -> None:
    points = [Decimal(text) for text in ["37.5", "38", "75", "25", "77.5", "35", "16", "23"]]
    score = score_from_levels(KASN, MK_2021)
    assert score == sum(points) == Decimal(327)
    assert band_of(KASN, score).name == "Sangat Baik"
    question = Question(score, GOAL, steps_above(KASN, MK_2021, {}))
    path = shortest(question)
    assert path is not None
    assert path.steps == ()
    assert path.score == Decimal(327)


def test_a_reserve_above_the_present_score_asks_for_steps() -> None:
    question = Question(Decimal(327), GOAL + 10, steps_above(KASN, MK_2021, {}))
    path = shortest(question)
    assert path is not None
    # 8 points are missing: two steps of 5 points on A3 or A4 are the fewest, and 10 the most.
    assert (path.effort, path.score) == (2, Decimal(337))


def test_a_step_is_never_taken_without_those_below_it() -> None:
    dear = Step("A", 2, Decimal(1), Decimal(9))
    cheap = Step("A", 3, Decimal(8), Decimal(1))
    other = Step("B", 4, Decimal(8), Decimal(11))
    path = shortest(Question(Decimal(0), Decimal(8), (dear, cheap, other)))
    assert path is not None
    assert path.steps == (dear, cheap)
    assert path.rises == {"A": (1, 3)}


def test_what_is_locked_stays_where_it_is() -> None:
    steps = (Step("A", 2, Decimal(5)), Step("B", 2, Decimal(2)), Step("B", 3, Decimal(2)))
    question = Question(Decimal(0), Decimal(4), steps, Limits(locked=frozenset("A")))
    path = shortest(question)
    assert path is not None
    assert set(path.rises) == {"B"}


def test_a_path_says_where_it_is_at_the_end_of_each_period() -> None:
    steps = tuple(Step("A", level, Decimal("2.5")) for level in (2, 3, 4))
    question = Question(Decimal(300), Decimal(305), steps, Limits(most_steps=1, periods=3))
    path = shortest(question)
    assert path is not None
    assert path.scores == (Decimal("302.5"), Decimal(305))
