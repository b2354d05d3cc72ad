"""The snapshots a demonstration begins with: of its rakor, once, and of results only."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from database_files import copied, filled
from sqlalchemy import text

from merit.domain.access import visitor
from merit.domain.snapshots import Snapshot, differences
from merit.domain.states import Dataset
from merit.reports.decks import examples
from merit.services import snapshots
from merit.services.demonstration.meetings import RAKOR
from merit.settings import Mode, Settings
from merit.store.engine import reading, shared_engine, writing

READER = visitor(demo=True)


@pytest.fixture
def known(demonstration_file: Path, tmp_path: Path) -> Iterator[Settings]:
    settings = Settings(database_url=copied(demonstration_file, tmp_path), mode=Mode.LOCAL)
    yield settings
    shared_engine(settings.database_url).dispose()


def listed(known: Settings, dataset: Dataset = Dataset.DEMO) -> tuple[Snapshot, ...]:
    with reading(shared_engine(known.database_url)) as session:
        return snapshots.snapshots(session, READER, dataset)


def test_they_are_of_the_days_of_the_rakor_and_marked_as_made_up(known: Settings) -> None:
    examples.give(known)
    later, earlier = listed(known)
    assert (earlier.code, earlier.title) == ("C-2025-001", "Contoh: rakor hasil penilaian 2024")
    assert (later.code, later.title) == ("C-2026-001", "Contoh: rakor hasil penilaian 2025")
    assert {item.author for item in (earlier, later)} == {"Data contoh"}
    assert earlier.frozen_at == datetime(2025, 1, 22, 4, tzinfo=UTC)
    held = {date.fromisoformat(item.held_on) for item in RAKOR}
    assert {earlier.frozen_at.date(), later.frozen_at.date()} <= held
    assert listed(known, Dataset.PUBLISHED) == ()


def test_they_can_be_compared_and_show_that_something_changed(known: Settings) -> None:
    examples.give(known)
    with reading(shared_engine(known.database_url)) as session:
        earlier, later = (
            snapshots.snapshot(session, READER, Dataset.DEMO, code)[1]
            for code in ("C-2025-001", "C-2026-001")
        )
    assert {earlier.mark, later.mark} == {"Data contoh"}
    assert (earlier.year, later.year) == (2024, 2025)
    found = differences(earlier, later)
    assert sum(item.is_changed for item in found) >= 5
    assert {slide.key for slide in later.slides} == set(examples.RESULTS)


def test_they_are_given_once_and_never_again(known: Settings) -> None:
    for _ in range(2):
        examples.give(known)
    made = listed(known)
    assert len(made) == 2
    with writing(shared_engine(known.database_url)) as session:
        session.execute(text("DELETE FROM snapshot WHERE code = 'C-2025-001'"))
    examples.give(known)
    assert listed(known) == made[:1]


def test_without_a_demonstration_there_are_none(tmp_path: Path) -> None:
    filled(tmp_path / "merit.db", demo=False)
    url = f"sqlite:///{tmp_path / 'merit.db'}"
    for settings in (Settings(database_url=url, demo=False), Settings(database_url=url)):
        examples.give(settings)
        assert listed(settings) == ()
    shared_engine(url).dispose()
