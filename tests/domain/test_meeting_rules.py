"""Rules of a rakor without any database: its clock, its agenda, its attendance."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from merit.domain.attendance import attendance_of, clashes, noted
from merit.domain.decision_rules import DecisionDraft, FollowUpDraft, items, tidy
from merit.domain.meeting_rules import amended, clock, draft_of, is_shown, says_the_same
from merit.domain.meetings import (
    AgendaItem,
    Attendance,
    Decision,
    MeetingRecord,
    MeetingState,
)
from merit.domain.regions import Region
from merit.domain.states import Dataset, RegionKind

NOW = datetime(2026, 3, 5, 2, 0, tzinfo=UTC)
DAY = date(2026, 3, 5)
BREBES = Region("33.29", "Brebes", RegionKind.REGENCY)
TEGAL = Region("33.76", "Tegal", RegionKind.CITY)
KEBUMEN = Region("33.05", "Kebumen", RegionKind.REGENCY)
HELD = MeetingRecord(
    Dataset.DEMO,
    "K-2026-01",
    "Rakor",
    DAY,
    state=MeetingState.RUNNING,
    agenda=(AgendaItem(1, "Pembukaan", 10, notes="Dibuka"), AgendaItem(2, "Capaian", 30)),
    decisions=(Decision(1, "Lanjut", NOW, "a", position=2),),
    current=1,
    current_since=NOW,
)


@pytest.mark.parametrize(
    ("seconds", "used", "left"),
    [(0, 0, 10), (59, 0, 10), (60, 1, 9), (600, 10, 0), (780, 13, -3), (-5, 0, 10)],
)
def test_the_clock_counts_whole_minutes_of_the_box(seconds: int, used: int, left: int) -> None:
    found = clock(HELD, now=NOW + timedelta(seconds=seconds))
    assert found is not None
    assert (found.used, found.left) == (used, left)


def test_no_clock_runs_while_nothing_is_discussed() -> None:
    assert clock(replace(HELD, current=None, current_since=None), now=NOW) is None
    assert clock(replace(HELD, current=7), now=NOW) is None


@pytest.mark.parametrize(
    ("state", "opened", "shown"),
    [
        (MeetingState.DRAFT, False, False),
        (MeetingState.OPEN, True, True),
        (MeetingState.RUNNING, True, True),
        (MeetingState.CLOSED, True, True),
        (MeetingState.CANCELLED, False, False),
        (MeetingState.CANCELLED, True, True),
    ],
)
def test_what_was_never_opened_is_its_makers_only(
    state: MeetingState, opened: bool, shown: bool
) -> None:
    record = replace(HELD, state=state, opened_at=NOW if opened else None)
    assert is_shown(record) is shown


def test_notes_decisions_and_the_current_item_follow_theirs() -> None:
    first, second = HELD.agenda
    after = amended(HELD, replace(draft_of(HELD), agenda=(second, AgendaItem(0, "Jeda", 5), first)))
    assert [(item.position, item.title, item.notes) for item in after.agenda] == [
        (1, "Capaian", ""),
        (2, "Jeda", ""),
        (3, "Pembukaan", "Dibuka"),
    ]
    assert (after.current, after.decisions[0].position) == (3, 1)


def test_a_draft_says_the_same_wherever_its_items_stood() -> None:
    told = draft_of(HELD)
    bare = tuple(replace(item, position=0, notes="") for item in told.agenda)
    assert says_the_same(HELD, replace(told, agenda=bare))
    assert not says_the_same(HELD, replace(told, agenda=bare[::-1]))
    assert not says_the_same(HELD, replace(told, place="Aula"))


def test_what_nobody_noted_is_no_absence() -> None:
    told = {"33.29": Attendance.ONLINE, "33.05": Attendance.ABSENT}
    counts = attendance_of(told, [BREBES, TEGAL, KEBUMEN])
    assert counts == {
        Attendance.PRESENT: 0,
        Attendance.ONLINE: 1,
        Attendance.EXCUSED: 0,
        Attendance.ABSENT: 1,
        None: 1,
    }


PRESENT, EXCUSED = Attendance.PRESENT, Attendance.EXCUSED


@pytest.mark.parametrize(
    ("recorded", "seen", "told", "after"),
    [
        (None, None, PRESENT, PRESENT),
        (PRESENT, PRESENT, EXCUSED, EXCUSED),
        (PRESENT, PRESENT, None, None),
        (PRESENT, None, None, PRESENT),  # not touched here, noted by somebody else
        (PRESENT, None, PRESENT, PRESENT),  # both noted the same
        (PRESENT, None, EXCUSED, "clash"),
        (None, PRESENT, EXCUSED, "clash"),
    ],
)
def test_attendance_of_two_note_takers_is_merged(
    recorded: Attendance | None,
    seen: Attendance | None,
    told: Attendance | None,
    after: Attendance | str | None,
) -> None:
    held = {} if recorded is None else {"33.29": recorded}
    if after == "clash":
        assert clashes(held, {"33.29": told}, {"33.29": seen}) == ("33.29",)
    else:
        assert clashes(held, {"33.29": told}, {"33.29": seen}) == ()
        assert noted(held, {"33.29": told}, {"33.29": seen}).get("33.29") == after


def test_one_item_for_each_region_once_with_its_own_office() -> None:
    follow_up = FollowUpDraft(("33.76", "33.29", "33.76"), " BKPSDM {daerah} ", DAY, " Susun ")
    draft = tidy(DecisionDraft(" Pola karier ", 2, "A3", "3.1", "kasn-9-2019", follow_up))
    regions = {item.code: item for item in (BREBES, TEGAL)}
    found = items(draft, HELD, 2, regions=regions, today=DAY)
    assert [(item.region_code, item.owner, item.title) for item in found] == [
        ("33.29", "BKPSDM Kabupaten Brebes", "Susun"),
        ("33.76", "BKPSDM Kota Tegal", "Susun"),
    ]
    assert {(item.decision_code, item.indicator_code, item.aspect_code) for item in found} == {
        ("K-2026-01/2", "3.1", None)
    }
