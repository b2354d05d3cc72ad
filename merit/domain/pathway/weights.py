"""Other weights the indicators may have: estimates may be off, the aspect's maximum may not.

The regulation's annex with the weights was not obtainable, so most are estimates ("prakiraan"),
while the maximum of each aspect is known. Weights move within a share of themselves, those of an
aspect against each other; official ones stay.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from merit.domain.instruments import Indicator, Instrument, WeightStatus
from merit.domain.pathway.question import Cap, Question

ZERO, WHOLE = Decimal(0), Decimal(100)
SPREAD = 50  # percent
FINE = Decimal("0.0001")  # of a point: how exactly weights are drawn
SEED = 35
"""Where the drawing starts, always the same, so that an answer never changes between runs."""


@dataclass(frozen=True, slots=True)
class Part:
    """The weights of one aspect: nominal, lowest and highest by indicator, and their fixed sum.

    Whatever they are, the aspect gains no more points than its `cap`; None where it has none.
    """

    nominal: Mapping[str, Decimal]
    low: Mapping[str, Decimal]
    high: Mapping[str, Decimal]
    cap: Decimal | None = None

    @property
    def total(self) -> Decimal:
        """What the weights add up to, whatever they are: a level of all of them in points."""
        return sum(self.nominal.values(), ZERO)

    def least(self, counts: Mapping[str, int]) -> Decimal:
        """The smallest sum of weight x count, exactly.

        Every weight starts at its lowest; what is left goes to the smallest counts first.
        """
        left = self.total - sum(self.low.values(), ZERO)
        found = sum((self.low[code] * counts.get(code, 0) for code in self.low), ZERO)
        for code in sorted(self.nominal, key=lambda code: counts.get(code, 0)):
            more = min(left, self.high[code] - self.low[code])
            found += more * counts.get(code, 0)
            left -= more
        return found

    def most(self, counts: Mapping[str, int]) -> Decimal:
        """The largest sum of weight x count, exactly."""
        return -self.least({code: -counts.get(code, 0) for code in self.nominal})

    def capped(self, points: Decimal) -> Decimal:
        """What of a sum counts."""
        return points if self.cap is None else min(points, self.cap)


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """How the weights may move, and what moves with them.

    Where the starting score was computed from `levels`, it moves with the weights; an official
    one stands, whatever the weights are, and `levels` is empty.
    """

    parts: tuple[Part, ...]
    levels: Mapping[str, int]

    def counts(self, rises: Mapping[str, tuple[int, int]]) -> dict[str, int]:
        """How often each weight counts, beside what of the start stands."""
        gained = {code: high - low for code, (low, high) in rises.items()}
        return {
            code: self.levels.get(code, 0) + gained.get(code, 0)
            for part in self.parts
            for code in part.nominal
        }

    def standing(self, start: Decimal) -> Decimal:
        """What of the starting score does not move."""
        moving = (
            weight * self.levels.get(code, 0)
            for part in self.parts
            for code, weight in part.nominal.items()
        )
        return start - sum(moving, ZERO)

    def between(
        self, start: Decimal, rises: Mapping[str, tuple[int, int]]
    ) -> tuple[Decimal, Decimal]:
        """The lowest and the highest score after `rises`, over all weights that are possible."""
        counts, standing = self.counts(rises), self.standing(start)
        low = sum((part.capped(part.least(counts)) for part in self.parts), ZERO)
        high = sum((part.capped(part.most(counts)) for part in self.parts), ZERO)
        return standing + low, standing + high


def uncertainty(
    instrument: Instrument,
    *,
    spread: int = SPREAD,
    levels: Mapping[str, int] | None = None,
    caps: tuple[Cap, ...] = (),
) -> Uncertainty:
    """Weights within `spread` percent of what they are taken for."""
    share = Decimal(spread) / WHOLE
    most = {code: cap.points for cap in caps for code in cap.indicators}
    return Uncertainty(
        tuple(
            _part(aspect.indicators, share, most)
            for aspect in instrument.aspects
            if all(item.weight is not None for item in aspect.indicators)
        ),
        levels or {},
    )


def _part(indicators: tuple[Indicator, ...], share: Decimal, caps: Mapping[str, Decimal]) -> Part:
    nominal = {item.code: item.weight or ZERO for item in indicators}
    official = {item.code for item in indicators if item.weight_status is WeightStatus.OFFICIAL}
    room = {code: ZERO if code in official else share for code in nominal}
    return Part(
        nominal,
        {code: weight * (1 - room[code]) for code, weight in nominal.items()},
        {code: weight * (1 + room[code]) for code, weight in nominal.items()},
        next((caps[code] for code in nominal if code in caps), None),
    )


def drawn(known: Uncertainty, number: int) -> Iterator[dict[str, Decimal]]:
    """So many sets of possible weights, by indicator, always the same ones.

    Each weight is drawn evenly from its range; those of an aspect are then drawn together or
    apart, each in proportion to its room, until they add up to what they must. They are exact
    numbers with four decimals.
    """
    dice = np.random.default_rng(SEED)
    for _ in range(number):
        yield {code: weight for part in known.parts for code, weight in _drawn(part, dice).items()}


def _drawn(part: Part, dice: np.random.Generator) -> dict[str, Decimal]:
    low = np.array([float(part.low[code]) for code in part.nominal])
    high = np.array([float(part.high[code]) for code in part.nominal])
    drawn = low + dice.random(len(low)) * (high - low)
    surplus = float(drawn.sum()) - float(part.total)
    room = drawn - low if surplus > 0 else high - drawn
    if room.sum():
        drawn = drawn - surplus * room / room.sum()
    found = {
        code: Decimal(float(weight)).quantize(FINE)
        for code, weight in zip(part.nominal, drawn, strict=True)
    }
    missing = part.total - sum(found.values(), ZERO)  # what rounding took or gave too much
    for code, weight in found.items():
        found[code] = min(max(weight + missing, part.low[code]), part.high[code])
        missing -= found[code] - weight
    return found


def needed_at(question: Question, known: Uncertainty, weights: Mapping[str, Decimal]) -> Decimal:
    """Points missing to what is asked, where the weights are others."""
    levels = known.levels
    moving = (weights[code] * level for code, level in levels.items() if code in weights)
    return question.needed - known.standing(question.start) - sum(moving, ZERO)
