"""What the columns of a table of results are, once their cells are looked at as well."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from merit.domain.imports.answers import NoValue, Unreadable
from merit.domain.imports.complaints import Complaint, doubtful, wrong
from merit.domain.imports.grid import is_number
from merit.domain.imports.headings import plain
from merit.domain.imports.region_codes import code_clue
from merit.domain.imports.result_cells import MANY
from merit.domain.imports.result_headings import KIND, LEVEL, REMARK, SECOND_CODE
from merit.domain.imports.tables import Column, Table, column_complaints
from merit.domain.imports.vocabularies import band_of, status_of
from merit.domain.imports.workbook import Cell
from merit.domain.imports.writing import says_nothing
from merit.domain.instruments import Instrument

PERCENT = (
    "Kolom ini berisi persen, bukan poin",
    "Tambahkan kolom poinnya bila perlu dibaca.",
)
HIDDEN = (
    "Kolom ini tersembunyi dan judulnya tidak dikenal",
    "Hapus kolom itu, atau tampilkan dan ubah judulnya bila perlu dibaca.",
)
OTHER_STAGE = (
    "Kolom ini bukan hasil resmi menurut judulnya",
    "Ubah judulnya bila isinya memang hasil resmi.",
)
_OTHER = re.compile(
    r"\b(?:mandiri|self|prakiraan|perkiraan|proyeksi|target|simulasi|usulan|sementara|selisih|"
    r"kenaikan|penurunan|perubahan|bobot|maks|maksimal|maksimum|ideal|rata|sebelumnya)\b(?! \d)"
)
OTHER_INDEX = re.compile(
    r"\b(?:profesionalitas|ip asn|spbe|reformasi birokrasi|sakip|akip|kepuasan|ikm|nspk|inovasi|"
    r"ipm|pelayanan publik|keterbukaan informasi|pembangunan manusia)\b"
)
"""Names of other measures of the same offices, as `headings.plain` writes them."""
KINDS = frozenset(
    {"kab", "kabupaten", "kota", "pemkab", "pemkot", "pemerintah kabupaten", "pemerintah kota"}
)
"""What a cell says that only tells the kind of a region, as `headings.plain` writes it."""


def settled(
    table: Table, instruments: Collection[Instrument]
) -> tuple[Table, tuple[Complaint, ...]]:
    """The table with every column it has for results, and what is wrong with its columns.

    Cells decide where a heading does not: "Keterangan" over categories is a category, a bare year
    over numbers a score, "Kab/Kota" beside a name the kind of region.
    """
    columns = [_by_cells(table, item, instruments) for item in _real_codes(table)]
    columns = _index_as_score(table, _kind_beside_name(table, columns))
    coded, unsure = _with_lost_zeros(columns, instruments)
    found = list(_remarks_last(coded))
    others = [item for item in found if is_not_official(item)]
    shares = [item for item in found if item.share and _is_points(item.field)]
    left = [item for item in found if item not in (*others, *shares)]
    complaints = (
        *column_complaints(replace(table, columns=tuple(left))),
        *(_not_read(table, item, OTHER_STAGE) for item in others if not item.hidden),
        *(_not_read(table, item, PERCENT) for item in shares if not item.hidden),
        *(_not_read(table, item, HIDDEN) for item in left if _is_lost(table, item)),
        *(_unclear_code(table, item) for item in unsure),
    )
    return replace(table, columns=tuple(left)), complaints


def _is_lost(table: Table, column: Column) -> bool:
    """Whether a hidden column holds something nobody understands."""
    return column.hidden and column.field is None and bool(cells_of(table, column))


def is_not_official(column: Column) -> bool:
    """Whether a column is about a self-assessment, a target, a maximum, or another measure."""
    is_value = _is_points(column.field) or column.field in ("stated_band", "published_index")
    said = [plain(text) for text in column.path]
    return is_value and any(_OTHER.search(text) or OTHER_INDEX.search(text) for text in said)


def cells_of(table: Table, column: Column) -> list[Cell]:
    """The cells of a column that say something, from top to bottom."""
    found = (row.cells.get(column.number) for row in table.rows)
    return [cell for cell in found if cell is not None and not says_nothing(cell.text)]


def _is_points(field: str | None) -> bool:
    return field == "score" or (field or "").startswith("aspect_scores:")


def _by_cells(table: Table, column: Column, instruments: Collection[Instrument]) -> Column:
    """The column as its cells show it, where its heading leaves several meanings."""
    bare = column.field is None and column.year is not None
    if not bare and column.field not in ("score", "status", REMARK, LEVEL):
        return column
    cells = cells_of(table, column)
    if cells and all(_is_band(cell, instruments) for cell in cells):
        return replace(column, field="stated_band")
    if bare and any(map(is_number, cells)):
        return replace(column, field="score")
    unknown = column.field == LEVEL or (
        column.field == "status"
        and all(isinstance(status_of(cell.value), Unreadable) for cell in cells)
    )
    return replace(column, field=None) if unknown and (cells or column.field == LEVEL) else column


def _is_band(cell: Cell, instruments: Collection[Instrument]) -> bool:
    answers = (band_of(cell.value, item) for item in instruments)
    return any(not isinstance(answer, NoValue | Unreadable) for answer in answers)


def _real_codes(table: Table) -> list[Column]:
    """The columns; one of codes that are no region's, beside names, is not understood.

    The code of Statistics Indonesia is the code where there is no other.
    """
    fields = {item.field for item in table.columns}

    def settled_code(column: Column) -> Column:
        if column.field == SECOND_CODE and "region_code" not in fields:
            return replace(column, field="region_code")
        named = column.field == "region_code" and "region_name" in fields
        if named and not _has_codes(cells_of(table, column)):
            return replace(column, field=None)
        return column

    return list(map(settled_code, table.columns))


def _has_codes(cells: Collection[Cell]) -> bool:
    """Whether any cell holds what could be a region's code; so does a column without any cell."""
    return not cells or any(code_clue(cell.value, {}) is not None for cell in cells)


