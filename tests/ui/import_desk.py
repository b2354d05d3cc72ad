"""Workbooks two data managers hand in at their screens, and what they do with them."""

import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook
from ui.result_desk import press
from ui.screen import Screen

HEAD = ("Kode wilayah", "Kabupaten/kota", "Tahun", "Skor", "Kategori")
SOURCE_HEAD = ("Sumber", "Jenis sumber", "Tanggal sumber", "Keyakinan")
SOURCE = ("Keputusan Ketua KASN tentang hasil 2023", "Media", "2023-12-07", "Tinggi")
PURBALINGGA = ("33.03", "Kabupaten Purbalingga", 2023, 301.5, "Baik")
PURWOREJO = ("33.06", "Kabupaten Purworejo", 2023, 289, "Baik")
"""Of whose year 2023 no result is among the published facts."""

PEKALONGAN = ("33.75", "Kota Pekalongan", 2023, 328.5, "Sangat Baik")
"""The published facts say 327."""

ACTIONS_HEAD = (
    *("Kabupaten/kota", "Rencana tindak lanjut", "Penanggung jawab", "Tanggal kesepakatan"),
    *("Tenggat", "Status RTL", "Kemajuan (%)"),
)
ACTION = (
    *("Kabupaten Purbalingga", "Menyusun peta jabatan", "BKPSDM", "02/03/2026"),
    *("31/12/2026", "Belum mulai", 0),
)
Row = Sequence[str | float]


def workbook(*rows: Row, sheet: str = "Data") -> bytes:
    """A workbook with these lines, as an office saves it."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(list(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def results(*rows: Row) -> bytes:
    """Results, each with its source."""
    return workbook((*HEAD, *SOURCE_HEAD), *((*row, *SOURCE) for row in rows))


def hand_in(screen: Screen, content: bytes, name: str = "hasil.xlsx", **query: str) -> Screen:
    """Open the page and hand a file in."""
    screen.open("impor", **query)
    return choose(screen, content, name)


def choose(screen: Screen, content: bytes, name: str = "hasil.xlsx") -> Screen:
    screen.app.file_uploader[0].set_value((name, content, "application/octet-stream")).run()
    assert not screen.app.exception
    return screen


def consent(screen: Screen, button: str, reason: str = "") -> Screen:
    """Agree to the preview that is shown."""
    if reason:
        field(screen, "wajib").set_value(reason)
    for box in screen.app.checkbox:
        box.set_value(True)
    return press(screen, button)


def field(screen: Screen, words: str) -> Any:
    """The long text whose label has these words in it."""
    (found,) = [item for item in screen.app.text_area if words in item.label]
    return found


def taken_in(screen: Screen, *rows: Row, reason: str = "") -> str:
    """A file of results handed in and agreed to; the number of the batch."""
    hand_in(screen, results(*rows))
    consent(screen, f"Ajukan {len(rows)} usulan", reason)
    return screen.address["kiriman"]


def opened(screen: Screen, number: str) -> Screen:
    return screen.open("impor", kiriman=number)
