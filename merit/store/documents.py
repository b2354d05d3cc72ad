"""Queries about documents: links, and files kept once however often they are handed in."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import Select, insert, update
from sqlalchemy import select as rows_of
from sqlmodel import Session, col, select

from merit.domain.documents import Document
from merit.store import tables
from merit.store.tables import DocumentFile

HERE = col(tables.Document.removed_at).is_(None)


@dataclass(frozen=True, slots=True)
class NewDocument:
    """What is written down of a document; a file is kept first."""

    subject: str
    title: str
    link: str = ""
    digest: str | None = None
    file_name: str = ""
    media_type: str = ""


def keep_file(session: Session, digest: str, content: bytes) -> None:
    """Keep a file under its SHA-256."""
    row = DocumentFile
    if session.exec(select(row.digest).where(row.digest == digest)).first() is None:
        session.add(row(digest=digest, size=len(content), content=content))
        session.flush()


def content_of(session: Session, digest: str) -> bytes:
    """The bytes of a file that was kept."""
    row = DocumentFile
    return session.exec(select(row.content).where(row.digest == digest)).one()


def add(session: Session, wanted: NewDocument, *, by: str, now: datetime) -> int:
    """Insert a document; gives its number."""
    (number,) = add_all(session, [wanted], by=by, now=now)
    return number


def add_all(
    session: Session, wanted: Iterable[NewDocument], *, by: str, now: datetime
) -> list[int]:
    """Insert several documents; gives their numbers."""
    rows = [tables.Document(**asdict(item), added_by=by, added_at=now) for item in wanted]
    session.add_all(rows)
    session.flush()
    return [cast("int", row.id) for row in rows]


def enter(session: Session, wanted: Iterable[tuple[NewDocument, str, datetime]]) -> None:
    """Insert many documents at once, each with who added it and when, without their numbers."""
    rows = [{**asdict(item), "added_by": by, "added_at": at} for item, by, at in wanted]
    if rows:
        session.execute(insert(tables.Document), rows)


def present(session: Session, subject: str) -> list[Document]:
    """The documents of a subject that were not taken away, in the order they came."""
    row = tables.Document
    query = _documents().where(col(row.subject) == subject, HERE).order_by(col(row.id))
    return [_document(found, size) for found, size in session.execute(query)]


def present_of(session: Session, subjects: Collection[str]) -> dict[str, list[Document]]:
    """The documents of many subjects that were not taken away, by subject as they came."""
    row, found = tables.Document, defaultdict[str, list[Document]](list)
    query = _documents().where(col(row.subject).in_(subjects), HERE).order_by(col(row.id))
    for document, size in session.execute(query):
        found[document.subject].append(_document(document, size))
    return found


def kept_bytes(session: Session, subject: str, digest: str) -> int:
    """Bytes of the files of a subject and of one more, those that were taken away included."""
    row, file = tables.Document, DocumentFile
    own = select(row.digest).where(row.subject == subject)
    query = select(file.size).where(col(file.digest).in_(own) | (col(file.digest) == digest))
    return sum(session.exec(query))


def any_beside(session: Session, subject: str) -> bool:
    """Whether a document is or ever was kept beside a subject."""
    query = select(tables.Document.id).where(tables.Document.subject == subject)
    return session.exec(query).first() is not None


def any_below(session: Session, start: str) -> bool:
    """Whether a document is or ever was kept beside a subject that begins like this."""
    row = tables.Document
    query = select(row.id).where(col(row.subject).startswith(start, autoescape=True))
    return session.exec(query).first() is not None


def find(session: Session, number: int) -> Document | None:
    """The document with this number, whether or not it was taken away."""
    query = _documents().where(col(tables.Document.id) == number)
    found = session.execute(query.execution_options(populate_existing=True)).first()
    return None if found is None else _document(*found)


def is_present(session: Session, number: int) -> bool:
    """Whether it was not taken away."""
    query = select(tables.Document.id).where(tables.Document.id == number, HERE)
    return session.exec(query).first() is not None


def remove(session: Session, number: int, *, by: str, now: datetime) -> None:
    """Take a document away; its row and its file stay."""
    row = tables.Document
    session.execute(
        update(row).where(col(row.id) == number, HERE).values(removed_by=by, removed_at=now)
    )


def _documents() -> Select[tables.Document, int]:
    row, file = tables.Document, DocumentFile
    return rows_of(row, col(file.size)).join(file, col(file.digest) == row.digest, isouter=True)


def _document(row: tables.Document, size: int | None) -> Document:
    assert row.id is not None
    return Document(
        number=row.id,
        subject=row.subject,
        title=row.title,
        added_by=row.added_by,
        added_at=row.added_at,
        link=row.link,
        digest=row.digest,
        file_name=row.file_name,
        media_type=row.media_type,
        size=size,
    )
