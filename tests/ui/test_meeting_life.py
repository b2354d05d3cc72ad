"""Rakor: prepared, opened, led, decided in and closed at the desk, and read by others."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from ui.meeting_desk import FIRST, drafted, started, ticked
from ui.own_database import seated
from ui.result_desk import buttons, field, fill, managers, press
from ui.screen import Screen
from ui.standing_clock import stand_at

from merit.domain.access import Role
from merit.domain.accounts import AccountDraft
from merit.store import accounts
from merit.store.engine import Engine, reading, writing

DECISION = "Pola karier disahkan paling lambat Juni 2027."


@pytest.fixture
def hall(own: Engine, monkeypatch: pytest.MonkeyPatch) -> tuple[Engine, Screen, Screen, Screen]:
    """The database, and the screens of two who may lead and of an operator, on a day in 2026."""
    stand_at(monkeypatch, datetime(2026, 11, 20, 2, tzinfo=UTC))
    sari, budi = managers(own)
    with writing(own) as session:
        draft = AccountDraft("operator", "Operator", Role.OPERATOR, frozenset({"33.29"}))
        accounts.add(session, draft, now=datetime.now(UTC))
    return own, sari, budi, seated(own, "operator")


def test_a_rakor_lives_from_draft_to_minutes(hall: tuple[Engine, Screen, Screen, Screen]) -> None:
    engine, sari, budi, operator = hall
    code = drafted(sari)
    operator.open("rakor", kode=code)
    assert operator.warnings == ["Rakor K-2026-01 tidak ditemukan. Pilih rakor dari daftar."]
    budi.open("rakor")
    assert "Draf" in budi.text

    press(sari, "Buka rakor")
    operator.open("rakor", kode=code)
    assert "Rakor semester II (K-2026-01)" in operator.text
    assert buttons(operator) == []
    press(sari, "Mulai rakor")
    assert "sedang dibahas" in sari.text
    press(sari, "Lanjut ke 2. Kesepakatan")
    sari.open("rakor", kode=code, lihat="kehadiran")
    ticked(sari, r3329="hadir", r3375="daring")
    assert "Hadir 2 dari 35 kabupaten/kota; 33 belum dicatat." in sari.text

    sari.open("rakor", kode=code, lihat="keputusan")
    assert field(sari, "position").value == "2"
    fill(sari, {"text": DECISION, "whom": "hadir"})
    fill(sari, {"due_on": "30-06-2027", "evidence": "Peraturan"})
    press(sari, "Catat keputusan")
    assert "Keputusan K-2026-01/1 tercatat dengan 2 butir RTL." in sari.text
    with reading(engine) as session:
        query = text(
            "SELECT a.region_code, a.owner, a.evidence FROM action_item a "
            "JOIN decision d ON d.id = a.decision_id JOIN meeting m ON m.id = d.meeting_id "
            "WHERE m.dataset = 'terbit' ORDER BY a.region_code"
        )
        rows = [tuple(row) for row in session.execute(query)]
    assert rows == [
        ("33.29", "BKPSDM Kabupaten Brebes", "Peraturan"),
        ("33.75", "BKPSDM Kota Pekalongan", "Peraturan"),
    ]

    operator.open("rakor", kode=code, lihat="keputusan")
    assert DECISION in operator.text
    assert "daerah Anda" in operator.text
    assert "Kota Pekalongan" not in operator.text
    press(sari, "Tutup rakor")
    assert "Rakor ditutup dan terkunci." in sari.text
    assert "Catat keputusan" not in buttons(sari)


def test_what_was_typed_stays_when_it_is_refused(
    hall: tuple[Engine, Screen, Screen, Screen],
) -> None:
    _, sari, _, _ = hall
    sari.open("rakor", isi="baru")
    fill(sari, {"title": "Rakor", "held_on": "5 Maret", **FIRST, "minutes-1": "sepuluh"})
    press(sari, "Simpan draf")
    assert "Tanggal belum terbaca. Tulis seperti 05-03-2026." in sari.text
    assert "Menit belum terbaca. Tulis angka bulat seperti 30." in sari.text
    assert field(sari, "held_on").value == "5 Maret"
    fill(sari, {"held_on": "05-03-2026", "minutes-1": "10"})
    press(sari, "Simpan draf")
    assert "Draf K-2026-01 tersimpan." in sari.text


def test_items_of_the_agenda_move_and_leave(hall: tuple[Engine, Screen, Screen, Screen]) -> None:
    _, sari, _, _ = hall
    code = started(sari)
    sari.open("rakor", kode=code, isi="ubah")
    press(sari, "Naikkan 2")
    press(sari, "Simpan perubahan")
    assert sari.text.index("1. Kesepakatan") < sari.text.index("2. Pembukaan")
    sari.open("rakor", kode=code, isi="ubah")
    press(sari, "Keluarkan 2")  # it is the one being discussed
    press(sari, "Simpan perubahan")
    assert "sedang dibahas atau memuat keputusan" in sari.text


def test_a_form_opened_before_another_change_shows_both(
    hall: tuple[Engine, Screen, Screen, Screen],
) -> None:
    _, sari, budi, _ = hall
    code = started(sari)
    budi.open("rakor", kode=code, isi="ubah")
    fill(budi, {"place": "Pendopo Brebes"})
    sari.open("rakor", kode=code, isi="ubah")
    fill(sari, {"place": "Aula BKD"})
    press(sari, "Simpan perubahan")
    press(budi, "Simpan perubahan")
    assert "Rakor ini diubah sejak formulir dibuka." in budi.text
    assert "Aula BKD" in budi.text
    assert field(budi, "place").value == "Pendopo Brebes"
    press(budi, "Simpan perubahan")
    assert "Rakor K-2026-01 tersimpan." in budi.text
    assert "Pendopo Brebes" in budi.text


def test_reopening_and_cancelling_ask_why(hall: tuple[Engine, Screen, Screen, Screen]) -> None:
    _, sari, _, _ = hall
    drafted(sari)
    press(sari, "Batalkan rakor")
    assert "Alasan belum diisi." in sari.text
    fill(sari, {"batalkan": "Bertepatan dengan hari libur."})
    press(sari, "Batalkan rakor")
    assert "Dibatalkan. Alasan: Bertepatan dengan hari libur." in sari.text


def test_notes_too_long_to_keep_stay_in_their_field_and_are_refused(
    hall: tuple[Engine, Screen, Screen, Screen],
) -> None:
    engine, sari, _, _ = hall
    started(sari)
    pasted = "catatan " * 640  # 5120 signs
    assert field(sari, "notes").proto.max_chars == 0  # with any, Streamlit drops what was pasted
    fill(sari, {"notes": pasted})
    press(sari, "Simpan catatan")
    assert "Catatan terlalu panjang (5.119 huruf, paling banyak 4.000)." in sari.text
    assert "Catatan agenda tersimpan." not in sari.text
    assert field(sari, "notes").value == pasted
    with reading(engine) as session:
        query = text(
            "SELECT i.notes FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id "
            "WHERE m.dataset = 'terbit'"
        )
        assert session.execute(query).scalars().all() == ["", ""]


def test_the_board_says_that_a_rakor_was_opened_again(
    hall: tuple[Engine, Screen, Screen, Screen],
) -> None:
    _, sari, _, operator = hall
    code = started(sari)
    press(press(sari, "Lanjut ke 2. Kesepakatan"), "Tutup rakor")
    fill(sari, {"buka_kembali": "Satu keputusan belum dicatat."})
    press(sari, "Buka kembali")
    operator.open("rakor", kode=code, layar="ya")
    assert "Sedang dibahas Rakor dibuka kembali." in operator.text
    assert "Berikutnya" not in operator.text
    press(sari, "Lanjut ke 1. Pembukaan")
    operator.open("rakor", kode=code, layar="ya")
    assert "Sedang dibahas 1. Pembukaan" in operator.text
    assert "Berikutnya: 2. Kesepakatan (45 menit)" in operator.text


def test_a_decision_too_long_for_the_title_of_its_items_says_what_to_fill_in(
    hall: tuple[Engine, Screen, Screen, Screen],
) -> None:
    _, sari, _, _ = hall
    code = started(sari)
    sari.open("rakor", kode=code, lihat="keputusan")
    fill(sari, {"text": "Pola karier disahkan. " * 20, "whom": "semua"})
    fill(sari, {"due_on": "30 Juni 2027"})
    press(sari, "Catat keputusan")
    assert (
        "Keputusan ini lebih panjang dari 300 karakter, jadi tidak dapat sekaligus menjadi judul "
        "RTL. Isi Rencana tindak lanjut."
    ) in sari.text


@pytest.mark.parametrize("typed", ["9.00", "9:00", "09.00"])
def test_the_hour_may_have_one_digit(
    hall: tuple[Engine, Screen, Screen, Screen], typed: str
) -> None:
    _, sari, _, _ = hall
    sari.open("rakor", isi="baru")
    fill(sari, {"title": "Rakor", "held_on": "5 Maret 2026", "starts_at": typed})
    press(sari, "Simpan draf")
    assert "09.00" in sari.text
    assert "5 Maret 2026" in sari.text


def test_the_board_says_what_goes_on(hall: tuple[Engine, Screen, Screen, Screen]) -> None:
    _, sari, _, operator = hall
    code = started(sari)
    operator.open("rakor", kode=code, layar="ya")
    assert "Sedang dibahas 1. Pembukaan sisa 10 menit dari 10" in operator.text
    assert "Berikutnya: 2. Kesepakatan (45 menit)" in operator.text
    assert "0 dari 35 35 belum dicatat" in operator.text
    assert "Belum ada keputusan." in operator.text
    assert "Terakhir diperbarui pukul" in operator.text


def test_a_reader_may_not_open_the_forms(hall: tuple[Engine, Screen, Screen, Screen]) -> None:
    _, _, _, operator = hall
    operator.open("rakor", isi="baru")
    assert operator.warnings == ["Anda tidak memiliki akses ke data ini."]
    assert buttons(operator) == []
