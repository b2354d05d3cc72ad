"""Sample calls of the operations on documents, beside an action item of the region."""

from datetime import date
from hashlib import sha256

from services.access_ground import NOW, Call, Try
from services.results.people import KASN
from workbooks.attached_samples import pdf

from merit.domain.documents import MEDIA_TYPES, FileKind
from merit.domain.records import ActionRecord
from merit.domain.states import ActionStatus
from merit.services import documents
from merit.services.documents.judging import Judged
from merit.store import actions
from merit.store import documents as store
from merit.store.documents import NewDocument

CODE = "R-2099-001"
LINK = "https://bkd.jatengprov.go.id/notulen"
PAPER = Judged("a.pdf", pdf(), FileKind.PDF, sha256(pdf()).hexdigest())


def _item(it: Try) -> str:
    """An action item of the region, as the journal calls it."""
    day = date(2026, 3, 2)
    status = ActionStatus.NOT_STARTED
    record = ActionRecord(it.dataset, CODE, it.region, "Uji", "BKPSDM", day, day, status)
    actions.add(it.session, [record], instrument=KASN)
    return f"{it.dataset}/rtl/{CODE}"


def _document(it: Try) -> int:
    """A file beside it, which whoever asks has added."""
    digest = sha256(pdf()).hexdigest()
    store.keep_file(it.session, digest, pdf())
    wanted = NewDocument(
        _item(it), "Uji", digest=digest, file_name="a.pdf", media_type=MEDIA_TYPES[FileKind.PDF]
    )
    return store.add(it.session, wanted, by=it.user.account or it.user.name, now=NOW)


READING: dict[str, Call] = {
    "documents.changing.removable": lambda it: documents.removable(it.session, it.user, _item(it)),
    "documents.reading.content": lambda it: documents.content(it.session, it.user, _document(it)),
    "documents.reading.documents": lambda it: documents.documents(it.session, it.user, _item(it)),
}
WRITING: dict[str, Call] = {
    "documents.changing.add_file": lambda it: documents.add_file(
        it.session, it.user, _item(it), PAPER, now=NOW
    ),
    "documents.changing.add_link": lambda it: documents.add_link(
        it.session, it.user, _item(it), title="Uji", link=LINK, now=NOW
    ),
    "documents.changing.remove_document": lambda it: documents.remove_document(
        it.session, it.user, _document(it), now=NOW
    ),
}
