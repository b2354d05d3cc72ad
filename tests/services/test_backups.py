"""What the journal remembers of backups, and who may ask."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from database_files import copied
from services.readers import LEADER, reader

from merit.domain.access import Permission, Role, User, everywhere
from merit.errors import NotAllowedError
from merit.services.backups import State, backup_state, make_backup, verify_backup
from merit.store.engine import Engine, reading, shared_engine

KEEPER = User("Terminal uji", everywhere(Permission.MANAGE_BACKUPS), account="terminal")
ADMIN = reader(Role.ADMIN)
FIRST = datetime(2026, 5, 12, 3, 5, tzinfo=UTC)
SECOND = datetime(2026, 5, 13, 3, 5, tzinfo=UTC)


@pytest.fixture
def engine(facts_file: Path, tmp_path: Path) -> Engine:
    return shared_engine(copied(facts_file, tmp_path))


def state(engine: Engine, user: User = ADMIN) -> State:
    with reading(engine) as session:
        return backup_state(session, user)


def test_at_first_nothing_is_known(engine: Engine) -> None:
    assert state(engine) == State(None, None)


def test_the_newest_backup_and_the_newest_trial_are_remembered(engine: Engine) -> None:
    address = str(engine.url)
    older = make_backup(address, KEEPER, now=FIRST)
    newer = make_backup(address, KEEPER, now=SECOND)
    verify_backup(address, KEEPER, older.path)
    found = state(engine)
    assert found.made is not None
    assert found.verified is not None
    assert (found.made.file, found.made.taken_at) == (newer.path.name, SECOND)
    assert (found.verified.file, found.verified.taken_at) == (older.path.name, FIRST)
    assert found.made.size == newer.path.stat().st_size
    assert (found.verified.entries, found.made.entries) == (1, 2)
    assert found.verified.rows == older.manifest.content.rows
    assert found.made.actor == "terminal"


def test_a_backup_holds_what_the_journal_said_before_it_was_taken(engine: Engine) -> None:
    address = str(engine.url)
    first = make_backup(address, KEEPER, now=FIRST)
    second = make_backup(address, KEEPER, now=SECOND)
    assert first.manifest.content.journal is not None
    assert second.manifest.content.journal is not None
    assert second.manifest.content.journal.entries == first.manifest.content.journal.entries + 1
    changed = [
        after.name
        for before, after in zip(
            first.manifest.content.tables, second.manifest.content.tables, strict=True
        )
        if before != after
    ]
    assert changed == ["audit_entry"]


def test_only_who_keeps_backups_is_told(engine: Engine) -> None:
    with pytest.raises(NotAllowedError):
        state(engine, LEADER)


def test_nobody_who_only_tries_a_role_out_makes_a_backup(engine: Engine, tmp_path: Path) -> None:
    trial = reader(Role.ADMIN, trial=True)
    assert state(engine, trial) == State(None, None)
    with pytest.raises(NotAllowedError):
        make_backup(str(engine.url), trial, tmp_path / "x", now=FIRST)
    assert not (tmp_path / "x").exists()
