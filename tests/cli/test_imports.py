"""`python -m merit impor`: what a file says, taken in, listed and undone, from a terminal."""

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from merit.cli import main
from merit.domain.access import Role, User, grants_of
from merit.domain.states import Dataset
from merit.services import imports
from merit.settings import Settings
from merit.store import official_results
from merit.store.engine import make_engine, reading, writing

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[[str], tuple[int, str]]
BUDI = User("Budi", grants_of(Role.DATA_MANAGER, demo=False), account="budi")
SOURCE = "--sumber 'Keputusan uji' --jenis-sumber resmi --tanggal-sumber 2023-12-07"
DECREE = "--nomor-keputusan 109/KEP --tanggal-keputusan 2023-12-07"

RECAP = (
    ("REKAPITULASI INDEKS SISTEM MERIT TAHUN 2023",),
    (),
    ("No", "Kabupaten/Kota", "Skor", "Predikat"),
    (1, "Kab. Purbalingga", 250.5, "Baik"),
    (2, "Kota Pekalongan", "330", "Sangat Baik"),
    (3, "Kab. Rembang", "-", ""),
    ("", "Rata-rata", 290.25, ""),
    ("Sumber: Keputusan Ketua KASN",),
)
WRONG = (
    ("Kabupaten/Kota", "Skor"),
    ("Magelang", 250),
    ("Kab. Purbalingga", 250.3),
    ("Kab. Demak", 199),
)


def workbook(path: Path, rows: tuple[tuple[object, ...], ...], sheet: str = "Rekap") -> Path:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet(sheet)
        for line, row in enumerate(rows):
            page.write_row(line, 0, row)
    return path


@pytest.fixture
def address(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'merit.db'}"


