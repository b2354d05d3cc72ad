"""The health address: what runs, on which schema, at which revision."""

import sqlite3
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from merit.settings import settings
from merit.store.engine import shared_engine

MIGRATIONS = Path(__file__).parents[2] / "merit" / "store" / "migrations" / "versions"


def test_a_readable_database_is_healthy(client: TestClient) -> None:
    newest = max(path.name[:4] for path in MIGRATIONS.glob("0*.py"))
    answer = client.get("/sehat")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json() == {
        "status": "sehat",
        "skema": newest,
        "revisi_data": 1,
        "versi": "0.1.0",
    }


def test_an_unreadable_database_is_a_disturbance(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MERIT_DATABASE_URL", f"sqlite:///{tmp_path / 'tidak' / 'ada.db'}")
    settings.cache_clear()
    answer = client.get("/sehat")
    assert answer.status_code == 503
    assert answer.json()["status"] == "terganggu"
    assert answer.json()["sebab"] == "hilang"
    assert "Traceback" not in answer.text


def test_the_cause_of_a_disturbance_is_told_to_whoever_watches(
    client: TestClient, database: str
) -> None:
    assert client.get("/sehat").json()["status"] == "sehat"
    Path(database.removeprefix("sqlite:///")).unlink()
    answer = client.get("/sehat")
    assert (answer.status_code, answer.json()["sebab"]) == (503, "hilang")
    shared_engine(database).dispose()
    Path(database.removeprefix("sqlite:///")).write_bytes(b"\xaa" * 9000)
    answer = client.get("/sehat")
    assert (answer.status_code, answer.json()["sebab"]) == (503, "rusak")


def test_asking_for_health_does_not_wait_for_a_writer(client: TestClient, database: str) -> None:
    writer = sqlite3.connect(database.removeprefix("sqlite:///"), isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    try:
        assert client.get("/sehat").status_code == 200
    finally:
        writer.close()
