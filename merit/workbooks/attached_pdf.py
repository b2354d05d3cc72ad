"""PDF: whole, nothing but a PDF, and without commands for the machine of its reader."""

import io
import re
import zipfile
import zlib

from merit.domain.documents import FileKind
from merit.errors import InputError
from merit.workbooks.attached_refusals import AGAIN, broken, mixed
from merit.workbooks.limits import MEBIBYTE, UNPACKED_BYTES

TAIL_BYTES = 1024
"""Readers look for the end mark in the last kilobyte."""
ACTIVE = f"PDF ini memuat skrip atau perintah membuka program. Cetak ulang ke PDF, {AGAIN}."
LOCKED = f"PDF ini dilindungi kata sandi. Hapus perlindungannya atau cetak ulang ke PDF, {AGAIN}."


def _name(word: str) -> bytes:
    """A pattern for a name of PDF, each letter as itself or as its number (`#4A`)."""
    spelt = (f"(?:{sign}|#(?i:{ord(sign):02x}))" for sign in word)
    return f"/{''.join(spelt)}(?![A-Za-z0-9])".encode()


ACTIVE_NAMES = re.compile(b"|".join(map(_name, ("JavaScript", "Launch"))))
ENCRYPTED = re.compile(_name("Encrypt"))
STREAM = re.compile(rb"stream\r?\n")
OBJECTS = b"/ObjStm"
"""What a stream is called, in front of it, in which objects lie compressed, names and all."""
DICTIONARY_BYTES = 400
MOST_STREAMS = 5_000
"""Of objects in ten megabytes; an honest file has one for a hundred objects."""


def checked(content: bytes) -> FileKind:
    """The kind; an InputError where it is cut, mixed, active or locked away from a look."""
    if b"%%EOF" not in content[-TAIL_BYTES:]:
        raise broken("PDF")
    if zipfile.is_zipfile(io.BytesIO(content)):
        raise mixed("PDF")
    if ENCRYPTED.search(content):
        raise InputError(LOCKED)
    if ACTIVE_NAMES.search(content) or _is_active_inside(content):
        raise InputError(ACTIVE)
    return FileKind.PDF


def _is_active_inside(content: bytes) -> bool:
    """Whether a compressed object names an action, or there is more than can be looked at."""
    left, streams = UNPACKED_BYTES, 0
    for found in STREAM.finditer(content):
        start = found.start()
        if content.rfind(OBJECTS, max(0, start - DICTIONARY_BYTES), start) < 0:
            continue
        streams += 1
        unpacked, is_whole = _unpacked(content, found.end(), left)
        left -= len(unpacked)
        if ACTIVE_NAMES.search(unpacked) or not is_whole or streams > MOST_STREAMS:
            return True
    return False


def _unpacked(content: bytes, start: int, most: int) -> tuple[bytes, bool]:
    """What a stream holds, and whether that is all; nothing where it is not compressed."""
    unpacker = zlib.decompressobj()
    packed = memoryview(content)[start : start + MEBIBYTE]
    try:
        unpacked = unpacker.decompress(packed, max(1, most))
    except zlib.error:
        return b"", True
    return unpacked, unpacker.eof
