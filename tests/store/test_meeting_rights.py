"""Who may change or read a rakor, and in which state, on either database."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from services.meeting_cases import (
    BARE,
    BREBES,
    CHAIR,
    CODE,
    DECISION,
    DRAFT,
    KEBUMEN,
    LATER,
    LEADER,
    MAGELANG,
    NOW,
    OPERATOR,
    REASON,
    SECOND,
    TODAY,
    TRIAL,
    attendance,
    decided,
    held,
    in_state,
    led,
    step,
)

from merit.domain.access import User
from merit.domain.meeting_rules import amended
from merit.domain.meetings import Attendance, MeetingRecord, MeetingState, Step
from merit.domain.practices import PracticeDraft
from merit.domain.states import Dataset
from merit.errors import InputError, NoDataError, NotAllowedError
from merit.services import meetings
from merit.store import revision
from merit.store.engine import Engine, Session, reading, writing

PRACTICE = PracticeDraft(
    BREBES, "Kartu dialog kinerja", "Satu halaman.", "kasn-9-2019", "A5", "BKPSDM"
)
SEEN = amended(MeetingRecord(Dataset.PUBLISHED, CODE, DRAFT.title, TODAY), DRAFT)
CHANGES: dict[str, Callable[[Session, User, int], object]] = {
    "amend": lambda session, user, version: meetings.amend_meeting(
        session, user, CODE, replace(DRAFT, title="Lain", agenda=()), version=version, now=LATER
    ),
    "attendance": lambda session, user, _: meetings.set_attendance(
        session, user, CODE, {BREBES: Attendance.PRESENT}, seen={}, now=LATER
    ),
    "discuss": lambda session, user, _: meetings.discuss(
        session, user, CODE, 2, seen=SEEN, now=LATER
    ),
    "notes": lambda session, user, _: meetings.note_agenda(
        session, user, CODE, "Catatan", seen=SEEN.agenda[0], now=LATER
    ),
    "decide": lambda session, user, _: meetings.decide(session, user, CODE, BARE, now=LATER),
    "withdraw": lambda session, user, _: meetings.withdraw_decision(
        session, user, CODE, 1, reason=REASON, now=LATER
    ),
    "practice": lambda session, user, _: meetings.record_practice(
        session, user, CODE, PRACTICE, now=LATER
    ),
}


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize(
    "state", [MeetingState.CLOSED, MeetingState.CANCELLED], ids=lambda item: item.value
)
def test_a_closed_or_cancelled_meeting_takes_no_change(
    engine: Engine, name: str, state: MeetingState
) -> None:
    led(engine, state)
    before = held(engine)
    with writing(engine) as session, pytest.raises(InputError, match=r"ditutup|dibatalkan"):
        CHANGES[name](session, CHAIR, before[1])
    assert held(engine) == before


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("user", [OPERATOR, LEADER, TRIAL], ids=lambda user: user.name)
def test_only_those_who_lead_change_anything(engine: Engine, name: str, user: User) -> None:
    led(engine)
    before = held(engine)
    # Somebody trying a role out works in the demonstration set, where there is no such meeting.
    refused = NoDataError if user.trial else NotAllowedError
    with writing(engine) as session, pytest.raises(refused):
        CHANGES[name](session, user, before[1])
    assert held(engine) == before


def test_every_write_is_seen_at_the_next_look(engine: Engine) -> None:
    led(engine)
    for change in (
        lambda: attendance(engine, {BREBES: Attendance.PRESENT}),
        lambda: decided(engine, BARE),
        lambda: step(engine, Step.CLOSE, held(engine)[1]),
    ):
        with reading(engine) as session:
            before = revision.current(session)
        change()
        with reading(engine) as session:
            assert revision.current(session) > before


def test_a_draft_is_only_its_makers(engine: Engine) -> None:
    led(engine, MeetingState.DRAFT)
    with reading(engine) as session:
        for user in (OPERATOR, LEADER):
            assert meetings.meetings(session, user, dataset=Dataset.PUBLISHED) == ()
            for ask in (
                lambda who: meetings.meeting(
                    session, who, CODE, dataset=Dataset.PUBLISHED, today=TODAY
                ),
                lambda who: meetings.board(session, who, CODE, dataset=Dataset.PUBLISHED),
            ):
                with pytest.raises(NoDataError):
                    ask(user)
        shown = meetings.meetings(session, CHAIR, dataset=Dataset.PUBLISHED)
    assert [item.code for item in shown] == [CODE]


def test_a_board_shows_an_operator_the_items_of_the_own_region(engine: Engine) -> None:
    led(engine)
    decided(engine)
    decided(engine, BARE)
    attendance(engine, {BREBES: Attendance.ONLINE, KEBUMEN: Attendance.ABSENT})
    with reading(engine) as session:
        own = meetings.board(session, OPERATOR, CODE, dataset=Dataset.PUBLISHED)
        all_of_it = meetings.board(session, LEADER, CODE, dataset=Dataset.PUBLISHED)
    assert [item.region_code for item in own.items] == [BREBES]
    assert [item.region_code for item in all_of_it.items] == [BREBES, MAGELANG]
    assert (own.is_partial, all_of_it.is_partial) == (True, False)
    assert own.newest is not None
    assert own.newest.text == BARE.text
    assert own.items_of(own.newest) == ()
    assert len(own.regions) == 35


def test_items_of_an_earlier_meeting_are_carried_over(engine: Engine) -> None:
    with writing(engine) as session:
        in_state(session, MeetingState.RUNNING)
        meetings.decide(session, CHAIR, CODE, DECISION, now=NOW)
        april = replace(DRAFT, title="Rakor April", held_on=date(2026, 4, 9))
        later = in_state(session, MeetingState.OPEN, draft=april)
    with reading(engine) as session:
        detail = meetings.meeting(
            session, CHAIR, later.code, dataset=Dataset.PUBLISHED, today=date(2026, 4, 9)
        )
    assert [(item.meeting.code, item.region.code) for item in detail.minutes.carried_over] == [
        (CODE, BREBES),
        (CODE, MAGELANG),
    ]


def test_a_practice_told_in_the_meeting_waits_for_the_province(engine: Engine) -> None:
    led(engine)
    with writing(engine) as session:
        made = meetings.record_practice(session, SECOND, CODE, PRACTICE, now=LATER)
        again = meetings.record_practice(session, SECOND, CODE, PRACTICE, now=LATER)
        detail = meetings.meeting(session, CHAIR, CODE, dataset=Dataset.PUBLISHED, today=TODAY)
        for_others = meetings.meeting(session, LEADER, CODE, dataset=Dataset.PUBLISHED, today=TODAY)
    assert again == made
    assert (made.region_code, made.meeting_code) == (BREBES, CODE)
    assert [item.practice for item in detail.minutes.practices] == [made]
    assert for_others.minutes.practices == ()
