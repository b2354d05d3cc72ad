"""A rakor is prepared, opened, led and closed, on either database."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
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
    SECOND,
    TODAY,
    attendance,
    decided,
    found,
    held,
    in_state,
    led,
    step,
)
from sqlalchemy import text

from merit.domain.meeting_rules import draft_of
from merit.domain.meetings import AgendaItem, Attendance, MeetingState, Step
from merit.errors import InputError, ResultError, StaleError
from merit.services import meetings
from merit.store import audit
from merit.store.engine import Engine, reading, writing

# What each step makes of a meeting in each state, by hand; None is refused.
D, O, R, C, X = MeetingState  # noqa: E741
TRANSITIONS = {
    Step.OPEN: {D: O, O: None, R: None, C: None, X: None},
    Step.START: {D: None, O: R, R: None, C: None, X: None},
    Step.CLOSE: {D: None, O: None, R: C, C: None, X: None},
    Step.REOPEN: {D: None, O: None, R: None, C: R, X: None},
    Step.CANCEL: {D: X, O: X, R: None, C: None, X: None},
}
CELLS = [(what, state) for what in TRANSITIONS for state in MeetingState]


@pytest.mark.parametrize(("what", "state"), CELLS, ids=lambda item: item.value)
def test_every_step_in_every_state(engine: Engine, what: Step, state: MeetingState) -> None:
    led(engine, state)
    before, version = held(engine)
    expected = TRANSITIONS[what][state]
    if expected is None:
        with pytest.raises(InputError):
            step(engine, what, version, reason=REASON)
        assert held(engine) == (before, version)
    else:
        step(engine, what, version, reason=REASON)
        assert found(engine).state is expected


def test_a_meeting_is_led_from_draft_to_closed(engine: Engine) -> None:
    led(engine, MeetingState.OPEN)
    assert found(engine).opened_at == NOW
    step(engine, Step.START, 2)
    running = found(engine)
    assert (running.current, running.current_since, running.started_at) == (1, LATER, LATER)
    step(engine, Step.CLOSE, 3)
    closed = found(engine)
    assert (closed.current, closed.current_since, closed.closed_at) == (None, None, LATER)
    assert [item.position for item in closed.agenda] == [1, 2, 3]


@pytest.mark.parametrize("what", [Step.REOPEN, Step.CANCEL], ids=lambda item: item.value)
def test_reopening_and_cancelling_want_a_reason(engine: Engine, what: Step) -> None:
    led(engine, MeetingState.CLOSED if what is Step.REOPEN else MeetingState.OPEN)
    _, version = held(engine)
    with pytest.raises(ResultError, match="Alasan belum diisi"):
        step(engine, what, version, reason="  ")
    step(engine, what, version, reason=f" {REASON} ")
    assert found(engine).reason == REASON


def test_a_meeting_without_agenda_is_not_opened(engine: Engine) -> None:
    led(engine, MeetingState.DRAFT, draft=replace(DRAFT, agenda=()))
    with pytest.raises(ResultError, match="Agenda masih kosong"):
        step(engine, Step.OPEN, 1)


def test_a_step_taken_twice_is_one(engine: Engine) -> None:
    led(engine, MeetingState.OPEN)
    step(engine, Step.START, 2)
    step(engine, Step.START, 2)
    assert held(engine)[1] == 3
    assert actions_of_journal(engine).count("mulai_rakor") == 1


def test_a_step_from_an_old_screen_says_who_was_faster(engine: Engine) -> None:
    led(engine, MeetingState.OPEN)
    with pytest.raises(StaleError) as caught:
        step(engine, Step.CANCEL, 1, reason=REASON)
    assert caught.value.current == found(engine)
    assert "diubah oleh akun.data_manager" in str(caught.value)


def test_who_was_faster_is_told_of_this_meeting_and_not_of_one_whose_code_begins_alike(
    engine: Engine,
) -> None:
    led(engine, MeetingState.OPEN)
    with writing(engine) as session:
        key = f"terbit/rakor/{CODE}0"
        audit.record(session, SECOND, action="mulai_rakor", subject="rakor", subject_key=key)
    with pytest.raises(StaleError, match=r"diubah oleh akun\.data_manager"):
        step(engine, Step.CANCEL, 1, reason=REASON)


def actions_of_journal(engine: Engine) -> list[str]:
    with reading(engine) as session:
        rows = session.execute(text("SELECT action FROM audit_entry ORDER BY id"))
        return [row[0] for row in rows]


def test_the_same_draft_twice_is_one_meeting_and_another_gets_the_next_code(
    engine: Engine,
) -> None:
    with writing(engine) as session:
        first = meetings.draft_meeting(session, CHAIR, DRAFT, now=NOW)
        again = meetings.draft_meeting(session, CHAIR, DRAFT, now=LATER)
        other = meetings.draft_meeting(session, CHAIR, replace(DRAFT, title="Lain"), now=NOW)
        past = replace(DRAFT, held_on=date(2025, 3, 5))
        last_year = meetings.draft_meeting(session, CHAIR, past, now=NOW)
    assert again == first
    assert [first.code, other.code, last_year.code] == ["K-2026-01", "K-2026-02", "K-2025-01"]
    assert actions_of_journal(engine) == ["susun_rakor"] * 3


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "Rakor dengan 198001012005011001"}, "title"),
        ({"chair": "x" * 121}, "chair"),
        ({"starts_at": "25.00"}, "starts_at"),
        ({"held_on": date(1999, 3, 5)}, "held_on"),
        ({"intervention_code": "I-2026-99"}, "intervention_code"),
        ({"agenda": (AgendaItem(0, "", 10),)}, "agenda:1"),
        ({"agenda": (AgendaItem(0, "Pembukaan", 0),)}, "agenda:1"),
        ({"agenda": (AgendaItem(0, "Pembukaan", 10), AgendaItem(0, "x", 481))}, "agenda:2"),
    ],
)
def test_a_draft_that_breaks_a_rule_is_refused(
    engine: Engine, changes: dict[str, Any], field: str
) -> None:
    with writing(engine) as session, pytest.raises(ResultError) as caught:
        meetings.draft_meeting(session, CHAIR, replace(DRAFT, **changes), now=NOW)
    assert [item.field for item in caught.value.findings] == [field]  # type: ignore[attr-defined]


def test_items_of_the_agenda_take_notes_and_decisions_along(engine: Engine) -> None:
    led(engine)
    with writing(engine) as session:
        item = found(engine).agenda[1]
        meetings.note_agenda(session, CHAIR, CODE, "Dua belas daerah naik.", seen=item, now=LATER)
    decided(engine)
    before, version = held(engine)
    first, second, third = before.agenda
    moved = replace(
        draft_of(before), agenda=(replace(second, minutes=60), AgendaItem(0, "Jeda", 15), first)
    )
    with writing(engine) as session:
        meetings.amend_meeting(session, CHAIR, CODE, moved, version=version, now=LATER)
    after = found(engine)
    assert [(item.position, item.title, item.minutes, item.notes) for item in after.agenda] == [
        (1, "Capaian triwulan", 60, "Dua belas daerah naik."),
        (2, "Jeda", 15, ""),
        (3, "Pembukaan", 10, ""),
    ]
    assert (after.current, [item.position for item in after.decisions]) == (3, [1])
    assert third.title == "Kesepakatan"


@pytest.mark.parametrize("kept", [(1, 3), (2, 3)], ids=["decided under", "discussed"])
def test_an_item_that_holds_something_stays(engine: Engine, kept: tuple[int, ...]) -> None:
    led(engine)
    decided(engine)
    before, version = held(engine)
    agenda = tuple(item for item in before.agenda if item.position in kept)
    wanted = replace(draft_of(before), agenda=agenda)
    with writing(engine) as session, pytest.raises(ResultError, match="tidak dapat dikeluarkan"):
        meetings.amend_meeting(session, CHAIR, CODE, wanted, version=version, now=LATER)


def test_an_amendment_twice_is_one_and_an_old_one_is_stale(engine: Engine) -> None:
    led(engine, MeetingState.OPEN)
    before, version = held(engine)
    wanted = replace(draft_of(before), place="Pendopo Brebes")
    with writing(engine) as session:
        for _ in range(2):
            meetings.amend_meeting(session, CHAIR, CODE, wanted, version=version, now=LATER)
        late = replace(wanted, place="Pendopo Kebumen")
        with pytest.raises(StaleError):
            meetings.amend_meeting(session, SECOND, CODE, late, version=version, now=LATER)
    assert (found(engine).place, held(engine)[1]) == ("Pendopo Brebes", version + 1)


def test_two_people_note_different_regions_at_once(engine: Engine) -> None:
    led(engine, MeetingState.OPEN)
    attendance(engine, {BREBES: Attendance.PRESENT, KEBUMEN: None, MAGELANG: None})
    attendance(engine, {BREBES: None, KEBUMEN: Attendance.EXCUSED, MAGELANG: None}, user=SECOND)
    assert found(engine).attendance == {BREBES: Attendance.PRESENT, KEBUMEN: Attendance.EXCUSED}
    attendance(engine, {BREBES: None}, {BREBES: Attendance.PRESENT})
    assert found(engine).attendance == {KEBUMEN: Attendance.EXCUSED}


def test_one_region_noted_differently_is_not_written_over(engine: Engine) -> None:
    led(engine)
    attendance(engine, {BREBES: Attendance.PRESENT})
    with pytest.raises(StaleError) as caught:
        attendance(engine, {BREBES: Attendance.ABSENT, KEBUMEN: Attendance.PRESENT}, user=SECOND)
    assert caught.value.current == found(engine)
    assert found(engine).attendance == {BREBES: Attendance.PRESENT}
    version = held(engine)[1]
    attendance(engine, {BREBES: Attendance.PRESENT}, user=SECOND)  # the same again
    assert held(engine)[1] == version


def test_the_hall_goes_from_item_to_item(engine: Engine) -> None:
    led(engine)
    before = found(engine)
    with writing(engine) as session:
        for _ in range(2):
            moved = meetings.discuss(session, CHAIR, CODE, 2, seen=before, now=LATER)
        with pytest.raises(StaleError):
            meetings.discuss(session, SECOND, CODE, 3, seen=before, now=LATER)
        with pytest.raises(InputError):
            meetings.discuss(session, CHAIR, CODE, 4, seen=moved, now=LATER)
    after, version = held(engine)
    assert (after.current, after.current_since, version) == (2, LATER, 4)


def rearranged(engine: Engine) -> None:
    """The last two items change places."""
    before, version = held(engine)
    first, second, third = before.agenda
    wanted = replace(draft_of(before), agenda=(first, third, second))
    with writing(engine) as session:
        meetings.amend_meeting(session, SECOND, CODE, wanted, version=version, now=LATER)


def test_what_others_note_meanwhile_does_not_keep_the_hall(engine: Engine) -> None:
    led(engine)
    before = found(engine)
    attendance(engine, {BREBES: Attendance.PRESENT}, user=SECOND)
    with writing(engine) as session:
        meetings.discuss(session, CHAIR, CODE, 2, seen=before, now=LATER)
    assert found(engine).current == 2


def test_no_item_is_taken_for_another_once_the_agenda_was_rearranged(engine: Engine) -> None:
    led(engine)
    before = found(engine)
    rearranged(engine)
    after = held(engine)
    with writing(engine) as session:
        with pytest.raises(StaleError):
            meetings.discuss(session, CHAIR, CODE, 2, seen=before, now=LATER)
        with pytest.raises(StaleError):
            meetings.note_agenda(session, CHAIR, CODE, "Naik.", seen=before.agenda[1], now=LATER)
    assert held(engine) == after


def test_notes_go_under_the_speaker_they_were_opened_for(engine: Engine) -> None:
    told = (
        AgendaItem(0, "Pembukaan", 10),
        AgendaItem(0, "Paparan", 20, "Kabupaten Brebes"),
        AgendaItem(0, "Paparan", 20, "Kabupaten Demak"),
    )
    led(engine, draft=replace(DRAFT, agenda=told))
    of_brebes = found(engine).agenda[1]
    rearranged(engine)
    after = held(engine)
    with writing(engine) as session, pytest.raises(StaleError) as caught:
        meetings.note_agenda(session, CHAIR, CODE, "Naik.", seen=of_brebes, now=LATER)
    assert caught.value.current == after[0]
    assert held(engine) == after
    moved = replace(of_brebes, position=3)
    with writing(engine) as session:
        meetings.note_agenda(session, CHAIR, CODE, "Naik.", seen=moved, now=LATER)
    assert [(item.speaker, item.notes) for item in found(engine).agenda] == [
        ("", ""),
        ("Kabupaten Demak", ""),
        ("Kabupaten Brebes", "Naik."),
    ]


def test_a_step_that_is_not_possible_any_more_says_why(engine: Engine) -> None:
    led(engine, MeetingState.OPEN)
    step(engine, Step.START, 2)
    step(engine, Step.CLOSE, 3)
    before = held(engine)
    with pytest.raises(InputError, match="sudah ditutup dan terkunci"):
        step(engine, Step.CANCEL, 2, reason=REASON)  # as the screen before both had it
    assert held(engine) == before


def test_notes_somebody_else_wrote_are_not_written_over(engine: Engine) -> None:
    led(engine)
    first, second, _ = found(engine).agenda
    with writing(engine) as session:
        meetings.note_agenda(session, CHAIR, CODE, "Dibuka Sekda.", seen=first, now=LATER)
        with pytest.raises(StaleError):
            meetings.note_agenda(session, SECOND, CODE, "Dibuka.", seen=first, now=LATER)
        with pytest.raises(ResultError, match="NIP"):
            meetings.note_agenda(
                session, CHAIR, CODE, "19800101 200501 1 001", seen=second, now=NOW
            )
    assert [item.notes for item in found(engine).agenda] == ["Dibuka Sekda.", "", ""]


def test_a_rakor_is_not_started_before_its_day(engine: Engine) -> None:
    tomorrow = replace(DRAFT, held_on=TODAY + timedelta(days=1))
    with writing(engine) as session:
        in_state(session, MeetingState.OPEN, draft=tomorrow)
    with pytest.raises(ResultError, match="Hari rakor belum tiba"):
        step(engine, Step.START, held(engine)[1])
