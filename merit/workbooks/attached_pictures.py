"""PNG and JPEG: whole, and nothing but a picture."""

import io
import re
import struct
import zipfile

from merit.domain.documents import FileKind
from merit.workbooks.attached_refusals import broken, mixed

SIGNATURE = 8  # bytes before the first chunk of a PNG
CHUNK = struct.Struct(">I4s")
CHECKSUM = 4
FOREIGN = re.compile(rb"%PDF-|<script|<svg|<html|<!doctype|<\?php", re.IGNORECASE)
"""Long enough that no picture holds one of them by chance."""


def checked_png(content: bytes) -> FileKind:
    """The kind; an InputError where the picture is cut or something follows it."""
    place = SIGNATURE
    names: list[bytes] = []
    while place < len(content) and names[-1:] != [b"IEND"]:
        if len(content) < place + CHUNK.size:
            raise broken("PNG")
        length, name = CHUNK.unpack_from(content, place)
        names.append(name)
        place += CHUNK.size + length + CHECKSUM
    if names[:1] != [b"IHDR"] or names[-1] != b"IEND" or place > len(content):
        raise broken("PNG")
    if place < len(content) or _is_mixed(content):
        raise mixed("PNG")
    return FileKind.PNG


def checked_jpeg(content: bytes) -> FileKind:
    """The kind; an InputError where the picture is cut or holds something else.

    Cameras write small pictures and notes of their own behind the end, so that is no fault.
    """
    if content.rfind(b"\xff\xd9") < 0 or b"\xff\xda" not in content:
        raise broken("JPEG")
    if _is_mixed(content):
        raise mixed("JPEG")
    return FileKind.JPEG


def _is_mixed(content: bytes) -> bool:
    return bool(FOREIGN.search(content)) or zipfile.is_zipfile(io.BytesIO(content))
