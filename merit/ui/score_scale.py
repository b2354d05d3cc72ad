"""Where a score stands between a lowest and a highest one."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from merit.domain.instruments import Band, Instrument


@dataclass(frozen=True, slots=True)
class Scale:
    """The scores at the bottom and at the top of a drawing."""

    low: float
    high: float

    def share(self, score: Decimal | float) -> float:
        """The height of a score, 0 at the bottom and 1 at the top.

        >>> Scale(200, 300).share(Decimal(225))
        0.25
        """
        return (float(score) - self.low) / (self.high - self.low)


def around(scores: Iterable[Decimal | float], *, padding: float = 0.0) -> Scale:
    """A scale that holds all scores, with room of `padding` times their span at either end.

    >>> around([Decimal(200), Decimal(300)], padding=0.1)
    Scale(low=190.0, high=310.0)
    """
    known = [float(score) for score in scores]
    low, high = min(known), max(known)
    if low == high:
        low, high = low - 0.5, high + 0.5
    span = high - low
    return Scale(low - padding * span, high + padding * span)


def reach(band: Band, instrument: Instrument) -> tuple[float, float]:
    """The scores between which a category lies; the highest ends at the maximum.

    Where no maximum is known the highest is drawn as wide as the one below it.
    """
    place = instrument.bands.index(band)
    if band != instrument.top:
        return float(band.minimum), float(instrument.bands[place + 1].minimum)
    width = band.minimum - instrument.bands[place - 1].minimum
    return float(band.minimum), float(instrument.maximum or band.minimum + width)
