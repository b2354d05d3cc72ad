"""Why no path reaches a score, and what would have to be loosened; every figure is proven.

A figure that could not be proven in time is left out, and the answer says that something is.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import TypeVar

from merit.domain.pathway.ground import Ground, ground
from merit.domain.pathway.question import (
    MOST_EFFORT,
    MOST_PERIODS,
    Question,
    gained,
)
from merit.domain.pathway.search import most_points
from merit.domain.programs import Left, Optimum, patient
from merit.errors import UnfinishedError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What stands in the way of `question`.

    `highest` is the score that can be had under all limits, `unlocked` without the locks,
    `unlimited` without the limits per period, `free` without either. Each of the following is
    enough by itself, and the least that is; None where it cannot be enough: the locks to open
    (`openings`), the levels an indicator would have to be allowed in a period (`most_steps`),
    the `capacity` of a period, the number of `periods`. Where not all `is_proven`, what is not is
    None as well.
    """

    question: Question
    highest: Decimal | None
    unlocked: Decimal | None
    unlimited: Decimal
    free: Decimal
    openings: tuple[str, ...] | None
    most_steps: int | None
    capacity: Decimal | None
    periods: int | None
    is_proven: bool

    @property
    def is_out_of_reach(self) -> bool:
        """Whether even every indicator at its highest level is not enough."""
        return self.free < self.question.needed

    @property
    def has_remedy(self) -> bool:
        """Whether one thing alone would be enough."""
        ways = (self.openings, self.most_steps, self.capacity, self.periods)
        return any(way is not None for way in ways)


def obstacle(question: Question, *, left: Left = patient) -> Obstacle:
    """What stands in the way of a question without a path."""
    search = _Loosening(question, left)
    unlimited = question.limited(most_steps=None, capacity=None)
    highest, unlocked, openings, most_steps, capacity, periods = (
        search.tried(search.highest),
        search.tried(search.unlocked),
        search.tried(search.openings),
        search.tried(search.most_steps),
        search.tried(search.capacity),
        search.tried(search.periods),
    )
    return Obstacle(
        question,
        highest=highest,
        unlocked=unlocked,
        unlimited=question.start + gained(unlimited.open_steps, question.caps),
        free=question.start + gained(question.steps, question.caps),
        openings=openings,
        most_steps=most_steps,
        capacity=capacity,
        periods=periods,
        is_proven=not search.unproven,
    )


class _Loosening:
    """Looks for what would be enough, one limit after the other."""

    def __init__(self, question: Question, left: Left) -> None:
        self.question, self.left = question, left
        self.unproven = False

    def tried(self, look: Callable[[], T | None]) -> T | None:
        """What was found, if that could be proven."""
        try:
            return look()
        except UnfinishedError:
            self.unproven = True
            return None

    def highest(self) -> Decimal:
        """The highest score under all limits."""
        return self._highest(self.question)

    def unlocked(self) -> Decimal:
        """The highest score without the locks."""
        return self._highest(self.question.limited(locked=frozenset()))

    def openings(self) -> tuple[str, ...] | None:
        """The fewest locks to open, the first of the instrument where several sets are as few."""
        locked = self.question.limits.locked
        opened = self.question.limited(locked=frozenset())
        if not locked or not self._reaches(opened):
            return None
        codes = dict.fromkeys(step.indicator for step in self.question.steps)
        order = [code for code in codes if code in locked]
        # With the periods pooled it is quick, and right where those locks are enough as it is.
        found = _fewest(ground(opened.pooled, left=self.left), order)
        if self._reaches(self.question.limited(locked=locked.difference(found))):
            return found
        return _fewest(ground(opened, left=self.left), order)

    def most_steps(self) -> int | None:
        """The smallest number of levels in a period that is enough."""
        present = self.question.limits.most_steps
        if present is None:
            return None
        most = max((step.level for step in self.question.steps), default=0)
        wider = range(present + 1, most + 1)
        return self._first(wider, "most_steps")

    def periods(self) -> int | None:
        """The smallest number of periods that is enough."""
        if self.question.limits.is_free:
            return None  # where nothing limits a period, more of them change nothing
        return self._first(range(self.question.limits.periods + 1, MOST_PERIODS + 1), "periods")

    def capacity(self) -> Decimal | None:
        """The smallest effort in a period that is enough, if that much may be asked for.

        No less than an even share of what the least effort without it would be; often just that.
        """
        limits = self.question.limits
        wide = self.question.limited(capacity=None)
        if limits.capacity is None or not self._reaches(wide):
            return None
        program = ground(wide.pooled, left=self.left)
        program.reach()
        least = _proven(program.program.least(program.least_effort))
        share = (Decimal(least.cost) / limits.periods).to_integral_value(ROUND_CEILING)
        even = share * program.unit
        found = even if self._reaches(self.question.limited(capacity=even)) else self._smallest()
        return found if found <= MOST_EFFORT else None

    def _smallest(self) -> Decimal:
        """The same, by the program of all periods."""
        enough = sum((step.effort for step in self.question.steps), Decimal(0))
        wide = self.question.limited(capacity=enough)
        program = ground(wide, spare=1, left=self.left)
        program.reach()
        for period in range(wide.limits.periods):
            row = {
                columns[period]: program.efforts[step] for step, columns in program.columns.items()
            }
            program.program.keep({**row, program.spare: -1}, at_most=0)
        return program.unit * _proven(program.program.least({program.spare: 1})).cost

    def _first(self, numbers: Iterable[int], name: str) -> int | None:
        return next((n for n in numbers if self._reaches(self.question.limited(**{name: n}))), None)

    def _reaches(self, question: Question) -> bool:
        highest, is_proven = most_points(question, self.left)
        if highest < question.needed and not is_proven:
            raise UnfinishedError(bound=None)
        return highest >= question.needed

    def _highest(self, question: Question) -> Decimal:
        highest, is_proven = most_points(question, self.left)
        if not is_proven:
            raise UnfinishedError(bound=None)
        return highest


def _fewest(program: Ground, locked: list[str]) -> tuple[str, ...]:
    """The fewest of `locked` that have to rise; a lock counts as opened with the first step."""
    program.reach()
    first = {code: columns for code, columns in _first_steps(program).items() if code in locked}
    fewest = {column: 1 for columns in first.values() for column in columns}
    optimum = _proven(program.program.least(fewest))
    program.program.keep(fewest, at_most=optimum.cost)
    return tuple(code for code in locked if _kept_open(program, first, code))


def _kept_open(program: Ground, first: Mapping[str, tuple[int, ...]], code: str) -> bool:
    """Decide on one lock after the other: it is opened whenever that is part of a fewest set."""
    columns = first.get(code)
    if columns is None:
        return False
    found = _proven(program.program.least(dict.fromkeys(columns, -1)))
    program.program.fix(columns, -found.cost)
    return bool(found.cost)


def _first_steps(program: Ground) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for step, columns in program.columns.items():
        found.setdefault(step.indicator, columns)
    return found


def _proven(found: Optimum | None) -> Optimum:
    if found is None or not found.is_proven:
        raise UnfinishedError(bound=None)
    return found
