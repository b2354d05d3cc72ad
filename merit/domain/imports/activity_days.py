"""When an activity takes place, from the columns that say so."""

import re
from dataclasses import replace
from decimal import Decimal

from merit.domain.coaching import Precision
from merit.domain.imports.answers import NoValue, Unreadable, flawed
from merit.domain.imports.coaching_headings import CLOCK, DATES, MONTH
from merit.domain.imports.coaching_words import precision_of
from merit.domain.imports.filled_row import FilledRow
from merit.domain.imports.spans import Span, from_to, span_of
from merit.domain.imports.workbook import Cell
from merit.domain.imports.writing import clean

_BARE_DAYS = re.compile(
    r"\d{1,2}(?:\s*(?:[-–]|s\.?d\.?|dan|&|sampai(?: dengan)?)\s*\d{1,2})?", re.I
)


def days_of(line: FilledRow, *, year: int | None) -> Span | None:
    """First and last day of an activity; None when not told or unclear.

    From one column ("12-14 Maret 2024"), completed by a column or a caption with the month where
    it holds days alone; or from a first and a last day.
    """
    if line.has("starts_on"):
        return _two_columns(line, year)
    days = DATES if line.table.column(DATES) else CLOCK
    told = next((name for name in (days, MONTH) if line.has(name)), None)
    if told is not None:
        cell = line.place(told)
        return _kept(line, cell, flawed(cell) or _completed(line, cell, year))
    columns = (name for name in ("starts_on", days, MONTH) if line.table.column(name))
    line.require(next(columns, days), "Tanggal", "Tulis tanggalnya, misalnya 12-14 Maret 2024.")
    return None


def _kept(line: FilledRow, cell: Cell, answer: Span | NoValue | Unreadable) -> Span | None:
    span = line.take("starts_on", cell, answer)
    if span is not None:
        line.came_from(cell, "ends_on", "precision")
    return span


def _completed(line: FilledRow, cell: Cell, year: int | None) -> Span | NoValue | Unreadable:
    """The days of a cell; with the month beside or above them where they are days alone."""
    text = clean(cell.text)
    if not isinstance(cell.value, str | Decimal) or not _BARE_DAYS.fullmatch(text):
        return span_of(cell.value, year=year)
    for month in (line.place(MONTH) if line.has(MONTH) else None, line.caption):
        if month is not None and isinstance(month.value, str):
            found = span_of(f"{text} {clean(month.value)}", year=year)
            if isinstance(found, Span):
                return found
    return span_of(cell.value, year=year)


def _two_columns(line: FilledRow, year: int | None) -> Span | None:
    """From the first to the last day; the precision told goes before the one they are written in.

    What is not told has no origin: a last day left empty says only that it is not known.
    """
    first = line.read("starts_on", lambda value: span_of(value, year=year))
    last = line.read("ends_on", lambda value: span_of(value, year=year))
    if first is None:
        return None
    span = line.take("ends_on", line.place("ends_on"), from_to(first, last)) if last else first
    if span is None:
        return None
    if last is None and first.precision is Precision.MONTH:
        line.came_from(line.place("starts_on"), "ends_on", "precision")
    told = line.read("precision", precision_of)
    if told is Precision.DAY and span.precision is Precision.MONTH:
        line.object(
            line.place("precision"),
            "Tertulis hari, sedangkan tanggalnya hanya menyebut bulan.",
            "Tulis tanggalnya lengkap, atau ubah ketelitiannya menjadi Bulan.",
        )
        return None
    return replace(span, precision=told) if told else span
