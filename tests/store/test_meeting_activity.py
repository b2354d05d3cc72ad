"""A rakor that is an activity: closing it reports who was there, on either database."""

from dataclasses import replace
from datetime import timedelta
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
from merit.domain.meetings import Attendance, MeetingState, Step
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


def test_whoever_was_noted_was_invited_whether_or_not_they_came(engine: Engine) -> None:
    code = linked(engine)
    amended(engine, code, region_codes=())
    attendance(engine, {BREBES: Attendance.PRESENT, KEBUMEN: Attendance.EXCUSED})
    attendance(engine, {MAGELANG: Attendance.ABSENT})
    step(engine, Step.CLOSE, held(engine)[1])
    told = activity(engine, code)
    assert (told.region_codes, told.present_codes) == ((KEBUMEN, BREBES, MAGELANG), (BREBES,))


def test_an_activity_whose_day_has_not_come_is_named_when_the_rakor_is_closed(
    engine: Engine,
) -> None:
    code = linked(engine)
    tomorrow = TODAY + timedelta(days=1)
    amended(engine, code, starts_on=tomorrow, ends_on=tomorrow)
    attendance(engine, {BREBES: Attendance.PRESENT})
    with pytest.raises(InputError, match=f"kegiatan {code}, yang tanggal mulainya belum tiba"):
        step(engine, Step.CLOSE, held(engine)[1])
    assert held(engine)[0].state is MeetingState.RUNNING


def test_a_region_ticked_by_mistake_is_taken_off_while_the_rakor_is_open_again(
    engine: Engine,
) -> None:
    code = linked(engine)
    both = {BREBES: Attendance.PRESENT, MAGELANG: Attendance.ABSENT}
    attendance(engine, {**both, KEBUMEN: Attendance.ONLINE})
    step(engine, Step.CLOSE, held(engine)[1])
    step(engine, Step.REOPEN, held(engine)[1], reason=REASON)
    told = activity(engine, code)
    assert (told.status, told.present_codes) == (InterventionStatus.HELD, None)
    attendance(engine, {KEBUMEN: None}, {KEBUMEN: Attendance.ONLINE})
    amended(engine, code, region_codes=(BREBES, MAGELANG))
    step(engine, Step.CLOSE, held(engine)[1])
    told = activity(engine, code)
    assert (told.region_codes, told.present_codes) == ((BREBES, MAGELANG), (BREBES,))


def test_attendance_taken_back_as_a_whole_is_unknown_again(engine: Engine) -> None:
    code = linked(engine)
    noted = {BREBES: Attendance.PRESENT, MAGELANG: Attendance.ABSENT}
    attendance(engine, {**noted})
    step(engine, Step.CLOSE, held(engine)[1])
    step(engine, Step.REOPEN, held(engine)[1], reason=REASON)
    attendance(engine, dict.fromkeys(noted), {**noted})
    step(engine, Step.CLOSE, held(engine)[1])
    assert activity(engine, code).present_codes is None


def relinked(engine: Engine, to: str | None) -> None:
    """The meeting is said to be another activity, or none."""
    record, version = held(engine)
    wanted = replace(draft_of(record), intervention_code=to)
    with writing(engine) as session:
        meetings.amend_meeting(session, CHAIR, CODE, wanted, version=version, now=LATER)


@pytest.mark.parametrize("other", [True, False], ids=["another activity", "none"])
def test_a_rakor_that_was_closed_stays_the_activity_it_was(engine: Engine, other: bool) -> None:
    first = linked(engine)
    second = activity_to_come(engine, "Rakor lain")
    relinked(engine, second)  # it was not closed yet
    attendance(engine, {BREBES: Attendance.PRESENT, MAGELANG: Attendance.ABSENT})
    step(engine, Step.CLOSE, held(engine)[1])
    step(engine, Step.REOPEN, held(engine)[1], reason=REASON)
    with pytest.raises(ResultError, match=f"tetap menjadi kegiatan {second}"):
        relinked(engine, first if other else None)
    assert activity(engine, first).status is InterventionStatus.PLANNED
    assert held(engine)[0].intervention_code == second


def test_a_rakor_that_was_closed_as_none_may_still_become_an_activity(engine: Engine) -> None:
    led(engine)
    step(engine, Step.CLOSE, held(engine)[1])
    step(engine, Step.REOPEN, held(engine)[1], reason=REASON)
    code = activity_to_come(engine, "Rakor triwulan I")
    relinked(engine, code)
    assert held(engine)[0].intervention_code == code


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


def test_dates_and_invitations_are_mended_only_while_the_rakor_is_open(engine: Engine) -> None:
    code = linked(engine)
    attendance(engine, {BREBES: Attendance.PRESENT, MAGELANG: Attendance.ABSENT})
    step(engine, Step.CLOSE, held(engine)[1])
    with pytest.raises(InputError, match=f"rakor {CODE}, yang sudah ditutup"):
        amended(engine, code, region_codes=(BREBES, MAGELANG, TEGAL))
    amended(engine, code, title="Rakor I")
    assert activity(engine, code).title == "Rakor I"


def reported(engine: Engine, code: str, **changes: Any) -> None:
    """The activity is told to have been held."""
    with writing(engine) as session:
        found = interventions.find(session, Dataset.PUBLISHED, code)
        assert found is not None
        wanted = replace(found[0], **changes)
        activities.report_activity(session, CHAIR, code, wanted, version=found[1], now=LATER)


def test_closing_corrects_what_was_reported_by_hand(engine: Engine) -> None:
    code = linked(engine)
    reported(engine, code, present_codes=(MAGELANG,), participants=40)
    attendance(engine, {BREBES: Attendance.PRESENT, MAGELANG: Attendance.ABSENT})
    step(engine, Step.CLOSE, held(engine)[1])
    told = activity(engine, code)
    assert (told.present_codes, told.participants) == ((BREBES,), 40)


def test_what_was_reported_by_hand_stays_where_the_rakor_noted_nobody(engine: Engine) -> None:
    code = linked(engine)
    reported(engine, code, present_codes=(MAGELANG,), participants=40)
    before = activity(engine, code)
    step(engine, Step.CLOSE, held(engine)[1])
    step(engine, Step.REOPEN, held(engine)[1], reason=REASON)
    assert activity(engine, code) == before


def test_a_report_says_who_was_there_and_makes_it_nothing_else(engine: Engine) -> None:
    code = linked(engine)
    with pytest.raises(InputError, match=f"adalah rakor {CODE}"):
        reported(engine, code, kind=InterventionKind.TRAINING, present_codes=(BREBES,))
    step(engine, Step.CLOSE, held(engine)[1])
    with pytest.raises(InputError, match="sudah ditutup"):
        reported(engine, code, region_codes=(BREBES, MAGELANG, TEGAL), present_codes=(TEGAL,))
    reported(engine, code, present_codes=(BREBES,))
    assert activity(engine, code).present_codes == (BREBES,)


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
