"""A self-check on its way through the region, and what each role sees of it."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from ui.practice_desk import trying
from ui.result_desk import buttons, fill, press
from ui.screen import Screen
from ui.self_check_desk import (
    CITY,
    DRAFT,
    TODAY,
    amended,
    answered,
    at,
    choose,
    conformed,
    day,
    handed_in,
    has_field,
    judged,
    note,
    opened_period,
    settle_in,
    state,
    step,
    widget,
)

from merit.domain.access import Role
from merit.domain.self_checks.workflow import CheckStep
from merit.store.engine import Engine
from merit.ui.text import numbers
from merit.ui.text.identity import ENDED, NO_ACCESS

HAND_IN, SEND = "Ajukan ke kepala", "Kirim ke provinsi"
REFUSED = "Anda tidak memiliki akses"


@pytest.fixture
def office(own: Engine) -> Engine:
    settle_in(own)
    opened_period(own)
    return own


def review(screen: Screen, **more: str) -> Screen:
    return screen.open("mandiri", isi="periksa", **more)


def test_from_the_first_answer_to_the_province(office: Engine) -> None:
    oki, hadi = at(office, "oki"), at(office, "hadi")
    answered(office)
    review(oki)
    assert "Semua indikator sudah diisi." in oki.text
    press(oki, HAND_IN)
    assert "Belum diajukan. Centang" in oki.text
    assert state(office) == "draf"
    fill(oki, {"mengerti-ajukan": True})
    press(oki, HAND_IN)
    assert "Diajukan ke kepala. Isian terkunci." in oki.text
    assert state(office) == "menunggu_kepala"

    review(hadi)
    assert "giliran kepala memeriksa dan mengirim" in hadi.text
    fill(hadi, {"mengerti-kirim": True})
    press(hadi, SEND)
    assert "Dikirim ke provinsi. Isian terkunci." in hadi.text
    assert state(office) == "dikirim"
    assert "Dikirim: terkunci, giliran provinsi memverifikasi." in oki.open("mandiri").text
    assert not has_field(oki, "level-1.1")
    assert buttons(review(oki)) == []


def test_the_score_of_three_everywhere_is_307_and_a_half(office: Engine) -> None:
    answered(office)
    oki = at(office, "oki").open("mandiri")
    assert "37/37" in oki.text
    assert "Skor isian sementara 307,5 Baik, dari 410" in oki.text  # three quarters of 410
    told = "Jarak ke Sangat Baik 17,5 menurut isian sementara; tercapai mulai 325"
    assert told in oki.text  # 325 - 307,5
    assert "Isian sementara, bukan nilai resmi. Bobot indikator prakiraan." in oki.text


def test_there_is_no_category_before_everything_is_answered(office: Engine) -> None:
    oki = at(office, "oki").open("mandiri")
    choose(oki, "1.1", 4)
    told = "Skor isian sementara 10 1 dari 37 terjawab; kategori setelah lengkap"
    assert told in oki.open("mandiri").text  # all of the 10 points of 1.1


def test_a_head_whose_turn_it_is_comes_to_the_review_and_from_there_to_the_answers(
    office: Engine,
) -> None:
    answered(office)
    hadi = at(office, "hadi").open("mandiri")
    assert SEND not in buttons(hadi)
    handed_in(office)
    hadi.open("mandiri")
    assert SEND in buttons(hadi)
    (way,) = re.findall(r'href="/mandiri\?([^"]*)"[^>]*>Isian per aspek<', hadi.html)
    assert "aspek=A1" in way
    period = re.findall(r"M-\d{4}-\d{2}", way)[0]
    hadi.open("mandiri", periode=period, aspek="A1")
    assert SEND not in buttons(hadi)
    assert "1.1 Peta jabatan" in hadi.text


def test_the_footer_does_not_tell_a_time_that_no_saved_answer_moves(office: Engine) -> None:
    assert "terakhir diubah" not in at(office, "oki").open("mandiri").text
    assert "terakhir diubah" in at(office, "sari").open("mandiri").text


def test_the_head_gives_it_back_with_a_note(office: Engine) -> None:
    answered(office)
    handed_in(office)
    hadi = review(at(office, "hadi"))
    press(hadi, "Kembalikan ke operator")
    assert "Catatan untuk operator belum diisi" in hadi.above("Kembalikan ke operator")
    assert "belum diisi" not in hadi.above(SEND)
    fill(hadi, {"reason": "Lengkapi aspek <b>A3</b>."})
    press(hadi, "Kembalikan ke operator")
    assert state(office) == "draf"
    oki = at(office, "oki").open("mandiri")
    assert "Catatan kepala: Lengkapi aspek <b>A3</b>." in oki.text
    assert "<b>A3</b>" not in oki.html
    assert has_field(oki, "level-1.1")


def test_the_head_sends_only_what_the_head_saw(office: Engine) -> None:
    answered(office, 2)
    handed_in(office)
    hadi = review(at(office, "hadi"))
    fill(hadi, {"mengerti-kirim": True})
    step(office, "oki", CheckStep.TAKE_BACK)
    choose(at(office, "oki").open("mandiri", aspek="A1"), "1.1", 3)
    step(office, "oki", CheckStep.HAND_IN)
    press(hadi, SEND)
    assert "Penilaian mandiri ini diubah oleh Oki" in hadi.text
    assert state(office) == "menunggu_kepala"
    assert widget(hadi, "mengerti-kirim").value is False
    fill(hadi, {"mengerti-kirim": True})
    press(hadi, SEND)
    assert state(office) == "dikirim"


def test_a_tick_does_not_cover_what_came_after_the_page_was_opened(office: Engine) -> None:
    answered(office, 2)
    handed_in(office)
    hadi = review(at(office, "hadi"))
    step(office, "oki", CheckStep.TAKE_BACK)
    step(office, "oki", CheckStep.HAND_IN)
    fill(hadi, {"mengerti-kirim": True})
    assert "Isian ini berubah sejak Anda membukanya." in hadi.text
    assert widget(hadi, "mengerti-kirim").value is False
    press(hadi, SEND)
    assert "Belum dikirim. Centang" in hadi.text
    assert state(office) == "menunggu_kepala"


def test_the_note_of_the_province_and_that_of_the_head_stand_beside_each_other(
    office: Engine,
) -> None:
    answered(office)
    handed_in(office)
    step(office, "hadi", CheckStep.SEND)
    judged(office, "2.3", "Lampirkan pengumumannya.")
    step(office, "wati", CheckStep.RETURN, reason="Kata provinsi.")
    handed_in(office)
    step(office, "hadi", CheckStep.DECLINE, reason="Kata kepala.")
    oki = at(office, "oki").open("mandiri")
    assert "Catatan kepala: Kata kepala." in oki.text
    assert "Catatan provinsi: Kata provinsi." in oki.text
    sari = at(office, "sari")
    for page in (sari.open("mandiri", daerah=CITY), sari.open("verifikasi", **the_check(sari))):
        assert "Kata provinsi." in page.text
        assert "Kata kepala." not in page.html


def the_check(screen: Screen) -> dict[str, str]:
    return {"periode": period_of(screen), "daerah": CITY}


def test_the_operator_takes_back_what_the_head_has_not_sent(office: Engine) -> None:
    answered(office)
    handed_in(office)
    oki = review(at(office, "oki"))
    press(oki, "Tarik kembali")
    assert "Ditarik kembali. Isian dapat diubah." in oki.text
    assert state(office) == "draf"


def test_what_is_missing_or_doubtful_keeps_it_from_the_head(office: Engine) -> None:
    oki = at(office, "oki").open("mandiri")
    choose(oki, "1.1", 4)
    review(oki)
    assert "36 dari 37 indikator." in oki.text
    assert "Menahan pengajuan: belum diisi" in oki.text
    assert "Menahan pengajuan: bukti" in oki.text
    assert "Tingkat 4 belum berbukti dukung." in oki.text
    told = "36 indikator belum diisi; 1 tingkat 4 belum berbukti dukung."
    assert f"Belum dapat diajukan: {told}" in oki.text
    assert not has_field(oki, "mengerti-ajukan")
    assert buttons(oki) == []
    assert state(office) == "draf"


def test_what_was_undone_elsewhere_keeps_a_press_from_handing_it_in(office: Engine) -> None:
    answered(office)
    oki = review(at(office, "oki"))
    fill(oki, {"mengerti-ajukan": True})
    choose(at(office, "umi").open("mandiri"), "1.1", 4)
    press(oki, HAND_IN)
    assert "Belum dapat diajukan: 1 tingkat 4 belum berbukti dukung." in oki.text
    assert "Belum dapat dilanjutkan" in oki.text
    assert buttons(oki) == []
    assert state(office) == "draf"


def test_the_head_reads_a_draft_and_changes_nothing(office: Engine) -> None:
    choose(at(office, "oki").open("mandiri"), "1.1", 3)
    hadi = at(office, "hadi").open("mandiri")
    assert "3 – Anjab/ABK dan peta jabatan lengkap" in hadi.text
    assert not has_field(hadi, "level-1.1")
    assert "Menunggu operator mengajukan isian" in review(hadi).text
    assert buttons(hadi) == []


def test_the_province_sees_how_much_of_a_draft_is_answered_and_never_what(office: Engine) -> None:
    oki = at(office, "oki").open("mandiri")
    choose(oki, "1.1", 3)
    note(oki, "1.1", "Rahasia daerah")
    period = period_of(at(office, "sari").open("mandiri"))
    for person in ("sari", "dewi", "wati"):
        screen = at(office, person).open("mandiri", periode=period)
        assert "1 dari 37" in screen.text
        assert "Rahasia daerah" not in screen.html
        assert f"daerah={CITY}" not in screen.html
        screen.open("mandiri", periode=period, daerah=CITY)
        assert "baru dapat dibaca setelah dikirim" in " ".join(screen.warnings)
        assert "Rahasia daerah" not in screen.html


def test_the_province_reads_what_was_sent(office: Engine) -> None:
    answered(office)
    handed_in(office)
    step(office, "hadi", CheckStep.SEND)
    for person in ("sari", "dewi", "wati"):
        screen = at(office, person).open("mandiri", periode=period_of(at(office, person)))
        assert f"daerah={CITY}" in screen.html
        screen.open("mandiri", daerah=CITY)
        assert "Skor menurut daerah 307,5 Baik, dari 410" in screen.text
        assert not has_field(screen, "level-1.1")
        assert buttons(review(screen, daerah=CITY)) == []


def test_a_coach_counts_the_regions_in_care_only(office: Engine) -> None:
    wati = at(office, "wati")
    wati.open("mandiri", periode=period_of(wati))
    assert "Kota Pekalongan" in wati.text
    assert "Kab. Brebes" not in wati.page
    assert "Dijadwalkan 1 dari 1 kabupaten/kota yang Anda lihat" in wati.text
    sari = at(office, "sari").open("mandiri", periode=period_of(wati))
    assert "Dijadwalkan 2 dari 35 kabupaten/kota yang Anda lihat" in sari.text


def test_an_operator_reaches_no_other_region_by_address(office: Engine) -> None:
    answered(office)
    handed_in(office)
    step(office, "hadi", CheckStep.SEND)
    tono = at(office, "tono")
    for more in ({}, {"isi": "periksa"}, {"indikator": "1.1"}, {"isi": "luring"}):
        tono.open("mandiri", daerah=CITY, periode=period_of(at(office, "sari")), **more)
        assert REFUSED in " ".join(tono.warnings)
        assert "307,5" not in tono.html
    assert "0 dari 37 indikator terjawab" in tono.open("mandiri").text


def test_who_has_nothing_to_do_with_self_checks_is_refused(own: Engine) -> None:
    settle_in(own)
    assert at(own, "rina").open("mandiri").title == NO_ACCESS
    assert Screen().open("mandiri").title == ENDED


def test_only_data_managers_plan(office: Engine) -> None:
    for person in ("dewi", "wati"):
        screen = at(office, person).open("mandiri", isi="rencana")
        assert REFUSED in screen.text + " ".join(screen.warnings)
        assert "Rencanakan masa penilaian" not in at(office, person).open("mandiri").page


def test_without_a_period_it_says_what_one_is_and_what_to_do(own: Engine) -> None:
    settle_in(own)
    sari = at(own, "sari").open("mandiri")
    assert "Masa penilaian menetapkan tahun, instrumen" in sari.text
    assert "Mulailah dengan merencanakan masa penilaian." in sari.text
    assert "isi=rencana" in sari.html
    dewi = at(own, "dewi").open("mandiri")
    assert "direncanakan dan dibuka oleh pengelola data" in dewi.text
    assert "isi=rencana" not in dewi.html
    oki = at(own, "oki").open("mandiri")
    assert "Belum ada penilaian mandiri untuk daerah Anda" in oki.text


def test_a_period_is_planned_opened_closed_and_opened_again_with_a_reason(own: Engine) -> None:
    settle_in(own)
    sari = at(own, "sari").open("mandiri", isi="rencana")
    press(sari, "Kosongkan")
    fill(sari, {"opens_on": "besok", "due_on": day(TODAY)})
    press(sari, "Simpan rencana")
    assert "Tanggal mulai belum terbaca." in sari.text
    fill(sari, {"opens_on": day(TODAY), f"daerah-{CITY}": True})
    press(sari, "Simpan rencana")
    assert "Masa penilaian direncanakan." in sari.text
    assert "Rencana: 1 kabupaten/kota dijadwalkan, belum dibuka." in sari.text
    assert "masa belum dibuka" in at(own, "oki").open("mandiri").text
    press(sari, "Buka masa")
    assert has_field(at(own, "oki").open("mandiri"), "level-1.1")
    press(sari, "Tutup masa")
    oki = at(own, "oki").open("mandiri")
    assert "masa sudah ditutup" in oki.text
    assert not has_field(oki, "level-1.1")
    press(sari, "Buka kembali")
    assert "Alasan belum diisi" in sari.text
    fill(sari, {"reason": "Gangguan jaringan."})
    press(sari, "Buka kembali")
    assert "Alasan dibuka kembali: Gangguan jaringan." in sari.text


def test_an_open_period_is_amended_in_its_due_day_only_with_a_reason(office: Engine) -> None:
    sari = at(office, "sari").open("mandiri", periode=period_of(at(office, "sari")), isi="ubah")
    later = TODAY + timedelta(days=40)
    fill(sari, {"due_on": day(later)})
    press(sari, "Simpan perubahan")
    assert "Alasan belum diisi" in sari.text
    fill(sari, {"reason": "Libur bersama."})
    press(sari, "Simpan perubahan")
    assert "Perubahan masa penilaian tersimpan." in sari.text
    assert "40 hari lagi" in at(office, "oki").open("mandiri").text


def test_two_who_amend_a_period_do_not_overwrite_each_other(office: Engine) -> None:
    screen = at(office, "sari")
    code = period_of(screen)
    screen.open("mandiri", periode=code, isi="ubah")
    fill(screen, {"due_on": day(TODAY + timedelta(days=50)), "reason": "Libur."})
    amended(office, code, replace(DRAFT, due_on=TODAY + timedelta(days=60)))
    press(screen, "Simpan perubahan")
    assert "Masa penilaian ini diubah oleh Sari pukul" in screen.text
    assert widget(screen, "due_on").value == day(TODAY + timedelta(days=50))
    assert "60 hari lagi" in at(office, "oki").open("mandiri").text
    press(screen, "Simpan perubahan")
    assert "50 hari lagi" in at(office, "oki").open("mandiri").text


def test_a_period_is_closed_as_it_was_seen(office: Engine) -> None:
    sari = at(office, "sari")
    code = period_of(sari)
    sari.open("mandiri", periode=code)
    amended(office, code, replace(DRAFT, due_on=TODAY + timedelta(days=60)))
    press(sari, "Tutup masa")
    assert "Masa penilaian ini diubah oleh Sari pukul" in sari.text
    assert "60 hari lagi" in at(office, "oki").open("mandiri").text
    press(sari, "Tutup masa")
    assert "masa sudah ditutup" in at(office, "oki").open("mandiri").text


def test_the_list_tells_how_far_the_regions_of_an_open_period_are(office: Engine) -> None:
    sari = at(office, "sari")
    code, due = period_of(sari), numbers.day(DRAFT.due_on)
    assert f"{code} dibuka: 0 dari 2 sudah mengirim; tenggat {due}." in sari.text
    answered(office)
    handed_in(office)
    step(office, "hadi", CheckStep.SEND)
    sari.open("mandiri")
    assert f"{code} dibuka: 1 dari 2 sudah mengirim, 1 tepat waktu; tenggat {due}." in sari.text


def test_nothing_is_returned_into_a_closed_period_and_the_way_to_it_is_shown(
    office: Engine,
) -> None:
    answered(office)
    handed_in(office)
    step(office, "hadi", CheckStep.SEND)
    judged(office, "2.3", "Lampirkan pengumumannya.")
    sari = at(office, "sari")
    here = the_check(sari)
    press(sari.open("mandiri", periode=here["periode"]), "Tutup masa")
    sari.open("verifikasi", **here)
    assert "Kembalikan ke daerah" not in buttons(sari)
    assert sari.text.count("Buka kembali masanya dulu.") == 1
    (href,) = re.findall(r'href="([^"]*)">Buka halaman masa penilaian ini', sari.html)
    assert href.startswith("/mandiri?")
    assert f"periode={here['periode']}" in href


def test_the_cycle_proposes_whom_to_schedule(own: Engine) -> None:
    """Kota Magelang was Sangat Baik in 2023: its turn is 2025, and then again."""
    settle_in(own)
    sari = at(own, "sari").open("mandiri", isi="rencana")
    fill(sari, {"year": "2024"})
    assert widget(sari, "daerah-33.71").value is False
    assert "SB 2023, giliran 2025" in widget(sari, "daerah-33.71").label
    assert widget(sari, "daerah-33.02").value is True
    fill(sari, {"year": "2025"})
    assert widget(sari, "daerah-33.71").value is True


def test_what_was_ticked_by_hand_stays_when_the_year_changes(own: Engine) -> None:
    settle_in(own)
    sari = at(own, "sari").open("mandiri", isi="rencana")
    fill(sari, {"year": "2024", "daerah-33.71": True, "daerah-33.02": False})
    fill(sari, {"year": "2025"})
    assert widget(sari, "daerah-33.71").value is True
    assert widget(sari, "daerah-33.02").value is False


def test_late_and_overdue_are_told_apart(own: Engine) -> None:
    settle_in(own)
    late = replace(DRAFT, opens_on=TODAY - timedelta(days=9), due_on=TODAY - timedelta(days=2))
    period = opened_period(own, late)
    answered(own)
    handed_in(own)
    step(own, "hadi", CheckStep.SEND)
    sari = at(own, "sari").open("mandiri", periode=period.code)
    assert "1 dari 2 yang dijadwalkan sudah mengirim, 0 di antaranya tepat waktu" in sari.text
    (row,) = re.findall(r"<tr[^>]*>(?:(?!</tr>).)*Brebes.*?</tr>", sari.html, flags=re.S)
    assert "belum dikirim, tenggat lewat" in row
    (row,) = re.findall(r"<tr[^>]*>(?:(?!</tr>).)*Kota Pekalongan.*?</tr>", sari.html, flags=re.S)
    assert "terlambat" in row


def test_a_trial_reads_the_published_set_and_is_shown_where_it_works(own: Engine) -> None:
    operator = trying(own, Role.OPERATOR, CITY).open("mandiri")
    assert "Percobaan peran bekerja pada Data contoh. Buka Data contoh" in operator.text
    assert "Data contoh" in operator.open("mandiri", data="contoh").text
    assert has_field(operator, "level-6.1")


def test_evidence_conversation_and_history_stand_with_one_indicator(office: Engine) -> None:
    oki = at(office, "oki").open("mandiri")
    choose(oki, "1.1", 2)
    note(oki, "1.1", "SK 2025")
    oki.open("mandiri", indikator="1.1")
    assert "Bukti yang lazim diminta: SK peta jabatan" in oki.text
    assert "Tambah dokumen" in oki.text
    assert re.findall(r"Jawaban ke-(\d)", oki.text) == ["2", "1"]
    fill(oki, {"text": "Mohon <b>arahan</b>"})
    press(oki, "Kirim tanggapan")
    assert "Tanggapan terkirim." in oki.text
    assert "Mohon <b>arahan</b>" in oki.text
    assert "<b>arahan</b>" not in oki.html
    assert "Dikomentari (1)" in oki.open("mandiri").text


def test_evidence_is_shown_and_counted_in_the_run_that_adds_it(office: Engine) -> None:
    oki = at(office, "oki").open("mandiri")
    choose(oki, "1.1", 4)
    oki.open("mandiri", indikator="1.1", dokumen="ubah")
    assert "Tingkat 4 belum berbukti dukung." in oki.text
    fill(oki, {"link_title": "SK peta jabatan", "link": "https://jdih.example.go.id/sk"})
    press(oki, "Simpan tautan")
    assert "SK peta jabatan Tautan ke jdih.example.go.id" in oki.text
    assert "belum berbukti dukung" not in oki.text
    assert "Bukti dukung: 1 dokumen" in oki.open("mandiri").text


def test_what_was_returned_comes_first_and_the_rest_is_locked(office: Engine) -> None:
    answered(office)
    handed_in(office)
    step(office, "hadi", CheckStep.SEND)
    judged(office, "2.3", "Lampirkan pengumumannya.")
    step(office, "wati", CheckStep.RETURN, reason="Lihat catatan pada indikator.")
    oki = at(office, "oki").open("mandiri")
    assert "Dikembalikan: giliran operator memperbaiki. 1 indikator dikembalikan" in oki.text
    assert "Catatan provinsi: Lihat catatan pada indikator." in oki.text
    assert "A2 Pengadaan 1 dikembalikan" in oki.text
    assert "Perlu klarifikasi. Lampirkan pengumumannya." in oki.text
    assert has_field(oki, "level-2.3")
    assert not has_field(oki, "level-2.1")
    assert oki.text.index("2.3 Pelaksanaan") < oki.text.index("2.1 Rencana")
    choose(oki, "2.3", 2)
    assert state(office) == "perbaikan"


def test_the_verified_score_stands_beside_the_one_of_the_region(office: Engine) -> None:
    answered(office)
    handed_in(office)
    step(office, "hadi", CheckStep.SEND)
    conformed(office, but="1.1")  # one level less: 2,5 points
    step(office, "wati", CheckStep.VERIFY)
    oki = at(office, "oki").open("mandiri")
    assert "Skor menurut daerah 307,5 Baik, dari 410" in oki.text
    assert "Hasil verifikasi provinsi 305 Baik, dari 410" in oki.text
    assert "Jarak ke Sangat Baik 20 menurut hasil verifikasi; tercapai mulai 325" in oki.text
    assert "bukan nilai resmi" in oki.text


def test_unknown_periods_and_regions_are_told(office: Engine) -> None:
    sari = at(office, "sari")
    assert "M-1999-01 tidak ada" in " ".join(sari.open("mandiri", periode="M-1999-01").warnings)
    assert "Belum ada penilaian mandiri" in sari.open("mandiri", daerah="99.99").text


def period_of(screen: Screen) -> str:
    """The code of the only period, as the list shows it."""
    (code,) = set(re.findall(r"M-\d{4}-\d{2}", screen.open("mandiri").page))
    return str(code)
