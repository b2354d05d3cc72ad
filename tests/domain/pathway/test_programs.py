"""What a program says of its answer, and what it does when it is stopped."""

import pytest

from merit.domain.pathway import programs
from merit.domain.pathway.programs import Program
from merit.errors import MeritError


def test_an_answer_is_proven_when_the_bound_leaves_no_room() -> None:
    program = Program([1.0, 1.0, 1.0])
    program.keep({0: 3.0, 1: 2.0, 2: 2.0}, at_least=4)
    found = program.least({0: 3.0, 1: 1.0, 2: 2.0})
    assert found is not None
    assert (list(found.values), found.cost, found.bound) == ([0, 1, 1], 3, 3)
    assert found.is_proven


def test_rows_that_contradict_each_other_have_no_answer() -> None:
    program = Program([1.0, 1.0])
    program.keep({0: 1.0, 1: 1.0}, at_least=3)
    assert program.least({0: 1.0}) is None


def test_the_second_cost_is_least_among_those_of_the_first() -> None:
    program = Program([1.0, 1.0, 1.0])
    program.keep({0: 1.0, 1: 1.0, 2: 1.0}, at_least=2)
    optima = program.least_in_order([{0: 1.0, 1: 1.0, 2: 1.0}, {0: 5.0, 1: 1.0, 2: 4.0}])
    assert optima is not None
    assert list(optima[-1].values) == [0, 1, 1]


def test_a_run_that_is_stopped_before_it_finds_anything_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(programs, "PATIENCE_SECONDS", 0.0)
    program = Program([1.0] * 40)
    program.keep({place: float(2 * place + 3) for place in range(40)}, at_least=801)
    with pytest.raises(MeritError, match="belum selesai"):
        program.least({place: float(place % 7 + 5) for place in range(40)})
