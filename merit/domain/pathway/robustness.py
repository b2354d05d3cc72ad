"""What becomes of a path when the estimated weights are others than they are taken for.

Three answers: the exact worst and best score of a path; how often each step is part of the best
path when the weights are drawn anew; and the path that takes the least effort among those that
reach the score even with the worst of all weights.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from merit.domain.pathway.ground import Ground, ground
from merit.domain.pathway.paths import Demand, Path, shortest
from merit.domain.pathway.programs import SLACK
from merit.domain.pathway.question import Question, Step
from merit.domain.pathway.weights import Uncertainty, drawn, needed_at

DRAWS = 100
HAIR = 1e-4  # of a point: less than any two sums of drawn weights are apart on purpose


@dataclass(frozen=True, slots=True)
class Robustness:
    """What is known of a path under other weights.

    `low` and `high` are the scores it reaches at worst and at best. Of `draws` sets of weights,
    `unreached` allow no path at all; `counts` says in how many of the others a step is part of
    the best one. `safe` is the path that always reaches, None when there is none.
    """

    low: Decimal
    high: Decimal
    draws: int
    unreached: int
    counts: Mapping[Step, int]
    safe: Path | None

    def share(self, step: Step) -> float:
        """In what share of the draws a step is part of the best path."""
        return self.counts.get(step, 0) / self.draws if self.draws else 0.0


def robustness(
    question: Question, path: Path, known: Uncertainty, *, draws: int = DRAWS
) -> Robustness:
    """What becomes of `path`, the answer to `question`, under the weights that are possible."""
    low, high = known.between(question.start, path.rises)
    counts: Counter[Step] = Counter()
    unreached = 0
    for weights in drawn(known, draws):
        best = _best(question, known, weights)
        if best is None:
            unreached += 1
        else:
            counts.update(best)
    safe = path if low >= question.needed else _safe(question, known)
    return Robustness(low, high, draws, unreached, counts, safe)


def _best(
    question: Question, known: Uncertainty, weights: Mapping[str, float]
) -> list[Step] | None:
    """The path of least effort under other weights; of several the one with the most points."""
    program = ground(question)
    gains = {step: weights[step.indicator] for step in program.columns}
    points = {c: gains[step] for step, columns in program.columns.items() for c in columns}
    program.program.keep(points, at_least=needed_at(question, known, weights) - HAIR)
    little = 0.5 / max(sum(points.values()), 1.0)  # so that all points weigh less than any effort
    cost = {c: effort - little * points[c] for c, effort in program.least_effort.items()}
    found = program.program.least(cost)
    if found is None:
        return None
    return [step for period in program.taken(found) for step in period]


def _safe(question: Question, known: Uncertainty) -> Path | None:
    """The path of least effort that reaches what is asked with any weights that are possible."""
    rows = sum(1 + 2 * len(part.nominal) for part in known.parts)

    def reach(found: Ground) -> None:
        _reach_always(found, question, known)

    return shortest(question, demand=Demand(reach, rows))


def _reach_always(found: Ground, question: Question, known: Uncertainty) -> None:
    """Ask for the score at the worst weights, as the dual of the program that looks for them.

    The least sum of weight x count over the weights of an aspect equals the most of
    total x u + low x a - high x b, where u + a - b is the count of each and a, b are not negative.
    """
    column = found.spare
    worst: dict[int, float] = {}
    for part in known.parts:
        shared, column = column, column + 1
        worst[shared] = float(part.total)
        for code in part.nominal:
            below, above = column, column + 1
            column += 2
            found.program.keep({below: 1.0}, at_least=0)
            found.program.keep({above: 1.0}, at_least=0)
            worst[below], worst[above] = float(part.low[code]), -float(part.high[code])
            row = {shared: 1.0, below: 1.0, above: -1.0}
            for step, columns in found.columns.items():
                if step.indicator == code:
                    row |= dict.fromkeys(columns, -1.0)
            level = float(known.levels.get(code, 0))
            found.program.keep(row, at_least=level, at_most=level)
    least = float(question.needed - known.standing(question.start))
    found.program.keep(worst, at_least=least - SLACK)
