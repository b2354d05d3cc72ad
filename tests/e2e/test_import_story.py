"""A file of an office on its way: from the template to the map, and back.

Kabupaten Purbalingga and Kabupaten Purworejo have no result of 2023 among the published facts;
Kota Pekalongan has 327, which is Sangat Baik. In the template the example stands in row 2 and the
regions follow in the order of their codes, so 33.03, 33.06 and 33.75 (the 34th of 35) stand in
rows 5, 8 and 36; the score is in column F, the category in column G.
"""

import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from database_files import copied
from e2e.desks import Desk, desk
from e2e.vocabulary import english_in, said
from e2e.worksheets import filled, texts
from libreoffice import Office
from playwright.sync_api import Browser, expect
from running_app.server import Server, running
from services.people.community import administrator

from merit.domain.access import Role
from merit.domain.accounts import AccountDraft
from merit.services.people.sign_in import sign_in_by_proxy
from merit.store import accounts
from merit.store.engine import make_engine, writing
from merit.web.cookies import SESSION

pytestmark = pytest.mark.e2e
YEAR = "2023"
PURBALINGGA, PURWOREJO, PEKALONGAN = "F5", "F8", "F36"
RIGHT: dict[str, str | float] = {PURBALINGGA: 331.5, PURWOREJO: 289}
WRONG: dict[str, str | float] = {PURBALINGGA: "33l,5", PURWOREJO: 489}
CORRECTED: dict[str, str | float] = {PEKALONGAN: 317, "G36": "Baik"}
NAMES = ("Kabupaten Purbalingga", "Kabupaten Purworejo", "Kota Pekalongan")
SOURCE = "Keputusan Ketua KASN Nomor 109/KEP.KASN/C/XII/2023"
OF_A_LIST = re.compile(r"\d+ options? available\.")
"""What a list of Streamlit's whispers after it was open."""

DATA, REMARKS = "Data", "Catatan pemeriksaan"


@dataclass
class Story:
    """The two managers, and what lies on their disks."""

    sari: Desk
    budi: Desk
    office: Office
    folder: Path


@pytest.fixture
def story(browser: Browser, demonstration_file: Path, tmp_path: Path) -> Iterator[Story]:
    url = copied(demonstration_file, tmp_path)
    with ExitStack() as open_until_end:
        server = open_until_end.enter_context(running(database_url=url))
        tokens = members(url)
        sari, budi = (
            seated(open_until_end.enter_context(desk(browser, server.url, name)), server, token)
            for name, token in tokens.items()
        )
        yield Story(sari, budi, Office(tmp_path), tmp_path)
        assert "Traceback" not in server.log()


def members(url: str) -> dict[str, str]:
    """Two data managers beside the administrator, each with the token of a session."""
    engine, now = make_engine(url), datetime.now(UTC)
    administrator(engine, "adi", now=now)
    tokens = {}
    for username, name in (("sari", "Sari Wulandari"), ("budi", "Budi Santoso")):
        with writing(engine) as session:
            accounts.add(session, AccountDraft(username, name, Role.DATA_MANAGER), now=now)
        with writing(engine) as session:
            tokens[username] = sign_in_by_proxy(
                session, username, address="127.0.0.1", agent="", now=now
            )
    engine.dispose()
    return tokens


def seated(who: Desk, server: Server, token: str) -> Desk:
    who.page.context.add_cookies([{"name": SESSION, "value": token, "url": server.url}])
    return who


