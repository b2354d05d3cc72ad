"""Words of closed vocabularies: what the screens say is read back, what is unclear is asked."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from merit.domain.coaching import InterventionKind
from merit.domain.imports import vocabularies as read
from merit.domain.imports.answers import NoValue, Unreadable
from merit.domain.imports.workbook import Value
from merit.domain.instruments import Band, Instrument
from merit.domain.states import ActionStatus, InterventionStatus, Status
from merit.ui.text import vocabulary

Reader = Callable[[Value], object]
READERS: dict[str, tuple[Reader, Mapping[Any, str]]] = {
    "status": (read.status_of, vocabulary.STATUSES),
    "kind": (read.kind_of, vocabulary.INTERVENTIONS),
    "intervention status": (read.intervention_status_of, vocabulary.INTERVENTION_STATUSES),
    "action status": (read.action_status_of, vocabulary.ACTION_STATUSES),
    "confidence": (read.confidence_of, vocabulary.CONFIDENCES),
    "claim": (read.claim_of, vocabulary.CLAIMS),
    "source kind": (read.source_kind_of, vocabulary.SOURCE_KINDS),
}


@pytest.mark.parametrize(
    ("reader", "member", "word"),
    [
        pytest.param(reader, member, word, id=f"{name} {member.value}")
        for name, (reader, words) in READERS.items()
        for member, word in words.items()
    ],
)
def test_what_screens_and_open_data_say_is_read_back(
    reader: Reader, member: StrEnum, word: str
) -> None:
    for text in (word, word.upper(), f" {word}.\u00a0", member.value):
        assert reader(text) is member


@pytest.mark.parametrize(
    ("reader", "text", "expected"),
    [
        (read.kind_of, "Bimtek", InterventionKind.TRAINING),
        (read.kind_of, "RAPAT KOORDINASI", InterventionKind.COORDINATION),
        (read.kind_of, "FGD", InterventionKind.DISCUSSION),
        (read.kind_of, "Pra-verifikasi", InterventionKind.PREVERIFICATION),
        (read.status_of, "Tidak dijadwalkan", Status.NOT_SCHEDULED),
        (read.status_of, "belum dinilai", Status.NOT_ASSESSED),
        (read.intervention_status_of, "Dibatalkan", InterventionStatus.CANCELLED),
        (read.action_status_of, "Terkendala", ActionStatus.HINDERED),
        (read.action_status_of, "Belum dilaksanakan", ActionStatus.NOT_STARTED),
    ],
)
def test_words_of_offices_are_known(reader: Reader, text: str, expected: StrEnum) -> None:
    assert reader(text) is expected


@pytest.mark.parametrize(
    ("reader", "value"),
    [
        (read.action_status_of, "Berjalan"),
        (read.action_status_of, "Selesai?"),
        (read.action_status_of, "75%"),
        (read.kind_of, "Pendampingan"),
        (read.kind_of, "Desk dan FGD"),
        (read.status_of, "Dinilai / belum dinilai"),
        (read.status_of, "D\u0456nilai"),  # Cyrillic i
        (read.status_of, Decimal(1)),
        (read.status_of, True),
        (read.status_of, "#REF!"),
    ],
)
def test_what_is_unclear_is_asked(reader: Reader, value: Value) -> None:
    answer = reader(value)
    assert isinstance(answer, Unreadable)
    assert answer.remedy.endswith(".")


def test_an_unknown_word_is_answered_with_what_is_allowed() -> None:
    answer = read.intervention_status_of("gagal")
    assert isinstance(answer, Unreadable)
    assert answer.suggestions == ("Rencana", "Terlaksana", "Ditunda", "Batal")
    assert answer.remedy == "Pilih salah satu: Rencana; Terlaksana; Ditunda; Batal."


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("value", [None, "", "-", "n/a"])
def test_nothing_is_no_value(name: str, value: Value) -> None:
    assert READERS[name][0](value) == NoValue()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("Sangat Baik", "SB"), ("SANGAT BAIK", "SB"), ("sangat-baik", "SB"), ("SB", "SB")),
        *(("Sangat Baik (SB)", "SB"), ("Predikat Baik", "B"), ("Baik", "B"), ("Baik (B)", "B")),
        *(("Kategori: Kurang", "K"), ("K", "K"), ("BR", "BR"), (" buruk ", "BR")),
    ],
)
def test_a_category_is_known_by_its_name(kasn: Instrument, text: str, code: str) -> None:
    answer = read.band_of(text, kasn)
    assert isinstance(answer, Band)
    assert answer.code == code


@pytest.mark.parametrize(
    "text", ["B", "Baik Sekali", "Cukup", "Baik/Buruk", "Baik?", "IV", "Tinggi"]
)
def test_a_category_that_is_unclear_is_asked(kasn: Instrument, text: str) -> None:
    answer = read.band_of(text, kasn)
    assert isinstance(answer, Unreadable)
    assert answer.suggestions == ("Buruk", "Kurang", "Baik", "Sangat Baik")


def test_a_letter_two_categories_begin_with_is_asked(draft: Instrument) -> None:
    assert isinstance(read.band_of("M", draft), Unreadable)  # Menengah or Maju
    assert isinstance(read.band_of("MJ", draft), Band)
    assert isinstance(read.band_of("T", draft), Band)


def test_a_region_without_category_has_none(kasn: Instrument) -> None:
    assert read.band_of("belum dinilai", kasn) == read.band_of(None, kasn) == NoValue()


@given(value=st.none() | st.booleans() | st.decimals() | st.dates() | st.text(max_size=30))
@settings(max_examples=500)
def test_no_value_raises(value: Value) -> None:
    for reader, words in READERS.values():
        assert isinstance(reader(value), NoValue | Unreadable | type(next(iter(words))))
