"""Verifikasi: claims are read beside their evidence, decided, returned, finished and approved."""

import re

import pytest
from ui.practice_desk import trying
from ui.result_desk import buttons, field, fill, press
from ui.screen import Screen
from ui.verification_desk import (
    APPROVED,
    BEGUN,
    DRAFT,
    NEWEST,
    OF_DEMO,
    PERIOD,
    RETURNED,
    UNTOUCHED,
    VERIFIED,
    check,
    manager,
    rows,
    state,
    verdict,
)

from merit.domain.access import Role
from merit.store.engine import Engine

ANSWERED = (
    f"{OF_DEMO} JOIN self_check_answer s ON s.self_check_id = c.id "
    f"JOIN indicator i ON i.id = s.indicator_id "
    f"WHERE p.code = '{PERIOD}' AND c.region_code = '{BEGUN}'"
)
SETTLED = f"{NEWEST} AND c.region_code = '{BEGUN}' AND v.level IS NOT NULL"
WORDS = ("Sesuai", "Tidak sesuai", "Perlu klarifikasi")
WHY = "Bukti hanya menunjukkan <b>sebagian</b> unit."


@pytest.fixture
def sari(own: Engine) -> Screen:
    return manager(own)


def can_decide(screen: Screen) -> bool:
    return set(WORDS) <= set(buttons(screen))


def test_one_press_confirms_a_claim_and_leads_to_the_next_indicator(
    own: Engine, sari: Screen
) -> None:
    check(sari, UNTOUCHED, aspek="A1")
    assert "1.1 Peta jabatan" in sari.text
    assert verdict(own, UNTOUCHED, "1.1") is None
    press(sari, "Sesuai")
    assert "Putusan 1.1 tersimpan: Sesuai." in sari.text
    assert sari.address["indikator"] == "1.2"
    found = verdict(own, UNTOUCHED, "1.1")
    assert found is not None
    claimed = rows(
        own,
        "SELECT a.level FROM self_check_answer a JOIN self_check c ON c.id = a.self_check_id "
        "JOIN self_check_period p ON p.id = c.period_id JOIN indicator i ON i.id = a.indicator_id "
        f"WHERE p.code = 'M-2026-01' AND c.region_code = '{UNTOUCHED}' AND i.code = '1.1'",
    )
    assert (found[0], found[1]) == ("sesuai", claimed[0][0])
    assert "1 dari 37 indikator sudah diputuskan" in sari.text


def test_what_differs_needs_level_and_note_and_what_was_typed_stays(
    own: Engine, sari: Screen
) -> None:
    check(sari, UNTOUCHED, indikator="1.1")
    press(sari, "Tidak sesuai")
    assert "Tingkat terverifikasi belum dipilih." in sari.text
    assert "Catatan putusan belum diisi." in sari.text
    fill(sari, {"note": WHY})
    press(sari, "Tidak sesuai")
    assert field(sari, "note").value == WHY
    assert verdict(own, UNTOUCHED, "1.1") is None
    fill(sari, {"level": "1"})
    press(sari, "Tidak sesuai")
    assert verdict(own, UNTOUCHED, "1.1") == ("tidak_sesuai", 1, WHY)
    again = check(sari, UNTOUCHED)
    assert WHY in again.text
    assert "<b>sebagian</b>" not in again.html
    assert "terverifikasi 1" in again.text


def test_what_was_typed_about_one_indicator_never_stands_at_another(sari: Screen) -> None:
    check(sari, UNTOUCHED, indikator="1.1")
    fill(sari, {"note": WHY})
    sari.app.query_params["indikator"] = "1.2"
    sari.app.run()
    assert field(sari, "note").value == ""
    sari.app.query_params["indikator"] = "1.1"
    sari.app.run()
    assert field(sari, "note").value == WHY


def test_claim_last_official_level_and_evidence_stand_beside_each_other(sari: Screen) -> None:
    text = check(sari, BEGUN, indikator="1.4").text
    for told in ("Klaim daerah", "Resmi 2025", "Terverifikasi", "Bukti dukung", "Dari provinsi"):
        assert told in text
    assert 'href="https://bukti.example/' in sari.html
    assert "bukan nilai resmi" in text


