"""What a file may hold in all: how far out, how much in one cell, how much together."""

from dataclasses import dataclass

from merit.domain.imports.workbook import column_name
from merit.errors import WorkbookError
from merit.workbooks import limits
from merit.workbooks.refusals import TABLE_ONLY, cell_named

TOO_MANY_CELLS = f"Berkas ini berisi lebih dari 200.000 sel; {TABLE_ONLY}."
TOO_MUCH_TEXT = f"Berkas ini memuat teks lebih dari 4 juta karakter; {TABLE_ONLY}."


@dataclass
class Totals:
    """Cells and characters told so far, over all sheets."""

    cells: int = 0
    characters: int = 0

    def add(self, sheet: str, row: int, column: int, text: str) -> None:
        """One filled cell more.

        :raises WorkbookError: it stands too far out, holds too much, or is one too many.
        """
        if row > limits.ROWS or column > limits.COLUMNS:
            raise too_far_out(sheet, row, column)
        if len(text) > limits.CELL_CHARACTERS:
            raise too_long(sheet, row, column)
        self.cells += 1
        self.characters += len(text)
        if self.cells > limits.CELLS:
            raise WorkbookError(TOO_MANY_CELLS)
        if self.characters > limits.TEXT_CHARACTERS:
            raise WorkbookError(TOO_MUCH_TEXT)


def too_far_out(sheet: str, row: int, column: int) -> WorkbookError:
    """A filled cell lies beyond what is read; formats alone may go on to the last row."""
    place = cell_named(sheet, f"{column_name(column)}{row}")
    return WorkbookError(
        f"Isi {place} berada di luar 2.000 baris dan 100 kolom yang dibaca; hapus isinya atau "
        f"pindahkan tabelnya, lalu unggah lagi."
    )


def too_long(sheet: str, row: int, column: int) -> WorkbookError:
    """A cell holds more than any spreadsheet lets it."""
    place = cell_named(sheet, f"{column_name(column)}{row}")
    return WorkbookError(
        f"Isi {place} lebih panjang dari 32.767 karakter; persingkat isinya, lalu unggah lagi."
    )
