"""Adding a link or a file to a subject, and taking a document away."""

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from pathlib import PureWindowsPath
from typing import Any

from merit.domain.access import User
from merit.domain.coaching_texts import findings_on_text
from merit.domain.document_links import LONGEST, checked_link
from merit.domain.documents import MEDIA_TYPES, MOST, TITLE, Document
from merit.domain.findings import Finding, errors
from merit.errors import InputError, NoDataError, NotAllowedError
from merit.services.documents.access import OUT_OF_REACH, account_of, to_change
from merit.services.documents.reading import UNKNOWN
from merit.services.imports.files import NAME, Upload
from merit.store import audit
from merit.store import documents as store
from merit.store.documents import NewDocument
from merit.store.engine import Session
from merit.workbooks.attachments import kind_of

FULL = (
    f"Sudah ada {MOST} dokumen di sini. Keluarkan yang tidak diperlukan, lalu tambahkan yang baru."
)


def add_link(
    session: Session, user: User, subject: str, *, title: str, link: str, now: datetime
) -> Document:
    """Add an address on the web; the same one added again is one. InputError tells the fault."""
    told = to_change(session, user, subject).subject.text
    named, address = " ".join(title.split()), checked_link(link)
    _refuse(findings_on_text("title", "Judul", named, TITLE, needed=True))
    _refuse(findings_on_text("link", "Tautan", address, LONGEST))
    return _add(session, user, NewDocument(told, named, link=address), now)


def add_file(
    session: Session, user: User, subject: str, upload: Upload, *, title: str = "", now: datetime
) -> Document:
    """Add a file, judged by its content; without a title it is called as the file is.

    Of the same file added again there is one. InputError says what is wrong and what to do.
    """
    told = to_change(session, user, subject).subject.text
    name = upload.kept_name
    named = " ".join(title.split()) or PureWindowsPath(name).stem
    _refuse(findings_on_text("file_name", "Nama berkas", name, NAME))
    _refuse(findings_on_text("title", "Judul", named, TITLE, needed=True))
    kind = kind_of(upload.content)
    digest = sha256(upload.content).hexdigest()
    wanted = NewDocument(told, named, digest=digest, file_name=name, media_type=MEDIA_TYPES[kind])
    store.keep_file(session, digest, upload.content)
    return _add(session, user, wanted, now)


def removable(session: Session, user: User, subject: str) -> frozenset[int]:
    """Numbers of the documents of a subject that `user` may take away."""
    right = to_change(session, user, subject)
    found = store.present(session, right.subject.text)
    return frozenset(item.number for item in found if right.covers(item.added_by, user))


def remove_document(session: Session, user: User, number: int, *, now: datetime) -> None:
    """Take a document away; its row and its file stay. Taking it away again changes nothing.

    A region takes away what it added itself, the province everything. Raises NotAllowedError,
    and NoDataError where there is no such document.
    """
    found = store.find(session, number)
    if found is None:
        raise NoDataError(UNKNOWN)
    if not to_change(session, user, found.subject).covers(found.added_by, user):
        raise NotAllowedError(OUT_OF_REACH)
    if store.is_present(session, number):
        store.remove(session, number, by=account_of(user), now=now)
        _note(session, user, "keluarkan_dokumen", number, before=_told(found))


def _refuse(findings: Iterable[Finding]) -> None:
    wrong = errors(findings)
    if wrong:
        raise InputError(" ".join(item.message for item in wrong))


def _add(session: Session, user: User, wanted: NewDocument, now: datetime) -> Document:
    present = store.present(session, wanted.subject)
    same = (item for item in present if (item.link, item.digest) == (wanted.link, wanted.digest))
    found = next(same, None)
    if found is not None:
        return found
    if len(present) >= MOST:
        raise InputError(FULL)
    number = store.add(session, wanted, by=account_of(user), now=now)
    added = store.find(session, number)
    assert added is not None
    _note(session, user, "tambah_dokumen", number, after=_told(added))
    return added


def _told(document: Document) -> dict[str, Any]:
    return {
        "mengenai": document.subject,
        "title": document.title,
        "tautan": document.link or None,
        "berkas": document.file_name or None,
        "jenis_isi": document.media_type or None,
        "sidik": document.digest,
    }


def _note(session: Session, user: User, action: str, number: int, **told: Any) -> None:
    """Write down what happened to a document, and let every page know."""
    audit.announce(session, user, action=action, subject="dokumen", subject_key=str(number), **told)