def test_the_indicator_that_is_read_is_marked_in_the_list_of_its_aspect(sari: Screen) -> None:
    html = check(sari, UNTOUCHED, indikator="1.3").html
    listed = re.findall(r'<th scope="row"[^>]*><a [^>]*?( aria-current="true")?>(1[.][0-9]) ', html)
    assert [code for _, code in listed] == ["1.1", "1.2", "1.3", "1.4"]
    assert [code for is_marked, code in listed if is_marked] == ["1.3"]


def test_the_aspects_are_offered_by_name(sari: Screen) -> None:
    html = check(sari, UNTOUCHED).html
    chips = re.findall(r"<a [^>]*>(A[1-8] [^<]*?) <small>", html)
    assert chips[0] == "A1 Perencanaan Kebutuhan"
    assert len(chips) == 8


def test_several_get_the_same_verdict_in_one_step(own: Engine, sari: Screen) -> None:
    check(sari, UNTOUCHED, aspek="A7", bersama="ya")
    press(sari, "Sesuai untuk yang dicentang")
    assert "Belum ada indikator yang dipilih" in sari.above("Sesuai untuk yang dicentang")
    fill(sari, {"7.1": True, "7.2": True})
    press(sari, "Perlu klarifikasi untuk yang dicentang")
    assert "Catatan putusan belum diisi" in sari.text
    assert verdict(own, UNTOUCHED, "7.1") is None
    press(sari, "Sesuai untuk yang dicentang")
    assert "2 putusan tersimpan (7.1, 7.2): Sesuai." in sari.text
    for code in ("7.1", "7.2"):
        found = verdict(own, UNTOUCHED, code)
        assert found is not None
        assert found[0] == "sesuai"


def test_a_verdict_of_somebody_else_is_shown_beside_what_was_read(
    own: Engine, sari: Screen
) -> None:
    budi = manager(own, 2)
    check(sari, UNTOUCHED, indikator="1.1")
    check(budi, UNTOUCHED, indikator="1.1")
    fill(budi, {"level": "1", "note": WHY})
    press(budi, "Tidak sesuai")
    press(sari, "Sesuai")
    assert "1.1 sudah diputuskan oleh Pengelola data 2 (percobaan)" in sari.text
    assert "Yang Anda baca dan yang terbaru" in sari.text
    assert verdict(own, UNTOUCHED, "1.1") == ("tidak_sesuai", 1, WHY)
    press(sari, "Pakai yang terbaru")
    assert "Yang Anda baca dan yang terbaru" not in sari.text
    press(sari, "Sesuai")
    found = verdict(own, UNTOUCHED, "1.1")
    assert found is not None
    assert found[0] == "sesuai"


def test_a_message_reaches_the_conversation_of_its_indicator(own: Engine, sari: Screen) -> None:
    check(sari, UNTOUCHED, indikator="1.1")
    press(sari, "Kirim pesan")
    assert "Pesan belum diisi" in sari.text
    fill(sari, {"text": "Mohon halaman pengesahan."})
    press(sari, "Kirim pesan")
    assert "Pesan terkirim." in sari.text
    assert "Mohon halaman pengesahan." in sari.text
    assert "Mohon halaman pengesahan." not in check(sari, UNTOUCHED, indikator="1.2").text
    assert "Mohon halaman" in check(manager(own, 2), UNTOUCHED, indikator="1.1").text


def test_returning_needs_a_note_and_tells_what_will_be_open(own: Engine, sari: Screen) -> None:
    check(sari, BEGUN)
    assert "Bila dikembalikan, yang terbuka bagi daerah: " in sari.text
    told = "Verifikasi belum dapat diselesaikan: 22 indikator belum diputuskan"
    assert told in sari.text
    (links,) = re.findall(rf"{told}.*?<p class=.m-links.>(.*?)</p>", sari.html, re.S)
    named = re.findall(r"indikator=([\d.]+)[^>]*>([\d.]+)</a>", links)
    counting = {code for (code,) in rows(own, f"SELECT i.code {SETTLED}")}
    everything = {code for (code,) in rows(own, f"SELECT i.code {ANSWERED}")}
    assert {code for code, _ in named} == everything - counting
    assert all(code == name for code, name in named)
    assert "Selesaikan verifikasi" not in buttons(sari)
    press(sari, "Kembalikan ke daerah")
    assert "Catatan atau alasan untuk daerah belum diisi" in sari.above("Kembalikan ke daerah")
    assert state(own, BEGUN) == "dikirim"
    fill(sari, {"reason": "Lengkapi bukti penetapan."})
    press(sari, "Kembalikan ke daerah")
    assert "Dikembalikan ke daerah bersama catatan Anda." in sari.text
    assert state(own, BEGUN) == "dikembalikan"
    assert not can_decide(check(sari, BEGUN, indikator="1.1"))


