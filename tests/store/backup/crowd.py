"""A database many people write to, and what must be true of it at every moment.

Each write raises the revision, adds an entry to the journal, and counts up the note of one
result, all in one transaction: whoever sees only part of a write finds three different numbers.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from threading import Event

from sqlalchemy import text

from merit.domain.access import User
from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.states import Confidence, Dataset, SourceKind, Stage, Status
from merit.store import assessments, audit, regions, revision
from merit.store.engine import Engine, reading, writing

KASN = "kasn-9-2019"
PROVENANCE = Provenance(Source("Sumber uji", SourceKind.OFFICIAL), Confidence.HIGH, note="0")
COUNT_UP = text(
    "UPDATE assessment SET note = CAST(CAST(note AS INTEGER) + 1 AS TEXT) WHERE region_code = :code"
)


def with_results(engine: Engine) -> list[str]:
    """One result for each region, whose note counts its writes: "0". The codes of the regions."""
    with writing(engine) as session:
        codes = [region.code for region in regions.every(session)]
        result = Result(2023, KASN, Status.ASSESSED, decided_on=date(2023, 12, 7))
        assessments.add(
            session,
            [
                AssessmentRecord(Dataset.DEMO, code, Stage.OFFICIAL, result, PROVENANCE)
                for code in codes
            ],
        )
    return codes


def write(engine: Engine, number: int, code: str) -> None:
    """One write of writer `number` to the result of one region."""
    user = User("Penulis", frozenset(), account=f"penulis{number}")
    with writing(engine) as session:
        audit.record(session, user, action="ubah", subject="hasil", subject_key=code)
        session.execute(COUNT_UP, {"code": code})
        revision.raise_number(session)


@contextmanager
def writing_crowd(engine: Engine, codes: list[str], *, writers: int) -> Iterator[None]:
    """So many threads that write without a pause until the block ends; none may fail."""
    over = Event()

    def keep_writing(number: int) -> None:
        turn = 0
        while not over.is_set():
            write(engine, number, codes[(number + turn) % len(codes)])
            turn += 1

    with ThreadPoolExecutor(writers) as threads:
        started = [threads.submit(keep_writing, number) for number in range(writers)]
        try:
            yield
        finally:
            over.set()
        for thread in started:
            thread.result()


def counted(engine: Engine) -> tuple[int, int, int]:
    """Writes by the journal, by the revision (it began at 1), and by the notes."""
    questions = (
        "SELECT count(*) FROM audit_entry WHERE action = 'ubah'",
        "SELECT number - 1 FROM revision",
        "SELECT coalesce(sum(CAST(note AS INTEGER)), 0) FROM assessment",
    )
    with reading(engine) as session:
        found = [session.connection().exec_driver_sql(item).scalar() for item in questions]
    journal, number, notes = (int(str(item)) for item in found)
    return journal, number, notes
