"""PDF: whole, nothing but a PDF, and without commands for the machine of its reader.

Every object whose bytes stand in the file is read as pypdf reads it, however it is packed or spelt,
and whether or not anything tells of it; what pypdf cannot read by the rules of the format is
refused, for a viewer that guesses could find something else in it.
"""

import io
import re
import zipfile

from pypdf import PdfReader
from pypdf.errors import DependencyError, LimitReachedError
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from merit.domain.documents import FileKind
from merit.errors import InputError
from merit.workbooks.attached_pdf_objects import refuse_wrong_places, written
from merit.workbooks.attached_refusals import AGAIN, broken, mixed

END = b"%%EOF"
BLANK = b"\x00\t\n\x0c\r "
ACTIVE = f"PDF ini memuat skrip atau perintah membuka program. Cetak ulang ke PDF, {AGAIN}."
EMBEDDED = f"PDF ini memuat berkas lain di dalamnya. Cetak ulang ke PDF, {AGAIN}."
OUTSIDE = (
    "PDF ini merujuk ke berkas lain atau ke alamat selain http, https, dan mailto. "
    f"Hapus rujukannya atau cetak ulang ke PDF, {AGAIN}."
)
LOCKED = f"PDF ini dilindungi kata sandi. Hapus perlindungannya atau cetak ulang ke PDF, {AGAIN}."
ENTRIES = {
    "/JavaScript": ACTIVE,
    "/JS": ACTIVE,
    "/AA": ACTIVE,
    "/XFA": ACTIVE,
    "/RichMediaContent": ACTIVE,
    "/EmbeddedFiles": EMBEDDED,
    "/EF": EMBEDDED,
    "/Encrypt": LOCKED,
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
    "/3D": ACTIVE,
    "/Movie": OUTSIDE,
    "/GoToR": OUTSIDE,
    "/GoToE": EMBEDDED,
    "/EmbeddedFile": EMBEDDED,
    "/FileAttachment": EMBEDDED,
}
"""What an action, an annotation or a stream may not be."""
TOLD_BY = ("/S", "/Subtype", "/Type")
FILE_NAMES = ("/F", "/UF")
"""Where a file outside is named. In annotations `/F` is a number, in resources a reference."""
OPENING = "/OpenAction"
ADDRESS = "/URI"
PLAIN_ADDRESS = re.compile(rb"(?:https?://|mailto:|#|\Z)", re.IGNORECASE)
"""Also a place in the document itself; LibreOffice leaves its address empty."""


def checked(content: bytes) -> FileKind:
    """The kind; an InputError where it is cut, mixed, active or locked away from a look."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        raise mixed("PDF")
    if not content.rstrip(BLANK).endswith(END):
        raise broken("PDF")
    try:
        _look_through(content)
    except (InputError, MemoryError):
        raise
    except DependencyError as error:
        raise InputError(LOCKED) from error  # ciphers are a library of their own
    except Exception as error:
        if _is_too_much(error):
            raise MemoryError from error
        # Whatever a library makes of a broken file, it is a broken file.
        raise broken("PDF") from error
    return FileKind.PDF


def _look_through(content: bytes) -> None:
    reader = PdfReader(io.BytesIO(content), strict=True)
    if reader.is_encrypted:
        raise InputError(LOCKED)
    refuse_wrong_places(content, reader)
    _refuse_active(reader.trailer, reader)
    for found in written(content):
        _refuse_active(found, reader)


def _is_too_much(error: BaseException | None) -> bool:
    """Whether it comes of a bound; pypdf tells of memory that ran out as of a broken file."""
    while error is not None:
        if isinstance(error, (MemoryError, LimitReachedError)):
            return True
        error = error.__cause__ or error.__context__
    return False


def _refuse_active(found: PdfObject, reader: PdfReader) -> None:
    """Refuse an object that acts, or holds one that does; others are looked at in their turn."""
    if isinstance(found, NameObject) and found in KINDS:
        raise InputError(KINDS[found])  # what it is the kind of lies elsewhere
    waiting = [found]
    while waiting:
        item = waiting.pop()
        if isinstance(item, DictionaryObject):
            _refuse_entries(item)
            _refuse_outside(item)
            if OPENING in item and not _is_place(item.raw_get(OPENING), reader):
                raise InputError(ACTIVE)
            waiting.extend(item.values())
        elif isinstance(item, ArrayObject):
            waiting.extend(item)


def _refuse_entries(found: DictionaryObject) -> None:
    for name in found:
        if name in ENTRIES:
            raise InputError(ENTRIES[name])
    for name in TOLD_BY:
        kind = found.get(name)
        if isinstance(kind, NameObject) and kind in KINDS:
            raise InputError(KINDS[kind])


def _refuse_outside(found: DictionaryObject) -> None:
    """Refuse what fetches a file from elsewhere, or leads to an address that is none of the web."""
    if any(isinstance(found.get(name), (str, bytes)) for name in FILE_NAMES) or (
        isinstance(found, StreamObject) and FILE_NAMES[0] in found
    ):
        raise InputError(OUTSIDE)
    if ADDRESS in found and not _is_plain(found.raw_get(ADDRESS)):
        raise InputError(OUTSIDE)


def _is_plain(address: PdfObject) -> bool:
    """One told elsewhere is not: who knows where a viewer finds it."""
    if not isinstance(address, (TextStringObject, ByteStringObject)):
        return False
    return PLAIN_ADDRESS.match(address.original_bytes) is not None


def _is_place(opening: PdfObject | None, reader: PdfReader) -> bool:
    """Whether a document opens on a page of its own, and does nothing else."""
    if isinstance(opening, IndirectObject):
        reference = IndirectObject(opening.idnum, opening.generation, reader)
        return _is_place(reader.get_object(reference), reader)
    if isinstance(opening, DictionaryObject):
        return opening.get("/S") == "/GoTo" and "/Next" not in opening
    return isinstance(opening, ArrayObject)
