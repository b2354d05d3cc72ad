"""Tindak lanjut: agreed for three regions, reported done, sent back, reported again, accepted."""

import re
import sqlite3
from contextlib import closing

import pytest
from ui.follow_up_desk import BATANG, PEMALANG, TEGAL, agree, today, workers
from ui.result_desk import field, fill, press, tick
from ui.screen import Screen, rows

from merit.store.engine import Engine

PUBLISHED = "FROM action_item WHERE dataset = 'terbit'"


@pytest.fixture
def people(own: Engine) -> dict[str, Screen]:
    return workers(own)


def sql(engine: Engine, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(str(engine.url.database))) as connection:
        return connection.execute(query).fetchall()


def counters(screen: Screen) -> str:
    """The page with everything counted on it."""
    return screen.open("tindak-lanjut").text


def burn_up(screen: Screen) -> tuple[int, int]:
    """Agreed and done by today, as the curves end."""
    last = rows(screen.open("tindak-lanjut").charts[-1])[-1]
    return int(last["disepakati"]), int(last["selesai"])


def test_from_one_entry_for_three_regions_to_one_of_them_done(
    people: dict[str, Screen], own: Engine
) -> None:
    sari, wati = people["sari"], people["wati"]
    press(agree(sari, BATANG, PEMALANG, TEGAL), "Catat butir")
    year = today(-40)[-4:]
    codes = [f"R-{year}-{number:03}" for number in (1, 2, 3)]
    assert f"3 butir tercatat, satu untuk tiap daerah: {codes[0]} sampai {codes[2]}." in sari.text
    assert sql(own, f"SELECT code, region_code, owner, status {PUBLISHED} ORDER BY code") == [
        (codes[0], BATANG, "BKPSDM Kabupaten Batang", "belum_mulai"),
        (codes[1], PEMALANG, "BKPSDM Kabupaten Pemalang", "belum_mulai"),
        (codes[2], TEGAL, "BKPSDM Kabupaten Tegal", "belum_mulai"),
    ]
    assert burn_up(sari) == (3, 0)

    wati.open("tindak-lanjut", isi="kemajuan", butir=codes[0], ke="selesai")
    fill(wati, {"note": "Peraturan bupati ditetapkan."})
    press(wati, "Kirim laporan")
    assert "menunggu jawaban provinsi" in wati.text
    assert burn_up(wati) == (1, 0)  # Batang alone is hers, and nothing of it counts as done
    assert "Selesai menurut daerah, menunggu provinsi" in counters(wati)
    assert "Selesai 0 dari 1 butir" in wati.text

    assert "Laporan daerah yang menunggu (1)" in counters(sari)
    sari.open("tindak-lanjut", lihat="laporan")
    assert "1 laporan daerah menunggu jawaban Anda." in sari.text
    sari.open("tindak-lanjut", butir=codes[0])
    press(sari, "Kembalikan laporan")
    assert "Jawaban kepada daerah belum diisi" in sari.text
    fill(sari, {"jawaban": "Unggah naskah yang sudah diundangkan."})
    press(sari, "Kembalikan laporan")
    assert "dikembalikan kepada daerah" in sari.text
    assert burn_up(sari) == (3, 0)

    wati.open("tindak-lanjut", butir=codes[0])
    assert "dikembalikan provinsi: Unggah naskah yang sudah diundangkan." in wati.text
    wati.open("tindak-lanjut", isi="kemajuan", butir=codes[0], ke="selesai")
    fill(wati, {"note": "Naskah diundangkan, terlampir."})
    press(wati, "Kirim laporan")
    assert "menunggu jawaban provinsi" in wati.text

    sari.open("tindak-lanjut", butir=codes[0])
    press(sari, "Terima laporan")
    assert f"Laporan diterima. {codes[0]} kini selesai, 100%." in sari.text
    assert burn_up(sari) == (3, 1)
    assert burn_up(wati) == (1, 1)
    assert "Laporan daerah yang menunggu" not in counters(sari)
    assert sql(own, f"SELECT status, progress {PUBLISHED} AND code = '{codes[0]}'") == [
        ("selesai", 100)
    ]
    assert sql(own, "SELECT state FROM progress_report ORDER BY id") == [
        ("dikembalikan",),
        ("diterima",),
    ]


