"""Schedules and lists of coaching activities, as offices keep them."""

from collections.abc import Collection, Iterator, Mapping

from merit.domain.coaching import InterventionKind
from merit.domain.coaching_rules import CODE, TITLE
from merit.domain.imports.activity_days import days_of
from merit.domain.imports.activity_held import HowHeld
from merit.domain.imports.activity_hours import Answer, hours_in
from merit.domain.imports.amounts import Amount
from merit.domain.imports.answers import flawed
from merit.domain.imports.aspect_words import aspects_of
from merit.domain.imports.coaching_headings import (
    AUDIENCE,
    CLOCK,
    DATES,
    INTERVENTION_HEADINGS,
    LESSONS,
    MONTH,
    REMARK,
)
from merit.domain.imports.coaching_reading import read_coaching
from merit.domain.imports.coaching_setting import TableSetting
from merit.domain.imports.coaching_source import source_of
from merit.domain.imports.coaching_tables import Subject
from merit.domain.imports.filled_row import FilledRow
from merit.domain.imports.gathering import Told, continued, gathered
from merit.domain.imports.indicator_words import indicators_of
from merit.domain.imports.instrument_words import Named
from merit.domain.imports.readings import Asked, InterventionRow, Reading
from merit.domain.imports.told_regions import ToldRegions, captions
from merit.domain.imports.vocabularies import KINDS, intervention_status_of, kind_of
from merit.domain.imports.workbook import Workbook
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.domain.result_sources import TEXT
from merit.domain.states import InterventionStatus

LONGEST_KIND = 3  # words a kind of activity is called by

_DATED = frozenset({DATES, "starts_on", CLOCK, MONTH})
_SUBJECT = Subject(
    what="jadwal kegiatan pendampingan",
    headings=INTERVENTION_HEADINGS,
    anchors=frozenset({"title"}),
    told_by=_DATED,
    needed=(("Status kegiatan", frozenset({"status", REMARK})),),
    aside=(
        (REMARK, "status", "statusnya ada pada kolom lain"),
        (AUDIENCE, "region_codes", "daerahnya ada pada kolom lain"),
        (CLOCK, DATES, "hanya tanggal yang dicatat, bukan pukulnya"),
        (CLOCK, "starts_on", "hanya tanggal yang dicatat, bukan pukulnya"),
        (LESSONS, None, "jam pelajaran tidak sama dengan jam"),
    ),
)


def read_interventions(
    book: Workbook,
    asked: Asked,
    *,
    regions: Collection[Region],
    instruments: Mapping[str, Instrument],
) -> Reading[InterventionRow]:
    """The coaching activities a file tells of, and what is wrong with it.

    Merged cells and rows that differ only in their regions are one activity. Nothing is guessed:
    an unknown kind, days that are not certain and a region without its kind are errors that name
    the cell. Officers are never read; numbers that identify them are refused.
    """
    return read_coaching(
        book,
        asked,
        regions=regions,
        instruments=instruments,
        subject=_SUBJECT,
        told_in=_told,
        together=gathered,
    )


def _told(place: TableSetting) -> Iterator[Told]:
    table = place.table
    columns = ("region_codes",) if table.column("region_codes") else (AUDIENCE,)
    regions = ToldRegions.of(table, place.setting.regions, columns=columns, field="region_codes")
    hours, above = hours_in(table), captions(table)
    held = HowHeld.of(table, place.setting.regions)
    for row, continues in continued(table):
        line = FilledRow(table, row, above.get(row.number))
        if line.tells():
            told = regions.read(line) or ()
            found = _row(line, place, told, hours[row.number], held)
            yield Told(line, found, continues)


def _row(
    line: FilledRow,
    place: TableSetting,
    regions: tuple[str, ...],
    hours: Answer,
    held: HowHeld,
) -> InterventionRow | None:
    """The activity a row tells of, None when anything in it must be mended."""
    year = place.year_for(line)
    title = line.text("title", longest=TITLE)
    if not title:
        line.require("title", "Nama kegiatan", "Tulis judul kegiatannya.")
    kind, status, span = _kind(line), _status(line), days_of(line, year=year)
    lasting = line.take("hours", line.place("hours"), hours)
    aspects, indicators = _parts(line, place, span.first.year) if span else (None, None)
    about = aspects or indicators
    found = {name: line.text(name, longest=TEXT) for name in ("theme", "place")} | held.read(line)
    code, source = line.text("code", longest=CODE), source_of(line)
    if not line.is_sound or not title or kind is None or status is None or span is None:
        return None
    return InterventionRow(
        sheet=line.table.sheet.name,
        row=line.row.number,
        kind=kind,
        title=title,
        status=status,
        starts_on=span.first,
        ends_on=span.last,
        precision=span.precision,
        code=code,
        hours=lasting.value if isinstance(lasting, Amount) else None,
        region_codes=regions,
        aspect_codes=aspects.codes if aspects else (),
        indicator_codes=indicators.codes if indicators else (),
        instrument=about.instrument.code if about else None,
        source=source,
        origins=dict(line.origins),
        **found,
    )


def _parts(line: FilledRow, place: TableSetting, year: int) -> tuple[Named | None, Named | None]:
    """Aspects and indicators, both of one instrument."""
    if not (line.has("aspect_codes") or line.has("indicator_codes")):
        return None, None
    known = place.instruments(line, year)
    aspects = line.read("aspect_codes", lambda value: aspects_of(value, known))
    within = [aspects.instrument] if aspects else known
    return aspects, line.read("indicator_codes", lambda value: indicators_of(value, within))


def _kind(line: FilledRow) -> InterventionKind | None:
    """The kind a row tells; in a table without such a column, the one its title begins with."""
    listed = f"Pilih salah satu: {'; '.join(words[0] for words in KINDS.values())}."
    if line.table.column("kind"):
        kind = line.read("kind", kind_of)
        if kind is None:
            line.require("kind", "Jenis kegiatan", listed)
        return kind
    cell = line.place("title")
    words = cell.text.split()
    for length in range(min(LONGEST_KIND, len(words)), 0, -1):
        found = kind_of(" ".join(words[:length]))
        if isinstance(found, InterventionKind):
            line.came_from(cell, "kind")
            return found
    if words:
        reason = "Judul kegiatan ini tidak dimulai dengan jenis kegiatan yang dikenal."
        line.object(cell, reason, f"Tambahkan kolom Jenis kegiatan. {listed}")
    return None


def _status(line: FilledRow) -> InterventionStatus | None:
    name = "status" if line.table.column("status") else REMARK
    cell = line.place(name)
    status = line.take("status", cell, flawed(cell) or intervention_status_of(cell.value))
    if status is None:
        line.require(name, "Status kegiatan", "Tulis Rencana, Terlaksana, Ditunda, atau Batal.")
    return status
