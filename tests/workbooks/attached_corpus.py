"""Hostile and unfit documents, each with a word of the sentence it is refused with."""

import io
import zipfile
import zlib
from collections.abc import Callable

import typst
from workbooks.attached_pdfs import HOSTILE_PDFS, packed, paper
from workbooks.attached_samples import (
    OOXML,
    SLIDES,
    archive,
    chunk,
    excel,
    linked,
    office,
    pdf,
    picture,
    types,
    with_parts,
    word,
)

MEBIBYTE = 1024 * 1024
SCRIPT = b"<script>alert(document.domain)</script>"
HTML = b"<!DOCTYPE html><html><body>" + SCRIPT + b"</body></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">' + SCRIPT + b"</svg>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
MACRO_BOOK = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
VBA = "application/vnd.ms-office.vbaProject"
TWO_MAINS = archive(
    {
        "[Content_Types].xml": types(SLIDES, f"{OOXML}wordprocessingml.document.main+xml"),
        "isi.xml": "<isi/>",
    }
)
FOREIGN = "https://jahat.example/a.dotm"
LAUGHS = '<!DOCTYPE t [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def padded_pdf(size: int) -> bytes:
    """A PDF of exactly `size` bytes."""
    padding = size - len(paper(note=b"x" * 1000)) + 1000
    padding -= len(paper(note=b"x" * padding)) - size
    return paper(note=b"x" * padding)


def endless_pdf() -> bytes:
    """A PDF whose ten thousand objects are one stream that unpacks to half a gigabyte."""
    return packed(b"", pack=lambda plain: zlib.compress(plain + bytes(500 * MEBIBYTE)))


def hidden_in_png() -> bytes:
    """A picture with a page in a comment, in front of its end."""
    whole = picture("PNG")
    return whole[:-12] + chunk(b"tEXt", b"Comment\x00" + HTML) + whole[-12:]


