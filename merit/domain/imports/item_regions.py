"""The regions a follow-up is of: told by its row, or for a whole table by title or sheet."""

from collections.abc import Collection
from dataclasses import dataclass

from merit.domain.findings import Severity
from merit.domain.imports.complaints import LONGEST, Complaint
from merit.domain.imports.filled_row import FilledRow
from merit.domain.imports.tables import Table
from merit.domain.imports.title_facts import About, subject_of
from merit.domain.imports.told_regions import ToldRegions
from merit.domain.regions import Region

REGION_COLUMNS = ("region_name", "region_code")
"""Fields of the columns that name the region of an item."""

_FIELD = "region_code"


@dataclass(frozen=True, slots=True)
class ItemRegions:
    """What is known of the regions of one table.

    `is_about` says that titles and sheet name a region some of its rows name too.
    """

    table: Table
    told: ToldRegions
    subject: About
    is_about: bool

    @classmethod
    def of(cls, table: Table, regions: Collection[Region]) -> "ItemRegions":
        """Those of `table`."""
        told = ToldRegions.of(table, regions, columns=("region_name",), field=_FIELD)
        subject = subject_of(table, regions)
        is_about = subject.code != "" and any(
            told.read(FilledRow(table, row)) == (subject.code,) for row in table.rows
        )
        return cls(table, told, subject, is_about)

    def codes(self, line: FilledRow) -> tuple[str, ...]:
        """The regions of a row, several where one decision is for many; empty when unclear."""
        told = self.told.read(line)
        if told is not None:
            self._compare(line, told)
            return told
        column = next((name for name in REGION_COLUMNS if self.table.column(name)), None)
        if column is not None:
            remedy = "Tulis kabupaten atau kotanya pada setiap baris."
            line.require(column, "Kabupaten/kota", remedy)
        elif self.subject.origin is not None and self.subject.code:
            line.origins[_FIELD] = self.subject.origin
            return (self.subject.code,)
        else:
            line.complaints.append(self._unknown())
        return ()

    def _compare(self, line: FilledRow, told: tuple[str, ...]) -> None:
        """Doubt a row about another region than the one its sheet is about."""
        own = line.origins[_FIELD].cell
        cell = next((item for item in line.row.cells.values() if item.address == own), None)
        if self.is_about and cell and len(told) == 1 and told != (self.subject.code,):
            label = next(item.label for item in self.told.regions if item.code == self.subject.code)
            reason = f"Judul atau nama lembar menyebut {label}, baris ini daerah lain."
            line.doubt(cell, reason, "Periksa daerahnya.")

    def _unknown(self) -> Complaint:
        doubt, origin = self.subject.doubt, self.subject.origin
        return Complaint(
            Severity.ERROR,
            self.table.sheet.name,
            origin.cell if origin else self.table.columns[0].cell.address,
            origin.written[:LONGEST] if origin else "",
            doubt.reason if doubt else "Daerahnya tidak disebut pada kolom, judul, atau lembar.",
            doubt.remedy if doubt else "Tambahkan kolom Kabupaten/kota.",
        )
