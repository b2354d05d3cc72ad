"""What a region wrote into one cell of the workbook: a level, a note, or evidence on the web."""

import re
from collections.abc import Iterable
from decimal import Decimal

from merit.domain.coaching_texts import findings_on_open_text, findings_on_text
from merit.domain.document_links import LONGEST, checked_link, host_of
from merit.domain.documents import TITLE
from merit.domain.findings import Finding
from merit.domain.imports.answers import Unreadable, flawed
from merit.domain.imports.workbook import Cell
from merit.domain.result_sources import TEXT
from merit.domain.self_checks.offline import Link
from merit.errors import InputError

ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
SEPARATORS = " \t:;,-–—"
"""What may stand between a title and its address, and after the address."""
WRITE_LINK = (
    "Tulis satu bukti pada satu baris: judulnya, lalu alamat yang berawalan https://. "
    "Berkas diunggah di halaman isian."
)
EMPTY_IT = "Perbaiki isinya, atau kosongkan sel ini."


def level(cell: Cell, highest: int) -> int | Unreadable | None:
    """The level a cell holds, None where it is empty.

    >>> level(Cell(5, 5, "3"), 4), level(Cell(5, 5, None), 4)
    (3, None)
    """
    said = cell.text.strip()
    if not said:
        return flawed(cell)
    value = cell.value
    if isinstance(value, str) and said.isascii() and said.isdecimal():
        value = Decimal(said)
    if isinstance(value, Decimal) and value == value.to_integral_value() and 1 <= value <= highest:
        return int(value)
    return flawed(cell) or Unreadable(
        "Tingkat ini tidak dikenal.", f"Pilih 1 sampai {highest}, atau kosongkan."
    )


def note(cell: Cell, code: str) -> str | Unreadable:
    """The note a cell holds; line breaks are kept, empty where there is none."""
    told = _lines(cell.text)
    found = findings_on_open_text("note", f"Catatan indikator {code}", told, TEXT)
    return flawed(cell) or _unusable(found) or told


def links(cell: Cell, code: str) -> tuple[Link, ...] | Unreadable:
    """The evidence a cell holds, a line each: a title, then an address.

    Without a title it is called after its host. The same address twice is one.
    """
    found: dict[str, Link] = {}
    for line in filter(None, _lines(cell.text).split("\n")):
        link = _link(line.strip(), code)
        if isinstance(link, Unreadable):
            return link
        if link is not None:
            found.setdefault(link.address, link)
    return flawed(cell) or tuple(found.values())


def _link(line: str, code: str) -> Link | Unreadable | None:
    if not line:
        return None
    addresses = ADDRESS.findall(line)
    if len(addresses) != 1 or not line.rstrip(SEPARATORS).endswith(addresses[0].rstrip(SEPARATORS)):
        return Unreadable("Bukti ini bukan judul dan satu alamat.", WRITE_LINK)
    try:
        address = checked_link(addresses[0].rstrip(";,"))
        title = " ".join(line[: line.index(addresses[0])].rstrip(SEPARATORS).split())
        title = title or f"Bukti {code} ({host_of(address)})"
    except InputError as error:
        return Unreadable(str(error), WRITE_LINK)
    return _unusable(
        (
            *findings_on_open_text("title", "Judul bukti", title, TITLE),
            *findings_on_text("link", "Tautan bukti", address, LONGEST),
        )
    ) or Link(title, address)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _unusable(findings: Iterable[Finding]) -> Unreadable | None:
    first = next(iter(findings), None)
    return None if first is None else Unreadable(first.message, EMPTY_IT)
