"""Every step x status x role of an activity, in any order: what is allowed is written by hand."""

from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from services.activity_cases import NOW, as_held, planned
from services.results.people import person
from sqlalchemy import text

from merit.domain.access import Role, User
from merit.domain.activity_steps import ActivityStep, needs_reason, steps_from
from merit.domain.states import InterventionStatus as Status
from merit.errors import InputError, NotAllowedError, StaleError
from merit.services import activities
from merit.services.activities import Recorded
from merit.store.engine import Engine, writing

RUNS = 300
ALLOWED = {
    ("rencana", "ubah"): "rencana",
    ("rencana", "laporkan"): "terlaksana",
    ("rencana", "tunda"): "ditunda",
    ("rencana", "batal"): "batal",
    ("ditunda", "ubah"): "rencana",
    ("ditunda", "laporkan"): "terlaksana",
    ("ditunda", "batal"): "batal",
    ("terlaksana", "ubah"): "terlaksana",
}
MANAGE = {Role.DATA_MANAGER, Role.COACH}
USERS = {role: person(f"akun.{role.value}", role) for role in Role}


class UndoneError(Exception):
    """Raised to take back what a run has written."""


def take(session: Any, user: User, step: str, seen: Recorded, number: int, reason: str) -> Recorded:
    code, version = seen.record.code, seen.version
    if step == "tunda":
        return activities.postpone_activity(
            session, user, code, version=version, reason=reason, now=NOW
        )
    if step == "batal":
        return activities.cancel_activity(
            session, user, code, version=version, reason=reason, now=NOW
        )
    if step == "laporkan":
        wanted = as_held(seen, participants=number)
        return activities.report_activity(session, user, code, wanted, version=version, now=NOW)
    wanted = replace(seen.record, cost=number)
    return activities.amend_activity(
        session, user, code, wanted, version=version, reason=reason, now=NOW
    )


class Life(RuleBasedStateMachine):
    """One activity in the hands of people of every role; all is taken back at the end."""

    engine: Engine

    def __init__(self) -> None:
        super().__init__()
        self.context = writing(self.engine)
        self.session = self.context.__enter__()
        self.seen = activities.plan_activity(
            self.session, USERS[Role.DATA_MANAGER], planned(), now=NOW
        )
        self.status, self.changes, self.earlier = "rencana", 0, None

    def teardown(self) -> None:
        with suppress(UndoneError):
            self.context.__exit__(UndoneError, UndoneError(), None)

    @rule(role=st.sampled_from(Role), step=st.sampled_from(["ubah", "laporkan", "tunda", "batal"]))
    def step(self, role: Role, step: str) -> None:
        number = 1000 + self.changes  # so that every change changes something
        work = (self.session, USERS[role], step, self.seen, number, f"Alasan {number}.")
        if role not in MANAGE:
            with pytest.raises(NotAllowedError):
                take(*work)
        elif (self.status, step) not in ALLOWED:
            with pytest.raises(InputError):
                take(*work)
        else:
            self.earlier, self.seen = self.seen, take(*work)
            self.status = ALLOWED[self.status, step]
            self.changes += 1

    @precondition(lambda self: self.earlier is not None)
    @rule(role=st.sampled_from(sorted(MANAGE)), step=st.sampled_from(["ubah", "laporkan"]))
    def step_on_what_is_no_more(self, role: Role, step: str) -> None:
        assert self.earlier is not None
        with pytest.raises(StaleError) as told:
            take(self.session, USERS[role], step, self.earlier, 7, "Terlambat.")
        assert told.value.current == self.seen

    @precondition(lambda self: self.status in ("rencana", "ditunda", "terlaksana"))
    @rule(role=st.sampled_from(sorted(MANAGE)), step=st.sampled_from(["tunda", "batal", "ubah"]))
    def step_without_a_word(self, role: Role, step: str) -> None:
        if step == "ubah" and self.status != "terlaksana":
            return
        with pytest.raises(InputError):
            take(self.session, USERS[role], step, self.seen, 7, " ")

    @invariant()
    def the_store_says_what_was_done(self) -> None:
        query = "SELECT status, version FROM intervention WHERE dataset = 'terbit' AND code = :code"
        found = self.session.execute(text(query), {"code": self.seen.record.code}).one()
        assert tuple(found) == (self.status, 1 + self.changes)


def test_every_step_of_every_role_is_allowed_or_refused_as_the_table_says(shipped: Engine) -> None:
    Life.engine = shipped
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=RUNS,
            stateful_step_count=8,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_the_steps_offered_are_those_of_the_table() -> None:
    offered = {(status.value, step.value) for status in Status for step in steps_from(status)}
    assert offered == set(ALLOWED)


def test_a_reason_is_asked_for_where_something_announced_or_reported_changes() -> None:
    asked = {
        (status.value, step.value)
        for status in Status
        for step in ActivityStep
        if (status.value, step.value) in ALLOWED and needs_reason(step, status)
    }
    assert asked == {
        ("rencana", "tunda"),
        ("rencana", "batal"),
        ("ditunda", "batal"),
        ("terlaksana", "ubah"),
    }
