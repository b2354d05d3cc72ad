"""Why no path reaches a score, and what would have to be loosened; every figure is proven."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from merit.domain.pathway.ground import Ground, ground
from merit.domain.pathway.programs import Optimum
from merit.domain.pathway.question import MOST_PERIODS, Question

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What stands in the way of `question`.

    `highest` is the score that can be had under all limits, `unlocked` without the locks,
    `unlimited` without the limits per period, `free` without either. Each of the following is
    enough by itself, and the least that is; None where it cannot be enough: the locks to open
    (`openings`), the levels an indicator would have to be allowed in a period (`most_steps`),
    the `capacity` of a period, the number of `periods`.
    """

    question: Question
    highest: Decimal
    unlocked: Decimal
    unlimited: Decimal
    free: Decimal
    openings: tuple[str, ...] | None = None
    most_steps: int | None = None
    capacity: Decimal | None = None
    periods: int | None = None

    @property
    def is_out_of_reach(self) -> bool:
        """Whether even every indicator at its highest level is not enough."""
        return self.free < self.question.needed

    @property
    def has_remedy(self) -> bool:
        """Whether one thing alone would be enough."""
        ways = (self.openings, self.most_steps, self.capacity, self.periods)
        return any(way is not None for way in ways)


def obstacle(question: Question) -> Obstacle:
    """What stands in the way of a question without a path."""
    unlocked = question.limited(locked=frozenset())
    unlimited = question.limited(most_steps=None, capacity=None)
    free = unlocked.limited(most_steps=None, capacity=None)
    return Obstacle(
        question,
        highest=highest(question),
        unlocked=highest(unlocked),
        unlimited=highest(unlimited),
        free=highest(free),
        openings=_openings(question),
        most_steps=_most_steps(question),
        capacity=_capacity(question),
        periods=_periods(question),
    )


def highest(question: Question) -> Decimal:
    """The highest score that can be had under all limits of a question."""
    steps = question.open_steps
    if question.limits.capacity is None or not steps:
        return question.start + sum((step.gain for step in steps), ZERO)
    program = ground(question)
    found = program.program.least(program.most_points)
    assert found is not None, "taking no step at all is always possible"
    taken = (step for period in program.taken(found) for step in period)
    return question.start + sum((step.gain for step in taken), ZERO)


def _reaches(question: Question) -> bool:
    return highest(question) >= question.needed


def _openings(question: Question) -> tuple[str, ...] | None:
    """The fewest locks to open, the first of the instrument where several sets are as few."""
    opened = question.limited(locked=frozenset())
    if not question.limits.locked or not _reaches(opened):
        return None
    program = ground(opened)
    program.reach()
    codes = list(dict.fromkeys(step.indicator for step in question.steps))
    locked = [code for code in codes if code in question.limits.locked]
    # A lock counts as opened as soon as its indicator takes its first step.
    first = {code: columns for code, columns in _first_steps(program).items() if code in locked}
    fewest = {column: 1.0 for columns in first.values() for column in columns}
    optimum = program.program.least(fewest)
    assert optimum is not None, "it was reached without the locks"
    program.program.keep(fewest, at_most=optimum.cost)
    return tuple(code for code in locked if _kept_open(program, first, code))


def _kept_open(program: Ground, first: Mapping[str, tuple[int, ...]], code: str) -> bool:
    """Decide on one lock after the other: it is opened whenever that is part of a fewest set."""
    columns = first.get(code)
    if columns is None:
        return False
    found: Optimum | None = program.program.least(dict.fromkeys(columns, -1.0))
    assert found is not None, "a fewest set was found before"
    is_open = bool(sum(found.values[list(columns)]))
    program.program.fix(columns, float(is_open))
    return is_open


def _first_steps(program: Ground) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for step, columns in program.columns.items():
        found.setdefault(step.indicator, columns)
    return found


def _most_steps(question: Question) -> int | None:
    """The smallest number of levels in a period that is enough."""
    present = question.limits.most_steps
    if present is None:
        return None
    most = max((step.level for step in question.steps), default=0)
    wider = range(present + 1, most + 1)
    return next((n for n in wider if _reaches(question.limited(most_steps=n))), None)


def _periods(question: Question) -> int | None:
    """The smallest number of periods that is enough."""
    if question.limits.is_free:
        return None  # where nothing limits a period, more of them change nothing
    longer = range(question.limits.periods + 1, MOST_PERIODS + 1)
    return next((n for n in longer if _reaches(question.limited(periods=n))), None)


def _capacity(question: Question) -> Decimal | None:
    """The smallest effort in a period that is enough, to whole multiples of the effort's unit."""
    if question.limits.capacity is None or not _reaches(question.limited(capacity=None)):
        return None
    enough = sum((step.effort for step in question.steps), ZERO)
    program = ground(question.limited(capacity=enough), spare=1)
    program.reach()
    spare = program.spare
    for period in range(question.limits.periods):
        row = {
            columns[period]: float(program.efforts[step])
            for step, columns in program.columns.items()
        }
        program.program.keep({**row, spare: -1.0}, at_most=0)
    optimum = program.program.least({spare: 1.0})
    assert optimum is not None, "it was reached without a capacity"
    return program.unit * int(optimum.cost)
