"""The province's answer to a report that would close an item."""

from datetime import datetime

from merit.domain.access import User
from merit.domain.local_time import day_of
from merit.domain.progress_reports import ProgressReport, ReportState
from merit.domain.progress_rules import findings_on_report
from merit.domain.records import ActionUpdate
from merit.services.follow_ups.guards import report_to_decide, was_answered
from merit.services.follow_ups.journal import ACCEPTED, RETURNED, note_item
from merit.services.follow_ups.noting import reported, take_over
from merit.services.results.guards import checked, required
from merit.services.results.judging import refuse_errors
from merit.store import progress_reports, revision
from merit.store.engine import Session
from merit.store.progress_reports import Answer


def accept_report(
    session: Session, user: User, number: int, *, answer: str = "", now: datetime
) -> ProgressReport:
    """Let a waiting report count: the item is closed on the day the region says.

    A report never changes, so that it still waits is the version asked for. Accepted twice by
    one person it is accepted once. Raises StaleError with the present report when it was answered
    by somebody else, ResultError when the item was closed or noted on since.
    """
    report, found = report_to_decide(session, user, number)
    if report.state is ReportState.ACCEPTED and report.decided_by == user.known_as:
        return report
    if report.state is not ReportState.WAITING:
        raise was_answered(session, report, now=now)
    news = ActionUpdate(
        report.noted_on, report.status, report.progress, report.note, report.made_by
    )
    refuse_errors(findings_on_report(found.record, news, today=day_of(now)))
    told = checked(answer, "Jawaban")
    _decide(session, user, report, ReportState.ACCEPTED, told, now=now)
    (kept,) = take_over(session, [found], news, now=now)
    accepted = reported(session, number)
    note_item(
        session, user, ACCEPTED, kept.content, before=found.content, report=accepted, reason=told
    )
    revision.raise_number(session)
    return accepted


def return_report(
    session: Session, user: User, number: int, *, answer: str, now: datetime
) -> ProgressReport:
    """Send a waiting report back with the `answer` its region needs; the item stays as it is.

    Raises as `accept_report`, and InputError without an answer.
    """
    report, found = report_to_decide(session, user, number)
    if report.state is ReportState.RETURNED and report.decided_by == user.known_as:
        return report
    if report.state is not ReportState.WAITING:
        raise was_answered(session, report, now=now)
    told = required(answer, "Jawaban kepada daerah")
    _decide(session, user, report, ReportState.RETURNED, told, now=now)
    returned = reported(session, number)
    note_item(
        session, user, RETURNED, found.content, before=found.content, report=returned, reason=told
    )
    revision.raise_number(session)
    return returned


def _decide(
    session: Session,
    user: User,
    report: ProgressReport,
    state: ReportState,
    text: str,
    *,
    now: datetime,
) -> None:
    answer = Answer(state, user.known_as, now, text)
    if not progress_reports.decide(session, report.number, answer):
        raise was_answered(session, reported(session, report.number), now=now)
