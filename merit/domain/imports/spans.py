"""When something took place: a day, several days, a month, a quarter, a year."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from merit.domain.coaching import Precision
from merit.domain.imports.answers import NO_VALUE, NoValue, Unreadable, broken
from merit.domain.imports.date_texts import EARLIEST, LATEST, Moment, days_of, moment
from merit.domain.imports.dates import LONGEST, day_of, no_date
from merit.domain.imports.workbook import Value
from merit.domain.imports.writing import clean, says_nothing

_UNTIL = re.compile(
    r" ?(?:\bs\.? ?/? ?d\b\.?|\bsampai(?: dengan)?\b|\bhingga\b) ?| ?[–—] ?| - ", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day, both included; precision MONTH when no day was written."""

    first: date
    last: date
    precision: Precision


def span_of(value: Value, *, year: int | None = None) -> Span | NoValue | Unreadable:
    """The days a cell tells of: "12-14 Maret 2024", "30 Maret – 2 April 2024", "TW II 2024".

    `year` completes what is written without one ("12 Maret", "Triwulan II"); without it that is
    unreadable. Months, quarters, semesters and years have precision MONTH. Everything `day_of`
    reads is a span of one day.
    """
    if isinstance(value, Decimal) and value in range(EARLIEST, LATEST + 1):
        value = str(int(value))
    if not isinstance(value, str):
        day = day_of(value)
        return Span(day, day, Precision.DAY) if isinstance(day, date) else day
    if says_nothing(value):
        return NO_VALUE
    if value.startswith("#"):
        return broken(clean(value))
    if len(value) > LONGEST:
        return no_date(value)
    when = moment(value)
    if isinstance(when, Moment):
        return _between(when, when, year)
    return when or _range(clean(value), year)


def _range(text: str, year: int | None) -> Span | Unreadable:
    parts = _UNTIL.split(text)
    if len(parts) == 1:
        parts = text.split("-")
    if len(parts) != 2:
        return no_date(text)
    first, last = map(moment, parts)
    for part in (first, last):
        if isinstance(part, Unreadable):
            return part
    if not isinstance(first, Moment) or not isinstance(last, Moment):
        return no_date(text)
    if (first.day is None) != (last.day is None):
        return no_date(text)
    return _between(first, last, year)


def _between(first: Moment, last: Moment, year: int | None) -> Span | Unreadable:
    """From one moment to another; the first takes what it leaves out from the last."""
    year = year if last.year is None else last.year
    begin = days_of(first, year=year, month=last.month)
    end = days_of(last, year=year, month=None)
    if isinstance(end, Unreadable):
        return end
    if isinstance(begin, Unreadable):
        return begin
    precision = Precision.DAY if last.day is not None else Precision.MONTH
    return from_to(Span(*begin, precision), Span(*end, precision))


def from_to(first: Span, last: Span) -> Span | Unreadable:
    """From the begin of one span to the end of another, as two columns tell it.

    It is known by the day only when both are.
    """
    if last.last < first.first:
        return Unreadable(
            "Akhirnya lebih dahulu daripada awalnya.",
            "Periksa kedua tanggal, dan tulis tahun pada keduanya.",
        )
    both = {first.precision, last.precision}
    precision = Precision.DAY if both == {Precision.DAY} else Precision.MONTH
    return Span(first.first, last.last, precision)
