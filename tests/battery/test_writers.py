"""Many writers at once, on either database: nobody is turned away and nothing is lost."""

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from itertools import count

import pytest
from sqlalchemy import CursorResult, update
from sqlmodel import col, select

from merit.domain.access import User
from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.states import Confidence, Dataset, SourceKind, Stage, Status
from merit.services.audit import check
from merit.store import assessments, audit, regions, revision
from merit.store.engine import Engine, reading, writing
from merit.store.tables import Assessment, AuditEntry

WRITERS, TRANSACTIONS, ROWS = 40, 25, 35
KASN = "kasn-9-2019"
PROVENANCE = Provenance(Source("Sumber uji", SourceKind.OFFICIAL), Confidence.HIGH)


@pytest.fixture
def rows(engine: Engine) -> Engine:
    """One result for each of the 35 regions, whose note counts the writes: "0"."""
    with writing(engine) as session:
        codes = [region.code for region in regions.every(session)]
        assessments.add(
            session,
            [
                AssessmentRecord(
                    Dataset.DEMO,
                    code,
                    Stage.OFFICIAL,
                    Result(2023, KASN, Status.ASSESSED, decided_on=date(2023, 12, 7)),
                    Provenance(PROVENANCE.source, PROVENANCE.confidence, note="0"),
                )
                for code in codes
            ],
        )
    assert len(codes) == ROWS
    return engine


def write_once(engine: Engine, user: User, code: str) -> None:
    """What a service does: read, tell the journal, change the version that was read."""
    with writing(engine) as session:
        row = Assessment
        found = session.exec(
            select(row.id, row.version, row.note).where(row.region_code == code)
        ).one()
        key, version, note = found
        new = str(int(note) + 1)
        audit.record(
            session,
            user,
            action="ubah",
            subject="hasil",
            subject_key=code,
            before={"catatan": note},
            after={"catatan": new},
        )
        changed = session.execute(
            update(row)
            .where(col(row.id) == key, col(row.version) == version)
            .values(note=new, version=version + 1)
        )
        assert isinstance(changed, CursorResult)
        assert changed.rowcount == 1
        revision.raise_number(session)


def test_forty_writers_with_twenty_five_transactions_each_lose_nothing(rows: Engine) -> None:
    acknowledged: list[str] = []
    waits: list[float] = []

    def write(number: int) -> None:
        chance = random.Random(number)
        user = User("Penulis", frozenset(), account=f"penulis{number}")
        for _ in range(TRANSACTIONS):
            code = chance.choice(codes)
            begun = datetime.now(UTC)
            write_once(rows, user, code)
            waits.append((datetime.now(UTC) - begun).total_seconds())
            acknowledged.append(code)

    with reading(rows) as session:
        codes = [region.code for region in regions.every(session)]
        before = revision.current(session)
    with ThreadPoolExecutor(WRITERS) as writers:
        list(writers.map(write, range(WRITERS)))

    assert len(acknowledged) == WRITERS * TRANSACTIONS
    with reading(rows) as session:
        notes = session.exec(select(Assessment.region_code, Assessment.note, Assessment.version))
        counted = {code: (int(note), version) for code, note, version in notes}
        entries = session.exec(select(AuditEntry).order_by(col(AuditEntry.id))).all()
        chain, after = check(session), revision.current(session)
    written = Counter(acknowledged)
    assert counted == {code: (written[code], 1 + written[code]) for code in codes}
    assert Counter(entry.subject_key for entry in entries) == written
    assert (chain.entries, chain.broken_id) == (len(acknowledged), None)
    assert after == before + len(acknowledged)
    steps = {code: count() for code in codes}
    for entry in entries:  # each entry begins where the one before it on that row ended
        number = next(steps[entry.subject_key])
        assert (entry.before, entry.after) == (
            {"catatan": str(number)},
            {"catatan": str(number + 1)},
        )
    print(f"longest wait {max(waits):.2f} s, p95 {sorted(waits)[int(len(waits) * 0.95)]:.2f} s")
