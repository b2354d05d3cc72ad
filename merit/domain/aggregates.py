"""Provincial aggregates. Each says how many of the regions it rests on."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from statistics import mean, median

from merit.domain.instruments import Instrument
from merit.domain.positions import Position


@dataclass(frozen=True, slots=True)
class Average:
    """Mean and median score of `n` regions out of `of`; both None when n is zero."""

    mean: Decimal | None
    median: Decimal | None
    n: int
    of: int

    @property
    def is_representative(self) -> bool:
        """Whether it rests on at least half of the regions, so that it may be shown."""
        return self.mean is not None and is_representative(self.n, self.of)


def is_representative(n: int, of: int) -> bool:
    """Whether `n` regions out of `of` are enough for a mean: at least one, and half of them.

    >>> [is_representative(n, 35) for n in (0, 17, 18)], is_representative(0, 0)
    ([False, False, True], False)
    """
    return n > 0 and 2 * n >= of


def rests_on(position: Position, instrument: str) -> bool:
    """Whether a position counts and rests on a result of the given instrument."""
    return position.counts and position.instrument == instrument


def leading(positions: Iterable[Position], instruments: Mapping[str, Instrument]) -> str | None:
    """Code of the instrument most last results rest on, the newer one of equals; None without any.

    Results that have expired decide as well: a first result under a new instrument stands beside
    the others and does not push them aside, even in a year in which it alone is in force.
    """
    numbers = Counter(item.instrument for item in positions)
    return max(
        (code for code in numbers if code),
        key=lambda code: (numbers[code], instruments[code].valid_from),
        default=None,
    )


def count_by_band(positions: Iterable[Position], *, instrument: str) -> Counter[str]:
    """Regions per band code of one instrument; positions without a valid result do not count."""
    return Counter(item.band.code for item in positions if rests_on(item, instrument) and item.band)


def counted_score(position: Position, *, instrument: str) -> Decimal | None:
    """Score of a position as long as its result is valid and of the given instrument.

    A score below the instrument's `complete_from` is one of them: it is the official total, in
    which an unanswered indicator is worth nothing, and leaving out the lowest would raise every
    mean. It is marked wherever it is shown.
    """
    return position.score if rests_on(position, instrument) else None


def average_score(positions: Iterable[Position], *, instrument: str) -> Average:
    """Mean and median over valid scores of one instrument; a missing score is left out."""
    everyone = list(positions)
    counted = (counted_score(item, instrument=instrument) for item in everyone)
    scores = [score for score in counted if score is not None]
    if not scores:
        return Average(None, None, 0, len(everyone))
    return Average(mean(scores), median(scores), len(scores), len(everyone))
