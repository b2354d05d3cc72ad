"""`python -m merit riwayat periksa`: intact, broken, and not ready."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from merit.cli import main
from merit.domain.access import User
from merit.services.audit import check
from merit.settings import settings
from merit.store import audit
from merit.store.engine import reading, shared_engine, writing
from merit.store.migrations import migrate


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the database of the application will be; nothing is there yet."""
    path = tmp_path / "merit.db"
    monkeypatch.setenv("MERIT_DATABASE_URL", f"sqlite:///{path}")
    settings.cache_clear()
    yield path
    shared_engine(settings().database_url).dispose()
    settings.cache_clear()


def fill(entries: int) -> str:
    """Write a journal of so many entries; the digest of the last."""
    engine = shared_engine(settings().database_url)
    migrate(engine)
    with writing(engine) as session:
        for number in range(entries):
            audit.record(
                session,
                User("Sistem", frozenset()),
                action="ubah",
                subject="hasil",
                subject_key=str(number),
            )
    with reading(engine) as session:
        head = check(session).head
    engine.dispose()
    return head


def test_an_intact_journal_is_said_to_be_so_with_the_digest_to_note(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head = fill(3)
    assert main(["riwayat", "periksa"]) == 0
    said = capsys.readouterr().out
    assert "Rantai riwayat utuh." in said
    assert "Jumlah entri: 3" in said
    assert f"Sidik ujung rantai: {head}" in said
    assert "Catat sidik" in said
    assert file.exists()


@pytest.mark.parametrize(
    ("trigger", "statement", "number"),
    [
        ("update", "UPDATE audit_entry SET subject_key = '9' WHERE id = 2", 2),
        ("delete", "DELETE FROM audit_entry WHERE id = 2", 3),
    ],
)
def test_a_broken_journal_ends_with_1_and_names_the_entry(
    file: Path, capsys: pytest.CaptureFixture[str], trigger: str, statement: str, number: int
) -> None:
    fill(3)
    connection = sqlite3.connect(file)
    connection.execute(f"DROP TRIGGER audit_entry_no_{trigger}")
    connection.execute(statement)
    connection.commit()
    connection.close()
    assert main(["riwayat", "periksa"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert f"putus pada entri nomor {number}" in said.err


@pytest.mark.usefixtures("file")
def test_a_database_without_a_schema_is_not_called_intact(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["riwayat", "periksa"]) == 1
    assert "python -m merit siapkan" in capsys.readouterr().err