@pytest.fixture
def run(address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line; exit code, and what was printed on both streams."""
    own = Settings(database_url=address, demo=False)
    monkeypatch.setattr("merit.cli.imports.settings", lambda: own)

    def run(line: str) -> tuple[int, str]:
        code = main(shlex.split(line))
        printed = capsys.readouterr()
        return code, (printed.out + printed.err).strip()

    return run


def answered(run: Run, line: str) -> tuple[int, dict[str, Any]]:
    code, printed = run(f"impor periksa {line} --json")
    return code, json.loads(printed)


def scores(address: str) -> dict[str, str]:
    engine = make_engine(address)
    with reading(engine) as session:
        found = official_results.of_regions(
            session, Dataset.PUBLISHED, ["33.03", "33.75"], year=2023
        )
    engine.dispose()
    return {item.record.region_code: str(item.record.result.score) for item in found}


def test_a_file_is_read_without_a_database_and_none_is_made(run: Run, tmp_path: Path) -> None:
    file = workbook(tmp_path / "rekap.xlsx", RECAP)
    code, found = answered(run, f"{file} --tahun 2023")
    assert (code, found["ditolak"], found["alasan"]) == (0, False, None)
    assert [
        (row["kode_wilayah"], row["nama"], row["skor"], row["kategori"]) for row in found["baris"]
    ] == [
        ("33.03", "Kabupaten Purbalingga", 250.5, "Baik"),
        ("33.75", "Kota Pekalongan", 330, "Sangat Baik"),
    ]
    first = found["baris"][0]
    assert (first["tahun"], first["instrumen"]) == (2023, "kasn-9-2019")
    assert (first["lembar"], first["baris"]) == ("Rekap", 4)
    assert first["sel"] == {
        "region_code": "B4",
        "score": "C4",
        "stated_band": "D4",
        **{name: cell for name, cell in first["sel"].items() if name == "year"},
    }
    assert found["kesalahan"] == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["rekap.xlsx"]


def test_a_file_with_errors_is_refused_and_still_told_whole(run: Run, tmp_path: Path) -> None:
    file = workbook(tmp_path / "salah.xlsx", WRONG)
    code, found = answered(run, f"{file} --tahun 2023")
    assert (code, found["ditolak"]) == (1, True)
    assert found["alasan"].endswith("Perbaiki selnya, lalu periksa lagi.")
    assert [item["sel"] for item in found["kesalahan"]] == ["A2", "B3"]
    magelang, purbalingga = found["kesalahan"]
    assert (magelang["lembar"], magelang["nilai"]) == ("Rekap", "Magelang")
    assert "Kab. Magelang" in magelang["saran"]
    assert "Kota Magelang" in magelang["saran"]
    assert "bukan kelipatan 0,5" in purbalingga["alasan"]
    assert ("33.21", 199) in [(row["kode_wilayah"], row["skor"]) for row in found["baris"]]


def test_the_category_of_a_score_goes_before_the_stated_one(run: Run, tmp_path: Path) -> None:
    rows = (("Kabupaten/Kota", "Skor", "Kategori"), ("Kab. Demak", 330, "Baik"))
    code, found = answered(run, f"{workbook(tmp_path / 'a.xlsx', rows)} --tahun 2023")
    assert code == 0
    (row,) = found["baris"]
    assert (row["kategori"], row["kategori_tertulis"]) == ("Sangat Baik", "Baik")
    assert [item["sel"] for item in found["peringatan"]] == ["C2"]


@pytest.mark.parametrize("name", ["tidak-ada.xlsx", ".", "kosong.xlsx", "teks.xlsx"])
def test_what_cannot_be_opened_is_an_answer_too(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "kosong.xlsx").write_bytes(b"")
    (tmp_path / "teks.xlsx").write_bytes(b"PK\x03\x04 bukan zip")
    code, found = answered(run, shlex.quote(str(tmp_path / name)))
    assert (code, found["ditolak"], found["baris"]) == (1, True, [])
    assert found["alasan"]
    assert not (tmp_path / "merit.db").exists()


def test_a_device_is_no_file(run: Run) -> None:
    assert answered(run, "/dev/zero")[0] == 1


def test_a_file_that_is_too_large_is_not_read_whole(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "besar.csv"
    with path.open("wb") as file:
        file.truncate(3 * 1024**3)  # a hole: takes no room on the disk
    code, found = answered(run, str(path))
    assert code == 1
    assert "melebihi 5 MB" in found["alasan"]


def test_a_database_that_is_there_is_read_and_left_as_it_is(
    run: Run, address: str, tmp_path: Path
) -> None:
    assert run("impor daftar") == (0, "Belum ada impor.")
    database = tmp_path / "merit.db"
    before = sha256(database.read_bytes()).hexdigest()
    file = workbook(tmp_path / "rekap.xlsx", RECAP)
    assert answered(run, f"{file} --tahun 2023")[0] == 0
    assert sha256(database.read_bytes()).hexdigest() == before
    assert scores(address)["33.75"] == "327.00"


def test_an_empty_or_foreign_database_does_not_hinder(run: Run, tmp_path: Path) -> None:
    file = workbook(tmp_path / "rekap.xlsx", RECAP)
    for content in (b"", b"bukan basis data" * 300):
        (tmp_path / "merit.db").write_bytes(content)
        assert answered(run, f"{file} --tahun 2023")[0] == 0
        assert (tmp_path / "merit.db").read_bytes() == content


def test_people_read_lines(run: Run, tmp_path: Path) -> None:
    code, printed = run(f"impor periksa {workbook(tmp_path / 'salah.xlsx', WRONG)} --tahun 2023")
    assert code == 1
    lines = printed.splitlines()
    assert lines[0].startswith("Ditolak. Berkas memuat 2 kesalahan.")
    assert lines[2].startswith('Kesalahan: lembar Rekap sel A2 "Magelang": ')
    code, printed = run(f"impor periksa {tmp_path / 'tidak-ada.xlsx'}")
    assert (code, printed.splitlines()[0].startswith("Ditolak. Berkas")) == (1, True)


def test_results_wait_for_a_second_person_and_can_be_undone(
    run: Run, tmp_path: Path, address: str
) -> None:
    file = workbook(tmp_path / "rekap.xlsx", RECAP)
    line = f"impor ambil {file} --tahun 2023 {SOURCE} {DECREE} --alasan 'Salinan keputusan'"
    code, printed = run(line)
    assert code == 0
    assert printed.splitlines()[-2:] == [
        "Impor nomor 1: 1 baris baru, 1 berubah. Menunggu orang kedua menerbitkannya.",
        "0 baris sama dengan yang tercatat.",
    ]
    assert scores(address) == {"33.75": "327.00"}
    assert "menunggu; rekap.xlsx; 1 baru; 1 berubah; terminal" in run("impor daftar")[1]
    code, printed = run(line)
    assert (code, printed.splitlines()[-1].startswith("Tidak ada yang baru")) == (1, True)
    engine = make_engine(address)
    with writing(engine) as session:
        imports.publish_batch(session, BUDI, 1, version=1, now=imports_now(engine))
    engine.dispose()
    assert scores(address) == {"33.03": "250.50", "33.75": "330.00"}
    code, printed = run("impor urungkan 1 --alasan 'Salah berkas'")
    assert (code, printed) == (
        0,
        "Impor nomor 2: 0 baris baru, 2 berubah. Menunggu orang kedua menerbitkannya.",
    )
    code, printed = run("impor urungkan 99 --alasan x")
    assert (code, printed) == (1, "Impor nomor 99 tidak ada. Pilih impor dari daftar.")


def imports_now(engine: Any) -> Any:
    """The moment the batch was made."""
    with reading(engine) as session:
        return imports.batches(session, BUDI, Dataset.PUBLISHED)[0].made_at


def test_what_is_refused_writes_nothing(run: Run, tmp_path: Path, address: str) -> None:
    file = workbook(tmp_path / "salah.xlsx", WRONG)
    code, printed = run(f"impor ambil {file} --tahun 2023 {SOURCE} {DECREE}")
    assert code == 1
    assert printed.splitlines()[0] == "Ditolak; tidak ada yang diambil."
    assert run("impor daftar") == (0, "Belum ada impor.")
    good = workbook(tmp_path / "rekap.xlsx", RECAP)
    code, printed = run(f"impor ambil {good} --tahun 2023 --sumber Berita")
    assert (code, "--jenis-sumber" in printed) == (1, True)
    code, printed = run(f"impor ambil {good} --tahun 2023")
    assert (code, "Sumber belum diisi." in printed) == (1, True)
    code, printed = run(f"impor ambil {good} --tahun 2023 {SOURCE} {DECREE}")
    assert (code, printed) == (1, "Alasan belum diisi. Tulis satu kalimat.")
    assert run("impor daftar") == (0, "Belum ada impor.")
    assert scores(address) == {"33.75": "327.00"}


def test_the_command_itself_prints_json_and_nothing_else(tmp_path: Path) -> None:
    file = workbook(tmp_path / "salah.xlsx", WRONG)
    address = f"sqlite:///{tmp_path / 'belum-ada.db'}"
    done = subprocess.run(
        [sys.executable, "-m", "merit", "impor", "periksa", str(file), "--tahun", "2023", "--json"],
        cwd=ROOT,
        env=os.environ | {"MERIT_DATABASE_URL": address},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(done.stdout).keys() == {
        "ditolak",
        "alasan",
        "baris",
        "kesalahan",
        "peringatan",
    }
    assert not (tmp_path / "belum-ada.db").exists()
