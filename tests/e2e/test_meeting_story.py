"""A rakor in three browsers at once: the chair, the screen in the hall, an operator.

Everybody tries a role out, so all of it happens in the demonstration set. Whoever tries the
operator has Kota Pekalongan in care; Eks-Karesidenan Pekalongan, to which the decision goes, has
seven kabupaten/kota, that one among them.
"""

import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from database_files import copied
from e2e.desks import Desk, desk
from libreoffice import Office
from playwright.sync_api import Browser, Page, expect
from running_app.server import Server, running

pytestmark = pytest.mark.e2e
TITLE = "Rakor percobaan tiga layar"
DECISION = "Pola karier jabatan disahkan dengan peraturan kepala daerah."
GROUP, NUMBER = "Eks-Karesidenan Pekalongan", 7
DUE, DUE_TOLD = "30-06-2027", "30 Juni 2027"
SECONDS = 3.0
ITEM, HEARD = ".m-hall-big", "[aria-live].m-heard"
CODE = re.compile(r"K-\d{4}-\d{2}")


@dataclass
class Hall:
    """Who sits where, and what lies on the chair's disk."""

    chair: Desk
    screen: Desk
    operator: Desk
    server: Server
    folder: Path


@pytest.fixture
def hall(browser: Browser, demonstration_file: Path, tmp_path: Path) -> Iterator[Hall]:
    with ExitStack() as open_until_end:
        url = copied(demonstration_file, tmp_path)
        server = open_until_end.enter_context(running(database_url=url))
        chair, screen, operator = (
            open_until_end.enter_context(desk(browser, server.url, name))
            for name in ("ketua", "layar", "operator")
        )
        chair.guest.try_out("Pengelola data 1")
        screen.guest.try_out("Penyaji")
        operator.guest.try_out("Operator kab/kota")
        yield Hall(chair, screen, operator, server, tmp_path)


def test_a_rakor_is_led_followed_and_minuted(hall: Hall) -> None:
    code = prepare(hall.chair)
    follow(hall, code)
    run(hall)
    decide(hall, code)
    find_own_item(hall.operator, code)
    close(hall)
    read_minutes(hall, code)
    assert "Traceback" not in hall.server.log()


def prepare(chair: Desk) -> str:
    """A draft with two items, opened; the code it got."""
    chair.guest.visit("rakor?data=contoh")
    chair.follow("Susun rakor baru").write("Nama rakor (wajib)", TITLE)
    chair.write("Tanggal (wajib)", "05-03-2026").write("Waktu mulai", "08.30")
    chair.write("Agenda 1", "Pembukaan").write("Menit 1", "10")
    chair.press("Tambah agenda").write("Agenda 2", "Kesepakatan").write("Menit 2", "45")
    chair.picture("menyusun rakor", phone=True)
    chair.press("Simpan draf").says("Hanya pengelola data dan pembina yang melihatnya")
    chair.picture("draf rakor")
    chair.press("Buka rakor").says("Rakor dibuka dan kini terlihat oleh semua pengguna.")
    return chair.guest.query["kode"]


def follow(hall: Hall, code: str) -> None:
    """The screen and the operator open the board."""
    for who in (hall.screen, hall.operator):
        who.guest.page.goto(f"{hall.server.url}/rakor?data=contoh&kode={code}&layar=ya")
        expect(who.page.locator(".m-hall")).to_contain_text("Rakor belum dimulai.")
        who.picture("sebelum dimulai")
        expect(who.page.locator(HEARD)).to_have_text("Belum ada keputusan.")
        who.page.evaluate(f"window.heard = document.querySelector('{HEARD}')")


def seen_within(pages: list[Page], words: str, since: float, *, at: str = "") -> None:
    """The boards say it, in their part `at`, no later than the promised time after `since`."""
    for page in pages:
        expect(page.locator(f".m-hall {at}")).to_contain_text(words, timeout=10_000)
    took = time.monotonic() - since
    assert took <= SECONDS, f"{words!r} was seen after {took:.2f} s"


