"""What is said where the solver was stopped: never that something is proven that is not."""

from dataclasses import replace
from decimal import Decimal
from itertools import count

import pytest

from merit.domain.pathway.aspects_only import Room, least_aspects
from merit.domain.pathway.obstacles import obstacle
from merit.domain.pathway.paths import alternatives, shortest
from merit.domain.pathway.question import Limits, Question, Step
from merit.domain.pathway.robustness import robustness
from merit.domain.pathway.weights import Part, Uncertainty
from merit.domain.programs import Optimum, Program, Weights
from merit.errors import UnfinishedError

THREE, FIVE = Decimal(3), Decimal(5)
# Three of 3 and two of 5 in periods that hold 5: A, B and C fill one each, 9 in all.
STEPS = (
    *(Step(code, 4, FIVE, THREE) for code in "ABC"),
    *(Step(code, 4, Decimal("7.5"), FIVE) for code in "DE"),
)
QUESTION = Question(Decimal(300), Decimal(315), STEPS, Limits(capacity=FIVE, periods=3))
# Where a period holds 6, two of 3 fit into one: what fits into all periods together fits into each.
WIDER = QUESTION.limited(capacity=Decimal(6))


def over() -> float:
    return 0.0


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the programs that are to end unproven, one worse than the best."""
    stopped: list[int] = []
    number, real = count(1), Program.least

    def least(self: Program, cost: Weights) -> Optimum | None:
        found = real(self, cost)
        if next(number) in stopped and found is not None:
            return replace(found, bound=found.cost - 1)
        return found

    monkeypatch.setattr(Program, "least", least)
    return stopped


def test_with_time_the_path_is_proven() -> None:
    path = shortest(QUESTION)
    assert path is not None
    assert (path.effort, path.proof.is_proven, path.proof.bound) == (9, True, 9)


@pytest.mark.parametrize("number", [1, 3, 4, 5, 6, 7, 8, 9])
def test_one_stopped_program_is_enough_to_leave_a_path_unproven(
    runs: list[int], number: int
) -> None:
    """The second one only shows that one period is not enough; the ninth is the last."""
    runs.append(number)
    path = shortest(WIDER)
    assert path is not None
    assert (path.effort, len(path.periods), path.proof.programs) == (9, 2, 8)
    assert not path.proof.is_proven


def test_the_bound_of_a_stopped_path_is_what_no_path_is_below(runs: list[int]) -> None:
    runs.append(1)
    path = shortest(WIDER)
    assert path is not None
    assert path.proof.bound < path.effort
    assert path.proof.bound == 8


def test_nothing_comes_next_to_a_path_that_is_not_proven(runs: list[int]) -> None:
    runs.append(1)
    path = shortest(WIDER)
    assert path is not None
    others = alternatives(WIDER, path)
    assert (others.paths, others.are_all) == ((), False)


def test_without_any_time_there_is_no_path_and_that_is_no_obstacle() -> None:
    with pytest.raises(UnfinishedError):
        shortest(QUESTION, left=over)
    with pytest.raises(UnfinishedError):
        least_aspects([Room("A1", FIVE)], THREE, step=Decimal(1), locked=frozenset(), left=over)


def test_an_alternative_that_was_not_found_in_time_is_not_said_not_to_be() -> None:
    path = shortest(QUESTION)
    assert path is not None
    others = alternatives(QUESTION, path, left=over)
    assert (others.paths, others.are_all) == ((), False)


def test_what_was_not_proven_of_an_obstacle_is_left_out() -> None:
    far = replace(QUESTION, needed=Decimal(330)).limited(locked=frozenset("A"), most_steps=1)
    known, stopped = obstacle(far), obstacle(far, left=over)
    assert known.is_proven
    assert (known.highest, known.free) == (Decimal(320), Decimal(330))
    assert not stopped.is_proven
    assert (stopped.highest, stopped.unlocked, stopped.capacity) == (None, None, None)
    assert (stopped.openings, stopped.periods, stopped.has_remedy) == (None, None, False)
    assert (stopped.unlimited, stopped.free) == (known.unlimited, known.free)


def test_an_obstacle_whose_programs_were_stopped_gives_no_figure(runs: list[int]) -> None:
    runs.extend(range(1, 200))
    found = obstacle(replace(QUESTION, needed=Decimal(330)))
    assert not found.is_proven
    assert found.highest is None
    assert found.capacity is None


def test_draws_that_were_not_settled_count_nowhere() -> None:
    free = QUESTION.limited(capacity=None)
    path = shortest(free)
    assert path is not None
    weights = {step.indicator: step.gain for step in STEPS}
    known = Uncertainty((Part(weights, weights, weights),), {})
    whole = robustness(free, path, known, draws=4)
    assert (whole.asked, whole.draws, max(whole.counts.values())) == (4, 4, 4)
    assert whole.is_settled
    none = robustness(free, path, known, draws=4, left=over)
    assert (none.asked, none.draws, none.unreached, none.counts) == (4, 0, 0, {})
    assert not none.is_settled


def test_a_safe_path_nobody_had_time_for_is_not_said_not_to_be() -> None:
    nominal = {"A": FIVE, "B": FIVE}
    known = Uncertainty(
        (Part(nominal, dict.fromkeys(nominal, THREE), dict.fromkeys(nominal, Decimal(7))),), {}
    )
    question = Question(Decimal(0), FIVE, (Step("A", 4, FIVE), Step("B", 4, FIVE)))
    path = shortest(question)
    assert path is not None
    found = robustness(question, path, known, draws=1)
    assert found.safe is not None  # both, as the two weights add up to ten whatever they are
    assert (found.safe.effort, found.is_safe_settled) == (2, True)
    stopped = robustness(question, path, known, draws=1, left=over)
    assert (stopped.safe, stopped.is_safe_settled) == (None, False)
