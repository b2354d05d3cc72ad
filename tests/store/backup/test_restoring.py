"""A backup put back: what it held is there again, what was there is kept, or nothing happens."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from stat import S_IMODE

import pytest
from alembic import command
from database_kinds import Databases
from sqlalchemy import make_url, text
from store.backup.crowd import counted, with_results, write
from store.backup.forged import resealed
from store.backup.rounds import KEEPER, address_of

from merit.errors import BackupError, InputError
from merit.services.audit import check
from merit.services.backups import make_backup, restore_backup, verify_backup
from merit.store import migrations
from merit.store.engine import Engine, make_engine, reading

NOW = datetime(2026, 5, 12, 3, 5, 9, tzinfo=UTC)
STAMP = "20260512-100509"  # the same moment by the clock of Central Java


@pytest.fixture
def codes(engine: Engine) -> list[str]:
    """Regions with results; two of them were written to."""
    found = with_results(engine)
    for code in found[:2]:
        write(engine, 1, code)
    return found


@contextmanager
def opened(address: str) -> Iterator[Engine]:
    engine = make_engine(address)
    yield engine
    engine.dispose()


def kept_address(engine: Engine, kept: str) -> str:
    """Address of the database that was replaced."""
    if engine.dialect.name == "sqlite":
        return f"sqlite:///{kept}"
    return make_url(address_of(engine)).set(database=kept).render_as_string(hide_password=False)


def actions(engine: Engine) -> list[str]:
    with reading(engine) as session:
        asked = text("SELECT action FROM audit_entry WHERE subject = 'cadangan' ORDER BY id")
        return list(session.execute(asked).scalars())


def test_what_was_backed_up_comes_back_and_what_was_there_is_kept(
    engine: Engine, codes: list[str], databases: Databases, tmp_path: Path
) -> None:
    address = address_of(engine)
    made = make_backup(address, KEEPER, tmp_path / "cadangan", now=NOW)
    for code in codes:
        write(engine, 1, code)
    assert counted(engine) == (37, 37, 37)
    engine.dispose()

    done = restore_backup(address, KEEPER, made.path, now=NOW)

    assert (done.manifest, done.is_noted) == (made.manifest, True)
    assert counted(engine) == (2, 2, 2)
    assert actions(engine) == ["pulihkan_cadangan"]
    with reading(engine) as session:
        assert check(session).is_intact
    write(engine, 1, codes[0])  # numbers of new rows go on where they were
    assert done.kept is not None
    assert STAMP.replace("-", "_") in done.kept.replace("-", "_")
    with opened(kept_address(engine, done.kept)) as old:
        assert counted(old) == (37, 37, 37)
        assert actions(old) == ["cadangkan"]
    engine.dispose()
    if engine.dialect.name == "postgresql":
        databases.drop(done.kept)


def test_a_verified_backup_leaves_the_database_alone_but_for_a_note(
    engine: Engine, codes: list[str], tmp_path: Path
) -> None:
    made = make_backup(address_of(engine), KEEPER, tmp_path, now=NOW)
    tried = verify_backup(address_of(engine), KEEPER, made.path)
    assert tried.manifest == made.manifest
    assert tried.manifest.content.rows == made.manifest.content.rows > len(codes)
    assert (tried.is_known, tried.is_noted, tried.kept) == (True, True, None)
    assert actions(engine) == ["cadangkan", "periksa_cadangan"]
    assert counted(engine) == (2, 2, 2)


def test_a_backup_this_database_does_not_know_is_whole_but_not_counted(
    engine: Engine, codes: list[str], tmp_path: Path
) -> None:
    made = make_backup(address_of(engine), KEEPER, tmp_path, now=NOW)
    stranger = replace(made.manifest, application="9.9")
    path = resealed(made.path, tmp_path / "asing.zip", stranger)
    tried = verify_backup(address_of(engine), KEEPER, path)
    assert (tried.is_known, tried.is_noted) == (False, False)
    assert actions(engine) == ["cadangkan"]
    assert codes


def test_while_somebody_works_with_the_database_it_is_not_replaced(
    engine: Engine, codes: list[str], tmp_path: Path
) -> None:
    made = make_backup(address_of(engine), KEEPER, tmp_path, now=NOW)
    write(engine, 1, codes[5])
    with pytest.raises(BackupError, match="Hentikan") as refused:
        restore_backup(address_of(engine), KEEPER, made.path, now=NOW)
    assert "Tidak ada yang berubah." in str(refused.value)
    assert counted(engine) == (3, 3, 3)


OTHER_PROCESS = """
import sys
from merit.store import revision
from merit.store.engine import make_engine, reading
engine = make_engine(sys.argv[1])
with reading(engine) as session:
    revision.current(session)
