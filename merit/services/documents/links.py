"""Links as they are written down: one by one, or many at once beside a self-check."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

from merit.domain.access import User
from merit.domain.coaching_texts import findings_on_open_text, findings_on_text
from merit.domain.document_links import LONGEST, checked_link
from merit.domain.documents import MOST, TITLE, Document
from merit.errors import InputError
from merit.services.results.judging import refuse_errors
from merit.services.self_checks.evidence import note_evidence_added
from merit.services.self_checks.guards import Held
from merit.store import documents as store
from merit.store.documents import NewDocument
from merit.store.engine import Session

Kept = TypeVar("Kept", bound=Document | NewDocument)

FULL = (
    f"Sudah ada {MOST} dokumen di sini. Hapus yang tidak diperlukan dari daftar, lalu tambahkan "
    "yang baru."
)


def link_of(subject: str, title: str, link: str) -> NewDocument:
    """A link as it is to be added to a subject; InputError tells the fault."""
    named, address = " ".join(title.split()), checked_link(link)
    refuse_errors(findings_on_open_text("title", "Judul", named, TITLE, needed=True))
    refuse_errors(findings_on_text("link", "Tautan", address, LONGEST))
    return NewDocument(subject, named, link=address)


def same_among(present: Sequence[Kept], wanted: NewDocument) -> Kept | None:
    """What of a subject is the same as `wanted`, None where it is to be added.

    InputError where it is called otherwise there, or no more fits in.
    """
    same = (item for item in present if (item.link, item.digest) == (wanted.link, wanted.digest))
    found = next(same, None)
    if found is not None and found.title != wanted.title:
        raise InputError(_titled(found.title))
    if found is None and len(present) >= MOST:
        raise InputError(FULL)
    return found


def add_links(
    session: Session, user: User, held: Held, wanted: Sequence[NewDocument], *, now: datetime
) -> None:
    """Add links that are not there yet beside the answers of a self-check its caller may change."""
    numbers = store.add_all(session, wanted, by=user.known_as, now=now)
    added = [(number, told(item)) for number, item in zip(numbers, wanted, strict=True)]
    note_evidence_added(session, user, held, added, now=now)


def told(document: Document | NewDocument) -> dict[str, Any]:
    """A document as the journal tells of it."""
    return {
        "mengenai": document.subject,
        "title": document.title,
        "tautan": document.link or None,
        "berkas": document.file_name or None,
        "jenis_isi": document.media_type or None,
        "sidik": document.digest,
    }


def _titled(title: str) -> str:
    return (
        f"Dokumen ini sudah ada di sini dengan judul “{title}”. Hapus dulu dari daftar bila "
        "judulnya perlu diganti."
    )
