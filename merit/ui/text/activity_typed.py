"""Whole numbers, sums of money and days of activities as people type them."""

import re
from calendar import monthrange
from datetime import date

from merit.domain.coaching import Precision
from merit.ui.text import typed

_WHOLE = re.compile(r"[0-9]{1,3}(\.[0-9]{3})+|[0-9]{1,13}")
_MONEY = re.compile(r"^rp\.?\s*|,-$|,00$", flags=re.IGNORECASE)


def whole(text: str) -> int | None:
    """A whole number, with or without points between thousands; None for nothing.

    >>> whole("1.250"), whole(" 42 "), whole("")
    (1250, 42, None)
    """
    told = text.strip()
    if not told:
        return None
    if not _WHOLE.fullmatch(told):
        raise ValueError(text)
    return int(told.replace(".", ""))


def rupiah(text: str) -> int | None:
    """A sum in rupiah; None for nothing.

    >>> rupiah("Rp12.500.000,-"), rupiah("12500000"), rupiah("")
    (12500000, 12500000, None)
    """
    return whole(_MONEY.sub("", text.strip()).removesuffix(",-"))


def whole_to_type(value: int | None) -> str:
    """A whole number as one would type it.

    >>> whole_to_type(12500000), whole_to_type(None)
    ('12.500.000', '')
    """
    return "" if value is None else f"{value:,}".replace(",", ".")


def days(first: str, last: str) -> tuple[date, date, Precision] | None:
    """First day, last day, and how precise they are; None where no first day was typed.

    A month alone means all of it; without a last day the activity takes one day, or one month.

    >>> days("03-06-2026", "")
    (datetime.date(2026, 6, 3), datetime.date(2026, 6, 3), <Precision.DAY: 'hari'>)
    >>> days("06-2026", "")[1]
    datetime.date(2026, 6, 30)
    """
    starts, ends = typed.partial_day(first), typed.partial_day(last)
    if starts is None:
        return None
    ends = ends or starts
    if len(starts) != len(ends) or len(starts) == len("2026"):
        raise ValueError(first, last)
    if len(starts) == len("2026-06-03"):
        return date.fromisoformat(starts), date.fromisoformat(ends), Precision.DAY
    month = date.fromisoformat(f"{ends}-01")
    last_day = month.replace(day=monthrange(month.year, month.month)[1])
    return date.fromisoformat(f"{starts}-01"), last_day, Precision.MONTH


def days_to_type(starts_on: date, ends_on: date, precision: Precision) -> tuple[str, str]:
    """The two days as one would type them; one day or month needs no last one."""
    if precision is Precision.MONTH:
        first, last = f"{starts_on:%m-%Y}", f"{ends_on:%m-%Y}"
    else:
        first, last = typed.day_to_type(starts_on), typed.day_to_type(ends_on)
    return first, "" if last == first else last
