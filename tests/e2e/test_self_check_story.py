"""A self-check on its whole way: planned, filled in, sent, returned, mended, verified, approved.

Every step that matters is clicked by whoever takes it, at a browser of one's own; only the answers
and verdicts that are all alike are prepared by the services. Points by hand: every indicator at
level 3 of 4 comes to 3/4 of 410 = 307.5; those of A1 weigh 2.5 a level. So 1.1 at level 4 makes
it 310, and 1.4 at level 2 takes 2.5 away, at level 1 another 2.5: 307.5 and 305, both Baik.
"""

import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from e2e.desks import Desk
from e2e.self_check_people import (
    CITY,
    NAME,
    WITHOUT_DEMO,
    Office,
    choose,
    levels,
    note,
    press,
    seated,
    settled_office,
    user,
)
from e2e.vocabulary import english_in, said
from playwright.sync_api import Browser, Locator, expect
from running_app.server import running
from workbooks.attached_samples import pdf

from merit.domain.local_time import day_of
from merit.domain.self_checks.records import Word
from merit.domain.states import Dataset
from merit.services import self_checks
from merit.services.self_checks import verdicts
from merit.store.engine import reading, writing

pytestmark = pytest.mark.e2e
TODAY = day_of(datetime.now(UTC))
DUE = TODAY + timedelta(days=30)
INDICATORS = 37
BY_HAND = ("1.1", "1.2", "1.3", "1.4")
MENDED = "1.4"
LINK = "https://jdih.pekalongankota.go.id/peta-jabatan"
BASIS = "Peta jabatan ditetapkan dengan keputusan wali kota."
MENDED_BASIS = "Rencana lima tahun baru untuk sebagian unit."
QUESTION = "Rencana lima tahun belum terlampir; mohon dijelaskan."
RETURNED = "Satu indikator perlu dijelaskan."
REPLY = "Rencana lima tahun sedang disusun, tingkat kami turunkan."
FOUND = "Keputusan yang dilampirkan tidak memuat rencana lima tahun."


@dataclass
class Story:
    """Who takes part, and the database beside them."""

    sari: Desk
    wati: Desk
    oki: Desk
    hadi: Desk
    office: Office
    folder: Path
    code: str = ""


@pytest.fixture
def story(browser: Browser, tmp_path: Path) -> Iterator[Story]:
    office = settled_office(tmp_path)
    with ExitStack() as open_until_end:
        server = open_until_end.enter_context(
            running(database_url=office.url, environment=WITHOUT_DEMO)
        )
        people = open_until_end.enter_context(
            seated(browser, office, server, "sari", "wati", "oki", "hadi")
        )
        yield Story(*people, office, tmp_path)
        assert "Traceback" not in server.log()


def test_a_self_check_goes_its_whole_way(story: Story) -> None:
    official = results(story.office)
    planned(story)
    filled(story)
    handed_in(story)
    sent(story, times=1)
    returned(story)
    mended(story)
    sent(story, times=2)
    verified(story)
    made_an_item(story)
    approved(story)
    is_nowhere_official(story)
    assert results(story.office) == official


def results(office: Office) -> list[tuple[object, ...]]:
    """Everything there is of official results."""
    tables = ("assessment", "aspect_score", "indicator_level")
    return [row for table in tables for row in office.sql(f"SELECT * FROM {table} ORDER BY 1, 2")]


def planned(story: Story) -> None:
    """The province plans a period for two regions, and opens it."""
    sari = story.sari
    sari.guest.visit("mandiri")
    sari.says("Belum ada masa penilaian mandiri").picture("belum ada masa penilaian")
    sari.follow("Rencanakan masa penilaian")
    sari.guest.main.get_by_label("Dapat diisi mulai", exact=True).fill(typed(TODAY))
    sari.write("Tenggat kirim", typed(DUE))
    press(sari, "Kosongkan", told="0 dari 35 kabupaten/kota dijadwalkan.").settled()
    for name in (NAME, "Kab. Brebes"):
        sari.guest.main.get_by_text(re.compile(f"^{re.escape(name)} [(]")).click()
    sari.says("2 dari 35 kabupaten/kota dijadwalkan.").settled()
    sari.picture("merencanakan masa", phone=True)
    press(sari, "Simpan rencana", told="Masa penilaian direncanakan.").settled()
    sari.picture("masa direncanakan")
    press(sari, "Buka masa", told="Masa penilaian dibuka.").picture("masa dibuka", phone=True)
    is_in_indonesian(sari)
    story.code = sari.guest.query["periode"]
    found = story.office.sql("SELECT code, year, state, due_on FROM self_check_period")
    assert found == [(story.code, TODAY.year, "dibuka", DUE.isoformat())]
    regions = story.office.sql("SELECT region_code, state FROM self_check ORDER BY region_code")
    assert regions == [("33.29", "draf"), (CITY, "draf")]


