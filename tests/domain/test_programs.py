"""What a program says of its answer, and what it does when it is stopped."""

from math import inf
from types import SimpleNamespace

import numpy as np
import pytest

from merit.domain import programs
from merit.domain.programs import Program
from merit.errors import UnfinishedError


def test_an_answer_is_proven_when_the_bound_leaves_no_room() -> None:
    program = Program([1, 1, 1])
    program.keep({0: 3, 1: 2, 2: 2}, at_least=4)
    found = program.least({0: 3, 1: 1, 2: 2})
    assert found is not None
    assert (list(found.values), found.cost, found.bound) == ([0, 1, 1], 3, 3)
    assert found.is_proven


def test_rows_that_contradict_each_other_have_no_answer() -> None:
    program = Program([1, 1])
    program.keep({0: 1, 1: 1}, at_least=3)
    assert program.least({0: 1}) is None


def test_the_second_cost_is_least_among_those_of_the_first() -> None:
    program = Program([1, 1, 1])
    program.keep({0: 1, 1: 1, 2: 1}, at_least=2)
    optima = program.least_in_order([{0: 1, 1: 1, 2: 1}, {0: 5, 1: 1, 2: 4}])
    assert optima is not None
    assert list(optima[-1].values) == [0, 1, 1]


def test_a_run_that_is_stopped_before_it_finds_anything_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(programs, "PATIENCE_SECONDS", 0.0)
    program = Program([1] * 40)
    program.keep({place: 2 * place + 3 for place in range(40)}, at_least=801)
    with pytest.raises(UnfinishedError, match="belum selesai"):
        program.least({place: place % 7 + 5 for place in range(40)})


def ended(monkeypatch: pytest.MonkeyPatch, **told: object) -> None:
    """Let the solver end like this."""
    monkeypatch.setattr(programs.scipy.optimize, "milp", lambda *_, **__: SimpleNamespace(**told))


def test_a_run_that_was_stopped_with_an_answer_but_no_bound_proves_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended(monkeypatch, status=1, x=np.array([1.0]), mip_dual_bound=-inf)
    found = Program([1]).least({0: 5})
    assert found is not None
    assert (found.values, found.cost, found.bound, found.is_proven) == ((1,), 5, None, False)


def test_a_bound_below_the_answer_proves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    ended(monkeypatch, status=1, x=np.array([1.0]), mip_dual_bound=3.2)
    found = Program([1]).least({0: 5})
    assert found is not None
    assert (found.bound, found.is_proven) == (4, False)


def test_an_answer_that_breaks_a_row_by_a_hair_is_not_proven(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended(monkeypatch, status=0, x=np.array([0.9999999, 0.0]), mip_dual_bound=1.0)
    program = Program([1, 1])
    program.keep({0: 10**9, 1: 1}, at_least=10**9 + 1)
    found = program.least({0: 1, 1: 1})
    assert found is not None
    assert not found.is_proven


def test_what_was_found_stands_unproven_where_the_time_is_over_before_the_last() -> None:
    seconds = iter([20.0, 0.0])
    program = Program([1, 1], left=lambda: next(seconds))
    program.keep({0: 1, 1: 1}, at_least=1)
    optima = program.least_in_order([{0: 1, 1: 1}, {0: 1}])
    assert optima is not None
    assert [item.is_proven for item in optima] == [True, False]
    assert optima[1].values == optima[0].values
    assert optima[1].cost == optima[0].values[0]
