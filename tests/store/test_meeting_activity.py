"""A rakor that is an activity: closing it reports who was there, on either database."""

from dataclasses import replace

import pytest
from services.activity_cases import planned
from services.meeting_cases import (
    BREBES,
    CHAIR,
    CODE,
    DRAFT,
    KEBUMEN,
    MAGELANG,
    NOW,
    REASON,
    TODAY,
    attendance,
    decided,
    held,
    led,
    step,
)

from merit.domain.coaching import InterventionKind
from merit.domain.meetings import Attendance, Step
from merit.domain.records import InterventionRecord
from merit.domain.states import Dataset, InterventionStatus
from merit.errors import ResultError
from merit.services import activities, meetings
from merit.store import actions, interventions
from merit.store.engine import Engine, reading, writing


def linked(engine: Engine) -> str:
    """A running meeting that is an activity two regions were invited to; code of the activity."""
    plan = planned(
        kind=InterventionKind.COORDINATION,
        title="Rakor triwulan I",
        starts_on=TODAY,
        ends_on=TODAY,
        region_codes=(BREBES, MAGELANG),
    )
    with writing(engine) as session:
        code = activities.plan_activity(session, CHAIR, plan, now=NOW).record.code
    led(engine, draft=replace(DRAFT, intervention_code=code))
    return code


def activity(engine: Engine, code: str) -> InterventionRecord:
    with reading(engine) as session:
        answer = interventions.find(session, Dataset.PUBLISHED, code)
    assert answer is not None
    return answer[0]


def test_closing_reports_who_was_there_and_closing_again_corrects_it(engine: Engine) -> None:
    code = linked(engine)
    attendance(engine, {BREBES: Attendance.PRESENT, KEBUMEN: Attendance.ONLINE})
    attendance(engine, {MAGELANG: Attendance.ABSENT})
    step(engine, Step.CLOSE, held(engine)[1])
    told = activity(engine, code)
    assert told.status is InterventionStatus.HELD
    assert told.present_codes == (KEBUMEN, BREBES)
    assert told.region_codes == (KEBUMEN, BREBES, MAGELANG)
    step(engine, Step.REOPEN, held(engine)[1], reason=REASON)
    attendance(engine, {MAGELANG: Attendance.PRESENT}, {MAGELANG: Attendance.ABSENT})
    step(engine, Step.CLOSE, held(engine)[1])
    assert activity(engine, code).present_codes == (KEBUMEN, BREBES, MAGELANG)


def test_attendance_nobody_noted_is_not_reported(engine: Engine) -> None:
    code = linked(engine)
    step(engine, Step.CLOSE, held(engine)[1])
    told = activity(engine, code)
    assert (told.status, told.present_codes) == (InterventionStatus.PLANNED, None)


def test_an_activity_is_one_meeting_only(engine: Engine) -> None:
    code = linked(engine)
    second = replace(DRAFT, title="Rakor lain", intervention_code=code)
    with writing(engine) as session:
        assert meetings.linkable(session, CHAIR, "", dataset=Dataset.PUBLISHED) == ()
        own = meetings.linkable(session, CHAIR, CODE, dataset=Dataset.PUBLISHED)
        with pytest.raises(ResultError, match="bukan rakor yang dapat ditautkan"):
            meetings.draft_meeting(session, CHAIR, second, now=NOW)
    assert [item.code for item in own] == [code]


def test_items_of_a_linked_meeting_are_of_its_activity_too(engine: Engine) -> None:
    code = linked(engine)
    decided(engine)
    with reading(engine) as session:
        found = actions.find(session, Dataset.PUBLISHED, "R-2026-001")
    assert found is not None
    assert (found[0].intervention_code, found[0].decision_code) == (code, "K-2026-01/1")
