"""XLSX, DOCX and PPTX: sound archives without macros or controls, told apart by their main part."""

import re
import zipfile

from merit.domain.documents import OOXML, FileKind
from merit.errors import InputError, WorkbookError
from merit.workbooks import archive
from merit.workbooks.attached_refusals import AGAIN, broken, mixed
from merit.workbooks.limits import MEBIBYTE
from merit.workbooks.markup import DoctypeError, Listener, walk

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
OFFICE = "Berkas Office"
MACROS = (
    "Berkas ini memuat makro atau program. Simpan ulang tanpa makro sebagai XLSX, DOCX, PPTX, "
    f"atau PDF, {AGAIN}."
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


class _Types(Listener):
    """Listens to the list of content types."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def start(self, _tag: str, attributes: dict[str, str]) -> None:
        """Note the content type of a part or of an ending."""
        self.told.append(attributes.get("ContentType", ""))


def checked(content: bytes) -> FileKind:
    """The kind; an InputError where it is unsound, active or something else."""
    found = _guarded(content)
    if found.comment or b"%PDF-" in content[:HEAD_BYTES]:
        raise mixed(OFFICE)
    if CONTENTS not in found.namelist():
        raise InputError(ARCHIVE)
    types = _types(found)
    active = any(map(ACTIVE.search, types))
    if active or any(ACTIVE_PARTS.search(name) for name in found.namelist()):
        raise InputError(MACROS)
    kinds = {MAIN[told] for told in types if told in MAIN}
    if len(kinds) != 1:
        raise InputError(UNSAFE)
    return kinds.pop()


def _guarded(content: bytes) -> zipfile.ZipFile:
    """The archive, looked through and measured; refused in words that fit a document."""
    try:
        found = archive.directory(content)
        archive.refuse_bombs(found, content, entries=ENTRIES)
    except WorkbookError as error:
        raise InputError(PROTECTED if str(error) == archive.LOCKED else UNSAFE) from error
    return found


def _types(found: zipfile.ZipFile) -> list[str]:
    listener = _Types()
    if found.getinfo(CONTENTS).file_size > MEBIBYTE:
        raise InputError(UNSAFE)
    try:
        with found.open(CONTENTS) as part:
            for _ in walk(part, listener):
                pass
    except (WorkbookError, DoctypeError) as error:
        raise broken(OFFICE) from error
    return listener.told
