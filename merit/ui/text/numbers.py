"""Numbers and dates as Indonesians write them, independent of the machine's locale."""

from datetime import datetime
from zoneinfo import ZoneInfo

from merit.reports.numbers import (
    LOCALE,
    MINUS,
    NOTHING,
    Number,
    day,
    days,
    index,
    partial_day,
    percent,
    score,
    short_day,
    signed,
)

__all__ = [
    "LOCALE",
    "MINUS",
    "NOTHING",
    "ZONE",
    "Number",
    "day",
    "days",
    "index",
    "moment",
    "partial_day",
    "percent",
    "score",
    "short_day",
    "signed",
    "size",
    "unbroken",
]

NO_BREAK, JOINER = "\xa0", "\u2060"
ZONE = ZoneInfo("Asia/Jakarta")


UNITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def in_words(number: int) -> str:
    """A count in words as far as one word is enough.

    >>> in_words(7), in_words(12)
    ('tujuh', '12')
    """
    return UNITS[number] if number < len(UNITS) else str(number)


def moment(value: datetime) -> str:
    """A moment in Western Indonesian time.

    >>> from datetime import UTC
    >>> moment(datetime(2025, 1, 15, 7, 30, tzinfo=UTC))
    '15 Januari 2025 pukul 14.30 WIB'
    """
    local = value.astimezone(ZONE)
    return f"{day(local.date())} pukul {local:%H.%M} WIB"


def unbroken(days: str) -> str:
    """A date, or two, each of which stays on one line.

    >>> unbroken("8–9 Des 2026"), unbroken("30 Nov 2026 – 2 Des 2026")
    ('8–\u20609\xa0Des\xa02026', '30\xa0Nov\xa02026 – 2\xa0Des\xa02026')
    """
    joined = (day.replace(" ", NO_BREAK).replace("–", f"–{JOINER}") for day in days.split(" – "))
    return " – ".join(joined)


def size(octets: int) -> str:
    """The size of a file.

    >>> size(900), size(18_432), size(3_670_016)
    ('900 bita', '18 KB', '3,5 MB')
    """
    if octets < 1024:
        return f"{octets} bita"
    if octets < 1024 * 1024:
        return f"{score(octets // 1024)} KB"
    return f"{score(octets / 1024 / 1024)} MB"
