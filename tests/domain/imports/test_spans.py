"""When a coaching activity took place, as precisely as it is written and no more."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from merit.domain.coaching import Precision
from merit.domain.imports.answers import NoValue, Unreadable
from merit.domain.imports.spans import Span, from_to, span_of
from merit.domain.imports.workbook import Value
from merit.ui.text import numbers

MARCH_12, MARCH_14 = date(2024, 3, 12), date(2024, 3, 14)


@pytest.mark.parametrize(
    "text",
    [
        *("12-14 Maret 2024", "12 - 14 Maret 2024", "12–14 Maret 2024", "12 s.d. 14 Maret 2024"),
        *("12 s/d 14 Maret 2024", "12 sd 14 Mar 2024", "12 sampai dengan 14 Maret 2024"),
        *("12 hingga 14 Maret 2024", "12/03/2024 - 14/03/2024", "12-14/03/2024"),
        *("2024-03-12 s.d. 2024-03-14", "12-03-2024 s.d 14-03-2024", "12 Maret – 14 Maret 2024"),
        *("Selasa, 12 s.d. Kamis, 14 Maret 2024", "12 MARET 2024 S.D. 14 MARET 2024"),
    ],
)
def test_several_days_are_read_in_every_form(text: str) -> None:
    assert span_of(text) == Span(MARCH_12, MARCH_14, Precision.DAY)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("30 Maret – 2 April 2024", date(2024, 3, 30), date(2024, 4, 2)),
        ("30 Desember 2023 - 2 Januari 2024", date(2023, 12, 30), date(2024, 1, 2)),
        ("12 Maret 2024", MARCH_12, MARCH_12),
        ("Selasa, 12/03/2024", MARCH_12, MARCH_12),
    ],
)
def test_days_of_two_months_are_read(text: str, first: date, last: date) -> None:
    assert span_of(text) == Span(first, last, Precision.DAY)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("Maret 2024", (3, 1), (3, 31)),
        ("Feb. 2024", (2, 1), (2, 29)),
        ("bulan Maret tahun 2024", (3, 1), (3, 31)),
        ("2024-03", (3, 1), (3, 31)),
        ("03/2024", (3, 1), (3, 31)),
        ("Maret s.d. Mei 2024", (3, 1), (5, 31)),
        ("Maret-April 2024", (3, 1), (4, 30)),
        ("TW II 2024", (4, 1), (6, 30)),
        ("TW.II/2024", (4, 1), (6, 30)),
        ("Triwulan 4 Tahun 2024", (10, 1), (12, 31)),
        ("Triwulan ke-3 2024", (7, 1), (9, 30)),
        ("Q1 2024", (1, 1), (3, 31)),
        ("TW I - TW II 2024", (1, 1), (6, 30)),
        ("Semester II 2024", (7, 1), (12, 31)),
        ("2024", (1, 1), (12, 31)),
        ("Tahun 2024", (1, 1), (12, 31)),
        (Decimal(2024), (1, 1), (12, 31)),
    ],
)
def test_what_has_no_day_is_known_by_the_month(
    value: Value, first: tuple[int, int], last: tuple[int, int]
) -> None:
    assert span_of(value) == Span(date(2024, *first), date(2024, *last), Precision.MONTH)


def test_years_reach_from_the_first_to_the_last() -> None:
    answer = span_of("2022-2024")
    assert answer == Span(date(2022, 1, 1), date(2024, 12, 31), Precision.MONTH)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("12 Maret", MARCH_12, MARCH_12),
        ("12-14 Maret", MARCH_12, MARCH_14),
        ("Triwulan II", date(2024, 4, 1), date(2024, 6, 30)),
        ("Desember", date(2024, 12, 1), date(2024, 12, 31)),
    ],
)
def test_a_year_left_out_must_be_told(text: str, first: date, last: date) -> None:
    told, untold = span_of(text, year=2024), span_of(text)
    assert isinstance(told, Span)
    assert (told.first, told.last) == (first, last)
    assert isinstance(untold, Unreadable)
    assert "Tahunnya tidak tertulis" in untold.reason


def test_a_year_that_is_written_goes_before_the_one_told() -> None:
    assert span_of("12-14 Maret 2024", year=2025) == Span(MARCH_12, MARCH_14, Precision.DAY)


@pytest.mark.parametrize(
    "value",
    [
        *("30 Desember – 2 Januari 2024", "14-12 Maret 2024", "12 dan 14 Maret 2024"),
        *("12, 13, 14 Maret 2024", "30 Maret - April 2024", "Maret - 12 April 2024"),
        "Senin, Maret 2024",
        *("Senin, 12 s.d. 14 Maret 2024", "minggu ke-2 Maret 2024", "awal Maret 2024"),
        *("12-13-14 Maret 2024", "12-14-24", "31-32 Maret 2024", "TW V 2024", "Semester III 2024"),
        *("13/2024", "2024-13", "Maret 24", "12 s.d. - 14 Maret 2024", "#REF!", "x" * 5000),
        *(
            Decimal(45000),
            Decimal("2024.5"),
            Decimal("NaN"),
            True,
            "28 Februari - 30 Februari 2024",
        ),
    ],
    ids=lambda item: str(item)[:30],
)
def test_what_is_not_one_span_is_refused(value: Value) -> None:
    answer = span_of(value)
    assert isinstance(answer, Unreadable)
    assert answer.reason.endswith(".")
    assert answer.remedy.endswith(".")


def test_no_time_is_no_value() -> None:
    assert span_of(None) == span_of("-") == span_of("belum", year=2024) == NoValue()


def test_two_columns_reach_from_the_one_to_the_other() -> None:
    day = Span(MARCH_12, MARCH_12, Precision.DAY)
    month = Span(date(2024, 4, 1), date(2024, 4, 30), Precision.MONTH)
    assert from_to(day, month) == Span(MARCH_12, date(2024, 4, 30), Precision.MONTH)
    assert isinstance(from_to(month, day), Unreadable)


@given(
    first=st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    days=st.integers(0, 300),
    short=st.booleans(),
)
@settings(max_examples=1000)
def test_what_the_screens_show_is_read_back(first: date, days: int, short: bool) -> None:
    last = first + timedelta(days=days)
    shown = numbers.days(first, last, short=short)
    assert span_of(shown) == Span(first, last, Precision.DAY)


@given(
    text=st.text(max_size=40) | st.text("0123456789/-–. TWIsdMareti", max_size=20),
    year=st.none() | st.just(2024),
)
@settings(max_examples=2000)
def test_no_text_raises_and_no_span_ends_before_it_begins(text: str, year: int | None) -> None:
    answer = span_of(text, year=year)
    if isinstance(answer, Span):
        assert answer.first <= answer.last
        assert str(answer.last.year) in text or answer.last.year == year
