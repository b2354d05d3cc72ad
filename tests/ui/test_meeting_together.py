"""Two people at the desk of one rakor: nobody writes over what was not on their screen."""

from dataclasses import asdict
from typing import Any

import pytest
from sqlalchemy import text
from ui.meeting_desk import FIRST, HEADER, answers, drafted, started, ticked
from ui.result_desk import buttons, field, fill, managers, press
from ui.screen import Screen

from merit.store.engine import Engine, reading
from merit.ui import meeting_acts

STALE = "Rakor ini diubah oleh Sari"


@pytest.fixture
def two(own: Engine) -> tuple[Screen, Screen]:
    return managers(own)


def rows(engine: Engine, query: str) -> list[tuple[Any, ...]]:
    with reading(engine) as session:
        return [tuple(row) for row in session.execute(text(query))]


def state(engine: Engine) -> str:
    (found,) = rows(engine, "SELECT state FROM meeting WHERE dataset = 'terbit'")
    return str(found[0])


def test_closing_over_a_decision_nobody_saw_is_refused_once(
    own: Engine, two: tuple[Screen, Screen]
) -> None:
    sari, budi = two
    code = started(sari)
    budi.open("rakor", kode=code)
    sari.open("rakor", kode=code, lihat="keputusan")
    fill(sari, {"text": "Rakor berikutnya di Kota Magelang."})
    press(sari, "Catat keputusan")
    press(budi, "Tutup rakor")
    assert STALE in budi.text
    assert state(own) == "berjalan"
    press(budi, "Tutup rakor")
    assert "Rakor ditutup dan terkunci." in budi.text


@pytest.mark.parametrize("name", ["Mulai rakor", "Batalkan rakor"])
def test_a_step_that_is_possible_no_more_says_why(
    own: Engine, two: tuple[Screen, Screen], name: str
) -> None:
    sari, budi = two
    code = drafted(sari)
    press(sari, "Buka rakor")
    budi.open("rakor", kode=code)
    press(press(sari, "Mulai rakor"), "Tutup rakor")
    press(budi, name)
    assert "Rakor ini sudah ditutup dan terkunci." in budi.text
    assert state(own) == "ditutup"


def test_a_decision_pressed_after_the_meeting_was_closed_is_answered(
    own: Engine, two: tuple[Screen, Screen]
) -> None:
    sari, budi = two
    code = started(sari)
    budi.open("rakor", kode=code, lihat="keputusan")
    fill(budi, {"text": "Terlambat."})
    press(sari, "Tutup rakor")
    press(budi, "Catat keputusan")
    assert "Rakor ini sudah ditutup dan terkunci." in budi.text
    assert (
        rows(
            own,
            "SELECT d.id FROM decision d JOIN meeting m ON m.id = d.meeting_id "
            "WHERE m.dataset = 'terbit'",
        )
        == []
    )


def test_the_hall_does_not_go_on_from_an_item_nobody_saw(
    own: Engine, two: tuple[Screen, Screen]
) -> None:
    sari, budi = two
    code = started(sari)
    budi.open("rakor", kode=code)
    sari.open("rakor", kode=code, isi="ubah")
    press(press(sari, "Naikkan 2"), "Simpan perubahan")
    press(budi, "Lanjut ke 2. Kesepakatan")
    assert STALE in budi.text
    assert rows(own, "SELECT current FROM meeting WHERE dataset = 'terbit'") == [(2,)]


def test_of_what_was_on_the_screen_only_what_a_press_is_compared_with_is_remembered(
    two: tuple[Screen, Screen],
) -> None:
    sari, _ = two
    code = started(sari)
    kept = asdict(sari.app.session_state[meeting_acts.SHOWN])
    assert kept.keys() == {"dataset", "code", "version", "agenda", "current"}
    assert (kept["code"], kept["version"], kept["current"]) == (code, 3, 1)


def test_attendance_both_noted_names_the_region_and_keeps_every_answer(
    own: Engine, two: tuple[Screen, Screen]
) -> None:
    sari, budi = two
    code = started(sari)
    for screen in two:
        screen.open("rakor", kode=code, lihat="kehadiran")
    ticked(sari, r3329="hadir", r3305="daring")
    ticked(budi, r3329="izin", r3371="hadir")
    assert "Dicatat berbeda oleh orang lain: Kabupaten Brebes (Hadir)." in budi.text
    assert answers(budi) == {"33.29": "izin", "33.05": "daring", "33.71": "hadir"}
    press(budi, "Simpan kehadiran")
    assert "Kehadiran tersimpan." in budi.text
    assert rows(
        own,
        "SELECT a.region_code, a.attendance FROM meeting_attendance a JOIN meeting m "
        "ON m.id = a.meeting_id WHERE m.dataset = 'terbit' ORDER BY a.region_code",
    ) == [("33.05", "daring"), ("33.29", "izin"), ("33.71", "hadir")]