def typed(day: date) -> str:
    return f"{day:%d-%m-%Y}"


def filled(story: Story) -> None:
    """The operator fills in an aspect by hand; all of it is saved without a button."""
    oki = story.oki
    oki.guest.visit("mandiri")
    oki.says("Draf: giliran operator mengisi. 0 dari 37 indikator terjawab").picture("draf kosong")
    for code, level in zip(BY_HAND, (4, 3, 3, 3), strict=True):
        choose(oki, code, level)  # faster than the page answers
    oki.says("4 dari 37 indikator terjawab").settled()
    note(oki, "1.1").fill(BASIS)
    note(oki, "1.1").blur()
    oki.picture("mengisi aspek", phone=True)
    is_in_indonesian(oki)
    story.office.comes_to_answer("1.1", 4, BASIS, 2, "oki")
    assert [story.office.answer(code) for code in BY_HAND[1:]] == [(3, "", 1, "oki")] * 3
    with reading(story.office.engine) as session:
        view = self_checks.check_view(
            session, user("oki"), Dataset.PUBLISHED, story.code, CITY, now=datetime.now(UTC)
        )
    rest = [code for code in view.cells if code not in BY_HAND]
    items = [self_checks.Filled(code, 3, "", 0) for code in rest]
    with writing(story.office.engine) as session:
        self_checks.save_answers(
            session, user("oki"), story.code, CITY, items, now=datetime.now(UTC)
        )


def handed_in(story: Story) -> None:
    """Level 4 wants evidence first; a link and a file later it goes to the head, once."""
    oki = story.oki
    oki.guest.visit("mandiri?isi=periksa")
    oki.says("Belum dapat diajukan: 1 tingkat 4 belum berbukti dukung.")
    oki.picture("periksa tanpa bukti")
    expect(oki.page.get_by_role("button", name="Ajukan ke kepala")).to_have_count(0)
    assert story.office.state()[0] == "draf"
    oki.guest.visit("mandiri?indikator=1.1")
    oki.follow("Tambah dokumen")
    oki.guest.main.get_by_label("Judul", exact=True).fill("Keputusan peta jabatan")
    oki.write("Tautan", LINK)
    press(oki, "Simpan tautan", told="tersimpan sebagai dokumen").settled()
    attach(story)
    oki.picture("bukti dukung", phone=True)
    is_in_indonesian(oki)
    subject = f"terbit/mandiri/{story.code}/{CITY}/1.1"
    assert evidence(story, subject) == [
        ("Keputusan peta jabatan", LINK, 0),
        ("peta jabatan 2026", "", len(pdf())),
    ]
    oki.guest.visit("mandiri?isi=periksa")
    oki.says("Semua indikator sudah diisi.").says("310")
    oki.tick("Isian sudah diperiksa dan siap dibaca kepala").picture("sebelum mengajukan")
    press(oki, "Ajukan ke kepala", times=2, told="Diajukan ke kepala. Isian terkunci.")
    oki.picture("diajukan", phone=True)
    assert story.office.count("ajukan_mandiri") == 1
    assert story.office.state()[:2] == ("menunggu_kepala", "oki")


def attach(story: Story) -> None:
    path = story.folder / "peta jabatan 2026.pdf"
    path.write_bytes(pdf())
    with story.oki.page.expect_file_chooser() as chooser:
        zone = story.oki.page.get_by_test_id("stFileUploaderDropzone")
        zone.locator("button").press("Enter")
    chooser.value.set_files(path)
    expect(story.oki.page.get_by_test_id("stFileChipName")).to_have_count(1)
    story.oki.settled()
    press(story.oki, "Simpan berkas", told="“peta jabatan 2026” tersimpan")


def evidence(story: Story, subject: str) -> list[tuple[object, ...]]:
    """Title, link and size of the documents of a subject."""
    return story.office.sql(
        "SELECT d.title, coalesce(d.link, ''), coalesce(length(f.content), 0) FROM document d "
        "LEFT JOIN document_file f ON f.digest = d.digest WHERE d.subject = ? ORDER BY d.id",
        subject,
    )


def sent(story: Story, *, times: int) -> None:
    """The head reads and sends; however often it is pressed, it is one sending."""
    hadi = story.hadi
    hadi.guest.visit("mandiri?isi=periksa")
    hadi.says("Menunggu kepala").picture("kepala memeriksa", phone=times == 1)
    if times == 1:
        press(hadi, "Kirim ke provinsi", told="Belum dikirim. Centang bahwa isian sudah diperiksa")
    hadi.tick("Isian sudah diperiksa dan menjadi tanggung jawab daerah")
    press(hadi, "Kirim ke provinsi", times=2, told="Dikirim ke provinsi. Isian terkunci.")
    hadi.picture("dikirim", phone=times == 1)
    assert story.office.count("kirim_mandiri") == times
    assert story.office.state()[:3] == ("dikirim", "oki", "hadi")


