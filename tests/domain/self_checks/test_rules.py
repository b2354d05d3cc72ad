"""Rules of periods, answers and steps that need no database."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.domain.self_checks import rules
from merit.domain.self_checks.periods import Period, PeriodDraft, PeriodState
from merit.domain.self_checks.records import Answer, SelfCheck, Verdict, Word, cell_code, counts
from merit.domain.self_checks.workflow import STEPS, TAKEN_BY, CheckState, CheckStep, after
from merit.domain.states import Dataset

SENT = datetime(2026, 5, 5, 2, 0, tzinfo=UTC)
DRAFT = PeriodDraft(
    2026, "kasn-9-2019", date(2026, 5, 1), date(2026, 5, 29), ("33.29", "33.05", "33.29")
)
CHECK = SelfCheck(Dataset.PUBLISHED, "M-2026-01", "33.29", CheckState.SENT, sent_at=SENT)
ANSWER = Answer("3.4", 2, "", 1, "wati", SENT - timedelta(hours=1))


def verdict(word: Word, *, version: int = 1, hours: int = 1, code: str = "3.4") -> Verdict:
    level = None if word is Word.CLARIFY else 2
    return Verdict(code, word, level, "", version, "tono", SENT + timedelta(hours=hours))


def test_a_plan_names_each_region_once_in_order() -> None:
    assert rules.tidy(DRAFT).region_codes == ("33.05", "33.29")


def test_every_fault_of_a_plan_is_told_at_once(kasn: Instrument, regions: list[Region]) -> None:
    wrong = PeriodDraft(26, "", date(2026, 5, 2), date(2026, 5, 1), ())
    known = {item.code for item in regions}
    found = rules.findings_on_period(wrong, instruments={kasn.code: kasn}, regions=known)
    assert [item.field for item in found] == ["year", "instrument", "due_on", "region_codes"]


def test_an_instrument_without_indicators_cannot_be_answered(kasn: Instrument) -> None:
    empty = replace(kasn, aspects=())
    (found,) = rules.findings_on_period(
        DRAFT, instruments={kasn.code: empty}, regions=DRAFT.region_codes
    )
    assert (found.field, "belum memuat indikator" in found.message) == ("instrument", True)


@pytest.mark.parametrize(
    ("state", "today", "takes"),
    [
        (PeriodState.PLANNED, date(2026, 5, 1), False),
        (PeriodState.OPEN, date(2026, 4, 30), False),
        (PeriodState.OPEN, date(2026, 5, 1), True),
        (PeriodState.OPEN, date(2026, 6, 30), True),  # late, and taken all the same
        (PeriodState.CLOSED, date(2026, 5, 10), False),
    ],
)
def test_a_period_takes_answers_while_it_is_open(
    state: PeriodState, today: date, takes: bool
) -> None:
    period = Period(
        Dataset.PUBLISHED, "M-2026-01", 2026, "x", DRAFT.opens_on, DRAFT.due_on, (), state
    )
    assert period.takes_answers(today) is takes


@pytest.mark.parametrize(
    ("found", "holds"),
    [
        (verdict(Word.CONFORMS), True),
        (verdict(Word.CONFORMS, hours=-1), True),  # of before it was sent again
        (verdict(Word.DIFFERS), True),
        (verdict(Word.DIFFERS, hours=-1), False),
        (verdict(Word.CLARIFY, hours=-1), False),
        (verdict(Word.CONFORMS, version=2), False),
    ],
)
def test_a_verdict_counts_as_long_as_it_speaks_about_what_was_sent(
    found: Verdict, holds: bool
) -> None:
    assert counts(found, ANSWER, CHECK) is holds
    assert not counts(found, None, CHECK)


def test_what_is_questioned_is_what_does_not_conform() -> None:
    found = {
        "3.4": verdict(Word.DIFFERS),
        "3.5": verdict(Word.CLARIFY, code="3.5"),
        "3.6": verdict(Word.CONFORMS, code="3.6"),
    }
    assert rules.questioned(found) == {"3.4", "3.5"}
    assert list(rules.findings_on_return(found)) == []
    assert [item.field for item in rules.findings_on_return({})] == ["verdicts"]


@pytest.mark.parametrize("state", CheckState)
def test_answers_are_open_only_while_it_is_the_operators_turn(state: CheckState) -> None:
    typing = {"draf", "dikembalikan", "perbaikan", "dibuka_kembali"}
    check = replace(CHECK, state=state)
    assert check.is_open("3.4") is (state.value in typing)
    returned = replace(check, open_codes=frozenset({"3.5"}))
    assert not returned.is_open("3.4")


@pytest.mark.parametrize("step", CheckStep)
def test_every_step_has_somebody_to_take_it_and_somewhere_to_lead(step: CheckStep) -> None:
    assert step in TAKEN_BY
    assert STEPS[step]


def test_what_comes_back_to_the_operator_is_a_draft_only_before_the_first_sending() -> None:
    for step in (CheckStep.TAKE_BACK, CheckStep.DECLINE):
        assert after(CheckState.WITH_HEAD, step, was_sent=False) is CheckState.DRAFT
        assert after(CheckState.WITH_HEAD, step, was_sent=True) is CheckState.MENDING
    assert after(CheckState.DRAFT, CheckStep.SEND, was_sent=False) is None


def test_a_cell_is_named_after_its_self_check() -> None:
    assert cell_code(CHECK.code, "3.4") == "M-2026-01/33.29/3.4"
