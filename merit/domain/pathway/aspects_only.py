"""The way up where only the points of the aspects are known: which aspects, by how many points.

What is lost without the levels: there are no steps and no rubric, a point may not be had by any
step at all, and nothing is proven about steps.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from merit.domain.pathway.paths import Proof
from merit.domain.pathway.question import EFFORT
from merit.domain.programs import Left, Optimum, Program, in_whole, patient

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Room:
    """What an aspect still lacks to its maximum, in points, and what a point of it takes."""

    aspect: str
    points: Decimal
    effort: Decimal = EFFORT


@dataclass(frozen=True, slots=True)
class AspectPath:
    """Points to gain by aspect code, which together reach what was missing."""

    gains: Mapping[str, Decimal]
    effort: Decimal
    proof: Proof

    @property
    def points(self) -> Decimal:
        """All points gained."""
        return sum(self.gains.values(), ZERO)


def least_aspects(
    rooms: Sequence[Room],
    missing: Decimal,
    *,
    step: Decimal,
    locked: frozenset[str],
    left: Left = patient,
) -> AspectPath | None:
    """The points of least effort in multiples of `step`; None when there is no room for them.

    Of several that take the least effort, the one with the fewest aspects; of these, the one that
    gains most on the aspects that lack most, the first of the instrument where two lack the same.
    """
    if missing <= 0:
        return AspectPath({}, ZERO, Proof(True, ZERO, 0))
    open_rooms = [room for room in rooms if room.aspect not in locked and room.points >= step]
    if not open_rooms:
        return None
    (efforts,) = in_whole([room.effort for room in open_rooms])
    optima = _shared_out(open_rooms, efforts, ceil(missing / step), step, left)
    if optima is None:
        return None
    gains = {
        room.aspect: step * value
        for room, value in zip(open_rooms, optima[-1].values, strict=False)
        if value
    }
    unit = open_rooms[0].effort / efforts[0] * step
    effort = sum((gains.get(room.aspect, ZERO) * room.effort for room in open_rooms), ZERO)
    bound = max(0, optima[0].bound or 0) * unit
    proof = Proof(all(item.is_proven for item in optima), bound, len(optima))
    return AspectPath(gains, effort, proof)


def _shared_out(
    rooms: Sequence[Room], efforts: Sequence[int], missing: int, step: Decimal, left: Left
) -> list[Optimum] | None:
    """The programs that share out `missing` steps: the first columns say how many each takes."""
    count = len(rooms)
    most = [int(room.points / step) for room in rooms]
    program = Program([*most, *([1] * count)], left=left)
    program.keep(dict.fromkeys(range(count), 1), at_least=missing)
    for place, upper in enumerate(most):
        program.keep({place: 1, count + place: -upper}, at_most=0)
    fewest = dict.fromkeys(range(count, 2 * count), 1)
    lacking = sorted(range(count), key=lambda place: (-rooms[place].points, place))
    largest = [{place: -1} for place in lacking]
    return program.least_in_order([dict(enumerate(efforts)), fewest, *largest])
