"""A file looked at before it is added: it takes a while, and nobody else is to wait for it."""

from dataclasses import dataclass
from hashlib import sha256

from merit.domain.access import User
from merit.domain.documents import FileKind
from merit.services.documents.access import to_change
from merit.services.imports.files import Upload
from merit.store.engine import Session
from merit.workbooks.attachments import kind_of


@dataclass(frozen=True, slots=True)
class Judged:
    """A file that may be kept, what it was found to be, and the SHA-256 of its bytes."""

    name: str
    content: bytes
    kind: FileKind
    digest: str


def judged(session: Session, user: User, subject: str, upload: Upload) -> Judged:
    """What is found in `upload`, for a user who may add it to `subject`.

    To be called in a session that reads, before the transaction that adds it. Raises
    NotAllowedError before anything is spent on the file; InputError says what is wrong with it
    and what to do.
    """
    to_change(session, user, subject)
    kind, digest = kind_of(upload.content), sha256(upload.content).hexdigest()
    return Judged(upload.kept_name, upload.content, kind, digest)