def test_what_was_never_found_wanting_cannot_be_returned(sari: Screen) -> None:
    check(sari, UNTOUCHED)
    assert "Kembalikan ke daerah" not in buttons(sari)
    assert "Belum ada indikator yang dinyatakan tidak sesuai" in sari.text


def test_who_verified_does_not_approve(own: Engine, sari: Screen) -> None:
    for number in range(1, 9):
        check(sari, UNTOUCHED, aspek=f"A{number}", bersama="ya")
        boxes = [str(item.key).rpartition("/")[2] for item in sari.app.checkbox]
        fill(sari, dict.fromkeys(boxes, True))
        press(sari, "Sesuai untuk yang dicentang")
    assert "Semua putusan sejauh ini Sesuai." in sari.text
    press(sari, "Selesaikan verifikasi")
    assert state(own, UNTOUCHED) == "diverifikasi"
    assert "Sahkan" not in buttons(sari)
    assert "pengesahan dilakukan orang lain" in sari.text
    budi = check(manager(own, 2), UNTOUCHED)
    press(budi, "Sahkan")
    assert "Disahkan sebagai hasil verifikasi provinsi." in budi.text
    assert state(own, UNTOUCHED) == "disahkan"


def test_what_was_verified_can_be_checked_again_and_approved_ones_opened_with_a_reason(
    own: Engine, sari: Screen
) -> None:
    check(sari, VERIFIED)
    fill(sari, {"reason": "Bukti 3.9 perlu dibaca lagi."})
    press(sari, "Periksa ulang")
    assert state(own, VERIFIED) == "dikirim"
    check(sari, APPROVED)
    press(sari, "Buka kembali")
    assert "Catatan atau alasan untuk daerah belum diisi" in sari.text
    fill(sari, {"reason": "Peraturan baru terbit."})
    press(sari, "Buka kembali")
    assert state(own, APPROVED) == "dibuka_kembali"
    assert "Alasan dibuka kembali: Peraturan baru terbit." in sari.text


def test_a_step_on_what_somebody_else_moved_on_is_refused(own: Engine, sari: Screen) -> None:
    budi = manager(own, 2)
    check(sari, VERIFIED)
    press(check(budi, VERIFIED), "Sahkan")
    press(sari, "Sahkan")
    assert "Penilaian mandiri ini diubah oleh Pengelola data 2 (percobaan)" in sari.text
    assert state(own, VERIFIED) == "disahkan"


def test_a_return_is_refused_where_another_verdict_came_meanwhile(
    own: Engine, sari: Screen
) -> None:
    budi = manager(own, 2)
    check(sari, BEGUN)
    fill(sari, {"reason": "Lengkapi bukti penetapan."})
    fill(check(budi, BEGUN, indikator="1.1"), {"level": "1", "note": WHY})
    press(budi, "Tidak sesuai")
    press(sari, "Kembalikan ke daerah")
    assert "Penilaian mandiri ini diubah oleh Pengelola data 2 (percobaan)" in sari.text
    assert state(own, BEGUN) == "dikirim"
    assert "Lengkapi bukti penetapan." in field(sari, "reason").value
    press(sari, "Kembalikan ke daerah")
    assert state(own, BEGUN) == "dikembalikan"


