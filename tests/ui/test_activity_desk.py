"""Intervensi: an activity planned, put off, planned again, reported, amended, at the screen."""

import re
from datetime import UTC, datetime
from html import unescape
from typing import Any
from urllib.parse import urlsplit

import pytest
from sqlalchemy import text
from ui.own_database import seated
from ui.result_desk import buttons, field, fill, managers, press
from ui.screen import Screen
from ui.standing_clock import stand_at

from merit.domain.access import Role
from merit.domain.accounts import AccountDraft
from merit.store import accounts
from merit.store.engine import Engine, reading, writing

MORNING = datetime(2026, 11, 20, 1, 30, tzinfo=UTC)
PLAN = {
    "kind": "fgd",
    "title": "FGD pola karier",
    "starts_on": "03-06-2026",
    "ends_on": "04-06-2026",
    "mode": "hibrida",
    "place": "Kota Semarang",
    "hours": "7,5",
    "organiser": "BKD Provinsi Jawa Tengah",
    "officers": "Tim Pembina Wilayah I",
    "group": "kota",
    "cost": "12.500.000",
    "fund_source": "APBD Provinsi 2026",
}
REPORT = {
    "starts_on": "20-07-2026",
    "ends_on": "",
    "attendance": "semua",
    "participants": "42",
    "agreements": "Peta karier disusun sampai Agustus.",
}


@pytest.fixture
def pair(own: Engine, monkeypatch: pytest.MonkeyPatch) -> tuple[Screen, Screen]:
    stand_at(monkeypatch, MORNING)
    return managers(own)


def planned(screen: Screen, **changes: Any) -> str:
    """Plan an activity; its code."""
    screen.open("intervensi", isi="baru")
    fill(screen, PLAN | changes)
    press(screen, "Simpan rencana")
    if "kode" not in screen.address:
        screen.app.checkbox[-1].set_value(True).run()
        press(screen, "Simpan rencana")
    return screen.address["kode"]


def at(screen: Screen, code: str, step: str = "") -> Screen:
    more = {"isi": step} if step else {}
    return screen.open("intervensi", kode=code, **more)


def recorded(own: Engine, code: str, *columns: str) -> tuple[Any, ...]:
    """What the table says of a published activity."""
    query = f"SELECT {', '.join(columns)} FROM intervention WHERE dataset = 'terbit' AND code = :c"
    with reading(own) as session:
        return tuple(session.execute(text(query), {"c": code}).one())


def test_a_plan_is_put_off_planned_again_reported_and_shown(
    pair: tuple[Screen, Screen], own: Engine
) -> None:
    sari, budi = pair
    code = planned(sari)
    assert re.search(r"Tersimpan pukul \d\d\.\d\d WIB\. I-2026-\d+ FGD pola karier", sari.text)
    assert "Triwulan II 2026" in sari.text
    assert "Diundang Kota (6)" in sari.text
    assert "Rp12.500.000" in sari.text
    assert "Catatan BKD Provinsi Jawa Tengah" in sari.text
    assert "Hadir" not in sari.text

    at(budi, code, "tunda")
    press(budi, "Tunda kegiatan")
    assert "Alasan belum diisi." in budi.text
    fill(budi, {"reason": "Bertepatan dengan pelantikan."})
    press(budi, "Tunda kegiatan")
    assert "Ditunda: Bertepatan dengan pelantikan." in budi.text
    assert "Jadwalkan kembali" in budi.text
    assert recorded(own, code, "status", "version") == ("ditunda", 2)

    at(sari, code, "ubah")
    assert field(sari, "title").value == "FGD pola karier"
    assert field(sari, "starts_on").value == ""
    fill(sari, {"starts_on": "20-07-2026"})
    press(sari, "Simpan perubahan")
    sari.app.checkbox[-1].set_value(True).run()  # its day has passed
    press(sari, "Simpan perubahan")
    assert recorded(own, code, "status", "reason") == ("rencana", "")

    at(sari, code, "laporkan")
    fill(sari, REPORT)
    press(sari, "Simpan laporan")
    assert recorded(own, code, "status", "participants", "version") == ("terlaksana", 42, 4)
    shown = at(budi, code).text
    assert "FGD tematik, terlaksana: 20 Juli 2026, Triwulan III 2026." in shown
    assert "Hadir 6 dari 6 daerah" in shown
    assert "Peserta 42 orang" in shown
    assert "Peta karier disusun sampai Agustus." in shown
    assert "Belum ada butir RTL dari kegiatan ini." in shown


def test_regions_are_picked_one_by_one_from_a_group(
    pair: tuple[Screen, Screen], own: Engine
) -> None:
    sari, _ = pair
    sari.open("intervensi", isi="baru")
    fill(sari, PLAN | {"starts_on": "03-12-2026", "ends_on": ""})
    fill(sari, {"group": "pilihan"})
    assert "6 kabupaten/kota diundang." in sari.text
    fill(sari, {"daerah:33.75": False, "daerah:33.29": True})
    press(sari, "Simpan rencana")
    code = sari.address["kode"]
    query = (
        "SELECT region_code FROM intervention_region JOIN intervention ON id = intervention_id "
        "WHERE dataset = 'terbit' AND code = :code ORDER BY region_code"
    )
    with reading(own) as session:
        found = [row[0] for row in session.execute(text(query), {"code": code})]
    assert found == ["33.29", "33.71", "33.72", "33.73", "33.74", "33.76"]


