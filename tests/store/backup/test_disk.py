"""Backups on disks that are full, read-only, or robbed of power in the middle."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import make_url
from store.backup.crowd import counted, with_results, write
from store.backup.rounds import KEEPER, address_of
from store.limits import bound_by_permissions, full_at, started, told

from merit.errors import BackupError
from merit.services.backups import Outcome, make_backup, verify_backup
from merit.store.backup.postgresql import server_of
from merit.store.backup.programs import program, run
from merit.store.engine import Engine

SMALL = 60_000  # bytes; less than any database here

only_sqlite = pytest.mark.parametrize("databases", ["sqlite"], indirect=True)


@pytest.fixture
def made(engine: Engine, tmp_path: Path) -> Outcome:
    """A backup of a database with two writes; a third came after it."""
    codes = with_results(engine)
    for code in codes[:2]:
        write(engine, 1, code)
    done = make_backup(address_of(engine), KEEPER, tmp_path / "ada", now=datetime.now(UTC))
    write(engine, 1, codes[2])
    engine.dispose()
    return done


@only_sqlite
def test_a_full_disk_leaves_no_backup_and_says_so(
    engine: Engine, made: Outcome, tmp_path: Path
) -> None:
    folder = tmp_path / "penuh"
    command = ["cadangkan", "--ke", str(folder)]
    said = told(command, within=full_at(SMALL), address=address_of(engine))
    assert said == (
        f"Diska tempat {folder} penuh. Tidak ada yang disimpan setengah jadi. Kosongkan ruang, "
        "atau pilih diska lain, lalu ulangi."
    )
    assert list(folder.iterdir()) == []
    assert made.path.exists()


@only_sqlite
def test_a_full_disk_leaves_the_database_that_was_to_be_replaced(
    engine: Engine, made: Outcome
) -> None:
    file = Path(engine.url.database or "")
    before = sorted(path.name for path in file.parent.iterdir())
    said = told(["pulihkan", str(made.path)], within=full_at(SMALL), address=address_of(engine))
    assert "penuh. Tidak ada yang disimpan setengah jadi." in said
    assert sorted(path.name for path in file.parent.iterdir()) == before
    assert counted(engine) == (3, 3, 3)


@pytest.mark.parametrize("databases", ["postgresql"], indirect=True)
def test_a_full_disk_under_the_dump_of_postgresql_is_told_the_same_way(
    engine: Engine, tmp_path: Path
) -> None:
    with engine.connect() as connection:
        dump = program("pg_dump", server_of(connection))
    url = make_url(address_of(engine))
    with pytest.raises(BackupError, match=r"^Diska tempat .* penuh\."):
        run(dump, url, "--format=custom", "--file=/dev/full", place=tmp_path)


@only_sqlite
def test_a_folder_nobody_may_write_to_is_named(
    engine: Engine, made: Outcome, tmp_path: Path
) -> None:
    folder = tmp_path / "terkunci"
    folder.mkdir(mode=0o555)
    command = ["cadangkan", "--ke", str(folder)]
    said = told(command, within=bound_by_permissions, address=address_of(engine))
    assert said == (
        f"Tidak boleh menulis di {folder}. Beri hak tulis pada folder itu, atau pilih folder lain "
        "dengan --ke."
    )
    assert list(folder.iterdir()) == []
    assert made.path.exists()


@only_sqlite
def test_a_database_that_is_read_only_can_still_be_backed_up(
    engine: Engine, made: Outcome, tmp_path: Path
) -> None:
    file = tmp_path / "arsip" / "merit.db"
    file.parent.mkdir()
    file.write_bytes(Path(engine.url.database or "").read_bytes())
    file.chmod(0o444)
    file.parent.chmod(0o555)
    folder = tmp_path / "salinan"
    done = started(
        ["-m", "merit", "cadangkan", "--ke", str(folder)],
        within=bound_by_permissions,
        address=f"sqlite:///{file}",
    )
    assert done.returncode == 0, done.stderr
    assert "Tidak tercatat di riwayat" in done.stdout
    (path,) = folder.iterdir()
    assert verify_backup(address_of(engine), KEEPER, path).manifest.content.journal is not None
    assert made.path.exists()


def test_where_nothing_is_there_is_nothing_to_back_up_and_nothing_is_made(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'merit.db'}"
    said = told(["cadangkan"], within=lambda: None, address=address)
    assert said == (
        f"Basis data {tmp_path / 'merit.db'} tidak ada, jadi tidak ada yang dicadangkan."
    )
    assert not (tmp_path / "merit.db").exists()


KILLED = """
import os, signal, sys
from pathlib import Path
from merit.cli import main

replace = Path.replace

def kill(self, target):
    if Path(target).name.startswith("merit"):
        if sys.argv[1] == "sesudah":
            replace(self, target)
        os.kill(os.getpid(), signal.SIGKILL)
    return replace(self, target)

Path.replace = kill
main(sys.argv[2:])
"""


def killed(engine: Engine, when: str, *command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLED, when, *command],
        env=os.environ | {"MERIT_DATABASE_URL": address_of(engine)},
        check=False,
    )
    assert done.returncode == -signal.SIGKILL


@only_sqlite
def test_a_backup_killed_before_it_is_complete_has_no_name_of_a_backup(
    engine: Engine, made: Outcome
) -> None:
    killed(engine, "sebelum", "cadangkan", "--ke", str(made.path.parent))
    assert list(made.path.parent.glob("merit-*")) == [made.path]


@only_sqlite
@pytest.mark.parametrize(("when", "found"), [("sebelum", 3), ("sesudah", 2)])
def test_killed_while_it_replaces_there_is_the_old_database_or_the_new(
    engine: Engine, made: Outcome, when: str, found: int
) -> None:
    killed(engine, when, "pulihkan", str(made.path))
    assert counted(engine) == (found, found, found)


@only_sqlite
def test_a_database_that_cannot_be_asked_who_uses_it_is_not_replaced(
    engine: Engine, made: Outcome
) -> None:
    file = Path(make_url(address_of(engine)).database or "")
    before = file.read_bytes()
    file.chmod(0o444)
    command = ["pulihkan", str(made.path)]
    said = told(command, within=bound_by_permissions, address=address_of(engine))
    assert said.startswith(f"Tidak dapat dipastikan bahwa basis data {file} tidak sedang dipakai.")
    assert file.read_bytes() == before
    assert sorted(path.name for path in file.parent.glob(f"{file.name}*")) == [file.name]