def test_attendance_somebody_took_back_meanwhile_comes_not_again(
    two: tuple[Screen, Screen],
) -> None:
    sari, budi = two
    code = started(sari)
    sari.open("rakor", kode=code, lihat="kehadiran")
    ticked(sari, r3329="hadir", r3305="hadir")
    budi.open("rakor", kode=code, lihat="kehadiran")
    ticked(sari, r3329="izin", r3305="")
    ticked(budi, r3329="daring")
    assert "Kabupaten Brebes (Izin)" in budi.text
    press(budi, "Simpan kehadiran")
    assert answers(budi) == {"33.29": "daring"}


def test_notes_and_decisions_stay_with_the_item_their_writer_saw(
    own: Engine, two: tuple[Screen, Screen]
) -> None:
    sari, budi = two
    code = started(sari)
    sari.open("rakor", kode=code)
    fill(sari, {"notes": "Dibuka Sekda."})
    press(sari, "Simpan catatan")
    sari.open("rakor", kode=code, lihat="keputusan")
    fill(sari, {"text": "Lanjut."})
    press(sari, "Catat keputusan")
    budi.open("rakor", kode=code, isi="ubah")
    fill(budi, {"place": "Pendopo Brebes"})
    sari.open("rakor", kode=code, isi="ubah")
    press(press(sari, "Naikkan 2"), "Simpan perubahan")
    press(budi, "Simpan perubahan")
    assert STALE in budi.text
    fill(budi, {"chair": "Sekretaris Daerah"})
    assert "Rakor ini diubah sejak formulir dibuka." in budi.text  # until it is saved
    press(budi, "Simpan perubahan")
    assert "Rakor K-2026-01 tersimpan." in budi.text
    agenda = (
        "SELECT i.position, i.title, i.notes FROM agenda_item i JOIN meeting m "
        "ON m.id = i.meeting_id WHERE m.dataset = 'terbit' ORDER BY i.position"
    )
    assert rows(own, agenda) == [(1, "Kesepakatan", ""), (2, "Pembukaan", "Dibuka Sekda.")]
    assert rows(
        own,
        "SELECT d.position, m.current, m.place FROM decision d JOIN meeting m "
        "ON m.id = d.meeting_id WHERE m.dataset = 'terbit'",
    ) == [(2, 2, "Pendopo Brebes")]


def test_a_decision_goes_with_the_item_that_was_chosen_wherever_that_went(
    own: Engine, two: tuple[Screen, Screen]
) -> None:
    sari, budi = two
    code = started(sari)
    budi.open("rakor", kode=code, lihat="keputusan")
    fill(budi, {"text": "Peserta hadir lengkap.", "position": "1"})
    sari.open("rakor", kode=code, isi="ubah")
    press(press(sari, "Naikkan 2"), "Simpan perubahan")
    press(budi, "Catat keputusan")
    assert rows(
        own,
        "SELECT i.title FROM decision d JOIN meeting m ON m.id = d.meeting_id JOIN agenda_item i "
        "ON i.meeting_id = m.id AND i.position = d.position WHERE m.dataset = 'terbit'",
    ) == [("Pembukaan",)]


def decided_under(engine: Engine) -> list[tuple[Any, ...]]:
    return rows(
        engine,
        "SELECT d.position FROM decision d JOIN meeting m ON m.id = d.meeting_id "
        "WHERE m.dataset = 'terbit' ORDER BY d.number",
    )


def test_a_decision_follows_the_item_being_discussed_until_another_is_chosen(
    own: Engine, two: tuple[Screen, Screen]
) -> None:
    sari, _ = two
    code = started(sari)
    elsewhere(sari, kode=code, lihat="keputusan")
    assert field(sari, "position").value == "1"
    press(elsewhere(sari, kode=code), "Lanjut ke 2. Kesepakatan")
    elsewhere(sari, kode=code, lihat="keputusan")
    assert field(sari, "position").value == "2"
    fill(sari, {"text": "Disepakati."})
    press(sari, "Catat keputusan")
    fill(sari, {"position": "1", "text": "Dibuka."})
    elsewhere(sari, kode=code)
    fill(sari, {"position": "1"})
    press(sari, "Bahas")
    press(sari, "Lanjut ke 2. Kesepakatan")
    elsewhere(sari, kode=code, lihat="keputusan")
    assert field(sari, "position").value == "1"
    press(sari, "Catat keputusan")
    assert decided_under(own) == [(2,), (1,)]


