"""Days and years as offices write them: day first, four digits of year, nothing guessed."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from merit.domain.imports.answers import NoValue, Unreadable
from merit.domain.imports.dates import day_of, year_of
from merit.domain.imports.workbook import Value
from merit.ui.text import numbers

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
SHORT = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des"]
ENGLISH = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
FORMS: dict[str, Callable[[date], Value]] = {
    "date": lambda day: day,
    "moment": lambda day: datetime(day.year, day.month, day.day, 13, 45),
    "ISO": lambda day: day.isoformat(),
    "ISO with slashes": lambda day: f"{day:%Y/%m/%d}",
    "ISO with time": lambda day: f"{day.isoformat()} 00:00:00",
    "ISO with T": lambda day: f"{day.isoformat()}T08:30",
    "slashes": lambda day: f"{day:%d/%m/%Y}",
    "slashes without zeros": lambda day: f"{day.day}/{day.month}/{day.year}",
    "dashes": lambda day: f"{day:%d-%m-%Y}",
    "points": lambda day: f"{day:%d.%m.%Y}",
    "words": numbers.day,
    "upper case": lambda day: numbers.day(day).upper(),
    "words with noise": lambda day: f" \u00a0{numbers.day(day)}\u200b ".replace(" ", "  "),
    "short words": lambda day: f"{day.day} {SHORT[day.month - 1]}. {day.year}",
    "English": lambda day: f"{day:%d}-{ENGLISH[day.month - 1]}-{day.year}",
    "weekday": lambda day: f"{WEEKDAYS[day.weekday()]}, {numbers.day(day)}",
    "tanggal": lambda day: f"Tanggal {numbers.day(day)}",
}


def refused(value: Value) -> Unreadable:
    """Why no day was read."""
    answer = day_of(value)
    assert isinstance(answer, Unreadable), answer
    assert answer.reason.endswith(".")
    assert answer.remedy.endswith(".")
    return answer


@given(day=DAYS, form=st.sampled_from(sorted(FORMS)))
@settings(max_examples=2000)
def test_a_day_is_read_back_in_every_form(day: date, form: str) -> None:
    assert day_of(FORMS[form](day)) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12/03/2024", date(2024, 3, 12)),
        ("03/12/2024", date(2024, 12, 3)),
        ("12 Agt 2024", date(2024, 8, 12)),
        ("12 Agu 2024", date(2024, 8, 12)),
        ("5 Nopember 2023", date(2023, 11, 5)),
        ("5 Pebruari 2023", date(2023, 2, 5)),
        ("17 August 1995", date(1995, 8, 17)),
        ("Jum'at, 15 Maret 2024", date(2024, 3, 15)),
        ("Selasa 12 Maret 2024", date(2024, 3, 12)),
        ("tgl. 1 Mei 2024", date(2024, 5, 1)),
        ("29/2/2024", date(2024, 2, 29)),
    ],
)
def test_days_are_read_as_indonesians_write_them(text: str, day: date) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    ("value", "proposal"),
    [
        ("12/31/2024", "31 Desember 2024"),
        ("2024-31-12", "31 Desember 2024"),
        ("12-3-24", "12 Maret 2024"),
        ("12-Mar-24", "12 Maret 2024"),
        ("1/2/95", "1 Februari 1995"),
        (Decimal(45000), "15 Maret 2023"),
        (Decimal("45363.5"), "12 Maret 2024"),
    ],
)
def test_what_may_be_a_day_is_proposed_and_not_taken(value: Value, proposal: str) -> None:
    assert refused(value).suggestions == (proposal,)


@pytest.mark.parametrize(
    ("value", "why"),
    [
        *(("31/02/2024", "tidak ada dalam kalender"), ("29 Feb 2023", "tidak ada dalam")),
        *(("13/13/2024", "tidak ada dalam kalender"), ("0/5/2024", "tidak ada dalam kalender")),
        *(("5/0/2024", "tidak ada dalam kalender"), ("5/13/0024", "Bulan 13 tidak ada")),
        *(("12 Maret", "Tahunnya tidak tertulis"), ("12", "Bulan dan tahunnya")),
        *(("Maret 2024", "Harinya tidak tertulis"), ("2024", "Harinya tidak tertulis")),
        *(("TW II 2024", "Harinya tidak tertulis"), ("12/03/1024", "Tahun 1024 di luar")),
        *(("12/03/20245", "Tahun 20245 di luar"), (date(1899, 12, 31), "Tahun 1899 di luar")),
        *(("Senin, 12 Maret 2024", "12 Maret 2024 adalah hari Selasa"), ("besok", "bukan tanggal")),
        *((Decimal(2024), "adalah angka"), (Decimal("NaN"), "angka"), (True, "bukan tanggal")),
        *(("45000", "bukan tanggal"), ("20240312", "bukan tanggal"), ("#VALUE!", "galat")),
        *(("12/03-2024", "bukan tanggal"), ("12-14 Maret 2024", "bukan tanggal")),
        *(("١٢/03/2024", "U+0661"), ("12/03/2024\u200f", "U+200F"), ("1" * 5000, "bukan tanggal")),
        *((Decimal("1E+999999"), "angka"), (Decimal(-1), "angka"), ("12 Mrt 2024?", "bukan")),
    ],
    ids=lambda item: str(item)[:20],
)
def test_what_is_no_day_is_refused_with_the_reason(value: Value, why: str) -> None:
    assert why in refused(value).reason


def test_a_day_zero_is_no_month_to_propose() -> None:
    assert refused("0/13/2024").suggestions == ()


@pytest.mark.parametrize("value", [None, "", "-", "–", "belum", "n/a", "Belum ada"])
def test_no_day_is_no_value(value: Value) -> None:
    assert day_of(value) == year_of(value) == NoValue()


@pytest.mark.parametrize(
    "value",
    [
        *(2023, "2023", "Tahun 2023", "tahun  2023", "TA 2023", "T.A. 2023", "Th. 2023"),
        *("Tahun Anggaran 2023", Decimal("2023.0"), " 2023\u00a0", "2023,0"),
    ],
)
def test_a_year_is_read_in_every_form(value: Value | int) -> None:
    assert year_of(Decimal(value) if isinstance(value, int) else value) == 2023


@pytest.mark.parametrize(
    "value",
    [
        *("23", "2.023", "2023/2024", "2023-2024", "1789", "20233", "dua ribu", True, "#N/A"),
        *(Decimal("2023.5"), Decimal(23), Decimal("NaN"), Decimal("1E+999999"), date(2023, 1, 1)),
    ],
    ids=lambda item: str(item)[:20],
)
def test_what_is_no_year_is_refused(value: Value) -> None:
    assert isinstance(year_of(value), Unreadable)


@given(day=DAYS, mark=st.sampled_from("/-."))
@settings(max_examples=500)
def test_an_american_date_is_never_read_as_another_day(day: date, mark: str) -> None:
    assume(day.day > 12)
    assert refused(f"{day:%m}{mark}{day:%d}{mark}{day:%Y}").suggestions == (numbers.day(day),)


@given(day=DAYS, mark=st.sampled_from("/-. "), words=st.booleans())
@settings(max_examples=500)
def test_a_year_of_two_digits_is_never_read(day: date, mark: str, words: bool) -> None:
    month = SHORT[day.month - 1] if words or mark == " " else day.month
    assert refused(f"{day.day}{mark}{month}{mark}{day:%y}")


@given(day=DAYS, off=st.integers(1, 6))
@settings(max_examples=500)
def test_a_wrong_weekday_is_never_passed_over(day: date, off: int) -> None:
    weekday = WEEKDAYS[(day.weekday() + off) % 7]
    assert numbers.day(day) in refused(f"{weekday}, {numbers.day(day)}").reason


@given(text=st.text(max_size=40) | st.text("0123456789/-. :TMareti", max_size=16))
@settings(max_examples=2000)
def test_no_text_raises_and_every_day_stands_in_its_text(text: str) -> None:
    answer = day_of(text)
    if isinstance(answer, date):
        assert str(answer.year) in text
        assert str(answer.day) in text
    year = year_of(text)
    if isinstance(year, int):
        assert str(year) in text


@given(value=st.booleans() | st.decimals() | st.dates() | st.datetimes())
@settings(max_examples=500)
def test_no_value_raises(value: Value) -> None:
    assert isinstance(day_of(value), date | Unreadable)
    assert isinstance(year_of(value), int | Unreadable)
