"""Lines of a table as rows of results, and what is said of those that are none."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP
from typing import Any

from merit.domain.imports.answers import NO_VALUE, NoValue, Unreadable
from merit.domain.imports.complaints import Complaint, doubtful, wrong
from merit.domain.imports.dates import day_of
from merit.domain.imports.footers import begins_total, is_note
from merit.domain.imports.headings import plain
from merit.domain.imports.readings import Origin, ResultRow
from merit.domain.imports.result_lines import Line, Whole, explains_itself, lines_of
from merit.domain.imports.result_setting import Setting, origin_of
from merit.domain.imports.result_slices import Slice
from merit.domain.imports.tables import Table
from merit.domain.imports.vocabularies import STATUSES
from merit.domain.imports.workbook import Cell, Sheet
from merit.domain.instruments import Band
from merit.domain.provenance import Source
from merit.domain.regions import PROVINCE_CODE
from merit.domain.result_sources import PARTIAL_DAY
from merit.domain.result_values import CENT
from merit.domain.states import SourceKind

_RECAP = ("Kategori", "Predikat", "Kualifikasi", "Uraian", "Jenis", "Status")
_SOURCE = ("source", "source_kind", "source_published_on")


@dataclass(frozen=True, slots=True)
class Found:
    """One row and whether the person who sent the file could see its line."""

    row: ResultRow
    hidden: bool = False


def rows_of(
    table: Table, columns: Slice, whole: Whole, setting: Setting
) -> tuple[list[Found], list[Complaint]]:
    """The results in one slice of a table, and what is wrong with its cells.

    A line without any value gives no row and is not complained about.
    """
    found: list[Found] = []
    complaints: list[Complaint] = []
    heads = [item for item in columns.columns.values() if item.year == columns.year]
    heading = (columns.columns.get("score") or [*table.columns, *heads][-1]).cell
    lines = lines_of(table, columns, whole, setting)
    for place, line in enumerate(lines):
        if line.place.code == PROVINCE_CODE or not line.tells:
            continue
        if not line.place.code:
            complaints += _unnamed(table, line, lines[:place], setting)
            continue
        row, said = row_of(table.sheet, line, whole, heading, dated=columns.year is not None)
        complaints += [*said, *_shared(table.sheet, line)]
        if row is not None:
            found.append(Found(row, line.row.hidden))
    complaints += _of_other_years(table.sheet, lines, setting.asked.year)
    return found, _once_per_column(complaints)


def row_of(
    sheet: Sheet, line: Line, whole: Whole, heading: Cell, *, dated: bool = False
) -> tuple[ResultRow | None, list[Complaint]]:
    """The row a line gives, and what is wrong with it.

    No row while its year or its instrument is not known, or when no value of it can be read.
    `heading` is the cell to name when the table as a whole lacks something; `dated` that it is the
    one that tells the year.
    """
    doubts = [wrong(sheet, cell, said.reason, said.remedy) for cell, said in line.doubts]
    if line.year is None or line.instrument is None or doubts:
        silent = doubts or whole.is_unclear
        return None, doubts if silent else [_not_known(sheet, heading, line)]
    complaints = [
        wrong(sheet, cell, said.reason, said.remedy)
        for cell, said in line.answers.values()
        if isinstance(said, Unreadable)
    ]
    if not line.is_readable:
        return None, complaints
    told = {name: origin_of(sheet, cell) for name, cell in line.told.items()}
    told["region_code"] = origin_of(sheet, line.place.cell)
    if dated:
        told.setdefault("year", origin_of(sheet, heading))
    values, origins = _values(sheet, line)
    values["source"], objections = _source(sheet, line)
    if values["source"] is None:
        origins.pop("source", None)
    complaints += [*objections, *_rounded(sheet, line, values)]
    row = ResultRow(
        sheet=sheet.name,
        row=line.row.number,
        region_code=line.place.code,
        year=line.year,
        instrument=line.instrument.code,
        origins={**whole.origins, **told, **origins},
        **values,
    )
    return row, complaints


def _shared(sheet: Sheet, line: Line) -> Iterator[Complaint]:
    """Merged cells that give this line the value of another one."""
    for cell, answer in line.answers.values():
        lines = (line.row.number, line.place.cell.row)
        if cell.row not in lines and not isinstance(answer, NoValue | Unreadable):
            yield doubtful(
                sheet,
                cell,
                "Sel gabungan ini dibaca untuk setiap daerah yang dicakupnya.",
                "Pisahkan selnya bila tidak berlaku bagi semuanya.",
            )


def _of_other_years(
    sheet: Sheet, lines: tuple[Line, ...], asked: int | None
) -> Iterator[Complaint]:
    """A column of years in which the year asked for never occurs."""
    told = [line for line in lines if "year" in line.told]
    if told and asked is not None and asked not in {line.year for line in told}:
        yield doubtful(
            sheet,
            told[0].told["year"],
            f"Kolom ini menyebut {told[0].year}, sedangkan tahun yang dipilih {asked}.",
            "Yang dibaca tahun pada kolom; periksa apakah berkasnya benar.",
        )


def _unnamed(
    table: Table, line: Line, above: tuple[Line, ...], setting: Setting
) -> Iterator[Complaint]:
    """What is said of a line with values whose region is not known."""
    doubt, cell = line.place.doubt, line.place.cell
    if _is_about_none(cell, setting) or explains_itself(line, above):
        return
    suggested = doubt is not None and doubt.suggestions
    if not suggested and (line.row.late or not line.has_values):
        return
    if doubt is not None:
        yield wrong(table.sheet, cell, doubt.reason, doubt.remedy)
    else:
        yield wrong(
            table.sheet,
            next(iter(line.answers.values()))[0],
            "Baris ini memuat nilai, tetapi tidak menyebut daerahnya.",
            'Isi nama daerahnya, atau tulis "Jumlah" bila ini baris jumlah.',
        )


def _is_about_none(cell: Cell, setting: Setting) -> bool:
    """Whether a label is that of a sum, a note, or a small table of categories below."""
    said = cell.value
    if not isinstance(said, str) or is_note(said) or begins_total(said):
        return isinstance(said, str)
    bands = {band.name for item in setting.instruments.values() for band in item.bands}
    words = {*bands, *(word for words in STATUSES.values() for word in words), *_RECAP}
    return plain(said) in {plain(word) for word in words}


def _values(sheet: Sheet, line: Line) -> tuple[dict[str, Any], dict[str, Origin]]:
    """The readable values of a line as a row names them, and where they stand."""
    values: dict[str, Any] = {"aspect_scores": {}, "levels": {}}
    origins: dict[str, Origin] = {}
    for name, (cell, answer) in line.answers.items():
        if isinstance(answer, NoValue | Unreadable):
            continue
        if name not in _SOURCE[1:]:
            origins[name] = origin_of(sheet, cell)
        group, _, code = name.partition(":")
        if code:
            values[group][code] = answer
        elif name not in _SOURCE:
            values[name] = answer.name if isinstance(answer, Band) else answer
    return values, origins


def _source(sheet: Sheet, line: Line) -> tuple[Source | None, list[Complaint]]:
    """The source the line names; without its kind it cannot be kept, and is not read."""
    (cell, reference), (_, kind), (_, published) = (
        line.answers.get(name, (None, NO_VALUE)) for name in _SOURCE
    )
    if cell is None or not isinstance(reference, str):
        return None, []
    if not isinstance(kind, SourceKind):
        return None, [] if isinstance(kind, Unreadable) else [_no_kind(sheet, cell)]
    told = published.strip() if isinstance(published, str) else None
    if told is not None and not PARTIAL_DAY.fullmatch(told):
        day = day_of(told)
        at = line.answers["source_published_on"][0]
        if isinstance(day, Unreadable):
            return None, [wrong(sheet, at, day.reason, day.remedy)]
        told = day.isoformat() if isinstance(day, date) else None
    return Source(reference, kind, told), []


def _not_known(sheet: Sheet, heading: Cell, line: Line) -> Complaint:
    if line.year is None:
        return wrong(
            sheet,
            heading,
            "Tahun penilaian tidak disebut, baik pada tabel maupun saat mengunggah.",
            "Pilih tahunnya saat mengunggah, atau tambahkan kolom Tahun.",
        )
    return wrong(
        sheet,
        heading,
        f"Instrumen penilaian tahun {line.year} tidak dapat dipastikan.",
        "Pilih instrumennya saat mengunggah, atau tambahkan kolom Instrumen.",
    )


def _no_kind(sheet: Sheet, cell: Cell) -> Complaint:
    return doubtful(
        sheet,
        cell,
        "Jenis sumber tidak disebut, sehingga kolom sumber tidak dibaca.",
        "Tambahkan kolom Jenis sumber bila sumber tiap baris perlu dibaca.",
    )


def _rounded(sheet: Sheet, line: Line, values: dict[str, Any]) -> Iterator[Complaint]:
    """Round an index to the two decimals that are kept, and say so."""
    index = values.get("published_index")
    if index is None or index == index.quantize(CENT, ROUND_HALF_UP):
        return
    values["published_index"] = index.quantize(CENT, ROUND_HALF_UP)
    yield doubtful(
        sheet,
        line.answers["published_index"][0],
        "Indeks pada kolom ini dibulatkan menjadi dua desimal.",
        "Periksa apakah sumbernya memuat dua desimal.",
    )


def _once_per_column(complaints: list[Complaint]) -> list[Complaint]:
    """A warning that is true of a whole column is given at its first cell only."""
    told: set[tuple[str, str]] = set()
    found = []
    for item in dict.fromkeys(complaints):
        said = (item.cell.rstrip("0123456789"), item.reason)
        if item.is_error or said not in told:
            found.append(item)
        told.add(said)
    return found