def test_a_decision_is_filed_under_the_item_that_stood_on_the_screen(
    own: Engine, two: tuple[Screen, Screen]
) -> None:
    sari, budi = two
    code = started(sari)
    budi.open("rakor", kode=code, lihat="keputusan")
    fill(budi, {"text": "Dibuka."})
    press(sari, "Lanjut ke 2. Kesepakatan")
    press(budi, "Catat keputusan")
    assert decided_under(own) == [(1,)]


def test_notes_are_kept_under_the_item_they_were_written_for_wherever_that_went(
    own: Engine, two: tuple[Screen, Screen]
) -> None:
    sari, budi = two
    sari.open("rakor", isi="baru")
    alike = {"item-1": "Paparan", "minutes-1": "10", "speaker-1": "Brebes"}
    fill(sari, {**HEADER, **alike})
    press(sari, "Tambah agenda")
    fill(sari, {"item-2": "Paparan", "minutes-2": "10", "speaker-2": "Demak"})
    press(press(press(sari, "Simpan draf"), "Buka rakor"), "Mulai rakor")
    code = sari.address["kode"]
    budi.open("rakor", kode=code)
    fill(budi, {"notes": "Tentang Brebes."})
    sari.open("rakor", kode=code, isi="ubah")
    press(press(sari, "Naikkan 2"), "Simpan perubahan")
    press(budi, "Simpan catatan")
    assert rows(
        own,
        "SELECT i.speaker, i.notes FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id "
        "WHERE m.dataset = 'terbit' ORDER BY i.position",
    ) == [("Demak", ""), ("Brebes", "Tentang Brebes.")]


def test_saving_again_after_a_conflict_changes_only_what_was_touched(
    own: Engine, two: tuple[Screen, Screen]
) -> None:
    sari, budi = two
    sari.open("rakor", isi="baru")
    fill(sari, HEADER)
    press(sari, "Simpan draf")
    code = sari.address["kode"]
    budi.open("rakor", kode=code, isi="ubah")
    fill(budi, {"place": "Pendopo Brebes"})
    sari.open("rakor", kode=code, isi="ubah")
    press(fill(sari, FIRST), "Tambah agenda")
    fill(sari, {"item-2": "Kesepakatan", "minutes-2": "45", "chair": "Sekretaris Daerah"})
    press(sari, "Simpan perubahan")
    press(budi, "Simpan perubahan")
    assert STALE in budi.text
    assert field(budi, "chair").value == "Sekretaris Daerah"
    assert [field(budi, f"item-{number}").value for number in (1, 2)] == [
        "Pembukaan",
        "Kesepakatan",
    ]
    assert "Isian Anda menggantinya bila disimpan lagi: Tempat." in budi.text
    press(budi, "Simpan perubahan")
    assert rows(own, "SELECT chair, place FROM meeting WHERE dataset = 'terbit'") == [
        ("Sekretaris Daerah", "Pendopo Brebes")
    ]
    assert rows(
        own,
        "SELECT i.title, i.minutes FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id "
        "WHERE m.dataset = 'terbit' ORDER BY i.position",
    ) == [("Pembukaan", 10), ("Kesepakatan", 45)]


def test_an_agenda_that_was_touched_stays_the_own_one_and_is_named(
    own: Engine, two: tuple[Screen, Screen]
) -> None:
    sari, budi = two
    code = drafted(sari)
    budi.open("rakor", kode=code, isi="ubah")
    press(budi, "Naikkan 2")
    sari.open("rakor", kode=code, isi="ubah")
    fill(sari, {"item-1": "Doa", "place": "Aula BKD"})
    press(sari, "Simpan perubahan")
    press(budi, "Simpan perubahan")
    assert "Isian Anda menggantinya bila disimpan lagi: Agenda." in budi.text
    assert field(budi, "place").value == "Aula BKD"
    press(budi, "Simpan perubahan")
    assert rows(
        own,
        "SELECT i.title FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id "
        "WHERE m.dataset = 'terbit' ORDER BY i.position",
    ) == [("Kesepakatan",), ("Pembukaan",)]


