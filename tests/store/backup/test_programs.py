"""Which programs of PostgreSQL are used, and what they are told and not told."""

from pathlib import Path

import pytest
from sqlalchemy import make_url

from merit.errors import BackupError
from merit.store.backup.programs import Server, program, run

SECRET = "s4ndi:rahasia@'"
URL = make_url("postgresql://x").set(
    drivername="postgresql+psycopg",
    username="merit",
    password=SECRET,
    host="10.0.0.9",
    port=5433,
    database="merit jateng",
    query={"sslmode": "require"},
)


def installed(folder: Path, version: str, *, says: str = "") -> Path:
    """A program that tells its version, and otherwise does what `says`."""
    folder.mkdir(exist_ok=True)
    path = folder / "pg_dump"
    tells = f'[ "$1" = --version ] && echo "pg_dump (PostgreSQL) {version}" && exit'
    path.write_text(f"#!/bin/sh\n{tells}\n{says}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def on_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder of programs besides the system's own."""
    folder = tmp_path / "path"
    monkeypatch.setenv("PATH", str(folder))
    return folder


def test_the_program_beside_the_server_comes_first(on_path: Path, tmp_path: Path) -> None:
    installed(on_path, "18.1")
    beside = installed(tmp_path / "peladen", "16.4")
    assert program("pg_dump", Server(16, str(beside.parent))) == str(beside)


@pytest.mark.parametrize("version", ["16.14", "18.4 (Debian 18.4-1)"])
def test_else_the_one_on_the_path_that_is_not_older(
    on_path: Path, tmp_path: Path, version: str
) -> None:
    path = installed(on_path, version)
    assert program("pg_dump", Server(16, str(tmp_path / "tidak-ada"))) == str(path)
    assert program("pg_dump", Server(16, None)) == str(path)


@pytest.mark.usefixtures("on_path")
def test_without_any_program_it_is_said_what_to_install() -> None:
    with pytest.raises(BackupError) as refused:
        program("pg_dump", Server(16, None))
    assert str(refused.value) == (
        "Cadangan PostgreSQL memerlukan pg_dump versi 16; program pg_dump tidak ditemukan. Pasang "
        "program klien PostgreSQL 16 pada komputer ini (misalnya paket postgresql-client-16), lalu "
        "ulangi."
    )


def test_one_that_is_older_than_the_server_is_not_used(on_path: Path) -> None:
    installed(on_path, "15.18")
    with pytest.raises(BackupError, match="berversi 15, lebih lama daripada peladennya"):
        program("pg_dump", Server(16, None))


def test_the_password_is_not_on_the_command_line(on_path: Path, tmp_path: Path) -> None:
    told = tmp_path / "perintah"
    says = f'printf "%s\\n" "$@" > {told}; printf "%s" "$PGPASSWORD" > {told}.sandi'
    run(str(installed(on_path, "16.1", says=says)), URL, "--file=x", place=tmp_path)
    lines = told.read_text(encoding="utf-8").splitlines()
    assert Path(f"{told}.sandi").read_text(encoding="utf-8") == SECRET
    assert "rahasia" not in told.read_text(encoding="utf-8")
    assert lines[0] == "--no-password"
    assert lines[2] == "--file=x"
    for part in ("user=merit", "host=10.0.0.9", "port=5433", "'merit jateng'", "sslmode=require"):
        assert part in lines[1]


def test_what_a_program_says_when_it_fails_is_passed_on(on_path: Path, tmp_path: Path) -> None:
    path = installed(on_path, "16.1", says="echo 'pg_dump: error: no such role' >&2; exit 1")
    with pytest.raises(BackupError, match=r"^pg_dump gagal: pg_dump: error: no such role$"):
        run(str(path), URL, place=tmp_path)
