"""Self-checks as regions sent them, written straight into the store, and who verifies them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from services.results.people import person
from sqlalchemy import text

from merit.domain.access import Role
from merit.domain.self_checks.periods import Period, PeriodState
from merit.domain.self_checks.records import Answer, SelfCheck, Verdict, Word
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.services.self_checks import verdicts
from merit.store import self_check_answers, self_check_periods, self_checks
from merit.store.engine import Engine, reading, writing

KASN = "kasn-9-2019"
PERIOD = "M-2026-01"
BATANG, PEMALANG, TEGAL = "33.25", "33.27", "33.28"
FILLED = datetime(2026, 5, 4, 2, 0, tzinfo=UTC)
SENT = datetime(2026, 5, 5, 2, 0, tzinfo=UTC)
NOW = datetime(2026, 5, 12, 3, 5, tzinfo=UTC)  # 10.05 in Jakarta
LATER = NOW + timedelta(hours=1)

SARI = person("sari", Role.DATA_MANAGER)
TONO = person("tono", Role.COACH, BATANG, PEMALANG)
WATI = person("wati", Role.OPERATOR, BATANG)
HEAD = person("kepala", Role.HEAD, BATANG)
LEADER = person("ketua", Role.LEADER)
TRIAL = person("percobaan:pembina:1", Role.COACH, BATANG, trial=True)

CLAIMS = {"1.1": 4, "1.2": 3, "1.3": 2, "1.4": 1, "2.1": 3}
"""What Batang claims; every other indicator is claimed at level 2."""


def planned(engine: Engine, *regions: str, code: str = PERIOD, **changes: Any) -> Period:
    """A period in which these regions are scheduled."""
    period = Period(
        Dataset.PUBLISHED,
        code,
        2026,
        KASN,
        date(2026, 5, 1),
        date(2026, 5, 31),
        regions or (BATANG, PEMALANG, TEGAL),
        PeriodState.OPEN,
        changed_by="sari",
        changed_at=FILLED,
    )
    with writing(engine) as session:
        self_check_periods.enter(session, replace(period, **changes))
    return period


def answered(
    engine: Engine,
    levels: Mapping[str, int],
    region: str = BATANG,
    *,
    version: int = 1,
    at: datetime = FILLED,
    rest: int | None = 2,
    period: str = PERIOD,
) -> None:
    """Answers at these levels; all other indicators at the level `rest`, unless that is None."""
    with writing(engine) as session:
        check, _ = _of(session, region, period)
        known = self_check_periods.instrument_of(session, Dataset.PUBLISHED, period).indicators
        every = levels if rest is None else {item.code: rest for item in known} | dict(levels)
        self_check_answers.add_answers(
            session,
            check,
            [Answer(code, level, "", version, "wati", at) for code, level in every.items()],
        )


def _of(session: Any, region: str, period: str = PERIOD) -> tuple[SelfCheck, int]:
    found = self_checks.find(session, Dataset.PUBLISHED, period, region)
    assert found is not None
    return found


def moved(
    engine: Engine,
    state: CheckState,
    region: str = BATANG,
    *,
    at: datetime = SENT,
    period: str = PERIOD,
) -> None:
    """Let a self-check stand in `state`, sent or opened again at `at` where that is the state."""
    with writing(engine) as session:
        check, version = _of(session, region, period)
        changes: dict[str, Any] = {"state": state}
        if state is CheckState.SENT:
            first = check.first_sent_at or at
            changes |= {"sent_by": "kepala", "sent_at": at, "first_sent_at": first}
        elif state is CheckState.REOPENED:
            changes |= {"reopened_at": at}
        assert self_checks.replace(session, replace(check, **changes), version=version)


def sent(engine: Engine, levels: Mapping[str, int] = CLAIMS, region: str = BATANG) -> None:
    """A self-check that was filled in and sent."""
    answered(engine, levels, region)
    moved(engine, CheckState.SENT, region)


def ready(engine: Engine) -> None:
    """A period with the self-check of Batang waiting for verdicts."""
    planned(engine)
    sent(engine)


def decide(
    engine: Engine,
    code: str,
    word: Word = Word.CONFORMS,
    level: int | None = None,
    note: str = "",
    **more: Any,
) -> Verdict:
    """A verdict of the coach on an indicator of Batang."""
    asked: dict[str, Any] = {"answer_version": 1, "now": NOW} | more
    user, region = asked.pop("user", TONO), asked.pop("region", BATANG)
    with writing(engine) as session:
        return verdicts.give_verdict(
            session, user, PERIOD, region, code, word=word, level=level, note=note, **asked
        )


def rows(engine: Engine, query: str) -> list[tuple[Any, ...]]:
    """What straight SQL finds, on either kind of database."""
    with reading(engine) as session:
        return [tuple(row) for row in session.execute(text(query))]


def recorded_verdicts(engine: Engine, *, of: str = "") -> list[tuple[Any, ...]]:
    """Indicator, word, level, note and who, of every verdict in order, by straight SQL."""
    where = f"WHERE i.code = '{of}'" if of else ""
    return rows(
        engine,
        "SELECT i.code, v.word, v.level, v.note, v.decided_by FROM self_check_verdict v "
        f"JOIN indicator i ON i.id = v.indicator_id {where} ORDER BY v.id",
    )
