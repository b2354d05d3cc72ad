"""Putting made-up self-checks into the store, with everything that was written down of them."""

from collections.abc import Iterable, Iterator
from datetime import datetime

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
    links: list[tuple[NewDocument, str, datetime]] = []
    for record in checks:
        _enter(session, record)
        links += _links(record)
    documents.enter(session, links)  # of all in one go: they are more than a thousand


def _enter(session: Session, record: CheckRecord) -> None:
    check = record.check
    self_checks.replace(session, check, version=JUST_SCHEDULED)
    self_check_answers.add_answers(session, check, record.answers)
    self_check_answers.add_verdicts(session, check, record.verdicts)
    for remark in record.remarks:
        self_check_answers.add_remark(session, check, remark)


def _links(record: CheckRecord) -> Iterator[tuple[NewDocument, str, datetime]]:
    for link in record.links:
        code = cell_code(record.check.code, link.indicator_code)
        subject = Subject(record.check.dataset, SubjectKind.SELF_CHECK, code).text
        yield NewDocument(subject, link.title, link=link.address), link.added_by, link.added_at
