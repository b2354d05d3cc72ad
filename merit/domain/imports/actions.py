"""Lists of agreed follow-ups (RTL), as offices keep them."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date

from merit.domain.coaching_rules import CODE, OWNER, TITLE
from merit.domain.imports.action_steps import parts_of
from merit.domain.imports.agreed_once import Told, once
from merit.domain.imports.answers import flawed
from merit.domain.imports.coaching_headings import ACTION_HEADINGS, REMARK, STEP
from merit.domain.imports.coaching_reading import read_coaching
from merit.domain.imports.coaching_setting import TableSetting
from merit.domain.imports.coaching_tables import Subject, fields_of
from merit.domain.imports.coaching_words import deadline_of
from merit.domain.imports.dates import day_of
from merit.domain.imports.filled_row import FilledRow
from merit.domain.imports.item_progress import Answer, progress_in, progress_of
from merit.domain.imports.item_regions import REGION_COLUMNS, ItemRegions
from merit.domain.imports.persons import names_person
from merit.domain.imports.readings import ActionRow, Asked, Reading
from merit.domain.imports.title_facts import agreed_on
from merit.domain.imports.told_regions import captions
from merit.domain.imports.vocabularies import action_status_of
from merit.domain.imports.workbook import Workbook
from merit.domain.instruments import Instrument
from merit.domain.progress_rules import EVIDENCE
from merit.domain.regions import Region
from merit.domain.states import ActionStatus

DECISION = CODE + 4
"""Longest code of a decision: that of its meeting, a stroke and a number."""

_SUBJECT = Subject(
    what="rencana tindak lanjut",
    headings=ACTION_HEADINGS,
    anchors=frozenset({"title"}),
    told_by=frozenset({"due_on", "owner"}),
    needed=(
        ("Penanggung jawab", frozenset({"owner"})),
        ("Tenggat", frozenset({"due_on"})),
        ("Status RTL", frozenset({"status", REMARK})),
    ),
    aside=(
        (REMARK, "status", "statusnya ada pada kolom lain"),
        (STEP, "level_to", "tingkatnya ada pada kolom lain"),
    ),
)


def read_actions(
    book: Workbook,
    asked: Asked,
    *,
    regions: Collection[Region],
    instruments: Mapping[str, Instrument],
) -> Reading[ActionRow]:
    """The follow-ups a file tells of, one for each region, and what is wrong with it.

    The region stands in the row, in a caption above it, in the titles or in the sheet's name. The
    one responsible is an office; a person is refused.
    """
    return read_coaching(
        book,
        asked,
        regions=regions,
        instruments=instruments,
        subject=_SUBJECT,
        told_in=_told,
        together=once,
    )


def _told(place: TableSetting) -> Iterator[Told]:
    progress = progress_in(place.table)
    whose = ItemRegions.of(place.table, place.setting.regions)
    above = captions(place.table)
    for row in place.table.rows:
        line = FilledRow(place.table, row, above.get(row.number))
        if not line.tells(besides=REGION_COLUMNS):
            continue
        item = _item(line, place, progress[row.number])
        codes = whose.codes(line)
        if item is not None and item.code and len(codes) > 1:
            reason = f"Kode {item.code} milik satu butir, sedangkan barisnya untuk banyak daerah."
            line.object(line.place("code"), reason, "Tulis satu baris untuk satu daerah.")
        if item is None or not line.is_sound:
            yield Told(line, ())
        else:
            origins = dict(line.origins)
            yield Told(
                line, tuple(replace(item, region_code=code, origins=origins) for code in codes)
            )


def _item(line: FilledRow, place: TableSetting, progress: Answer) -> ActionRow | None:
    """The item a row tells of, without its region; None when anything in it must be mended."""
    year = place.year_for(line)
    title, owner = line.text("title", longest=TITLE), _owner(line)
    if not title:
        line.require("title", "Rencana tindak lanjut", "Tulis apa yang disepakati.")
    status, agreed = _status(line), _agreed_on(line)
    due = line.read("due_on", lambda value: deadline_of(value, year=year))
    if due is None:
        line.require("due_on", "Tenggat", "Tulis tanggalnya, misalnya 31/03/2024.")
    elif agreed is not None and due < agreed:
        reason = "Tenggat mendahului tanggal kesepakatan."
        line.object(line.place("due_on"), reason, "Periksa keduanya.")
    reached = progress_of(line, progress, status)
    parts = parts_of(line, place, (agreed or due or date.max).year)
    code = line.text("code", longest=CODE)
    origin = line.text("intervention_code", longest=CODE) or None
    decision = line.text("decision_code", longest=DECISION) or None
    evidence = line.text("evidence", longest=EVIDENCE)
    if not title or not owner or status is None or agreed is None or due is None:
        return None
    return ActionRow(
        sheet=line.table.sheet.name,
        row=line.row.number,
        region_code="",
        title=title,
        owner=owner,
        agreed_on=agreed,
        due_on=due,
        status=status,
        progress=reached,
        code=code,
        evidence=evidence,
        columns=fields_of(line.table),
        intervention_code=origin,
        decision_code=decision,
        **parts,
    )


def _owner(line: FilledRow) -> str:
    """The office responsible."""
    remedy = "Tulis unit atau jabatannya, misalnya BKPSDM Kab. Demak."
    owner = line.text("owner", longest=OWNER)
    if not owner:
        line.require("owner", "Penanggung jawab", remedy)
    elif names_person(owner):
        line.origins.pop("owner")
        line.withhold(line.place("owner"), "Penanggung jawab ini terlihat seperti orang.", remedy)
        return ""
    return owner


def _status(line: FilledRow) -> ActionStatus | None:
    name = "status" if line.table.column("status") else REMARK
    cell = line.place(name)
    status = line.take("status", cell, flawed(cell) or action_status_of(cell.value))
    if status is None:
        line.require(name, "Status RTL", "Tulis misalnya Belum mulai, Sesuai rencana, Selesai.")
    return status


def _agreed_on(line: FilledRow) -> date | None:
    """The day of the agreement: told in the row, or once in the titles."""
    remedy = "Tulis tanggalnya, misalnya 14/03/2024."
    if line.table.column("agreed_on"):
        day = line.read("agreed_on", day_of)
        if day is None:
            line.require("agreed_on", "Tanggal kesepakatan", remedy)
        return day
    told = agreed_on(line.table)
    if told is not None:
        line.came_from(told[1], "agreed_on")
        return told[0]
    line.object(
        line.table.columns[0].cell,
        "Tanggal kesepakatan tidak disebut, baik pada kolom maupun pada judul.",
        "Tambahkan kolom Tanggal kesepakatan.",
    )
    return None
