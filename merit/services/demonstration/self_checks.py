"""The self-checks of the demonstration: claims near the official levels, some one level above.

What is really so is the last official level, here and there one more; a region claims that, or one
more than it can show. The province finds the difference. Every text says that it is made up.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from merit.domain.instruments import Indicator, Instrument
from merit.domain.records import AssessmentRecord
from merit.domain.self_checks.periods import Period
from merit.domain.self_checks.records import Answer, Remark, SelfCheck, Verdict, Word
from merit.domain.self_checks.workflow import CheckState as State
from merit.domain.states import Dataset
from merit.services.demonstration import self_check_phrases as phrases
from merit.services.demonstration.days import hour, workday
from merit.services.demonstration.origin import SOURCE
from merit.services.demonstration.self_check_courses import HELD, Course, Held
from merit.services.demonstration.self_check_standing import standing_of

UNKNOWN = 2
"""Taken for the level of an indicator that was never assessed."""
GROWN, INFLATED, WITH_TWO, WITH_NOTE = 0.15, 0.2, 0.3, 0.5
LEAP = 2
A_DAY = 8
"""Indicators answered in a day."""
MINUTES = timedelta(minutes=5)
TURN = 3
"""Of the claims that do not conform every third has to be clarified first."""


@dataclass(frozen=True, slots=True)
class Link:
    """One document beside an answer."""

    indicator_code: str
    title: str
    address: str
    added_by: str
    added_at: datetime


@dataclass(frozen=True, slots=True)
class CheckRecord:
    """A self-check with all that was ever written down of it, each tuple in order of time."""

    check: SelfCheck
    answers: tuple[Answer, ...] = ()
    links: tuple[Link, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class _Case:
    """One region in one period: what is `true` of each indicator, and what is claimed of it.

    What is claimed two or more above the last official level is `told`: it has a note.
    """

    held: Held
    course: Course
    indicators: tuple[Indicator, ...]
    true: Mapping[str, int]
    claims: Mapping[str, int]
    told: frozenset[str]
    rng: Random


def period_records(*, instrument: str) -> tuple[Period, ...]:
    """The periods in order of year: one closed, one open, both by `instrument`."""
    return tuple(
        Period(
            dataset=Dataset.DEMO,
            code=held.code,
            year=held.year,
            instrument=instrument,
            opens_on=held.opens_on,
            due_on=held.due_on,
            region_codes=tuple(item.region for item in held.courses),
            state=held.state,
            changed_by=SOURCE.reference,
            changed_at=hour(held.opens_on, 1),
        )
        for held in HELD
    )


def check_records(
    assessments: Sequence[AssessmentRecord], instrument: Instrument
) -> tuple[CheckRecord, ...]:
    """The self-checks in order of period and region, claims from the official `assessments`."""
    return tuple(
        _record(_case(held, course, assessments, instrument))
        for held in HELD
        for course in held.courses
    )


def _case(
    held: Held, course: Course, assessments: Sequence[AssessmentRecord], instrument: Instrument
) -> _Case:
    rng = Random(f"{held.code}/{course.region}")
    before = _levels_before(
        held.year,
        (item for item in assessments if item.region_code == course.region),
        instrument=instrument.code,
    )
    true, claims = {}, {}
    for item in instrument.indicators:
        grown, inflated = rng.random() < GROWN, rng.random() < INFLATED
        known = before.get(item.code, UNKNOWN)
        true[item.code] = min(instrument.levels, known + grown)
        leap = LEAP if item.code == course.leap else inflated
        claims[item.code] = min(instrument.levels, true[item.code] + leap)
    told = {code for code, level in before.items() if claims[code] >= level + LEAP}
    told.discard(course.leap)
    return _Case(held, course, instrument.indicators, true, claims, frozenset(told), rng)


def _levels_before(
    year: int, of_region: Iterable[AssessmentRecord], *, instrument: str
) -> Mapping[str, int]:
    """The levels of a region's last result by `instrument` before `year`; none without one."""
    known = (
        item
        for item in of_region
        if item.result.instrument == instrument and item.result.year < year and item.levels
    )
    newest = max(known, key=lambda item: item.result.year, default=None)
    return {} if newest is None else newest.levels


def _record(case: _Case) -> CheckRecord:
    first = tuple(_answers(case))
    verdicts = tuple(_verdicts(case))
    open_codes = [item.indicator_code for item in verdicts if item.word is not Word.CONFORMS]
    changed = tuple(_changed(case, verdicts))
    return CheckRecord(
        check=standing_of(case.course, case.held.code, open_codes),
        answers=(*first, *(answer for answer, _ in changed)),
        links=(*_links(case, first), *(link for _, link in changed if link)),
        verdicts=verdicts,
        remarks=tuple(_remarks(verdicts, changed)),
    )


