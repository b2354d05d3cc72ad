"""Numbers and dates as Indonesians write them, on screens and in messages alike."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal

LOCALE = "id_ID"
NOTHING = "–"
MINUS = "−"

Number = Decimal | float | int


@lru_cache(maxsize=8192)  # a page writes hundreds of them anew at every run, mostly the same ones
def score(value: Number | None) -> str:
    """A score or other number with at most one decimal; an en dash when there is none.

    >>> score(Decimal("264.50")), score(Decimal(327)), score(Decimal("332.25")), score(None)
    ('264,5', '327', '332,3', '–')
    >>> score(Decimal("-0.04"))
    '0'
    """
    if value is None:
        return NOTHING
    return format_decimal(rounded(value, "0.1") + 0, format="#,##0.#", locale=LOCALE)


def rounded(value: Number, step: str) -> Decimal:
    """A number to the nearest multiple of a step of ten; halves away from zero."""
    return Decimal(str(value)).quantize(Decimal(step), ROUND_HALF_UP)


def signed(value: Number | None) -> str:
    """A change with its sign, as it is after rounding.

    >>> signed(Decimal("8.5")), signed(-3), signed(0), signed(Decimal("-0.04"))
    ('+8,5', '−3', '0', '0')
    """
    if value is None:
        return NOTHING
    shown = rounded(value, "0.1")
    sign = "+" if shown > 0 else MINUS if shown < 0 else ""
    return sign + score(abs(shown))


def day(value: date | None) -> str:
    """A date in words.

    >>> day(date(2025, 1, 15))
    '15 Januari 2025'
    """
    return NOTHING if value is None else format_date(value, "d MMMM y", locale=LOCALE)


def short_day(value: date | None) -> str:
    """A date in few letters.

    >>> short_day(date(2025, 1, 15))
    '15 Jan 2025'
    """
    return NOTHING if value is None else format_date(value, "d MMM y", locale=LOCALE)


def days(first: date, last: date, *, short: bool = False) -> str:
    """A period, without repeating what both days share.

    >>> days(date(2026, 9, 22), date(2026, 9, 24)), days(date(2026, 3, 30), date(2026, 4, 2))
    ('22–24 September 2026', '30 Maret 2026 – 2 April 2026')
    >>> days(date(2026, 9, 22), date(2026, 9, 24), short=True)
    '22–24 Sep 2026'
    """
    write = short_day if short else day
    if first == last:
        return write(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{write(last)}"
    return f"{write(first)} – {write(last)}"


def partial_day(value: str | None) -> str:
    """An ISO date as precise as it is known.

    >>> partial_day("2023"), partial_day("2023-12"), partial_day("2025-01-15"), partial_day(None)
    ('2023', 'Desember 2023', '15 Januari 2025', 'tanggal tidak tercatat')
    """
    if value is None:
        return "tanggal tidak tercatat"
    if len(value) == 4:
        return value
    if len(value) == 7:
        return format_date(date.fromisoformat(f"{value}-01"), "MMMM y", locale=LOCALE)
    return day(date.fromisoformat(value))


def percent(share: float | None) -> str:
    """A share of 0 to 1 in whole percent.

    >>> percent(0.577), percent(None)
    ('58%', '–')
    """
    return NOTHING if share is None else f"{rounded(share * 100, '1')}%"


def index(value: Number | None) -> str:
    """An index with two decimals.

    >>> index(Decimal("0.65")), index(None)
    ('0,65', '–')
    """
    return NOTHING if value is None else format_decimal(value, format="0.00", locale=LOCALE)