def test_who_gave_a_verdict_after_a_recheck_is_not_offered_to_approve(
    own: Engine, sari: Screen
) -> None:
    budi = manager(own, 2)
    check(sari, VERIFIED)
    fill(sari, {"reason": "Bukti 3.9 perlu dibaca lagi."})
    press(sari, "Periksa ulang")
    fill(check(sari, VERIFIED, indikator="1.1"), {"level": "1", "note": WHY})
    press(sari, "Tidak sesuai")
    press(check(budi, VERIFIED), "Selesaikan verifikasi")
    assert state(own, VERIFIED) == "diverifikasi"
    assert "Sahkan" not in buttons(check(sari, VERIFIED))
    assert "Anda ikut memverifikasi penilaian ini" in sari.text


def test_verdicts_become_items_once_and_the_items_name_the_self_check(
    own: Engine, sari: Screen
) -> None:
    before = rows(own, "SELECT count(*) FROM action_item")[0][0]
    check(sari, VERIFIED, lihat="rtl")
    assert field(sari, "pilih-3.9").value is True
    assert field(sari, "pilih-3.10").value is False
    fill(sari, {"due_on": "besok"})
    press(sari, "Jadikan RTL")
    assert "Tenggat belum terbaca." in sari.text
    fill(sari, {"due_on": "31-03-2099", "pilih-1.4": False, "pilih-5.1": False})
    press(sari, "Jadikan RTL")
    assert "Tenggat" in sari.text
    fill(sari, {"due_on": "31-03-2027"})
    press(sari, "Jadikan RTL")
    assert "1 butir RTL tercatat: R-" in sari.text
    found = rows(own, "SELECT title, level_from, level_to FROM action_item ORDER BY id DESC")
    assert len(found) == before + 1
    assert f"(penilaian mandiri M-2026-01/{VERIFIED})" in found[0][0]
    assert found[0][2] == found[0][1] + 1
    assert "Sudah memiliki butir" in sari.text
    with pytest.raises(ValueError, match="not enough values"):
        field(check(sari, VERIFIED, lihat="rtl"), "pilih-3.9")


def test_leaders_read_and_decide_nothing(own: Engine) -> None:
    leader = trying(own, Role.LEADER)
    assert "menunggu verifikasi" in leader.open("verifikasi", data="contoh").text
    assert "Mulai verifikasi" not in leader.text
    for region in (UNTOUCHED, BEGUN, VERIFIED, RETURNED, APPROVED):
        assert buttons(check(leader, region)) == []
        assert "RTL dari putusan" not in leader.text
        assert buttons(check(leader, region, indikator="1.1")) == []


def test_a_coach_decides_for_the_regions_in_care_only(own: Engine) -> None:
    coach = trying(own, Role.COACH, UNTOUCHED)
    assert "Halaman ini memuat 1 kabupaten/kota" in coach.open("verifikasi", data="contoh").text
    assert "Kab. Wonogiri" not in coach.text
    assert can_decide(check(coach, UNTOUCHED, indikator="1.1"))
    assert "tidak memiliki akses" in " ".join(check(coach, BEGUN).warnings)
    assert "Buka kembali" not in buttons(check(coach, UNTOUCHED))


def test_what_was_never_sent_is_the_regions_own_affair(sari: Screen) -> None:
    check(sari, DRAFT)
    assert "baru dapat dibaca setelah dikirim" in " ".join(sari.warnings)
    assert "3.4" not in sari.page
    assert "tidak ada. Pilih masa" in " ".join(
        sari.open("verifikasi", data="contoh", periode="M-2099-01", daerah=BEGUN).warnings
    )


def test_in_the_published_set_somebody_who_tries_out_only_reads(sari: Screen) -> None:
    sari.open("verifikasi", data="terbit")
    assert "Percobaan peran bekerja pada Data contoh." in sari.text
    assert "Belum ada penilaian mandiri yang dikirim" in sari.text
    assert "Belum ada masa penilaian" in sari.open("verifikasi", lihat="selisih").text


def test_the_field_for_the_reason_names_only_the_steps_that_are_offered(sari: Screen) -> None:
    check(sari, UNTOUCHED)
    offered = [name for name in buttons(sari) if name in ("Kembalikan ke daerah", "Buka kembali")]
    told = {"Kembalikan ke daerah": "mengembalikan", "Buka kembali": "membuka kembali"}
    named = " atau ".join(told[name] for name in offered)
    assert offered
    assert field(sari, "reason").placeholder == f"Wajib untuk {named}."
