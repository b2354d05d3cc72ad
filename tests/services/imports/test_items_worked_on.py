"""Files about items that are worked on by hand: what a file does not tell stays."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import pytest
from reports.reading_back import read
from services.imports.files import ITEMS, file_of, item, outcomes, previewed, taken_in, undone
from services.results.people import NOW, SARI, person

from merit.domain.access import Role
from merit.domain.agreements import Agreement
from merit.domain.imports.batches import Outcome
from merit.domain.imports.readings import Kind
from merit.domain.instruments import Instrument
from merit.domain.records import ActionRecord, ActionUpdate
from merit.domain.regions import Region
from merit.domain.states import ActionStatus, Dataset
from merit.errors import InputError
from merit.reports.export_workbook import Export, export_workbook
from merit.reports.sheet import Sheet
from merit.services import documents, follow_ups, imports
from merit.store import actions
from merit.store.engine import Engine, reading, writing

KASN = "kasn-9-2019"
WATI = person("wati", Role.OPERATOR, "33.03")
AGREED = Agreement(
    ("33.03",),
    "Menyusun peta jabatan",
    "BKPSDM",
    date(2026, 4, 20),
    date(2026, 9, 30),
    instrument=KASN,
    aspect_code="A3",
    evidence="Peta jabatan yang ditetapkan",
)


def found(engine: Engine, code: str) -> tuple[ActionRecord, str | None]:
    with reading(engine) as session:
        held = actions.find(session, Dataset.PUBLISHED, code)
    assert held is not None
    return held[0], held[1]


def entered(engine: Engine) -> str:
    with writing(engine) as session:
        (code,) = follow_ups.record_items(session, SARI, AGREED, now=NOW)
    return code


def test_an_aspect_the_evidence_and_its_instrument_survive_a_file(filled: Engine) -> None:
    code = entered(filled)
    taken_in(filled, file_of(ITEMS, item(AGREED.title, code=code, due_on=date(2026, 12, 31))))
    record, instrument = found(filled, code)
    assert record.due_on == date(2026, 12, 31)
    assert (record.aspect_code, record.evidence, instrument) == ("A3", AGREED.evidence, KASN)


def test_an_indicator_told_by_a_file_takes_the_place_of_the_aspect(filled: Engine) -> None:
    code = entered(filled)
    taken_in(filled, file_of(ITEMS, item(AGREED.title, code=code, indicator_code="3.10")))
    record, instrument = found(filled, code)
    assert (record.aspect_code, record.indicator_code, instrument) == (None, "3.10", KASN)


def read_back(
    rows: Iterable[Sequence[imports.exporting.Field]], kasn: Instrument, regions: list[Region]
) -> Any:
    """Exported rows out to a workbook, and in again by the doors an upload goes through."""
    sheet = Sheet("Yang tercatat", "Semua tahun", "", ())
    export = Export.of(Kind.ACTIONS, rows, instrument=kasn, sheet=sheet)
    content = export_workbook(export, regions=regions)
    return read(content, Kind.ACTIONS, regions=regions, instrument=kasn)


def test_what_is_exported_and_read_back_changes_nothing(
    filled: Engine, kasn: Instrument, regions: list[Region]
) -> None:
    by_aspect = entered(filled)
    taken_in(filled, file_of(ITEMS, item("Menata data", indicator_code="3.10", level_from=1)))
    with writing(filled) as session:
        news = ActionUpdate(date(2026, 5, 12), ActionStatus.HINDERED, 35, "Menunggu anggaran.")
        follow_ups.report_progress(session, WATI, by_aspect, news, version=1, now=NOW)
    with reading(filled) as session:
        rows = imports.exported(session, SARI, Kind.ACTIONS, Dataset.PUBLISHED)
    seen = previewed(filled, read_back(rows, kasn, regions))
    assert outcomes(seen) == [Outcome.SAME] * 2
    later = [
        [date(2027, 1, 31) if row[0] == by_aspect and x == AGREED.due_on else x for x in row]
        for row in rows
    ]
    seen = previewed(filled, read_back(later, kasn, regions))
    assert outcomes(seen) == [Outcome.CHANGED, Outcome.SAME]
    assert [name for name, *_ in seen.effects[0].differences] == ["due_on"]


def test_an_item_its_region_reported_on_is_not_taken_away_with_its_file(filled: Engine) -> None:
    batch = taken_in(filled, file_of(ITEMS, item("Menyusun peta jabatan")))
    with reading(filled) as session:
        (code,) = actions.codes(session, Dataset.PUBLISHED)
    done = ActionUpdate(date(2026, 5, 12), ActionStatus.DONE, 100, "Ditetapkan.")
    with writing(filled) as session:
        follow_ups.report_progress(session, WATI, code, done, version=1, now=NOW)
    with pytest.raises(InputError, match="sejak impor ini"):
        undone(filled, batch)


def test_an_item_with_documents_is_not_taken_away_with_its_file(filled: Engine) -> None:
    batch = taken_in(filled, file_of(ITEMS, item("Menyusun peta jabatan")))
    with reading(filled) as session:
        (code,) = actions.codes(session, Dataset.PUBLISHED)
    with writing(filled) as session:
        subject = f"terbit/rtl/{code}"
        link = "https://bkd.jatengprov.go.id/bukti"
        added = documents.add_link(session, SARI, subject, title="Bukti", link=link, now=NOW)
        documents.remove_document(session, SARI, added.number, now=NOW)
    with pytest.raises(InputError, match="dirujuk lagi sejak impor ini"):
        undone(filled, batch)  # what was taken off the list is kept all the same


def test_a_file_does_not_give_a_known_item_to_another_region(filled: Engine) -> None:
    code = entered(filled)
    file = file_of(ITEMS, item(AGREED.title, code=code, region_code="33.29"))
    seen = previewed(filled, file)
    assert seen.is_refused
    (fault,) = (one for one in seen.complaints if one.is_error)
    assert f"Butir {code} milik Kabupaten Purbalingga" in fault.reason
    with pytest.raises(InputError):
        taken_in(filled, file)
    assert found(filled, code)[0].region_code == "33.03"
