"""A backup restored into a new place and compared with what it must hold."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from merit.store import faults, migrations
from merit.store.backup import archive, files
from merit.store.backup.content import differences
from merit.store.backup.manifest import Manifest, refused
from merit.store.backup.places import NAMES, Database, Trial

SHOWN = 3  # differences told, of possibly many


@contextmanager
def restored(path: Path, database: Database, *, beside: bool) -> Iterator[tuple[Manifest, Trial]]:
    """The backup at `path`, restored and found to be whole; gone with the block.

    `beside` the database, from where it can be put in its place. Raises `BackupError` with the
    reason when it is no backup, not whole, or not for this application.
    """
    with files.told(path):
        found = archive.opened(path)
    _refuse_strangers(path.name, found.manifest, database)
    with faults.told(), database.trial(beside=beside) as trial:
        with files.told(trial.unpacked.parent):
            found.unpack(trial.unpacked)
            trial.load()
            _compare(path.name, found.manifest, trial)
        yield found.manifest, trial


def _refuse_strangers(name: str, manifest: Manifest, database: Database) -> None:
    if manifest.dialect != database.dialect:
        raise refused(
            name,
            f"berasal dari {NAMES.get(manifest.dialect, manifest.dialect)}, sedangkan basis data "
            f"tujuan {NAMES[database.dialect]}",
        )
    schema = manifest.content.schema
    if schema is not None and schema not in migrations.known():
        raise refused(
            name, f"skemanya ({schema}) lebih baru daripada aplikasi; perbarui aplikasi dahulu"
        )


def _compare(name: str, manifest: Manifest, trial: Trial) -> None:
    try:
        found = [*trial.faults(), *differences(manifest.content, trial.content())]
    except Exception as error:
        meant = faults.explained(error)
        if meant is None or meant.kind != faults.Fault.DAMAGED:
            raise
        raise refused(name, "isinya tidak terbaca sebagai basis data") from error
    if found:
        more = f", dan {len(found) - SHOWN} hal lain" if len(found) > SHOWN else ""
        raise refused(name, f"hasil pemulihannya tidak sama: {'; '.join(found[:SHOWN])}{more}")
