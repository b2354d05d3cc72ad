"""How much is asked of the database does not grow with the items."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from services import meeting_cases
from services.follow_ups.office import DONE, NOW, SARI, TODAY, enter, rows
from services.results.people import person
from sqlalchemy import event

from merit.domain.access import Role
from merit.domain.regions import Region
from merit.domain.states import Dataset
from merit.services import follow_ups, meetings
from merit.store.engine import Engine, reading, writing

JOURNAL = ("audit_entry", "pg_advisory_xact_lock")
"""Of each entry: it waits for its turn, reads the entry before, and is added."""
MOST = 40


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """What is sent to the database meanwhile, without what the journal sends for each entry."""
    found: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not any(name in statement for name in JOURNAL):
            found.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield found
    event.remove(engine, "before_cursor_execute", note)


def withdrawn(engine: Engine, codes: Sequence[str]) -> int:
    told = meeting_cases.DECISION.follow_up
    assert told is not None
    draft = replace(
        meeting_cases.DECISION,
        text=f"Bagi {len(codes)} daerah.",
        follow_up=replace(told, region_codes=tuple(codes)),
    )
    made = meeting_cases.decided(engine, draft)
    assert len(made.items) == len(codes)
    with statements(engine) as found, writing(engine) as session:
        meetings.withdraw_decision(
            session,
            meeting_cases.CHAIR,
            meeting_cases.CODE,
            made.decision.number,
            reason="Keliru.",
            now=meeting_cases.LATER,
        )
    return len(found)


def test_a_decision_for_all_regions_is_taken_back_as_quickly_as_one_for_two(
    engine: Engine, regions: Sequence[Region]
) -> None:
    meeting_cases.led(engine)
    codes = [item.code for item in regions]
    few, many = withdrawn(engine, codes[:2]), withdrawn(engine, codes)
    assert few == many <= MOST
    assert rows(
        engine, "SELECT status, progress, version, count(*) FROM action_item GROUP BY 1, 2, 3"
    ) == [("dibatalkan", 0, 2, 37)]
    assert rows(
        engine,
        "SELECT status, count(DISTINCT action_item_id), count(*) FROM action_update GROUP BY 1",
    ) == [("dibatalkan", 37, 37)]
    assert rows(
        engine, "SELECT count(DISTINCT subject_key) FROM audit_entry WHERE action = 'ubah_rtl'"
    ) == [(37,)]


def reported(engine: Engine, codes: Sequence[str]) -> None:
    for region, code in zip(codes, enter(engine, region_codes=tuple(codes)), strict=True):
        operator = person(f"operator.{region}", Role.OPERATOR, region)
        with writing(engine) as session:
            follow_ups.report_progress(session, operator, code, DONE, version=1, now=NOW)


def queued(engine: Engine, codes: Sequence[str]) -> int:
    with statements(engine) as found, reading(engine) as session:
        waiting = follow_ups.waiting_reports(session, SARI, Dataset.PUBLISHED, today=TODAY)
    assert [item.item.region.code for item in waiting] == list(codes)
    return len(found)


def test_a_queue_of_all_regions_is_read_as_quickly_as_one_of_two(
    engine: Engine, regions: Sequence[Region]
) -> None:
    codes = [item.code for item in regions]
    reported(engine, codes[:2])
    few = queued(engine, codes[:2])
    reported(engine, codes[2:])
    assert few == queued(engine, codes) <= MOST
