"""A sheet about one region: aspects below each other, as assessors fill it in."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from merit.domain.imports.complaints import Complaint, doubtful, wrong
from merit.domain.imports.footers import is_total
from merit.domain.imports.grid import is_number
from merit.domain.imports.headings import NUMBER, Headings, plain, text_of
from merit.domain.imports.names import NameFound, region_of
from merit.domain.imports.tables import Column, Row, Table, column_complaints, find_tables
from merit.domain.imports.workbook import Cell, Sheet
from merit.domain.imports.worksheet_headings import (
    ASPECT,
    LEVEL,
    POINTS,
    REGION,
    UNREAD,
    Parts,
    worksheet_headings,
)
from merit.domain.imports.writing import says_nothing
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.domain.states import RegionKind

FEWEST = 2  # lines about aspects or indicators; a single one may be a heading
_SUMMARY = {
    "stated_band": re.compile(r"(?:kategori|predikat|kualifikasi)\b"),
    "published_index": re.compile(r"(?:nilai )?indeks\b"),
    "score": re.compile(r"(?:nilai|skor) (?:akhir|total)\b|total (?:nilai|skor)\b"),
}


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A sheet about one region: the cells of its values by field, and the cell that names it."""

    table: Table
    region_code: str
    region: Cell
    values: dict[str, Cell]


def worksheet(
    sheet: Sheet, regions: Collection[Region], instrument: Instrument
) -> tuple[Worksheet | None, tuple[Complaint, ...]]:
    """The sheet read as one about one region; nothing when no aspects stand below each other.

    Several regions beside each other, or none at all, are refused at the cell.
    """
    parts = Parts.of(instrument)
    for table in find_tables(sheet, worksheet_headings(regions), anchors={ASPECT}):
        beside = [item for item in table.columns if _region_in(item)]
        told = _with_points(table)
        values, said = _values(told, parts)
        if len({cell.row for name, cell in values.items() if ":" in name}) < FEWEST:
            continue
        if len(beside) > 1:
            return None, (_several(sheet, beside[1].cell),)
        of_many = table.column(REGION)
        if of_many is not None:
            return None, (_line_by_line(sheet, of_many.cell),)
        named = dict(_regions(table.titles, regions))
        named |= {_region_in(item): item.cell for item in beside}
        if len(named) != 1:
            return None, (_not_one(sheet, table, list(named.values())),)
        ((code, cell),) = named.items()
        return Worksheet(told, code, cell, values), (*_unread(told), *said)
    return None, ()


def _region_in(column: Column) -> str:
    """The region a column is headed with, empty for any other column."""
    field = column.field or ""
    return field.partition(":")[2] if field.startswith("region:") else ""


def _with_points(table: Table) -> Table:
    """The table where a column headed with a region's name holds its points, and no share does."""

    def settled(column: Column) -> Column:
        if _region_in(column):
            return replace(column, field=POINTS)
        return replace(column, field="weight") if _is_share(column) else column

    return replace(table, columns=tuple(map(settled, table.columns)))


def _is_share(column: Column) -> bool:
    return column.field == POINTS and column.share


def _values(table: Table, parts: Parts) -> tuple[dict[str, Cell], list[Complaint]]:
    """The cell of every value by field, and what is said of lines that give none."""
    found: dict[str, Cell] = {}
    said: list[Complaint] = []
    for row in (*table.rows, *table.asides):
        points, level = table.cell(row, POINTS), table.cell(row, LEVEL)
        label = _label(row)
        texts = _texts(table, row, label)
        aspect, indicator = _meant(parts.aspects, texts), _meant(parts.indicators, texts)
        if row.hidden:
            said += [_hidden(table.sheet, label)] if label and (points or level) else []
            continue
        for name, cell in ((aspect, points), (indicator, level)):
            if name is not None and cell is not None:
                first = found.setdefault(name, cell)
                said += [_twice(table.sheet, cell, first)] if first != cell else []
        if label is not None and aspect is None and indicator is None:
            summary = dict(_summary(row, label, points))
            found.update(summary)
            is_lost = row in table.rows and level is not None and not summary
            said += [_not_understood(table.sheet, label)] if is_lost else []
    return found, said


def _texts(table: Table, row: Row, label: Cell | None) -> list[str]:
    """How a line may name its part: code and name, name, code, first words."""
    code, name = table.cell(row, NUMBER), table.cell(row, ASPECT)
    cells = [cell for cell in (code, name) if cell is not None]
    texts = [text_of(cell) for cell in (*reversed(cells), *([label] if label else []))]
    return [" ".join(text_of(cell) for cell in cells), *texts]


