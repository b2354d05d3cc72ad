"""A database that is full, read-only, damaged, gone or silent: a sentence, and nothing half done.

What was acknowledged is there afterwards, as far as there is a file for it to be in.
"""

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import event, text
from store.backup.crowd import counted, with_results, write
from store.limits import bound_by_permissions, full_at, started, told

from merit.errors import StorageError
from merit.services.audit import check
from merit.services.preparation import prepare
from merit.settings import Settings
from merit.store import faults, revision
from merit.store.backup.places import database_at
from merit.store.engine import Engine, make_engine, reading, shared_engine, writing

WRITER = """
import sys
from store.backup.crowd import write
from merit.errors import StorageError
from merit.store import faults
from merit.store.engine import make_engine
engine = make_engine(sys.argv[1])
with engine.connect(), engine.connect(), engine.connect(), engine.connect():
    pass  # so that the last connection is not closed, which would save everything by itself
number, refused = 0, 0
while refused < 3:
    try:
        with faults.told():
            write(engine, 1, "33.01")
        number += 1
    except StorageError as error:
        print(number, error.kind, error, sep="|", flush=True)
        refused += 1
    if sys.argv[2] == "bersama" and number == 5 and not refused:
        print("lima", flush=True)
        sys.stdin.readline()
sys.stdin.read()
"""
TESTS = Path(__file__).resolve().parents[1]

only_sqlite = pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
only_postgresql = pytest.mark.parametrize("databases", ["postgresql"], indirect=True)


@pytest.fixture
def file(engine: Engine) -> Iterator[Path]:
    """Path of a database with a result for each region, nobody working with it."""
    with_results(engine)
    engine.dispose()
    path = Path(engine.url.database or "")
    yield path
    shared_engine(f"sqlite:///{path}").dispose()


def path_of(process_of: str) -> list[str]:
    """A Python program with the tests on its path."""
    return ["-c", f"import sys; sys.path.insert(0, {str(TESTS)!r})\n{process_of}"]


