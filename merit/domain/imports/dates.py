"""Days and years in a cell: day first, as Indonesians write them."""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal

from merit.domain.imports.answers import NO_VALUE, NoValue, Unreadable, broken
from merit.domain.imports.date_texts import EARLIEST, LATEST, REMEDY, days_of, in_words, moment
from merit.domain.imports.workbook import Value
from merit.domain.imports.writing import clean, says_nothing, strange

LONGEST = 60  # characters of a text that are repeated, and that a time may have
SERIAL_ZERO = date(1899, 12, 30)  # day 0 of spreadsheets that count from 1900
_YEAR = re.compile(
    r"(?:(?:tahun anggaran|tahun|thn|th|t\.a|ta)\.? ?)?([0-9]{4})(?:[.,]0+)?", re.IGNORECASE
)


def day_of(value: Value) -> date | NoValue | Unreadable:
    """One day from 1990 to 2100: a date, ISO, "12/03/2024" (12 March), "Selasa, 12 Maret 2024".

    A bare number is not a date (45000 may be one; it is proposed), nor is a two-digit year. A
    weekday that is not the date's own is unreadable. A time of day behind it is left out.
    """
    if not isinstance(value, str):
        return _day_of_value(value)
    if says_nothing(value):
        return NO_VALUE
    if value.startswith("#"):
        return broken(clean(value))
    when = moment(value) if len(value) <= LONGEST else None
    if when is None:
        return no_date(value)
    if isinstance(when, Unreadable):
        return when
    if when.day is None:
        return Unreadable("Harinya tidak tertulis.", REMEDY)
    days = days_of(when, year=None, month=None)
    return days if isinstance(days, Unreadable) else days[0]


def _day_of_value(value: Decimal | bool | date | None) -> date | NoValue | Unreadable:
    if value is None:
        return NO_VALUE
    if isinstance(value, Decimal):
        return _not_a_day(value)
    if not isinstance(value, date):
        return no_date(str(value))
    day = value.date() if isinstance(value, datetime) else value
    if EARLIEST <= day.year <= LATEST:
        return day
    return Unreadable(
        f"Tahun {day.year} di luar {EARLIEST} sampai {LATEST}.", "Periksa kembali tahunnya."
    )


def _not_a_day(number: Decimal) -> Unreadable:
    """A number in a column of dates: the day a spreadsheet would show is only proposed."""
    serial = int(number) if number.is_finite() and 0 < number < 10**5 else 0
    meant = SERIAL_ZERO + timedelta(days=serial)
    likely = EARLIEST <= meant.year <= LATEST
    return Unreadable(
        f"{str(number).replace('.', ',')} adalah angka, bukan tanggal.",
        "Beri sel ini format tanggal, atau tulis tanggalnya seperti 12 Maret 2024.",
        (in_words(meant),) if likely else (),
    )


def no_date(text: str) -> Unreadable:
    """Something that speaks of no time."""
    return strange(text) or Unreadable(f'"{clean(text)[:LONGEST]}" bukan tanggal.', REMEDY)


def year_of(value: Value) -> int | NoValue | Unreadable:
    """A year from 1990 to 2100: 2023, "2023", "Tahun 2023", "TA 2023"."""
    if value is None or (isinstance(value, str) and says_nothing(value)):
        return NO_VALUE
    text = clean(str(value))
    if text.startswith("#"):
        return broken(text)
    match = _YEAR.fullmatch(text)
    if match and EARLIEST <= int(match[1]) <= LATEST:
        return int(match[1])
    return Unreadable(
        f'"{text[:LONGEST]}" bukan tahun.',
        "Tulis satu tahun dengan empat angka, misalnya 2023.",
        (str(value.year),) if isinstance(value, date) else (),
    )
