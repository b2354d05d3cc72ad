"""Sample calls of the operations on self-checks: periods, answers, steps, conversation."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from services.access_ground import AUTHORS, NOW, PAST, Call, Try
from services.results.people import KASN

from merit.domain.self_checks.periods import Period, PeriodDraft, PeriodState, PeriodStep
from merit.domain.self_checks.records import Answer, SelfCheck, Verdict, Word
from merit.domain.self_checks.workflow import CheckState, CheckStep
from merit.domain.states import Dataset, Stage
from merit.services import self_checks
from merit.services.self_checks import Filled
from merit.store import self_check_answers, self_check_periods
from merit.store import self_checks as store

CODE = "M-2099-01"
WHY = "Uji hak akses"
DIFFERS, CONFORMS = (Word.DIFFERS, 1), (Word.CONFORMS, 2)
DRAFT = PeriodDraft(2099, KASN, date(2026, 11, 1), date(2026, 11, 30), ("33.01",))
BY_THE_REGION: Mapping[str, Any] = {
    "handed_by": "pengisi",
    "sent_by": "pengirim",
    "sent_at": PAST,
    "first_sent_at": PAST,
}


def period(it: Try, dataset: Dataset, state: PeriodState = PeriodState.OPEN) -> Period:
    """A period in which the region is scheduled."""
    wanted = replace(DRAFT, region_codes=(it.region,))
    found = Period(
        dataset,
        CODE,
        wanted.year,
        wanted.instrument,
        wanted.opens_on,
        wanted.due_on,
        wanted.region_codes,
        state,
        changed_by=AUTHORS[dataset].account or "",
        changed_at=PAST,
    )
    self_check_periods.enter(it.session, found)
    return found


def check(it: Try, dataset: Dataset, state: CheckState, **changes: Any) -> SelfCheck:
    """The self-check of the region in `state`, every indicator answered at the level 2."""
    period(it, dataset)
    found = store.find(it.session, dataset, CODE, it.region)
    assert found is not None
    instrument = self_check_periods.instrument_of(it.session, dataset, CODE)
    codes = [item.code for item in instrument.indicators]
    told = [Answer(code, 2, "Uji", 1, "pengisi", PAST) for code in codes]
    self_check_answers.add_answers(it.session, found[0], told)
    after = replace(found[0], state=state, **changes)
    store.replace(it.session, after, version=1)
    return after


def draft(it: Try, dataset: Dataset) -> SelfCheck:
    """One that was never sent."""
    return check(it, dataset, CheckState.DRAFT)


def sent(it: Try, dataset: Dataset) -> SelfCheck:
    """One the province may read, with a verdict on every indicator, one of which differs."""
    found = check(it, dataset, CheckState.SENT, **BY_THE_REGION)
    codes = self_check_answers.answers(it.session, found)
    told = [
        Verdict(code, *DIFFERS if code == "3.4" else CONFORMS, "Uji", 1, "lain", NOW)
        for code in codes
    ]
    self_check_answers.add_verdicts(it.session, found, told)
    return found


Made = Callable[[Try, Dataset], SelfCheck]


def _verified(it: Try, dataset: Dataset) -> SelfCheck:
    return check(it, dataset, CheckState.VERIFIED, verified_by="lain", **BY_THE_REGION)


def _with_head(it: Try, dataset: Dataset) -> SelfCheck:
    return check(it, dataset, CheckState.WITH_HEAD, handed_by="pengisi")


STEPS: dict[CheckStep, Made] = {
    CheckStep.HAND_IN: draft,
    CheckStep.TAKE_BACK: _with_head,
    CheckStep.DECLINE: _with_head,
    CheckStep.SEND: _with_head,
    CheckStep.RETURN: sent,
    CheckStep.VERIFY: sent,
    CheckStep.RECHECK: _verified,
    CheckStep.APPROVE: _verified,
    CheckStep.REOPEN: _verified,
}
"""Where each step can be taken from."""


def _step(step: CheckStep, made: Made) -> Call:
    def take(it: Try) -> object:
        made(it, it.user.writes_in)
        return self_checks.take_step(
            it.session, it.user, CODE, it.region, step, version=2, reason=WHY, now=NOW
        )

    return take


def _viewed(made: Made) -> Call:
    def view(it: Try) -> object:
        made(it, it.dataset)
        return self_checks.check_view(it.session, it.user, it.dataset, CODE, it.region, now=NOW)

    return view


def _hindered(made: Made) -> Call:
    def obstacles(it: Try) -> object:
        made(it, it.dataset)
        return self_checks.obstacles(it.session, it.user, it.dataset, CODE, it.region, now=NOW)

    return obstacles


def _remembered(made: Made) -> Call:
    def history(it: Try) -> object:
        made(it, it.dataset)
        return self_checks.cell_history(it.session, it.user, it.dataset, CODE, it.region, "3.4")

    return history


def _said(made: Made) -> Call:
    def say(it: Try) -> object:
        made(it, it.user.writes_in)
        return self_checks.say(it.session, it.user, CODE, it.region, "3.4", "Uji", now=NOW)

    return say


def _checks_of(it: Try) -> object:
    sent(it, it.dataset)
    return self_checks.checks_of(it.session, it.user, it.dataset, it.region)


def _levels(it: Try) -> object:
    sent(it, it.dataset)
    return self_checks.levels(it.session, it.user, it.dataset, it.region, Stage.SELF)


def _progress(it: Try) -> object:
    draft(it, it.dataset)
    return self_checks.progress(it.session, it.user, it.dataset, CODE)


def _save(it: Try) -> object:
    period(it, it.user.writes_in)
    return self_checks.save_answer(
        it.session, it.user, CODE, it.region, "3.4", level=2, note="", version=0, now=NOW
    )


def _save_many(it: Try) -> object:
    period(it, it.user.writes_in)
    items = [Filled("3.4", 2, "", 0)]
    return self_checks.save_answers(it.session, it.user, CODE, it.region, items, now=NOW)


def _amend(it: Try) -> object:
    period(it, it.user.writes_in, PeriodState.PLANNED)
    return self_checks.amend_period(it.session, it.user, CODE, DRAFT, version=1, now=NOW)


def _open(it: Try) -> object:
    period(it, it.user.writes_in, PeriodState.PLANNED)
    return self_checks.step_period(it.session, it.user, CODE, PeriodStep.OPEN, version=1, now=NOW)


READING: dict[str, Call] = {
    "self_checks.levels.levels": _levels,
    "self_checks.periods.periods": lambda it: self_checks.periods(it.session, it.user, it.dataset),
    "self_checks.progress.progress": _progress,
    "self_checks.progress.proposed_schedule": lambda it: self_checks.proposed_schedule(
        it.session, it.user, year=2026, instrument=KASN
    ),
    "self_checks.reading.cell_history of a draft": _remembered(draft),
    "self_checks.reading.cell_history of one sent": _remembered(sent),
    "self_checks.reading.check_view of a draft": _viewed(draft),
    "self_checks.reading.check_view of one sent": _viewed(sent),
    "self_checks.reading.checks_of": _checks_of,
    "self_checks.stepping.obstacles of a draft": _hindered(draft),
    "self_checks.stepping.obstacles of one sent": _hindered(sent),
}
WRITING: dict[str, Call] = {
    "self_checks.answering.save_answer": _save,
    "self_checks.answering.save_answers": _save_many,
    "self_checks.periods.amend_period": _amend,
    "self_checks.periods.plan_period": lambda it: self_checks.plan_period(
        it.session, it.user, DRAFT, now=NOW
    ),
    "self_checks.periods.step_period": _open,
    "self_checks.talking.say of a draft": _said(draft),
    "self_checks.talking.say of one sent": _said(sent),
    **{
        f"self_checks.stepping.take_step {step.value}": _step(step, made)
        for step, made in STEPS.items()
    },
}
