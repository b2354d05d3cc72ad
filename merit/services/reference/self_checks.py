"""Putting made-up self-checks into the store, with everything that was written down of them."""

from collections.abc import Iterable

from merit.domain.documents import Subject, SubjectKind
from merit.domain.self_checks.periods import Period
from merit.domain.self_checks.records import cell_code
from merit.services.demonstration.self_checks import CheckRecord
from merit.store import documents, self_check_answers, self_check_periods, self_checks
from merit.store.documents import NewDocument
from merit.store.engine import Session

JUST_SCHEDULED = 1
"""The version of a self-check nothing was done with."""


def enter(session: Session, periods: Iterable[Period], checks: Iterable[CheckRecord]) -> None:
    """Insert periods, and what became of the self-checks they schedule."""
    for period in periods:
        self_check_periods.enter(session, period)
    for record in checks:
        _enter(session, record)


def _enter(session: Session, record: CheckRecord) -> None:
    check = record.check
    self_checks.replace(session, check, version=JUST_SCHEDULED)
    self_check_answers.add_answers(session, check, record.answers)
    self_check_answers.add_verdicts(session, check, record.verdicts)
    for remark in record.remarks:
        self_check_answers.add_remark(session, check, remark)
    for link in record.links:
        code = cell_code(check.code, link.indicator_code)
        subject = Subject(check.dataset, SubjectKind.SELF_CHECK, code).text
        wanted = NewDocument(subject, link.title, link=link.address)
        documents.add(session, wanted, by=link.added_by, now=link.added_at)
