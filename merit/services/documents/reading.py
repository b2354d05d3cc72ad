"""Documents as they are read: the list of a subject, and one file to be saved."""

from merit.domain.access import User
from merit.domain.document_names import handed_out
from merit.domain.documents import Document
from merit.errors import NoDataError
from merit.services.documents.access import to_see
from merit.services.imports.files import Upload
from merit.store import documents as store
from merit.store.engine import Session

UNKNOWN = "Dokumen ini tidak ada, atau sudah dihapus dari daftar. Pilih dokumen dari daftar."


def documents(session: Session, user: User, subject: str) -> tuple[Document, ...]:
    """The documents of a subject in the order they came.

    Raises NotAllowedError where the subject is out of reach, NoDataError where there is none.
    """
    return tuple(store.present(session, to_see(session, user, subject).text))


def content(session: Session, user: User, number: int) -> Upload:
    """The file of the document `number`, under a name that fits what it is.

    Raises NotAllowedError, and NoDataError for a link or a document that was taken away.
    """
    found = store.find(session, number)
    if found is None:
        raise NoDataError(UNKNOWN)
    to_see(session, user, found.subject)
    if found.digest is None or found.kind is None or not store.is_present(session, number):
        raise NoDataError(UNKNOWN)
    return Upload(handed_out(found.file_name, found.kind), store.content_of(session, found.digest))
