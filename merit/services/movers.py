"""What changed between the ends of two years, and why a region cannot be compared."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from merit.domain import comparison
from merit.domain.instruments import Instrument
from merit.domain.positions import Position, Result
from merit.domain.regions import Region
from merit.services.trends import Course, Trends


class Obstacle(StrEnum):
    """Why a region has no change between two year ends."""

    NO_RESULT = "tanpa_hasil_berlaku"
    NO_SCORE = "kategori_tanpa_skor"
    INSTRUMENT = "instrumen_lain"
    SAME_RESULT = "hasil_yang_sama"


@dataclass(frozen=True, slots=True)
class Move:
    """Two different results of one region under the same instrument; `change` in points."""

    region: Region
    before: Result
    after: Result
    change: Decimal


@dataclass(frozen=True, slots=True)
class Unpaired:
    """A region without a comparable pair; `year` is the year end the obstacle is found at."""

    region: Region
    obstacle: Obstacle
    year: int


@dataclass(frozen=True, slots=True, eq=False)
class Movers:
    """Changes from the end of `first` to the end of `last`, the largest rise first."""

    first: int
    last: int
    moves: tuple[Move, ...]
    unpaired: tuple[Unpaired, ...]

    @property
    def rising(self) -> tuple[Move, ...]:
        """Moves upwards, the largest first."""
        return tuple(item for item in self.moves if item.change > 0)

    @property
    def falling(self) -> tuple[Move, ...]:
        """Moves downwards, the largest first."""
        return tuple(item for item in reversed(self.moves) if item.change < 0)


def movers(trends: Trends, first: int, last: int) -> Movers:
    """The changes of the regions in the view between two of its years."""
    found = [_compared(course, first, last, trends.instrument) for course in trends.courses]
    moves = [item for item in found if isinstance(item, Move)]
    return Movers(
        first,
        last,
        tuple(sorted(moves, key=lambda item: (-item.change, item.region.code))),
        tuple(item for item in found if isinstance(item, Unpaired)),
    )


def _compared(course: Course, first: int, last: int, instrument: Instrument) -> Move | Unpaired:
    before, after = course.positions[first], course.positions[last]
    for year, position in ((first, before), (last, after)):
        obstacle = _obstacle(position, instrument)
        if obstacle is not None:
            return Unpaired(course.region, obstacle, year)
    if before.result is after.result:
        return Unpaired(course.region, Obstacle.SAME_RESULT, last)
    change = comparison.change(before.result, after.result)
    assert change is not None, "both are scores of one instrument"
    assert before.result is not None
    assert after.result is not None
    return Move(course.region, before.result, after.result, change)


def _obstacle(position: Position, instrument: Instrument) -> Obstacle | None:
    if not position.counts or position.result is None:
        return Obstacle.NO_RESULT
    if position.result.instrument != instrument.code:
        return Obstacle.INSTRUMENT
    return None if comparison.is_comparable(position.result) else Obstacle.NO_SCORE
