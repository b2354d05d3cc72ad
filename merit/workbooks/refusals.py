"""Sentences of refusal that several readers share: what is wrong, and what to do."""

from merit.errors import WorkbookError

RESAVE = "simpan ulang sebagai .xlsx, lalu unggah lagi"
EXPECTED = "unggah buku kerja Excel (.xlsx) atau CSV yang berisi tabel"
TABLE_ONLY = f"salin tabelnya saja ke buku kerja baru, {RESAVE}"
TOO_HEAVY = f"Berkas ini terlalu besar atau terlalu rumit untuk dibaca dengan aman; {TABLE_ONLY}."
TOO_SLOW = (
    "Berkas ini belum selesai dibaca dalam 10 detik; unggah sekali lagi, dan bila berulang salin "
    "tabelnya saja ke buku kerja baru."
)


def damaged(where: str = "") -> WorkbookError:
    """The file breaks the rules of its own format; `where` names sheet, cell or line."""
    place = f" pada {where}" if where else ""
    return WorkbookError(
        f"Berkas ini rusak atau terpotong{place}; buka dengan Excel atau LibreOffice, {RESAVE}."
    )


def sheet_named(name: str) -> str:
    """A sheet as sentences name it; a long name is cut."""
    return f"lembar “{name[:40]}”"


def cell_named(sheet: str, address: str) -> str:
    """A cell as sentences name it; the one sheet of a text file has no name."""
    return f"{sheet_named(sheet)} sel {address}" if sheet else f"sel {address}"
