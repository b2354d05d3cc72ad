"""PostgreSQL: dumped in the snapshot that is measured, restored as a database beside the old."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

from sqlalchemy import URL, Connection, NullPool, create_engine, text
from sqlalchemy.exc import DBAPIError

from merit.errors import BackupError
from merit.store.backup import files
from merit.store.backup.content import Content, content_of
from merit.store.backup.programs import program, run, server_of

PAYLOAD = "basis-data.dump"
COMMON = "postgres"  # the database of every server from which others are made and renamed
IN_USE = (
    "Masih ada {number} sambungan ke basis data {name}. Hentikan layanan dan program lain yang "
    "memakainya, lalu ulangi. Tidak ada yang berubah."
)
FORBIDDEN = (
    "Pengguna {user} tidak boleh membuat basis data pada peladen itu. Beri hak CREATEDB selama "
    "memeriksa atau memulihkan cadangan: ALTER ROLE {user} CREATEDB."
)
NO_RIGHT, OBJECT_IN_USE = "42501", "55006"
LONGEST_NAME = 63
LEAVING_TRIES, LEAVING_SECONDS = 20, 0.1


class PostgresqlDatabase:
    """The database at `url`; it need not be there."""

    dialect = "postgresql"
    payload = PAYLOAD

    def __init__(self, url: URL) -> None:
        self.url = url

    def is_there(self) -> bool:
        """Taken for granted: only a connection would tell."""
        return True

    def is_damaged(self) -> bool:
        """Never said of a server, which looks after its files itself."""
        return False

    def copy_to(self, target: Path) -> Content:
        """Dump the database as of one moment to `target`, whoever writes meanwhile."""
        with _connected(self.url) as connection:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            moment = connection.exec_driver_sql("SELECT pg_export_snapshot()").scalar()
            dump = program("pg_dump", server_of(connection))
            options = (f"--snapshot={moment}", "--format=custom", f"--file={target}")
            run(dump, self.url, *options, place=target.parent)
            return content_of(connection)

    @contextmanager
    def trial(self, *, beside: bool) -> Iterator["PostgresqlTrial"]:
        """A new database for a restored one, gone with the block unless it was put in place.

        It is always `beside` the old one, on the same server.
        """
        del beside
        name = f"merit_uji_{secrets.token_hex(4)}"
        with files.workshop(None) as folder:
            restored = PostgresqlTrial(self.url.set(database=name), self.url, folder)
            try:
                yield restored
            finally:
                if restored.is_made:
                    with _common(self.url) as server:
                        server.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")

    def refuse_while_used(self) -> None:
        """Raise `BackupError` while anybody stays connected to the database."""
        asked = text("SELECT count(*) FROM pg_stat_activity WHERE datname = :name")
        with _common(self.url) as server:
            for _ in range(LEAVING_TRIES):  # who has just left is counted for a moment longer
                number = server.execute(asked, {"name": self.url.database}).scalar()
                if not number:
                    return
                sleep(LEAVING_SECONDS)
        raise BackupError(IN_USE.format(number=number, name=self.url.database))


class PostgresqlTrial:
    """A new database at `address`, which may take the name of `target`."""

    def __init__(self, address: URL, target: URL, folder: Path) -> None:
        self.address, self.target = address, target
        self.url = address.render_as_string(hide_password=False)
        self.unpacked = folder / PAYLOAD
        self.is_made = False

    def load(self) -> None:
        """Restore what was unpacked, with the rights of whoever restores it."""
        with _common(self.target) as server:
            restore = program("pg_restore", server_of(server))
            _create(server, str(self.address.database), str(self.target.username))
        self.is_made = True
        options = ("--single-transaction", "--no-owner", "--no-privileges", str(self.unpacked))
        run(restore, self.address, *options, place=self.unpacked.parent)

    def content(self) -> Content:
        """What the restored database holds."""
        with _connected(self.address) as connection:
            return content_of(connection)

    def faults(self) -> list[str]:
        """What PostgreSQL itself finds wrong: keys are checked while they are restored."""
        asked = "SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND NOT convalidated"
        with _connected(self.address) as connection:
            loose = connection.exec_driver_sql(asked).scalar()
        return [f"{loose} kunci tamu tidak berlaku"] if loose else []

    def put_in_place(self, stamp: str) -> str | None:
        """Take the name of the target, which is kept under a name with `stamp`.

        Returns the new name of the old one, None where there was none. Both happen or neither.
        """
        old = str(self.target.database)
        kept = f"{old[: LONGEST_NAME - len(stamp) - 9]}_sebelum_{stamp}".replace("-", "_")
        with _connected(self.target.set(database=COMMON)) as server:
            asked = text("SELECT 1 FROM pg_database WHERE datname = :name")
            was_there = server.execute(asked, {"name": old}).scalar() is not None
            try:
                if was_there:
                    _rename(server, old, kept)
                _rename(server, str(self.address.database), old)
                server.commit()
            except DBAPIError as error:
                if _state(error) != OBJECT_IN_USE:
                    raise
                raise BackupError(IN_USE.format(number="setidaknya satu", name=old)) from None
        self.is_made = False  # it is another's name now
        return kept if was_there else None


def _create(server: Connection, name: str, user: str) -> None:
    try:
        server.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0")
    except DBAPIError as error:
        if _state(error) != NO_RIGHT:
            raise
        raise BackupError(FORBIDDEN.format(user=user)) from None


def _rename(server: Connection, old: str, new: str) -> None:
    quoted = server.dialect.identifier_preparer.quote_identifier
    server.exec_driver_sql(f"ALTER DATABASE {quoted(old)} RENAME TO {quoted(new)}")


def _state(error: DBAPIError) -> str:
    return str(getattr(error.orig, "sqlstate", "") or "")


@contextmanager
def _connected(url: URL) -> Iterator[Connection]:
    engine = create_engine(url, poolclass=NullPool, hide_parameters=True)
    with engine.connect() as connection:
        yield connection


@contextmanager
def _common(url: URL) -> Iterator[Connection]:
    """A connection beside the database itself, each statement on its own."""
    with _connected(url.set(database=COMMON)) as connection:
        yield connection.execution_options(isolation_level="AUTOCOMMIT")