def test_those_invited_come_first_where_attendance_is_noted(
    pair: tuple[Screen, Screen], own: Engine
) -> None:
    sari, _ = pair
    at(sari, planned(sari), "laporkan")
    fill(sari, REPORT | {"attendance": "sebagian"})
    boxes = [str(box.key).rpartition(":")[2] for box in sari.app.checkbox]
    cities = ["33.71", "33.72", "33.73", "33.74", "33.75", "33.76"]
    assert boxes[:6] == cities
    assert len({*boxes}) == len(boxes) == 35
    first, second = sari.text.index("Yang diundang"), sari.text.index("Tanpa undangan")
    assert first < second
    fill(sari, {"hadir:33.71": True, "hadir:33.29": True})
    press(sari, "Simpan laporan")
    query = (
        "SELECT region_code, present FROM intervention_region "
        "JOIN intervention ON id = intervention_id WHERE dataset = 'terbit' AND code = :code"
    )
    with reading(own) as session:
        rows = session.execute(text(query), {"code": sari.address["kode"]})
        found = {code: bool(present) for code, present in rows}
    assert found == {"33.29": True, "33.71": True} | dict.fromkeys(cities[1:], False)


def test_aspects_and_their_indicators_are_the_theme(pair: tuple[Screen, Screen]) -> None:
    sari, _ = pair
    sari.open("intervensi", isi="baru")
    fill(sari, PLAN | {"starts_on": "12-2026", "ends_on": "", "instrument": "kasn-9-2019"})
    fill(sari, {"aspek:A3": True})
    fill(sari, {"indikator:3.1": True})
    press(sari, "Simpan rencana")
    assert re.search(r"Aspek A3 [^;]+ \(", sari.text)
    assert re.search(r"Indikator 3\.1 ", sari.text)
    assert "Tanggal Desember 2026" in sari.text


def test_what_is_wrong_is_said_and_nothing_typed_is_lost(pair: tuple[Screen, Screen]) -> None:
    sari, _ = pair
    sari.open("intervensi", isi="baru")
    press(sari, "Simpan rencana")
    assert "Jenis kegiatan belum dipilih." in sari.text
    assert "Nama kegiatan belum diisi." in sari.text
    assert "Tanggal mulai belum diisi." in sari.text
    fill(sari, PLAN | {"cost": "dua juta", "officers": "NIP 198001012005011001"})
    press(sari, "Simpan rencana")
    assert "Biaya belum terbaca." in sari.text
    assert "Petugas memuat NIP." in sari.text
    assert field(sari, "cost").value == "dua juta"
    assert "kode" not in sari.address


def test_what_was_typed_is_there_again_in_another_session(pair: tuple[Screen, Screen]) -> None:
    sari, budi = pair
    fill(sari.open("intervensi", isi="baru"), {"title": "FGD pola karier", "group": "kota"})
    fill(sari, {"group": "pilihan"})
    fill(sari, {"daerah:33.71": False})
    sari.open("intervensi", isi="baru")
    assert "Isian Anda dari sesi sebelumnya ditampilkan lagi." in sari.text
    assert field(sari, "title").value == "FGD pola karier"
    assert "5 kabupaten/kota diundang." in sari.text
    assert field(budi.open("intervensi", isi="baru"), "title").value == ""
    press(sari, "Mulai dari awal")
    assert field(sari, "title").value == ""
    assert "sesi sebelumnya" not in sari.open("intervensi", isi="baru").text


def test_a_new_plan_begins_with_an_earlier_activity(
    pair: tuple[Screen, Screen], own: Engine
) -> None:
    sari, _ = pair
    first = planned(sari)
    fill(at(sari, first, "laporkan"), REPORT)
    press(sari, "Simpan laporan")
    assert "Susun dari kegiatan ini" in sari.text
    sari.open("intervensi", isi="baru", salin=first)
    assert field(sari, "title").value == "FGD pola karier"
    assert field(sari, "starts_on").value == ""
    fill(sari, {"starts_on": "14-12-2026"})
    press(sari, "Simpan rencana")
    second = sari.address["kode"]
    assert second != first
    assert f"Disusun dari {first}" in sari.text
    told = recorded(own, second, "status", "based_on", "participants", "agreements", "cost")
    assert told == ("rencana", first, None, "", 12_500_000)


def test_what_is_handed_in_twice_is_one(pair: tuple[Screen, Screen], own: Engine) -> None:
    sari, _ = pair
    assert planned(sari) == planned(sari)
    with reading(own) as session:
        query = "SELECT count(*) FROM intervention WHERE title = 'FGD pola karier'"
        assert session.execute(text(query)).scalar() == 1


