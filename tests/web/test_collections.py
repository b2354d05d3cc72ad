"""The collections: recorded facts, stable names, one sentence for every refusal."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from merit.settings import settings
from merit.store.engine import make_engine, writing
from merit.store.revision import raise_number

PUBLISHED = Path(__file__).parents[2] / "data" / "published"
COLLECTIONS = ("daerah", "penilaian", "aspek", "intervensi", "tindak-lanjut")
WITH_DATASET = COLLECTIONS[1:]
PROMISED = {
    "kode_wilayah",
    "nama_wilayah",
    "tahun",
    "skor",
    "indeks_terbit",
    "kategori",
    "status",
    "berlaku_sampai",
    "instrumen",
    "sumber",
    "tingkat_keyakinan",
    "data",
}


def rows(client: TestClient, address: str) -> list[dict[str, Any]]:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 200, answer.text
    data: list[dict[str, Any]] = answer.json()["data"]
    return data


def one(client: TestClient, code: str, year: int) -> dict[str, Any]:
    (row,) = rows(client, f"penilaian?kode={code}&tahun={year}")
    return row


def published(file: str) -> Iterator[dict[str, str]]:
    with (PUBLISHED / file).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def test_the_published_facts_are_the_rows_of_the_file(client: TestClient) -> None:
    def number(text: str) -> float | None:
        return float(text) if text else None

    expected = [
        (
            row["kode"],
            row["nama"],
            int(row["tahun"]),
            number(row["skor"]),
            number(row["indeks"]),
            row["kategori"] or None,
            row["status"],
            row["pernyataan"],
            row["sumber"],
            row["jenis_sumber"],
            row["tanggal_sumber"] or None,
            row["nomor_keputusan"] or None,
            row["keyakinan"],
            row["catatan"] or None,
        )
        for row in published("results.csv")
    ]
    fields = (
        "kode_wilayah",
        "nama_wilayah",
        "tahun",
        "skor",
        "indeks_terbit",
        "kategori",
        "status",
        "jenis_pernyataan",
        "sumber",
        "jenis_sumber",
        "tanggal_sumber",
        "nomor_keputusan",
        "tingkat_keyakinan",
        "catatan",
    )
    answered = [tuple(row[name] for name in fields) for row in rows(client, "penilaian")]
    assert len(expected) == 82
    assert sorted(answered, key=str) == sorted(expected, key=str)


def test_the_events_are_the_rows_of_the_file(client: TestClient) -> None:
    expected = [
        (row["tanggal_mulai"], row["tanggal_selesai"], row["jenis"], row["judul"], row["sumber"])
        for row in published("events.csv")
    ]
    fields = ("tanggal_mulai", "tanggal_selesai", "jenis", "judul", "sumber")
    answered = [tuple(row[name] for name in fields) for row in rows(client, "intervensi")]
    assert sorted(answered) == sorted(expected)


def test_kota_pekalongan_is_not_scheduled_in_2024_and_its_2023_result_still_counts(
    client: TestClient,
) -> None:
    row = one(client, "33.75", 2024)
    assert row["nama_wilayah"] == "Kota Pekalongan"
    assert row["status"] == "tidak_dijadwalkan_siklus"
    assert row["skor"] is None
    assert row["kategori"] == "Sangat Baik"
    assert row["kategori_dari_skor"] is None
    assert (row["hasil_tahun"], row["berlaku_sampai"]) == (2023, "2025-12-31")


@pytest.mark.parametrize(
    ("code", "year", "speaks", "until"),
    [
        ("33.75", 2023, 2023, "2025-12-31"),  # 327, Sangat Baik: two years
        ("33.12", 2021, 2021, "2022-12-31"),  # 268, Baik: one year
        ("33.28", 2022, 2022, "2023-12-31"),  # Kurang, a category without a score
        ("33.71", 2024, 2023, "2025-12-31"),  # off after 337,5 in 2023
        ("33.74", 2025, None, None),  # sources contradict each other
        ("33.01", 2022, None, None),  # no result received
        ("33", 2021, 2021, "2023-12-31"),  # the province itself, 335,5
    ],
)
def test_a_row_says_which_result_speaks_and_until_when(
    client: TestClient, code: str, year: int, speaks: int | None, until: str | None
) -> None:
    row = one(client, code, year)
    assert (row["hasil_tahun"], row["berlaku_sampai"]) == (speaks, until)


def test_an_assessment_far_too_low_is_marked_as_incomplete(client: TestClient) -> None:
    marked = [
        (row["kode_wilayah"], row["tahun"], row["skor"])
        for row in rows(client, "penilaian")
        if row["belum_lengkap"]
    ]
    assert marked == [("33.11", 2021, 65.5)]


def test_a_missing_score_is_null_and_never_zero(client: TestClient) -> None:
    scores = [row["skor"] for row in rows(client, "penilaian")]
    assert scores.count(None) == sum(not row["skor"] for row in published("results.csv"))
    assert 0 not in scores


def test_the_promised_field_names_are_there(client: TestClient) -> None:
    assert set(rows(client, "penilaian")[0]) >= PROMISED


def test_the_35_regions_are_listed_without_the_province(client: TestClient) -> None:
    found = rows(client, "daerah")
    assert len(found) == 35
    klaten = next(row for row in found if row["kode_wilayah"] == "33.10")
    assert klaten["nama_wilayah"] == "Kabupaten Klaten"
    assert "33" not in {row["kode_wilayah"] for row in found}


def test_published_data_have_no_aspect_scores_and_no_action_items(client: TestClient) -> None:
    assert rows(client, "aspek") == []
    assert rows(client, "tindak-lanjut") == []


def test_a_year_keeps_events_of_that_year_only(client: TestClient) -> None:
    expected = {r["judul"] for r in published("events.csv") if r["tanggal_mulai"][:4] == "2022"}
    assert {row["judul"] for row in rows(client, "intervensi?tahun=2022")} == expected


@pytest.mark.parametrize("name", COLLECTIONS)
def test_the_bare_address_is_the_json_address(client: TestClient, name: str) -> None:
    bare, json = client.get(f"/api/v1/{name}"), client.get(f"/api/v1/{name}.json")
    assert bare.headers["content-type"] == "application/json"
    assert bare.json() == json.json()
    assert set(bare.json()) == {"data", "revisi", "himpunan_data", "keterangan", "jumlah"}
    assert bare.json()["jumlah"] == len(bare.json()["data"])


def as_text(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return " ".join(value)
        case _:
            return str(value)


@pytest.mark.parametrize("query", ["", "?data=contoh"])
@pytest.mark.parametrize("name", WITH_DATASET)
def test_the_csv_says_what_the_json_says(client: TestClient, name: str, query: str) -> None:
    answer = client.get(f"/api/v1/{name}.csv{query}")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    told = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8"), newline="")))
    expected = [
        {key: as_text(value) for key, value in row.items()}
        for row in rows(client, f"{name}{query}")
    ]
    assert told == expected


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_spreadsheet_finds_no_formula_in_the_csv(
    client: TestClient, database: str, start: str
) -> None:
    planted = f"{start}1+1"
    engine = make_engine(database)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE intervention SET title = ?", (planted,))
    engine.dispose()
    lines = csv.DictReader(io.StringIO(client.get("/api/v1/intervensi.csv").text, newline=""))
    assert {row["judul"] for row in lines} == {f"'{planted}"}
    assert {row["judul"] for row in rows(client, "intervensi")} == {planted}


def test_an_empty_csv_still_has_its_header(client: TestClient) -> None:
    header = client.get("/api/v1/aspek.csv").text.strip().split(",")
    assert header[:3] == ["kode_wilayah", "nama_wilayah", "tahun"]


@pytest.mark.parametrize("name", WITH_DATASET)
def test_demonstration_values_are_marked_wherever_they_go(client: TestClient, name: str) -> None:
    answer = client.get(f"/api/v1/{name}?data=contoh").json()
    assert answer["himpunan_data"] == "contoh"
    assert answer["keterangan"] == "Data contoh, bukan fakta."
    assert answer["jumlah"] > 0
    assert {row["data"] for row in answer["data"]} == {"contoh"}
    assert {row["data"] for row in rows(client, name)} <= {"terbit"}


@pytest.mark.parametrize("name", WITH_DATASET)
@pytest.mark.parametrize("form", ["", ".json", ".csv"])
def test_demonstration_values_are_refused_in_production(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, name: str, form: str
) -> None:
    address = f"/api/v1/{name}{form}?data=contoh"
    tag = client.get(address).headers["etag"]  # read before, so that a cache could betray it
    monkeypatch.setenv("MERIT_MODE", "produksi")
    settings.cache_clear()
    assert client.get(address, headers={"if-none-match": tag}).status_code == 401
    monkeypatch.setenv("MERIT_DATA_TERBUKA", "1")
    settings.cache_clear()
    answer = client.get(address, headers={"if-none-match": tag})
    assert answer.status_code == 403
    assert answer.json().keys() == {"galat", "kode"}


@pytest.mark.parametrize("name", COLLECTIONS)
@pytest.mark.parametrize("form", ["", ".json", ".csv"])
def test_open_data_in_production_are_the_official_results_and_what_they_refer_to(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, name: str, form: str
) -> None:
    address = f"/api/v1/{name}{form}"
    before = client.get(address)
    monkeypatch.setenv("MERIT_MODE", "produksi")
    settings.cache_clear()
    assert client.get(address).status_code == 401
    monkeypatch.setenv("MERIT_DATA_TERBUKA", "1")
    settings.cache_clear()
    answer = client.get(address)
    is_official = name in ("daerah", "penilaian", "aspek")
    assert answer.status_code == (200 if is_official else 403)
    if is_official:
        assert answer.content == before.content  # the published facts, the same for everybody


def test_an_answer_already_held_is_not_sent_again(client: TestClient) -> None:
    address = "/api/v1/penilaian?tahun=2023"
    first = client.get(address)
    assert first.headers["etag"].startswith('"r1-')
    assert first.headers["cache-control"] == "private, no-cache"
    again = client.get(address, headers={"if-none-match": f'"other", W/{first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]


def test_every_address_and_question_has_a_tag_of_its_own(client: TestClient) -> None:
    asked = ("penilaian", "penilaian.csv", "penilaian?tahun=2022", "penilaian?tahun=2023", "aspek")
    assert len({client.get(f"/api/v1/{item}").headers["etag"] for item in asked}) == len(asked)


def test_a_write_makes_the_old_tag_old(client: TestClient, database: str) -> None:
    before = client.get("/api/v1/penilaian")
    engine = make_engine(database)
    with writing(engine) as session:
        raise_number(session)
    engine.dispose()
    after = client.get("/api/v1/penilaian", headers={"if-none-match": before.headers["etag"]})
    assert after.status_code == 200
    assert after.headers["etag"] != before.headers["etag"]
    assert after.json()["revisi"] == before.json()["revisi"] + 1


def test_the_compressed_answer_is_the_same_answer_under_its_own_tag(client: TestClient) -> None:
    plain = client.get("/api/v1/penilaian")
    packed = client.get("/api/v1/penilaian", headers={"accept-encoding": "br, gzip;q=0.5"})
    refused = client.get("/api/v1/penilaian", headers={"accept-encoding": "gzip;q=0"})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.json() == plain.json()
    assert packed.headers["etag"] != plain.headers["etag"]
    assert "content-encoding" not in refused.headers
    assert packed.headers["vary"] == "Accept-Encoding"


def test_head_is_answered_like_get(client: TestClient) -> None:
    head, get = client.head("/api/v1/penilaian"), client.get("/api/v1/penilaian")
    assert head.status_code == 200
    assert head.headers["etag"] == get.headers["etag"]
