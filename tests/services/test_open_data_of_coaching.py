"""What open data tell of how activities were held and of what items aim at."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from database_files import copy_of
from services.activity_cases import planned

from merit.domain.access import visitor
from merit.domain.meetings import Decision, MeetingRecord
from merit.domain.records import ActionRecord
from merit.domain.states import ActionStatus, Dataset, InterventionStatus
from merit.services.open_data.coaching import action_rows, intervention_rows
from merit.store import actions, interventions, meetings
from merit.store.engine import Session, writing

READER = visitor(demo=False)


@pytest.fixture
def session(facts_file: Path, tmp_path: Path) -> Iterator[Session]:
    with copy_of(facts_file, tmp_path) as engine, writing(engine) as session:
        yield session


def test_an_activity_tells_how_it_was_held_and_never_by_whom(session: Session) -> None:
    held = {"status": InterventionStatus.HELD, "present_codes": ("33.03",), "participants": 42}
    interventions.enter(session, planned(code="I-2026-90", **held))
    interventions.enter(session, planned(code="I-2026-91", indicator_codes=()))
    rows = {row.kode: asdict(row) for row in intervention_rows(session, READER, year=2026)}
    row = rows["I-2026-90"]
    assert row["indikator_sasaran"] == ("3.1", "3.9")
    assert row["instrumen"] == "kasn-9-2019"
    assert (row["cara_bertemu"], row["jumlah_peserta"]) == ("hibrida", 42)
    assert row["penyelenggara"] == "Bidang Pengembangan"
    assert row["tuan_rumah"] == "BKPSDM Kota Semarang"
    assert (row["biaya_rupiah"], row["sumber_dana"]) == (12_500_000, "APBD 2026")
    assert row["wilayah_hadir"] == ("33.03",)
    assert rows["I-2026-91"]["wilayah_hadir"] is None
    assert "Tim Pembina Wilayah I" not in row.values()


def test_an_item_tells_its_aspect_evidence_and_decision(session: Session) -> None:
    made = Decision(1, "Susun peta jabatan.", datetime(2026, 4, 20, 3, tzinfo=UTC), "sari")
    day = date(2026, 4, 20)
    meetings.enter(
        session,
        MeetingRecord(Dataset.PUBLISHED, "K-2026-01", "Rakor", day, decisions=(made,)),
    )
    item = ActionRecord(
        Dataset.PUBLISHED,
        "R-2026-001",
        "33.03",
        "Menyusun peta jabatan",
        "BKPSDM",
        day,
        date(2026, 9, 30),
        ActionStatus.NOT_STARTED,
        aspect_code="A3",
        evidence="Peta jabatan yang ditetapkan",
        decision_code="K-2026-01/1",
    )
    actions.add(session, [item], instrument="kasn-9-2019")
    (row,) = action_rows(session, READER)
    assert (row.kode_aspek, row.kode_indikator, row.instrumen) == ("A3", None, "kasn-9-2019")
    assert row.bukti_penyelesaian == "Peta jabatan yang ditetapkan"
    assert row.kode_keputusan == "K-2026-01/1"
