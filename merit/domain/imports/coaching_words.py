"""Short words of coaching: the precision of a date, a source's date, the days of a deadline."""

import re
from datetime import date
from decimal import Decimal

from merit.domain.coaching import Precision
from merit.domain.imports.answers import NO_VALUE, NoValue, Unreadable
from merit.domain.imports.dates import day_of
from merit.domain.imports.instrument_words import is_silent
from merit.domain.imports.spans import Span, span_of
from merit.domain.imports.workbook import Value
from merit.domain.imports.writing import clean, key
from merit.domain.provenance import days_meant
from merit.domain.result_sources import PARTIAL_DAY

_BEFORE = re.compile(
    r"(?:paling lambat|selambat-?lambatnya|maksimal|sampai(?: dengan)?|s\.?d\.?) ", re.IGNORECASE
)
_LAST = re.compile(r"akhir (?:bulan )?", re.IGNORECASE)


def precision_of(value: Value) -> Precision | NoValue | Unreadable:
    """How precisely days are known: "Hari" or "Bulan"."""
    if is_silent(value):
        return NO_VALUE
    found = next((item for item in Precision if item.value == key(str(value))), None)
    return found or Unreadable(
        "Ketelitian tanggal ini tidak dikenal.", 'Tulis "Hari" atau "Bulan".', ("Hari", "Bulan")
    )


def partial_day_of(value: Value) -> str | NoValue | Unreadable:
    """An ISO date as precise as it is written: "2023", "2023-12", "7 Desember 2023"."""
    if is_silent(value):
        return NO_VALUE
    text = format(value, "f") if isinstance(value, Decimal) else clean(str(value))
    if PARTIAL_DAY.fullmatch(text):
        try:
            days_meant(text)
        except ValueError:
            return Unreadable("Tanggal ini tidak ada.", "Periksa bulan dan harinya.")
        return text
    day = day_of(value)
    return day.isoformat() if isinstance(day, date) else day


def deadline_of(value: Value, *, year: int | None = None) -> date | NoValue | Unreadable:
    """The last day something is due: "31/03/2024", "akhir Maret 2024", "TW I 2025".

    A month, a quarter and a year end with their last day; "awal" and "pertengahan" are no day.
    """
    text = _BEFORE.sub("", clean(value), count=1) if isinstance(value, str) else value
    rest = _LAST.sub("", text, count=1) if isinstance(text, str) else text
    span = span_of(rest, year=year)
    if not isinstance(span, Span):
        return span
    if rest != text and span.precision is Precision.DAY:
        return Unreadable(
            'Kata "akhir" tidak cocok di depan tanggal.', "Tulis tanggal tenggatnya saja."
        )
    return span.last
