"""What a document from outside is, told by its content; nothing in it is opened or shown here.

It is kept and handed out as it came, so what could act on the machine of whoever opens it is
refused: macros, scripts, and files that are two things at once. This is no search for viruses.
"""

from collections.abc import Callable, Mapping

from merit.domain.documents import FILE_BYTES, FileKind
from merit.errors import InputError
from merit.workbooks import attached_office, attached_pdf, attached_pictures, kinds

ACCEPTED = "Yang diterima: PDF, PNG, JPEG, XLSX, DOCX, dan PPTX"
EMPTY = "Berkas ini kosong. Pilih berkas yang berisi, lalu unggah lagi."
TOO_LARGE = (
    "Berkas ini lebih besar dari 10 MB. Perkecil berkasnya, atau simpan di tempat lain dan "
    "tambahkan tautannya."
)
LOCKED = "Berkas ini dilindungi kata sandi. Hapus kata sandinya, simpan ulang, lalu unggah lagi."
OLD = (
    "Berkas ini berformat Office lama. Simpan ulang sebagai XLSX, DOCX, PPTX, atau PDF, lalu "
    "unggah lagi."
)
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

Check = Callable[[bytes], FileKind]
CHECKS: Mapping[bytes, Check] = {
    b"%PDF-": attached_pdf.checked,
    b"\x89PNG\r\n\x1a\n": attached_pictures.checked_png,
    b"\xff\xd8\xff": attached_pictures.checked_jpeg,
    kinds.ZIP: attached_office.checked,
}


def kind_of(content: bytes) -> FileKind:
    """The kind of a document.

    :raises InputError: it is not kept; one Indonesian sentence says why and what to do.
    """
    if not content.strip(b"\x00 \t\r\n"):
        raise InputError(EMPTY)
    if len(content) > FILE_BYTES:
        raise InputError(TOO_LARGE)
    check = next((check for sign, check in CHECKS.items() if content.startswith(sign)), None)
    if check is None:
        raise InputError(_unknown(content))
    return check(content)


def _unknown(content: bytes) -> str:
    if content.startswith(kinds.OLE):
        return LOCKED if ENCRYPTED in content else OLD
    return f"Isi berkas ini {_what(content)}, jenis yang tidak disimpan di sini. {ACCEPTED}."


def _what(content: bytes) -> str:
    """What it seems to be, in words."""
    head = content[: kinds.HEAD_BYTES]
    known = next((what for sign, what in kinds.OTHERS.items() if head.startswith(sign)), None)
    if known is not None:
        return known
    text = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if b"<svg" in text:
        return "gambar SVG"
    if text.startswith(b"<") or any(sign in text for sign in kinds.HTML):
        return "halaman web atau dokumen XML"
    return "berjenis lain"
