"""The program of a question: which step is taken in which period, under all its limits."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import inf, log

from merit.domain.pathway.question import Cap, Question, Step, by_indicator
from merit.domain.programs import Left, Optimum, Program, in_whole, patient

DIGITS = 70_000
"""How large a number may grow that puts several indicators in order in one program."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A program and what its columns mean: `columns` of each step, one for each period.

    `efforts`, `points` and `missing` are whole numbers of one unit each; `points` says what each
    column brings. Columns of no step come last, from `spare` on.
    """

    program: Program
    columns: dict[Step, tuple[int, ...]]
    efforts: dict[Step, int]
    points: dict[int, int]
    missing: int
    spare: int

    @property
    def unit(self) -> Decimal:
        """How much effort one of the whole numbers is."""
        step, whole = next(iter(self.efforts.items()))
        return step.effort / whole

    def total(self, weights: Mapping[Step, int]) -> dict[int, int]:
        """The weights of steps as weights of columns."""
        return {column: weight for step, weight in weights.items() for column in self.columns[step]}

    @property
    def least_effort(self) -> dict[int, int]:
        """What is made least first."""
        return self.total(self.efforts)

    @property
    def most_points(self) -> dict[int, int]:
        """What is made most, written as a cost."""
        return {column: -points for column, points in self.points.items()}

    @property
    def earliest_points(self) -> dict[int, int]:
        """A cost that is least when the points at the ends of all periods add up to most."""
        periods = len(next(iter(self.columns.values())))
        return {
            column: -points * (periods - column % periods) for column, points in self.points.items()
        }

    @property
    def smallest_rises(self) -> dict[int, int]:
        """A cost that is least when no indicator leaps: its first step costs 1, its second 2."""
        number = {
            step: place
            for steps in by_indicator(tuple(self.columns)).values()
            for place, step in enumerate(steps, 1)
        }
        return self.total(number)

    def put_in_order(self, last: Optimum) -> list[Optimum]:
        """Settle what is alike otherwise: the first indicators of the instrument rise most.

        Each cost is a number with one digit for each indicator, as many as a solver tells apart.
        The effort and the points are kept, so that nothing is open once the effort is used up.
        """
        rises = list(by_indicator(tuple(self.columns)).values())
        base = 1 + max((len(steps) for steps in rises), default=0)
        at_once = int(log(DIGITS, base)) if rises else 1
        optima = [last]
        for first in range(0, len(rises), at_once):
            used = self._used(optima[-1], rises[:first])
            if first and used == self._used(optima[-1], rises):
                break
            chunk = rises[first : first + at_once]
            found = self.program.least_after(optima, self._digits(chunk, base))
            assert found is not None, "what is alike was found before"
            for step in (step for steps in chunk for step in steps):
                columns = self.columns[step]
                self.program.fix(columns, sum(found.values[place] for place in columns))
            optima.append(found)
        return optima[1:]

    def _used(self, optimum: Optimum, rises: Sequence[tuple[Step, ...]]) -> int:
        """The effort of some indicators."""
        return sum(
            self.efforts[step] * optimum.values[column]
            for steps in rises
            for step in steps
            for column in self.columns[step]
        )

    def _digits(self, chunk: Sequence[tuple[Step, ...]], base: int) -> dict[int, int]:
        return {
            column: -(base ** (len(chunk) - 1 - place))
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
        self.program.keep(self.points, at_least=self.missing)


def ground(
    question: Question,
    *,
    periods: int | None = None,
    spare: int = 0,
    free: int = 0,
    left: Left = patient,
) -> Ground:
    """The program of the open steps over so many periods, or as few as tell them apart.

    Without a capacity it makes no difference in which period a step is taken, as long as no
    indicator rises too far over all of them. Points are not asked for yet: see `Ground.reach`.
    Behind the columns of the steps there are `spare` whole ones and `free` ones.
    """
    limits, steps = question.limits, question.open_steps
    spread = periods or (1 if limits.capacity is None else limits.periods)
    caps = [cap for cap in question.caps if _binds(cap, steps)]
    lacking = [max(question.missing, Decimal(0))]
    gains, (missing,), most = in_whole([s.gain for s in steps], lacking, [c.points for c in caps])
    room = [] if limits.capacity is None else [limits.capacity]
    efforts, capacity = in_whole([step.effort for step in steps], room)
    own = len(steps) * spread
    counted = [points for points in most for _ in range(spread)]
    upper: list[float] = [*([1.0] * own), *counted, *([inf] * spare)]
    columns = {s: tuple(range(n * spread, (n + 1) * spread)) for n, s in enumerate(steps)}
    found = Ground(
        Program(upper, free=free, left=left),
        columns,
        dict(zip(steps, efforts, strict=True)),
        {column: gain for s, gain in zip(steps, gains, strict=True) for column in columns[s]},
        missing,
        own + len(counted),
    )
    for place, (cap, points) in enumerate(zip(caps, most, strict=True)):
        first = own + place * spread
        _count_at_most(found, cap, points, range(first, first + spread))
    _climb(found, spread, limits.most_steps if spread == limits.periods else None)
    for effort in capacity:
        _hold(found, spread, effort)
    return found


def _binds(cap: Cap, steps: Sequence[Step]) -> bool:
    gains = (step.gain for step in steps if step.indicator in cap.indicators)
    return sum(gains, Decimal(0)) > cap.points


def _count_at_most(found: Ground, cap: Cap, most: int, counted: range) -> None:
    """The points of capped indicators are those of columns of their own, one for each period.

    By the end of each, no more of them count than were gained until then; nor `most` over all.
    """
    own = [columns for s, columns in found.columns.items() if s.indicator in cap.indicators]
    for period in range(len(counted)):
        until = [column for columns in own for column in columns[: period + 1]]
        row = {column: -found.points[column] for column in until}
        found.program.keep({**row, **dict.fromkeys(counted[: period + 1], 1)}, at_most=0)
    found.program.keep(dict.fromkeys(counted, 1), at_most=most)
    for column in (column for columns in own for column in columns):
        del found.points[column]
    found.points.update(dict.fromkeys(counted, 1))


def _hold(found: Ground, periods: int, effort: int) -> None:
    """No more effort in any period than it holds."""
    for period in range(periods):
        row = {columns[period]: found.efforts[step] for step, columns in found.columns.items()}
        found.program.keep(row, at_most=effort)


def _climb(found: Ground, periods: int, most_steps: int | None) -> None:
    """No step twice, none before the one below it, and not too many of one indicator at a time."""
    for steps in by_indicator(tuple(found.columns)).values():
        for step in steps:
            if periods > 1:
                found.program.keep(dict.fromkeys(found.columns[step], 1), at_most=1)
        for below, above in pairwise(steps):
            for period in range(periods):
                row = dict.fromkeys(found.columns[above][: period + 1], 1)
                row |= dict.fromkeys(found.columns[below][: period + 1], -1)
                found.program.keep(row, at_most=0)
        if most_steps is not None and len(steps) > most_steps:
            for period in range(periods):
                row = {found.columns[step][period]: 1 for step in steps}
                found.program.keep(row, at_most=most_steps)
