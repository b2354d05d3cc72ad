"""Days as positions on the time axis of a chart."""

from datetime import UTC, date, datetime


def moment(day: date) -> int:
    """The beginning of a day in UTC, in milliseconds since 1970.

    >>> moment(date(1970, 1, 2))
    86400000
    """
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)