def run(hall: Hall) -> None:
    """Started, attendance taken, on to the second item: seen by all in time."""
    chair, boards = hall.chair, [hall.screen.page, hall.operator.page]
    began = press(chair, "Mulai rakor")
    seen_within(boards, "1. Pembukaan", began, at=ITEM)
    chair.settled().follow("Kehadiran")
    for region in ("Kabupaten Brebes", "Kota Pekalongan"):
        group = chair.guest.main.get_by_role("radiogroup", name=region)
        group.get_by_text("Hadir", exact=True).click()
    group = chair.guest.main.get_by_role("radiogroup", name="Kabupaten Kebumen")
    group.get_by_text("Izin", exact=True).click()
    chair.picture("mencatat kehadiran", phone=True)
    noted = press(chair, "Simpan kehadiran")
    seen_within(boards, "2 dari 35", noted)
    for page in boards:
        expect(page.locator(".m-hall")).to_contain_text("1 izin, 32 belum dicatat")
    chair.settled().follow("Agenda")
    moved = press(chair, "Lanjut ke 2. Kesepakatan")
    seen_within(boards, "2. Kesepakatan", moved, at=ITEM)
    chair.settled().picture("memimpin rakor", phone=True)


def press(chair: Desk, name: str) -> float:
    """Press a button of the chair's; the moment it was pressed."""
    button = chair.page.get_by_role("button", name=name, exact=True)
    button.scroll_into_view_if_needed()
    moment = time.monotonic()
    button.click()
    return moment


def decide(hall: Hall, code: str) -> None:
    """One decision for a group of regions: seen by all in time, each with what is theirs."""
    chair = hall.chair
    chair.follow("Keputusan dan RTL").write("Isi keputusan (wajib)", DECISION)
    chair.choose("Untuk daerah", GROUP).says(f"{NUMBER} kabupaten/kota akan mendapat")
    chair.write("Tenggat (wajib)", DUE).picture("menyusun keputusan", phone=True)
    made = press(chair, "Catat keputusan")
    seen_within([hall.screen.page, hall.operator.page], DECISION, made)
    chair.settled().says(f"Keputusan {code}/1 tercatat dengan {NUMBER} butir RTL.")
    chair.picture("keputusan tercatat", phone=True)
    on_screen, on_operators = (
        hall.screen.page.locator(".m-hall"),
        hall.operator.page.locator(".m-hall"),
    )
    expect(on_screen).to_contain_text(f"RTL untuk {NUMBER} daerah, tenggat {DUE_TOLD}")
    expect(on_operators).to_contain_text("RTL daerah Anda: R-")
    for page in (hall.screen.page, hall.operator.page):
        expect(page.locator(HEARD)).to_have_text(DECISION)
        assert page.evaluate("window.heard.isConnected"), "the region was replaced"
    expect(chair.page.locator(HEARD)).to_have_count(0)
    hall.screen.picture("layar dengan keputusan", phone=True)
    hall.operator.picture("layar operator")


def find_own_item(operator: Desk, code: str) -> None:
    """The operator finds the item of the own region, marked, and no way to change the meeting."""
    operator.guest.visit(f"rakor?data=contoh&kode={code}&lihat=keputusan")
    operator.says(DECISION).says("daerah Anda").picture("keputusan bagi operator", phone=True)
    expect(operator.page.get_by_role("button", name="Catat keputusan")).to_have_count(0)
    expect(operator.page.get_by_role("button", name="Tutup rakor")).to_have_count(0)
    operator.guest.visit("tindak-lanjut?data=contoh&tampil=tabel")
    operator.says(DECISION).says("BKPSDM Kota Pekalongan")


def close(hall: Hall) -> None:
    """Closed and locked: the boards say so, and nothing can be decided any more."""
    chair = hall.chair
    ended = press(chair, "Tutup rakor")
    seen_within([hall.screen.page], "Rakor sudah ditutup.", ended)
    chair.settled().says("Rakor ditutup dan terkunci.")
    expect(chair.page.get_by_role("button", name="Catat keputusan")).to_have_count(0)


def read_minutes(hall: Hall, code: str) -> None:
    """Both files open in what offices use, and say what was decided and who was there."""
    chair = hall.chair
    chair.follow("Notulen").picture("notulen", phone=True)
    pdf, docx = (downloaded(chair, name, hall.folder) for name in ("PDF", "Word (DOCX)"))
    office = Office(hall.folder)
    converted = office.converted([docx], "pdf") / f"{docx.stem}.pdf"
    for path in (pdf, converted):
        told = text_of(path)
        assert DECISION in told, path
        assert f"{code}/1" in told
        assert "Hadir 2 dari 35 kabupaten/kota" in told
        assert "BKPSDM Kota Pekalongan" in told


def downloaded(chair: Desk, name: str, folder: Path) -> Path:
    with chair.page.expect_download() as caught:
        chair.page.get_by_role("button", name=name, exact=True).click()
    path = folder / caught.value.suggested_filename
    caught.value.save_as(path)
    return path


def text_of(path: Path) -> str:
    """The text of a PDF in one line."""
    run = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True)
    return " ".join(run.stdout.split())
