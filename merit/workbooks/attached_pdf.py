"""PDF: whole, nothing but a PDF, and without commands for the machine of its reader.

Every object is read as pypdf reads it, however it is packed or spelt; what pypdf cannot read by
the rules of the format is refused, for a viewer that guesses could find something else in it.
"""

import io
import zipfile
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject

from merit.domain.documents import FileKind
from merit.errors import InputError
from merit.workbooks.attached_refusals import AGAIN, broken, mixed

END = b"%%EOF"
BLANK = b"\x00\t\n\x0c\r "
ACTIVE = f"PDF ini memuat skrip atau perintah membuka program. Cetak ulang ke PDF, {AGAIN}."
EMBEDDED = f"PDF ini memuat berkas lain di dalamnya. Cetak ulang ke PDF, {AGAIN}."
LOCKED = f"PDF ini dilindungi kata sandi. Hapus perlindungannya atau cetak ulang ke PDF, {AGAIN}."
ENTRIES = {
    "/JavaScript": ACTIVE,
    "/JS": ACTIVE,
    "/AA": ACTIVE,
    "/XFA": ACTIVE,
    "/RichMediaContent": ACTIVE,
    "/EmbeddedFiles": EMBEDDED,
    "/EF": EMBEDDED,
}
"""What a dictionary may not hold, by the name of the entry."""
KINDS = {
    "/JavaScript": ACTIVE,
    "/Launch": ACTIVE,
    "/ImportData": ACTIVE,
    "/SubmitForm": ACTIVE,
    "/Rendition": ACTIVE,
    "/RichMedia": ACTIVE,
    "/RichMediaExecute": ACTIVE,
    "/GoToE": EMBEDDED,
    "/EmbeddedFile": EMBEDDED,
    "/FileAttachment": EMBEDDED,
}
"""What an action, an annotation or a stream may not be."""
TOLD_BY = ("/S", "/Subtype", "/Type")
OPENING = "/OpenAction"


def checked(content: bytes) -> FileKind:
    """The kind; an InputError where it is cut, mixed, active or locked away from a look."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        raise mixed("PDF")
    if not content.rstrip(BLANK).endswith(END):
        raise broken("PDF")
    try:
        reader = PdfReader(io.BytesIO(content), strict=True)
        if reader.is_encrypted:
            raise InputError(LOCKED)
        for found in _objects(reader):
            _refuse_active(found)
    except (InputError, MemoryError):
        raise
    except DependencyError as error:
        raise InputError(LOCKED) from error  # ciphers are a library of their own
    except LimitReachedError as error:
        raise MemoryError from error
    except Exception as error:
        # Whatever a library makes of a broken file, it is a broken file.
        raise broken("PDF") from error
    return FileKind.PDF


def _objects(reader: PdfReader) -> Iterator[PdfObject]:
    """Every object of the file, whether or not anything refers to it."""
    yield reader.trailer
    for generation, places in reader.xref.items():
        for number in places:
            yield _object(reader, number, generation)
    for number in reader.xref_objStm:
        yield _object(reader, number, 0)


def _object(reader: PdfReader, number: int, generation: int) -> PdfObject:
    found = reader.get_object(IndirectObject(number, generation, reader))
    if found is None:
        raise PyPdfError(f"object {number} is told of and not there")
    return found


def _refuse_active(found: PdfObject) -> None:
    """Refuse an object that acts, or holds one that does; others are looked at in their turn."""
    waiting = [found]
    while waiting:
        item = waiting.pop()
        if isinstance(item, DictionaryObject):
            _refuse_entries(item)
            waiting.extend(item.values())
        elif isinstance(item, ArrayObject):
            waiting.extend(item)


def _refuse_entries(found: DictionaryObject) -> None:
    for name in found:
        if name in ENTRIES:
            raise InputError(ENTRIES[name])
    for name in TOLD_BY:
        kind = found.get(name)
        if isinstance(kind, IndirectObject):
            kind = kind.get_object()
        if kind in KINDS:
            raise InputError(KINDS[kind])
    if OPENING in found and not _is_place(found[OPENING]):
        raise InputError(ACTIVE)


def _is_place(opening: PdfObject) -> bool:
    """Whether a document opens on a page of its own, and does nothing else."""
    if isinstance(opening, DictionaryObject):
        return opening.get("/S") == "/GoTo" and "/Next" not in opening
    return isinstance(opening, ArrayObject)