def noted(screen: Screen, code: str, **values: str) -> Screen:
    screen.open("tindak-lanjut", isi="kemajuan", butir=code)
    fill(screen, values)
    return press(screen, "Catat kemajuan")


def entered(people: dict[str, Screen]) -> str:
    """One item of Kabupaten Batang; its code."""
    sari = people["sari"]
    press(agree(sari, BATANG), "Catat butir")
    return sari.address["butir"]


def test_what_a_role_may_not_do_is_not_offered(people: dict[str, Screen]) -> None:
    code = entered(people)
    offered = {
        name: [
            words
            for words in ("Catat kemajuan", "Laporkan kemajuan", "Ubah isi butir")
            if words in screen.open("tindak-lanjut", butir=code).text
        ]
        for name, screen in people.items()
        if name != "joko"
    }
    assert offered == {
        "sari": ["Catat kemajuan", "Ubah isi butir"],
        "tono": ["Catat kemajuan", "Ubah isi butir"],
        "wati": ["Laporkan kemajuan"],
        "agung": [],
    }
    cards = {
        name: (
            'draggable="true"' in screen.open("tindak-lanjut").html,
            "Catat butir RTL" in screen.text,
        )
        for name, screen in people.items()
    }
    assert cards == {
        "sari": (True, True),
        "tono": (True, True),
        "wati": (True, False),
        "joko": (False, False),
        "agung": (False, False),
    }


@pytest.mark.parametrize("form", ["baru", "ubah", "kemajuan"])
def test_a_leader_who_opens_a_form_by_its_address_is_refused(
    people: dict[str, Screen], form: str
) -> None:
    code = entered(people)
    agung = people["agung"].open("tindak-lanjut", isi=form, butir=code)
    assert any("tidak memiliki akses" in words for words in agung.warnings)
    assert not agung.app.button


def test_an_operator_of_another_region_is_shown_nothing_of_an_item(
    people: dict[str, Screen],
) -> None:
    code = entered(people)
    joko = people["joko"].open("tindak-lanjut", butir=code)
    assert any("tidak memiliki akses" in words for words in joko.warnings)
    assert "pola karier" not in joko.text


def test_a_card_leads_to_its_item_and_to_every_state_it_can_get(people: dict[str, Screen]) -> None:
    code = entered(people)
    html = people["wati"].open("tindak-lanjut").html
    for status in ("berjalan_sesuai", "berjalan_terkendala", "selesai", "selesai_penyesuaian"):
        assert f"isi=kemajuan&amp;butir={code}&amp;ke={status}" in html
    assert "ke=dibatalkan" not in html
    assert "ke=dibatalkan" in people["sari"].open("tindak-lanjut").html


def test_every_way_to_move_a_card_names_its_item(people: dict[str, Screen], own: Engine) -> None:
    press(agree(people["sari"], BATANG, PEMALANG, TEGAL), "Catat butir")
    html = people["sari"].open("tindak-lanjut").html
    named = re.findall(r"<summary><span>(Pindahkan .*?) …</span></summary>", html)
    codes = [code for (code,) in sql(own, f"SELECT code {PUBLISHED} ORDER BY code")]
    assert sorted(named) == [f"Pindahkan {code} ke" for code in codes]
    assert sorted(re.findall(r'<nav aria-label="(Pindahkan .*?)">', html)) == sorted(named)


def test_errors_stand_beside_their_fields_and_what_was_typed_stays(
    people: dict[str, Screen],
) -> None:
    sari = agree(people["sari"], BATANG, due_on="besok", title=" ")
    press(sari, "Catat butir")
    assert "Belum disimpan. Perbaiki 2 hal berikut." in sari.text
    assert "Tenggat belum terbaca." in sari.text
    assert "Rencana tindak lanjut belum diisi." in sari.text
    assert field(sari, "due_on").value == "besok"
    fill(sari, {"due_on": today(30), "title": "Menetapkan pola karier"})
    press(sari, "Catat butir")
    assert "tercatat." in sari.text


def test_falling_progress_is_saved_once_the_warning_was_read(
    people: dict[str, Screen], own: Engine
) -> None:
    code, sari = entered(people), people["sari"]
    noted(sari, code, progress="60", note="Naskah dibahas.")
    noted(sari, code, progress="40", note="Naskah ditarik.")
    assert "Kemajuan turun dari 60% menjadi 40%" in sari.text
    assert sql(own, f"SELECT progress {PUBLISHED}") == [(60,)]
    tick(sari)
    press(sari, "Catat kemajuan")
    assert sql(own, f"SELECT progress {PUBLISHED}") == [(40,)]


