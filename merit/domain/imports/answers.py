"""What a cell may answer beside its value: nothing yet, or something nobody can be sure of."""

from dataclasses import dataclass

from merit.domain.imports.workbook import Cell, Flaw


@dataclass(frozen=True, slots=True)
class NoValue:
    """The cell says that there is no value (empty, "-", "n/a", "belum"). It is never zero."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The cell cannot be right or cannot be known.

    `reason` and `remedy` are Indonesian sentences for `complaints.wrong`; `suggestions` are what
    may have been meant or what is allowed, as people write it, to be offered and never applied.
    """

    reason: str
    remedy: str
    suggestions: tuple[str, ...] = ()


NO_VALUE = NoValue()


def flawed(cell: Cell) -> Unreadable | None:
    """Why nothing in a cell can be used: a formula without result or an error of the spreadsheet.

    Ask this of every cell before its value is read: a formula without a stored result has no value
    and is not an empty cell. None when the cell is sound.
    """
    if cell.flaw is Flaw.UNCALCULATED:
        return Unreadable(
            "Rumus di sel ini belum dihitung, sehingga hasilnya tidak tersimpan di berkas.",
            "Buka berkas di Excel atau LibreOffice, simpan kembali, lalu unggah; "
            "atau ganti rumusnya dengan nilainya.",
        )
    return broken(str(cell.value)) if cell.flaw is Flaw.ERROR else None


def broken(sign: str) -> Unreadable:
    """An error of the spreadsheet such as "#REF!"."""
    return Unreadable(
        f"Sel ini berisi galat {sign}, bukan nilai.",
        'Ganti dengan nilai yang benar, atau tulis "-" bila memang belum ada nilainya.',
    )