def _meant(headings: Headings, texts: list[str]) -> str | None:
    found = (headings.meaning((text,)).field for text in texts)
    return next((item for item in found if item is not None), None)


def _summary(row: Row, label: Cell, points: Cell | None) -> Iterator[tuple[str, Cell]]:
    """What a line below the aspects says of the whole: total, category, index."""
    last = [cell for cell in row.cells.values() if cell != label and not says_nothing(cell.text)]
    said = plain(label.text)
    field = next((name for name, known in _SUMMARY.items() if known.match(said)), None)
    if field is None and is_total(label.text):
        field = "score"
    cell = points or (last[-1] if last else None)
    if field == "score" and cell is not None and not is_number(cell):
        return
    if field is not None and cell is not None and cell != label:
        yield field, cell


def _label(row: Row) -> Cell | None:
    """The first words of a line."""
    return next((cell for cell in row.cells.values() if not is_number(cell)), None)


def _regions(titles: Iterable[Row], regions: Collection[Region]) -> Iterator[tuple[str, Cell]]:
    """Regions the lines above name, each once."""
    seen: set[str] = set()
    for row in titles:
        for cell in dict.fromkeys(row.cells.values()):
            for code in _mentioned(cell, regions) or [_named(cell, regions)]:
                if code and code not in seen:
                    seen.add(code)
                    yield code, cell


def _mentioned(cell: Cell, regions: Collection[Region]) -> list[str]:
    """Regions named with their kind anywhere in a text."""
    words = f" {plain(cell.text)} "
    kinds = {RegionKind.REGENCY: ("kabupaten", "kab"), RegionKind.CITY: ("kota",)}
    return [
        item.code
        for item in regions
        if any(f" {kind} {plain(item.name)} " in words for kind in kinds.get(item.kind, ()))
    ]


def _named(cell: Cell, regions: Collection[Region]) -> str:
    """The one of the regions a whole cell names, behind a label or alone; empty for none."""
    if not isinstance(cell.value, str) or len(cell.value) > 80:
        return ""
    found = region_of(cell.value.rpartition(":")[2], regions)
    known = isinstance(found, NameFound) and not found.is_province
    return found.code if known and isinstance(found, NameFound) else ""


def _unread(table: Table) -> tuple[Complaint, ...]:
    """What is said of its columns."""
    known = tuple(item for item in table.columns if item.field not in UNREAD)
    return column_complaints(replace(table, columns=known))


def _not_understood(sheet: Sheet, cell: Cell) -> Complaint:
    return doubtful(
        sheet,
        cell,
        "Baris ini bukan aspek atau indikator yang dikenal, sehingga tidak dibaca.",
        "Tulis kode atau nama aspek dan indikator seperti pada templat.",
    )


def _hidden(sheet: Sheet, cell: Cell) -> Complaint:
    return doubtful(
        sheet,
        cell,
        "Baris ini tersembunyi, sehingga tidak dibaca.",
        "Tampilkan baris itu bila perlu dibaca, atau hapus.",
    )


def _twice(sheet: Sheet, cell: Cell, first: Cell) -> Complaint:
    return wrong(
        sheet,
        cell,
        f"Aspek atau indikator di baris ini sudah ada di baris {first.row}.",
        "Sisakan satu yang benar.",
    )


def _line_by_line(sheet: Sheet, cell: Cell) -> Complaint:
    return wrong(
        sheet,
        cell,
        "Tabel ini memuat satu baris untuk setiap aspek dari setiap daerah.",
        "Susun satu baris untuk satu daerah, dengan aspek pada kolom, seperti pada templat.",
    )


def _several(sheet: Sheet, cell: Cell) -> Complaint:
    return wrong(
        sheet,
        cell,
        "Daerah pada tabel ini berjajar ke samping, sedangkan aspeknya ke bawah.",
        "Susun satu baris untuk satu daerah seperti pada templat.",
    )


def _not_one(sheet: Sheet, table: Table, named: list[Cell]) -> Complaint:
    if named:
        return wrong(
            sheet,
            named[1],
            "Di atas tabel ini disebut lebih dari satu daerah.",
            "Sebut satu daerah saja pada lembar ini.",
        )
    return wrong(
        sheet,
        table.columns[0].cell,
        "Tabel ini memuat nilai aspek, tetapi tidak menyebut daerahnya.",
        "Tulis nama daerahnya di atas tabel, misalnya Kabupaten Cilacap.",
    )