def returned(story: Story) -> None:
    """From the queue to the verdicts, one by one and alike; one is asked about and returned."""
    wati = story.wati
    wati.guest.visit("verifikasi")
    wati.says("1 penilaian mandiri menunggu verifikasi").picture("antrean", phone=True)
    is_in_indonesian(wati)
    wati.follow("Mulai verifikasi").says(BASIS).picture("indikator dengan bukti", phone=True)
    with wati.page.expect_download() as file:
        wati.guest.main.get_by_role("link", name="peta jabatan 2026", exact=True).click()
    assert Path(file.value.path()).read_bytes() == pdf()
    press(wati, "Sesuai", told="Putusan 1.1 tersimpan: Sesuai.").settled()
    wati.follow("Putusan yang sama untuk beberapa indikator")
    for code in ("1.2", "1.3"):
        tick = re.compile(f"^{re.escape(code)} .* – klaim 3")
        wati.guest.main.get_by_text(tick).click()
        expect(wati.guest.main.get_by_role("checkbox", name=tick)).to_be_checked()
    wati.settled().picture("putusan bersama", phone=True)
    told = "2 putusan tersimpan (1.2, 1.3): Sesuai."
    press(wati, "Sesuai untuk yang dicentang", told=told).settled()
    wati.write("Catatan putusan (wajib kecuali Sesuai)", QUESTION)
    press(wati, "Perlu klarifikasi", told=f"Putusan {MENDED} tersimpan: Perlu klarifikasi.")
    conform_the_rest(story)
    wati.guest.visit(f"verifikasi?periode={story.code}&daerah={CITY}")
    wati.says(f"terbuka bagi daerah: {MENDED}.").picture("ringkasan", phone=True)
    is_in_indonesian(wati)
    expect(wati.page.get_by_role("button", name="Selesaikan verifikasi")).to_have_count(0)
    press(wati, "Kembalikan ke daerah", told="belum diisi. Tulis").picture("tanpa catatan")
    assert story.office.state()[0] == "dikirim"
    wati.write("Catatan atau alasan untuk daerah", RETURNED)
    press(wati, "Kembalikan ke daerah", told="Dikembalikan ke daerah bersama catatan Anda.")
    wati.picture("dikembalikan")
    ((state, codes),) = story.office.sql(
        "SELECT state, open_codes FROM self_check WHERE region_code = ?", CITY
    )
    assert (state, codes) == ("dikembalikan", f'["{MENDED}"]')


def conform_the_rest(story: Story) -> None:
    """Verdicts on the other aspects, all Sesuai."""
    others = story.office.sql(
        "SELECT i.code FROM indicator i JOIN self_check_answer a ON a.indicator_id = i.id "
        "WHERE i.code NOT LIKE '1.%'"
    )
    codes = [str(code) for (code,) in others]
    assert len(codes) == INDICATORS - len(BY_HAND)
    with writing(story.office.engine) as session:
        verdicts.give_same(
            session,
            user("wati"),
            story.code,
            CITY,
            codes,
            word=Word.CONFORMS,
            note="",
            answer_versions=dict.fromkeys(codes, 1),
            now=datetime.now(UTC),
        )


def mended(story: Story) -> None:
    """The operator finds one indicator open, all others locked; mends it, answers, hands in."""
    oki = story.oki
    oki.guest.visit("mandiri")
    oki.says("1 indikator dikembalikan").says(RETURNED).says(QUESTION)
    oki.picture("dikembalikan", phone=True)
    is_in_indonesian(oki)
    fields = oki.guest.main.get_by_role("radiogroup")
    expect(fields).to_have_count(1)
    expect(levels(oki, MENDED)).to_be_visible()
    expect(locked(oki)).to_have_count(3)
    choose(oki, MENDED, 2).settled()
    note(oki, MENDED).fill(MENDED_BASIS)
    note(oki, MENDED).blur()
    oki.says("Perbaikan: giliran operator")
    story.office.comes_to_answer(MENDED, 2, MENDED_BASIS, 3, "oki")
    assert story.office.state()[0] == "perbaikan"
    oki.settled().follow("Tanggapi").write("Tulis tanggapan", REPLY)
    press(oki, "Kirim tanggapan", told="Tanggapan terkirim.").says(REPLY).picture(
        "menanggapi", phone=True
    )
    is_in_indonesian(oki)
    oki.guest.visit("mandiri?aspek=A2")
    expect(fields).to_have_count(0)
    expect(locked(oki)).to_have_count(5)
    oki.picture("aspek terkunci")
    oki.guest.visit("mandiri?isi=periksa")
    oki.tick("Isian sudah diperiksa dan siap dibaca kepala")
    press(oki, "Ajukan ke kepala", told="Diajukan ke kepala. Isian terkunci.")
    assert story.office.state()[0] == "menunggu_kepala"


