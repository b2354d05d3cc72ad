"""The zip around a workbook: looked through and measured before anything in it is parsed.

What `zipfile` raises on the way passes through: for the child process whatever a library makes of
a broken file is a broken file.
"""

import io
import struct
import zipfile
from pathlib import PurePosixPath

from merit.errors import WorkbookError
from merit.workbooks import limits
from merit.workbooks.refusals import RESAVE, TABLE_ONLY, damaged

HEADER = struct.Struct("<26xHH")  # of an entry where it lies: the lengths of its name and extras
ENCRYPTED = 0x1
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
TOO_MANY = f"Berkas ini memuat lebih dari {limits.ENTRIES} bagian; {TABLE_ONLY}."
TOO_LARGE = (
    "Berkas ini lebih besar dari 50 MiB setelah dibuka; hapus baris dan kolom kosong berformat di "
    f"luar tabel, {RESAVE}."
)
BOMB = f"Berkas ini mengembang lebih dari seratus kali lipat saat dibuka; {TABLE_ONLY}."
UNSAFE_NAMES = f"Berkas ini memuat nama bagian yang tidak wajar; {TABLE_ONLY}."
OVERLAPPING = f"Berkas ini memuat bagian yang saling menindih; {TABLE_ONLY}."
LOCKED = f"Berkas ini dilindungi kata sandi; hapus kata sandinya, {RESAVE}."


def directory(content: bytes) -> zipfile.ZipFile:
    """The table of contents; nothing is unpacked yet.

    :raises WorkbookError: its entries are encrypted.
    """
    archive = zipfile.ZipFile(io.BytesIO(content))
    if any(entry.flag_bits & ENCRYPTED for entry in archive.infolist()):
        raise WorkbookError(LOCKED)
    return archive


def refuse_bombs(
    archive: zipfile.ZipFile, content: bytes, *, entries: int = limits.ENTRIES
) -> None:
    """Refuse what is too much, lies about itself, or is named to land elsewhere.

    At most `entries` parts are looked at.

    Sizes are counted while unpacking; what an entry says of itself only ends it early, and then
    its checksum does not fit.

    :raises WorkbookError: with the rule it breaks.
    """
    parts = archive.infolist()
    if len(parts) > entries:
        raise WorkbookError(TOO_MANY)
    _refuse_names(parts)
    _refuse_overlaps(parts, content, archive.start_dir)
    total = 0
    for entry in parts:
        total += _measured(archive, entry, limits.UNPACKED_BYTES - total)


def _refuse_names(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.orig_filename.replace("\\", "/") for entry in entries]
    for name in names:
        parts = PurePosixPath(name).parts
        if not parts or ".." in parts or name.startswith("/") or ":" in name or "\x00" in name:
            raise WorkbookError(UNSAFE_NAMES)
    if len({name.lower().rstrip("/") for name in names}) < len(names):
        raise WorkbookError(UNSAFE_NAMES)


def _refuse_overlaps(entries: list[zipfile.ZipInfo], content: bytes, end: int) -> None:
    """Every entry ends before the next begins, and the first begins the file."""
    free = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        start = entry.header_offset
        if start < free or (not free and start):
            raise WorkbookError(OVERLAPPING)
        try:
            name, extras = HEADER.unpack_from(content, start)
        except struct.error as error:
            raise damaged() from error
        free = start + 30 + name + extras + entry.compress_size
    if free > end:
        raise WorkbookError(OVERLAPPING)


def _measured(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> int:
    """Bytes of an entry when unpacked; at most `left`."""
    if entry.compress_type not in METHODS:
        raise damaged()
    count = 0
    with archive.open(entry) as source:
        while chunk := source.read(limits.MEBIBYTE):
            count += len(chunk)
            if count > left:
                raise WorkbookError(TOO_LARGE)
            bloated = count > limits.RATIO * max(1, entry.compress_size)
            if bloated and count > limits.RATIO_FROM_BYTES:
                raise WorkbookError(BOMB)
    return count