def test_a_file_goes_from_the_template_to_the_map_and_is_undone(story: Story) -> None:
    sari, budi = story.sari, story.budi
    before = on_map(sari)
    sari.picture("peta sebelum impor")

    template = taken_template(sari)
    annotated = refused(
        story, filled(story.office, template, DATA, WRONG | CORRECTED, story.folder)
    )
    number = proposed(story, filled(story.office, annotated, DATA, RIGHT, story.folder))
    assert on_map(sari) == before

    published(budi, number)
    after = on_map(budi)
    assert {name for name in before if before[name] != after[name]} == set(NAMES)
    assert [after[name] for name in NAMES] == [
        "Kabupaten Purbalingga: Sangat Baik",
        "Kabupaten Purworejo: Baik",
        "Kota Pekalongan: Baik",
    ]
    budi.picture("peta sesudah terbit")
    traced(budi)

    undo = undone(budi, number)
    assert on_map(budi) == after
    published(sari, undo)
    assert on_map(sari) == before
    sari.picture("peta sesudah diurungkan")
    sari.guest.visit(f"impor?kiriman={number}")
    sari.says(f"Impor ini sudah diurungkan oleh impor nomor {undo}.")
    sari.picture("impor yang diurungkan", phone=True)


def on_map(who: Desk) -> dict[str, str]:
    """What the map says of each region, by its name."""
    who.guest.visit(f"peta?tahun={YEAR}")
    chart = who.guest.main.get_by_test_id("stVegaLiteChart").first
    said = chart.locator('path[aria-label*="Kabupaten"], path[aria-label*="Kota"]')
    labels = [str(item.get_attribute("aria-label")) for item in said.all()]
    found = {label: next(n for n in (*NAMES, label) if n in label) for label in labels}
    return {name: label for label, name in found.items()}


def taken_template(sari: Desk) -> bytes:
    """The template of the year, from the page."""
    sari.guest.visit("penetapan")
    sari.follow("Impor banyak hasil dari Excel").picture("impor kosong", phone=True)
    sari.choose("Tahun penilaian", YEAR).picture("tahun dipilih", phone=True)
    return downloaded(sari, "Unduh templat", "templat-hasil-2023.xlsx")


def downloaded(who: Desk, button: str, name: str) -> bytes:
    with who.page.expect_download() as waiting:
        who.page.get_by_role("button", name=button, exact=True).click()
    assert waiting.value.suggested_filename == name
    return Path(waiting.value.path()).read_bytes()


def upload(story: Story, content: bytes, name: str) -> Desk:
    path = story.folder / name
    path.write_bytes(content)
    sari = story.sari
    with sari.page.expect_file_chooser() as chooser:
        sari.page.get_by_test_id("stFileUploaderDropzone").locator("button").press("Enter")
    chooser.value.set_files(path)
    return sari.says(f"Berkas yang diperiksa: {name}").settled()


def is_sound(who: Desk) -> None:
    """Nothing in English, and no serious barrier; the uploader's button is named by a style."""
    texts_said = [text for text in said(who.page) if not OF_A_LIST.fullmatch(text)]
    assert {text: english_in(text) for text in texts_said if english_in(text)} == {}
    options = {"exclude": [['[data-testid="stFileUploaderDropzone"] button']]}
    found = Axe().run(who.page, options).response["violations"]
    assert [item["id"] for item in found if item["impact"] in ("serious", "critical")] == []


def refused(story: Story, content: bytes) -> bytes:
    """Both errors are told at their cells; the workbook that says it too."""
    sari = story.sari
    sari.write("Sumber: judul dokumen, nomor surat, atau alamat", SOURCE)
    sari.choose("Jenis sumber", "Resmi").choose("Keyakinan", "Tinggi")
    sari.write("Tanggal sumber, seteliti yang diketahui", "07-12-2023")
    sari.write("Nomor keputusan", "109/KEP.KASN/C/XII/2023")
    sari.write("Tanggal keputusan", "07-12-2023")
    upload(story, content, "hasil 2023.xlsx").says("2 hal perlu diperbaiki")
    rows = sari.guest.main.get_by_role("row")
    for cell, written in WRONG.items():
        told = rows.filter(has_text=f"Data, sel {cell}").filter(has_text="Perlu diperbaiki")
        expect(told).to_have_count(1)
        expect(told).to_contain_text(str(written))
    expect(sari.page.get_by_role("button", name="Ajukan 3 usulan")).to_have_count(0)
    sari.picture("berkas ditolak", phone=True)
    is_sound(sari)
    name = "hasil 2023 dengan catatan.xlsx"
    annotated = downloaded(sari, "Unduh berkas dengan catatan", name)
    remarks = " ".join(texts(story.office, annotated, REMARKS, story.folder).values())
    assert PURBALINGGA in remarks
    assert PURWOREJO in remarks
    return annotated


