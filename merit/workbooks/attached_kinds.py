"""Tells the kind of a document in the child process, or why it is not kept."""

import json
import sys
from collections.abc import Callable, Mapping

from merit.domain.documents import FileKind
from merit.errors import InputError
from merit.workbooks import attached_office, attached_pdf, attached_pictures, kinds
from merit.workbooks.attached_refusals import AGAIN
from merit.workbooks.messages import Message
from merit.workbooks.refusals import TOO_HEAVY

ACCEPTED = "Yang diterima: PDF, PNG, JPEG, XLSX, DOCX, dan PPTX"
EMPTY = f"Berkas ini kosong. Pilih berkas yang berisi, {AGAIN}."
LOCKED = f"Berkas ini dilindungi kata sandi. Hapus kata sandinya, simpan ulang, {AGAIN}."
OLD = f"Berkas ini berformat Office lama. Simpan ulang sebagai XLSX, DOCX, PPTX, atau PDF, {AGAIN}."
UNSOUND = (
    "Berkas ini bukan PDF, gambar, atau dokumen Office yang sah. Simpan ulang sebagai PDF, "
    f"{AGAIN}."
)
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

Check = Callable[[bytes], FileKind]
CHECKS: Mapping[bytes, Check] = {
    b"%PDF-": attached_pdf.checked,
    b"\x89PNG\r\n\x1a\n": attached_pictures.checked_png,
    b"\xff\xd8\xff": attached_pictures.checked_jpeg,
    kinds.ZIP: attached_office.checked,
}


def main() -> None:
    """Look at the file on standard input; answer with one line on standard output."""
    answer = json.dumps(told(sys.stdin.buffer.read()), ensure_ascii=False)
    sys.stdout.buffer.write(answer.encode() + b"\n")


def told(content: bytes) -> Message:
    """`["kind", kind]` or `["refused", sentence]`; nothing is raised."""
    try:
        return ["kind", checked(content).value]
    except InputError as error:
        return ["refused", str(error)]
    except MemoryError:
        return ["refused", TOO_HEAVY]
    except Exception:  # whatever a library makes of a broken file, it is a broken file
        return ["refused", UNSOUND]


def checked(content: bytes) -> FileKind:
    """The kind of a document; an InputError where it is not kept."""
    if not content.strip(b"\x00 \t\r\n"):
        raise InputError(EMPTY)
    check = next((check for sign, check in CHECKS.items() if content.startswith(sign)), None)
    if check is None:
        raise InputError(_unknown(content))
    return check(content)


def _unknown(content: bytes) -> str:
    if content.startswith(kinds.OLE):
        return LOCKED if ENCRYPTED in content else OLD
    what = _what(content)
    if what is None:
        return UNSOUND
    return f"Isi berkas ini {what}, jenis yang tidak disimpan di sini. {ACCEPTED}."


def _what(content: bytes) -> str | None:
    """What it seems to be, in words; None for nothing that is known here."""
    head = content[: kinds.HEAD_BYTES]
    known = next((what for sign, what in kinds.OTHERS.items() if head.startswith(sign)), None)
    if known is not None:
        return known
    text = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if b"<svg" in text:
        return "gambar SVG"
    if text.startswith(b"<") or any(sign in text for sign in kinds.HTML):
        return "halaman web atau dokumen XML"
    return None
