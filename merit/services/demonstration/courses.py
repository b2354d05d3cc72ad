"""What each region's years shall come to, before levels are found that give those scores."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from merit.domain.states import Status

YEARS = (2022, 2023, 2024, 2025)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The intended result of one region and year.

    `score` is what the levels have to add up to. `stated_band` replaces the band the score
    gives. `without_aspect` is not scored yet; `half_answered` leaves every second indicator
    of each aspect unanswered.
    """

    score: Decimal | None = None
    status: Status = Status.ASSESSED
    stated_band: str | None = None
    without_aspect: str | None = None
    half_answered: bool = False
    note: str = ""


Course = Mapping[int, Outcome]


def ordinary(rng: Random) -> Course:
    """A course that ends at Baik in 2025; earlier years lie lower, the further back the more."""
    score = rng.triangular(254, 320, 277)
    gains = (rng.uniform(-4, 20), rng.uniform(2, 26), rng.uniform(6, 76))
    scores = [score]
    for gain in gains:
        score -= gain
        scores.append(score)
    return dict(zip(YEARS, (Outcome(_half(item)) for item in reversed(scores)), strict=True))


def _half(points: float) -> Decimal:
    return Decimal(round(points * 2)) / 2
