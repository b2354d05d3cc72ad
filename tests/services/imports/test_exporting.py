"""What is recorded leaves as rows of the templates, and read back it changes nothing."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from services.imports.files import KASN, RESULTS, file_of, outcomes, published, result, taken_in
from services.readers import HEAD, LEADER, OWN
from services.results.people import NOW, SARI, TRIAL

from merit.domain.access import User, public
from merit.domain.coaching import InterventionKind
from merit.domain.imports.actions import read_actions
from merit.domain.imports.batches import Outcome
from merit.domain.imports.interventions import read_interventions
from merit.domain.imports.readings import Asked, Kind
from merit.domain.imports.results import read_results
from merit.domain.imports.template_columns import (
    ACTION_COLUMNS,
    INTERVENTION_COLUMNS,
    TemplateColumn,
    result_columns,
)
from merit.domain.imports.workbook import Cell, Form, Sheet, Workbook
from merit.domain.instruments import Instrument
from merit.domain.states import ActionStatus, Dataset, Status
from merit.errors import InputError, NotAllowedError
from merit.services import imports
from merit.store.engine import Engine, Session, reading

READERS: dict[Kind, Callable[..., Any]] = {
    Kind.RESULTS: read_results,
    Kind.INTERVENTIONS: read_interventions,
    Kind.ACTIONS: read_actions,
}


def columns(kind: Kind, instrument: Instrument) -> tuple[TemplateColumn, ...]:
    fixed = {Kind.INTERVENTIONS: INTERVENTION_COLUMNS, Kind.ACTIONS: ACTION_COLUMNS}
    return fixed.get(kind) or result_columns(instrument)


def sheet_of(
    heads: tuple[TemplateColumn, ...], rows: tuple[imports.exporting.Row, ...]
) -> Workbook:
    """A workbook with the headings of the template and the exported rows below them."""
    cells = {
        (1, place): Cell(1, place, column.heading) for place, column in enumerate(heads, start=1)
    }
    for line, row in enumerate(rows, start=2):
        for place, value in enumerate(row, start=1):
            if value is not None:
                cells[line, place] = Cell(line, place, as_stored(value))
    return Workbook(Form.XLSX, "0" * 64, (Sheet("Data", cells),))


def as_stored(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    return Decimal(value) if isinstance(value, int) else value


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("user", [SARI, TRIAL], ids=["terbit", "contoh"])
def test_what_was_exported_changes_nothing_when_it_is_read_back(
    session: Session, kasn: Instrument, user: User, kind: Kind
) -> None:
    dataset = user.writes_in
    rows = imports.exported(session, user, kind, dataset, instrument=KASN)
    asked = Asked(kind, instrument=KASN if kind is Kind.RESULTS else "")
    regions, instruments = imports.references(session)
    book = sheet_of(columns(kind, kasn), rows)
    file = READERS[kind](book, asked, regions=regions, instruments=instruments)
    preview = imports.preview(session, user, file, now=NOW)
    expected = {
        (Dataset.PUBLISHED, Kind.RESULTS): 80,
        (Dataset.PUBLISHED, Kind.INTERVENTIONS): 8,
        (Dataset.PUBLISHED, Kind.ACTIONS): 0,
        (Dataset.DEMO, Kind.RESULTS): 140,
        (Dataset.DEMO, Kind.INTERVENTIONS): 42,
        (Dataset.DEMO, Kind.ACTIONS): 150,
    }[dataset, kind]
    assert len(rows) == expected
    assert outcomes(preview) == [Outcome.SAME] * expected


def test_a_result_stands_in_the_columns_of_its_template(filled: Engine, kasn: Instrument) -> None:
    told = result("33.03", 250, aspect_scores={"A1": Decimal(30)}, levels={"3.10": 2}, note="Cek.")
    published(filled, taken_in(filled, file_of(RESULTS, told)))
    with reading(filled) as session:
        rows = imports.exported(
            session, SARI, Kind.RESULTS, Dataset.PUBLISHED, instrument=KASN, year=2023
        )
    heads = [column.heading for column in result_columns(kasn)]
    (row,) = [dict(zip(heads, row, strict=True)) for row in rows if row[0] == "33.03"]
    assert {name: value for name, value in row.items() if value is not None} == {
        "Kode wilayah": "33.03",
        "Kabupaten/kota": "Kabupaten Purbalingga",
        "Tahun": 2023,
        "Status": Status.ASSESSED,
        "Skor": Decimal(250),
        "A1 Perencanaan Kebutuhan": Decimal(30),
        "Indikator 3.10": 2,
        "Nomor keputusan": "109/KEP/2023",
        "Tanggal keputusan": date(2023, 12, 7),
        "Sumber": "Keputusan tentang hasil penilaian 2023",
        "Jenis sumber": "resmi",
        "Tanggal sumber": "2023-12-07",
        "Keyakinan": "tinggi",
        "Pernyataan": "langsung",
        "Catatan": "Cek.",
    }


def test_a_year_narrows_every_kind(session: Session) -> None:
    asked = [
        imports.exported(session, LEADER, kind, Dataset.DEMO, instrument=KASN, year=2024)
        for kind in Kind
    ]
    results, activities, items = asked
    assert {row[2] for row in results} == {2024}
    assert {str(row[0])[:6] for row in activities} == {"I-2024"}
    assert {str(row[0])[:6] for row in items} == {"R-2024"}
    assert activities[0][1] in set(InterventionKind)
    assert items[0][7] in set(ActionStatus)


def test_action_items_leave_within_the_reach_of_the_reader(session: Session) -> None:
    found = imports.exported(session, HEAD, Kind.ACTIONS, Dataset.DEMO)
    assert {row[1] for row in found} == {OWN}
    every = imports.exported(session, LEADER, Kind.ACTIONS, Dataset.DEMO)
    assert len(every) > len(found) > 0
    with pytest.raises(NotAllowedError):
        imports.exported(session, public(), Kind.ACTIONS, Dataset.PUBLISHED)


@pytest.mark.parametrize("kind", Kind)
def test_made_up_data_leave_only_for_who_may_read_them(session: Session, kind: Kind) -> None:
    with pytest.raises(NotAllowedError):
        imports.exported(session, public(), kind, Dataset.DEMO, instrument=KASN)


def test_results_leave_under_an_instrument_that_is_known(session: Session) -> None:
    with pytest.raises(InputError, match="Instrumen tidak dikenal"):
        imports.exported(session, LEADER, Kind.RESULTS, Dataset.PUBLISHED)
