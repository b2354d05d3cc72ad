"""The way up that takes the least effort, the ones next to it, and its steps over periods.

Of several that take the least effort, the one with the most points is given; of those, the one
that lets no indicator leap; of those, the one whose first indicators, in the order of the
instrument, rise most. Each of these is a program of its own, solved with the ones before it kept
at their best.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from merit.domain.pathway.question import Cap, Question, Step, gained
from merit.domain.pathway.search import NOMINAL, Demand, Search
from merit.domain.programs import Left, patient
from merit.errors import UnfinishedError

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Proof:
    """How sure it is that nothing takes less: no path is below `bound` in effort.

    `programs` counts those that were solved, one after the other, to single out the path.
    """

    is_proven: bool
    bound: Decimal
    programs: int


@dataclass(frozen=True, slots=True)
class Path:
    """Steps that reach what was asked: by period, with the score at the end of each."""

    start: Decimal
    periods: tuple[tuple[Step, ...], ...]
    proof: Proof
    caps: tuple[Cap, ...] = ()

    @property
    def steps(self) -> tuple[Step, ...]:
        """All of them, in the order of the periods."""
        return tuple(step for period in self.periods for step in period)

    @property
    def effort(self) -> Decimal:
        """What all of them take."""
        return sum((step.effort for step in self.steps), ZERO)

    @property
    def points(self) -> Decimal:
        """What all of them are worth."""
        return gained(self.steps, self.caps)

    @property
    def score(self) -> Decimal:
        """The score with all of them."""
        return self.start + self.points

    @property
    def scores(self) -> tuple[Decimal, ...]:
        """The score at the end of each period."""
        ends = accumulate(self.periods)
        return tuple(self.start + gained(steps, self.caps) for steps in ends)

    @property
    def rises(self) -> dict[str, tuple[int, int]]:
        """From which level to which each indicator rises, by its code."""
        found: dict[str, tuple[int, int]] = {}
        for step in self.steps:
            low, high = found.get(step.indicator, (step.level - 1, step.level))
            found[step.indicator] = (min(low, step.level - 1), max(high, step.level))
        return found


Avoided = Sequence[tuple[Step, ...]]


@dataclass(frozen=True, slots=True)
class Others:
    """The next best paths, the best of them first; not all where the time was over before."""

    paths: tuple[Path, ...]
    are_all: bool


def shortest(
    question: Question,
    *,
    avoiding: Avoided = (),
    demand: Demand = NOMINAL,
    left: Left = patient,
) -> Path | None:
    """The path of least effort that holds none of the paths in `avoiding`; None if none reaches.

    Over several periods: least effort, then as few periods as that takes, then the most points,
    then the points as early as possible. Raises UnfinishedError when the time was over before
    any path was found.
    """
    if demand is NOMINAL and question.missing <= 0 and not avoiding:
        return Path(question.start, ((),), Proof(True, ZERO, 0))
    found = Search(avoiding, demand, left).best(question)
    if found is None:
        return None
    is_proven = all(item.is_proven for item in found.optima)
    proof = Proof(is_proven, found.bound, len(found.optima))
    return Path(question.start, found.periods, proof, question.caps)


def alternatives(
    question: Question, path: Path, number: int = 3, *, left: Left = patient
) -> Others:
    """The next best paths: each without all the steps of any path before it, least effort first.

    A path that only adds steps to an earlier one is none. None follows one that is not proven:
    what comes next best would be a guess.
    """
    found = [path]
    while path.steps and len(found) <= number:
        if not found[-1].proof.is_proven:
            return Others(tuple(found[1:]), False)
        try:
            following = shortest(question, avoiding=[item.steps for item in found], left=left)
        except UnfinishedError:
            return Others(tuple(found[1:]), False)
        if following is None:
            break
        found.append(following)
    return Others(tuple(found[1:]), True)
