"""What is read again and again is read once while nothing can change, and anew while it can."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from database_files import copy_of
from services.readers import LEADER
from sqlalchemy import event, text

from merit.domain.decks import Asked, DeckKind
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.reports.decks import deck
from merit.store import assessments, instruments, interventions, regions
from merit.store.engine import Engine, Session, reading, writing

READERS: dict[str, Callable[[Session], object]] = {
    "instrument": instruments.every,
    "region": regions.every,
    "intervention": lambda session: interventions.recorded(session, Dataset.DEMO),
    "assessment": lambda session: assessments.recorded(session, Dataset.DEMO),
}


@pytest.fixture(scope="module")
def engine(demonstration_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with copy_of(demonstration_file, tmp_path_factory.mktemp("once")) as engine:
        yield engine


@contextmanager
def asked_for(engine: Engine) -> Iterator[Counter[str]]:
    """How often each table is asked for in the meantime, by the first one named."""
    found: Counter[str] = Counter()

    def count(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        found[statement.partition("FROM ")[2].split()[0] if "FROM " in statement else ""] += 1

    event.listen(engine, "before_cursor_execute", count)
    yield found
    event.remove(engine, "before_cursor_execute", count)


@pytest.mark.parametrize("table", READERS)
def test_a_session_that_only_reads_asks_once(engine: Engine, table: str) -> None:
    with asked_for(engine) as found, reading(engine) as session:
        first, again = READERS[table](session), READERS[table](session)
    assert first == again
    assert first is not again
    assert found[table] == 1


def test_a_session_that_writes_sees_what_it_wrote(engine: Engine) -> None:
    with writing(engine) as session:
        before = interventions.recorded(session, Dataset.DEMO)[0]
        session.execute(
            text("UPDATE intervention SET title = 'Judul baru' WHERE code = :code"),
            {"code": before.code},
        )
        session.expire_all()
        assert interventions.recorded(session, Dataset.DEMO)[0].title == "Judul baru"
        session.rollback()


def test_a_deck_reads_instruments_and_activities_once(engine: Engine) -> None:
    asked = Asked(DeckKind.MEETING, Scope(Dataset.DEMO, 2025))
    with asked_for(engine) as found, reading(engine) as session:
        deck(session, LEADER, asked, today=date(2026, 11, 29))
    assert (found["intervention"], found["aspect"], found["indicator"]) == (1, 1, 1)
