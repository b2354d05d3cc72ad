"""Words of the block of documents: the list, adding, taking away."""

from collections.abc import Iterable

from merit.domain.document_links import host_of
from merit.domain.documents import Document, FileKind
from merit.ui.text import numbers

HEAD = ("Dokumen", "Ditambahkan")
NONE = "Belum ada dokumen di sini."
OPEN, OPEN_EMPTY = "Tambah atau hapus dokumen", "Tambah dokumen"
CLOSE = "Tutup isian dokumen"
PRIVATE = (
    "Jangan menyertakan dokumen yang memuat data pribadi pegawai. Siapa pun yang dapat membaca "
    "halaman ini dapat membuka dokumennya."
)
RESTORED = "Isian Anda dari sesi sebelumnya ditampilkan lagi; pilih berkasnya sekali lagi."
LINK_TITLE, LINK_NOTE = "Tambah tautan", "Untuk dokumen yang disimpan di tempat lain."
FILE_TITLE = "Tambah berkas"
FILE_NOTE = "PDF, PNG, JPEG, XLSX, DOCX, atau PPTX tanpa makro; paling besar 10 MB."
TITLE, TITLE_OF_FILE = "Judul", "Judul (kosongkan untuk memakai nama berkas)"
LINK, LINK_HINT = "Tautan", "https://"
FILE = "Berkas"
ADD_LINK, ADD_FILE = "Simpan tautan", "Simpan berkas"
NO_FILE = "Pilih berkasnya dulu, lalu simpan."
REMOVE_TITLE = "Hapus dokumen"
REMOVE_NOTE = "Dokumen hilang dari daftar; catatannya tetap ada di riwayat."
REMOVE_LABEL, REMOVE, CHOOSE = "Dokumen", "Hapus dari daftar", "Pilih dokumen"
NAMES = {
    FileKind.PDF: "PDF",
    FileKind.PNG: "Gambar PNG",
    FileKind.JPEG: "Gambar JPEG",
    FileKind.XLSX: "Excel",
    FileKind.DOCX: "Word",
    FileKind.PPTX: "PowerPoint",
}


def content(item: Document) -> str:
    """What a document is: the host of a link, or kind and size of a file."""
    if item.kind is None or item.size is None:
        return f"Tautan ke {host_of(item.link)}"
    return f"{NAMES[item.kind]}, {numbers.size(item.size)}"


def added(item: Document) -> str:
    """When it came."""
    return numbers.short_day(item.added_at.astimezone(numbers.ZONE).date())


def choice(item: Document, among: Iterable[Document]) -> str:
    """A document in a list of choices, with its number where titles are alike."""
    alike = sum(other.title == item.title for other in among) > 1
    return f"{item.title} (nomor {item.number})" if alike else item.title


def saved(item: Document) -> str:
    """What is said once a document was added, or was there already."""
    return f"“{item.title}” tersimpan sebagai dokumen nomor {item.number}."


def removed(item: Document) -> str:
    """What is said once it was taken away."""
    return f"“{item.title}” dihapus dari daftar."
