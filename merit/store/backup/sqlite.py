"""SQLite: a database is copied while others write to it, and replaced as a file."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from stat import S_IMODE
from urllib.parse import quote

from sqlalchemy import NullPool, create_engine

from merit.errors import BackupError, NoDataError
from merit.store.backup import files
from merit.store.backup.content import Content, content_of
from merit.store.faults import Fault, code_of, storage_error

PAYLOAD = "basis-data.db"
BESIDE = ("-wal", "-shm")
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
IN_USE = (
    "Layanan atau program lain masih memakai basis data {path}. Hentikan dahulu, lalu ulangi. "
    "Tidak ada yang berubah."
)
UNSURE = (
    "Tidak dapat dipastikan bahwa basis data {path} tidak sedang dipakai. Jalankan perintah ini "
    "sebagai pengguna sistem yang menjalankan layanan, lalu ulangi. Tidak ada yang berubah."
)


class SqliteDatabase:
    """The database in the file `path`; the file need not be there."""

    dialect = "sqlite"
    payload = PAYLOAD

    def __init__(self, path: Path) -> None:
        self.path = path

    def is_there(self) -> bool:
        """Whether the file is there."""
        return self.path.is_file()

    def is_damaged(self) -> bool:
        """Whether its pages no longer fit together; an empty file is not damaged."""
        try:
            with closing(_source(self.path)) as live:
                found = live.execute("PRAGMA quick_check(1)").fetchall()
        except sqlite3.DatabaseError as error:
            if code_of(error) in DAMAGED:
                return True
            raise
        return found != [("ok",)]

    def copy_to(self, target: Path) -> Content:
        """Copy the database as of one moment to `target`, whoever writes meanwhile."""
        if not self.is_there():
            raise NoDataError(f"Basis data {self.path} tidak ada, jadi tidak ada yang dicadangkan.")
        with closing(_source(self.path)) as live, closing(sqlite3.connect(target)) as copy:
            live.backup(copy)  # in one step: with several, a writer would have it begin again
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it
        if SqliteDatabase(target).is_damaged():
            raise storage_error(Fault.DAMAGED)
        return _content(target)

    @contextmanager
    def trial(self, *, beside: bool) -> Iterator["SqliteTrial"]:
        """A new place for a restored database, gone with the block unless it was put in place.

        `beside` the database, from where it can be put in place, or anywhere.
        """
        parent = self.path.parent if beside else None
        if parent is not None:
            parent.mkdir(parents=True, exist_ok=True)
        with files.workshop(parent) as folder:
            yield SqliteTrial(folder / self.path.name, self.path)

    def refuse_while_used(self) -> None:
        """Raise `BackupError` while another process has the database open."""
        if self.is_there():
            _alone(self.path, "PRAGMA locking_mode=EXCLUSIVE", "BEGIN EXCLUSIVE")


class SqliteTrial:
    """A database restored into the file `path`, which may take the place of `target`."""

    def __init__(self, path: Path, target: Path) -> None:
        self.path, self.target = path, target
        self.url = f"sqlite:///{path}"

    @property
    def unpacked(self) -> Path:
        """Where the database of a backup is to be unpacked."""
        return self.path

    def load(self) -> None:
        """Make a database of what was unpacked: the file is one."""

    def content(self) -> Content:
        """What the restored database holds."""
        return _content(self.path)

    def faults(self) -> list[str]:
        """What SQLite itself finds wrong with it."""
        with closing(_opened(self.path, "ro")) as restored:
            damage = restored.execute("PRAGMA integrity_check").fetchall()
            loose = restored.execute("PRAGMA foreign_key_check").fetchall()
        found = [] if damage == [("ok",)] else ["pemeriksaan keutuhan SQLite gagal"]
        return found + ([f"{len(loose)} rujukan antartabel tidak bertemu"] if loose else [])

    def put_in_place(self, stamp: str) -> str | None:
        """Take the place of the target, which is kept beside it under a name with `stamp`.

        Returns the new name of the old one, None where there was none.
        """
        kept = self.target.with_name(f"{self.target.name}-sebelum-{stamp}")
        with files.told(self.target.parent):
            _gather(self.target)
            _gather(self.path)
            _give_to_the_owner_of(self.target, self.path)
            files.to_disk(self.path)
            was_there = _keep(self.target, kept)
            self.path.replace(self.target)
            files.to_disk(self.target.parent)
        return str(kept) if was_there else None


def _gather(path: Path) -> None:
    """Move what lies in the write-ahead log into the file, so that one file is all."""
    if path.exists():
        _alone(path, "PRAGMA journal_mode=DELETE")


def _alone(path: Path, *statements: str) -> None:
    """Run what only works while no other process has the database open.

    Raises `BackupError` where one has, or where that cannot be known. A database that cannot be
    opened for damage is in nobody's use.
    """
    try:
        with closing(_opened(path, "rw")) as own:
            for statement in statements:
                own.execute(statement)
    except sqlite3.DatabaseError as error:
        if code_of(error) == sqlite3.SQLITE_BUSY:
            raise BackupError(IN_USE.format(path=path)) from None
        if code_of(error) not in DAMAGED:
            raise BackupError(UNSURE.format(path=path)) from error


def _give_to_the_owner_of(old: Path, new: Path) -> None:
    """Let the service, which may be somebody else's, use the new file as it used the old one."""
    if not old.exists():
        return
    found = old.stat()
    new.chmod(S_IMODE(found.st_mode))
    with suppress(AttributeError, PermissionError):  # Windows has no owners of this kind
        os.chown(new, found.st_uid, found.st_gid)


def _keep(old: Path, kept: Path) -> bool:
    """Give the old database another name; whether there was anything of it.

    It keeps its own name as well, so that there is a database at its place all the time. What
    lies beside one that could not be opened goes with it: it would spoil the new one.
    """
    was_there = old.exists()
    if was_there:
        try:
            os.link(old, kept)
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            old.rename(kept)
    for ending in BESIDE:
        beside = Path(f"{old}{ending}")
        if beside.exists():
            beside.rename(f"{kept}{ending}")
            was_there = True
    return was_there


def _opened(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(str(path))}?mode={mode}", uri=True, timeout=1)


def _source(path: Path) -> sqlite3.Connection:
    """The live database; where nobody can write to it, also from a folder that is read-only."""
    connection = _opened(path, "rw")
    try:
        connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except sqlite3.Error as error:
        connection.close()
        is_refused = code_of(error) in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
        if not is_refused or Path(f"{path}{BESIDE[0]}").exists():
            raise
        return sqlite3.connect(f"file:{quote(str(path))}?immutable=1", uri=True)
    return connection


def _content(path: Path) -> Content:
    engine = create_engine("sqlite://", creator=lambda: _opened(path, "ro"), poolclass=NullPool)
    with engine.connect() as connection:
        return content_of(connection)
