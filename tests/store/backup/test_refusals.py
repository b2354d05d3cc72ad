"""A backup that cannot be relied on is refused with the reason, and nothing is touched."""

import json
import random
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from database_kinds import Databases
from store.backup.crowd import counted, with_results, write
from store.backup.forged import payload_of, repacked, resealed
from store.backup.rounds import KEEPER, address_of

from merit.domain.journal import ChainCheck
from merit.errors import BackupError, NoDataError
from merit.services.backups import Outcome, make_backup, restore_backup, verify_backup
from merit.store.backup.content import TableContent
from merit.store.backup.manifest import Manifest, Payload
from merit.store.engine import Engine, make_engine

NAME = "merit_ditolak"


@pytest.fixture(scope="module")
def engine(databases: Databases) -> Iterator[Engine]:
    """A database with results and a journal of three entries; nothing here may change it."""
    engine = make_engine(databases.create(NAME, copy=True))
    codes = with_results(engine)
    for code in codes[:3]:
        write(engine, 1, code)
    yield engine
    engine.dispose()
    databases.drop(NAME)


@pytest.fixture(scope="module")
def made(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """A backup of it."""
    folder = tmp_path_factory.mktemp("cadangan")
    done = make_backup(address_of(engine), KEEPER, folder, now=datetime.now(UTC))
    engine.dispose()  # nobody works with it
    return done


def refusal(engine: Engine, path: Path) -> str:
    """Why it is neither tried out nor put back; the database is as it was, and nothing is left."""
    there, told = lying_around(engine), []
    for act in (
        lambda: verify_backup(address_of(engine), KEEPER, path),
        lambda: restore_backup(address_of(engine), KEEPER, path, now=datetime.now(UTC)),
    ):
        with pytest.raises((BackupError, NoDataError)) as refused:
            act()
        told.append(str(refused.value))
    assert told[0] == told[1]
    assert counted(engine) == (3, 3, 3)
    assert lying_around(engine) == there
    engine.dispose()
    return told[0]


def lying_around(engine: Engine) -> set[str]:
    """Files or databases beside the one of the test; without the log it has while it is open."""
    if engine.dialect.name == "sqlite":
        folder = Path(engine.url.database or "").parent
        return {path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm"))}
    with engine.connect() as connection:
        names = connection.exec_driver_sql("SELECT datname FROM pg_database")
        found = {str(name) for name in names.scalars()}
    engine.dispose()
    return found


def changed(made: Outcome, **values: Any) -> Manifest:
    """The list of contents with other values about the content."""
    return replace(made.manifest, content=replace(made.manifest.content, **values))


def test_bits_turned_anywhere_in_the_database_are_found(
    engine: Engine, made: Outcome, tmp_path: Path
) -> None:
    whole = made.path.read_bytes()
    with zipfile.ZipFile(made.path) as pack:
        begin = pack.infolist()[1].header_offset + 60
        end = pack.start_dir
    chance = random.Random(7)
    for _ in range(8):
        content = bytearray(whole)
        content[chance.randrange(begin, end)] ^= 1 << chance.randrange(8)
        path = tmp_path / "berubah.zip"
        path.write_bytes(content)
        assert "isinya berubah sejak dibuat" in refusal(engine, path)


@pytest.mark.parametrize("share", [0.001, 0.3, 0.9, 0.999])
def test_a_truncated_backup_is_called_so(
    engine: Engine, made: Outcome, tmp_path: Path, share: float
) -> None:
    whole = made.path.read_bytes()
    path = tmp_path / "terpotong.zip"
    path.write_bytes(whole[: max(64, int(len(whole) * share))])
    assert "berkasnya terpotong" in refusal(engine, path)


def test_an_edited_list_of_contents_is_found(engine: Engine, made: Outcome, tmp_path: Path) -> None:
    with zipfile.ZipFile(made.path) as pack:
        listed = json.loads(pack.read("manifest.json"))
    listed["riwayat"]["entri"] = 2
    path = tmp_path / "x.zip"
    repacked(made.path, path, manifest=json.dumps(listed).encode(), payload=payload_of(made.path))
    assert "daftar isinya tidak cocok dengan sidiknya" in refusal(engine, path)


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        (b"{}", "daftar isinya tidak dapat dibaca"),
        (b"\xff\x00", "daftar isinya tidak dapat dibaca"),
        (b'{"format": 2}', "formatnya 2, sedangkan aplikasi ini membaca format 1"),
        (b'{"format": 1, "sidik": null}', "daftar isinya tidak cocok dengan sidiknya"),
        (b'{"format": 1}' + b" " * 2**20, "bukan cadangan Merit Jateng"),
    ],
    ids=["empty", "no text", "of another format", "without content", "of a megabyte"],
)
def test_a_list_of_contents_that_makes_no_sense_is_refused(
    engine: Engine, made: Outcome, tmp_path: Path, listed: bytes, said: str
) -> None:
    path = repacked(made.path, tmp_path / "x.zip", manifest=listed, payload=b"")
    assert said in refusal(engine, path)


def test_a_newer_schema_and_another_kind_of_database_are_refused(
    engine: Engine, made: Outcome, tmp_path: Path
) -> None:
    path = tmp_path / "x.zip"
    resealed(made.path, path, changed(made, schema="9999"))
    assert "skemanya (9999) lebih baru daripada aplikasi; perbarui aplikasi" in refusal(
        engine, path
    )
    other = {"sqlite": "postgresql", "postgresql": "sqlite"}[engine.dialect.name]
    resealed(made.path, path, replace(made.manifest, dialect=other))
    names = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
    assert (
        f"berasal dari {names[other]}, sedangkan basis data tujuan {names[engine.dialect.name]}"
        in refusal(engine, path)
    )


