"""A rakor in any order of what its chair may do, against what was written by hand about it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from services.meeting_by_hand import DUE, FROM_TO, GROUPS, PUT_OFF, SPEAKERS, UNDER, Ground
from services.meeting_cases import BREBES, CHAIR, DECISION, KEBUMEN, LATER, TODAY

from merit.domain.agreements import WHOSE, Agreement
from merit.domain.decision_rules import FollowUpDraft
from merit.domain.meeting_rules import draft_of
from merit.domain.meetings import Attendance, Step
from merit.errors import InputError, MeritError, ResultError, StaleError
from merit.services import follow_ups, meetings
from merit.store.engine import Engine

RUNS, STEPS = 40, 14
RUNNING = "buka mulai"
WAYS = [*[RUNNING] * 6, "", "buka", f"{RUNNING} tutup", f"{RUNNING} tutup buka_kembali"]
OPEN = ("draf", "dibuka", "berjalan")
WORDS, WHY = "Lanjut.", "Perlu diperbaiki."


class Rakor(Ground):
    """One meeting, whose chair does anything in any order."""

    @initialize(steps=st.sampled_from(WAYS))
    def begin(self, steps: str) -> None:
        """Most runs begin where most can happen."""
        for name in steps.split():
            self.take(Step(name), is_old=False)

    @rule(step=st.sampled_from(Step), is_old=st.booleans())
    def take(self, step: Step, is_old: bool) -> None:
        plain = self.plain
        after = FROM_TO.get((plain.state, step.value))
        version = plain.version - 2 * is_old  # two before: no repeat of the last step
        if after is None or is_old:
            expected = InputError if after is None else StaleError
            with pytest.raises(expected):
                self._take(step, version)
            return
        self._take(step, version)
        self._take(step, version)  # pressed twice
        plain.state, plain.version = after, plain.version + 1
        if step is Step.START:
            plain.current = plain.agenda[0]
        elif step is Step.CLOSE:
            plain.current = None

    def _take(self, step: Step, version: int) -> None:
        meetings.take_step(
            self.session, CHAIR, self.code, step, version=version, reason=WHY, now=LATER
        )

    @rule(position=st.integers(1, 3), is_old=st.booleans())
    def discuss(self, position: int, is_old: bool) -> None:
        plain, seen = self.plain, self.recorded()
        current = plain.place(plain.current)
        if is_old:
            other = next(place for place in (1, 2, 3) if place not in (position, current))
            seen = replace(seen, current=other)
        if plain.state != "berjalan":
            expected: type[MeritError] | None = InputError
        else:
            expected = StaleError if is_old and position != current else None
        if expected is not None:
            with pytest.raises(expected):
                meetings.discuss(self.session, CHAIR, self.code, position, seen=seen, now=LATER)
            return
        meetings.discuss(self.session, CHAIR, self.code, position, seen=seen, now=LATER)
        if position != current:
            plain.current, plain.version = plain.agenda[position - 1], plain.version + 1

    @rule(upper=st.integers(1, 2), is_old=st.sampled_from([False, False, False, True]))
    def move(self, upper: int, is_old: bool) -> None:
        """Two neighbours of the agenda change places."""
        plain, told = self.plain, draft_of(self.recorded())
        order = [1, 2, 3]
        order[upper - 1 : upper + 1] = upper + 1, upper
        wanted = replace(told, agenda=tuple(told.agenda[place - 1] for place in order))
        version = plain.version - 2 * is_old

        def work() -> None:
            meetings.amend_meeting(
                self.session, CHAIR, self.code, wanted, version=version, now=LATER
            )

        if plain.state not in OPEN or is_old:
            with pytest.raises(StaleError if plain.state in OPEN else InputError):
                work()
            return
        work()
        work()  # pressed twice
        plain.agenda = [plain.agenda[place - 1] for place in order]
        plain.version += 1

    @rule(
        place=st.sampled_from([1, 2, 3]),
        speaker=st.sampled_from(["who stands there", *SPEAKERS]),
        notes=st.sampled_from("ab"),
        is_old=st.booleans(),
    )
    def write(self, place: int, speaker: str, notes: str, is_old: bool) -> None:
        """Notes on the item of `speaker`, which a screen showed at `place`, without any if old."""
        plain, item = self.plain, self.recorded().agenda[place - 1]
        present = plain.agenda[place - 1]
        kept, speaker = plain.notes.get(present, ""), speaker if speaker in SPEAKERS else present
        seen = replace(item, speaker=speaker, notes="" if is_old else kept)

        def work() -> None:
            meetings.note_agenda(self.session, CHAIR, self.code, notes, seen=seen, now=LATER)

        if plain.state != "berjalan":
            with pytest.raises(InputError):
                work()
        elif speaker != present or kept not in (seen.notes, notes):
            with pytest.raises(StaleError):
                work()
        else:
            work()
            plain.version += kept != notes
            plain.notes[present] = notes

    @rule(
        code=st.sampled_from([BREBES, KEBUMEN]),
        way=st.sampled_from(["hadir", "izin", ""]),
        seen=st.sampled_from(["as it is", "hadir", ""]),
    )
    def note(self, code: str, way: str, seen: str) -> None:
        plain = self.plain
        is_now = plain.attendance.get(code, "")
        was = is_now if seen == "as it is" else seen

        def work() -> None:
            meetings.set_attendance(
                self.session, CHAIR, self.code, {code: _way(way)}, seen={code: _way(was)}, now=LATER
            )

        if plain.state not in ("dibuka", "berjalan"):
            with pytest.raises(InputError):
                work()
        elif way not in (was, is_now) and was != is_now:
            with pytest.raises(StaleError):
                work()
        else:
            work()
            if way != was and way != is_now:
                plain.version += 1
                plain.attendance = {**plain.attendance, code: way}

    @rule(group=st.sampled_from(sorted(GROUPS)))
    def decide(self, group: str) -> None:
        plain, codes = self.plain, GROUPS[group]
        follow_up = FollowUpDraft(codes, "BKPSDM {daerah}", DUE) if codes else None
        draft = replace(
            DECISION, text=WORDS, position=UNDER, indicator_code=None, follow_up=follow_up
        )
        standing = plain.standing(group)
        refused = standing is not None and not plain.is_as_decided(standing)
        if plain.state != "berjalan" or refused:
            with pytest.raises(ResultError if plain.state == "berjalan" else InputError):
                meetings.decide(self.session, CHAIR, self.code, draft, now=LATER)
            return
        made = meetings.decide(self.session, CHAIR, self.code, draft, now=LATER)
        if standing is None:
            plain.decide(group)
        assert made.decision.number == plain.standing(group)
        assert len(made.items) == len(codes)

    @precondition(lambda self: self.plain.due)
    @rule(data=st.data(), due=st.sampled_from([DUE, PUT_OFF]))
    def put_off(self, data: st.DataObject, due: date) -> None:
        """Somebody changes by hand when an item is due."""
        number, region = data.draw(st.sampled_from(sorted(self.plain.due)))
        items = "SELECT a.code, a.version FROM action_item a, decision d, meeting WHERE {of} AND "
        ((code, version),) = self.rows(
            f"{items} a.decision_id = d.id AND d.meeting_id = meeting.id AND d.number = {number} "
            f"AND a.region_code = '{region}'"
        )
        decision = f"{self.code}/{number}"
        told = Agreement((region,), WORDS, f"BKPSDM {WHOSE}", TODAY, due, decision_code=decision)

        def work() -> None:
            follow_ups.amend_item(
                self.session,
                CHAIR,
                str(code),
                told,
                version=int(str(version)),
                reason=WHY,
                now=LATER,
            )

        if self.plain.due[number, region] == due:
            with pytest.raises(InputError):  # nothing would change
                work()
        else:
            work()
            self.plain.due[number, region] = due

    @precondition(lambda self: self.plain.decisions)
    @rule(data=st.data(), why=st.sampled_from(["Salah.", "Keliru."]))
    def withdraw(self, data: st.DataObject, why: str) -> None:
        plain = self.plain
        number = data.draw(st.sampled_from(sorted(plain.decisions)))

        def work() -> None:
            meetings.withdraw_decision(
                self.session, CHAIR, self.code, number, reason=why, now=LATER
            )

        if plain.state != "berjalan" or plain.withdrawn.get(number, why) != why:
            with pytest.raises(InputError):
                work()
        else:
            work()
            plain.version += number not in plain.withdrawn
            plain.withdrawn[number] = why


def _way(told: str) -> Attendance | None:
    return Attendance(told) if told else None


def test_a_rakor_is_recorded_as_it_was_led_in_whatever_order(shipped: Engine) -> None:
    Rakor.engine = shipped
    run_state_machine_as_test(
        Rakor,
        settings=settings(
            max_examples=RUNS,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
