"""Backups taken while many write, and each of them restored and compared."""

from datetime import UTC, datetime
from pathlib import Path

from store.backup.crowd import counted, with_results, writing_crowd

from merit.domain.access import Permission, User, everywhere
from merit.services.backups import Outcome, make_backup, verify_backup
from merit.store.backup.places import database_at
from merit.store.backup.restoring import restored
from merit.store.engine import Engine, make_engine

WRITERS = 10
KEEPER = User("Terminal uji", everywhere(Permission.MANAGE_BACKUPS), account="terminal")


def address_of(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=False)


def backups_while_writing(engine: Engine, folder: Path, number: int) -> list[Outcome]:
    """`number` backups, taken one after the other while the crowd writes."""
    codes = with_results(engine)
    with writing_crowd(engine, codes, writers=WRITERS):
        return [
            make_backup(address_of(engine), KEEPER, folder, now=datetime.now(UTC))
            for _ in range(number)
        ]


def writes_in(engine: Engine, path: Path) -> int:
    """How many writes the backup holds, whole ones: the three counts must agree."""
    with restored(path, database_at(address_of(engine)), beside=False) as (_manifest, trial):
        own = make_engine(trial.url)
        journal, revision, notes = counted(own)
        own.dispose()
    assert journal == revision == notes
    return journal


def verify_all(engine: Engine, made: list[Outcome]) -> None:
    """Every backup is restored, found whole, and noted; each holds more than the one before."""
    for backup in made:
        tried = verify_backup(address_of(engine), KEEPER, backup.path)
        assert tried.manifest == backup.manifest
        assert (tried.is_known, tried.is_noted) == (True, True)
    written = [writes_in(engine, backup.path) for backup in made]
    assert written == sorted(written)
    assert written[-1] > written[0]  # the crowd did write meanwhile
