"""What was typed at the desk of a rakor and not yet saved: found again, never lost silently."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from ui.meeting_desk import FIRST, HEADER, answers, chosen, started, ticked
from ui.result_desk import buttons, field, fill, managers, press
from ui.screen import Screen

from merit.domain.access import Role
from merit.services.people import identity, sign_in
from merit.services.people.sign_in import Trial
from merit.store.engine import Engine, reading, writing

RESTORED = "Isian Anda dari sesi sebelumnya ditampilkan lagi."
AGAIN = "Mulai dari awal"


@pytest.fixture
def sari(own: Engine) -> Screen:
    return managers(own)[0]


def state(engine: Engine) -> str:
    with reading(engine) as session:
        query = text("SELECT state FROM meeting WHERE dataset = 'terbit'")
        return str(session.execute(query).scalar_one())


def test_attendance_not_yet_saved_is_there_after_a_reload(sari: Screen) -> None:
    code = started(sari)
    sari.open("rakor", kode=code, lihat="kehadiran")
    assert RESTORED not in sari.text
    chosen(sari, r3329="hadir", r3305="izin")
    sari.open("rakor", kode=code)
    sari.open("rakor", kode=code, lihat="kehadiran")
    assert answers(sari) == {"33.29": "hadir", "33.05": "izin"}
    assert RESTORED in sari.text
    press(sari, AGAIN)
    assert answers(sari) == {}
    assert RESTORED not in sari.text


def test_attendance_that_was_saved_comes_not_back_as_unsaved(sari: Screen) -> None:
    code = started(sari)
    sari.open("rakor", kode=code, lihat="kehadiran")
    ticked(sari, r3329="hadir")
    sari.open("rakor", kode=code, lihat="kehadiran")
    assert answers(sari) == {"33.29": "hadir"}
    assert RESTORED not in sari.text


def test_notes_not_yet_saved_are_there_after_a_reload(sari: Screen) -> None:
    code = started(sari)
    fill(sari, {"notes": "Dibuka Sekda."})
    sari.open("rakor", kode=code)
    assert field(sari, "notes").value == "Dibuka Sekda."
    assert RESTORED in sari.text
    press(sari, AGAIN)
    assert field(sari, "notes").value == ""
    assert RESTORED not in sari.text


def test_a_meeting_is_not_closed_over_notes_nobody_saved(own: Engine, sari: Screen) -> None:
    code = started(sari)
    fill(sari, {"notes": "Dibuka Sekda."})
    press(sari, "Lanjut ke 2. Kesepakatan")
    refusal = 'Catatan "1. Pembukaan" belum disimpan. Simpan dulu, atau kosongkan.'
    press(sari, "Tutup rakor")
    assert refusal in sari.text
    sari.open("rakor", kode=code, lihat="kehadiran")
    press(sari, "Tutup rakor")
    assert refusal in sari.text
    assert state(own) == "berjalan"
    sari.open("rakor", kode=code)
    fill(sari, {"item": "Pembukaan/10/Sekretaris Daerah"})
    fill(sari, {"notes": ""})
    press(sari, "Tutup rakor")
    assert state(own) == "ditutup"


def test_a_meeting_whose_notes_were_saved_is_closed(own: Engine, sari: Screen) -> None:
    started(sari)
    fill(sari, {"notes": "Dibuka Sekda. "})
    press(sari, "Simpan catatan")
    press(sari, "Tutup rakor")
    assert state(own) == "ditutup"


@pytest.mark.parametrize(
    ("query", "name", "value", "recorded"),
    [
        ({"isi": "ubah"}, "place", "Pendopo Brebes", ""),
        ({"lihat": "keputusan"}, "text", "Setuju.", ""),
    ],
)
def test_what_comes_back_can_be_thrown_away(
    sari: Screen, query: dict[str, str], name: str, value: str, recorded: str
) -> None:
    code = started(sari)
    sari.open("rakor", kode=code, **query)
    fill(sari, {name: value})
    sari.open("rakor", kode=code, **query)
    assert field(sari, name).value == value
    assert RESTORED in sari.text
    press(sari, AGAIN)
    assert field(sari, name).value == recorded
    assert RESTORED not in sari.text


def trying(engine: Engine) -> Screen:
    """Another browser in which somebody tries the first data manager out."""
    now = datetime.now(UTC)
    with writing(engine) as session:
        trial = Trial(Role.DATA_MANAGER, None, 1)
        token = sign_in.try_role(session, trial, address="127.0.0.1", agent="", now=now)
    with reading(engine) as session:
        found = identity.identify(session, token, now=now, demo=True)
    assert found is not None
    return Screen(str(found.session_id))


def test_what_was_typed_in_a_trial_is_found_in_that_trial_only(own: Engine) -> None:
    one, other = trying(own), trying(own)
    fill(one.open("rakor", isi="baru", data="contoh"), {**HEADER, **FIRST})
    one.open("rakor", isi="baru", data="contoh")
    assert field(one, "title").value == HEADER["title"]
    other.open("rakor", isi="baru", data="contoh")
    assert field(other, "title").value == ""
    assert RESTORED not in other.text
    now = datetime.now(UTC)
    with writing(own) as session:
        sign_in.sign_out(session, int(one.session), now=now)
    one.app.run()
    assert "Masuk kembali; halaman yang Anda buka ditampilkan lagi setelahnya." in one.text
    assert "Sesi berakhir" in one.text
    assert AGAIN not in buttons(one)
