"""An item's whole life by everybody at once: what each role may do in each state, and no more.

A machine does at random what people do, beside a model of a few lines written from the rules: a
region tells of its own open item, a closing report waits, the province alone accepts, cancels and
opens again.
"""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from services.follow_ups.office import (
    BATANG,
    HEAD,
    JOKO,
    LEADER,
    NOW,
    SARI,
    TODAY,
    TONO,
    WATI,
    agreed,
)
from services.results.people import person
from sqlalchemy import text

from merit.domain.access import Role, User
from merit.domain.records import ActionUpdate
from merit.domain.states import ActionStatus, Dataset
from merit.errors import MeritError, NotAllowedError
from merit.services import follow_ups
from merit.store import actions, instruments, progress_reports
from merit.store import regions as region_store
from merit.store.engine import Session, make_engine, reading, writing
from merit.store.migrations import migrate

RUNS, AT_LENGTH = 60, 300
ELSEWHERE = person("rini", Role.COACH, "33.03")
PROVINCE, REGION = {SARI, TONO}, {WATI, HEAD}
EVERYBODY = (SARI, TONO, ELSEWHERE, WATI, HEAD, JOKO, LEADER)
CLOSED = {"selesai", "selesai_penyesuaian", "dibatalkan"}
STATUSES = tuple(ActionStatus)


class Life(RuleBasedStateMachine):
    """One item of Kabupaten Batang; the model is its status and whether a report waits."""

    engine: Any = None

    def __init__(self) -> None:
        super().__init__()
        with writing(self.engine) as session:
            session.execute(text("DELETE FROM action_item"))  # of the run before
            wanted = agreed(region_codes=(BATANG,))
            (self.code,) = follow_ups.record_items(session, SARI, wanted, now=NOW)
        self.status, self.waiting, self.turn = "belum_mulai", "", 0

    def attempt(self, work: Callable[[Session], object]) -> Exception | None:
        try:
            with writing(self.engine) as session:
                work(session)
        except MeritError as error:
            return error
        return None

    def expect(
        self, raised: Exception | None, user: User, allowed: set[User], *, fits: bool
    ) -> bool:
        """Whether it was done; that it was refused exactly where the model says so."""
        if user not in allowed:
            assert isinstance(raised, NotAllowedError), (user.account, raised)
            return False
        assert (raised is None) == fits, (user.account, self.status, self.waiting, raised)
        assert not isinstance(raised, NotAllowedError)
        return fits

    def news(self, status: ActionStatus) -> ActionUpdate:
        self.turn += 1
        return ActionUpdate(TODAY, status, 100, f"Catatan {self.turn}.")

    @property
    def version(self) -> int:
        with reading(self.engine) as session:
            found = actions.find(session, Dataset.PUBLISHED, self.code)
        assert found is not None
        return found[2]

    @property
    def report(self) -> int:
        """The number of the last report, of one that never was where there is none."""
        with reading(self.engine) as session:
            found = progress_reports.of_item(session, Dataset.PUBLISHED, self.code)
        return found[0].number if found else 0

    @rule(user=st.sampled_from(EVERYBODY), status=st.sampled_from(STATUSES))
    def note(self, user: User, status: ActionStatus) -> None:
        version, news = self.version, self.news(status)
        raised = self.attempt(
            lambda session: follow_ups.note_progress(
                session, user, self.code, news, version=version, now=NOW
            )
        )
        if self.expect(raised, user, PROVINCE, fits=not self.waiting):
            self.status = status.value

    @rule(user=st.sampled_from(EVERYBODY), status=st.sampled_from(STATUSES))
    def tell(self, user: User, status: ActionStatus) -> None:
        version, news = self.version, self.news(status)
        raised = self.attempt(
            lambda session: follow_ups.report_progress(
                session, user, self.code, news, version=version, now=NOW
            )
        )
        fits = (
            not self.waiting and self.status not in CLOSED and status is not ActionStatus.CANCELLED
        )
        if self.expect(raised, user, REGION, fits=fits):
            if status.value in CLOSED:
                self.waiting = status.value
            else:
                self.status = status.value

    @rule(user=st.sampled_from(EVERYBODY), accepts=st.booleans())
    def answer(self, user: User, accepts: bool) -> None:
        number = self.report
        if not self.waiting:  # what is answered already is told apart elsewhere
            return
        raised = self.attempt(
            lambda session: (
                follow_ups.accept_report(session, user, number, now=NOW)
                if accepts
                else follow_ups.return_report(session, user, number, answer="Lengkapi.", now=NOW)
            )
        )
        if self.expect(raised, user, PROVINCE, fits=True):
            self.status = self.waiting if accepts else self.status
            self.waiting = ""

    @rule(user=st.sampled_from(EVERYBODY))
    def amend(self, user: User) -> None:
        self.turn += 1
        version, wanted = self.version, agreed(region_codes=(BATANG,), title=f"Butir {self.turn}")
        raised = self.attempt(
            lambda session: follow_ups.amend_item(
                session, user, self.code, wanted, version=version, reason="Uji.", now=NOW
            )
        )
        self.expect(raised, user, PROVINCE, fits=True)

    @invariant()
    def what_is_recorded_is_what_the_model_says(self) -> None:
        with reading(self.engine) as session:
            found = actions.find(session, Dataset.PUBLISHED, self.code)
            reports = progress_reports.waiting(session, Dataset.PUBLISHED, regions=None)
        assert found is not None
        assert found[0].status.value == self.status
        assert [item.status.value for item in reports] == [self.waiting] * bool(self.waiting)


@pytest.mark.parametrize("runs", [RUNS, pytest.param(AT_LENGTH, marks=pytest.mark.battery)])
def test_every_state_and_role_is_as_the_rules_say(
    tmp_path: Any, regions: Any, kasn: Any, monkeypatch: pytest.MonkeyPatch, runs: int
) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'merit.db'}")
    migrate(engine)
    with writing(engine) as session:
        region_store.add(session, regions)
        instruments.add(session, kasn)
    monkeypatch.setattr(Life, "engine", engine)
    run_state_machine_as_test(
        Life, settings=settings(max_examples=runs, stateful_step_count=10, deadline=None)
    )
    engine.dispose()
