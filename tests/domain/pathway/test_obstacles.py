"""Why a score is out of reach, and the least that would be enough, held against every way."""

from decimal import Decimal
from itertools import combinations
from random import Random

from domain.pathway import by_hand

from merit.domain.pathway.obstacles import obstacle
from merit.domain.pathway.paths import shortest
from merit.domain.pathway.question import MOST_PERIODS, Cap, Limits, Question, Step

CASES = 150


def can(question: Question, **limits: object) -> bool:
    return by_hand.best(question.limited(**limits)) is not None


def test_everything_said_of_an_obstacle_is_so_in_random_cases() -> None:
    dice, told = Random(21), 0
    for _ in range(CASES):
        question = by_hand.random_question(dice)
        if shortest(question) is not None:
            continue
        told += 1
        found, free = obstacle(question), {"most_steps": None, "capacity": None}
        assert found.highest == by_hand.highest(question)
        assert found.unlocked == by_hand.highest(question.limited(locked=frozenset()))
        assert found.unlimited == by_hand.highest(question.limited(**free))
        assert found.free == question.start + sum(step.gain for step in question.steps)
        assert found.openings == fewest_locks(question)
        assert found.most_steps == fewest_steps(question)
        if found.capacity is not None:
            assert can(question, capacity=found.capacity)
            assert not can(question, capacity=found.capacity - Decimal("0.25"))
        elif question.limits.capacity is not None:
            assert not can(question, capacity=None)
    assert told > 20


def test_with_two_periods_everything_said_is_so_as_well() -> None:
    dice, told = Random(22), 0
    for _ in range(60):
        question = by_hand.random_question(dice, periods=2)
        if shortest(question) is not None:
            continue
        told += 1
        found = obstacle(question)
        assert found.is_proven
        assert found.highest == by_hand.highest(question)
        assert found.openings == fewest_locks(question)
        assert found.most_steps == fewest_steps(question)
        if found.capacity is not None:
            assert can(question, capacity=found.capacity)
            assert not can(question, capacity=found.capacity - Decimal("0.25"))
        elif question.limits.capacity is not None:
            assert not can(question, capacity=None)
        if found.periods is not None:
            assert found.periods > 2
            assert not can(question, periods=found.periods - 1)
    assert told > 15


def test_a_remedy_nobody_can_ask_for_is_none() -> None:
    """Three steps of 1000 in one period are 3000, while an effort goes up to 1000."""
    steps = tuple(Step("A", level, Decimal(5), Decimal(1000)) for level in (2, 3, 4))
    limits = Limits(capacity=Decimal(1000))
    found = obstacle(Question(Decimal(300), Decimal(315), steps, limits))
    assert found.capacity is None
    assert found.periods == 3


def fewest_locks(question: Question) -> tuple[str, ...] | None:
    """The first of the smallest sets of locks whose opening is enough."""
    codes = dict.fromkeys(step.indicator for step in question.steps)
    locked = [code for code in codes if code in question.limits.locked]
    for number in range(1, len(locked) + 1):
        for opened in combinations(locked, number):
            if can(question, locked=question.limits.locked - set(opened)):
                return opened
    return None


def fewest_steps(question: Question) -> int | None:
    present = question.limits.most_steps
    if present is None:
        return None
    return next((n for n in range(present + 1, 5) if can(question, most_steps=n)), None)


def test_the_number_of_periods_that_is_enough_is_the_smallest() -> None:
    steps = tuple(Step("A", level, Decimal(2)) for level in (2, 3, 4))
    question = Question(Decimal(0), Decimal(6), steps, Limits(most_steps=1, periods=1))
    found = obstacle(question)
    assert (found.highest, found.periods, found.most_steps) == (2, 3, 3)
    assert found.has_remedy


def test_more_periods_than_can_be_planned_are_not_offered() -> None:
    steps = tuple(Step(code, 4, Decimal(2)) for code in "ABCDEFG")
    question = Question(Decimal(0), Decimal(14), steps, Limits(capacity=Decimal(1)))
    found = obstacle(question)
    assert len(steps) > MOST_PERIODS
    assert found.periods is None
    assert found.capacity == 7


def test_above_all_there_is_nothing_can_be_loosened() -> None:
    question = Question(Decimal(0), Decimal(9), (Step("A", 4, Decimal(2)),), Limits(frozenset("A")))
    found = obstacle(question)
    assert found.is_out_of_reach
    assert not found.has_remedy
    assert (found.highest, found.free) == (0, 2)


def test_where_no_step_brings_anything_the_score_stays_where_it_is_over_all_periods() -> None:
    """A is at the maximum of its aspect already; B, which is locked, brings 4."""
    steps = (Step("A", 4, Decimal(2)), Step("B", 4, Decimal(4)))
    limits = Limits(frozenset("B"), periods=2, capacity=Decimal(1))
    caps = (Cap(frozenset("A"), Decimal(0)),)
    found = obstacle(Question(Decimal(320), Decimal(324), steps, limits, caps))
    assert (found.highest, found.unlocked, found.openings) == (320, 324, ("B",))
