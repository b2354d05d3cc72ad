"""What cannot be answered is answered with one Indonesian sentence, in JSON."""

import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from web.callers import near

from merit.settings import Settings
from merit.store.engine import make_engine

ENGLISH = re.compile(
    r"\b(the|not|error|invalid|unknown|found|method|allowed|missing|server error|value|must)\b",
    re.IGNORECASE,
)
REFUSED = [
    ("penilaian?warna=merah", 400, "Parameter"),
    ("daerah?data=terbit", 400, "Parameter"),
    ("penilaian?tahun=2022&tahun=2023", 400, "satu kali"),
    ("penilaian?tahun=", 400, "2000 sampai 2100"),
    ("penilaian?tahun=1999", 400, "2000 sampai 2100"),
    ("penilaian?tahun=2023.0", 400, "2000 sampai 2100"),
    ("penilaian.csv?tahun=dua", 400, "2000 sampai 2100"),
    ("penilaian?data=rahasia", 400, "terbit atau contoh"),
    ("penilaian?kode=3310", 400, "33.10"),
    ("tindak-lanjut?kode=33.10%0A", 400, "33.10"),
    ("penilaian?kode=33.99", 404, "33.99 tidak dikenal"),
    ("aspek.csv?kode=33.99", 404, "33.99 tidak dikenal"),
    ("openapi.json?v=1", 400, "Parameter"),
    ("batas.json?w=1", 400, "Parameter"),
    ("tidak-ada", 404, "tidak ada"),
    ("penilaian/", 404, "tidak ada"),
    ("penilaian.xml", 404, "tidak ada"),
    ("", 404, "tidak ada"),
]


@pytest.mark.parametrize(("address", "code", "words"), REFUSED)
def test_a_refusal_is_an_indonesian_sentence(
    client: TestClient, address: str, code: int, words: str
) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == code
    assert answer.headers["content-type"] == "application/json"
    assert answer.json().keys() == {"galat", "kode"}
    assert answer.json()["kode"] == code
    sentence = answer.json()["galat"]
    assert words in sentence
    assert sentence.endswith(".")
    assert not ENGLISH.search(sentence)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
@pytest.mark.parametrize("address", ["penilaian", "penilaian.csv", "batas.json", "openapi.json"])
def test_only_reading_is_offered(client: TestClient, method: str, address: str) -> None:
    answer = client.request(method, f"/api/v1/{address}")
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}
    assert not ENGLISH.search(answer.json()["galat"])


def test_a_broken_database_gives_a_case_number_and_no_traceback(
    application: Starlette, database: str, caplog: pytest.LogCaptureFixture
) -> None:
    engine = make_engine(database)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE revision")
    engine.dispose()
    answer = near(application).get("/api/v1/penilaian")
    assert answer.status_code == 500
    found = re.search(r"nomor kasus ([0-9a-f]{8})\.$", answer.json()["galat"])
    assert found
    assert "revision" not in answer.text
    assert found[1] in caplog.text  # the case leads to the traceback in the log
    assert "Traceback" in caplog.text


def test_a_missing_boundary_file_is_told_as_such(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(Settings, "boundaries", tmp_path / "batas.geojson")
    answer = client.get("/api/v1/batas.json")
    assert answer.status_code == 503
    assert "tidak ditemukan" in answer.json()["galat"]
