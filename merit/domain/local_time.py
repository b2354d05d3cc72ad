"""The day and the hour in Central Java; everything is kept in UTC."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Jakarta")


def day_of(moment: datetime) -> date:
    """The day it is in Jakarta at `moment` (aware).

    >>> from datetime import UTC
    >>> day_of(datetime(2026, 5, 12, 17, 0, tzinfo=UTC))
    datetime.date(2026, 5, 13)
    """
    return moment.astimezone(ZONE).date()


def clock(moment: datetime) -> str:
    """The hour in Jakarta at `moment` (aware), as Indonesians write it.

    >>> from datetime import UTC
    >>> clock(datetime(2026, 5, 12, 3, 5, tzinfo=UTC))
    '10.05 WIB'
    """
    return f"{moment.astimezone(ZONE):%H.%M} WIB"


def since(moment: datetime, *, now: datetime) -> str:
    """When `moment` was, told at `now`: the hour, with the day before it unless it is today.

    >>> from datetime import UTC
    >>> then = datetime(2026, 5, 12, 3, 5, tzinfo=UTC)
    >>> since(then, now=then), since(then, now=datetime(2026, 5, 13, 3, 5, tzinfo=UTC))
    ('pukul 10.05 WIB', 'pada 12-05-2026 pukul 10.05 WIB')
    """
    return f"pukul {clock(moment)}" if day_of(moment) == day_of(now) else at(moment)


def at(moment: datetime) -> str:
    """When `moment` was, with its day: for what is read on another one.

    >>> from datetime import UTC
    >>> at(datetime(2026, 5, 12, 3, 5, tzinfo=UTC))
    'pada 12-05-2026 pukul 10.05 WIB'
    """
    return f"pada {day_of(moment):%d-%m-%Y} pukul {clock(moment)}"
