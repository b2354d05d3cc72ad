"""Making the database ready: schema, reference data, published facts, demonstration set."""

from pathlib import Path

from merit.errors import StorageError
from merit.services.reference.completing import complete
from merit.services.reference.filling import fill
from merit.settings import DATA, Settings
from merit.store import faults
from merit.store.backup.places import database_at, newest, usual_folder
from merit.store.engine import shared_engine, writing
from merit.store.faults import Fault
from merit.store.migrations import migrate

DAMAGED = (
    "Basis data rusak dan tidak dibuka supaya kerusakannya tidak meluas. Pulihkan dengan: "
    "python -m merit pulihkan {backup}"
)
LOST = (
    "Basis data tidak ada di tempatnya, padahal ada cadangannya. Pulihkan dengan: "
    "python -m merit pulihkan {backup}\n"
    "Bila memang hendak mulai dari basis data kosong: python -m merit siapkan"
)


def prepare(settings: Settings, *, anew: bool = False) -> bool:
    """Migrate and, when it is empty, fill the database; returns whether it was filled.

    Raises `StorageError` for a database that is damaged, cannot be used, or is gone while backups
    of it are there; with `anew` such a one is begun again.
    """
    with faults.told():
        _refuse_unsound(settings.database_url, anew=anew)
        engine = shared_engine(settings.database_url)
        migrate(engine)
        with writing(engine) as session:
            is_filled = fill(session, DATA, demo=settings.has_demo)
            if settings.has_demo:
                complete(session)
            return is_filled


def _refuse_unsound(address: str, *, anew: bool) -> None:
    database = database_at(address)
    backup = newest(usual_folder(address))
    if database.is_there():
        if database.is_damaged():
            raise StorageError(_offered(DAMAGED, backup), Fault.DAMAGED.value)
    elif backup is not None and not anew:
        raise StorageError(_offered(LOST, backup), Fault.MISSING.value)


def _offered(sentence: str, backup: Path | None) -> str:
    return sentence.format(backup=backup or "BERKAS")
