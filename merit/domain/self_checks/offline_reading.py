"""Reading a self-check that was filled in offline: every fault with its place, nothing guessed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from merit.domain.imports.answers import Unreadable
from merit.domain.imports.complaints import Complaint, wrong
from merit.domain.imports.headings import plain
from merit.domain.imports.workbook import Cell, Sheet, Workbook
from merit.domain.instruments import Instrument
from merit.domain.self_checks import offline_cells as cells
from merit.domain.self_checks import offline_head as head
from merit.domain.self_checks.offline import OPEN_COLUMNS, SHEET, Column, Filling, Head, Row

LOST_HEADINGS = "Judul kolom {names} tidak ada pada lembar ini."
PUT_BACK = "Kembalikan judul kolomnya seperti semula, atau unduh berkas isian yang baru."
CODE_AGAIN = "Kembalikan kode indikatornya seperti semula, misalnya 3.10 sebagai teks."
Places = Mapping[Column, int]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: `filling` is None as long as a complaint has to be mended.

    `legible` is what could be read all the same, so that everything else is complained of at once.
    """

    filling: Filling | None
    complaints: tuple[Complaint, ...]
    legible: Filling | None = None


def read(book: Workbook, *, of: Head, instrument: Instrument) -> Reading:
    """What `book` holds about the self-check `of`, whose indicators are those of `instrument`."""
    told = head.said(book)
    faults = tuple(head.faults(told, of))
    if faults:
        return Reading(None, faults)
    versions = head.versions(told)
    sheet = next((item for item in book.sheets if item.name == SHEET), None)
    if sheet is None or set(versions) != {item.code for item in instrument.indicators}:
        return Reading(None, (head.of_file(head.FOREIGN),))
    page = _Page(sheet, instrument, versions)
    page.read()
    filling = Filling(of, page.rows)
    if page.complaints:
        return Reading(None, tuple(page.complaints), filling)
    return Reading(filling, (), filling)


@dataclass
class _Page:
    """The sheet that was filled in, while it is read."""

    sheet: Sheet
    instrument: Instrument
    versions: Mapping[str, int]
    rows: dict[str, Row] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)

    def read(self) -> None:
        """Fill `rows`, or `complaints` where something has to be mended."""
        start, places = self._headings()
        missing = [item.value for item in (Column.CODE, *OPEN_COLUMNS) if item not in places]
        if missing:
            reason = LOST_HEADINGS.format(names=", ".join(missing))
            self.complaints.append(head.of_file(reason, PUT_BACK, sheet=self.sheet.name))
            return
        for code in self._codes(start, places[Column.CODE]):
            self._row(code, places)
        for name in self.versions:
            if name not in self.rows and not self.complaints:
                reason = f"Baris indikator {name} tidak ada."
                self.complaints.append(head.of_file(reason, sheet=self.sheet.name))

    def _headings(self) -> tuple[int, Places]:
        """The row with most of the headings, and the columns that are read, by heading."""
        known = {plain(item): item for item in (Column.CODE, *OPEN_COLUMNS)}
        by_row: dict[int, dict[Column, int]] = {}
        for (row, column), cell in sorted(self.sheet.cells.items()):
            found = known.get(plain(cell.text))
            if found is not None:
                by_row.setdefault(row, {}).setdefault(found, column)
        return max(by_row.items(), key=lambda item: len(item[1]), default=(0, {}))

    def _codes(self, start: int, column: int) -> Iterator[Cell]:
        """The cells below the headings that name an indicator; the aspects have lines too."""
        aspects = {item.code for item in self.instrument.aspects}
        for (row, place), cell in sorted(self.sheet.cells.items()):
            if row > start and place == column and cell.text.strip() not in ("", *aspects):
                yield cell

    def _row(self, code: Cell, places: Places) -> None:
        told = code.text.strip()
        if told not in self.versions or not isinstance(code.value, str):
            self._complain(code, f"Kode indikator {told} tidak dikenal.", CODE_AGAIN)
            return
        if told in self.rows:
            self._complain(code, f"Indikator {told} tertulis dua kali.", "Sisakan satu baris.")
            return
        level = self._cell(code.row, places[Column.LEVEL])
        self.rows[told] = Row(
            indicator_code=told,
            level=self._sound(level, cells.level(level, self.instrument.levels), None),
            note=self._read(code, places[Column.NOTE], cells.note, ""),
            links=self._read(code, places[Column.LINKS], cells.links, ()),
            version=self.versions[told],
            cell=level.address,
        )

    def _read(
        self, code: Cell, column: int, of: Callable[[Cell, str], T | Unreadable], nothing: T
    ) -> T:
        cell = self._cell(code.row, column)
        return self._sound(cell, of(cell, code.text.strip()), nothing)

    def _sound(self, cell: Cell, found: T | Unreadable, nothing: T) -> T:
        if not isinstance(found, Unreadable):
            return found
        self._complain(cell, found.reason, found.remedy)
        return nothing

    def _cell(self, row: int, column: int) -> Cell:
        return self.sheet.cells.get((row, column)) or Cell(row, column, None)

    def _complain(self, cell: Cell, reason: str, remedy: str) -> None:
        self.complaints.append(wrong(self.sheet, cell, reason, remedy))
