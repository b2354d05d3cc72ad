"""Adding a link or a file to a subject, and taking a document away."""

from datetime import datetime
from pathlib import PureWindowsPath
from typing import Any

from merit.domain.access import User
from merit.domain.coaching_texts import findings_on_open_text, findings_on_text
from merit.domain.documents import (
    KEPT_BYTES,
    MEDIA_TYPES,
    TITLE,
    Document,
    SubjectKind,
    subject_of,
)
from merit.errors import InputError, NoDataError, NotAllowedError
from merit.services.documents.access import OUT_OF_REACH, to_change
from merit.services.documents.judging import Judged
from merit.services.documents.links import link_of, same_among, told
from merit.services.documents.reading import UNKNOWN
from merit.services.imports.files import NAME
from merit.services.results.judging import refuse_errors
from merit.services.self_checks.evidence import note_evidence, require_evidence_open
from merit.store import audit
from merit.store import documents as store
from merit.store.documents import NewDocument
from merit.store.engine import Session

HEAVY = (
    f"Berkas di sini sudah mencapai {KEPT_BYTES // 1024**2} MB, termasuk yang sudah dihapus dari "
    "daftar. Simpan berkas ini di tempat lain, lalu tambahkan tautannya."
)


def add_link(
    session: Session, user: User, subject: str, *, title: str, link: str, now: datetime
) -> Document:
    """Add an address on the web; the same one added again is one. InputError tells the fault."""
    about = to_change(session, user, subject).subject.text
    return _add(session, user, link_of(about, title, link), now)


def add_file(
    session: Session, user: User, subject: str, file: Judged, *, title: str = "", now: datetime
) -> Document:
    """Add a file that was judged; without a title it is called as the file is.

    Of the same file added again there is one. InputError says what is wrong and what to do.
    """
    about = to_change(session, user, subject).subject.text
    named = " ".join(title.split()) or PureWindowsPath(file.name).stem
    refuse_errors(findings_on_text("file_name", "Nama berkas", file.name, NAME))
    refuse_errors(findings_on_open_text("title", "Judul", named, TITLE, needed=True))
    wanted = NewDocument(
        about,
        named,
        digest=file.digest,
        file_name=file.name,
        media_type=MEDIA_TYPES[file.kind],
    )
    store.keep_file(session, file.digest, file.content)
    return _add(session, user, wanted, now)


def removable(session: Session, user: User, subject: str) -> frozenset[int]:
    """Numbers of the documents of a subject that `user` may take away."""
    right = to_change(session, user, subject)
    found = store.present(session, right.subject.text)
    return frozenset(item.number for item in found if right.covers(item.added_by, user))


def remove_document(session: Session, user: User, number: int, *, now: datetime) -> None:
    """Take a document away; its row and its file stay. Taking it away again changes nothing.

    A person of a region takes away what he added himself, of a self-check what anybody there did;
    the province everything, but nothing of a self-check. Raises NotAllowedError, InputError where
    the period of a self-check is not open, and NoDataError where there is no such document.
    """
    found = store.find(session, number)
    if found is None:
        raise NoDataError(UNKNOWN)
    if not to_change(session, user, found.subject).covers(found.added_by, user):
        raise NotAllowedError(OUT_OF_REACH)
    if store.is_present(session, number):
        _require_open(session, found.subject, now)
        store.remove(session, number, by=user.known_as, now=now)
        _note(session, user, "keluarkan_dokumen", found, now, before=told(found))


def _add(session: Session, user: User, wanted: NewDocument, now: datetime) -> Document:
    found = same_among(store.present(session, wanted.subject), wanted)
    if found is not None:
        return found
    if wanted.digest and store.kept_bytes(session, wanted.subject, wanted.digest) > KEPT_BYTES:
        raise InputError(HEAVY)
    _require_open(session, wanted.subject, now)
    number = store.add(session, wanted, by=user.known_as, now=now)
    added = store.find(session, number)
    assert added is not None
    _note(session, user, "tambah_dokumen", added, now, after=told(added))
    return added


def _require_open(session: Session, subject: str, now: datetime) -> None:
    """The evidence of a self-check is locked outside its period."""
    told = subject_of(subject)
    if told.kind is SubjectKind.SELF_CHECK:
        require_evidence_open(session, told, now=now)


def _note(
    session: Session, user: User, action: str, document: Document, now: datetime, **sides: Any
) -> None:
    """Write down what happened to a document; every page is told, of evidence none."""
    subject, number = subject_of(document.subject), document.number
    if subject.kind is SubjectKind.SELF_CHECK:
        note_evidence(session, user, subject, action=action, number=number, now=now, **sides)
    else:
        key = str(number)
        audit.announce(session, user, action=action, subject="dokumen", subject_key=key, **sides)
