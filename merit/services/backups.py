"""Backups: made, tried out, put back; and what the journal remembers of it.

A backup is of the whole database, so it is made at the terminal of the machine, not from a
screen. What happened is noted in the journal of the database it was made from; only a backup
that journal knows is counted as tried out.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from time import monotonic

import merit
from merit.domain.access import Permission, User, authorise, authorise_writing
from merit.domain.journal import Asked
from merit.domain.states import Dataset
from merit.errors import StorageError
from merit.store import audit, faults, migrations
from merit.store.audit import Entry
from merit.store.backup.making import stamp, take
from merit.store.backup.manifest import Manifest
from merit.store.backup.places import database_at, usual_folder
from merit.store.backup.restoring import restored
from merit.store.engine import Engine, Session, make_engine, reading, writing

SUBJECT = "cadangan"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done with a backup.

    `is_known`: the journal of the database in use knows the backup. `is_noted`: what was done
    stands in the journal. `kept` is where the database lies that was replaced.
    """

    path: Path
    size: int
    manifest: Manifest
    seconds: float
    is_known: bool
    is_noted: bool
    kept: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A backup as the journal remembers it: made, or restored on trial. `size` in bytes."""

    at: datetime
    actor: str
    file: str
    taken_at: datetime
    tables: int
    rows: int
    entries: int
    size: int
    seconds: float


@dataclass(frozen=True, slots=True)
class State:
    """The last backup that was made, and the last one that was restored on trial; or none."""

    made: Event | None
    verified: Event | None


def make_backup(address: str, user: User, folder: Path | None = None, *, now: datetime) -> Outcome:
    """Back the database at `address` up into `folder`, or where its backups usually lie.

    Raises `BackupError` or `StorageError`; there is no new file then.
    """
    authorise_writing(user, Permission.MANAGE_BACKUPS, Dataset.PUBLISHED)
    begun = monotonic()
    place = (folder or usual_folder(address)).absolute()
    path, manifest = take(database_at(address), place, application=merit.__version__, now=now)
    done = Outcome(path, path.stat().st_size, manifest, monotonic() - begun, True, False)
    return _record(done, address, user, action="cadangkan")


def verify_backup(address: str, user: User, path: Path) -> Outcome:
    """Restore the backup at `path` into a new place, compare everything, throw it away.

    Raises `BackupError` with the reason when it cannot be relied on.
    """
    authorise_writing(user, Permission.MANAGE_BACKUPS, Dataset.PUBLISHED)
    begun = monotonic()
    with restored(path, database_at(address), beside=False) as (manifest, _trial):
        seconds = monotonic() - begun
    known = _is_known(address, manifest)
    done = Outcome(path, path.stat().st_size, manifest, seconds, known, False)
    return _record(done, address, user, action="periksa_cadangan") if known else done


def restore_backup(address: str, user: User, path: Path, *, now: datetime) -> Outcome:
    """Put the backup at `path` in the place of the database at `address`.

    It is restored beside it and compared first; the database it replaces is kept. Raises
    `BackupError` and leaves everything as it was when the backup cannot be relied on, or while
    the application works with the database.
    """
    authorise_writing(user, Permission.MANAGE_BACKUPS, Dataset.PUBLISHED)
    begun = monotonic()
    database = database_at(address)
    with faults.told():
        database.refuse_while_used()
    with restored(path, database, beside=True) as (manifest, trial):
        done = Outcome(path, path.stat().st_size, manifest, monotonic() - begun, True, False)
        done = _record(done, trial.url, user, action="pulihkan_cadangan")
        return replace(done, kept=trial.put_in_place(stamp(now)))


def backup_state(session: Session, user: User) -> State:
    """When a backup was last made, and when one was last restored on trial."""
    authorise(user, Permission.MANAGE_BACKUPS)
    return State(_last(session, "cadangkan"), _last(session, "periksa_cadangan"))


def _last(session: Session, action: str) -> Event | None:
    asked = Asked(subject=SUBJECT, action=action)
    found = audit.found(session, asked, limit=1)
    return _event(found[0]) if found else None


def _event(entry: Entry) -> Event:
    figures = {item.name: item.new for item in entry.differences}
    number = {name: value for name, value in figures.items() if isinstance(value, int)}
    return Event(
        entry.recorded_at,
        entry.actor,
        str(figures["berkas"]),
        datetime.fromisoformat(str(figures["diambil"])),
        number["tabel"],
        number["baris"],
        number["entri_riwayat"],
        number["ukuran_byte"],
        number["lama_milidetik"] / 1000,
    )


def _is_known(address: str, manifest: Manifest) -> bool:
    """Whether the journal of the database in use tells of this very backup."""

    def ask(engine: Engine) -> bool:
        with reading(engine) as session:
            return audit.count(session, Asked(subject=SUBJECT, text=manifest.seal)) > 0

    return _tried(address, ask)


def _record(done: Outcome, address: str, user: User, *, action: str) -> Outcome:
    """Note what was done in the journal of the database at `address`, where that can be."""

    def write(engine: Engine) -> bool:
        with writing(engine) as session:
            audit.record(
                session,
                user,
                action=action,
                subject=SUBJECT,
                subject_key=done.manifest.seal,
                after=_figures(done),
            )
        return True

    return replace(done, is_noted=_tried(address, write))


def _tried(address: str, work: Callable[[Engine], bool]) -> bool:
    """The outcome of `work`; False where the database is gone, out of order or of old schema.

    A backup is worth having then more than ever.
    """
    if not database_at(address).is_there():
        return False
    engine = make_engine(address)
    try:
        with faults.told():
            return migrations.current(engine) == migrations.latest() and work(engine)
    except StorageError:
        return False
    finally:
        engine.dispose()


def _figures(done: Outcome) -> Mapping[str, object]:
    content = done.manifest.content
    return {
        "berkas": done.path.name,
        "diambil": done.manifest.taken_at,
        "skema": content.schema,
        "tabel": len(content.tables),
        "baris": content.rows,
        "entri_riwayat": content.journal.entries if content.journal else 0,
        "ukuran_byte": done.size,
        "lama_milidetik": round(done.seconds * 1000),
    }