def test_what_is_no_backup_at_all_is_called_so(
    engine: Engine, made: Outcome, tmp_path: Path
) -> None:
    text, empty, foreign = tmp_path / "a.zip", tmp_path / "b.zip", tmp_path / "c.zip"
    text.write_text("bukan zip", encoding="utf-8")
    empty.touch()
    with zipfile.ZipFile(foreign, "w") as pack:
        pack.writestr("xl/workbook.xml", "<workbook/>")
    for path in (text, empty, foreign):
        assert refusal(engine, path) == (
            f"Cadangan {path.name} ditolak: berkas itu bukan cadangan Merit Jateng. "
            "Tidak ada yang berubah."
        )
    missing = tmp_path / "tidak" / "ada.zip"
    assert refusal(engine, missing) == f"Berkas {missing} tidak ada. Periksa alamatnya."
    assert made.path.exists()


def test_a_database_that_does_not_hold_what_the_list_says_is_refused(
    engine: Engine, made: Outcome, tmp_path: Path
) -> None:
    path = tmp_path / "x.zip"
    tables = made.manifest.content.tables
    index = next(number for number, table in enumerate(tables) if table.name == "assessment")
    table = tables[index]
    for wrong, said in (
        (replace(table, digest="0" * 64), "isi tabel assessment berubah"),
        (replace(table, rows=36), "tabel assessment memuat 35 baris, seharusnya 36"),
        (TableContent("hilang", 1, "0" * 64), "tabel hilang hilang"),
    ):
        listed = (*tables[:index], wrong, *tables[index + 1 :])
        resealed(made.path, path, changed(made, tables=listed))
        assert said in refusal(engine, path)
    journal = made.manifest.content.journal
    assert journal is not None
    assert journal.entries == 3
    resealed(made.path, path, changed(made, journal=ChainCheck(3, None, "0" * 64)))
    assert "rantai riwayat tidak sama" in refusal(engine, path)


def test_an_absurd_size_is_refused_before_anything_is_unpacked(
    engine: Engine, made: Outcome, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=made.manifest.payload.size)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    assert refusal_begins(engine, made.path) == "Diska tempat "


def refusal_begins(engine: Engine, path: Path) -> str:
    with pytest.raises(BackupError, match="penuh") as refused:
        verify_backup(address_of(engine), KEEPER, path)
    return str(refused.value)[:13]


def test_a_payload_of_another_size_than_listed_is_not_unpacked(
    engine: Engine, made: Outcome, tmp_path: Path
) -> None:
    bomb = b"\0" * 50_000_000
    path = repacked(made.path, tmp_path / "x.zip", payload=bomb)
    assert path.stat().st_size < 100_000
    assert "isinya berubah sejak dibuat" in refusal(engine, path)


FORGERIES = {
    "a result": ("UPDATE assessment SET score = 400 WHERE id = 1", "isi tabel assessment berubah"),
    "a loose reference": (
        "UPDATE assessment SET source_id = 999 WHERE id = 1",
        "1 rujukan antartabel tidak bertemu",
    ),
    "an entry of the journal": (
        "DROP TRIGGER audit_entry_no_update;"
        " UPDATE audit_entry SET actor = 'orang lain' WHERE id = 2",
        "rantai riwayat tidak sama",
    ),
}


@pytest.mark.parametrize("what", FORGERIES)
@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
def test_a_database_changed_and_sealed_anew_is_found_by_what_it_holds(
    engine: Engine, made: Outcome, tmp_path: Path, what: str
) -> None:
    statements, said = FORGERIES[what]
    inside = tmp_path / "dalam.db"
    inside.write_bytes(payload_of(made.path))
    with closing(sqlite3.connect(inside)) as database:
        database.executescript(statements)
    content = inside.read_bytes()
    payload = Payload("basis-data.db", len(content), sha256(content).hexdigest())
    listed = replace(made.manifest, payload=payload)
    forged = resealed(made.path, tmp_path / "x.zip", listed)
    repacked(forged, tmp_path / "y.zip", payload=content)
    assert said in refusal(engine, tmp_path / "y.zip")


@pytest.mark.parametrize("databases", ["sqlite"], indirect=True)
def test_a_backup_of_a_damaged_database_that_was_sealed_anew_is_refused(
    engine: Engine, made: Outcome, tmp_path: Path
) -> None:
    content = bytearray(payload_of(made.path))
    content[4096 * 5 : 4096 * 40] = b"\xaa" * (4096 * 35)
    payload = Payload("basis-data.db", len(content), sha256(content).hexdigest())
    forged = resealed(made.path, tmp_path / "x.zip", replace(made.manifest, payload=payload))
    repacked(forged, tmp_path / "y.zip", payload=bytes(content))
    said = refusal(engine, tmp_path / "y.zip")
    assert "pemeriksaan keutuhan SQLite gagal" in said or "tidak terbaca" in said


def test_a_list_of_contents_nested_beyond_reason_is_refused(
    engine: Engine, made: Outcome, tmp_path: Path
) -> None:
    nested = b'{"format": 1, "tabel": ' + b"[" * 200_000
    repacked(made.path, tmp_path / "dalam.zip", manifest=nested, payload=payload_of(made.path))
    assert "daftar isinya tidak dapat dibaca" in refusal(engine, tmp_path / "dalam.zip")
