"""A self-check under everybody's hands in any order, beside a model written by hand.

No step leads where it should not, nothing is changed after it is locked, whoever may not is
refused, and what is pressed twice is done once. Nothing is taken back between the calls of a run,
so that a refusal that had written something would show.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from services.self_checks.check_by_hand import (
    BACK_TO_THE_REGION,
    FROM_TO,
    OF_THE_REGION,
    OFFICIAL,
    SAYS_WHY,
    Plain,
)
from services.self_checks.check_cases import (
    ADMIN,
    BREBES,
    BUDI,
    DEWI,
    DRAFT,
    HEAD,
    JOKO,
    LEADER,
    NOW,
    PRESENTER,
    RINI,
    SARI,
    THEIR_HEAD,
    TONO,
    WATI,
    WHY,
    official,
)
from sqlalchemy import text

from merit.domain.access import User
from merit.domain.self_checks.periods import PeriodStep
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import CheckStep
from merit.domain.states import Dataset
from merit.errors import InputError, MeritError, NotAllowedError, ResultError, StaleError
from merit.services import documents, self_checks
from merit.services.self_checks import Filled
from merit.services.self_checks.verdicts import give_same, give_verdict
from merit.store import instruments
from merit.store import regions as region_store
from merit.store.engine import Engine, Session, make_engine, writing
from merit.store.migrations import migrate

RUNS, AT_LENGTH, STEPS = 30, 300, 30
PROMOTED = replace(HEAD, account="wati")
"""The operator who became head: she may send, but not what she handed in."""
EVERYBODY = (
    *(SARI, BUDI, TONO, RINI, LEADER, PRESENTER, ADMIN),
    *(WATI, JOKO, HEAD, PROMOTED, DEWI, THEIR_HEAD),
)
OPERATORS, HEADS, MANAGERS = {WATI, JOKO}, {HEAD, PROMOTED}, {SARI, BUDI}
VERIFIERS = {*MANAGERS, TONO}
MAY = {
    "ajukan": OPERATORS,
    "tarik": OPERATORS,
    "kembalikan_ke_operator": HEADS,
    "kirim": HEADS,
    "kembalikan": VERIFIERS,
    "selesai_verifikasi": VERIFIERS,
    "periksa_ulang": MANAGERS,
    "sahkan": MANAGERS,
    "buka_kembali": MANAGERS,
}
SOME = ("1.1", "3.4", "8.4")
"""The indicators people change their minds about; the others are answered once."""
WORDS = {"sesuai": None, "tidak_sesuai": 1, "perlu_klarifikasi": None}
SENT = "isi ajukan kirim"
WAYS = (
    *("", "isi", "isi ajukan", SENT, f"{SENT} periksa", f"{SENT} periksa ragu"),
    *(f"{SENT} periksa ragu kembalikan", f"{SENT} periksa selesai_verifikasi"),
    f"{SENT} periksa selesai_verifikasi sahkan",
)
TAKERS = {"ajukan": WATI, "kirim": HEAD, "sahkan": SARI}
OF_THE_REGION_MOSTLY = (*EVERYBODY, *(WATI, JOKO) * 12)
OF_THE_PROVINCE_MOSTLY = (*EVERYBODY, *(TONO, SARI, BUDI) * 8)
TAKING_MOSTLY = (*EVERYBODY, *(SARI, TONO, WATI, HEAD) * 6)
"""Everybody tries, but mostly those whose work it is."""


class Life(RuleBasedStateMachine):
    """The self-check of Kabupaten Brebes in a period of its own."""

    engine: Engine

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(self.engine)
        period = self_checks.plan_period(self.session, SARI, DRAFT, now=NOW)
        self.code, self.period_version, self.tick = period.code, 1, 0
        self.period(PeriodStep.OPEN)
        view = self_checks.check_view(
            self.session, WATI, Dataset.PUBLISHED, self.code, BREBES, now=NOW
        )
        self.plain = Plain(tuple(view.cells))
        self.said: dict[str, tuple[str, int, str]] = {}

    def teardown(self) -> None:
        self.session.rollback()
        self.session.close()

    def period(self, step: PeriodStep) -> None:
        self_checks.step_period(
            self.session, SARI, self.code, step, version=self.period_version, reason=WHY, now=NOW
        )
        self.period_version += 1

    @property
    def now(self) -> Any:
        """A moment after all before: verdicts are told from sendings by the moment."""
        self.tick += 1
        return NOW.replace(minute=self.tick // 60, second=self.tick % 60)

    @initialize(way=st.sampled_from(WAYS))
    def begin(self, way: str) -> None:
        """Most runs begin where most can happen."""
        for name in way.split():
            if name == "isi":
                self.fill()
            elif name == "periksa":
                self.judge_the_rest()
            elif name == "ragu":
                self.judge(TONO, "3.4", Word.DIFFERS)
            else:
                self.take(CheckStep(name), TAKERS.get(name, TONO), False, WHY)

    @rule()
    def fill(self) -> None:
        """Whatever was never answered gets the level 2, from a file."""
        plain = self.plain
        items = [Filled(code, 2, "", 0) for code in plain.codes if code not in plain.answers]

        def work() -> None:
            self_checks.save_answers(self.session, WATI, self.code, BREBES, items, now=self.now)

        if items and not (plain.is_period_open and plain.state == "draf"):
            self.refused(InputError, work)
            return
        work()
        work()  # handed in twice
        plain.answers |= {item.indicator_code: (2, "", 1) for item in items}
        plain.written += len(items)

    @rule(
        user=st.sampled_from(OF_THE_REGION_MOSTLY),
        code=st.sampled_from(SOME),
        level=st.sampled_from([None, 1, 2, 3, 4]),
        note=st.sampled_from(["", "SK terbit."]),
        is_old=st.sampled_from([False, False, False, True]),
    )
    def save(self, user: User, code: str, level: int | None, note: str, is_old: bool) -> None:
        plain = self.plain
        held = plain.answers.get(code, (None, "", 0))
        version = held[2] + 3 if is_old else held[2]

        def work() -> None:
            self_checks.save_answer(
                self.session,
                user,
                self.code,
                BREBES,
                code,
                level=level,
                note=note,
                version=version,
                now=self.now,
            )

        if user not in OPERATORS:
            self.refused(NotAllowedError, work)
        elif held[:2] == (level, note):
            if held[2]:
                work()  # as it is
            else:
                self.refused(InputError, work)  # nothing filled in
        elif not plain.is_period_open or not plain.is_open(code):
            self.refused(InputError, work)
        elif is_old:
            self.refused(StaleError, work)
        else:
            work()
            work()  # sent twice
            plain.answers[code] = (level, note, held[2] + 1)
            plain.written += 1
            plain.changed()

    @rule(user=st.sampled_from(OF_THE_REGION_MOSTLY), code=st.sampled_from(SOME))
    def show(self, user: User, code: str) -> None:
        """Add the evidence of an indicator, or take it away where it is there."""
        plain, beside = self.plain, self.beside(code)
        is_shown = code in plain.shown

        def work() -> None:
            if is_shown:
                documents.remove_document(self.session, user, self.number(code), now=self.now)
            else:
                documents.add_link(
                    self.session, user, beside, title="SK", link="https://a.id", now=self.now
                )

        if user not in OPERATORS or not plain.is_open(code):
            self.refused(NotAllowedError, work)
        elif not plain.is_period_open:
            self.refused(InputError, work)
        else:
            work()
            plain.shown ^= {code}
            plain.changed()

    @rule(
        step=st.sampled_from(CheckStep),
        user=st.sampled_from(TAKING_MOSTLY),
        is_old=st.sampled_from([False, False, False, True]),
        reason=st.sampled_from([WHY, WHY, WHY, ""]),
    )
    def take(self, step: CheckStep, user: User, is_old: bool, reason: str) -> None:
        plain, name, person = self.plain, step.value, user.account or ""
        version = plain.version - 2 * is_old  # two before: no repeat of the last step

        def work() -> None:
            self_checks.take_step(
                self.session,
                user,
                self.code,
                BREBES,
                step,
                version=version,
                reason=reason,
                now=self.now,
            )

        expected = self.refusal(name, user, person, is_old, reason)
        if expected is not None:
            self.refused(expected, work)
            return
        work()
        work()  # pressed twice
        plain.take(name, person, reason)

    @rule(data=st.data())
    def go_on(self, data: st.DataObject) -> None:
        """A step there is, by somebody who may take it: most of what people do is sensible."""
        steps = [name for state, name in FROM_TO if state == self.plain.state]
        name = data.draw(st.sampled_from(steps))
        takers = [user for user in EVERYBODY if user in MAY[name]]
        self.take(CheckStep(name), data.draw(st.sampled_from(takers)), False, WHY)

    @rule(data=st.data())
    def go_far(self, data: st.DataObject) -> None:
        """The province looks at everything and goes on."""
        if self.plain.state == "dikirim":
            self.judge_the_rest()
        self.go_on(data)

    def refusal(
        self, name: str, user: User, person: str, is_old: bool, reason: str
    ) -> type[MeritError] | None:
        """What keeps a step from being taken, None for nothing."""
        plain = self.plain
        own = {"kirim": {plain.handed_by}, "sahkan": plain.verifiers()}.get(name, set())
        if user not in MAY[name] or (name not in OF_THE_REGION and not plain.sendings):
            return NotAllowedError
        if is_old:
            return StaleError
        if (plain.state, name) not in FROM_TO:
            return InputError
        if name in OF_THE_REGION | BACK_TO_THE_REGION and not plain.is_period_open:
            return InputError
        if person in own:
            return NotAllowedError
        if (name in SAYS_WHY and not reason) or not plain.is_ready(name):
            return ResultError
        return None

    @rule(
        user=st.sampled_from(OF_THE_PROVINCE_MOSTLY),
        code=st.sampled_from(SOME),
        word=st.sampled_from(Word),
    )
    def judge(self, user: User, code: str, word: Word) -> None:
        plain = self.plain
        level, _, version = plain.answers.get(code, (None, "", 0))
        other = 1 if level != 1 else 2

        def work() -> None:
            give_verdict(
                self.session,
                user,
                self.code,
                BREBES,
                code,
                word=word,
                level=other if word is Word.DIFFERS else None,
                note="Lihat bukti.",
                answer_version=version,
                now=self.now,
            )

        if user not in VERIFIERS:
            self.refused(NotAllowedError, work)
        elif plain.state != "dikirim":
            self.refused(InputError, work)
        else:
            work()
            work()  # pressed twice
            said = (word.value, version, user.account or "")
            if code not in plain.counting() or self.said.get(code) != said:
                plain.version += 1
            self.said[code] = said
            plain.judged(code, word.value, user.account or "")

    @rule()
    def judge_the_rest(self) -> None:
        """Everything nobody has found anything about conforms."""
        plain = self.plain
        counting = plain.counting()
        rest = [code for code in plain.codes if code not in counting and code in plain.answers]
        versions = {code: plain.answers[code][2] for code in rest}

        def work() -> None:
            give_same(
                self.session,
                TONO,
                self.code,
                BREBES,
                rest,
                word=Word.CONFORMS,
                note="",
                answer_versions=versions,
                now=self.now,
            )

        if plain.state != "dikirim" or not rest:
            self.refused(InputError, work)
            return
        work()
        plain.version += 1
        for code in rest:
            self.said.pop(code, None)
            plain.judged(code, "sesuai", TONO.account or "")

    @rule()
    def close_or_reopen(self) -> None:
        self.period(PeriodStep.CLOSE if self.plain.is_period_open else PeriodStep.REOPEN)
        self.plain.is_period_open = not self.plain.is_period_open

    @invariant()
    def what_is_recorded_is_what_the_model_says(self) -> None:
        plain = self.plain
        ((state, version, codes, *reasons),) = self.rows(
            "SELECT c.state, c.version, c.open_codes, c.reason, c.head_reason FROM self_check c "
            "JOIN self_check_period p ON p.id = c.period_id "
            f"WHERE p.code = '{self.code}' AND c.region_code = '{BREBES}'"
        )
        assert (state, version) == (plain.state, plain.version)
        assert reasons == [plain.of_province, plain.of_head]
        if plain.state in ("dikembalikan", "perbaikan"):
            told = None if plain.reopened is None else str(sorted(plain.reopened))
            assert (None if codes in (None, "null") else codes.replace('"', "'")) == told
        answers = "SELECT count(*) FROM self_check_answer"
        assert self.rows(answers) == [(plain.written,)]
        kept = "SELECT count(*) FROM document WHERE removed_at IS NULL"
        assert self.rows(kept) == [(len(plain.shown),)]

    @invariant()
    def the_province_reads_it_from_the_first_sending_on(self) -> None:
        def work() -> None:
            self_checks.check_view(
                self.session, TONO, Dataset.PUBLISHED, self.code, BREBES, now=NOW
            )

        if self.plain.sendings:
            work()
        else:
            self.refused(NotAllowedError, work)

    def refused(self, expected: type[MeritError], work: Callable[[], None]) -> None:
        """That it is refused so, and by nothing else: a fault of a field is no lock."""
        with pytest.raises(MeritError) as caught:
            work()
        assert caught.type is expected, (self.plain, caught.value)

    def beside(self, code: str) -> str:
        return self_checks.subject(Dataset.PUBLISHED, f"{self.code}/{BREBES}/{code}")

    def number(self, code: str) -> int:
        query = f"SELECT max(id) FROM document WHERE subject = '{self.beside(code)}'"
        ((found,),) = self.rows(query)
        return int(found)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in self.session.execute(text(query))]


@pytest.mark.parametrize("runs", [RUNS, pytest.param(AT_LENGTH, marks=pytest.mark.battery)])
def test_a_self_check_goes_as_the_rules_say_whoever_does_what(
    tmp_path: Any, regions: Any, kasn: Any, monkeypatch: pytest.MonkeyPatch, runs: int
) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'merit.db'}")
    migrate(engine)
    with writing(engine) as session:
        region_store.add(session, regions)
        instruments.add(session, kasn)
    official(engine, 2025, 200, OFFICIAL)
    monkeypatch.setattr(Life, "engine", engine, raising=False)
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=runs,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    engine.dispose()