def test_of_two_who_note_at_once_the_second_reads_first_and_loses_nothing(
    people: dict[str, Screen], own: Engine
) -> None:
    code, sari, tono = entered(people), people["sari"], people["tono"]
    tono.open("tindak-lanjut", isi="kemajuan", butir=code)
    fill(tono, {"progress": "30", "note": "Dari Tono."})
    noted(sari, code, progress="20", note="Dari Sari.")
    press(tono, "Catat kemajuan")
    assert "diubah sejak formulir dibuka" in tono.text
    assert sql(own, f"SELECT progress {PUBLISHED}") == [(20,)]
    press(tono, "Baca yang terbaru")
    assert "Dari Sari." in tono.text
    assert field(tono, "note").value == "Dari Tono."
    press(tono, "Catat kemajuan")
    assert sql(own, f"SELECT progress {PUBLISHED}") == [(30,)]


def test_of_two_who_amend_at_once_the_second_compares_and_chooses(
    people: dict[str, Screen], own: Engine
) -> None:
    code, sari, tono = entered(people), people["sari"], people["tono"]
    tono.open("tindak-lanjut", isi="ubah", butir=code)
    fill(tono, {"due_on": today(60), "reason": "Menunggu anggaran."})
    sari.open("tindak-lanjut", isi="ubah", butir=code)
    fill(sari, {"title": "Menetapkan pola karier ASN", "reason": "Nama diperjelas."})
    press(sari, "Simpan perubahan")
    assert f"Butir {code} diubah." in sari.text
    press(tono, "Simpan perubahan")
    assert "Bandingkan kedua versi" in tono.text
    assert "Menetapkan pola karier ASN" in tono.text
    press(tono, "Letakkan isian saya di atasnya")
    assert field(tono, "due_on").value == today(60)
    press(tono, "Simpan perubahan")
    assert sql(own, f"SELECT title {PUBLISHED}") == [("Menetapkan pola karier",)]


def test_a_report_pressed_twice_is_one(people: dict[str, Screen], own: Engine) -> None:
    code, wati = entered(people), people["wati"]
    tabs = [wati, Screen(wati.session)]
    for tab in tabs:
        tab.open("tindak-lanjut", isi="kemajuan", butir=code, ke="selesai")
        fill(tab, {"note": "Ditetapkan."})
    for tab in tabs:
        press(tab, "Kirim laporan")
        assert "menunggu jawaban provinsi" in tab.text
        assert tab.address["butir"] == code
        assert "isi" not in tab.address
    assert sql(own, "SELECT count(*) FROM progress_report") == [(1,)]
    assert sql(own, "SELECT count(*) FROM audit_entry WHERE action = 'laporkan_kemajuan'") == [(1,)]


def test_the_page_lists_what_one_activity_or_decision_led_to(
    people: dict[str, Screen], own: Engine
) -> None:
    ((activity, number),) = sql(
        own,
        """SELECT v.code, count(*) FROM action_item a JOIN intervention v
           ON v.id = a.intervention_id WHERE a.dataset = 'contoh'
           GROUP BY v.code ORDER BY 2 DESC, 1 LIMIT 1""",
    )
    agung = people["agung"]
    agung.open("tindak-lanjut", data="contoh", tampil="tabel", intervensi=str(activity))
    assert f"Hanya butir dari kegiatan {activity}" in agung.text
    assert f"dari {number}" in agung.text
    agung.open("tindak-lanjut", data="contoh", intervensi="I-1999-99")
    assert "Hanya butir" not in agung.text


def test_in_the_other_data_set_an_account_reads_and_writes_nothing(
    people: dict[str, Screen],
) -> None:
    sari = people["sari"].open("tindak-lanjut", data="contoh")
    assert "Catat butir RTL" not in sari.text
    assert 'draggable="true"' not in sari.html
    sari.open("tindak-lanjut", data="contoh", isi="baru")
    assert "Himpunan data ini hanya dapat dibaca" in sari.text
    assert not sari.app.button