def _kind_beside_name(table: Table, columns: Sequence[Column]) -> list[Column]:
    """Of two columns that could name the region, one that only says Kab. or Kota is its kind."""
    names = [item for item in columns if item.field == "region_name"]
    kinds = [item for item in names if _all_kinds(cells_of(table, item))]
    if len(names) < 2 or len(kinds) != 1:
        return list(columns)
    return [replace(item, field=KIND) if item is kinds[0] else item for item in columns]


def _index_as_score(table: Table, columns: Sequence[Column]) -> list[Column]:
    """Where there is no score, an "Indeks" too large to be one is the score, as many call it."""
    scored = {item.year for item in columns if item.field == "score" and not item.hidden}
    return [
        replace(item, field="score")
        if item.field == "published_index"
        and item.year not in scored
        and any(_is_above_all_indexes(cell) for cell in cells_of(table, item))
        else item
        for item in columns
    ]


def _is_above_all_indexes(cell: Cell) -> bool:
    if not is_number(cell) or cell.percent:
        return False
    whole = re.match(r"\s*(\d+)", cell.text)
    return whole is not None and Decimal(whole[1]) > MANY


def _all_kinds(cells: Collection[Cell]) -> bool:
    return bool(cells) and all(plain(cell.text) in KINDS for cell in cells)


def _remarks_last(columns: Sequence[Column]) -> Iterator[Column]:
    """Remarks are notes, unless there is a column of notes too."""
    noted = any(item.field == "note" and not item.hidden for item in columns)
    for item in columns:
        if item.field == REMARK:
            yield replace(item, field=None if noted else "note")
        else:
            yield item


def _with_lost_zeros(
    columns: Sequence[Column], instruments: Collection[Instrument]
) -> tuple[list[Column], list[Column]]:
    """Indicator columns whose code lost its zero (3.1 for 3.10), by the order they stand in.

    Second, those whose order does not tell.
    """
    known = {item.code for instrument in instruments for item in instrument.indicators}
    codes = [(item.field or "").removeprefix("levels:") for item in columns]
    settled_columns, unsure = [], []
    for place, column in enumerate(columns):
        code = codes[place]
        lost = f"{code}0" in known and not isinstance(column.cell.value, str)
        if lost and column.field == f"levels:{code}":
            group = code.split(".")[0]
            before = [item for item in codes[:place] if item.startswith(f"{group}.")]
            after = [item for item in codes[place + 1 :] if item.startswith(f"{group}.")]
            if before and before[-1] == f"{group}.9":
                column = replace(column, field=f"levels:{code}0")
            elif before or not any(item != code for item in after):
                unsure.append(column)
        settled_columns.append(column)
    return settled_columns, unsure


def _not_read(table: Table, column: Column, why: tuple[str, str]) -> Complaint:
    reason, remedy = why
    return doubtful(table.sheet, column.cell, f"{reason}, sehingga tidak dibaca.", remedy)


def _unclear_code(table: Table, column: Column) -> Complaint:
    code = column.field.removeprefix("levels:") if column.field else ""
    return wrong(
        table.sheet,
        column.cell,
        f"Judul ini dapat berarti indikator {code} atau {code}0.",
        "Ubah format selnya menjadi Teks, lalu tulis kodenya lengkap.",
    )
