"""Files that are something else, whatever they are called."""

import io
import zipfile

from workbooks.cases import Case, refuses
from workbooks.packages import SHEET_TYPE, TYPES, book, content_types, sound, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HTML = '<html><head><meta charset="utf-8"></head><body><table><tr><td>Kab. Brebes</td></tr>'
XML_2003 = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>'
)


def ole(*streams: str) -> bytes:
    """A container of Office 97 to 2003 that names these streams in its directory."""
    names = b"".join(name.encode("utf-16-le").ljust(128, b"\x00") for name in streams)
    return OLE + b"\x00" * 504 + names + b"\x00" * 512


def with_types(kind: str) -> bytes:
    """A workbook whose main part is of another kind."""
    return book(parts={TYPES: content_types(kind=kind)})


def encrypted_zip() -> bytes:
    """A workbook whose entries say that they are encrypted."""
    content = bytearray(book())
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        entries = archive.infolist()
        directory = archive.start_dir
    for entry in entries:
        content[entry.header_offset + 6] |= 1
        content[directory + 8] |= 1
        directory += 46 + len(entry.orig_filename)
    return bytes(content)


def zip_of_zip() -> bytes:
    """A workbook packed once more."""
    return zipped({"hasil.xlsx": book()})


KINDS: dict[str, Case] = {
    "empty": refuses(lambda: b"", "kosong"),
    "blank": refuses(lambda: b" \r\n" * 1000, "kosong"),
    "zero bytes only": refuses(lambda: b"\x00" * 4096, "kosong"),
    "above 5 MiB": refuses(lambda: b"a;b\n" * 1_400_000, "5 MiB"),
    "xls": refuses(lambda: ole("Root Entry", "Workbook"), ".xls", ".xlsx"),
    "xls of Excel 95": refuses(lambda: ole("Root Entry", "Book"), ".xls", ".xlsx"),
    "password": refuses(lambda: ole("EncryptionInfo", "EncryptedPackage"), "kata sandi"),
    "doc": refuses(lambda: ole("Root Entry", "WordDocument"), ".doc"),
    "other ole": refuses(lambda: ole("Root Entry", "VisioDocument"), "Office lama"),
    "ods": refuses(
        lambda: zipped(
            {
                "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml": "<office:document-content/>",
                "META-INF/manifest.xml": "<manifest:manifest/>",
            },
            zipfile.ZIP_STORED,
        ),
        ".ods",
    ),
    "docx": refuses(lambda: zipped({TYPES: "<Types/>", "word/document.xml": "<w/>"}), ".docx"),
    "pptx": refuses(lambda: zipped({TYPES: "<Types/>", "ppt/presentation.xml": ""}), ".pptx"),
    "xlsb": refuses(lambda: zipped({TYPES: "<Types/>", "xl/workbook.bin": b"\x83\x01"}), ".xlsb"),
    "numbers": refuses(lambda: zipped({"Index/Document.iwa": b"\x00"}), "Numbers"),
    "html": refuses(lambda: HTML.encode(), "HTML"),
    "html in utf-16": refuses(lambda: HTML.encode("utf-16"), "HTML"),
    "xml of 2003": refuses(lambda: XML_2003.encode(), "XML"),
    "mhtml": refuses(lambda: b"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n", "MHTML"),
    "pdf": refuses(lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "PDF"),
    "png": refuses(lambda: b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
    "jpeg": refuses(lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "JPEG"),
    "rtf": refuses(lambda: b"{\\rtf1\\ansi Kab. Brebes}", "RTF"),
    "gzip": refuses(lambda: b"\x1f\x8b\x08\x00" + b"\x00" * 20, "GZIP"),
    "program": refuses(lambda: b"\x7fELF\x02\x01\x01" + bytes(range(256)), "bukan teks"),
    "zip of zip": refuses(zip_of_zip, "ZIP"),
    "empty zip": refuses(lambda: zipped({}), "ZIP"),
    "no content types": refuses(
        lambda: zipped({name: part for name, part in sound().items() if name != TYPES}), "ZIP"
    ),
    "encrypted zip": refuses(encrypted_zip, "kata sandi"),
    "no workbook": refuses(lambda: with_types("application/xml"), "rusak"),
    "macros by type": refuses(
        lambda: with_types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "makro"
    ),
    "macros renamed": refuses(lambda: book(parts={"xl/vbaProject.bin": b"\xcc\x61\x00"}), "makro"),
    "macros under another name": refuses(
        lambda: book(
            parts={
                "xl/media/gambar.bin": b"\xcc\x61\x00",
                TYPES: content_types(
                    ("xl/media/gambar.bin", "application/vnd.ms-office.vbaProject")
                ),
            }
        ),
        "makro",
    ),
    "chart only": refuses(lambda: with_types(f"{SHEET_TYPE}.chart+xml"), "rusak"),
}
