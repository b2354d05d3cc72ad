"""`python -m merit cadangkan`, `periksa`, `pulihkan`: what they print, and how they end."""

import re
import shlex
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from database_files import copied

from merit.cli import main
from merit.settings import Settings

Run = Callable[[str], tuple[int, str]]


@pytest.fixture
def file(facts_file: Path, tmp_path: Path) -> Path:
    """A filled database nobody works with."""
    copied(facts_file, tmp_path)
    return tmp_path / "merit.db"


@pytest.fixture
def run(file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line; exit code, and what was printed on either stream."""
    own = Settings(database_url=f"sqlite:///{file}", demo=False)
    monkeypatch.setattr("merit.cli.backup.settings", lambda: own)

    def run(line: str) -> tuple[int, str]:
        code = main(shlex.split(line))
        printed = capsys.readouterr()
        return code, (printed.err if code else printed.out).strip()

    return run


def journal(file: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(file)) as database:
        return database.execute(
            "SELECT action, actor FROM audit_entry WHERE subject = 'cadangan' ORDER BY id"
        ).fetchall()


def made_by(run: Run) -> Path:
    code, said = run("cadangkan")
    assert code == 0
    found = re.match(r"Cadangan dibuat: (.*)", said)
    assert found
    return Path(found[1])


def test_a_backup_is_made_verified_and_put_back(run: Run, file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        head = database.execute("SELECT digest FROM audit_entry ORDER BY id DESC").fetchone()[0]
    code, said = run("cadangkan")
    first, figures, chain, hint = said.splitlines()
    path = Path(first.removeprefix("Cadangan dibuat: "))
    assert (code, path.parent) == (0, file.parent / "cadangan")
    assert re.fullmatch(
        r"Isi: \d+ tabel, [\d.]+ baris, skema \d{4}; ukuran berkas \d,\d MB; \d+,\d detik\.",
        figures,
    )
    assert chain == f"Riwayat: 1 entri, sidik ujung {head}."
    assert hint == f"Uji dengan: python -m merit periksa {path}"

    code, said = run(f"periksa {path}")
    assert code == 0
    assert said.startswith(f"Cadangan {path.name} utuh dan dapat dipulihkan.")
    assert said.endswith("Tercatat sebagai pemulihan teruji.")
    assert journal(file) == [("cadangkan", "terminal"), ("periksa_cadangan", "terminal")]

    code, said = run(f"pulihkan {path}")
    assert code == 0
    assert said.startswith(f"Basis data dipulihkan dari {path.name}.")
    kept = re.search(r"Basis data sebelumnya disimpan sebagai (\S+)\.\n", said)
    assert kept
    assert said.endswith("Jalankan layanan kembali.")
    assert journal(file) == [("pulihkan_cadangan", "terminal")]
    assert len(journal(Path(kept[1]))) == 2


def test_it_can_be_put_elsewhere(run: Run, file: Path, tmp_path: Path) -> None:
    path = made_by(run)
    target = tmp_path / "lain.db"
    code, said = run(f"pulihkan {path} --ke sqlite:///{target}")
    assert code == 0
    assert "disimpan sebagai" not in said
    assert journal(target) == [("pulihkan_cadangan", "terminal")]
    assert journal(file) == [("cadangkan", "terminal")]


def test_a_folder_of_ones_own_choice(run: Run, tmp_path: Path) -> None:
    code, said = run(f"cadangkan --ke '{tmp_path / 'diska luar'}'")
    assert code == 0
    (path,) = (tmp_path / "diska luar").iterdir()
    assert f"Cadangan dibuat: {path}" in said


def test_a_refusal_ends_with_1_and_its_reason(run: Run, file: Path) -> None:
    path = made_by(run)
    content = path.read_bytes()
    path.write_bytes(content[:-100])
    before = file.read_bytes()
    for command in ("periksa", "pulihkan"):
        code, said = run(f"{command} {path}")
        assert code == 1
        assert said == (
            f"Cadangan {path.name} ditolak: berkasnya terpotong; salin ulang dari tempat asalnya, "
            "atau pakai cadangan lain. Tidak ada yang berubah."
        )
    assert file.read_bytes() == before


def test_a_backup_from_elsewhere_is_whole_but_no_proof_for_this_database(
    run: Run, file: Path, tmp_path: Path
) -> None:
    path = made_by(run)
    with closing(sqlite3.connect(file)) as database:
        database.executescript("DROP TRIGGER audit_entry_no_delete; DELETE FROM audit_entry;")
    code, said = run(f"periksa {path}")
    assert code == 0
    assert "utuh dan dapat dipulihkan" in said
    assert "tidak tercatat dibuat dari basis data yang dipakai sekarang" in said
    assert journal(file) == []
    assert tmp_path.exists()


def test_without_a_database_a_backup_is_verified_all_the_same(run: Run, file: Path) -> None:
    path = made_by(run)
    file.unlink()
    code, said = run(f"periksa {path}")
    assert code == 0
    assert "utuh dan dapat dipulihkan" in said
    assert not file.exists()


def test_a_journal_that_was_broken_before_is_backed_up_and_told(run: Run, file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.executescript(
            "DROP TRIGGER audit_entry_no_update; UPDATE audit_entry SET actor = 'lain';"
        )
    code, said = run("cadangkan")
    assert code == 0
    assert "rantai riwayat di dalamnya sudah putus pada entri nomor 1" in said
    path = Path(said.splitlines()[0].removeprefix("Cadangan dibuat: "))
    assert "sudah putus pada entri nomor 1" in run(f"periksa {path}")[1]


@pytest.mark.parametrize("address", ["merit.db", "mysql://x/y"])
def test_an_address_that_is_none_is_refused(run: Run, address: str) -> None:
    path = made_by(run)
    code, said = run(f"pulihkan {path} --ke {address}")
    assert code == 1
    assert "SQLite" in said or "sqlite:////folder/merit.db" in said
