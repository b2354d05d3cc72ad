"""What is said about one place in a file: which sheet, which cell, why, and what to do."""

from dataclasses import dataclass

from merit.domain.findings import Severity
from merit.domain.imports.workbook import Cell, Sheet


@dataclass(frozen=True, slots=True)
class Complaint:
    """One remark. `cell` is empty where it is about the sheet, `sheet` where it is about the file.

    `value` is what stands there, `reason` and `remedy` are Indonesian sentences.
    """

    severity: Severity
    sheet: str
    cell: str
    value: str
    reason: str
    remedy: str

    @property
    def is_error(self) -> bool:
        """Whether nothing of the file is taken in until it is mended."""
        return self.severity is Severity.ERROR


def wrong(sheet: Sheet, cell: Cell, reason: str, remedy: str) -> Complaint:
    """An error in a cell."""
    return Complaint(Severity.ERROR, sheet.name, cell.address, cell.text[:LONGEST], reason, remedy)


def doubtful(sheet: Sheet, cell: Cell, reason: str, remedy: str) -> Complaint:
    """Something in a cell that wants a second look."""
    return Complaint(
        Severity.WARNING, sheet.name, cell.address, cell.text[:LONGEST], reason, remedy
    )


LONGEST = 120
"""Characters of a value that are repeated in a complaint."""
