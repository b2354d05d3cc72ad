"""What a file is, told by its first bytes. Only XLSX and separated text are let through."""

from merit.domain.imports.workbook import Form
from merit.errors import WorkbookError
from merit.workbooks import limits
from merit.workbooks.refusals import EXPECTED, RESAVE

ZIP = b"PK\x03\x04"
ZIPS = (ZIP, b"PK\x05\x06", b"PK\x07\x08")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OTHERS = {
    b"%PDF": "dokumen PDF",
    b"\x89PNG": "gambar (PNG)",
    b"\xff\xd8\xff": "gambar (JPEG)",
    b"GIF8": "gambar (GIF)",
    b"RIFF": "gambar (WebP) atau media lain",
    b"II*\x00": "gambar (TIFF)",
    b"MM\x00*": "gambar (TIFF)",
    b"{\\rtf": "dokumen RTF",
    b"\x1f\x8b": "arsip (GZIP)",
    b"7z\xbc\xaf": "arsip (7z)",
    b"Rar!": "arsip (RAR)",
    b"MIME-Version:": "halaman web (MHTML)",
}
OLE_STREAMS = {
    "EncryptedPackage": "buku kerja yang dilindungi kata sandi",
    "WordDocument": "dokumen Word lama (.doc)",
    "PowerPoint Document": "presentasi PowerPoint lama (.ppt)",
    "Workbook": "buku kerja Excel lama (.xls)",
    "Book": "buku kerja Excel lama (.xls)",
}
HTML = (b"<html", b"<!doctype html", b"<table", b"<body", b"<head", b"<meta", b"<style")
HEAD_BYTES = 4096


def form_of(content: bytes) -> Form:
    """The form of a file; whether it really is sound is for its reader to find out.

    :raises WorkbookError: it is empty, too large, or something else.
    """
    if not content.strip(b"\x00 \t\r\n"):
        raise WorkbookError(f"Berkas ini kosong; {EXPECTED}.")
    if len(content) > limits.FILE_BYTES:
        raise WorkbookError(
            "Berkas ini lebih besar dari 5 MiB; hapus gambar dan lembar yang tidak diperlukan, "
            f"{RESAVE}."
        )
    if content.startswith(OLE):
        raise WorkbookError(_ole(content))
    if content.startswith(ZIPS):
        return Form.XLSX
    _refuse_known(content[:HEAD_BYTES])
    return Form.CSV


def _ole(content: bytes) -> str:
    """What is wrong with a file in the container of Office 97 to 2003."""
    streams = (what for name, what in OLE_STREAMS.items() if name.encode("utf-16-le") in content)
    what = next(streams, "dokumen Office lama")
    if "EncryptedPackage".encode("utf-16-le") in content:
        return f"Berkas ini {what}; hapus kata sandinya, {RESAVE}."
    return f"Berkas ini {what}; {RESAVE}."


def _refuse_known(head: bytes) -> None:
    """Refuse what begins like something else, with its name."""
    for sign, what in OTHERS.items():
        if head.startswith(sign):
            raise WorkbookError(f"Berkas ini {what}, bukan buku kerja; {EXPECTED}.")
    text = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if text.startswith(b"<"):
        what = "halaman web (HTML)" if any(sign in text for sign in HTML) else "dokumen XML"
        raise WorkbookError(f"Berkas ini {what}, bukan buku kerja; buka dengan Excel, {RESAVE}.")
