"""Where the answers given so far land: points, category, and what is missing to the goal."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from merit.domain.instruments import Aspect, Band, Instrument
from merit.domain.scoring import aspect_score, band_of, gap, score_from_levels

Levels = Mapping[str, int | None]
"""Levels by code of indicator; None and absent are both undecided."""


@dataclass(frozen=True, slots=True)
class AspectStanding:
    """One aspect: how many of its indicators are answered, and the points they give.

    `points` is None where nothing is answered or the instrument computes no totals.
    """

    code: str
    name: str
    answered: int
    of: int
    points: Decimal | None
    maximum: Decimal | None

    @property
    def is_complete(self) -> bool:
        """Whether every indicator of it is answered."""
        return self.answered == self.of


@dataclass(frozen=True, slots=True)
class Standing:
    """Answers so far. What is not answered adds no points, so the score grows with the answers.

    `score`, `band` and `gap` (points to the province's goal) are None while nothing is answered
    and where the instrument computes no totals; `gap` also where it has no goal.
    """

    answered: int
    of: int
    score: Decimal | None
    band: Band | None
    gap: Decimal | None
    by_aspect: tuple[AspectStanding, ...]

    @property
    def is_complete(self) -> bool:
        """Whether every indicator is answered."""
        return self.answered == self.of


def standing(instrument: Instrument, levels: Levels) -> Standing:
    """Where `levels` land by `instrument`.

    Raises InstrumentError for an indicator the instrument does not have, ScoreError for a level
    that cannot be, both only where the instrument computes totals.
    """
    by_aspect = tuple(_of_aspect(instrument, aspect, levels) for aspect in instrument.aspects)
    answered = sum(aspect.answered for aspect in by_aspect)
    score = None
    if instrument.computes_totals:
        total = score_from_levels(instrument, levels)
        score = total if answered else None
    goal = instrument.goal
    return Standing(
        answered=answered,
        of=len(instrument.indicators),
        score=score,
        band=None if score is None else band_of(instrument, score),
        gap=None if score is None or goal is None else gap(score, goal),
        by_aspect=by_aspect,
    )


def _of_aspect(instrument: Instrument, aspect: Aspect, levels: Levels) -> AspectStanding:
    answered = sum(levels.get(item.code) is not None for item in aspect.indicators)
    counted = answered and instrument.computes_totals
    return AspectStanding(
        code=aspect.code,
        name=aspect.name,
        answered=answered,
        of=len(aspect.indicators),
        points=aspect_score(aspect, levels) if counted else None,
        maximum=aspect.maximum,
    )
