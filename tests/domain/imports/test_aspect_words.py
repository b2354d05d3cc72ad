"""Aspects as offices name them; codes are those of the regulation's own order."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.imports.answers import NoValue, Unreadable
from merit.domain.imports.aspect_words import aspects_of
from merit.domain.imports.instrument_words import Named
from merit.domain.imports.workbook import Value
from merit.domain.instruments import Instrument

ALL = ("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8")


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("Aspek 3 & 5", ("A3", "A5")),
        ("A3; A5", ("A3", "A5")),
        ("a5, a3", ("A3", "A5")),
        (Decimal(3), ("A3",)),
        ("3, 5 dan 6", ("A3", "A5", "A6")),
        ("Aspek 1 s.d. 4", ("A1", "A2", "A3", "A4")),
        ("A1-A3", ("A1", "A2", "A3")),
        ("Pengadaan", ("A2",)),
        ("Promosi & Mutasi", ("A4",)),
        ("Aspek Pengembangan Karir", ("A3",)),
        ("3. Pengembangan Karier", ("A3",)),
        ("Penggajian, Penghargaan, dan Disiplin; Pengadaan", ("A2", "A6")),
        ("Semua aspek", ALL),
        ("Seluruh aspek", ALL),
        ("8 aspek", ALL),
    ],
)
def test_aspects_are_read_by_number_code_and_name(
    kasn: Instrument, written: Value, codes: tuple[str, ...]
) -> None:
    assert aspects_of(written, [kasn]) == Named(kasn, codes)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("3,5", "aspek 3 dan 5, atau indikator 3.5"),
        (Decimal("3.5"), "aspek 3 dan 5, atau indikator 3.5"),
        ("Indikator 3.5", "aspek 3 dan 5, atau indikator 3.5"),
        (date(2024, 5, 3), "berubah menjadi tanggal"),
        ("Aspek 9", "tidak dikenal"),
        ("Aspek 2 Pengembangan Karier", "tidak dikenal"),
        ("Disiplin", "tidak dikenal"),
        ("5 aspek", "tidak dikenal"),
        ("A3 dan lainnya", "tidak dikenal"),
    ],
)
def test_what_is_not_certain_is_asked(kasn: Instrument, written: Value, said: str) -> None:
    found = aspects_of(written, [kasn])
    assert isinstance(found, Unreadable)
    assert said in found.reason


def test_the_number_of_an_aspect_alone_does_not_choose_between_instruments(
    kasn: Instrument, draft: Instrument
) -> None:
    found = aspects_of("Aspek 3", [kasn, draft])
    assert isinstance(found, Unreadable)
    assert found.suggestions == (kasn.code, draft.code)
    assert aspects_of("A3", [kasn, draft]) == Named(kasn, ("A3",))
    assert aspects_of("Manajemen talenta", [kasn, draft]) == Named(draft, ("B2",))


def test_nothing_said_is_no_value(kasn: Instrument) -> None:
    assert aspects_of("-", [kasn]) == NoValue()


@given(
    st.sets(st.sampled_from(ALL), min_size=1), st.sampled_from(["; ", ", ", " dan ", " & ", "\n"])
)
def test_every_list_of_codes_is_read_in_the_order_of_the_instrument(
    kasn: Instrument, codes: set[str], between: str
) -> None:
    assert aspects_of(between.join(codes), [kasn]) == Named(kasn, tuple(sorted(codes)))


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(kasn: Instrument, draft: Instrument, text: str) -> None:
    assert isinstance(aspects_of(text, [kasn, draft]), Named | NoValue | Unreadable)
