"""Zips that are damaged, too much, or tell lies about themselves."""

import io
import random
import struct
import warnings
import zipfile

from workbooks.cases import Case, reads, refuses
from workbooks.packages import SHEET, STYLES, TABLE, book, sheet, sound, zipped

MEBIBYTE = 1024 * 1024


def long_text() -> bytes:
    """One inline string of 300 MB in a file of 300 KB."""
    head, tail = sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>|</t></is></c></row>').split("|")
    parts = sound()
    parts.pop(SHEET)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
        with archive.open(SHEET, "w") as target:
            target.write(head.encode())
            for _ in range(300):
                target.write(b"x" * MEBIBYTE)
            target.write(tail.encode())
    return file.getvalue()


def bloated() -> bytes:
    """56 MiB in parts that pack forty to one, as an honest sheet might."""
    drawn = random.Random(5)
    line = "".join(f'<row r="{drawn.randrange(10**9)}"/>' for _ in range(20))
    text = "".join(f"{line}{drawn.random()}" for _ in range(8 * MEBIBYTE // len(line)))
    return book(parts={f"xl/worksheets/lain{number}.xml": text for number in range(7)})


def patched(offset_of: str, offset: int, value: bytes) -> bytes:
    """A workbook with other bytes in its table of contents, at the entry of a part."""
    content = bytearray(book())
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        at = archive.start_dir
        for entry in archive.infolist():
            if entry.filename == offset_of:
                break
            at += 46 + len(entry.orig_filename)
    content[at + offset : at + offset + len(value)] = value
    return bytes(content)


def overlapping() -> bytes:
    """Fifield's bomb in small: a hundred entries that all unpack the same megabyte."""
    content = book(parts={"xl/media/00": b"0" * MEBIBYTE})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        start, count = archive.start_dir, len(archive.infolist())
    end = content.rindex(b"PK\x05\x06")
    directory = content[start:end]
    record = directory[directory.rindex(b"PK\x01\x02") :]
    names = (f"xl/media/{number:02d}".encode() for number in range(1, 100))
    directory += b"".join(record.replace(b"xl/media/00", name) for name in names)
    last = struct.pack("<HHHHIIH", 0, 0, count + 99, count + 99, len(directory), start, 0)
    return content[:start] + directory + b"PK\x05\x06" + last


def duplicated(second: str = SHEET) -> bytes:
    """Two entries of one name: one for the guard, one for the reader."""
    file = io.BytesIO(book())
    with warnings.catch_warnings(), zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # zipfile rightly dislikes it
        archive.writestr(second, sheet(TABLE.replace("250.5", "400")))
    return file.getvalue()


def damaged_bytes() -> bytes:
    """One bit of a stored sheet is another."""
    content = zipped(sound(), zipfile.ZIP_STORED)
    return content.replace(b"250.5", b"258.5", 1)


ARCHIVES: dict[str, Case] = {
    "300 MB string": refuses(long_text, "seratus kali"),
    "50 MiB in honest parts": refuses(bloated, "50 MiB"),
    "truncated": refuses(lambda: book()[:-40], "terpotong"),
    "half": refuses(lambda: book()[: len(book()) // 2], "terpotong"),
    "parent folder": refuses(lambda: book(parts={"../../etc/cron.d/x": "x"}), "nama bagian"),
    "absolute name": refuses(lambda: book(parts={"/etc/passwd": "x"}), "nama bagian"),
    "backslashes": refuses(lambda: book(parts={"xl\\..\\..\\x.xml": "x"}), "nama bagian"),
    "drive letter": refuses(lambda: book(parts={"C:/x.xml": "x"}), "nama bagian"),
    "name twice": refuses(duplicated, "nama bagian"),
    "name twice in other case": refuses(lambda: duplicated("XL/Worksheets/Sheet1.xml"), "nama"),
    "overlapping entries": refuses(overlapping, "menindih"),
    "201 entries": refuses(
        lambda: book(parts={f"xl/media/{number}.png": b"\x89PNG" for number in range(200)}),
        "200 bagian",
    ),
    "entries to the brim": reads(
        lambda: book(parts={f"xl/media/{number}.png": b"\x89PNG" for number in range(193)})
    ),
    "smaller than it says": reads(lambda: patched(SHEET, 24, struct.pack("<I", 30 * MEBIBYTE))),
    "larger than it says": refuses(lambda: patched(SHEET, 24, struct.pack("<I", 10)), "rusak"),
    "points outside": refuses(lambda: patched(STYLES, 42, b"\xff\xff\xff\x7f"), "rusak"),
    "odd packing": refuses(lambda: zipped(sound(), zipfile.ZIP_LZMA), "rusak"),
    "stored": reads(lambda: zipped(sound(), zipfile.ZIP_STORED)),
    "bytes before": refuses(lambda: b"PK\x03\x04" + book(), "menindih"),
    "damaged bytes": refuses(damaged_bytes, "rusak"),
}
