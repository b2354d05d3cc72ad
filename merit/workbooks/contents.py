"""What a workbook's package may hold. Macros, links to elsewhere and embedded files may not."""

import zipfile
from typing import IO, NamedTuple

from merit.errors import WorkbookError
from merit.workbooks.markup import DoctypeError, Listener, refuse_document_type, walk
from merit.workbooks.refusals import EXPECTED, RESAVE, TABLE_ONLY, damaged

TYPES = "[Content_Types].xml"
MEDIA = "xl/media/"
"""Pictures are never parsed here, and a drawing (SVG) may well declare a document type."""
SPREADSHEET = "spreadsheetml"
FOREIGN = {
    "word/": "dokumen Word (.docx)",
    "ppt/": "presentasi PowerPoint (.pptx)",
    "content.xml": "dokumen OpenDocument (.ods atau sejenisnya)",
    "Index/Document.iwa": "dokumen Apple Numbers atau Pages",
    "xl/workbook.bin": "buku kerja biner (.xlsb)",
}
DOCTYPE = f"Berkas ini memuat deklarasi tipe dokumen (DTD) yang tidak aman; {TABLE_ONLY}."
OUTSIDE = f"Berkas ini mengambil isi dari luar berkas (tautan selain pranala); {TABLE_ONLY}."
MACROS = "Berkas ini memuat makro; simpan ulang sebagai .xlsx tanpa makro, lalu unggah lagi."
LINKS = (
    "Berkas ini tertaut ke buku kerja lain; putuskan tautannya di Excel (Data > Edit Tautan > "
    f"Putuskan Tautan), {RESAVE}."
)
CONNECTIONS = f"Berkas ini memuat sambungan ke sumber data lain; {TABLE_ONLY}."
EMBEDDED = f"Berkas ini memuat objek tertanam atau kontrol ActiveX; {TABLE_ONLY}."
FORBIDDEN = {
    "vbaproject": MACROS,
    "macro": MACROS,
    "dialogsheet": MACROS,
    "customui": MACROS,
    "externallink": LINKS,
    "connections": CONNECTIONS,
    "querytable": CONNECTIONS,
    "xl/model/": CONNECTIONS,
    "embeddings/": EMBEDDED,
    "oleobject": EMBEDDED,
    "relationships/package": EMBEDDED,
    "relationships/control": EMBEDDED,
    "activex": EMBEDDED,
}
"""Signs in names, content types and kinds of relationship; a part may lie under any name."""


class Relationship(NamedTuple):
    """What kind of link leads from a part, whether it leads out of the file, and where to."""

    kind: str
    external: bool
    target: str


class Declared(Listener):
    """Listens to content types and relationships, in whatever part they stand."""

    def __init__(self) -> None:
        self.types: list[str] = []
        self.relationships: list[Relationship] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Note what an element declares."""
        if content_type := attributes.get("ContentType"):
            self.types.append(content_type.lower())
        if tag.endswith(" Relationship"):
            self.relationships.append(
                Relationship(
                    attributes.get("Type", "").lower(),
                    attributes.get("TargetMode", "").lower() == "external",
                    attributes.get("Target", ""),
                )
            )


def refuse_other_packages(archive: zipfile.ZipFile) -> None:
    """Refuse a zip that is something else than a workbook, by what it is."""
    names = archive.namelist()
    for sign, what in FOREIGN.items():
        if any(name.startswith(sign) for name in names):
            raise WorkbookError(f"Berkas ini {what}; buka lalu {RESAVE}.")
    if TYPES not in names:
        raise WorkbookError(f"Berkas ini arsip ZIP, bukan buku kerja; {EXPECTED}.")


def refuse_unsafe(archive: zipfile.ZipFile) -> None:
    """Refuse what could run, reach outside, or hide a file; its sizes are known to be harmless.

    :raises WorkbookError: with what it holds and how to take it out.
    """
    names = archive.namelist()
    _refuse_signs(names)
    for name in names:
        if not name.startswith(MEDIA):
            with archive.open(name) as part:
                _refuse_document_type(part)
    types = declared(archive, TYPES).types
    _refuse_signs(types)
    if not any(SPREADSHEET in kind and kind.endswith("main+xml") for kind in types):
        raise damaged()
    for name in names:
        if name.lower().endswith(".rels"):
            _refuse_relationships(declared(archive, name).relationships)


def declared(archive: zipfile.ZipFile, name: str) -> Declared:
    """What a part declares."""
    found = Declared()
    with archive.open(name) as part:
        for _ in walk(part, found):
            pass
    return found


def _refuse_document_type(part: IO[bytes]) -> None:
    try:
        refuse_document_type(part)
    except DoctypeError as error:
        raise WorkbookError(DOCTYPE) from error


def _refuse_signs(written: list[str]) -> None:
    for text in written:
        for sign, sentence in FORBIDDEN.items():
            if sign in text.lower():
                raise WorkbookError(sentence)


def _refuse_relationships(relationships: list[Relationship]) -> None:
    _refuse_signs([link.kind for link in relationships])
    if any(link.external and not link.kind.endswith("/hyperlink") for link in relationships):
        raise WorkbookError(OUTSIDE)
