"""What becomes of a path when the estimated weights are others than they are taken for.

Three answers: the exact worst and best score of a path; how often each step is part of the best
path when the weights are drawn anew; and the path that takes the least effort among those that
reach the score even with the worst of all weights.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from merit.domain.pathway.ground import Ground, ground
from merit.domain.pathway.paths import Path, shortest
from merit.domain.pathway.question import Question, Step
from merit.domain.pathway.search import Demand
from merit.domain.pathway.weights import Part, Uncertainty, drawn, needed_at
from merit.domain.programs import ROUNDING, Left, patient
from merit.errors import UnfinishedError

DRAWS = 50


@dataclass(frozen=True, slots=True)
class Robustness:
    """What is known of a path under other weights.

    `low` and `high` are the scores it reaches at worst and at best. Of `asked` sets of weights
    `draws` were settled in time; `unreached` of these allow no path at all, and `counts` says in
    how many of the others a step is part of the best one. `safe` is the path that always reaches,
    None when there is none, or none was found in time (`is_safe_settled`).
    """

    low: Decimal
    high: Decimal
    asked: int
    draws: int
    unreached: int
    counts: Mapping[Step, int]
    safe: Path | None
    is_safe_settled: bool

    @property
    def is_settled(self) -> bool:
        """Whether all of it is known and proven, so that more time would change nothing."""
        is_safe = self.is_safe_settled and (self.safe is None or self.safe.proof.is_proven)
        return is_safe and self.draws == self.asked

    def share(self, step: Step) -> float:
        """In what share of the draws a step is part of the best path."""
        return self.counts.get(step, 0) / self.draws if self.draws else 0.0


def robustness(
    question: Question,
    path: Path,
    known: Uncertainty,
    *,
    draws: int = DRAWS,
    left: Left = patient,
) -> Robustness:
    """What becomes of `path`, the answer to `question`, under the weights that are possible.

    Half of the time there is may go to the safe path, the rest to the draws.
    """
    low, high = known.between(question.start, path.rises)
    reserve = left() / 2
    try:
        safe = path if low >= question.needed else _safe(question, known, lambda: left() - reserve)
        is_safe_settled = True
    except UnfinishedError:
        safe, is_safe_settled = None, False
    counts: Counter[Step] = Counter()
    settled, unreached = 0, 0
    for weights in drawn(known, draws):
        try:
            best = _best(question, known, weights, left)
        except UnfinishedError:
            continue
        settled += 1
        unreached += best is None
        counts.update(best or ())
    return Robustness(low, high, draws, settled, unreached, counts, safe, is_safe_settled)


def _best(
    question: Question, known: Uncertainty, weights: Mapping[str, Decimal], left: Left
) -> list[Step] | None:
    """The path of least effort under other weights; of several the one with the most points.

    In one period without a capacity, so that it is quick. Raises UnfinishedError where it could
    not be proven in time.
    """
    free = question.limited(capacity=None).pooled
    steps = {replace(step, gain=weights[step.indicator]): step for step in free.steps}
    needed = question.start + needed_at(question, known, weights)
    program = ground(replace(free, needed=needed, steps=tuple(steps)), left=left)
    program.reach()
    optima = program.program.least_in_order([program.least_effort, program.most_points])
    if optima is None:
        return None
    if not all(item.is_proven for item in optima):
        raise UnfinishedError(bound=None)
    return [steps[step] for period in program.taken(optima[-1]) for step in period]


def _safe(question: Question, known: Uncertainty, left: Left) -> Path | None:
    """The path of least effort that reaches what is asked with any weights that are possible."""
    rows = sum(2 + 2 * len(part.nominal) for part in known.parts)

    def reach(found: Ground) -> None:
        _reach_always(found, question, known)

    path = shortest(question, demand=Demand(reach, rows), left=left)
    if path and known.between(question.start, path.rises)[0] < question.needed:
        raise UnfinishedError(bound=None)  # what the solver took for enough is not, exactly
    return path


def _reach_always(found: Ground, question: Question, known: Uncertainty) -> None:
    """Ask for the score at the worst weights, as the dual of the program that looks for them.

    The least sum of weight x count over the weights of an aspect equals the most of
    total x u + low x a - high x b, where u + a - b is the count of each and a, b are not negative.
    """
    column = found.spare
    worst: dict[int, float] = {}
    for part in known.parts:
        counted = column
        dual = _dual(found, part, known.levels, counted + 1)
        found.program.keep({counted: 1.0, **{place: -w for place, w in dual.items()}}, at_most=0)
        if part.cap is not None:
            found.program.keep({counted: 1.0}, at_most=float(part.cap))
        worst[counted] = 1.0
        column += 2 + 2 * len(part.nominal)
    least = float(question.needed - known.standing(question.start))
    found.program.keep(worst, at_least=least - ROUNDING)


def _dual(found: Ground, part: Part, levels: Mapping[str, int], column: int) -> dict[int, float]:
    """What the least points of an aspect come to, by columns from `column` on."""
    shared = column
    worst = {shared: float(part.total)}
    for place, code in enumerate(part.nominal):
        below, above = column + 1 + 2 * place, column + 2 + 2 * place
        found.program.keep({below: 1.0}, at_least=0)
        found.program.keep({above: 1.0}, at_least=0)
        worst |= {below: float(part.low[code]), above: -float(part.high[code])}
        row = {shared: 1.0, below: 1.0, above: -1.0}
        for step, columns in found.columns.items():
            if step.indicator == code:
                row |= dict.fromkeys(columns, -1.0)
        level = float(levels.get(code, 0))
        found.program.keep(row, at_least=level, at_most=level)
    return worst
