"""Taking a backup: the database copied, measured, packed, and only then under its name."""

from datetime import datetime
from hashlib import file_digest
from pathlib import Path

from merit.domain.local_time import ZONE
from merit.store import faults
from merit.store.backup import archive, files
from merit.store.backup.manifest import Manifest, Payload
from merit.store.backup.places import ENDING, Database

MARK = 8  # letters of the seal in the name: two backups of one second have different names


def stamp(moment: datetime) -> str:
    """A moment as it stands in names of files and databases, by the clock of Central Java.

    >>> from datetime import UTC
    >>> stamp(datetime(2026, 5, 12, 3, 5, 9, tzinfo=UTC))
    '20260512-100509'
    """
    return f"{moment.astimezone(ZONE):%Y%m%d-%H%M%S}"


def take(
    database: Database, folder: Path, *, application: str, now: datetime
) -> tuple[Path, Manifest]:
    """A new backup of `database` in `folder`: its path and its manifest.

    Raises `BackupError` or `StorageError`; there is no file then.
    """
    with faults.told(), files.told(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with files.workshop(folder) as place:
            payload = place / database.payload
            content = database.copy_to(payload)
            measured = _measured(payload)
            manifest = Manifest(application, database.dialect, now, content, measured)
            path = folder / f"merit-{stamp(now)}-{manifest.seal[:MARK]}{ENDING}"
            with files.complete(path) as half:
                archive.write(manifest, payload, half)
    return path, manifest


def _measured(path: Path) -> Payload:
    with path.open("rb") as file:
        return Payload(path.name, path.stat().st_size, file_digest(file, "sha256").hexdigest())
