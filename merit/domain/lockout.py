"""When too many failed attempts close the door for a while (OWASP ASVS 5.0, 6.3.1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Limit:
    """`failures` within `period` lock for one `period` from the last of them."""

    failures: int
    period: timedelta


PER_USERNAME = Limit(5, timedelta(minutes=15))
PER_ADDRESS = Limit(20, timedelta(minutes=1))
MEMORY = 2 * PER_USERNAME.period
"""Age at which no failure counts any more: it may begin a streak that locks until then."""


def locked_until(failures: Sequence[datetime], limit: Limit) -> datetime | None:
    """When the lock ends that `failures`, oldest first, have set off; None without one.

    The end may be past. An attempt made while locked is no failure, so that nobody can keep
    another person out for longer.
    """
    streak = failures[-limit.failures :]
    if len(streak) < limit.failures or streak[-1] - streak[0] > limit.period:
        return None
    return streak[-1] + limit.period


def is_locked(failures: Sequence[datetime], limit: Limit, now: datetime) -> bool:
    """Whether `failures`, oldest first, lock at the moment `now`."""
    until = locked_until(failures, limit)
    return until is not None and now < until
