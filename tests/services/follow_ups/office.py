"""Who works on action items in these tests, what they agree on, and what is counted in SQL."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from services.results.people import person
from sqlalchemy import text

from merit.domain.access import Role
from merit.domain.agreements import Agreement
from merit.domain.meetings import Decision, MeetingRecord
from merit.domain.records import ActionUpdate
from merit.domain.states import ActionStatus, Dataset
from merit.services import follow_ups
from merit.store import meetings
from merit.store.engine import Engine, reading, writing

KASN = "kasn-9-2019"
BATANG, PEMALANG, TEGAL = "33.25", "33.27", "33.28"
NOW = datetime(2026, 5, 12, 3, 5, tzinfo=UTC)  # 10.05 in Jakarta
LATER = NOW + timedelta(hours=1)
TODAY = date(2026, 5, 12)

SARI = person("sari", Role.DATA_MANAGER)
BUDI = person("budi", Role.DATA_MANAGER)
TONO = person("tono", Role.COACH, BATANG, PEMALANG)
WATI = person("wati", Role.OPERATOR, BATANG)
HEAD = person("kepala", Role.HEAD, BATANG)
JOKO = person("joko", Role.OPERATOR, TEGAL)
LEADER = person("ketua", Role.LEADER)
TRIAL = person("percobaan:pengelola_data:1", Role.DATA_MANAGER, trial=True)

CAREER = Agreement(
    region_codes=(BATANG, PEMALANG, TEGAL),
    title="Menetapkan pola karier",
    owner="BKPSDM {daerah}",
    agreed_on=date(2026, 3, 5),
    due_on=date(2026, 6, 30),
    instrument=KASN,
    indicator_code="3.10",
    level_from=2,
    level_to=3,
    evidence="Peraturan bupati tentang pola karier",
)


def agreed(**changes: Any) -> Agreement:
    return replace(CAREER, **changes)


def news(
    status: ActionStatus, progress: int, note: str = "Dikerjakan.", **more: Any
) -> ActionUpdate:
    return ActionUpdate(more.get("on", TODAY), status, progress, note)


DONE = news(ActionStatus.DONE, 100, "Peraturan ditetapkan.")


def enter(engine: Engine, wanted: Agreement = CAREER, **changes: Any) -> tuple[str, ...]:
    with writing(engine) as session:
        return follow_ups.record_items(session, SARI, replace(wanted, **changes), now=NOW)


def one(engine: Engine, **changes: Any) -> str:
    """One item of Kabupaten Batang; its code."""
    (code,) = enter(engine, region_codes=(BATANG,), **changes)
    return code


def decide(engine: Engine, *texts: str) -> MeetingRecord:
    """A rakor with decisions of these words."""
    found = tuple(
        Decision(number, words, NOW, "sari") for number, words in enumerate(texts, start=1)
    )
    record = MeetingRecord(
        Dataset.PUBLISHED, "K-2026-01", "Rakor pola karier", date(2026, 3, 5), decisions=found
    )
    with writing(engine) as session:
        meetings.enter(session, record)
    return record


def rows(engine: Engine, query: str) -> list[tuple[Any, ...]]:
    """What straight SQL finds, on either kind of database."""
    with reading(engine) as session:
        return [tuple(row) for row in session.execute(text(query))]


def state(engine: Engine, code: str) -> tuple[str, int, int]:
    """Status, progress and version of an item."""
    (found,) = rows(
        engine, f"SELECT status, progress, version FROM action_item WHERE code = '{code}'"
    )
    return found[0], found[1], found[2]
