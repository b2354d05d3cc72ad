"""A rakor in any order of what its chair may do, against what was written by hand about it."""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from services.meeting_cases import BREBES, CHAIR, DECISION, DRAFT, KEBUMEN, LATER, MAGELANG, NOW
from sqlalchemy import text

from merit.domain.decision_rules import FollowUpDraft
from merit.domain.meetings import Attendance, MeetingRecord, Step
from merit.domain.states import Dataset
from merit.errors import InputError, MeritError, StaleError
from merit.services import meetings
from merit.store import meetings as store
from merit.store.engine import Engine, writing

RUNS, STEPS = 50, 14
FROM_TO = {
    ("draf", "buka"): "dibuka",
    ("draf", "batalkan"): "dibatalkan",
    ("dibuka", "mulai"): "berjalan",
    ("dibuka", "batalkan"): "dibatalkan",
    ("berjalan", "tutup"): "ditutup",
    ("ditutup", "buka_kembali"): "berjalan",
}
RUNNING = "buka mulai"
WAYS = ["", "buka", RUNNING, RUNNING, RUNNING, f"{RUNNING} tutup", f"{RUNNING} tutup buka_kembali"]
GROUPS: dict[str, tuple[str, ...]] = {
    "nobody": (),
    "two": (BREBES, MAGELANG),
}
WORDS, WHY = "Lanjut.", "Perlu diperbaiki."


class UndoneError(Exception):
    """Raised to take back what a run has written."""


@dataclass
class Plain:
    """What must be recorded, kept in the simplest way there is."""

    state: str = "draf"
    version: int = 1
    current: int | None = None
    attendance: dict[str, str] = field(default_factory=dict)
    decisions: dict[int, str] = field(default_factory=dict)
    withdrawn: dict[int, str] = field(default_factory=dict)


class Rakor(RuleBasedStateMachine):
    """One meeting; everything is taken back at the end."""

    engine: Engine

    def __init__(self) -> None:
        super().__init__()
        self.context = writing(self.engine)
        self.session = self.context.__enter__()
        draft = replace(DRAFT, title="Rakor yang diuji")
        self.code = meetings.draft_meeting(self.session, CHAIR, draft, now=NOW).code
        self.plain = Plain()

    def teardown(self) -> None:
        with suppress(UndoneError):
            self.context.__exit__(UndoneError, UndoneError(), None)

    def recorded(self) -> MeetingRecord:
        found = store.find(self.session, Dataset.PUBLISHED, self.code)
        assert found is not None
        return found[0]

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
            plain.current = 1
        elif step is Step.CLOSE:
            plain.current = None

    def _take(self, step: Step, version: int) -> None:
        meetings.take_step(
            self.session, CHAIR, self.code, step, version=version, reason=WHY, now=LATER
        )

    @rule(position=st.integers(1, 3), is_old=st.booleans())
    def discuss(self, position: int, is_old: bool) -> None:
        plain, seen = self.plain, self.recorded()
        if is_old:
            other = next(place for place in (1, 2, 3) if place not in (position, plain.current))
            seen = replace(seen, current=other)
        if plain.state != "berjalan":
            expected: type[MeritError] | None = InputError
        else:
            expected = StaleError if is_old and position != plain.current else None
        if expected is not None:
            with pytest.raises(expected):
                meetings.discuss(self.session, CHAIR, self.code, position, seen=seen, now=LATER)
            return
        meetings.discuss(self.session, CHAIR, self.code, position, seen=seen, now=LATER)
        if position != plain.current:
            plain.current, plain.version = position, plain.version + 1

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
        follow_up = FollowUpDraft(codes, "BKPSDM {daerah}", date(2026, 6, 30)) if codes else None
        draft = replace(DECISION, text=WORDS, indicator_code=None, follow_up=follow_up)
        if plain.state != "berjalan":
            with pytest.raises(InputError):
                meetings.decide(self.session, CHAIR, self.code, draft, now=LATER)
            return
        made = meetings.decide(self.session, CHAIR, self.code, draft, now=LATER)
        standing = {n: told for n, told in plain.decisions.items() if n not in plain.withdrawn}
        if group not in standing.values():
            plain.version += 1
            plain.decisions[len(plain.decisions) + 1] = group
        assert plain.decisions[made.decision.number] == group
        assert len(made.items) == len(codes)

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

    @invariant()
    def the_store_says_what_was_done(self) -> None:
        plain = self.plain
        assert self._rows("SELECT state, version, current FROM meeting WHERE {of}") == [
            (plain.state, plain.version, plain.current)
        ]
        noted = "SELECT region_code, attendance FROM meeting_attendance, meeting WHERE {of}"
        told = {code: way for code, way in plain.attendance.items() if way}
        assert dict(self._rows(f"{noted} AND meeting_id = meeting.id")) == told
        decided = "SELECT number, text, withdrawn FROM decision, meeting WHERE {of}"
        assert sorted(self._rows(f"{decided} AND meeting_id = meeting.id")) == [
            (number, WORDS, plain.withdrawn.get(number, "")) for number in plain.decisions
        ]
        items = (
            "SELECT d.number, a.region_code, a.status = 'dibatalkan' FROM action_item a, "
            "decision d, meeting WHERE {of} AND a.decision_id = d.id AND d.meeting_id = meeting.id"
        )
        assert sorted(self._rows(items)) == [
            (number, code, number in plain.withdrawn)
            for number, group in plain.decisions.items()
            for code in GROUPS[group]
        ]

    def _rows(self, query: str) -> list[tuple[object, ...]]:
        of = "meeting.dataset = 'terbit' AND meeting.code = :code"
        found = self.session.execute(text(query.format(of=of)), {"code": self.code})
        return [tuple(row) for row in found]


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
