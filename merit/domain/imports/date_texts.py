"""One point in time as a text: a day, a month, a quarter, a semester or a year."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from merit.domain.imports.answers import Unreadable
from merit.domain.imports.calendar_words import (
    MONTH_NAMES,
    MONTHS,
    ROMAN,
    WEEKDAY_NAMES,
    WEEKDAYS,
)
from merit.domain.imports.writing import clean, strange

EARLIEST, LATEST = 1990, 2100
"""Years outside are slips of the pen: no system of merit is older, no plan reaches further."""

REMEDY = "Tulis tanggal seperti 12 Maret 2024 atau 12/03/2024 (hari/bulan/tahun)."
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:(?:tahun|thn|th|ta)\.? )?(?P<year>[0-9]{4})"
_WEEKDAY = re.compile(rf"({'|'.join(WEEKDAYS)})\.?,? ?")
_TIME = re.compile(r"(?<=[0-9])[ t][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?$")
_DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})([/.\-])(?P<month>[0-9]{1,2})\2(?P<year>[0-9]+)")
_YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})([/.\-])(?P<month>[0-9]{1,2})\2(?P<day>[0-9]{1,2})")
_IN_WORDS = re.compile(
    rf"(?P<day>[0-9]{{1,2}})(?:[ \-./]?(?P<month>{_MONTH})\.?(?:[ \-./,]{{1,2}}{_YEAR})?)?"
)
_MONTH_IN_WORDS = re.compile(rf"(?:bulan )?(?P<month>{_MONTH})\.?(?:[ \-./,]{{1,2}}{_YEAR})?")
_MONTH_FIRST = re.compile(r"(?P<month>[0-9]{1,2})[/.\-](?P<year>[0-9]{4})")
_MONTH_LAST = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})")
_SHORT_YEAR = re.compile(
    rf"(?P<day>[0-9]{{1,2}})[ \-./]?(?P<month>{_MONTH})\.?[ \-./]'?(?P<year>[0-9]{{2}})"
)
_QUARTER = re.compile(
    rf"(?:tw|triwulan|tri wulan|kuartal|q)[ .\-]?(?:ke-?)?(?P<part>i{{1,3}}|iv|[1-4])"
    rf"(?:[ ,\-/]{{1,2}}{_YEAR})?"
)
_SEMESTER = re.compile(
    rf"(?:semester|smt|sem)[ .\-]?(?:ke-?)?(?P<part>ii?|[12])(?:[ ,\-/]{{1,2}}{_YEAR})?"
)
_WHOLE_YEAR = re.compile(_YEAR)


@dataclass(frozen=True, slots=True)
class Moment:
    """What a text says of when; None is not said. It lasts for `months` when no day is said."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    months: int = 1
    weekday: int | None = None


def moment(text: str) -> Moment | Unreadable | None:
    """What a text says of when; None when it speaks of no time in a form that is known.

    Day first: "03/12/2024" is 3 December. A month above 12 and a year of two digits are
    unreadable, with what may have been meant.
    """
    odd = strange(text)
    if odd is not None:
        return odd
    words = re.sub(r"^(?:tanggal|tgl)\.?:? ", "", clean(text).casefold())
    named = _WEEKDAY.match(words)
    words = _TIME.sub("", words[named.end() :] if named else words)
    short = _SHORT_YEAR.fullmatch(words)
    if short:
        return _two_digits(short["day"], MONTHS[short["month"]], short["year"])
    for pattern in (_DAY_FIRST, _YEAR_FIRST, _IN_WORDS):
        match = pattern.fullmatch(words)
        if match:
            return _day(match, WEEKDAYS[named[1]] if named else None)
    return None if named else _longer(words)


def _day(match: re.Match[str], weekday: int | None) -> Moment | Unreadable:
    day, written, year = int(match["day"]), match["month"], match["year"]
    month = None if written is None else MONTHS.get(written) or int(written)
    if month is None:
        return Moment(day, weekday=weekday)
    if month > 12 >= day > 0:
        return _american(day=month, month=day, year=year)
    if year and len(year) == 2:
        return _two_digits(match["day"], month, year)
    return Moment(day, month, int(year) if year else None, weekday=weekday)


def _longer(words: str) -> Moment | None:
    """A month, a quarter, a semester or a year."""
    for pattern, months in ((_QUARTER, 3), (_SEMESTER, 6)):
        match = pattern.fullmatch(words)
        if match:
            first = months * (ROMAN[match["part"]] - 1) + 1
            return Moment(month=first, year=_number(match["year"]), months=months)
    match = _MONTH_IN_WORDS.fullmatch(words)
    if match:
        return Moment(month=MONTHS[match["month"]], year=_number(match["year"]))
    match = _MONTH_FIRST.fullmatch(words) or _MONTH_LAST.fullmatch(words)
    if match:
        return Moment(month=int(match["month"]), year=int(match["year"]))
    match = _WHOLE_YEAR.fullmatch(words)
    return Moment(month=1, year=int(match["year"]), months=12) if match else None


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _american(*, day: int, month: int, year: str) -> Unreadable:
    return Unreadable(
        f"Bulan {day} tidak ada; tanggal dibaca sebagai hari/bulan/tahun.",
        REMEDY,
        (f"{day} {MONTH_NAMES[month - 1]} {year}",),
    )


def _two_digits(day: str, month: int, year: str) -> Unreadable:
    century = 19 if int(year) >= EARLIEST % 100 else 20
    meant = f"{int(day)} {MONTH_NAMES[month - 1]} {century}{year}" if 1 <= month <= 12 else ""
    return Unreadable(
        f'Tahun "{year}" hanya dua angka.',
        "Tulis tahun dengan empat angka.",
        (meant,) if meant else (),
    )


def days_of(when: Moment, *, year: int | None, month: int | None) -> tuple[date, date] | Unreadable:
    """First and last day of a moment; `year` and `month` fill in what it does not say itself."""
    year = year if when.year is None else when.year
    month = month if when.month is None else when.month
    if year is None or month is None:
        part = "Bulan dan tahunnya" if month is None else "Tahunnya"
        return Unreadable(f"{part} tidak tertulis.", REMEDY)
    if not EARLIEST <= year <= LATEST:
        return Unreadable(
            f"Tahun {year} di luar {EARLIEST} sampai {LATEST}.", "Periksa kembali tahunnya."
        )
    first = 1 if when.day is None else when.day
    if not 1 <= month <= 12 or not 1 <= first <= monthrange(year, month)[1]:
        return Unreadable("Tanggal ini tidak ada dalam kalender.", REMEDY)
    day = date(year, month, first)
    if when.day is None:
        end = month + when.months - 1
        return day, date(year, end, monthrange(year, end)[1])
    if when.weekday not in (None, day.weekday()):
        return Unreadable(
            f"{in_words(day)} adalah hari {WEEKDAY_NAMES[day.weekday()]}.",
            "Samakan hari dan tanggalnya.",
        )
    return day, day


def in_words(day: date) -> str:
    """A date as people write it.

    >>> in_words(date(2024, 3, 12))
    '12 Maret 2024'
    """
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
