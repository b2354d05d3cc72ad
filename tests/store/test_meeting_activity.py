"""A rakor that is an activity: closing it reports who was there, on either database."""

from dataclasses import replace
from typing import Any

import pytest
from services.activity_cases import planned
from services.meeting_cases import (
    BREBES,
    CHAIR,
    CODE,
    DRAFT,
    KEBUMEN,
    LATER,
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
from merit.domain.meeting_rules import draft_of
from merit.domain.meetings import Attendance, Step
from merit.domain.records import InterventionRecord
from merit.domain.states import Dataset, InterventionStatus
from merit.errors import InputError, ResultError
from merit.services import activities, meetings
from merit.store import actions, interventions
from merit.store.engine import Engine, reading, writing

TEGAL = "33.76"


def activity_to_come(engine: Engine, title: str) -> str:
    """A planned activity of kind rakor two regions are invited to; its code."""
    plan = planned(
        kind=InterventionKind.COORDINATION,
        title=title,
        starts_on=TODAY,
        ends_on=TODAY,
        region_codes=(BREBES, MAGELANG),
    )
    with writing(engine) as session:
        return activities.plan_activity(session, CHAIR, plan, now=NOW).record.code


def linked(engine: Engine) -> str:
    """A running meeting that is an activity two regions were invited to; code of the activity."""
    code = activity_to_come(engine, "Rakor triwulan I")
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


def test_a_region_ticked_by_mistake_is_invited_no_more_once_it_is_corrected(engine: Engine) -> None:
    code = linked(engine)
    both = {BREBES: Attendance.PRESENT, MAGELANG: Attendance.ABSENT}
    attendance(engine, {**both, KEBUMEN: Attendance.ONLINE})
    step(engine, Step.CLOSE, held(engine)[1])
    step(engine, Step.REOPEN, held(engine)[1], reason=REASON)
    attendance(engine, {KEBUMEN: None}, {KEBUMEN: Attendance.ONLINE})
    step(engine, Step.CLOSE, held(engine)[1])
    told = activity(engine, code)
    assert (told.region_codes, told.present_codes) == ((BREBES, MAGELANG), (BREBES,))
    step(engine, Step.REOPEN, held(engine)[1], reason=REASON)
    nothing: dict[str, Attendance | None] = dict.fromkeys(both)
    attendance(engine, nothing, {**both})
    step(engine, Step.CLOSE, held(engine)[1])
    told = activity(engine, code)
    assert (told.region_codes, told.present_codes) == ((BREBES, MAGELANG), None)


def relinked(engine: Engine, to: str | None) -> None:
    """The meeting is reopened and said to be another activity, or none."""
    step(engine, Step.REOPEN, held(engine)[1], reason=REASON)
    record, version = held(engine)
    wanted = replace(draft_of(record), intervention_code=to)
    with writing(engine) as session:
        meetings.amend_meeting(session, CHAIR, CODE, wanted, version=version, now=LATER)


@pytest.mark.parametrize("other", [True, False], ids=["another activity", "none"])
def test_an_activity_a_rakor_no_longer_is_goes_back_to_what_it_was(
    engine: Engine, other: bool
) -> None:
    code = linked(engine)
    before = activity(engine, code)
    second = activity_to_come(engine, "Rakor lain") if other else None
    attendance(engine, {BREBES: Attendance.PRESENT, KEBUMEN: Attendance.ONLINE})
    attendance(engine, {MAGELANG: Attendance.ABSENT})
    step(engine, Step.CLOSE, held(engine)[1])
    relinked(engine, second)
    assert activity(engine, code) == before
    step(engine, Step.CLOSE, held(engine)[1])
    assert activity(engine, code) == before
    if second:
        assert activity(engine, second).present_codes == (KEBUMEN, BREBES)
    relinked(engine, code)
    if second:
        assert activity(engine, second).status is InterventionStatus.PLANNED
    step(engine, Step.CLOSE, held(engine)[1])
    assert activity(engine, code).present_codes == (KEBUMEN, BREBES)
    relinked(engine, None)
    assert activity(engine, code) == before


def amended(engine: Engine, code: str, **changes: Any) -> None:
    """The activity is amended at the desk."""
    with writing(engine) as session:
        found = interventions.find(session, Dataset.PUBLISHED, code)
        assert found is not None
        wanted = replace(found[0], **changes)
        activities.amend_activity(
            session, CHAIR, code, wanted, version=found[1], reason=REASON, now=LATER
        )


def test_an_activity_that_is_a_rakor_is_not_called_off_or_made_something_else_at_the_desk(
    engine: Engine,
) -> None:
    code = linked(engine)
    with pytest.raises(InputError, match=f"adalah rakor {CODE}"):
        amended(engine, code, kind=InterventionKind.TRAINING)
    with pytest.raises(InputError, match="di halaman Rakor"), writing(engine) as session:
        activities.cancel_activity(session, CHAIR, code, version=1, reason=REASON, now=LATER)
    amended(engine, code, officers="Tim Pembina")
    assert activity(engine, code).officers == "Tim Pembina"


def test_what_was_changed_by_hand_since_stays_when_the_attendance_is_taken_back(
    engine: Engine,
) -> None:
    code = linked(engine)
    attendance(engine, {BREBES: Attendance.PRESENT, KEBUMEN: Attendance.ONLINE})
    attendance(engine, {MAGELANG: Attendance.ABSENT})
    step(engine, Step.CLOSE, held(engine)[1])
    with pytest.raises(InputError, match=f"rakor {CODE}, yang sudah ditutup"):
        amended(engine, code, region_codes=(KEBUMEN, BREBES, MAGELANG, TEGAL))
    amended(engine, code, title="Rakor I")
    step(engine, Step.REOPEN, held(engine)[1], reason=REASON)
    amended(engine, code, region_codes=(KEBUMEN, BREBES, MAGELANG, TEGAL))
    step(engine, Step.CLOSE, held(engine)[1])
    relinked(engine, None)
    told = activity(engine, code)
    assert (told.title, told.status) == ("Rakor I", InterventionStatus.PLANNED)
    assert (told.region_codes, told.present_codes) == ((BREBES, MAGELANG, TEGAL), None)


def test_what_was_reported_by_hand_before_the_rakor_comes_back(engine: Engine) -> None:
    code = linked(engine)
    with writing(engine) as session:
        found = interventions.find(session, Dataset.PUBLISHED, code)
        assert found is not None
        wanted = replace(found[0], present_codes=(MAGELANG,), participants=40)
        activities.report_activity(session, CHAIR, code, wanted, version=found[1], now=LATER)
    before = activity(engine, code)
    assert before.present_codes == (MAGELANG,)
    attendance(engine, {BREBES: Attendance.PRESENT, MAGELANG: Attendance.ABSENT})
    step(engine, Step.CLOSE, held(engine)[1])
    assert activity(engine, code).present_codes == (BREBES,)
    relinked(engine, None)
    assert activity(engine, code) == before


def test_an_activity_the_rakor_never_reported_stays_as_it_is(engine: Engine) -> None:
    code = linked(engine)
    with writing(engine) as session:
        found = interventions.find(session, Dataset.PUBLISHED, code)
        assert found is not None
        wanted = replace(found[0], present_codes=(MAGELANG,), participants=40)
        activities.report_activity(session, CHAIR, code, wanted, version=found[1], now=LATER)
    before = activity(engine, code)
    step(engine, Step.CLOSE, held(engine)[1])
    relinked(engine, None)
    assert activity(engine, code) == before


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
