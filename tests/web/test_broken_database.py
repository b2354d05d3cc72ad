"""What somebody at the door, at a form or at the open data is told when the database is broken."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.applications import Starlette
from web.callers import far, near
from web.members import administrator, before

from merit.settings import settings
from merit.store.engine import shared_engine

PAGE = {"accept": "text/html"}
CASE = re.compile(r"Kode kejadian [0-9A-F]{6}\.")


def take_away(database: str) -> None:
    Path(database.removeprefix("sqlite:///")).unlink()


def spoil(database: str) -> None:
    shared_engine(database).dispose()
    Path(database.removeprefix("sqlite:///")).write_bytes(b"\xaa" * 9000)


BROKEN = {
    "gone": (take_away, "Berkas basis data tidak ada di tempatnya"),
    "damaged": (spoil, "Basis data rusak."),
}


@pytest.fixture(params=BROKEN, ids=str)
def sentence(request: pytest.FixtureRequest, service: Starlette, database: str) -> str:
    """How the database was broken after it had been in use, as it has to be told."""
    assert near(service).get("/sehat").status_code == 200
    administrator(shared_engine(database), now=before())
    act: Callable[[str], None]
    act, said = BROKEN[request.param]
    act(database)
    return said


@pytest.mark.parametrize("path", ["/", "/peta", "/masuk", "/akun"])
def test_a_page_says_why_and_who_can_help(
    service: Starlette, sentence: str, path: str, caplog: pytest.LogCaptureFixture
) -> None:
    answer = near(service, headers=PAGE).get(path)
    assert answer.status_code == 503
    assert sentence in answer.text
    assert "Terjadi gangguan" in answer.text
    found = CASE.search(answer.text)
    assert found
    assert found[0].removesuffix(".").rpartition(" ")[2] in caplog.text
    assert "Traceback" not in answer.text
    assert "merit.db" not in answer.text


def test_open_data_say_so_in_json(service: Starlette, sentence: str) -> None:
    answer = near(service).get("/api/v1/daerah")
    assert answer.status_code == 503
    assert answer.json()["kode"] == 503
    assert answer.json()["galat"].startswith(sentence)


def test_from_outside_it_is_told_too(
    service: Starlette, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MERIT_TLS", "1")
    settings.cache_clear()
    answer = far(service, headers=PAGE).get("/")
    assert answer.status_code == 503
    assert sentence in answer.text
