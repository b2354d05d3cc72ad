"""How a server starts: with the link for the first administrator, or not at all."""

import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from web.members import administrator, before

from merit.store.engine import make_engine, shared_engine
from merit.store.migrations import migrate
from merit.web import starting

ROOT = Path(__file__).parents[2]
STREAMLIT = ("-m", "streamlit", "run", "app.py", "--server.headless=true")
PATIENCE_SECONDS = 120


def free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def started(database: str, address: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """A server that is expected to give up by itself."""
    port = free_port()
    return subprocess.run(
        [sys.executable, *STREAMLIT, f"--server.address={address}", f"--server.port={port}"],
        cwd=ROOT,
        env=os.environ | {"MERIT_DATABASE_URL": database} | variables,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


@pytest.mark.parametrize("address", ["0.0.0.0", "::"])
def test_without_an_administrator_it_does_not_listen_to_the_network(
    database: str, address: str
) -> None:
    ended = started(database, address, MERIT_TLS="1")
    assert ended.returncode != 0
    said = ended.stdout + ended.stderr
    assert "belum ada admin" in said
    assert "127.0.0.1" in said
    assert "docs/operations.md" in said
    assert "Traceback" not in said
    assert "/siapkan/" not in said


def test_without_tls_it_does_not_listen_to_the_network(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'merit.db'}"
    engine = make_engine(database)
    migrate(engine)
    administrator(engine, now=before())
    engine.dispose()
    ended = started(database, "0.0.0.0")
    assert ended.returncode != 0
    said = ended.stdout + ended.stderr
    assert "TLS belum dinyatakan" in said
    assert "MERIT_TLS=1" in said
    assert "Traceback" not in said


def test_unsafe_settings_end_in_their_sentence(database: str) -> None:
    ended = started(database, "127.0.0.1", MERIT_MODE="produksi", MERIT_DEMO="true")
    assert ended.returncode != 0
    said = ended.stdout + ended.stderr
    assert "Data contoh tidak boleh ada pada mode produksi." in said
    assert "Traceback" not in said


def test_a_damaged_database_is_not_served_and_a_backup_is_offered(database: str) -> None:
    file = Path(database.removeprefix("sqlite:///"))
    with file.open("r+b") as damaged:
        damaged.seek(4096 * 2)
        damaged.write(b"\xaa" * 4096 * 20)
    before = file.read_bytes()
    ended = started(database, "127.0.0.1")
    assert ended.returncode != 0
    said = ended.stdout + ended.stderr
    assert "Basis data rusak dan tidak dibuka" in said
    assert "Pulihkan dengan: python -m merit pulihkan BERKAS" in said
    assert "Traceback" not in said
    assert file.read_bytes() == before


def test_a_database_of_a_newer_application_is_not_served(database: str) -> None:
    engine = make_engine(database)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    ended = started(database, "127.0.0.1")
    assert ended.returncode != 0
    said = ended.stdout + ended.stderr
    assert "Skema basis data (9999) lebih baru daripada aplikasi. Perbarui aplikasi, atau" in said
    assert "python -m merit pulihkan BERKAS" in said
    assert "Traceback" not in said


def test_a_server_of_databases_that_is_gone_ends_the_start_in_its_sentence() -> None:
    ended = started("postgresql://merit:rahasia@127.0.0.1:1/merit", "127.0.0.1")
    assert ended.returncode != 0
    said = ended.stdout + ended.stderr
    assert "Peladen basis data tidak menjawab." in said
    assert "rahasia" not in said
    assert "Traceback" not in said


def test_a_start_prints_a_new_link_as_long_as_there_is_no_administrator(
    database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    links = []
    for _ in range(2):
        starting.announce("127.0.0.1", 8501)
        found = re.search(
            r"Buat admin pertama: http://127\.0\.0\.1:8501/siapkan/([\w-]{43}) "
            r"\(berlaku 30 menit\)",
            capsys.readouterr().out,
        )
        assert found
        links.append(found[1])
    assert links[0] != links[1]
    administrator(shared_engine(database), now=before())
    starting.announce("127.0.0.1", 8501)
    assert capsys.readouterr().out == ""
