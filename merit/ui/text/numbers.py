"""Numbers and dates as Indonesians write them, independent of the machine's locale."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.numbers import format_decimal

LOCALE = "id_ID"
ZONE = ZoneInfo("Asia/Jakarta")
NOTHING = "–"
MINUS = "−"

Number = Decimal | float | int


def score(value: Number | None) -> str:
    """A score or other number with at most one decimal; an en dash when there is none.

    >>> score(Decimal("264.50")), score(Decimal(327)), score(Decimal("332.25")), score(None)
    ('264,5', '327', '332,3', '–')
    """
    if value is None:
        return NOTHING
    return format_decimal(_rounded(value, "0.1"), format="#,##0.#", locale=LOCALE)


def _rounded(value: Number, step: str) -> Decimal:
    return Decimal(str(value)).quantize(Decimal(step), ROUND_HALF_UP)


def index(value: Number | None) -> str:
    """An index with two decimals.

    >>> index(Decimal("0.65"))
    '0,65'
    """
    return NOTHING if value is None else format_decimal(value, format="0.00", locale=LOCALE)


def signed(value: Number | None) -> str:
    """A change with its sign, as it is after rounding.

    >>> signed(Decimal("8.5")), signed(-3), signed(0), signed(Decimal("-0.04"))
    ('+8,5', '−3', '0', '0')
    """
    if value is None:
        return NOTHING
    rounded = _rounded(value, "0.1")
    sign = "+" if rounded > 0 else MINUS if rounded < 0 else ""
    return sign + score(abs(rounded))


def percent(share: float | None) -> str:
    """A share of 0 to 1 in whole percent.

    >>> percent(0.577)
    '58%'
    """
    return NOTHING if share is None else f"{_rounded(share * 100, '1')}%"


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


def moment(value: datetime) -> str:
    """A moment in Western Indonesian time.

    >>> from datetime import UTC
    >>> moment(datetime(2025, 1, 15, 7, 30, tzinfo=UTC))
    '15 Januari 2025 pukul 14.30 WIB'
    """
    local = value.astimezone(ZONE)
    return f"{day(local.date())} pukul {local:%H.%M} WIB"


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
