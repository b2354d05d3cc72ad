"""Deadlines, dates of sources and precisions; the last days are those of the calendar."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.coaching import Precision
from merit.domain.imports.answers import NoValue, Unreadable
from merit.domain.imports.coaching_words import deadline_of, partial_day_of, precision_of
from merit.domain.imports.workbook import Value


@pytest.mark.parametrize(
    ("written", "day"),
    [
        (date(2024, 3, 31), date(2024, 3, 31)),
        ("31/03/2024", date(2024, 3, 31)),
        ("akhir Maret 2024", date(2024, 3, 31)),
        ("Akhir bulan Februari 2024", date(2024, 2, 29)),
        ("akhir tahun 2024", date(2024, 12, 31)),
        ("Maret 2024", date(2024, 3, 31)),
        ("TW I 2025", date(2025, 3, 31)),
        ("Triwulan IV 2024", date(2024, 12, 31)),
        ("Semester I 2025", date(2025, 6, 30)),
        ("paling lambat 15 Mei 2024", date(2024, 5, 15)),
        ("s.d. 15 Mei 2024", date(2024, 5, 15)),
        ("akhir Mei", date(2023, 5, 31)),
    ],
)
def test_a_deadline_is_the_last_day_meant(written: Value, day: date) -> None:
    assert deadline_of(written, year=2023) == day


@pytest.mark.parametrize(
    "written", ["awal Maret 2024", "pertengahan Mei 2024", "minggu ke-2 April", "akhir 12 Mei 2024"]
)
def test_a_vague_deadline_is_asked(written: str) -> None:
    assert isinstance(deadline_of(written), Unreadable)


def test_a_deadline_without_a_year_is_asked_where_none_is_known() -> None:
    assert isinstance(deadline_of("akhir Mei"), Unreadable)
    assert deadline_of("-") == NoValue()


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2023", "2023"),
        (Decimal(2023), "2023"),
        ("2023-12", "2023-12"),
        ("7 Desember 2023", "2023-12-07"),
        (date(2023, 12, 7), "2023-12-07"),
    ],
)
def test_the_date_of_a_source_is_as_precise_as_written(written: Value, kept: str) -> None:
    assert partial_day_of(written) == kept


@pytest.mark.parametrize("written", ["2023-13", "Desember", Decimal("2023.5")])
def test_a_date_of_a_source_that_is_none_is_asked(written: Value) -> None:
    assert isinstance(partial_day_of(written), Unreadable)


def test_precision_is_a_day_or_a_month() -> None:
    assert precision_of("Hari") is Precision.DAY
    assert precision_of("bulan") is Precision.MONTH
    assert isinstance(precision_of("minggu"), Unreadable)


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    assert isinstance(deadline_of(text), date | NoValue | Unreadable)
    assert isinstance(partial_day_of(text), str | NoValue | Unreadable)
    assert isinstance(precision_of(text), Precision | NoValue | Unreadable)
