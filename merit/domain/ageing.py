"""How old what is open is: past its due date, and without news."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from merit.domain.follow_up import SILENCE_DAYS, FollowUp

LATE_BOUNDS = (0, 30, 90)  # the last day of each class but the last, which is open
SILENT_BOUNDS = (SILENCE_DAYS, 60, 90)


@dataclass(frozen=True, slots=True)
class Ageing:
    """Open items per class, from not due (or with recent news) to the oldest."""

    late: tuple[int, ...]
    silent: tuple[int, ...]


def ageing(items: Iterable[FollowUp]) -> Ageing:
    """The open ones among `items`, counted once by due date and once by last news."""
    still_open = [item for item in items if item.is_open]
    return Ageing(
        _counts((item.late for item in still_open), LATE_BOUNDS),
        _counts((item.silent for item in still_open), SILENT_BOUNDS),
    )


def _counts(days: Iterable[int], bounds: Sequence[int]) -> tuple[int, ...]:
    found = [0] * (len(bounds) + 1)
    for number in days:
        found[bisect_left(bounds, number)] += 1
    return tuple(found)
