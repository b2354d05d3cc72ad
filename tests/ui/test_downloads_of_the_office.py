"""What an office keeps about its own work can be taken away too, by those who may read it."""

from datetime import UTC, datetime

import pytest
from ui.offered_files import Files, caught, of_excel, of_programs
from ui.own_database import seated
from ui.result_desk import entered, managers, opened, press
from ui.screen import Screen
from ui.test_folds import folds

from merit.errors import SignInError
from merit.store import sign_in_sessions
from merit.store.engine import Engine, writing


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> dict[str, Files]:
    """The files a page offers, by the name their forms share."""
    return caught(monkeypatch)


def lines(files: Files) -> list[list[str]]:
    """Head and rows of a table."""
    return of_programs(files["mesin"]())


def test_the_list_of_accounts_has_one_fact_a_column(
    desk: Screen, offered: dict[str, Files]
) -> None:
    desk.open("pengguna", rinci="daftar_akun")
    head, *rows = lines(offered["daftar-akun"])
    assert head[:3] == ["Nama", "Nama pengguna", "Keadaan"]
    assert [row[1] for row in rows] == ["rina"]
    said = [str(cell) for row in of_excel(offered["daftar-akun"]["excel"]()) for cell in row]
    assert not any(cell.startswith(("Sumber:", "Data contoh")) for cell in said)


def test_the_revisions_of_instruments_can_be_taken_away(
    desk: Screen, offered: dict[str, Files]
) -> None:
    desk.open("instrumen", rinci="daftar_revisi")
    _, *rows = lines(offered["daftar-revisi"])
    assert any("kasn-9-2019" in row[0] for row in rows)


def test_the_journal_is_taken_away_with_every_entry_asked_for(
    desk: Screen, offered: dict[str, Files]
) -> None:
    desk.open("riwayat", rinci="riwayat")
    head, *rows = lines(offered["riwayat"])
    assert head[0] == "Tanggal"
    assert f"{len(rows)} " in desk.text
    assert any("rina" in row[3] for row in rows)


def test_a_journal_offered_before_signing_out_is_not_given_afterwards(
    desk: Screen, own: Engine, offered: dict[str, Files]
) -> None:
    desk.open("riwayat", rinci="riwayat")
    with writing(own) as session:
        sign_in_sessions.end(session, int(desk.session), now=datetime.now(UTC))
    with pytest.raises(SignInError):
        offered["riwayat"]["csv"]()


def test_proposals_and_the_history_of_a_result_can_be_taken_away(
    own: Engine, offered: dict[str, Files]
) -> None:
    sari, budi = managers(own)
    number = entered(sari)
    budi.open("penetapan", rinci="usulan_menunggu")
    _, row = lines(offered["usulan-menunggu"])
    assert row[0].startswith("Kabupaten Purbalingga 2023")
    press(opened(budi, number), "Terbitkan")
    budi.open("penetapan", rinci="usulan_diputuskan")
    _, row = lines(offered["usulan-diputuskan"])
    assert "Terbit" in row[2]
    history = {"lihat": "riwayat", "kode": "33.03", "hasil": "2023"}
    (name,) = folds(budi.open("penetapan", **history))
    budi.open("penetapan", **history, rinci=name)
    head, row = lines(offered["riwayat-hasil-33.03-2023"])
    assert dict(zip(head, row, strict=True))["Semula → menjadi"].startswith("Status: ")


def test_what_is_recorded_of_a_region_is_taken_away_without_the_links(
    own: Engine, offered: dict[str, Files]
) -> None:
    managers(own)
    sari = seated(own, "sari")
    sari.open("penetapan", lihat="isi", kode="33.03", rinci="tercatat_33.03")
    head, *rows = lines(offered["tercatat-33.03"])
    assert rows
    assert len(head) == 4