print("berjalan", flush=True)
sys.stdin.read()
"""


def test_an_application_that_only_waits_counts_as_working(
    engine: Engine, codes: list[str], tmp_path: Path
) -> None:
    made = make_backup(address_of(engine), KEEPER, tmp_path, now=NOW)
    engine.dispose()
    idle = subprocess.Popen(
        [sys.executable, "-c", OTHER_PROCESS, address_of(engine)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with idle:
        assert idle.stdout is not None
        assert idle.stdout.readline() == b"berjalan\n"
        with pytest.raises(BackupError, match="Hentikan"):
            restore_backup(address_of(engine), KEEPER, made.path, now=NOW)
        idle.terminate()
    assert counted(engine) == (2, 2, 2)
    assert len(codes) == 35


def test_it_can_be_put_where_nothing_is(
    engine: Engine, codes: list[str], databases: Databases, tmp_path: Path
) -> None:
    made = make_backup(address_of(engine), KEEPER, tmp_path / "cadangan", now=NOW)
    if engine.dialect.name == "sqlite":
        address = f"sqlite:///{tmp_path / 'lain' / 'merit.db'}"
    else:
        address = kept_address(engine, "merit_lain")
    done = restore_backup(address, KEEPER, made.path, now=NOW)
    assert done.kept is None
    with opened(address) as other:
        assert counted(other) == (2, 2, 2)
    if engine.dialect.name == "postgresql":
        databases.drop("merit_lain")
    assert codes


def test_a_backup_of_an_older_schema_is_put_back_and_brought_up_to_date_afterwards(
    blank: Engine, databases: Databases, tmp_path: Path
) -> None:
    config = migrations.configuration()
    with blank.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0004")
    with blank.begin() as connection:
        connection.execute(text("INSERT INTO source VALUES (7, 'Koran', 'media', '2024-01')"))
    address = address_of(blank)
    made = make_backup(address, KEEPER, tmp_path / "cadangan", now=NOW)
    assert (made.is_noted, made.manifest.content.schema) == (False, "0004")
    assert made.manifest.content.journal is None
    with blank.begin() as connection:
        connection.execute(text("DELETE FROM source"))
    blank.dispose()
    done = restore_backup(address, KEEPER, made.path, now=NOW)
    assert migrations.current(blank) == "0004"
    migrations.migrate(blank)
    with blank.connect() as connection:
        rows = connection.execute(text("SELECT id, reference, kind, published_on FROM source"))
        assert rows.all() == [(7, "Koran", "media", "2024-01")]
    blank.dispose()
    assert done.kept is not None
    if blank.dialect.name == "postgresql":
        databases.drop(done.kept)


@pytest.mark.parametrize("address", ["merit.db", "mysql://x/merit", "sqlite://", "sqlite:///"])
def test_an_address_of_no_database_is_refused(tmp_path: Path, address: str) -> None:
    with pytest.raises(InputError):
        restore_backup(address, KEEPER, tmp_path / "x.zip", now=NOW)


@pytest.fixture
def file(engine: Engine) -> Path:
    """Path of the database, for tests about files."""
    return Path(engine.url.database or "")


only_sqlite = pytest.mark.parametrize("databases", ["sqlite"], indirect=True)


@only_sqlite
def test_a_damaged_database_is_replaced_and_kept(
    engine: Engine, codes: list[str], file: Path, tmp_path: Path
) -> None:
    made = make_backup(address_of(engine), KEEPER, tmp_path / "cadangan", now=NOW)
    engine.dispose()
    file.write_bytes(b"\xaa" * 9000)
    done = restore_backup(address_of(engine), KEEPER, made.path, now=NOW)
    assert counted(engine) == (2, 2, 2)
    kept = Path(done.kept or "")
    assert kept.name == f"{file.name}-sebelum-{STAMP}"
    assert kept.read_bytes() == b"\xaa" * 9000
    assert codes


@only_sqlite
def test_what_was_kept_before_is_never_replaced(
    engine: Engine, codes: list[str], file: Path, tmp_path: Path
) -> None:
    made = make_backup(address_of(engine), KEEPER, tmp_path / "cadangan", now=NOW)
    engine.dispose()
    kept = file.with_name(f"{file.name}-sebelum-{STAMP}")
    kept.write_bytes(b"dari pemulihan sebelumnya")
    with pytest.raises(BackupError):
        restore_backup(address_of(engine), KEEPER, made.path, now=NOW)
    assert kept.read_bytes() == b"dari pemulihan sebelumnya"
    assert actions(engine) == ["cadangkan"]
    assert codes
    kept.unlink()


@only_sqlite
def test_a_log_left_without_its_database_does_not_spoil_the_restored_one(
    engine: Engine, codes: list[str], file: Path, tmp_path: Path
) -> None:
    made = make_backup(address_of(engine), KEEPER, tmp_path / "cadangan", now=NOW)
    write(engine, 1, codes[7])
    left = Path(f"{file}-wal").read_bytes()
    assert left
    engine.dispose()
    file.unlink()
    Path(f"{file}-wal").write_bytes(left)
    restore_backup(address_of(engine), KEEPER, made.path, now=NOW)
    assert counted(engine) == (2, 2, 2)
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@only_sqlite
def test_the_restored_file_belongs_to_whom_the_old_one_belonged(
    engine: Engine, codes: list[str], file: Path, tmp_path: Path
) -> None:
    made = make_backup(address_of(engine), KEEPER, tmp_path / "cadangan", now=NOW)
    engine.dispose()
    file.chmod(0o640)
    restore_backup(address_of(engine), KEEPER, made.path, now=NOW)
    assert S_IMODE(file.stat().st_mode) == 0o640
    assert codes


@only_sqlite
def test_a_backup_can_be_read_by_its_owner_only(engine: Engine, tmp_path: Path) -> None:
    folder = tmp_path / "cadangan"
    made = make_backup(address_of(engine), KEEPER, folder, now=NOW)
    assert S_IMODE(made.path.stat().st_mode) == 0o600
    assert S_IMODE(folder.stat().st_mode) == 0o700
    assert list(folder.iterdir()) == [made.path]
    assert made.path.name.startswith(f"merit-{STAMP}-")


@only_sqlite
def test_without_a_folder_a_backup_lies_beside_its_database(engine: Engine, file: Path) -> None:
    made = make_backup(address_of(engine), KEEPER, now=NOW)
    assert made.path.parent == file.parent / "cadangan"
