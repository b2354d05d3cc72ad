"""Complaints about a sheet by their cells, and how a cell with a complaint looks."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from xlsxwriter.utility import xl_cell_to_rowcol
from xlsxwriter.worksheet import Worksheet

from merit.charts import palette
from merit.domain.imports.complaints import Complaint
from merit.reports.workbook_file import MAKER, Look, lines

ADDRESS = re.compile(r"[A-Z]{1,3}[1-9]\d{0,6}")
ERROR: Look = {
    **{"border": 2, "border_color": palette.BANDS["BR"].fill},
    "bg_color": palette.BANDS["BR"].badge_tint,
}
WARNING: Look = {
    **{"border": 2, "border_color": palette.BANDS["K"].fill},
    "bg_color": palette.BANDS["K"].badge_tint,
}
COMMENT_WIDTH = 46  # characters
COMMENT_PIXELS = 330

Place = tuple[int, int]
"""Row and column from one."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The complaints of one sheet by cell."""

    of: Mapping[Place, tuple[Complaint, ...]]

    @classmethod
    def on(cls, sheet: str, complaints: Iterable[Complaint]) -> "Marks":
        """Those of `complaints` that name a cell of the sheet of this name."""
        found: dict[Place, tuple[Complaint, ...]] = {}
        for item in complaints:
            if item.sheet == sheet and ADDRESS.fullmatch(item.cell):
                row, column = xl_cell_to_rowcol(item.cell)
                place = row + 1, column + 1
                found[place] = (*found.get(place, ()), item)
        return cls(found)

    @property
    def rows(self) -> frozenset[int]:
        """The rows with complaints."""
        return frozenset(row for row, _ in self.of)

    @property
    def columns(self) -> frozenset[int]:
        """The columns with complaints."""
        return frozenset(column for _, column in self.of)

    def look(self, place: Place) -> Look:
        """The outline of a cell, nothing for one without complaints."""
        found = self.of.get(place, ())
        if any(item.is_error for item in found):
            return ERROR
        return WARNING if found else {}

    def remarks(self) -> dict[int, str]:
        """All that is said of each row, cell by cell."""
        said: dict[int, str] = {}
        for place in sorted(self.of):
            for item in self.of[place]:
                before = f"{said[place[0]]}\n" if place[0] in said else ""
                said[place[0]] = f"{before}{item.cell}: {sentences(item)}"
        return said

    def comment(self, page: Worksheet) -> None:
        """Put the complaints beside their cells."""
        for (row, column), found in self.of.items():
            text = "\n".join(map(sentences, found))
            height = 24 + 18 * lines(text, COMMENT_WIDTH)
            shape = {"author": MAKER, "width": COMMENT_PIXELS, "height": height}
            page.write_comment(row - 1, column - 1, text, shape)


def sentences(item: Complaint) -> str:
    """What is wrong, and what to do."""
    return f"{item.reason} {item.remedy}".strip()
