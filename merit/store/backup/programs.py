"""`pg_dump` and `pg_restore`: found, checked for their version, and run."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from psycopg.conninfo import make_conninfo
from sqlalchemy import URL, Connection

from merit.errors import BackupError
from merit.store.backup import files

VERSION = re.compile(r"\(PostgreSQL\) (\d+)")
FULL = ("No space left on device", "File too large")
ADVICE = (
    "Pasang program klien PostgreSQL {major} pada komputer ini (misalnya paket "
    "postgresql-client-{major}), lalu ulangi."
)


@dataclass(frozen=True, slots=True)
class Server:
    """A PostgreSQL server: its major version, and the folder of its programs if it tells."""

    major: int
    folder: str | None


def server_of(connection: Connection) -> Server:
    """The server at the other end of `connection`."""
    number = int(str(connection.exec_driver_sql("SHOW server_version_num").scalar()))
    # Only a superuser may ask where the programs lie.
    may_ask = connection.exec_driver_sql(
        "SELECT has_table_privilege('pg_config', 'SELECT')"
        " AND has_function_privilege('pg_config()', 'EXECUTE')"
    ).scalar()
    asked = "SELECT setting FROM pg_config WHERE name = 'BINDIR'"
    folder = connection.exec_driver_sql(asked).scalar() if may_ask else None
    return Server(number // 10000, folder)


def program(name: str, server: Server) -> str:
    """Path of a program not older than the server: beside the server, or else on PATH.

    Raises `BackupError` with what to install where there is none.
    """
    beside = str(Path(server.folder, name)) if server.folder else None
    found = [path for path in (beside, shutil.which(name)) if path and Path(path).is_file()]
    versions = {path: _version(path) for path in found}
    for path, version in versions.items():
        if version >= server.major:
            return path
    reason = (
        f"{name} yang ada berversi {max(versions.values())}, lebih lama daripada peladennya"
        if versions
        else f"program {name} tidak ditemukan"
    )
    raise BackupError(
        f"Cadangan PostgreSQL memerlukan {name} versi {server.major}; {reason}. "
        f"{ADVICE.format(major=server.major)}"
    )


def _version(path: str) -> int:
    said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout
    found = VERSION.search(said)
    return int(found[1]) if found else 0


def run(path: str, url: URL, *options: str, place: Path) -> None:
    """Run a program on the database at `url`; what it writes lies in `place`.

    Raises `BackupError` with the last thing it said when it fails.
    """
    known = url.translate_connect_args(username="user", database="dbname")
    password = str(known.pop("password", "") or "")
    address = make_conninfo(**known, **{str(key): str(value) for key, value in url.query.items()})
    # Not on the command line, which everybody on the machine can read.
    secret = {"PGPASSWORD": password} if password else {}
    done = subprocess.run(
        [path, "--no-password", f"--dbname={address}", *options],
        env=os.environ | secret | {"LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 0:
        return
    if any(words in done.stderr for words in FULL):
        raise BackupError(files.no_room(place))
    said = next(iter(done.stderr.strip().splitlines()), f"kode {done.returncode}")
    raise BackupError(f"{Path(path).name} gagal: {said}")