def proposed(story: Story, content: bytes) -> str:
    """The mended workbook, previewed and agreed to; the number of the batch."""
    sari = upload(story, content, "hasil 2023 diperbaiki.xlsx")
    sari.says("2 baru, 1 berubah").says("Skor: 327 → 317").picture("pratinjau", phone=True)
    is_sound(sari)
    tick = "Saya sudah memeriksa peringatan di atas terhadap dokumennya"
    if sari.guest.main.get_by_text(tick).count():
        sari.tick(tick)
    sari.press("Ajukan 3 usulan").says("Alasan belum diisi")
    sari.picture("tanpa alasan")
    sari.write("Alasan perubahan (wajib)", "Salinan keputusan diterima 3 Januari 2024.")
    sari.press("Ajukan 3 usulan").says("3 usulan menunggu orang kedua")
    sari.says("Anda ikut menyusunnya, jadi orang kedua yang memeriksa dan menerbitkan.")
    expect(sari.page.get_by_role("button", name="Terbitkan seluruh impor")).to_have_count(0)
    sari.picture("impor menunggu", phone=True)
    is_sound(sari)
    return sari.guest.query["kiriman"]


def published(who: Desk, number: str) -> None:
    """The second person finds the batch on one line of the queue, reads it, and publishes."""
    who.guest.visit("penetapan")
    who.says("3 usulan menunggu keputusan.").picture("antrean dengan satu impor", phone=True)
    rows = (
        who.guest.main.get_by_role("row")
        .filter(has_text="(3 usulan)")
        .filter(has_text="Anda dapat menerbitkan seluruh impor.")
    )
    expect(rows).to_have_count(1)
    rows.get_by_role("link").click()
    who.says(f"Impor nomor {number} menunggu orang kedua").settled()
    assert who.guest.query["kiriman"] == number
    who.picture("orang kedua memeriksa", phone=True)
    tick = "Saya sudah memeriksa peringatan pada usulan di atas terhadap dokumennya"
    if who.guest.main.get_by_text(tick).count():
        who.press("Terbitkan seluruh impor (3 usulan)").says("Periksa dulu peringatannya")
        who.tick(tick)
    who.press("Terbitkan seluruh impor (3 usulan)").says("Seluruh impor terbit")
    who.picture("seluruh impor terbit", phone=True)
    is_sound(who)


def traced(who: Desk) -> None:
    """From the value on the profile to the cell, and to the very file."""
    who.guest.visit(f"daerah?kode=33.75&tahun={YEAR}")
    row = who.guest.main.get_by_role("row").filter(has_text="hasil 2023 diperbaiki.xlsx")
    expect(row).to_contain_text(f'Skor: sel {PEKALONGAN}, tertulis "317"')
    who.picture("asal nilai di profil", phone=True)
    with who.page.expect_download() as waiting:
        row.get_by_role("link", name="hasil 2023 diperbaiki.xlsx").click()
    assert waiting.value.suggested_filename == "hasil 2023 diperbaiki.xlsx"


def undone(who: Desk, number: str) -> str:
    """Undoing is proposed with its consequences read; the number of the batch that does it."""
    who.guest.visit(f"impor?kiriman={number}")
    who.says("2 yang baru ditarik dan 1 yang berubah kembali ke isi semula")
    who.press("Urungkan impor ini").says("Baca dulu akibatnya")
    who.tick("Saya memahami akibatnya")
    who.write("Alasan mengurungkan (wajib)", "Keputusan itu ternyata rancangan.")
    who.press("Urungkan impor ini").says("Pengurungan menunggu orang kedua")
    who.picture("pengurungan menunggu", phone=True)
    return who.guest.query["kiriman"]