def test_somebody_else_was_faster_and_both_versions_are_shown(
    pair: tuple[Screen, Screen], own: Engine
) -> None:
    sari, budi = pair
    code = planned(sari)
    fill(at(sari, code, "ubah"), {"title": "FGD karier Sari"})
    fill(at(budi, code, "ubah"), {"title": "FGD karier Budi", "theme": "Talenta"})
    press(budi, "Simpan perubahan")
    budi.app.checkbox[-1].set_value(True).run()
    press(budi, "Simpan perubahan")
    press(sari, "Simpan perubahan")
    assert "Kegiatan ini baru saja diubah orang lain." in sari.text
    assert re.search(r"Nama berbeda FGD karier Budi FGD karier Sari", sari.text)
    assert recorded(own, code, "title") == ("FGD karier Budi",)
    press(sari, "Letakkan isian saya di atasnya")
    assert field(sari, "title").value == "FGD karier Sari"
    press(sari, "Simpan perubahan")
    sari.app.checkbox[-1].set_value(True).run()
    press(sari, "Simpan perubahan")
    assert recorded(own, code, "title", "version") == ("FGD karier Sari", 3)


def test_what_was_reported_is_amended_with_a_reason(pair: tuple[Screen, Screen]) -> None:
    sari, _ = pair
    code = planned(sari)
    fill(at(sari, code, "laporkan"), REPORT)
    press(sari, "Simpan laporan")
    fill(at(sari, code, "ubah"), {"attendance": "sebagian"})
    fill(sari, {"hadir:33.71": False})
    press(sari, "Simpan perubahan")
    assert "Alasan belum diisi." in sari.text
    fill(sari, {"reason": "Daftar hadir diperiksa."})
    press(sari, "Simpan perubahan")
    assert "Hadir 5 dari 6 daerah" in sari.text


def test_only_steps_that_can_be_taken_are_offered(pair: tuple[Screen, Screen]) -> None:
    sari, _ = pair
    code = planned(sari)
    for offered in ("isi=ubah", "isi=laporkan", "isi=tunda", "isi=batal"):
        assert f"{offered}&amp;kode={code}" in sari.html
    fill(at(sari, code, "batal"), {"reason": "Anggaran dialihkan."})
    press(sari, "Batalkan kegiatan")
    assert "Batal: Anggaran dialihkan." in sari.text
    assert "isi=" not in sari.html.replace("isi=baru", "")
    assert "Langkah ini tidak dapat dilakukan" in at(sari, code, "tunda").text
    assert buttons(sari) == []


def test_a_reader_reads_and_changes_nothing(pair: tuple[Screen, Screen], own: Engine) -> None:
    sari, _ = pair
    code = planned(sari)
    with writing(own) as session:
        draft = AccountDraft("lina", "Lina", Role.LEADER, frozenset())
        accounts.add(session, draft, now=datetime.now(UTC))
    reader = seated(own, "lina")
    assert "FGD pola karier" in at(reader, code).title
    assert "Langkah berikutnya" not in reader.text
    assert "Rencanakan kegiatan" not in reader.open("intervensi").text
    for step in ("ubah", "laporkan", "tunda", "batal"):
        assert at(reader, code, step).warnings == ["Anda tidak memiliki akses ke data ini."]
    refused = reader.open("intervensi", isi="baru").warnings
    assert refused == ["Anda tidak memiliki akses ke data ini."]
    assert "Rencanakan kegiatan" in seated(own, "rini").open("intervensi").text


def test_an_account_changes_nothing_among_the_made_up_data(pair: tuple[Screen, Screen]) -> None:
    sari, _ = pair
    sari.open("intervensi", data="contoh", kode="I-2026-01")
    assert "Data contoh · I-2026-01" in sari.text
    assert "Data contoh hanya dapat diubah melalui percobaan peran." in sari.text
    assert buttons(sari.open("intervensi", data="contoh", isi="baru")) == []


def test_an_activity_nobody_recorded_is_said_to_be_none(screen: Screen) -> None:
    found = screen.open("intervensi", kode="I-1999-01").warnings
    assert found == ["Kegiatan I-1999-01 tidak tercatat. Pilih kegiatan dari daftar."]


def test_the_rows_of_the_list_and_the_marks_of_the_timeline_lead_to_the_activity(
    screen: Screen,
) -> None:
    screen.open("intervensi", data="contoh", periode="2024")
    found = re.findall(r'href="(/intervensi\?[^"]*kode=I-2024-\d+)"', screen.html)
    assert len(found) == 9
    screen.open("intervensi", data="contoh", tampil="linimasa", periode="2024")
    assert "I-2024-01" in screen.click("linimasa", "I-2024-01").text
    (back,) = re.findall(r'href="([^"]*)">← Semua kegiatan', screen.html)
    assert {"tampil=linimasa", "periode=2024"} < {*urlsplit(unescape(back)).query.split("&")}
    assert "kode=" not in back
