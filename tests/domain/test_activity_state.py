"""What counts as coaching that reached somebody, case by case."""

from datetime import date

import pytest

from merit.domain.activity_state import ActivityState, state_of
from merit.domain.coaching import COACHING, InterventionKind
from merit.domain.states import InterventionStatus

TODAY = date(2026, 11, 20)
BEFORE, AFTER = date(2026, 11, 19), date(2026, 11, 21)


def test_all_kinds_but_awards_and_commitments_are_coaching() -> None:
    assert sorted(kind.value for kind in COACHING) == [
        "asistensi",
        "bimtek",
        "coaching",
        "desk",
        "ekspose",
        "fgd",
        "monev",
        "praverifikasi",
        "rakor",
        "sosialisasi",
        "studi",
    ]


@pytest.mark.parametrize(
    ("kind", "status", "ends_on", "state"),
    [
        ("desk", "terlaksana", BEFORE, "terlaksana"),
        ("desk", "terlaksana", AFTER, "terlaksana"),
        ("anugerah", "terlaksana", BEFORE, "di_luar_pembinaan"),
        ("komitmen", "terlaksana", BEFORE, "di_luar_pembinaan"),
        ("desk", "rencana", BEFORE, "belum_dilaporkan"),
        ("desk", "rencana", TODAY, "rencana"),  # its last day is not over yet
        ("desk", "rencana", AFTER, "rencana"),
        ("anugerah", "rencana", BEFORE, "belum_dilaporkan"),
        ("desk", "ditunda", BEFORE, "ditunda"),
        ("desk", "ditunda", AFTER, "ditunda"),
        ("desk", "batal", BEFORE, "batal"),
        ("komitmen", "batal", AFTER, "batal"),
    ],
)
def test_the_state_of_an_activity(kind: str, status: str, ends_on: date, state: str) -> None:
    found = state_of(InterventionKind(kind), InterventionStatus(status), ends_on, today=TODAY)
    assert found == state


def test_only_what_was_held_and_is_coaching_is_called_held() -> None:
    held = {
        (kind, status)
        for kind in InterventionKind
        for status in InterventionStatus
        if state_of(kind, status, BEFORE, today=TODAY) is ActivityState.HELD
    }
    assert held == {(kind, InterventionStatus.HELD) for kind in COACHING}
