"""What is asked: from which score to which, by which steps, and what limits them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from merit.domain.instruments import Instrument
from merit.domain.programs import in_whole

EFFORT = Decimal(1)
"""What a step takes where nobody says otherwise: an assumption, the same for every step."""

MOST_PERIODS, MOST_STEPS, MOST_EFFORT = 5, 3, Decimal(1000)
"""The most that can be asked for: periods, levels of an indicator in a period, effort."""

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Step:
    """One indicator rises by one level, to `level`; worth `gain` points, at an `effort`."""

    indicator: str
    level: int
    gain: Decimal
    effort: Decimal = EFFORT


@dataclass(frozen=True, slots=True)
class Limits:
    """What a path must keep to.

    Indicators that are `locked` stay where they are. An indicator rises by at most `most_steps`
    levels in a period, and all steps of a period take at most the `capacity` in effort; None is
    no limit.
    """

    locked: frozenset[str] = frozenset()
    most_steps: int | None = None
    periods: int = 1
    capacity: Decimal | None = None

    @property
    def is_free(self) -> bool:
        """Whether nothing but locks holds anything back."""
        return self.most_steps is None and self.capacity is None


@dataclass(frozen=True, slots=True)
class Cap:
    """However far some indicators rise, together they bring at most so many points."""

    indicators: frozenset[str]
    points: Decimal


@dataclass(frozen=True, slots=True)
class Question:
    """From the score `start` to at least `needed`.

    `steps` are all there are above the present levels, in the order of the instrument and from
    low to high on each indicator, also those of locked ones. No indicator is in two `caps`.
    """

    start: Decimal
    needed: Decimal
    steps: tuple[Step, ...]
    limits: Limits = field(default_factory=Limits)
    caps: tuple[Cap, ...] = ()

    @property
    def missing(self) -> Decimal:
        """Points still to be gained; zero or less when the score is there already."""
        return self.needed - self.start

    @property
    def open_steps(self) -> tuple[Step, ...]:
        """The steps that may be taken within all periods, none above one that may not."""
        limits = self.limits
        most = None if limits.most_steps is None else limits.most_steps * limits.periods
        found: list[Step] = []
        for code, steps in by_indicator(self.steps).items():
            within = () if code in limits.locked else steps[:most]
            fits = [limits.capacity is None or step.effort <= limits.capacity for step in within]
            found += within[: (*fits, False).index(False)]
        return tuple(found)

    @property
    def pooled(self) -> "Question":
        """All periods as one that holds as much as they do together.

        Whatever the periods allow, this does: an answer to it that fits into the periods is the
        answer to the question itself, and its program is a far smaller one.
        """
        limits, steps = self.limits, self.open_steps
        capacity = limits.capacity
        if capacity is not None and steps:
            (whole,) = in_whole([step.effort for step in steps])
            unit = steps[0].effort / whole[0]
            capacity = capacity // unit * unit * limits.periods
        most = None if limits.most_steps is None else limits.most_steps * limits.periods
        return replace(self, steps=steps, limits=Limits(frozenset(), most, 1, capacity))

    def limited(self, **limits: object) -> "Question":
        """The same question with some limits changed."""
        return replace(self, limits=replace(self.limits, **limits))  # type: ignore[arg-type]


def gained(steps: Iterable[Step], caps: tuple[Cap, ...]) -> Decimal:
    """What steps bring together."""
    brought: dict[str, Decimal] = {}
    for step in steps:
        brought[step.indicator] = brought.get(step.indicator, ZERO) + step.gain
    total = sum(brought.values(), ZERO)
    for cap in caps:
        own = sum((points for code, points in brought.items() if code in cap.indicators), ZERO)
        total -= max(ZERO, own - cap.points)
    return total


Efforts = Mapping[tuple[str, int], Decimal]
"""What the step of an indicator to a level takes, where it is not `EFFORT`."""


def steps_above(
    instrument: Instrument, levels: Mapping[str, int], efforts: Efforts
) -> tuple[Step, ...]:
    """Every step above `levels`; an indicator without an answer stands at level 0.

    Raises nothing for unknown weights: an indicator without one cannot be counted and is left out.
    """
    return tuple(
        Step(item.code, level, item.weight, efforts.get((item.code, level), EFFORT))
        for item in instrument.indicators
        if item.weight is not None
        for level in range(levels.get(item.code, 0) + 1, instrument.levels + 1)
    )


def by_indicator(steps: tuple[Step, ...]) -> dict[str, tuple[Step, ...]]:
    """The steps of each indicator, from low to high, in the order of the instrument."""
    found: dict[str, tuple[Step, ...]] = {}
    for step in steps:
        found[step.indicator] = (*found.get(step.indicator, ()), step)
    return found
