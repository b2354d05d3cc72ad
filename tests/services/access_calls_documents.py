"""Sample calls of the operations on documents, beside a subject of every kind."""

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from unittest.mock import patch

from services import access_calls_self_checks as of_self_checks
from services.access_ground import NOW, Call, Try
from services.activity_cases import planned
from services.results.people import KASN
from workbooks.attached_samples import pdf

from merit.domain.documents import MEDIA_TYPES, FileKind
from merit.domain.meetings import MeetingRecord, MeetingState
from merit.domain.practices import PracticeRecord, PracticeState
from merit.domain.records import ActionRecord
from merit.domain.states import ActionStatus
from merit.services import documents
from merit.services.documents import judging
from merit.services.documents.judging import Judged
from merit.services.imports import Upload
from merit.store import actions, interventions, meetings, practices
from merit.store import documents as store
from merit.store.documents import NewDocument

LINK = "https://bkd.jatengprov.go.id/notulen"
PAPER = Judged("a.pdf", pdf(), FileKind.PDF, sha256(pdf()).hexdigest())
DAY = date(2026, 3, 2)

Subject = Callable[[Try], str]
"""Writes something into the data set, and tells what the journal calls it."""


def _activity(it: Try) -> str:
    interventions.enter(it.session, planned(dataset=it.dataset, code="I-2099-01"))
    return f"{it.dataset}/intervensi/I-2099-01"


def _item(it: Try) -> str:
    """An action item of the region."""
    status = ActionStatus.NOT_STARTED
    record = ActionRecord(it.dataset, "R-2099-001", it.region, "Uji", "BKPSDM", DAY, DAY, status)
    actions.add(it.session, [record], instrument=KASN)
    return f"{it.dataset}/rtl/R-2099-001"


def _meeting(state: MeetingState) -> Subject:
    def enter(it: Try) -> str:
        record = MeetingRecord(it.dataset, "K-2099-01", "Uji", DAY, state=state)
        meetings.enter(it.session, record)
        return f"{it.dataset}/rakor/K-2099-01"

    return enter


def _practice(state: PracticeState) -> Subject:
    """A practice of the region."""

    def enter(it: Try) -> str:
        record = PracticeRecord(
            it.dataset,
            "P-2099-01",
            it.region,
            "Uji",
            "Uraian.",
            KASN,
            "A3",
            "BKPSDM",
            proposed_by="penulis",
            proposed_at=NOW,
            state=state,
        )
        practices.enter(it.session, record)
        return f"{it.dataset}/praktik/P-2099-01"

    return enter


def _answer(made: of_self_checks.Made) -> Subject:
    """The answer to one indicator in the self-check of the region."""

    def enter(it: Try) -> str:
        return f"{it.dataset}/mandiri/{made(it, it.dataset).code}/3.4"

    return enter


SUBJECTS: dict[str, Subject] = {
    "of an activity": _activity,
    "of an action item": _item,
    "of a rakor in draft": _meeting(MeetingState.DRAFT),
    "of a rakor": _meeting(MeetingState.OPEN),
    "of a practice that waits": _practice(PracticeState.PROPOSED),
    "of a practice": _practice(PracticeState.ENDORSED),
    "of an answer being filled in": _answer(of_self_checks.draft),
    "of an answer that was sent": _answer(of_self_checks.sent),
}


def _document(it: Try, subject: Subject) -> int:
    """A file beside it, which whoever asks has added."""
    digest = sha256(pdf()).hexdigest()
    store.keep_file(it.session, digest, pdf())
    wanted = NewDocument(
        subject(it), "Uji", digest=digest, file_name="a.pdf", media_type=MEDIA_TYPES[FileKind.PDF]
    )
    return store.add(it.session, wanted, by=it.user.account or it.user.name, now=NOW)


def _judged(it: Try, told: str) -> Judged:
    """Without the child process, which would be asked hundreds of times."""
    with patch.object(judging, "kind_of", return_value=FileKind.PDF):
        return documents.judged(it.session, it.user, told, Upload("a.pdf", pdf()))


def _reading(of: str, subject: Subject) -> dict[str, Call]:
    return {
        f"documents.judging.judged {of}": lambda it: _judged(it, subject(it)),
        f"documents.changing.removable {of}": lambda it: documents.removable(
            it.session, it.user, subject(it)
        ),
        f"documents.reading.content {of}": lambda it: documents.content(
            it.session, it.user, _document(it, subject)
        ),
        f"documents.reading.documents {of}": lambda it: documents.documents(
            it.session, it.user, subject(it)
        ),
    }


def _writing(of: str, subject: Subject) -> dict[str, Call]:
    return {
        f"documents.changing.add_file {of}": lambda it: documents.add_file(
            it.session, it.user, subject(it), PAPER, now=NOW
        ),
        f"documents.changing.add_link {of}": lambda it: documents.add_link(
            it.session, it.user, subject(it), title="Uji", link=LINK, now=NOW
        ),
        f"documents.changing.remove_document {of}": lambda it: documents.remove_document(
            it.session, it.user, _document(it, subject), now=NOW
        ),
    }


READING = {name: call for case in SUBJECTS.items() for name, call in _reading(*case).items()}
WRITING = {name: call for case in SUBJECTS.items() for name, call in _writing(*case).items()}
