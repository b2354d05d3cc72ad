"""Aspect, evidence and decision of action items in a file: told, left alone, or emptied."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from services.imports.files import ITEMS, KASN, file_of, item, outcomes, previewed, taken_in
from services.results.people import NOW, SARI

from merit.domain.agreements import Agreement
from merit.domain.imports.actions import read_actions
from merit.domain.imports.batches import Outcome
from merit.domain.imports.readings import Asked, Kind
from merit.domain.imports.template_columns import ACTION_COLUMNS
from merit.domain.imports.workbook import Cell, Form, Sheet, Workbook
from merit.domain.meetings import Decision, MeetingRecord, MeetingState
from merit.domain.records import ActionRecord
from merit.domain.states import ActionStatus, Dataset
from merit.services import follow_ups, imports
from merit.store import actions, meetings
from merit.store.engine import Engine, Session, reading, writing

ALL = frozenset({"aspect_code", "indicator_code", "evidence", "decision_code"})
TITLE, EVIDENCE = "Menyusun peta jabatan", "Peta jabatan\nyang ditetapkan"
DECIDED = datetime(2026, 4, 20, 3, tzinfo=UTC)


@pytest.fixture
def code(filled: Engine) -> str:
    """An item of Purbalingga with an aspect and evidence, from the first of two decisions."""
    made = [
        Decision(1, "Susun peta jabatan.", DECIDED, "sari"),
        Decision(2, "Susun pola karier.", DECIDED, "sari"),
        Decision(3, "Keliru.", DECIDED, "sari", withdrawn="Keliru catat."),
    ]
    meeting = MeetingRecord(
        Dataset.PUBLISHED,
        "K-2026-01",
        "Rakor",
        date(2026, 4, 20),
        MeetingState.CLOSED,
        decisions=tuple(made),
    )
    agreed = Agreement(
        ("33.03",),
        TITLE,
        "BKPSDM",
        date(2026, 4, 20),
        date(2026, 9, 30),
        instrument=KASN,
        aspect_code="A3",
        evidence=EVIDENCE,
        decision_code="K-2026-01/1",
    )
    with writing(filled) as session:
        meetings.enter(session, meeting)
        (found,) = follow_ups.record_items(session, SARI, agreed, now=NOW)
    return found


def now(engine: Engine, code: str) -> tuple[ActionRecord, str | None]:
    with reading(engine) as session:
        held = actions.find(session, Dataset.PUBLISHED, code)
    assert held is not None
    return held[0], held[1]


def line(code: str, **told: Any) -> Any:
    """A row about the item as it is, in a file with every column, or as told."""
    values = {"status": ActionStatus.NOT_STARTED, "progress": 0, "columns": ALL, **told}
    return item(TITLE, code=code, **values)


def test_what_a_file_tells_is_recorded(filled: Engine, code: str) -> None:
    told = {"aspect_code": "A4", "instrument": KASN, "evidence": "Berita acara"}
    taken_in(filled, file_of(ITEMS, line(code, decision_code="K-2026-01/2", **told)))
    record, instrument = now(filled, code)
    assert (record.aspect_code, record.indicator_code, instrument) == ("A4", None, KASN)
    assert (record.evidence, record.decision_code) == ("Berita acara", "K-2026-01/2")


def test_an_empty_cell_is_none(filled: Engine, code: str) -> None:
    taken_in(filled, file_of(ITEMS, line(code)))
    record, instrument = now(filled, code)
    assert (record.aspect_code, record.evidence, record.decision_code) == (None, "", None)
    assert instrument is None


def test_a_template_from_before_these_columns_leaves_them(filled: Engine, code: str) -> None:
    before = now(filled, code)
    file = file_of(ITEMS, line(code, columns=frozenset()))
    assert outcomes(previewed(filled, file)) == [Outcome.SAME]
    taken_in(filled, file_of(ITEMS, line(code, columns=frozenset(), owner="Bagian Organisasi")))
    after = now(filled, code)
    assert after[0].owner == "Bagian Organisasi"
    assert (after[0].aspect_code, after[0].evidence, after[1]) == ("A3", EVIDENCE, KASN)
    assert after[0].decision_code == before[0].decision_code == "K-2026-01/1"


def test_an_aspect_takes_the_place_of_an_indicator_the_file_empties(
    filled: Engine, code: str
) -> None:
    first = {"indicator_code": "3.10", "instrument": KASN, "level_from": 1, "level_to": 2}
    taken_in(filled, file_of(ITEMS, line(code, **first)))
    assert now(filled, code)[0].indicator_code == "3.10"
    again = file_of(
        ITEMS, line(code, aspect_code="A3", instrument=KASN, level_from=None), content=b"dua"
    )
    taken_in(filled, again, content=b"dua")
    record, instrument = now(filled, code)
    assert (record.indicator_code, record.aspect_code, instrument) == (None, "A3", KASN)
    assert (record.level_from, record.level_to) == (None, None)


@pytest.mark.parametrize("decision", ["K-2026-01/9", "K-2026-01/3", "K-2099-01/1", "K-2026-01"])
def test_a_decision_that_does_not_stand_is_named_with_its_cell(
    filled: Engine, code: str, decision: str
) -> None:
    row = line(code, decision_code=decision)
    seen = previewed(filled, file_of(ITEMS, row))
    assert seen.is_refused
    (fault,) = (one for one in seen.complaints if one.is_error)
    assert (fault.sheet, fault.cell) == ("Rekap", row.origins["decision_code"].cell)
    assert fault.reason == f"Keputusan {decision} belum tercatat atau sudah dicabut."
    assert fault.remedy == "Periksa kodenya, atau kosongkan."


def test_a_decision_taken_back_since_stays_with_its_item(filled: Engine, code: str) -> None:
    with writing(filled) as session:
        meetings.withdraw_decision(
            session, Dataset.PUBLISHED, "K-2026-01", 1, "Ditunda.", version=1
        )
    told = {"aspect_code": "A3", "evidence": "Berita acara", "decision_code": "K-2026-01/1"}
    taken_in(filled, file_of(ITEMS, line(code, **told)))
    assert now(filled, code)[0].evidence == "Berita acara"


def test_what_leaves_comes_back_the_same(filled: Engine, code: str) -> None:
    with reading(filled) as session:
        (row,) = imports.exported(session, SARI, Kind.ACTIONS, Dataset.PUBLISHED)
        told = dict(zip([column.heading for column in ACTION_COLUMNS], row, strict=True))
        assert told["Kode RTL"] == code
        assert told["Aspek"] == "A3"
        assert told["Instrumen"] == "kasn-9-2019"
        assert told["Bukti penyelesaian"] == EVIDENCE
        assert told["Kode keputusan"] == "K-2026-01/1"
        assert told["Kode indikator"] is None
        file = read_back(session, told)
    assert file.errors == ()
    assert outcomes(previewed(filled, file)) == [Outcome.SAME]


def read_back(session: Session, told: dict[str, Any]) -> Any:
    cells = {}
    for place, (heading, value) in enumerate(told.items(), start=1):
        cells[1, place] = Cell(1, place, heading)
        if value is not None:
            cells[2, place] = Cell(2, place, value if isinstance(value, date) else str(value))
    book = Workbook(Form.XLSX, "0" * 64, (Sheet("Data", cells),))
    regions, instruments = imports.references(session)
    return read_actions(book, Asked(Kind.ACTIONS), regions=regions, instruments=instruments)


def test_the_number_of_an_officer_is_not_repeated_by_what_is_said_of_it(
    filled: Engine, code: str
) -> None:
    row = line(code, evidence="SK an. 19800101 200501 1 001")
    seen = previewed(filled, file_of(ITEMS, row))
    (fault,) = (one for one in seen.complaints if one.is_error)
    assert fault.cell == row.origins["evidence"].cell
    assert "memuat NIP" in fault.reason
    assert "19800101" not in repr(seen.complaints)
