"""Which database an address means, and where its backups lie unless somebody says otherwise."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from merit.errors import InputError
from merit.settings import DATA
from merit.store.backup.content import Content
from merit.store.backup.postgresql import PostgresqlDatabase
from merit.store.backup.sqlite import SqliteDatabase

FOLDER = "cadangan"
ENDING = ".zip"
NAMES = {SqliteDatabase.dialect: "SQLite", PostgresqlDatabase.dialect: "PostgreSQL"}


class Trial(Protocol):
    """A restored database in a new place, at the address `url`."""

    url: str

    @property
    def unpacked(self) -> Path:
        """Where the database of a backup is to be unpacked."""

    def load(self) -> None:
        """Make a database of what was unpacked."""

    def content(self) -> Content:
        """What the restored database holds."""

    def faults(self) -> list[str]:
        """What the database itself finds wrong, in words."""

    def put_in_place(self, stamp: str) -> str | None:
        """Replace the old database, kept under a name with `stamp`: the name, None without one."""


class Database(Protocol):
    """A database that can be backed up and replaced."""

    dialect: str
    payload: str

    def is_there(self) -> bool:
        """Whether there is a database, as far as that is known without connecting."""

    def is_damaged(self) -> bool:
        """Whether its structure is broken; a quick look, for every start."""

    def copy_to(self, target: Path) -> Content:
        """Write the database as of one moment into a file; what it holds at that moment."""

    def trial(self, *, beside: bool) -> AbstractContextManager[Trial]:
        """A new place for a restored database, gone with the block unless put in place."""

    def refuse_while_used(self) -> None:
        """Raise `BackupError` while the application works with the database."""


def database_at(address: str) -> Database:
    """The database at `address`. Raises `InputError` when it is no address of one."""
    try:
        url = make_url(address)
    except ArgumentError:
        raise InputError(
            "Alamat basis data tidak dikenal. Bentuknya sqlite:////folder/merit.db atau "
            "postgresql://pengguna:sandi@peladen/merit."
        ) from None
    if url.get_backend_name() == SqliteDatabase.dialect and url.database:
        return SqliteDatabase(Path(url.database).absolute())
    if url.get_backend_name() == PostgresqlDatabase.dialect and url.database:
        return PostgresqlDatabase(url)
    raise InputError("Basis data harus SQLite dalam sebuah berkas, atau PostgreSQL.")


def usual_folder(address: str) -> Path:
    """Where backups of the database at `address` lie: beside a file, else in `data/`."""
    database = database_at(address)
    return (database.path.parent if isinstance(database, SqliteDatabase) else DATA) / FOLDER


def newest(folder: Path) -> Path | None:
    """The newest complete backup in `folder`; their names begin with the moment."""
    return max(_complete(folder), default=None, key=lambda path: path.name)


def _complete(folder: Path) -> Iterator[Path]:
    return (path for path in folder.glob(f"merit-*{ENDING}") if path.is_file())
