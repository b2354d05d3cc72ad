"""`python -m merit ringkasan`: on the screen, as a file, by mail, and what is said of failures."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from database_files import copied
from services.mail_server import Post, running

from merit.cli import main
from merit.settings import settings
from merit.store.engine import shared_engine

ALL, BREBES = "bkd@contoh.go.id", "bkpsdm@brebes.contoh.go.id"


@pytest.fixture(scope="module")
def filled(demonstration_file: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    return copied(demonstration_file, tmp_path_factory.mktemp("cli"))


@pytest.fixture(autouse=True)
def database(filled: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("MERIT_DATABASE_URL", filled)
    settings.cache_clear()
    yield
    shared_engine(filled).dispose()
    settings.cache_clear()


def mail(monkeypatch: pytest.MonkeyPatch, port: int, to: str) -> None:
    for name, value in {
        "PELADEN": "localhost",
        "PORTA": str(port),
        "TLS": "tidak",
        "PENGIRIM": "merit@contoh.go.id",
        "TUJUAN": to,
    }.items():
        monkeypatch.setenv(f"MERIT_SMTP_{name}", value)
    settings.cache_clear()


def test_it_is_printed_unless_told_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ringkasan"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Ringkasan mingguan Merit Jateng, ")
    assert "PERLU PERHATIAN" in said
    assert "Data contoh" not in said


@pytest.mark.parametrize(("name", "start"), [("a.html", "<!DOCTYPE html>"), ("a.txt", "Ringkasan")])
def test_the_ending_of_the_file_says_what_is_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, start: str
) -> None:
    path = tmp_path / name
    assert main(["ringkasan", "--daerah", "33.29", "--ke", str(path)]) == 0
    assert str(path) in capsys.readouterr().out
    content = path.read_text(encoding="utf-8")
    assert content.startswith(start)
    assert "Kabupaten Brebes" in content
    assert "Kab. Cilacap" not in content


def test_a_place_that_cannot_be_written_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "tidak" / "ada.html"
    assert main(["ringkasan", "--ke", str(path)]) == 1
    assert "tidak dapat ditulis" in capsys.readouterr().err


def test_each_mailbox_gets_its_own_digest(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with running(Post()) as post:
        mail(monkeypatch, post.port, f"{ALL}, 33.29={BREBES}")
        assert main(["ringkasan", "--kirim"]) == 0
    assert capsys.readouterr().out == "Terkirim ke 2 dari 2 kotak surat.\n"
    assert post.recipients == [ALL, BREBES]
    assert "35 kabupaten/kota" in post.text(0)
    assert "Kabupaten Brebes" in post.text(1)
    assert "Kab. Cilacap" in post.text(0)
    assert "Kab. Cilacap" not in post.text(1) + post.html(1)


def test_a_refused_mailbox_is_named_and_ends_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with running(Post(refuses=frozenset({BREBES}))) as post:
        mail(monkeypatch, post.port, f"{ALL}, 33.29={BREBES}")
        assert main(["ringkasan", "--kirim"]) == 1
    said = capsys.readouterr().out
    assert "Terkirim ke 1 dari 2 kotak surat." in said
    assert f"{BREBES}: ditolak peladen (550 5.1.1 Kotak surat tidak ada)." in said


def test_a_lost_connection_says_that_a_letter_may_have_arrived(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with running(Post(drops_at=ALL)) as post:
        mail(monkeypatch, post.port, f"{ALL}, 33.29={BREBES}")
        assert main(["ringkasan", "--kirim"]) == 1
    said = capsys.readouterr().out
    assert f"{ALL}: tidak pasti" in said
    assert f"{BREBES}: belum dikirim." in said
    assert "tanyakan kepada penerimanya" in said


def test_a_code_of_no_region_stops_every_letter(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with running(Post()) as post:
        mail(monkeypatch, post.port, f"{ALL}, 33.99={BREBES}")
        assert main(["ringkasan", "--kirim"]) == 1
    assert "33.99" in capsys.readouterr().err
    assert post.messages == []


def test_without_a_mail_server_it_says_what_to_set(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ringkasan", "--kirim"]) == 1
    assert "MERIT_SMTP_PELADEN" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PERHATIAN_BERLAKU", "0"),
        ("PERHATIAN_ASPEK", "101"),
        ("PERHATIAN_SELA", "enam"),
        ("SMTP_PORTA", "70000"),
        ("SMTP_TUJUAN", "bukan alamat"),
        ("SMTP_TUJUAN", "a@b.go.id;c@d.go.id"),
        ("SMTP_PENGIRIM", "a@b.go.id\nBcc: c@d.go.id"),
        ("ALAMAT", "javascript:alert(1)"),
    ],
)
def test_a_setting_out_of_bounds_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, value: str
) -> None:
    monkeypatch.setenv(f"MERIT_{name}", value)
    settings.cache_clear()
    assert main(["ringkasan"]) == 1
    assert f"MERIT_{name}" in capsys.readouterr().err
