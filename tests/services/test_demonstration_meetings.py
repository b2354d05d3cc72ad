"""Rakor, good practices and attendance of the demonstration: believable, no contradiction."""

import re
from collections import Counter, defaultdict
from datetime import date, timedelta
from statistics import median

import pytest

from merit.domain.coaching import Mode
from merit.domain.instruments import Instrument
from merit.domain.meetings import Attendance, MeetingRecord, MeetingState
from merit.domain.practices import PracticeState
from merit.domain.records import InterventionRecord
from merit.domain.regions import Region
from merit.domain.states import Dataset, InterventionStatus
from merit.services.demonstration import Demonstration, generate

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def demo(regions: list[Region], kasn: Instrument) -> Demonstration:
    return generate(regions, kasn)


@pytest.fixture(scope="module")
def meetings(demo: Demonstration) -> dict[str, MeetingRecord]:
    return {item.code: item for item in demo.meetings}


@pytest.fixture(scope="module")
def activities(demo: Demonstration) -> dict[str, InterventionRecord]:
    return {item.code: item for item in demo.interventions}


def test_two_rakor_are_closed_and_one_is_still_to_come(
    meetings: dict[str, MeetingRecord], activities: dict[str, InterventionRecord]
) -> None:
    assert {code: item.state for code, item in meetings.items()} == {
        "K-2025-01": MeetingState.CLOSED,
        "K-2026-01": MeetingState.CLOSED,
        "K-2027-01": MeetingState.OPEN,
    }
    for item in meetings.values():
        held = activities[item.intervention_code or ""]
        assert (item.dataset, item.title) == (Dataset.DEMO, held.title)
        assert (item.held_on, item.place) == (held.starts_on, held.place)
        assert item.mode is held.mode is Mode.HYBRID
        assert item.opened_at is not None
        assert item.opened_at.date() < item.held_on
        assert item.opened_at.date() <= TODAY
        assert [entry.position for entry in item.agenda] == list(range(1, len(item.agenda) + 1))
        assert (item.held_on > TODAY) == (item.state is MeetingState.OPEN)


def test_a_closed_rakor_took_as_long_as_its_agenda(meetings: dict[str, MeetingRecord]) -> None:
    for code, minutes in (("K-2025-01", 220), ("K-2026-01", 240)):
        item = meetings[code]
        assert item.started_at is not None
        assert item.closed_at is not None
        assert item.closed_at - item.started_at == timedelta(minutes=minutes)
        moments = [decision.decided_at for decision in item.decisions]
        assert moments == sorted(set(moments))
        assert item.started_at < moments[0]
        assert moments[-1] <= item.closed_at


@pytest.mark.parametrize(
    ("code", "counts"),
    [
        ("K-2025-01", {"hadir": 30, "daring": 2, "izin": 2, "tidak_hadir": 1}),
        ("K-2026-01", {"hadir": 27, "daring": 3, "izin": 3, "tidak_hadir": 2}),
        ("K-2027-01", {}),
    ],
)
def test_attendance_knows_all_four_ways_and_every_region_was_noted(
    meetings: dict[str, MeetingRecord], regions: list[Region], code: str, counts: dict[str, int]
) -> None:
    noted = meetings[code].attendance
    assert Counter(way.value for way in noted.values()) == counts
    if counts:
        assert set(noted) == {item.code for item in regions}
        assert set(counts) == {way.value for way in Attendance}


