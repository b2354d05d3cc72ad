"""What of a sheet its reader does not see, and which cells are merged."""

from merit.errors import WorkbookError
from merit.workbooks import limits, places
from merit.workbooks.refusals import TABLE_ONLY, damaged, sheet_named

YES = ("1", "true")


class Extents:
    """Hidden rows and columns and merged areas of one sheet, as far out as cells are read."""

    def __init__(self, sheet: str) -> None:
        self.sheet = sheet
        self.rows: set[int] = set()
        self.merged: list[places.Box] = []
        self._shown: set[int] = set()
        self._hidden: set[int] = set()
        self._covered = 0
        self._usual = {"defaultRowHeight": "15", "defaultColWidth": "8"}

    @property
    def columns(self) -> set[int]:
        """Hidden columns; those the sheet says nothing about are as wide as it says is usual."""
        unsaid = set(range(1, limits.COLUMNS + 1)) - self._shown - self._hidden
        return self._hidden | (unsaid if _is_zero(self._usual["defaultColWidth"]) else set())

    def usual(self, attributes: dict[str, str]) -> None:
        """Sizes of rows and columns that have none of their own."""
        self._usual |= attributes

    def row(self, number: int, attributes: dict[str, str]) -> None:
        """A row; a filter hides the ones it leaves out."""
        height = attributes.get("ht", self._usual["defaultRowHeight"])
        if number <= limits.ROWS and (attributes.get("hidden") in YES or _is_zero(height)):
            self.rows.add(number)

    def column(self, attributes: dict[str, str]) -> None:
        """A run of columns."""
        try:
            first, last = int(attributes.get("min", "")), int(attributes.get("max", ""))
        except ValueError:
            raise damaged(sheet_named(self.sheet)) from None
        width = attributes.get("width", self._usual["defaultColWidth"])
        is_hidden = attributes.get("hidden") in YES or _is_zero(width)
        run = range(max(first, 1), min(last, limits.COLUMNS) + 1)
        (self._hidden if is_hidden else self._shown).update(run)

    def merge(self, reference: str) -> None:
        """A merged area.

        :raises WorkbookError: there is no such area, or so many that they must overlap.
        """
        box = places.area(reference)
        if not box:
            raise damaged(sheet_named(self.sheet))
        if readable := places.readable(box):
            self.merged.append(readable)
            self._covered += places.size(readable)
        if self._covered > limits.CELLS:
            raise WorkbookError(
                f"Sel gabungan pada {sheet_named(self.sheet)} saling menindih; {TABLE_ONLY}."
            )


def _is_zero(size: str) -> bool:
    try:
        return float(size) == 0
    except ValueError:
        return False
