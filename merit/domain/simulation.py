"""What if: other points or levels than the official ones, and what they would make of the score.

A simulated score is the official one plus the changes of its aspects, so that the changes add up
to exactly the difference whatever the official total is made of.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from merit.domain import scoring
from merit.domain.instruments import Aspect, Band, Indicator, Instrument

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Change:
    """One aspect: its official and its simulated points."""

    aspect: Aspect
    official: Decimal
    simulated: Decimal

    @property
    def points(self) -> Decimal:
        """What the change adds to the score, less than zero where it takes away."""
        return self.simulated - self.official


@dataclass(frozen=True, slots=True)
class Step:
    """One bar of the waterfall: from the score before the change of an aspect to that after it."""

    change: Change
    before: Decimal
    after: Decimal


@dataclass(frozen=True, slots=True)
class Simulated:
    """A simulated result; `changes` hold every aspect in the order of the instrument."""

    official: Decimal
    score: Decimal
    band: Band | None
    gap: Decimal | None
    changes: tuple[Change, ...]

    @property
    def difference(self) -> Decimal:
        """Simulated less official score."""
        return self.score - self.official

    @property
    def waterfall(self) -> tuple[Step, ...]:
        """The aspects that changed, one upon the other, from the official score to the simulated.

        The sum of their changes is exactly the difference.
        """
        steps, reached = [], self.official
        for change in self.changes:
            if change.points:
                steps.append(Step(change, reached, reached + change.points))
                reached += change.points
        return tuple(steps)


@dataclass(frozen=True, slots=True)
class Sway:
    """What one step up and one step down of an aspect or indicator would do to the score."""

    aspect: Aspect
    indicator: Indicator | None
    up: Decimal
    down: Decimal


def simulate(
    instrument: Instrument,
    official: Decimal,
    aspects: Mapping[str, Decimal],
    wanted: Mapping[str, Decimal],
) -> Simulated:
    """The score with `wanted` points on some aspects instead of the official `aspects`.

    What lies outside 0 to the maximum of its aspect is taken as the nearest possible.
    """
    changes = []
    for aspect in instrument.aspects:
        known = aspects[aspect.code]
        asked = max(ZERO, wanted.get(aspect.code, known))
        highest = asked if aspect.maximum is None else max(known, aspect.maximum)
        changes.append(Change(aspect, known, min(asked, highest)))
    score = official + sum((item.points for item in changes), ZERO)
    goal = instrument.goal
    return Simulated(
        official=official,
        score=score,
        band=_band(instrument, score),
        gap=scoring.gap(score, goal) if goal else None,
        changes=tuple(changes),
    )


def with_levels(
    instrument: Instrument,
    aspects: Mapping[str, Decimal],
    levels: Mapping[str, int],
    wanted: Mapping[str, int],
) -> dict[str, Decimal]:
    """Points per aspect with `wanted` levels instead of the official `levels`.

    Each aspect keeps its official points but for weight x (wanted - official level); an indicator
    not answered counts as level 0.
    """
    points = dict(aspects)
    for aspect in instrument.aspects:
        for item in aspect.indicators:
            if item.code in wanted and item.weight is not None:
                moved = wanted[item.code] - levels.get(item.code, 0)
                points[aspect.code] += item.weight * moved
    return points


def sways_of_aspects(instrument: Instrument, points: Mapping[str, Decimal]) -> tuple[Sway, ...]:
    """Per aspect, one level on all its indicators at once: maximum over the number of levels.

    Never beyond the maximum nor below nothing. The most that one step up brings comes first.
    """
    found = []
    for aspect in instrument.aspects:
        if aspect.maximum is None:
            continue
        level, present = aspect.maximum / instrument.levels, points[aspect.code]
        up = max(ZERO, min(level, aspect.maximum - present))
        found.append(Sway(aspect, None, up, -min(level, present)))
    return _sorted(found)


def sways_of_indicators(
    instrument: Instrument,
    aspects: Sequence[Aspect],
    levels: Mapping[str, int],
    points: Mapping[str, Decimal],
) -> tuple[Sway, ...]:
    """Per indicator of `aspects`, one level up and down: its weight, nothing at either end.

    `points` are those of `with_levels`; what is beyond the maximum of an aspect, or below nothing,
    does not count.
    """
    found = []
    for aspect in aspects:
        present = points[aspect.code]
        counted = _within(aspect, present)
        for item in aspect.indicators:
            if item.weight is None:
                continue
            level = levels.get(item.code, 0)
            up = item.weight if level < instrument.levels else ZERO
            down = item.weight if level > 1 else ZERO
            above, below = _within(aspect, present + up), _within(aspect, present - down)
            found.append(Sway(aspect, item, above - counted, below - counted))
    return _sorted(found)


def _within(aspect: Aspect, points: Decimal) -> Decimal:
    return max(ZERO, points if aspect.maximum is None else min(points, aspect.maximum))


def _sorted(found: Sequence[Sway]) -> tuple[Sway, ...]:
    return tuple(sorted(found, key=lambda item: (-item.up, item.down)))


def _band(instrument: Instrument, score: Decimal) -> Band | None:
    """The category of any number, also of one between the steps, or beyond the scale: an official
    total need not be the sum of its aspects."""
    if instrument.maximum is None:
        return None
    within = min(max(ZERO, score), instrument.maximum)
    return scoring.band_of(instrument, within // instrument.step * instrument.step)
