"""How the steps of a path are found: over all periods at once first, then over each of them.

Periods that hold only so much are alike, so that a solver tries the same plan many times over. A
question is therefore answered with its periods pooled, and the steps are fitted into the periods
afterwards. Only where they do not fit, the program with all its periods is solved.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from merit.domain.pathway.ground import Ground, ground
from merit.domain.pathway.question import Question, Step, gained
from merit.domain.programs import Left, Optimum
from merit.errors import UnfinishedError

ZERO = Decimal(0)
Periods = tuple[tuple[Step, ...], ...]
View = Callable[[Question], Question]


@dataclass(frozen=True, slots=True)
class Demand:
    """What a path has to reach, written into the program of its question with `free` columns."""

    write: Callable[[Ground], None] = Ground.reach
    free: int = 0


NOMINAL = Demand()
"""The score that is asked for, with the weights as they are taken for."""


@dataclass(frozen=True, slots=True)
class Found:
    """The steps of a path by period, every program that singled them out, and the least effort
    that any path takes."""

    periods: Periods
    optima: tuple[Optimum, ...]
    bound: Decimal


@dataclass(frozen=True, slots=True)
class Search:
    """A path that reaches what is demanded and holds none of those that are avoided."""

    avoiding: Sequence[tuple[Step, ...]]
    demand: Demand
    left: Left

    def best(self, question: Question) -> Found | None:
        """The steps of least effort; of them those the order of aims prefers. None if none reach.

        Raises UnfinishedError when the time was over before any were found.
        """
        least = self._least(question.pooled)
        if least is None:
            return None
        return self._over(question, _pooled, least) or self._each_period(question)

    def _each_period(self, question: Question) -> Found | None:
        least = self._least(question)
        return None if least is None else self._over(question, _as_it_is, least)

    def _over(self, question: Question, view: View, least: "_Effort") -> Found | None:
        """The best steps as `view` sees the question; None where they do not fit into periods."""
        few, tried = self._over_fewest_periods(question, view, least)
        program = self._program(view(few))
        optima = program.program.least_in_order(
            [program.least_effort, program.most_points, program.smallest_rises]
        )
        assert optima is not None, "the least effort was found before"
        settled = program.put_in_order(optima[-1])
        solved = program.taken((optima + settled)[-1])
        chosen = {step for period in solved for step in period}
        dates = dated(few, chosen, self.left, known=solved if view is _as_it_is else None)
        if dates is None:
            return None
        periods, dating = dates
        return Found(periods, (least.optimum, *tried, *optima, *settled, *dating), least.bound)

    def _over_fewest_periods(
        self, question: Question, view: View, least: "_Effort"
    ) -> tuple[Question, list[Optimum]]:
        """The question over as few periods as the least effort takes, and what showed it."""
        tried = []
        for number in range(1, question.limits.periods):
            fewer = question.limited(periods=number)
            try:
                found = self._least(view(fewer))
            except UnfinishedError:
                tried.append(replace(least.optimum, bound=None))
                continue
            if found is not None:
                tried.append(found.optimum)
                if found.effort == least.effort:
                    return fewer, tried
        return question, tried

    def _least(self, question: Question) -> "_Effort | None":
        if not question.open_steps:
            return None
        program = self._program(question)
        found = program.program.least(program.least_effort)
        if found is None:
            return None
        bound = max(0, found.bound or 0) * program.unit
        return _Effort(program.unit * found.cost, bound, found)

    def _program(self, question: Question) -> Ground:
        """The program of a question with all that is demanded."""
        program = ground(question, free=self.demand.free, left=self.left)
        self.demand.write(program)
        for steps in self.avoiding:
            if set(steps) <= program.columns.keys():  # else a step it needs is not open anyway
                program.avoid(steps)
        if self.avoiding:
            known = (program.efforts.get(step, 0) for step in self.avoiding[-1])
            program.program.keep(program.least_effort, at_least=sum(known))
        return program


@dataclass(frozen=True, slots=True)
class _Effort:
    """The least effort of a program, and that no path of it takes less than `bound`."""

    effort: Decimal
    bound: Decimal
    optimum: Optimum


def _pooled(question: Question) -> Question:
    return question.pooled


def _as_it_is(question: Question) -> Question:
    return question


def dated(
    question: Question, chosen: set[Step], left: Left, *, known: Periods | None = None
) -> tuple[Periods, list[Optimum]] | None:
    """The chosen steps by period, the points as early as possible; None where they do not fit.

    Where the time is over before that is settled, they stay as they are `known` to fit.
    """
    periods = question.limits.periods
    steps = tuple(step for step in question.steps if step in chosen)
    if periods == 1 or not steps:
        return (steps, *[()] * (periods - 1)), []
    program = ground(replace(question, steps=steps), periods=periods, left=left)
    for columns in program.columns.values():
        program.program.fix(columns, 1)
    in_turn = {
        column: place * period
        for place, columns in enumerate(reversed(program.columns.values()), 1)
        for period, column in enumerate(columns)
    }
    try:
        optima = program.program.least_in_order([program.earliest_points, in_turn])
    except UnfinishedError:
        if known is None or len(known) != periods:
            raise
        return known, [Optimum((), 0, None, keeps=True)]
    return (program.taken(optima[-1]), optima) if optima else None


def most_points(question: Question, left: Left) -> tuple[Decimal, bool]:
    """The highest score that can be had under all limits, and whether that is proven."""
    steps = question.open_steps
    if question.limits.capacity is None or not steps:
        return question.start + gained(steps, question.caps), True
    best = question.start
    try:
        for view in (_pooled, _as_it_is):
            program = ground(view(question), left=left)
            found = program.program.least(program.most_points)
            assert found is not None, "taking no step at all is always possible"
            taken = {step for period in program.taken(found) for step in period}
            if view is _as_it_is or dated(question, taken, left):
                best = question.start + gained(taken, question.caps)
                return best, found.is_proven
    except UnfinishedError:
        return best, False
    return best, False
