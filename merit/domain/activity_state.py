"""How an activity stands on a day: derived from kind, status and dates, never stored."""

from datetime import date
from enum import StrEnum

from merit.domain.coaching import COACHING, InterventionKind
from merit.domain.states import InterventionStatus


class ActivityState(StrEnum):
    """How an activity stands today. Only what is held and coaching counts as having reached."""

    HELD = "terlaksana"
    PLANNED = "rencana"
    UNREPORTED = "belum_dilaporkan"
    POSTPONED = "ditunda"
    CANCELLED = "batal"
    BESIDE = "di_luar_pembinaan"


def state_of(
    kind: InterventionKind, status: InterventionStatus, ends_on: date, *, today: date
) -> ActivityState:
    """State of an activity: planned for past days is unreported, held may be beside the coaching.

    >>> state_of(InterventionKind.AWARD, InterventionStatus.HELD, date(2022, 12, 1),
    ...          today=date(2026, 3, 4)).value
    'di_luar_pembinaan'
    """
    if status is InterventionStatus.HELD:
        return ActivityState.HELD if kind in COACHING else ActivityState.BESIDE
    if status is InterventionStatus.PLANNED and ends_on < today:
        return ActivityState.UNREPORTED
    return ActivityState(status.value)
