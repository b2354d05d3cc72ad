"""`python -m merit instrumen`: the same services, by whoever owns the machine."""

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from merit.cli import main
from merit.settings import DATA, Settings
from merit.store.engine import make_engine, reading

KASN = "kasn-9-2019"
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def address(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'merit.db'}"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The shipped instrument with Sangat Baik from 330 on."""
    raw = yaml.safe_load((DATA / "instruments" / f"{KASN}.yaml").read_text(encoding="utf-8"))
    raw["kategori"][3]["minimum"] = 330
    path = tmp_path / "baru.yaml"
    path.write_text(yaml.safe_dump(raw, sort_keys=False), encoding="utf-8")
    return path


@pytest.fixture
def run(address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line; exit code, and what was printed on either stream."""
    own = Settings(database_url=address, demo=False)
    monkeypatch.setattr("merit.cli.instruments.settings", lambda: own)

    def run(line: str) -> tuple[int, str]:
        code = main(shlex.split(line))
        printed = capsys.readouterr()
        return code, (printed.err if code else printed.out).strip()

    return run


def test_a_file_is_compared_uploaded_and_put_to_use(run: Run, file: Path, address: str) -> None:
    code, words = run(f"instrumen bandingkan {file}")
    assert code == 0
    assert words.splitlines() == [
        "1 perbedaan dengan revisi 1. Arti skor berubah; hasil lama disebut tersendiri.",
        "  kategori SB, minimum: 325 menjadi 330",
        "1 dari 75 hasil terbit akan berbunyi lain:",
        "  Kota Pekalongan 2023: Sangat Baik menjadi Baik",
    ]
    assert run(f"instrumen unggah {file} --alasan 'Lampiran resmi'")[0] == 0
    assert "kasn-9-2019; revisi 2; diunggah" in run("instrumen daftar")[1]
    assert run(f"instrumen aktifkan {KASN} 2 --alasan Berlaku") == (
        0,
        "kasn-9-2019 revisi 2 kini dipakai.",
    )
    assert run("instrumen daftar")[1].splitlines() == [
        "kasn-9-2019; revisi 2; aktif; berlaku; 0 hasil terbit",
        "kasn-9-2019; revisi 1; digantikan; berlaku; 82 hasil terbit; "
        "tidak dibandingkan dengan revisi yang dipakai",
        "permenpanrb-19-2025; revisi 1; aktif; rancangan; 0 hasil terbit",
    ]
    engine = make_engine(address)
    with reading(engine) as session:
        rows = session.connection().exec_driver_sql(
            "SELECT actor, action, reason FROM audit_entry WHERE subject = 'instrumen' ORDER BY id"
        )
        assert [tuple(row) for row in rows] == [
            ("terminal", "unggah_instrumen", "Lampiran resmi"),
            ("terminal", "aktifkan_instrumen", "Berlaku"),
        ]
    engine.dispose()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("instrumen unggah tidak-ada.yaml --alasan x", "Berkas tidak-ada.yaml tidak ada."),
        ("instrumen aktifkan kasn-9-2019 7 --alasan x", "tidak memiliki revisi 7"),
        ("instrumen aktifkan kasn-9-2019 1 --alasan x", "Revisi 1 sudah dipakai."),
        ("instrumen buang kasn-9-2019 1 --alasan x", "pernah dipakai"),
        ("instrumen buang lain 1 --alasan x", "Instrumen lain tidak memiliki revisi 1"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(run: Run, line: str, words: str) -> None:
    code, said = run(line)
    assert code == 1
    assert words in said


def test_the_faults_of_a_file_are_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "rusak.yaml"
    path.write_text("kode: [", encoding="utf-8")
    code, said = run(f"instrumen unggah {path} --alasan x")
    assert code == 1
    assert "susunan YAML tidak terbaca" in said
