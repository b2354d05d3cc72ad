"""How activities were held, in a file: told, left alone, or emptied."""

from dataclasses import replace
from typing import Any

import pytest
from services.activity_cases import KASN, held, recorded
from services.activity_cases import NOW as PLANNED_AT
from services.imports.files import ACTIVITIES, activity, file_of, outcomes, previewed, taken_in
from services.results.people import SARI

from merit.domain.coaching import Mode
from merit.domain.imports.batches import Outcome
from merit.domain.imports.interventions import read_interventions
from merit.domain.imports.readings import Asked, Kind
from merit.domain.imports.template_columns import INTERVENTION_COLUMNS
from merit.domain.imports.workbook import Cell, Form, Sheet, Workbook
from merit.domain.states import Dataset
from merit.services import activities, imports
from merit.services.activities import Recorded
from merit.store.engine import Engine, Session, reading, writing

ALL = frozenset(
    {
        *("indicator_codes", "mode", "organiser", "host", "participants", "present_codes"),
        *("cost", "fund_source"),
    }
)
TOLD = {
    "indicator_codes": ("3.2", "3.10"),
    "mode": Mode.ONLINE,
    "organiser": "BKD Provinsi Jawa Tengah",
    "host": "BKPSDM Kabupaten Purbalingga",
    "participants": 17,
    "present_codes": ("33.03",),
    "cost": 2_500_000,
    "fund_source": "APBD 2026",
}


@pytest.fixture(name="held")
def held_there(filled: Engine) -> Recorded:
    return held(filled)


def line(found: Recorded, **told: Any) -> Any:
    """A row about the activity in a file with every column, nothing of how it was held told."""
    record = found.record
    same = {name: getattr(record, name) for name in ("code", "kind", "starts_on", "region_codes")}
    return activity(record.title, **{**same, "columns": ALL, **told})


def test_what_a_file_tells_is_recorded(filled: Engine, held: Recorded) -> None:
    taken_in(filled, file_of(ACTIVITIES, line(held, instrument=KASN, **TOLD)))
    after = recorded(filled, held.record.code)
    assert {name: getattr(after, name) for name in TOLD} == TOLD
    assert (after.aspect_codes, after.instrument) == (held.record.aspect_codes, KASN)
    assert after.officers == held.record.officers != ""


def test_an_empty_cell_is_none(filled: Engine, held: Recorded) -> None:
    taken_in(filled, file_of(ACTIVITIES, line(held)))
    after = recorded(filled, held.record.code)
    assert (after.indicator_codes, after.mode, after.participants, after.cost) == (
        *((), None),
        *(None, None),
    )
    assert (after.organiser, after.host, after.fund_source, after.present_codes) == (
        *("", ""),
        *("", None),
    )
    assert (after.aspect_codes, after.instrument) == (held.record.aspect_codes, KASN)


def test_a_template_from_before_these_columns_leaves_them(filled: Engine, held: Recorded) -> None:
    file = file_of(ACTIVITIES, line(held, columns=frozenset(), theme="Talenta"))
    taken_in(filled, file)
    after = recorded(filled, held.record.code)
    assert after.theme == "Talenta"
    for name in TOLD:
        assert getattr(after, name) == getattr(held.record, name)


def test_who_came_uninvited_is_named_with_the_cell(filled: Engine, held: Recorded) -> None:
    row = line(held, present_codes=("33.29",))
    seen = previewed(filled, file_of(ACTIVITIES, row))
    assert seen.is_refused
    (fault,) = (one for one in seen.complaints if one.is_error)
    assert (fault.sheet, fault.cell) == ("Rekap", row.origins["present_codes"].cell)
    assert fault.reason == "Daerah 33.29 hadir tetapi tidak diundang."
    assert fault.remedy == "Tambahkan dulu undangannya."


@pytest.mark.parametrize("present", [("33.03",), ()], ids=["satu daerah", "tidak ada"])
def test_what_leaves_comes_back_the_same(
    filled: Engine, held: Recorded, present: tuple[str, ...]
) -> None:
    told = {**TOLD, "present_codes": present}
    with writing(filled) as session:
        wanted = replace(recorded(filled, held.record.code), **told)
        activities.amend_activity(
            session,
            SARI,
            held.record.code,
            wanted,
            version=held.version,
            reason="Dilengkapi.",
            now=PLANNED_AT,
        )
    with reading(filled) as session:
        rows = imports.exported(session, SARI, Kind.INTERVENTIONS, Dataset.PUBLISHED)
        heads = [column.heading for column in INTERVENTION_COLUMNS]
        (row,) = [dict(zip(heads, row, strict=True)) for row in rows if row[0] == held.record.code]
        file = read_back(session, row)
    assert row["Indikator"] == "3.2; 3.10"
    assert row["Cara bertemu"] == "daring"
    assert row["Penyelenggara"] == "BKD Provinsi Jawa Tengah"
    assert row["Tuan rumah"] == "BKPSDM Kabupaten Purbalingga"
    assert (row["Jumlah peserta"], row["Biaya (Rp)"]) == (17, 2_500_000)
    assert row["Sumber dana"] == "APBD 2026"
    assert row["Kabupaten/kota hadir"] == ("33.03" if present else "Nihil")
    assert held.record.officers not in row.values()
    assert file.errors == ()
    assert outcomes(previewed(filled, file)) == [Outcome.SAME]


def read_back(session: Session, told: dict[str, Any]) -> Any:
    cells = {}
    for place, (heading, value) in enumerate(told.items(), start=1):
        cells[1, place] = Cell(1, place, heading)
        if value is not None:
            is_code = isinstance(value, str)
            cells[2, place] = Cell(
                2, place, str(value) if is_code or isinstance(value, int) else value
            )
    book = Workbook(Form.XLSX, "0" * 64, (Sheet("Data", cells),))
    regions, instruments = imports.references(session)
    return read_interventions(
        book, Asked(Kind.INTERVENTIONS), regions=regions, instruments=instruments
    )
