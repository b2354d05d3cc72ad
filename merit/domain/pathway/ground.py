"""The program of a question: which step is taken in which period, under all its limits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import inf, log

from merit.domain.pathway.programs import Optimum, Program, in_whole
from merit.domain.pathway.question import Question, Step, by_indicator

DIGITS = 70_000
"""How large a number may grow that puts several indicators in order in one program."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A program and what its columns mean: `columns` of each step, one for each period.

    `gains`, `efforts` and `missing` are whole numbers of one unit each. Columns of no step come
    last.
    """

    program: Program
    columns: dict[Step, tuple[int, ...]]
    gains: dict[Step, int]
    efforts: dict[Step, int]
    missing: int

    @property
    def spare(self) -> int:
        """The first column of no step."""
        return sum(map(len, self.columns.values()))

    @property
    def unit(self) -> Decimal:
        """How much effort one of the whole numbers is."""
        step, whole = next(iter(self.efforts.items()))
        return step.effort / whole

    def total(self, weights: dict[Step, int]) -> dict[int, float]:
        """The weights of steps as weights of columns."""
        return {column: weight for step, weight in weights.items() for column in self.columns[step]}

    @property
    def least_effort(self) -> dict[int, float]:
        """What is made least first."""
        return self.total(self.efforts)

    @property
    def most_points(self) -> dict[int, float]:
        """What is made most, written as a cost."""
        return {column: -weight for column, weight in self.total(self.gains).items()}

    @property
    def smallest_rises(self) -> dict[int, float]:
        """A cost that is least when no indicator leaps: its first step costs 1, its second 2."""
        number = {
            step: place
            for steps in by_indicator(tuple(self.columns)).values()
            for place, step in enumerate(steps, 1)
        }
        return self.total(number)

    def put_in_order(self) -> list[Optimum]:
        """Settle what is alike otherwise: the first indicators of the instrument rise most.

        Each cost is a number with one digit for each indicator, as many as a solver tells apart.
        The effort and the points are kept, so that nothing is open once the effort is used up.
        """
        rises = list(by_indicator(tuple(self.columns)).values())
        base = 1 + max((len(steps) for steps in rises), default=0)
        at_once = int(log(DIGITS, base)) if rises else 1
        optima: list[Optimum] = []
        for first in range(0, len(rises), at_once):
            if optima and self._used(optima[-1], rises[:first]) == self._used(optima[-1], rises):
                break
            chunk = rises[first : first + at_once]
            found = self.program.least(self._digits(chunk, base))
            assert found is not None, "what is alike was found before"
            for step in (step for steps in chunk for step in steps):
                columns = self.columns[step]
                self.program.fix(columns, float(sum(found.values[list(columns)])))
            optima.append(found)
        return optima

    def _used(self, optimum: Optimum, rises: Sequence[tuple[Step, ...]]) -> float:
        """The effort of some indicators."""
        steps = (step for steps in rises for step in steps)
        return sum(
            self.efforts[step] * float(sum(optimum.values[list(self.columns[step])]))
            for step in steps
        )

    def _digits(self, chunk: Sequence[tuple[Step, ...]], base: int) -> dict[int, float]:
        return {
            column: -float(base ** (len(chunk) - 1 - place))
            for place, steps in enumerate(chunk)
            for step in steps
            for column in self.columns[step]
        }

    def taken(self, optimum: Optimum) -> tuple[tuple[Step, ...], ...]:
        """The steps of each period, in the order of the instrument."""
        periods = len(next(iter(self.columns.values()), (0,)))
        return tuple(
            tuple(step for step, columns in self.columns.items() if optimum.values[columns[period]])
            for period in range(periods)
        )

    def avoid(self, steps: Iterable[Step]) -> None:
        """Allow no path that holds all of `steps`.

        A step is never taken without those below it, so the highest of each indicator say it.
        """
        highest = {step.indicator: step for step in steps}.values()
        row = self.total(dict.fromkeys(highest, 1))
        self.program.keep(row, at_most=len(highest) - 1)

    def reach(self) -> None:
        """Allow only paths that gain what is missing."""
        self.program.keep(self.total(self.gains), at_least=self.missing)


def ground(
    question: Question, *, periods: int | None = None, spare: int = 0, free: int = 0
) -> Ground:
    """The program of the open steps over so many periods, or as few as tell them apart.

    Without a capacity it makes no difference in which period a step is taken, as long as no
    indicator rises too far over all of them. Points are not asked for yet: see `Ground.reach`.
    Behind the columns of the steps there are `spare` whole ones and `free` ones.
    """
    limits, steps = question.limits, question.open_steps
    spread = periods or (1 if limits.capacity is None else limits.periods)
    every = question.steps  # of all, so that a unit is the same whatever the limits
    gains, (missing,) = in_whole([step.gain for step in every], [max(question.missing, Decimal(0))])
    room = [] if limits.capacity is None else [limits.capacity]
    efforts, capacity = in_whole([step.effort for step in every], room)
    program = Program([1.0] * (len(steps) * spread) + [inf] * spare, free=free)
    columns = {
        step: tuple(range(place * spread, (place + 1) * spread)) for place, step in enumerate(steps)
    }
    found = Ground(
        program,
        columns,
        {step: gain for step, gain in zip(every, gains, strict=True) if step in columns},
        {step: effort for step, effort in zip(every, efforts, strict=True) if step in columns},
        missing,
    )
    _climb(found, spread, limits.most_steps if spread == limits.periods else None)
    for period in range(spread):
        for most in capacity:
            row = {columns[step][period]: float(found.efforts[step]) for step in steps}
            program.keep(row, at_most=most)
    return found


def _climb(found: Ground, periods: int, most_steps: int | None) -> None:
    """No step twice, none before the one below it, and not too many of one indicator at a time."""
    for steps in by_indicator(tuple(found.columns)).values():
        for step in steps:
            if periods > 1:
                found.program.keep(dict.fromkeys(found.columns[step], 1.0), at_most=1)
        for below, above in pairwise(steps):
            for period in range(periods):
                row = dict.fromkeys(found.columns[above][: period + 1], 1.0)
                row |= dict.fromkeys(found.columns[below][: period + 1], -1.0)
                found.program.keep(row, at_most=0)
        if most_steps is not None and len(steps) > most_steps:
            for period in range(periods):
                row = {found.columns[step][period]: 1.0 for step in steps}
                found.program.keep(row, at_most=most_steps)
