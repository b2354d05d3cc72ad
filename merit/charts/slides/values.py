"""Values of a chart: how they are written, how large, and how far a scale for them reaches."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from merit.charts.slides.colours import CHANGES
from merit.charts.slides.measuring import LEAST
from merit.domain.decks import Chart

Write = Callable[[Decimal], str]
"""A number as its readers write it."""

PERCENT = "%"
LARGEST = 38


def written(value: Decimal, unit: str, write: Write, *, tone: str = "") -> str:
    """A value with its unit; what went up says so.

    >>> written(Decimal(60), "%", str), written(Decimal(5), "poin", str, tone="naik")
    ('60%', '+5 poin')
    """
    sign = "+" if tone in CHANGES and value > 0 else ""
    is_share = unit.startswith(PERCENT)
    return f"{sign}{write(value)}%" if is_share else f"{sign}{write(value)} {unit}".strip()


def of_what(unit: str) -> str:
    """What values in percent are parts of, told once; empty for every other unit.

    >>> of_what("% dari maksimum"), of_what("%"), of_what("poin")
    ('% dari maksimum', '', '')
    """
    return unit if unit.startswith(PERCENT) and unit != PERCENT else ""


def known(chart: Chart) -> list[Decimal]:
    """Every value there is."""
    return [value for series in chart.series for value in series.values if value is not None]


def is_exclusive(chart: Chart) -> bool:
    """Whether no category has a value in more than one series."""
    columns = zip(*(series.values for series in chart.series), strict=True)
    return all(sum(value is not None for value in column) <= 1 for column in columns)


def type_in(room: float) -> float:
    """The size of type for rows of `room` pixels, between the least and the largest."""
    return min(max(room * 0.4, LEAST), LARGEST)


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale from values to pixels."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: Decimal | float) -> float:
        """The pixel of a value."""
        part = (float(value) - self.low) / (self.high - self.low)
        return self.start + part * (self.end - self.start)


def from_zero(values: Iterable[Decimal], start: float, end: float) -> Scale:
    """A scale that holds the values and zero."""
    numbers = [0.0, *map(float, values)]
    low, high = min(numbers), max(numbers)
    return Scale(low, high if high > low else low + 1, start, end)
