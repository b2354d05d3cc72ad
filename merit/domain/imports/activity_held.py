"""How activities were held, as files tell it: by whom, how, with whom, and what it cost."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from merit.domain.activity_rules import MOST_PARTICIPANTS, MOST_RUPIAH, OFFICE
from merit.domain.imports.amounts import Amount, Limits, read_column
from merit.domain.imports.answers import NoValue, Unreadable
from merit.domain.imports.audiences import audience_of
from merit.domain.imports.coaching_tables import fields_of
from merit.domain.imports.filled_row import FilledRow
from merit.domain.imports.tables import Table
from merit.domain.imports.template_parts import NOBODY
from merit.domain.imports.vocabularies import mode_of
from merit.domain.imports.workbook import Cell, Value
from merit.domain.imports.writing import clean, key
from merit.domain.regions import Region

LIMITS = {
    "participants": Limits(
        Decimal(0), Decimal(MOST_PARTICIPANTS), step=Decimal(1), what="jumlah peserta"
    ),
    "cost": Limits(Decimal(0), Decimal(MOST_RUPIAH), step=Decimal(1), what="biaya dalam rupiah"),
}
OFFICES = ("organiser", "host", "fund_source")

_UNIT = re.compile(
    r"(?:Rp\.?\s*)?(\d[\d.,]*?)(?:,-|,00)?\s*(?:orang|peserta|rupiah)?", re.IGNORECASE
)

Answer = Amount | NoValue | Unreadable


@dataclass(frozen=True, slots=True)
class HowHeld:
    """Reads what the rows of one table tell; its numbers are read column by column."""

    regions: Collection[Region]
    numbers: Mapping[str, Mapping[int, Answer]]
    columns: frozenset[str]

    @classmethod
    def of(cls, table: Table, regions: Collection[Region]) -> "HowHeld":
        """That of `table`."""
        return cls(regions, {name: _numbers(table, name) for name in LIMITS}, fields_of(table))

    def read(self, line: FilledRow) -> dict[str, Any]:
        """The fields of a row by the names of `InterventionRow`."""
        counts = {
            name: line.take(name, line.place(name), found[line.row.number])
            for name, found in self.numbers.items()
        }
        return {
            "mode": line.read("mode", mode_of),
            "present_codes": line.read("present_codes", self._present),
            "columns": self.columns,
            **{name: line.text(name, longest=OFFICE) for name in OFFICES},
            **{
                name: int(told.value) if isinstance(told, Amount) else None
                for name, told in counts.items()
            },
        }

    def _present(self, value: Value) -> tuple[str, ...] | NoValue | Unreadable:
        """Those who came; "Nihil" says that nobody did, an empty cell that nobody noted it."""
        if isinstance(value, str) and key(value) == key(NOBODY):
            return ()
        return audience_of(value, self.regions)


def _numbers(table: Table, name: str) -> Mapping[int, Answer]:
    cells = {row.number: table.cell(row, name) for row in table.rows}
    found = read_column([_bare(cell) for cell in cells.values()], LIMITS[name])
    return dict(zip(cells, found, strict=True))


def _bare(cell: Cell | None) -> Cell | None:
    """The cell without the words for its unit: "Rp1.500.000,00", "35 orang"."""
    told = _UNIT.fullmatch(clean(cell.value)) if cell and isinstance(cell.value, str) else None
    return replace(cell, value=told[1]) if cell and told else cell
