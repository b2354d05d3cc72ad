"""From where on something needs attention, and what is looked at that no other rule defines."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from merit.domain.follow_up import FollowUp


@dataclass(frozen=True, slots=True)
class Limits:
    """The thresholds of the rules; an installation sets its own (`MERIT_PERHATIAN_*`).

    `expiring_days`: a result ends within so many days. `stalled_days`: open action items, and for
    more than so many days no news of any. `untouched_months`: no coaching for longer. `near`:
    points to the goal at most. `fall`: points lost by the total at least. `aspect_fall`: percent
    of an aspect's maximum lost at least. `self_check_days`: a self-check is due within so many
    days, or came back to the region more than so many days ago.
    """

    expiring_days: int = 90
    stalled_days: int = 60
    untouched_months: int = 6
    near: int = 10
    fall: int = 10
    aspect_fall: int = 10
    self_check_days: int = 14


@dataclass(frozen=True, slots=True)
class AspectFall:
    """An aspect with fewer points than in the result before, under the same instrument."""

    code: str
    name: str
    before: Decimal
    after: Decimal
    maximum: Decimal

    @property
    def lost(self) -> Decimal:
        """Points lost, above zero.

        >>> AspectFall("A3", "Pengembangan karier", Decimal(60), Decimal(48), Decimal(80)).lost
        Decimal('12')
        """
        return self.before - self.after

    @property
    def percent(self) -> Decimal:
        """What was lost, in percent of the maximum.

        >>> AspectFall("A3", "Pengembangan karier", Decimal(60), Decimal(48), Decimal(80)).percent
        Decimal('15')
        """
        return self.lost * 100 / self.maximum


class Stall(NamedTuple):
    """How many items of a region are open, and the day of the last news of any of its items."""

    open: int
    last: date


def stalled(items: list[FollowUp], limits: Limits, *, today: date) -> Stall | None:
    """The standstill of a region with these items; None when something moves or nothing is open.

    News of a closed item counts: who finished one last week does not stand still.
    """
    still_open = sum(item.is_open for item in items)
    last = max((item.heard_on for item in items), default=today)
    is_long = (today - last).days > limits.stalled_days
    return Stall(still_open, last) if still_open and is_long else None
