"""What goes out comes back the same: from the workbook, through LibreOffice, from either CSV."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from database_files import copied
from libreoffice import Office
from reports.reading_back import Told, every_column, of_export, of_rows, read

from merit.domain.access import visitor
from merit.domain.coaching import InterventionKind, Mode, Precision
from merit.domain.imports.readings import Kind
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.domain.states import ActionStatus, Dataset, InterventionStatus
from merit.reports.export_workbook import Export, export_csv, export_machine_csv, export_workbook
from merit.reports.sheet import Sheet
from merit.services.imports import exported
from merit.store.engine import reading, shared_engine

DEMO = Sheet(
    title="Yang tercatat",
    period="Semua tahun · 35 kabupaten/kota",
    mark="Data contoh",
    notes=(
        "Sumber: Himpunan data contoh. Status: Data contoh.",
        "Basis data terakhir diubah 15 Januari 2025 pukul 14.30 WIB.",
        "Diunduh dari Merit Jateng pada 25 November 2026.",
    ),
)
PUBLISHED = Sheet(DEMO.title, DEMO.period, "", DEMO.notes)
SHEETS = {Dataset.DEMO: DEMO, Dataset.PUBLISHED: PUBLISHED}
RECORDED = [
    *((Dataset.DEMO, kind) for kind in Kind),
    (Dataset.PUBLISHED, Kind.RESULTS),
    (Dataset.PUBLISHED, Kind.INTERVENTIONS),
]
"""Kinds of data a new database holds; of the published facts none tells of action items."""


@dataclass(frozen=True, slots=True)
class Case:
    """One export: what is recorded, and the same as a file in all forms."""

    kind: Kind
    told: list[Told]
    workbook: bytes
    people: bytes
    programs: bytes


@pytest.fixture(scope="module")
def cases(
    demonstration_file: Path,
    tmp_path_factory: pytest.TempPathFactory,
    kasn: Instrument,
    regions: list[Region],
) -> Iterator[dict[tuple[Dataset, Kind], Case]]:
    """Everything recorded in a new database, exported."""
    url = copied(demonstration_file, tmp_path_factory.mktemp("ekspor"))
    found = {}
    with reading(shared_engine(url)) as session:
        for dataset, kind in RECORDED:
            rows = exported(session, visitor(demo=True), kind, dataset, instrument=kasn.code)
            export = Export.of(kind, rows, instrument=kasn, sheet=SHEETS[dataset])
            found[dataset, kind] = Case(
                kind,
                of_export(kind, rows, instrument=kasn),
                export_workbook(export, regions=regions),
                export_csv(export),
                export_machine_csv(export),
            )
    yield found
    shared_engine(url).dispose()


@pytest.fixture(scope="module")
def saved_again(
    cases: dict[tuple[Dataset, Kind], Case], office: Office
) -> dict[tuple[Dataset, Kind], bytes]:
    """The workbooks after LibreOffice has opened and saved them."""
    found = office.all_saved_again({"-".join(key): cases[key].workbook for key in cases})
    return {key: found["-".join(key)] for key in cases}


Read = Callable[..., Any]


@pytest.fixture
def readable(kasn: Instrument, regions: list[Region]) -> Read:
    """A file as the rows it is read as; nothing in it may be refused."""

    def take(content: bytes, kind: Kind, name: str = "berkas.xlsx") -> list[Told]:
        found = read(content, kind, regions=regions, instrument=kasn, name=name)
        assert found.errors == ()
        return of_rows(found.rows)

    return take


EACH = pytest.mark.parametrize("key", RECORDED, ids="-".join)


@EACH
def test_a_workbook_is_read_back_as_what_was_recorded(
    cases: dict[tuple[Dataset, Kind], Case], readable: Read, key: tuple[Dataset, Kind]
) -> None:
    case = cases[key]
    assert len(case.told) >= 8
    assert readable(case.workbook, case.kind) == case.told


@EACH
def test_libreoffice_in_between_changes_nothing(
    cases: dict[tuple[Dataset, Kind], Case],
    saved_again: dict[tuple[Dataset, Kind], bytes],
    readable: Read,
    key: tuple[Dataset, Kind],
) -> None:
    assert readable(saved_again[key], key[1]) == cases[key].told


@EACH
def test_both_forms_of_csv_are_read_back_too(
    cases: dict[tuple[Dataset, Kind], Case], readable: Read, key: tuple[Dataset, Kind]
) -> None:
    case = cases[key]
    assert readable(case.people, case.kind, "orang.csv") == case.told
    assert readable(case.programs, case.kind, "program.csv") == case.told


def test_only_demonstration_data_are_marked(cases: dict[tuple[Dataset, Kind], Case]) -> None:
    for (dataset, _), case in cases.items():
        is_marked = case.people.decode("utf-8-sig").startswith("Data contoh")
        assert is_marked == (dataset is Dataset.DEMO)


ITEM: Told = {
    **{"code": "R-2026-001", "region_code": "33.03", "title": "Menyusun peta jabatan"},
    **{"owner": "BKPSDM", "agreed_on": date(2026, 4, 20), "due_on": date(2026, 9, 30)},
    **{"status": ActionStatus.NOT_STARTED, "progress": 0, "decision_code": "K-2026-01/3"},
    **{"aspect_code": "A3", "instrument": "kasn-9-2019", "evidence": "=Peta, 35 jabatan"},
}
ACTIVITY: Told = {
    **{"code": "I-2026-01", "kind": InterventionKind.DISCUSSION, "title": "FGD karier"},
    **{"starts_on": date(2026, 4, 20), "ends_on": date(2026, 4, 21), "precision": Precision.DAY},
    **{"region_codes": "33.03; 33.10", "status": InterventionStatus.HELD},
    **{"indicator_codes": "3.10", "instrument": "kasn-9-2019", "mode": Mode.HYBRID},
    **{"organiser": "BKD", "host": "BKPSDM", "participants": 1500, "present_codes": "33.10"},
    **{"cost": 12_500_000, "fund_source": "APBD 2026"},
}


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (Kind.ACTIONS, ITEM),
        (Kind.INTERVENTIONS, ACTIVITY),
        (Kind.INTERVENTIONS, {**ACTIVITY, "present_codes": "Nihil", "cost": 0}),
    ],
    ids=["butir", "kegiatan", "tidak ada yang hadir"],
)
def test_every_column_of_coaching_goes_through_libreoffice_and_csv(
    office: Office,
    kasn: Instrument,
    regions: list[Region],
    readable: Read,
    kind: Kind,
    told: Told,
) -> None:
    columns = every_column(kind, kasn)
    assert told.keys() <= {column.field for column in columns}
    row = [told.get(column.field) for column in columns]
    export = Export.of(kind, [row], instrument=kasn, sheet=PUBLISHED)
    book = export_workbook(export, regions=regions)
    assert readable(book, kind) == [told]
    assert readable(office.all_saved_again({"satu": book})["satu"], kind) == [told]
    assert readable(export_csv(export), kind, "orang.csv") == [told]
    assert readable(export_machine_csv(export), kind, "program.csv") == [told]
