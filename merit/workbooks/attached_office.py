"""XLSX, DOCX and PPTX: sound archives, told apart by their main part.

Nothing in them runs, is a file of its own, or comes from elsewhere when they are opened.
"""

import re
import zipfile

from merit.domain.documents import OOXML, FileKind
from merit.errors import InputError, WorkbookError
from merit.workbooks import archive
from merit.workbooks.attached_refusals import AGAIN, broken, mixed
from merit.workbooks.contents import Declared, Relationship, declared
from merit.workbooks.markup import DoctypeError

ENTRIES = 2_000
"""Parts of one document: a presentation has several for each slide."""
CONTENTS = "[Content_Types].xml"
MAIN = {
    f"{OOXML}spreadsheetml.sheet.main+xml": FileKind.XLSX,
    f"{OOXML}wordprocessingml.document.main+xml": FileKind.DOCX,
    f"{OOXML}presentationml.presentation.main+xml": FileKind.PPTX,
}
HEAD_BYTES = 1024
"""Readers of PDF look for its start in the first kilobyte."""
ACTIVE = re.compile(r"macro|vba|activex", re.IGNORECASE)
ACTIVE_PARTS = re.compile(
    r"vbaproject|vbadata|macrosheets/|activex/|\.(?:xls|doc|ppt|pot|xlt|dot|pps)m$|\.xlam$|"
    r"\.(?:exe|dll|com|bat|cmd|vbs|vbe|js|jse|wsf|hta|ps1|scr|lnk|jar|html?|svgz?)$",
    re.IGNORECASE,
)
EMBEDDED = re.compile(r"/(?:oleobject|package|afchunk|control|attachedtoolbars)$")
"""Kinds of relationships that lead to a file within the file."""
PLAIN_LINK = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
OFFICE = "Berkas Office"
MACROS = (
    "Berkas ini memuat makro atau program. Simpan ulang tanpa makro sebagai XLSX, DOCX, PPTX, "
    f"atau PDF, {AGAIN}."
)
FILES_INSIDE = (
    "Berkas ini memuat berkas lain di dalamnya (objek tertanam). Simpan sebagai PDF, atau hapus "
    f"objeknya, {AGAIN}."
)
OUTSIDE = (
    "Berkas ini mengambil isi dari luar (templat, gambar, atau berkas tertaut). Simpan sebagai "
    f"PDF, atau putuskan tautannya, {AGAIN}."
)
ARCHIVE = (
    "Isi berkas ini arsip (ZIP), jenis yang tidak disimpan di sini. Unggah isinya satu per satu "
    "sebagai PDF, PNG, JPEG, XLSX, DOCX, atau PPTX."
)
UNSAFE = (
    "Berkas ini tidak tersusun seperti dokumen Office, atau terlalu besar setelah dibuka. Simpan "
    f"ulang dari program pembuatnya atau sebagai PDF, {AGAIN}."
)
PROTECTED = f"Berkas ini dilindungi kata sandi. Hapus kata sandinya, simpan ulang, {AGAIN}."


def checked(content: bytes) -> FileKind:
    """The kind; an InputError where it is unsound, active or something else."""
    found = _guarded(content)
    if found.comment or b"%PDF-" in content[:HEAD_BYTES]:
        raise mixed(OFFICE)
    if CONTENTS not in found.namelist():
        raise InputError(ARCHIVE)
    types = _declared(found, CONTENTS).types
    active = any(map(ACTIVE.search, types))
    if active or any(ACTIVE_PARTS.search(name) for name in found.namelist()):
        raise InputError(MACROS)
    for name in found.namelist():
        if name.lower().endswith(".rels"):
            _refuse_links(_declared(found, name).relationships)
    kinds = {MAIN[told] for told in types if told in MAIN}
    if len(kinds) != 1:
        raise InputError(UNSAFE)
    return kinds.pop()


def _guarded(content: bytes) -> zipfile.ZipFile:
    """The archive, looked through and measured; refused in words that fit a document."""
    try:
        found = archive.directory(content)
        archive.refuse_bombs(found, content, entries=ENTRIES)
    except (WorkbookError, zipfile.BadZipFile) as error:
        raise InputError(PROTECTED if str(error) == archive.LOCKED else UNSAFE) from error
    return found


def _declared(found: zipfile.ZipFile, name: str) -> Declared:
    try:
        return declared(found, name)
    except (WorkbookError, DoctypeError) as error:
        raise broken(OFFICE) from error


def _refuse_links(links: list[Relationship]) -> None:
    """Refuse files within, and what a program would fetch by itself when the file is opened."""
    for link in links:
        if EMBEDDED.search(link.kind):
            raise InputError(FILES_INSIDE)
        clicked = link.kind.endswith("/hyperlink") and PLAIN_LINK.match(link.target)
        if link.external and not clicked:
            raise InputError(OUTSIDE)
