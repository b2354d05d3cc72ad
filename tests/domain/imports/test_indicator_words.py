"""Indicators and steps between levels as offices write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.imports.answers import NoValue, Unreadable
from merit.domain.imports.indicator_words import indicator_of, step_of
from merit.domain.imports.instrument_words import Named
from merit.domain.imports.workbook import Value
from merit.domain.instruments import Instrument


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("3.4", "3.4"),
        ("3,4", "3.4"),
        (Decimal("3.4"), "3.4"),
        ("3.10", "3.10"),
        ("3.1", "3.1"),
        ("Indikator 3.4", "3.4"),
        ("Sub aspek 3.10", "3.10"),
        ("3.4 Rencana suksesi", "3.4"),
        ("Rencana suksesi", "3.4"),
        ("Indikator Kebijakan pola karier", "4.1"),
    ],
)
def test_an_indicator_is_read_by_code_and_name(kasn: Instrument, written: Value, code: str) -> None:
    assert indicator_of(written, [kasn]) == Named(kasn, (code,))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (Decimal("3.1"), "indikator 3.1 atau 3.10"),
        (date(2024, 4, 3), "berubah menjadi tanggal"),
        ("3.11", "tidak dikenal"),
        ("3.4 dan 3.5", "tidak dikenal, atau lebih dari satu"),
        ("4.1 Rencana suksesi", "tidak dikenal"),
        ("Pola karier", "tidak dikenal"),
    ],
)
def test_what_is_not_certain_is_asked(kasn: Instrument, written: Value, said: str) -> None:
    found = indicator_of(written, [kasn])
    assert isinstance(found, Unreadable)
    assert said in found.reason


def test_a_code_that_two_instruments_have_asks_which(kasn: Instrument, draft: Instrument) -> None:
    assert isinstance(indicator_of("7.1", [kasn, draft]), Unreadable)
    assert indicator_of("3.4", [kasn, draft]) == Named(kasn, ("3.4",))


@pytest.mark.parametrize(
    ("written", "step"),
    [
        ("2 -> 3", (2, 3)),
        ("2→3", (2, 3)),
        ("2 ke 3", (2, 3)),
        ("Tingkat 2 ke Tingkat 3", (2, 3)),
        ("Level 1 menjadi Level 4", (1, 4)),
        ("dari 2 menjadi 3", (2, 3)),
        ("2 – 3", (2, 3)),
    ],
)
def test_a_step_is_read_from_one_cell(written: str, step: tuple[int, int]) -> None:
    assert step_of(written, levels=4) == step


@pytest.mark.parametrize("written", ["3", "2 -> 5", "2 -> ", "2,5 -> 3", "naik", date(2024, 3, 2)])
def test_a_step_that_cannot_be_known_is_asked(written: Value) -> None:
    assert isinstance(step_of(written, levels=4), Unreadable)


def test_no_step_is_no_value() -> None:
    assert step_of("-", levels=4) == NoValue()


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(kasn: Instrument, text: str) -> None:
    assert isinstance(indicator_of(text, [kasn]), Named | NoValue | Unreadable)
    assert isinstance(step_of(text, levels=4), tuple | NoValue | Unreadable)
