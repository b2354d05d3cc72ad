"""Meetings keep what was entered, and of two writers at one version only the first goes on."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text

from merit.domain.coaching import InterventionKind, Mode, Precision
from merit.domain.meetings import AgendaItem, Attendance, Decision, MeetingRecord, MeetingState
from merit.domain.provenance import Provenance, Source
from merit.domain.records import InterventionRecord
from merit.domain.states import Confidence, Dataset, InterventionStatus, SourceKind
from merit.store import interventions, meetings
from merit.store.engine import Engine, Session, reading, writing

NOON = datetime(2026, 3, 5, 5, 0, tzinfo=UTC)
KASN, NEW = "kasn-9-2019", "permenpanrb-19-2025"
DECISIONS = (
    Decision(1, "Peta jabatan dimutakhirkan", NOON, "a.b", position=2),
    Decision(2, "Kamus kompetensi", NOON, "a.b", aspect_code="B1", instrument=NEW),
    Decision(3, "Bukti dukung", NOON, "a.b", 1, None, "3.10", KASN, "Keliru tulis"),
)
WHOLE = MeetingRecord(
    dataset=Dataset.DEMO,
    code="K-2026-01",
    title="Rakor triwulan I",
    held_on=date(2026, 3, 5),
    state=MeetingState.RUNNING,
    starts_at="08.30",
    place="Aula BKD",
    mode=Mode.HYBRID,
    chair="Kepala BKD",
    agenda=(AgendaItem(1, "Pembukaan", 10, "Sekda", "Dibuka"), AgendaItem(2, "Capaian", 45)),
    attendance={"33.10": Attendance.PRESENT, "33.71": Attendance.EXCUSED},
    decisions=DECISIONS,
    current=2,
    current_since=NOON,
    opened_at=NOON,
    started_at=NOON,
    intervention_code="I-2026-01",
)


def entered(session: Session) -> None:
    source = Source("Catatan BKD", SourceKind.DEMO, None)
    interventions.enter(
        session,
        InterventionRecord(
            Dataset.DEMO,
            "I-2026-01",
            InterventionKind.COORDINATION,
            "Rakor",
            InterventionStatus.PLANNED,
            date(2026, 3, 5),
            date(2026, 3, 5),
            Precision.DAY,
            Provenance(source, Confidence.HIGH),
        ),
    )
    meetings.enter(session, WHOLE)


def test_a_meeting_comes_back_as_it_was_entered(engine: Engine) -> None:
    with writing(engine) as session:
        entered(session)
    with reading(engine) as session:
        assert meetings.find(session, Dataset.DEMO, "K-2026-01") == (WHOLE, 1)
        assert meetings.recorded(session, Dataset.DEMO) == [WHOLE]
        assert meetings.codes(session, Dataset.DEMO) == {"K-2026-01"}
        assert meetings.find(session, Dataset.PUBLISHED, "K-2026-01") is None
        assert meetings.recorded(session, Dataset.PUBLISHED) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Rakor semester I", "mode": None, "intervention_code": None},
        {"agenda": (AgendaItem(1, "Capaian", 30), AgendaItem(2, "Penutup", 5))},
        {"agenda": ()},
        {"attendance": {"33.10": Attendance.ONLINE, "33.29": Attendance.ABSENT}},
        {"attendance": {}},
        {"state": MeetingState.CLOSED, "closed_at": NOON, "current": None, "current_since": None},
        {"decisions": (replace(DECISIONS[0], position=None), *DECISIONS[1:])},
    ],
    ids=["header", "agenda", "no agenda", "attendance", "no attendance", "closed", "moved"],
)
def test_each_part_is_put_in_place(engine: Engine, changes: dict[str, object]) -> None:
    expected = replace(WHOLE, **changes)  # type: ignore[arg-type]
    with writing(engine) as session:
        entered(session)
        meetings.find(session, Dataset.DEMO, "K-2026-01")  # a session that has seen the old one
        assert meetings.replace(session, expected, version=1)
        assert meetings.find(session, Dataset.DEMO, "K-2026-01") == (expected, 2)
    with reading(engine) as session:
        assert meetings.find(session, Dataset.DEMO, "K-2026-01") == (expected, 2)


def test_nothing_is_written_at_another_version(engine: Engine) -> None:
    with writing(engine) as session:
        entered(session)
    with writing(engine) as session:
        late = replace(WHOLE, title="Terlambat", agenda=(), attendance={})
        assert not meetings.replace(session, late, version=2)
        decision = Decision(4, "Terlambat", NOON, "a.b")
        assert not meetings.add_decision(session, *where(), decision, version=2)
        assert not meetings.withdraw_decision(session, *where(), 1, "Terlambat", version=2)
    with reading(engine) as session:
        assert meetings.find(session, Dataset.DEMO, "K-2026-01") == (WHOLE, 1)


def test_decisions_are_added_and_taken_back(engine: Engine) -> None:
    fourth = Decision(4, "Pendampingan", NOON, "c.d", aspect_code="A3", instrument=KASN)
    with writing(engine) as session:
        entered(session)
        assert meetings.add_decision(session, *where(), fourth, version=1)
        assert meetings.withdraw_decision(session, *where(), 2, "Ditunda", version=2)
    with reading(engine) as session:
        found = meetings.find(session, Dataset.DEMO, "K-2026-01")
    second = replace(DECISIONS[1], withdrawn="Ditunda")
    assert found is not None
    assert found[0].decisions == (DECISIONS[0], second, DECISIONS[2], fourth)
    assert found[1] == 3


def test_a_region_without_a_row_was_not_noted(engine: Engine) -> None:
    with writing(engine) as session:
        entered(session)
    with reading(engine) as session:
        rows = session.execute(text("SELECT region_code, attendance FROM meeting_attendance"))
        assert sorted(tuple(row) for row in rows) == [("33.10", "hadir"), ("33.71", "izin")]


def where() -> tuple[Dataset, str]:
    return Dataset.DEMO, "K-2026-01"
