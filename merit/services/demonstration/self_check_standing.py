"""Where each self-check of the demonstration stands: who took which step, and when."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from merit.domain.self_checks.records import SelfCheck
from merit.domain.self_checks.workflow import CheckState as State
from merit.domain.states import Dataset
from merit.services.demonstration import self_check_phrases as phrases
from merit.services.demonstration.days import hour
from merit.services.demonstration.self_check_courses import Course

HANDED, SENT, DONE = 7, 8, 9
"""Hours of the day, UTC: after the last answer or verdict of the day."""


def standing_of(course: Course, period_code: str, open_codes: Sequence[str]) -> SelfCheck:
    """The self-check of a course; `open_codes` are those whose verdict asks for mending."""
    check = SelfCheck(
        dataset=Dataset.DEMO,
        period_code=period_code,
        region_code=course.region,
        state=course.state,
    )
    said = phrases.marked(course.reason) if course.reason else ""
    if course.state is State.DRAFT:
        return replace(check, head_reason=said)
    check = replace(check, handed_by=phrases.OPERATOR, handed_at=_at(course.filled, HANDED))
    if course.state is State.WITH_HEAD:
        return check
    sent = _at(course.sent, SENT)
    check = replace(check, sent_by=phrases.HEAD, sent_at=sent, first_sent_at=sent, reason=said)
    match course.state:
        case State.SENT if course.last:
            handed, again = _at(course.last, HANDED), _at(course.last, SENT)
            returned = _at(course.judged, DONE)
            return replace(check, handed_at=handed, sent_at=again, returned_at=returned)
        case State.RETURNED:
            opened = frozenset(open_codes)
            return replace(check, open_codes=opened, returned_at=_at(course.last, DONE))
        case State.MENDING:
            opened = frozenset(open_codes)
            return replace(check, open_codes=opened, returned_at=_at(course.judged, DONE))
        case State.REOPENED:
            return replace(check, reopened_at=_at(course.last, DONE))
        case State.VERIFIED | State.APPROVED:
            verified = _at(course.judged, DONE)
            check = replace(check, verified_by=phrases.VERIFIER, verified_at=verified)
    if course.state is State.APPROVED:
        approved = _at(course.last, DONE)
        check = replace(check, approved_by=phrases.APPROVER, approved_at=approved)
    return check


def _at(day: str, clock: int) -> datetime:
    return hour(date.fromisoformat(day), clock)
