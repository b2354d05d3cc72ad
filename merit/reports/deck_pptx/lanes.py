"""Lanes for dots on one scale, so that none hides another or a name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from merit.reports.deck_pptx import measuring

RADIUS, GAP = 0.115, 0.06  # inches


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot with its name to the right or left; `first` and `last` are its ends in inches."""

    key: tuple[int, int]
    name: str
    first: float
    last: float
    is_left: bool = False


def placed(
    key: tuple[int, int],
    at: float,
    name: str,
    *,
    size: float,
    width: float,
    walls: Sequence[float],
) -> Dot:
    """A dot `at` inches; its name goes to the left where on the right it crosses a line or ends.

    >>> placed((0, 0), 2.0, "Kab. Demak", size=14, width=9, walls=[2.5]).is_left
    True
    """
    beside = measuring.width(name, size) * measuring.SPARE + GAP if name else 0.0
    right = Dot(key, name, at - RADIUS, at + RADIUS + beside)
    left = Dot(key, name, at - RADIUS - beside, at + RADIUS, is_left=True)
    return min((right, left), key=lambda dot: _in_the_way(dot, at, width, walls))


def _in_the_way(dot: Dot, at: float, width: float, walls: Sequence[float]) -> tuple[bool, int]:
    """Whether a dot with its name goes beyond an end, and how many lines its name crosses."""
    is_beyond = dot.first < 0 or dot.last > width
    crossed = [wall for wall in walls if dot.first < wall < dot.last and abs(wall - at) > RADIUS]
    return is_beyond and bool(dot.name), len(crossed)


def lanes(dots: Iterable[Dot]) -> Mapping[tuple[int, int], int]:
    """The lane of every dot by its key: 0 in the middle, then 1 above, -1 below, and so on.

    >>> dots = [Dot((0, 0), "", 1, 1.2), Dot((0, 1), "", 1.1, 1.3), Dot((0, 2), "", 3, 3.2)]
    >>> list(lanes(dots).values())
    [0, 1, 0]
    """
    found: dict[tuple[int, int], int] = {}
    ends: dict[int, float] = {}
    for dot in sorted(dots, key=lambda dot: (dot.first, dot.key)):
        lane = next(
            lane for lane in _outward() if lane not in ends or ends[lane] + GAP <= dot.first
        )
        ends[lane] = dot.last
        found[dot.key] = lane
    return found


def _outward() -> Iterable[int]:
    lane = 0
    while True:
        yield lane
        lane = -lane if lane > 0 else 1 - lane