def locked(who: Desk) -> Locator:
    """The indicators of the page that say they are locked."""
    return who.guest.main.locator(".m-answer").filter(has_text="Terkunci")


def verified(story: Story) -> None:
    """Only the mended one waits; found a level lower, and the verification is finished."""
    wati = story.wati
    wati.guest.visit("verifikasi")
    wati.says(f"1 jawaban diubah: {MENDED}").says("36 dari 37").picture("antrean lagi")
    wati.follow("Lanjutkan verifikasi").says(REPLY).says(MENDED_BASIS)
    wati.picture("perbaikan diperiksa", phone=True)
    level = "Tingkat terverifikasi (hanya untuk Tidak sesuai)"
    spot = wati.guest.main.get_by_role("combobox", name=level)
    spot.scroll_into_view_if_needed()
    wati.settled()
    spot.click()
    wati.page.get_by_role("option", name=re.compile("^1 – ")).click()
    wati.write("Catatan putusan (wajib kecuali Sesuai)", FOUND)
    press(wati, "Tidak sesuai", told=f"Putusan {MENDED} tersimpan: Tidak sesuai.")
    wati.picture("putusan akhir")
    wati.guest.visit(f"verifikasi?periode={story.code}&daerah={CITY}")
    wati.says("307,5 (Baik)").says("305 (Baik)").picture("siap diselesaikan")
    told = "Verifikasi selesai; menunggu pengesahan orang lain."
    press(wati, "Selesaikan verifikasi", told=told).settled()
    wati.picture("verifikasi selesai", phone=True)
    expect(wati.page.get_by_role("button", name="Sahkan")).to_have_count(0)
    assert story.office.state()[3] == "wati"
    found = story.office.sql(
        "SELECT v.word, v.level, v.note, v.answer_version, v.decided_by FROM self_check_verdict v "
        "JOIN indicator i ON i.id = v.indicator_id WHERE i.code = ? ORDER BY v.id",
        MENDED,
    )
    assert found == [
        ("perlu_klarifikasi", None, QUESTION, 1, "wati"),
        ("tidak_sesuai", 1, FOUND, 3, "wati"),
    ]


def made_an_item(story: Story) -> None:
    """The verdict that was not Sesuai is an item after one press."""
    wati = story.wati
    wati.follow("RTL dari putusan")
    wati.says(f"{MENDED} ").picture("rtl dari putusan", phone=True)
    is_in_indonesian(wati)
    press(wati, "Jadikan RTL", times=2, told="1 butir RTL tercatat: R-")
    wati.picture("rtl tercatat")
    found = story.office.sql(
        "SELECT a.region_code, i.code, a.level_from, a.level_to, a.dataset FROM action_item a "
        "JOIN indicator i ON i.id = a.indicator_id"
    )
    assert found == [(CITY, MENDED, 1, 2, "terbit")]


def approved(story: Story) -> None:
    """Another person of the province approves, once; it is the province's result."""
    sari = story.sari
    sari.guest.visit("verifikasi")
    sari.says("1 menunggu pengesahan").picture("menunggu pengesahan")
    sari.follow("Periksa dan sahkan").picture("sebelum disahkan")
    press(sari, "Sahkan", times=2, told="Disahkan sebagai hasil verifikasi provinsi.")
    sari.picture("disahkan", phone=True)
    is_in_indonesian(sari)
    assert story.office.count("sahkan_mandiri") == 1
    assert story.office.state() == ("disahkan", "oki", "hadi", "wati", "sari")


def is_nowhere_official(story: Story) -> None:
    """The region reads it as the province's; what shows official results has nothing of it."""
    oki = story.oki
    oki.guest.visit("mandiri")
    oki.says("selesai; hasil verifikasi provinsi, bukan nilai resmi")
    oki.picture("hasil bagi daerah", phone=True)
    card = oki.guest.main.locator(".m-card").filter(has_text="Hasil verifikasi provinsi")
    expect(card).to_contain_text("305")
    official = oki.guest.main.locator(".m-card").filter(has_text="Hasil resmi terakhir")
    expect(official).not_to_contain_text("305")
    oki.guest.visit(f"daerah?kode={CITY}")
    oki.says("327")
    expect(oki.guest.main).not_to_contain_text(re.compile(r"\b305\b"))
    story.sari.guest.visit("verifikasi?lihat=disahkan")
    story.sari.says("Hasil verifikasi provinsi, bukan nilai resmi").picture("sudah disahkan")


def is_in_indonesian(who: Desk) -> None:
    assert {text: english_in(text) for text in said(who.page) if english_in(text)} == {}