def damaged_directory() -> bytes:
    """A document that was cut in the middle."""
    return word()[: len(word()) // 2]


def encrypted_part() -> bytes:
    """A document whose archive says that its parts are encrypted."""
    content = bytearray(office())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (start := content.find(sign, start)) >= 0:
            content[start + place] |= 1
            start += 4
    return bytes(content)


def climbing() -> bytes:
    """A part that is named to land elsewhere."""
    return archive({"[Content_Types].xml": types(SLIDES), "../../sandi": "x"})


def bloated() -> bytes:
    """A part that unpacks to far more than it is."""
    return archive({"[Content_Types].xml": types(SLIDES), "isi.xml": b"\x00" * (60 * MEBIBYTE)})


def crowded() -> bytes:
    """More parts than any document has."""
    return archive(
        {"[Content_Types].xml": types(SLIDES)} | {f"bagian{n}.xml": "" for n in range(2001)}
    )


def prefixed() -> bytes:
    """A program in front of a document: the archive is read from its end."""
    return b"MZ" + bytes(64) + office()


def stored_pdf() -> bytes:
    """An archive whose first part, unpacked, makes the whole a PDF to lenient readers."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as found:
        found.writestr("a", pdf()[:600])
        found.writestr("[Content_Types].xml", types(SLIDES))
    return buffer.getvalue()


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing at all": (lambda: b"", "kosong"),
    "blanks and zeros": (lambda: b"\x00 \r\n" * 100, "kosong"),
    "one byte too many": (lambda: padded_pdf(10 * MEBIBYTE + 1), "10 MB"),
    "SVG with a script": (lambda: SVG, "SVG"),
    "SVG behind a declaration": (lambda: b'<?xml version="1.0"?>\n<!-- a -->' + SVG, "SVG"),
    "HTML": (lambda: HTML, "halaman web"),
    "HTML behind a byte order mark": (lambda: b"\xef\xbb\xbf" + HTML, "halaman web"),
    "HTML in UTF-16": (lambda: "\ufeff<html>".encode("utf-16-le") + bytes(8), "halaman web"),
    "HTML in front of a PDF": (lambda: HTML + pdf(), "halaman web"),
    "MHTML": (lambda: b"MIME-Version: 1.0\r\n" + HTML, "MHTML"),
    "plain text": (lambda: b"catatan biasa", "bukan PDF"),
    "a program for Windows": (lambda: b"MZ\x90\x00" + bytes(400), "bukan PDF"),
    "a program for Linux": (lambda: b"\x7fELF" + bytes(400), "bukan PDF"),
    "a shell script": (lambda: b"#!/bin/sh\nrm -rf /\n", "bukan PDF"),
    "GIF": (lambda: b"GIF89a" + bytes(60), "GIF"),
    "GIF that is a script": (lambda: b"GIF89a=1;alert(1)//", "GIF"),
    "RAR": (lambda: b"Rar!\x1a\x07\x00" + bytes(60), "RAR"),
    "RTF": (lambda: b"{\\rtf1 catatan}", "RTF"),
    "old Word": (lambda: OLE + "WordDocument".encode("utf-16-le"), "Office lama"),
    "locked Word": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
    "PDF that was cut": (lambda: pdf()[:-200], "terpotong"),
    "HTML that begins like a PDF": (lambda: b"%PDF-1.4\n" + HTML, "terpotong"),
    "PDF and archive at once": (lambda: pdf() + archive({"a.html": HTML}), "isi jenis lain"),
    **HOSTILE_PDFS,
    "PDF into which Typst put a file": (
        lambda: typst.compile(b'#pdf.attach("a.txt", bytes("halo"))\nNotulen'),
        "berkas lain",
    ),
    "PDF of nothing but streams": (
        lambda: b"%PDF-1.7\n" + b"/ObjStm stream\n" * 600_000 + b"%%EOF",
        "terpotong",
    ),
    "PDF that unpacks without end": (endless_pdf, "terlalu"),
    "PNG that was cut": (lambda: picture("PNG")[:-20], "terpotong"),
    "PNG of nothing but its start": (lambda: picture("PNG")[:8] + bytes(30), "terpotong"),
    "PNG with a page behind it": (lambda: picture("PNG") + HTML, "isi jenis lain"),
    "PNG with a page inside": (hidden_in_png, "isi jenis lain"),
    "PNG and archive at once": (lambda: picture("PNG") + archive({"a": "b"}), "isi jenis lain"),
    "JPEG that was cut": (lambda: picture("JPEG")[:120], "terpotong"),
    "JPEG and PDF at once": (lambda: picture("JPEG") + pdf(), "isi jenis lain"),
    "JPEG and archive at once": (lambda: picture("JPEG") + archive({"a": "b"}), "isi jenis lain"),
    "JPEG with a page inside": (lambda: picture("JPEG") + SCRIPT, "isi jenis lain"),
    "archive of files": (lambda: archive({"a.exe": b"MZ"}), "ZIP"),
    "Word that was cut": (damaged_directory, "tidak tersusun"),
    "workbook with macros": (lambda: office(MACRO_BOOK), "makro"),
    "workbook with a macro project": (
        lambda: with_parts(excel(), {"xl/vbaProject.bin": b"x"}),
        "makro",
    ),
    "macro project under another name": (lambda: office(SLIDES, more=VBA), "makro"),
    "workbook with a sheet of macros": (
        lambda: with_parts(excel(), {"xl/macrosheets/sheet1.xml": "<x/>"}),
        "makro",
    ),
    "Word with a control": (
        lambda: with_parts(word(), {"word/activeX/activeX1.bin": b"x"}),
        "makro",
    ),
    "Word with a program inside": (
        lambda: with_parts(word(), {"word/embeddings/faktur.exe": b"MZ"}),
        "program",
    ),
    "Word with a template elsewhere": (
        lambda: linked(word(), "word/_rels/settings.xml.rels", "attachedTemplate", FOREIGN, True),
        "dari luar",
    ),
    "Word with a picture elsewhere": (
        lambda: linked(word(), "word/_rels/kaki.xml.rels", "image", "https://a.example/a", True),
        "dari luar",
    ),
    "Word with an address on the machine": (
        lambda: linked(word(), "word/_rels/kaki.xml.rels", "hyperlink", "file:///C:/a.exe", True),
        "dari luar",
    ),
    "workbook with an object": (
        lambda: linked(excel(), "xl/_rels/a.xml.rels", "oleObject", "../embeddings/a.bin"),
        "berkas lain",
    ),
    "slides with a workbook inside": (
        lambda: linked(office(), "ppt/_rels/a.xml.rels", "package", "../embeddings/a.xlsx"),
        "berkas lain",
    ),
    "slides whose links are cut": (
        lambda: with_parts(office(), {"ppt/_rels/a.xml.rels": "<Relationships"}),
        "rusak",
    ),
    "Word with a page inside": (lambda: with_parts(word(), {"word/afchunk.html": HTML}), "program"),
    "two main parts": (lambda: TWO_MAINS, "tidak tersusun"),
    "entities in the list of types": (
        lambda: archive({"[Content_Types].xml": LAUGHS + "<t>&b;</t>"}),
        "rusak",
    ),
    "parts that climb out": (climbing, "tidak tersusun"),
    "bomb": (bloated, "tidak tersusun"),
    "too many parts": (crowded, "tidak tersusun"),
    "encrypted parts": (encrypted_part, "kata sandi"),
    "program in front of a document": (prefixed, "bukan PDF"),
    "archive that is a PDF too": (stored_pdf, "isi jenis lain"),
    "page in the comment of an archive": (
        lambda: archive({"[Content_Types].xml": types(SLIDES), "isi.xml": ""}, comment=HTML),
        "isi jenis lain",
    ),
    "no list of types": (lambda: archive({"isi.xml": "<isi/>"}), "ZIP"),
}
