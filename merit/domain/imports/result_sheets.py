"""The sheets of a file that tell of results, and the tables in them."""

from collections.abc import Collection
from dataclasses import dataclass, field

from merit.domain.imports.complaints import Complaint, wrong
from merit.domain.imports.readings import ResultRow
from merit.domain.imports.result_cells import answers
from merit.domain.imports.result_headings import ANCHORS, result_headings
from merit.domain.imports.result_layout import settled
from merit.domain.imports.result_lines import SUBJECT, Line
from merit.domain.imports.result_regions import Place
from merit.domain.imports.result_rows import row_of, rows_of
from merit.domain.imports.result_setting import Setting
from merit.domain.imports.result_slices import Slice, slices
from merit.domain.imports.result_wholes import Heard, heard, of_other_years
from merit.domain.imports.tables import Row, Table, find_tables
from merit.domain.imports.unread_places import unread_place
from merit.domain.imports.workbook import Cell, Sheet
from merit.domain.imports.worksheet import Worksheet, worksheet

MOST_ERRORS = 500  # in a file; whoever reads them stops sooner


@dataclass(slots=True)
class SheetReading:
    """What some sheets tell: `rows` for everybody to see, `hidden` in hidden rows and columns.

    `unread` are sheets without a known table and where they seem to hold results all the same.
    """

    rows: list[ResultRow] = field(default_factory=list)
    hidden: list[ResultRow] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)
    unread: list[tuple[Sheet, Cell]] = field(default_factory=list)
    tables: int = 0


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A table with its slices, and what holds for all of it; or a sheet about one region."""

    table: Table
    heard: Heard
    slices: tuple[Slice, ...] = ()
    about_one: Worksheet | None = None


def read_sheets(sheets: Collection[Sheet], setting: Setting) -> SheetReading:
    """Everything `sheets` tell of results."""
    reading = SheetReading()
    prepared = [item for sheet in sheets for item in _prepared(sheet, setting, reading)]
    reading.tables = len(prepared)
    known = [(item.table, item.heard) for item in prepared]
    reading.complaints += of_other_years(known, setting.asked.year)
    for item in prepared:
        if sum(said.is_error for said in reading.complaints) > MOST_ERRORS:
            reading.complaints.append(_too_many(item.table))
            break
        if item.heard.other_year is None:
            reading.complaints += item.heard.complaints
            _read(item, setting, reading)
    return reading


def _too_many(table: Table) -> Complaint:
    return wrong(
        table.sheet,
        table.columns[0].cell,
        f"Sudah ada lebih dari {MOST_ERRORS} kesalahan; mulai dari tabel ini tidak diperiksa lagi.",
        "Perbaiki dahulu yang sudah disebut, atau pakai templat.",
    )


def _prepared(sheet: Sheet, setting: Setting, reading: SheetReading) -> list[_Prepared]:
    """The tables of one sheet, or the sheet itself where it is about one region."""
    instrument = setting.likely(sheet)
    about_one, complaints = worksheet(sheet, setting.regions, instrument)
    reading.complaints += complaints
    if about_one is not None:
        whole = heard(about_one.table, setting, needs_year=True)
        return [_Prepared(about_one.table, whole, about_one=about_one)]
    if complaints:
        return []
    headings = result_headings(instrument, setting.instruments.values())
    tables = find_tables(sheet, headings, anchors=ANCHORS)
    place = unread_place(sheet, setting.regions) if not tables else None
    if place is not None:
        reading.unread.append((sheet, place))
    return [_with_slices(table, setting, reading) for table in tables]


def _with_slices(found: Table, setting: Setting, reading: SheetReading) -> _Prepared:
    table, complaints = settled(found, setting.instruments.values())
    columns = sorted(
        (item for item in table.columns if not item.hidden or item.field in SUBJECT),
        key=lambda item: item.hidden,
    )
    parts, said = slices(table, columns, asked=setting.asked.year)
    reading.complaints += (*complaints, *said)
    dated = any(item.field == "year" for item in columns)
    undated = any(part.year is None for part in parts)
    return _Prepared(table, heard(table, setting, needs_year=undated and not dated), parts)


def _read(item: _Prepared, setting: Setting, reading: SheetReading) -> None:
    whole, table = item.heard.whole, item.table
    if item.about_one is not None:
        _read_one(item.about_one, item.heard, setting, reading)
    for part in item.slices:
        rows, complaints = rows_of(table, part, whole, setting)
        reading.rows += [found.row for found in rows if not found.hidden]
        reading.hidden += [found.row for found in rows if found.hidden]
        reading.complaints += complaints
    concealed = [column for column in table.columns if column.hidden or column.field in SUBJECT]
    if any(column.field not in SUBJECT for column in concealed):
        for part in slices(table, concealed, asked=None)[0]:
            rows, _ = rows_of(table, part, whole, setting)
            reading.hidden += [found.row for found in rows]


def _read_one(about_one: Worksheet, told: Heard, setting: Setting, reading: SheetReading) -> None:
    """The one row of a sheet about one region."""
    sheet, whole = about_one.table.sheet, told.whole
    instrument = whole.instrument or setting.in_force(whole.year)
    cells = about_one.values if instrument is not None else {}
    line = Line(
        row=Row(about_one.region.row, {}),
        place=Place(about_one.region_code, about_one.region),
        year=whole.year,
        instrument=instrument,
        told={},
        answers={
            name: (cell, answers(name, [cell], instrument)[0])
            for name, cell in cells.items()
            if instrument is not None
        },
    )
    row, complaints = row_of(sheet, line, whole, about_one.table.columns[0].cell)
    reading.complaints += complaints
    if row is not None and line.tells:
        reading.rows.append(row)