def after_fields(screen: Screen, words: str) -> bool:
    """Whether `words` stand below the last field, above the button that was pressed."""
    main = list(screen.app.main)
    said = [n for n, item in enumerate(main) if item.type == "html" and words in str(item.value)]
    fields = [n for n, item in enumerate(main) if item.type in ("radio", "text_input")]
    return bool(said) and min(said) > max(fields)


def test_a_conflict_is_told_where_the_button_is(two: tuple[Screen, Screen]) -> None:
    sari, budi = two
    code = started(sari)
    for screen in two:
        screen.open("rakor", kode=code, lihat="kehadiran")
    ticked(sari, r3329="hadir")
    ticked(budi, r3329="izin")
    assert after_fields(budi, "Dicatat berbeda oleh orang lain")
    assert after_fields(budi, STALE)
    for screen, place in ((sari, "Aula BKD"), (budi, "Pendopo Brebes")):
        screen.open("rakor", kode=code, isi="ubah")
        fill(screen, {"place": place})
    press(sari, "Simpan perubahan")
    press(budi, "Simpan perubahan")
    assert after_fields(budi, STALE)
    sari.open("rakor", kode=code, lihat="keputusan")
    fill(sari, {"whom": "hadir"})
    press(sari, "Catat keputusan")
    assert after_fields(sari, "Belum disimpan.")


def test_a_form_is_saved_against_what_its_writer_saw_whatever_else_they_did_meanwhile(
    own: Engine, two: tuple[Screen, Screen]
) -> None:
    sari, budi = two
    code = started(sari)
    budi.open("rakor", kode=code, isi="ubah")
    fill(budi, {"place": "Pendopo Brebes"})
    sari.open("rakor", kode=code, isi="ubah")
    fill(sari, {"chair": "Sekretaris Daerah"})
    press(sari, "Simpan perubahan")
    elsewhere(budi, kode=code)
    press(budi, "Lanjut ke 2. Kesepakatan")
    elsewhere(budi, kode=code, isi="ubah")
    press(budi, "Simpan perubahan")
    assert "Rakor ini diubah oleh" in budi.text
    assert rows(own, "SELECT chair, place FROM meeting WHERE dataset = 'terbit'") == [
        ("Sekretaris Daerah", "")
    ]


def elsewhere(screen: Screen, **query: str) -> Screen:
    """Follow a link to another view of the same page."""
    screen.app.query_params.clear()
    screen.app.query_params.update(query)
    screen.app.run()
    return screen


def test_no_form_is_offered_in_the_data_set_one_only_reads(
    two: tuple[Screen, Screen],
) -> None:
    sari, _ = two
    code = drafted(sari)
    elsewhere(sari, kode=code, isi="ubah")
    fill(sari, {"place": "Aula BKD"})
    elsewhere(sari, kode=code, isi="ubah", data="contoh")
    assert buttons(sari) == []
    assert "Data contoh hanya dapat dibaca" in sari.text
    elsewhere(sari, isi="baru", data="contoh")
    assert buttons(sari) == []
    elsewhere(sari, kode=code, data="contoh")
    assert buttons(sari) == []
    elsewhere(sari, kode=code, isi="ubah")
    assert field(sari, "place").value == "Aula BKD"
    assert field(sari, "title").value != ""
    assert FIRST["item-1"] == field(sari, "item-1").value


def test_a_draft_says_who_sees_it(two: tuple[Screen, Screen]) -> None:
    sari, _ = two
    drafted(sari)
    seen_by = "Hanya pengelola data dan pembina yang melihatnya sampai rakor dibuka."
    assert seen_by in sari.text
    press(sari, "Buka rakor")
    assert seen_by not in sari.text


def test_a_meeting_leads_its_own_page(two: tuple[Screen, Screen]) -> None:
    sari, _ = two
    code = drafted(sari)
    press(sari, "Buka rakor")
    sari.open("rakor", isi="baru")
    fill(sari, {"title": "Rakor lain", "held_on": "05-02-2026", **FIRST})
    press(sari, "Simpan draf")
    press(sari, "Buka rakor")
    sari.open("rakor", kode=code)
    assert "Berikutnya: Rakor lain" not in sari.text
    assert "Rakor semester II, 5 Maret 2026: dibuka." in sari.text
