"""Years side by side in one table: each is read as a table of its own."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from merit.domain.imports.complaints import Complaint, doubtful, wrong
from merit.domain.imports.headings import IGNORED
from merit.domain.imports.result_headings import ANCHORS, KIND
from merit.domain.imports.tables import Column, Table

SHARED = ANCHORS | {
    *(KIND, "year", "instrument", "note", "source", "source_kind", "source_published_on"),
    *("confidence", "claim"),
}
"""Fields that stand once for all years of a line."""


@dataclass(frozen=True, slots=True)
class Slice:
    """The columns of one year by field; `year` is None where no heading names one."""

    year: int | None
    columns: Mapping[str, Column]


def slices(
    table: Table, columns: Iterable[Column], *, asked: int | None
) -> tuple[tuple[Slice, ...], tuple[Complaint, ...]]:
    """The years of a table, and what is said of the columns that are left out.

    With a year `asked`, only its columns are read where the headings name years.
    """
    known = [item for item in columns if item.field is not None and item.field not in IGNORED]
    shared = [item for item in known if _is_shared(item)]
    values = [item for item in known if not _is_shared(item)]
    years = sorted({item.year for item in values if item.year is not None})
    undated = [item for item in values if item.year is None]
    complaints: list[Complaint] = []
    if len(years) == 1 and not _conflict(values):
        found = [Slice(years[0], _by_field([*shared, *values]))]
    else:
        found = [
            Slice(year, _by_field([*shared, *(i for i in values if i.year == year)]))
            for year in years
        ]
        if len(years) < 2:
            found.insert(0, Slice(None, _by_field([*shared, *undated])))
        else:
            complaints += [_which_year(table, item) for item in undated]
    if asked is None or all(item.year in (None, asked) for item in found):
        return tuple(found), tuple(complaints)
    kept = [item for item in found if item.year in (None, asked)]
    complaints += _left_out(table, values, asked, is_error=not kept)
    return tuple(kept), tuple(complaints)


def _is_shared(column: Column) -> bool:
    return column.field in SHARED and (column.year is None or column.field in (*ANCHORS, KIND))


def _conflict(values: Collection[Column]) -> bool:
    """Whether a column without a year stands beside one of the same field with a year."""
    dated = {item.field for item in values if item.year is not None}
    return any(item.field in dated for item in values if item.year is None)


def _by_field(columns: Iterable[Column]) -> dict[str, Column]:
    found: dict[str, Column] = {}
    for item in columns:
        found.setdefault(item.field or "", item)
    return found


def _which_year(table: Table, column: Column) -> Complaint:
    return doubtful(
        table.sheet,
        column.cell,
        "Kolom ini tidak menyebut tahun, padahal kolom lain menyebutnya, sehingga tidak dibaca.",
        "Tambahkan tahunnya pada judul kolom bila perlu dibaca.",
    )


def _left_out(
    table: Table, values: Collection[Column], asked: int, *, is_error: bool
) -> list[Complaint]:
    others = sorted({item.year for item in values if item.year not in (None, asked)}, key=str)
    first = {year: next(item for item in values if item.year == year) for year in others}
    if is_error:
        cell = next(iter(first.values())).cell
        reason = f"Tabel ini tidak memuat tahun {asked} yang dipilih."
        remedy = "Pilih tahun yang ada pada judul kolom, atau unggah tabel tahun itu."
        return [wrong(table.sheet, cell, reason, remedy)]
    return [
        doubtful(
            table.sheet,
            column.cell,
            f"Kolom tahun {year} tidak dibaca, karena yang dipilih tahun {asked}.",
            "Unggah sekali lagi dengan tahun itu bila perlu dibaca.",
        )
        for year, column in first.items()
    ]