def sound(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as database:
        return (
            database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            and not database.execute("PRAGMA foreign_key_check").fetchall()
        )


@only_sqlite
def test_on_a_full_disk_a_write_is_refused_whole_and_those_before_it_stay(
    engine: Engine, file: Path
) -> None:
    size = file.stat().st_size + 60_000
    done = started(
        [*path_of(WRITER), str(engine.url), "sendiri"],
        within=full_at(size),
        address=str(engine.url),
    )
    number, kind, sentence = done.stdout.splitlines()[0].split("|")
    assert int(number) > 3
    assert kind == "penuh"
    assert sentence.startswith("Diska tempat basis data penuh atau gagal ditulis.")
    assert counted(engine) == (int(number),) * 3
    assert sound(file)
    with reading(engine) as session:
        assert check(session).is_intact


@only_sqlite
def test_a_read_only_database_is_told_and_stays_as_it_was(engine: Engine, file: Path) -> None:
    folder = file.parent / "terkunci"
    folder.mkdir()
    locked = Path(shutil.copy(file, folder / "merit.db"))
    locked.chmod(0o444)
    folder.chmod(0o555)
    before = locked.read_bytes()
    said = told(["siapkan"], within=bound_by_permissions, address=f"sqlite:///{locked}")
    assert said.startswith("Basis data hanya dapat dibaca.")
    assert "hak tulis" in said
    assert locked.read_bytes() == before
    folder.chmod(0o755)
    shutil.rmtree(folder)
    assert counted(engine) == (0, 0, 0)


@only_sqlite
def test_a_database_taken_away_while_it_is_in_use_is_missed_and_not_made_anew(
    engine: Engine, file: Path
) -> None:
    write(engine, 1, "33.01")
    elsewhere = file.with_name("pindah.db")
    file.rename(elsewhere)
    for act in (lambda: write(engine, 1, "33.01"), lambda: counted(engine)):
        with pytest.raises(StorageError, match="tidak ada di tempatnya") as refused:
            act()
        assert refused.value.kind == "hilang"
    assert not file.exists()
    engine.dispose()
    with pytest.raises(StorageError, match="tidak ada di tempatnya"):
        write(engine, 1, "33.01")
    assert not file.exists()
    elsewhere.rename(file)
    write(engine, 1, "33.01")
    assert counted(engine) == (2, 2, 2)


@only_sqlite
def test_another_database_put_in_its_place_is_the_one_that_is_read(
    engine: Engine, file: Path
) -> None:
    copy = Path(shutil.copy(file, file.with_name("salinan.db")))
    write(engine, 1, "33.01")
    assert counted(engine) == (1, 1, 1)
    for beside in (Path(f"{file}-wal"), Path(f"{file}-shm")):
        beside.unlink()
    copy.replace(file)
    assert counted(engine) == (0, 0, 0)


@only_sqlite
def test_when_the_log_is_deleted_under_a_running_application_no_acknowledged_write_is_lost(
    engine: Engine, file: Path
) -> None:
    running = subprocess.Popen(
        [sys.executable, *path_of(WRITER), str(engine.url), "bersama"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with running:
        assert running.stdout is not None
        assert running.stdin is not None
        assert running.stdout.readline() == "lima\n"
        Path(f"{file}-wal").unlink()
        running.stdin.write("terus\n")
        running.stdin.flush()
        told = [running.stdout.readline().split("|")[:2] for _ in range(3)]
        os.kill(running.pid, signal.SIGKILL)
    assert told == [["5", "catatan_hilang"]] * 3
    assert counted(engine) == (5, 5, 5)
    assert sound(file)


def damage(path: Path) -> None:
    """Overwrite pages in the middle, as a bad disk does."""
    with path.open("r+b") as database:
        size = path.stat().st_size
        for place in range(4096 * 3, size - 4096, 4096 * 4):
            database.seek(place)
            database.write(b"\xaa" * 4096)


@only_sqlite
@pytest.mark.parametrize("whole", [True, False], ids=["from the first byte", "in some pages"])
def test_a_damaged_database_is_not_opened_and_the_newest_backup_is_offered(
    file: Path, tmp_path: Path, whole: bool
) -> None:
    path = Path(shutil.copy(file, tmp_path / "merit.db"))
    if whole:
        path.write_bytes(b"\xaa" * 40_000)
    else:
        damage(path)
    before = path.read_bytes()
    known = Settings(database_url=f"sqlite:///{path}")
    with pytest.raises(StorageError) as refused:
        prepare(known)
    assert str(refused.value) == (
        "Basis data rusak dan tidak dibuka supaya kerusakannya tidak meluas. Pulihkan dengan: "
        "python -m merit pulihkan BERKAS"
    )
    folder = tmp_path / "cadangan"
    folder.mkdir()
    for name in ("merit-20260512-100509-aaaaaaaa.zip", "merit-20260513-100509-00000000.zip"):
        (folder / name).touch()
    (folder / ".merit-20260514-100509-00000000.zip.sebagian").touch()
    with pytest.raises(StorageError) as refused:
        prepare(known)
    assert str(refused.value).endswith(
        f"python -m merit pulihkan {folder}/merit-20260513-100509-00000000.zip"
    )
    assert path.read_bytes() == before
    said = told(["cadangkan"], within=lambda: None, address=known.database_url)
    assert said.startswith("Basis data rusak.")
    assert len(list(folder.iterdir())) == 3


@only_sqlite
def test_damage_met_while_reading_is_told_as_such(engine: Engine, file: Path) -> None:
    damage(file)
    with pytest.raises(StorageError) as refused, faults.told():
        counted(engine)
    assert refused.value.kind == "rusak"
    assert "python -m merit pulihkan BERKAS" in str(refused.value)


def test_a_lost_database_is_not_begun_anew_while_there_are_backups_of_it(tmp_path: Path) -> None:
    backup = tmp_path / "cadangan" / "merit-20260513-100509-00000000.zip"
    backup.parent.mkdir()
    backup.touch()
    known = Settings(database_url=f"sqlite:///{tmp_path / 'merit.db'}", demo=False)
    with pytest.raises(StorageError) as refused:
        prepare(known)
    assert f"python -m merit pulihkan {backup}" in str(refused.value)
    assert "python -m merit siapkan" in str(refused.value)
    assert not (tmp_path / "merit.db").exists()
    assert prepare(known, anew=True)
    shared_engine(known.database_url).dispose()


@only_sqlite
def test_a_look_at_a_whole_database_finds_nothing(engine: Engine, file: Path) -> None:
    assert not database_at(str(engine.url)).is_damaged()
    assert file.exists()


@only_sqlite
def test_a_writer_that_waits_too_long_is_told_to_try_again(engine: Engine, file: Path) -> None:
    impatient = make_engine(str(engine.url))
    event.listen(impatient, "connect", lambda connection, _: hurry(connection))
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError) as refused, faults.told():
            write(impatient, 1, "33.01")
    impatient.dispose()
    assert refused.value.kind == "sibuk"
    assert counted(engine) == (0, 0, 0)


def hurry(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA busy_timeout=0")


@only_postgresql
def test_a_server_that_ends_the_connection_is_told_and_nothing_is_half_written(
    engine: Engine,
) -> None:
    with_results(engine)

    def write_until_cut_off() -> None:
        with faults.told(), writing(engine) as session:
            session.execute(text("UPDATE assessment SET note = '9'"))
            own = session.execute(text("SELECT pg_backend_pid()")).scalar()
            with engine.connect() as other:
                other.execute(text("SELECT pg_terminate_backend(:own)"), {"own": own})
            revision.raise_number(session)

    with pytest.raises(StorageError) as refused:
        write_until_cut_off()
    assert refused.value.kind == "tidak_menjawab"
    assert counted(engine) == (0, 0, 0)  # over a new connection


def test_a_server_nobody_hears_of_is_told_without_a_traceback() -> None:
    address = "postgresql://merit:rahasia@127.0.0.1:1/merit"
    for command in (["siapkan"], ["cadangkan"]):
        said = told(command, within=lambda: None, address=address)
        assert said.startswith("Peladen basis data tidak menjawab.")
        assert "rahasia" not in said


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("53100", "penuh"),
        ("25006", "hanya_baca"),
        ("XX001", "rusak"),
        ("57P01", "tidak_menjawab"),
        ("08006", "tidak_menjawab"),
        ("3D000", "hilang"),
        ("23505", None),
        ("42601", None),
    ],
)
def test_what_postgresql_says_by_code_is_told_in_words(code: str, kind: str | None) -> None:
    error = psycopg.errors.lookup(code)() if code != "08006" else psycopg.OperationalError()
    meant = faults.explained(error)
    assert (meant.kind if meant else None) == kind


def test_a_fault_that_is_not_the_databases_is_left_as_it_is() -> None:
    with pytest.raises(ZeroDivisionError), faults.told():
        _ = 1 / 0
    assert faults.explained(sqlite3.IntegrityError("UNIQUE")) is None
    assert faults.explained(None) is None


def test_every_sentence_says_that_nothing_was_changed_and_who_can_help() -> None:
    for sentence in faults.SENTENCES.values():
        assert re.search(r"Tidak ada yang tersimpan|Data Anda tidak berubah", sentence)
        assert re.search(r"[Pp]engelola layanan|Ulangi", sentence)
