"""Sound documents made by other programs, and pieces to break them with."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from functools import cache

import docx
import typst
import xlsxwriter
from PIL import Image

OOXML = "application/vnd.openxmlformats-officedocument."
SLIDES = f"{OOXML}presentationml.presentation.main+xml"


@cache
def pdf() -> bytes:
    """A page set by Typst."""
    return typst.compile(b"Notulen rapat koordinasi")


@cache
def picture(form: str) -> bytes:
    """A small picture saved by Pillow as "PNG" or "JPEG"."""
    target = io.BytesIO()
    Image.new("RGB", (40, 30), (20, 80, 140)).save(target, form)
    return target.getvalue()


@cache
def word() -> bytes:
    """A document written by python-docx."""
    target = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Notulen")
    document.save(target)
    return target.getvalue()


@cache
def excel() -> bytes:
    """A workbook written by XlsxWriter."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        book.add_worksheet().write(0, 0, "Daftar hadir")
    return target.getvalue()


def types(*contents: str) -> str:
    """A list of content types with these in it."""
    named = "".join(
        f'<Override PartName="/bagian{number}.xml" ContentType="{content}"/>'
        for number, content in enumerate(contents)
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{space}">{named}</Types>'


def archive(parts: Mapping[str, str | bytes], *, comment: bytes = b"") -> bytes:
    """A zip with these parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        archive.comment = comment
    return target.getvalue()


def office(main: str = SLIDES, *, more: str = "", **parts: str | bytes) -> bytes:
    """A package whose main part is of the type `main`; names of `parts` as they are."""
    contents = types(main, *([more] if more else []))
    return archive({"[Content_Types].xml": contents, "isi.xml": "<isi/>", **parts})


def with_parts(document: bytes, parts: Mapping[str, str | bytes]) -> bytes:
    """A document with parts added to its archive."""
    with zipfile.ZipFile(io.BytesIO(document)) as found:
        own = {name: found.read(name) for name in found.namelist()}
    return archive({**own, **parts})


def linked(document: bytes, part: str, kind: str, target: str, outside: bool = False) -> bytes:
    """A document with one link more, told of in the new part `part`."""
    mode = ' TargetMode="External"' if outside else ""
    types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    link = f'<Relationship Id="rId1" Type="{types}/{kind}" Target="{target}"{mode}/>'
    return with_parts(document, {part: f'<Relationships xmlns="{space}">{link}</Relationships>'})


def chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    checksum = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", checksum)
