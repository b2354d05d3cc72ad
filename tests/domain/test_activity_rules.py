"""What must hold of how an activity is held, and of what people write about it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from services.activity_cases import KASN, PLAN

from merit.domain.coaching_rules import Background, findings_on_intervention
from merit.domain.coaching_texts import holds_nip
from merit.domain.findings import Severity
from merit.domain.instruments import Instrument
from merit.domain.states import InterventionStatus

HELD = replace(
    PLAN,
    status=InterventionStatus.HELD,
    starts_on=date(2026, 4, 20),
    ends_on=date(2026, 4, 21),
    participants=42,
    present_codes=("33.03",),
    agreements="Peta karier disusun.",
)


@pytest.fixture
def around(kasn: Instrument) -> Background:
    return Background(
        today=date(2026, 5, 12),
        regions={"33.03", "33.74", "33.75"},
        instruments={KASN: kasn},
    )


def errors(record: Any, around: Background) -> list[tuple[str, str]]:
    found = findings_on_intervention(record, around)
    return [(item.field, item.message) for item in found if item.severity is Severity.ERROR]


@pytest.mark.parametrize("record", [PLAN, HELD, replace(HELD, present_codes=())])
def test_a_sound_activity_has_no_error(record: Any, around: Background) -> None:
    assert errors(record, around) == []


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("participants", -1, "Jumlah peserta harus antara 0 dan 100.000."),
        ("participants", 100_001, "Jumlah peserta harus antara 0 dan 100.000."),
        ("cost", -1, "Biaya harus antara 0 dan 1.000.000.000.000."),
        ("cost", 10**12 + 1, "Biaya harus antara 0 dan 1.000.000.000.000."),
        ("present_codes", ("33.03", "33.29"), "Daerah 33.29 hadir tetapi tidak diundang."),
        ("indicator_codes", ("3.1", "9.9"), "Indikator 9.9 tidak ada pada"),
        ("instrument", None, "Instrumen dari indikator itu tidak dikenal."),
        ("officers", "Drs. Budi Santoso, M.Si.", "Petugas terlihat seperti nama orang."),
        ("officers", "NIP 19800101 200501 1 001", "Petugas memuat NIP."),
        ("organiser", "x" * 301, "Penyelenggara terlalu panjang (301 huruf, paling banyak 300)."),
        ("host", "BKD\x00", "Tuan rumah memuat tanda tak terlihat."),
        (
            "agreements",
            "a" * 4001,
            "Kesepakatan terlalu panjang (4.001 huruf, paling banyak 4.000).",
        ),
    ],
)
def test_what_cannot_be_right_is_told_beside_its_field(
    field: str, value: object, sentence: str, around: Background
) -> None:
    found = errors(replace(HELD, **{field: value}), around)
    told = {"instrument": "indicator_codes"}.get(field, field)
    assert any(name == told and message.startswith(sentence) for name, message in found)


def test_nobody_was_present_at_what_was_not_held(around: Background) -> None:
    found = errors(replace(PLAN, present_codes=("33.03",)), around)
    assert [name for name, _ in found] == ["present_codes"]


@pytest.mark.parametrize("edge", [0, 100_000])
def test_the_edges_of_a_count_are_inside(edge: int, around: Background) -> None:
    assert errors(replace(HELD, participants=edge), around) == []


@pytest.mark.parametrize(
    "text",
    [
        "198001012005011001",
        "NIP. 19800101 200501 1 001",
        "1980 01 01 2005 01 1 001",
        "19800101-200501-1-001",
        "19800101\u00a0200501\u00a01\u00a0001",
        "PPPK 198001012022211001",
        "x" * 50 + "198001012005012001" + "y",
    ],
)
def test_the_number_of_an_officer_is_seen_however_it_is_spaced(text: str) -> None:
    assert holds_nip(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Skor 320 315 300 280 275 310 naik",
        "Nomor 800.1.3/1234/2026 tanggal 12 Mei 2026",
        "19800101",
        "Telepon (024) 8318846, 0812 3456 7890",
        "Rp12.500.000 dari Rp15.000.000",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not holds_nip(text)