def test_a_decision_leads_to_items_agreed_on_that_day(
    demo: Demonstration, meetings: dict[str, MeetingRecord]
) -> None:
    of_decision = defaultdict(list)
    for item in demo.actions:
        if item.decision_code:
            code, number = item.decision_code.split("/")
            of_decision[item.decision_code].append(item.code)
            assert item.agreed_on == meetings[code].held_on
            assert item.intervention_code == meetings[code].intervention_code
            assert item.region_code in meetings[code].attended
            decision = meetings[code].decisions[int(number) - 1]
            assert decision.number == int(number)
            assert not decision.withdrawn
            aspect = f"A{(item.indicator_code or '').partition('.')[0]}"
            assert aspect == decision.aspect_code or item.indicator_code == decision.indicator_code
    assert of_decision == {
        "K-2025-01/1": ["R-2025-001", "R-2025-002", "R-2025-004"],
        "K-2025-01/2": ["R-2025-003", "R-2025-005"],
        "K-2026-01/1": ["R-2026-001", "R-2026-004"],
        "K-2026-01/2": ["R-2026-002", "R-2026-003", "R-2026-005"],
        "K-2026-01/3": ["R-2026-006"],
    }
    of_rakor = [
        item for item in demo.actions if item.intervention_code in ("I-2025-01", "I-2026-01")
    ]
    assert len(of_rakor) == sum(map(len, of_decision.values()))


def test_one_decision_was_taken_back_and_says_why(meetings: dict[str, MeetingRecord]) -> None:
    gone = [
        item.decision_code(decision.number)
        for item in meetings.values()
        for decision in item.decisions
        if decision.withdrawn
    ]
    assert gone == ["K-2025-01/3"]


def test_attendance_is_known_of_most_activities_held_but_not_of_all(demo: Demonstration) -> None:
    held = [item for item in demo.interventions if item.status is InterventionStatus.HELD]
    known = [item for item in held if item.present_codes is not None]
    assert 0.7 * len(held) < len(known) < len(held)
    for item in demo.interventions:
        assert item.organiser == "BKD Provinsi Jawa Tengah"
        assert (item.mode is Mode.ONLINE) == (item.place == "Daring")
        assert (item.participants is None) == (item.present_codes is None)
        if item.present_codes is not None:
            assert item.status is InterventionStatus.HELD
            assert set(item.present_codes) <= set(item.region_codes)
            assert len(item.present_codes) >= 0.8 * len(item.region_codes) - 1
            assert item.participants in {2 * len(item.present_codes), 3 * len(item.present_codes)}


def test_a_region_that_agreed_on_something_was_there(
    demo: Demonstration, activities: dict[str, InterventionRecord]
) -> None:
    for item in demo.actions:
        present = activities[item.intervention_code or ""].present_codes
        assert present is None or item.region_code in present, item.code


def test_the_minutes_and_the_report_of_a_rakor_name_the_same_regions(
    meetings: dict[str, MeetingRecord], activities: dict[str, InterventionRecord]
) -> None:
    for code in ("K-2025-01", "K-2026-01"):
        report = activities[meetings[code].intervention_code or ""]
        assert report.present_codes == meetings[code].attended
        # Who was not noted is not absent: the attendance is told where everybody was noted.
        assert set(report.region_codes) <= set(meetings[code].attendance)


def test_practices_come_from_regions_above_the_middle_of_their_aspect(
    demo: Demonstration, meetings: dict[str, MeetingRecord], regions: list[Region]
) -> None:
    labels = {item.code: item.label for item in regions}
    points = {
        (item.region_code, aspect): score
        for item in demo.assessments
        if item.result.year == 2025
        for aspect, score in item.aspect_scores.items()
    }
    assert Counter(item.state for item in demo.practices) == {
        PracticeState.ENDORSED: 10,
        PracticeState.PROPOSED: 1,
    }
    assert len({item.region_code for item in demo.practices}) == 11
    for item in demo.practices:
        everyone = [score for (_, aspect), score in points.items() if aspect == item.aspect_code]
        assert points[item.region_code, item.aspect_code] > median(everyone), item.code
        assert f"A{(item.indicator_code or '').partition('.')[0]}" == item.aspect_code
        assert item.contact == f"BKPSDM {labels[item.region_code]}"
        assert re.fullmatch(rf"P-{item.proposed_at.year}-\d\d", item.code)
        assert (item.decided_at is None) == (item.state is PracticeState.PROPOSED)
        if item.meeting_code:
            meeting = meetings[item.meeting_code]
            assert item.region_code in meeting.attended
            assert item.proposed_at.date() == meeting.held_on
    assert {item.aspect_code for item in demo.practices} == {f"A{n}" for n in range(1, 9)}