def _answers(case: _Case) -> Iterator[Answer]:
    """The first version of each answer, the last of them on the day the filling ended."""
    count = case.course.answered
    for number, item in enumerate(case.indicators[:count]):
        day = date.fromisoformat(case.course.filled)
        day = workday(day - timedelta(days=(count - 1 - number) // A_DAY))
        claim = case.claims[item.code]
        is_told = case.rng.random() < WITH_NOTE and item.code != case.course.leap
        note = phrases.marked(case.rng.choice(phrases.NOTES[claim]))
        kept = note if is_told or item.code in case.told else ""
        at = hour(day, 2) + number * MINUTES
        yield Answer(item.code, claim, kept, 1, phrases.OPERATOR, at)


def _links(case: _Case, answers: Sequence[Answer]) -> Iterator[Link]:
    """Evidence of each answer from level 2 on, but for those of the aspect that has none."""
    named = {item.code: item for item in case.indicators}
    for answer in answers:
        code, level = answer.indicator_code, answer.level or 0
        wanted = min(level - 1, 1 + (case.rng.random() < WITH_TWO))
        if code.partition(".")[0] == case.course.bare.removeprefix("A"):
            continue
        for number, title in enumerate(named[code].evidence[:wanted], start=1):
            yield _link(case, answer, number, title)


def _link(case: _Case, answer: Answer, number: int, title: str) -> Link:
    code = answer.indicator_code
    address = f"https://bukti.example/{case.held.code}/{case.course.region}/{code}/{number}"
    return Link(code, phrases.marked(title), address, phrases.OPERATOR, answer.changed_at)


def _verdicts(case: _Case) -> Iterator[Verdict]:
    """What a verifier found about the first answers; those never to be clarified are final."""
    course = case.course
    if not course.judged:
        return
    is_final = course.state in (State.VERIFIED, State.APPROVED, State.REOPENED)
    at, apart = hour(date.fromisoformat(course.judged), 2), 0
    for number, item in enumerate(case.indicators[: course.looked_at]):
        true, claim = case.true[item.code], case.claims[item.code]
        word, level, note = Word.CONFORMS, claim, ""
        if claim != true:
            word, level, note = Word.DIFFERS, true, phrases.supports(true)
            if apart % TURN == 0 and not is_final:
                word, note = Word.CLARIFY, phrases.CLARIFY
            apart += 1
        known = None if word is Word.CLARIFY else level
        by, when = phrases.VERIFIER, at + number * MINUTES
        yield Verdict(item.code, word, known, note, 1, by, when)


def _changed(case: _Case, verdicts: Sequence[Verdict]) -> Iterator[tuple[Answer, Link | None]]:
    """Answers given anew after a return: all where it was sent again, the first half else."""
    course = case.course
    to_mend = [item for item in verdicts if item.word is not Word.CONFORMS]
    is_sent_again = course.state is State.SENT and bool(course.last)
    if course.state is not State.MENDING and not is_sent_again:
        return
    count = len(to_mend) if is_sent_again else (len(to_mend) + 1) // 2
    at = hour(date.fromisoformat(course.last), 1)
    for number, verdict in enumerate(to_mend[:count]):
        code = verdict.indicator_code
        is_lowered = verdict.word is Word.DIFFERS
        level = case.true[code] if is_lowered else case.claims[code]
        note = phrases.LOWERED if is_lowered else phrases.ADDED
        answer = Answer(code, level, note, 2, phrases.OPERATOR, at + number * MINUTES)
        yield answer, None if is_lowered else _link(case, answer, 9, phrases.ADDED_TITLE)


def _remarks(
    verdicts: Sequence[Verdict], changed: Sequence[tuple[Answer, Link | None]]
) -> Iterator[Remark]:
    """A question with every verdict that asks for clarity, and the region's word on it."""
    asked = [item for item in verdicts if item.word is Word.CLARIFY]
    answered = {answer.indicator_code: answer for answer, link in changed if link}
    number = 0
    for item in asked:
        number += 1
        yield Remark(
            *(number, item.indicator_code, phrases.QUESTION, True, item.decided_by),
            item.decided_at,
        )
    for code, answer in answered.items():
        number += 1
        yield Remark(number, code, phrases.REPLY, False, answer.changed_by, answer.changed_at)
