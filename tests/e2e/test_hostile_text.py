"""What people type is shown as they typed it: nothing of it runs, leaves, or becomes markup."""

import csv
import io
import json
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx2 as httpx
import pytest
from e2e.canaries import token
from e2e.hostile import Hostile, plant
from e2e.payloads import FORMULAS, MARKUP, PAYLOADS
from e2e.visitor import Visitor
from playwright.sync_api import Browser, Dialog, Request, Route
from running_app.chromium import visitor
from running_app.server import Server, running
from running_app.settling import settle

from merit.ui.navigation import PAGES
from merit.web.api.catalogue import ADDRESSES
from merit.web.cookies import SESSION

pytestmark = pytest.mark.e2e
FIELDS = {
    *("sumber", "nomor", "catatan", "alasan_koreksi", "alasan_tarik", "catatan_kembali"),
    *("nama", "nama_pengguna", "alasan_akun"),
    *("nama_instrumen", "nama_indikator", "rubrik", "bukti", "keyakinan", "nama_aspek"),
    *("catatan_instrumen", "sumber_instrumen", "nama_kategori", "alasan_instrumen"),
}
"""Every text field a person can fill today."""

TRACES = """() => ({
  ran: window.__ran ?? null,
  elements: [...document.querySelectorAll("[data-jahat], .stApp base, .stApp iframe")]
    .map((item) => item.outerHTML.slice(0, 200)),
  scripts: [...document.querySelectorAll(".stApp script")].map((item) => item.outerHTML),
  handlers: [...document.querySelectorAll(".stApp *")].filter((item) => [...item.attributes]
    .some((one) => one.name.startsWith("on"))).map((item) => item.outerHTML.slice(0, 200)),
  links: [...document.querySelectorAll("a[href], area[href], form[action]")]
    .map((item) => [item.getAttribute("href") ?? item.getAttribute("action"), item.rel ?? "",
                    item.className, item.textContent.trim().slice(0, 80)]),
})"""
BRIEF_MS = 100  # what runs on its own does so when the page is drawn
OUR_OWN = re.compile(r"/(?!/)|#|\?")
CALCULATED = re.compile(r"[=+\-@\t\r]")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    return plant(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def poisoned(hostile: Hostile) -> Iterator[Server]:
    with running(database_url=hostile.url) as server:
        yield server


class Watch:
    """A browser in which every trace of a payload is noted."""

    def __init__(self, guest: Visitor) -> None:
        self.guest = guest
        self.host = urlsplit(guest.server_url).netloc
        self.found: list[str] = []
        self.seen = ""
        page = guest.page
        page.on("dialog", self._dialog)
        page.on("request", self._request)
        page.context.route(lambda url: urlsplit(url).netloc != self.host, self._refuse)

    def _dialog(self, dialog: Dialog) -> None:
        self.found.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.netloc != self.host:
            self.found.append(f"request {request.url}")

    def _refuse(self, route: Route) -> None:
        route.abort()

    def visit(self, address: str) -> None:
        """Open a page and look for every trace; sources that are addresses may lead there."""
        self.guest.page.goto(f"{self.guest.server_url}/{address}", wait_until="commit")
        settle(self.guest.page, quiet_ms=BRIEF_MS)
        self.guest.page.mouse.move(640, 360)
        self.look(address)

    def look(self, address: str) -> None:
        traces = self.guest.page.evaluate(TRACES)
        for name in ("ran", "elements", "scripts", "handlers"):
            if traces[name]:
                self.found.append(f"{address}: {name} {traces[name]}")
        for href, rel, _, text in traces["links"]:
            if not OUR_OWN.match(href) and not self._is_a_source(href, rel):
                self.found.append(f"{address}: link {href} {rel} {text}")
        self.seen += self.guest.page.inner_text("body")

    def _is_a_source(self, href: str, rel: str) -> bool:
        return urlsplit(href).scheme in ("http", "https") and {"noopener", "noreferrer"} <= set(
            rel.split()
        )


def watching(browser: Browser, server: Server, url: str, username: str) -> Iterator[Watch]:
    with visitor(browser, size=(1280, 900)) as context:
        context.add_cookies([{"name": SESSION, "value": token(url, username), "url": server.url}])
        yield Watch(Visitor(context.new_page(), server.url))


def test_every_field_was_offered_every_payload(hostile: Hostile) -> None:
    offered = hostile.taken + hostile.refused
    assert offered.keys() >= FIELDS
    assert hostile.taken.keys() - offered.keys() == set()
    for name in ("sumber", "nomor", "catatan", "nama", "alasan_akun", "rubrik", "nama_indikator"):
        assert offered[name] == len(PAYLOADS) == 60, name
        assert hostile.taken[name] >= 50, name  # texts are kept as they are, not cleaned
    assert hostile.taken["nama_pengguna"] == 0


def test_the_watch_sees_what_it_is_to_see(
    browser: Browser, poisoned: Server, hostile: Hostile
) -> None:
    for watch in watching(browser, poisoned, hostile.url, "penulis"):
        watch.guest.visit("metodologi")
        watch.guest.page.evaluate(
            "text => document.querySelector('.stApp').insertAdjacentHTML('beforeend', text)",
            "".join(item for item in MARKUP if "refresh" not in item),  # it would leave the page
        )
        watch.guest.page.wait_for_timeout(300)
        watch.look("metodologi")
    told = " ".join(watch.found)
    for trace in ("elements", "handlers", "request http://jahat.example/5.png", "link"):
        assert trace in told


def test_nothing_typed_comes_alive_where_most_of_it_is_listed(
    browser: Browser, poisoned: Server, hostile: Hostile
) -> None:
    listing = {
        "penulis": ("penetapan", "riwayat", f"daerah?kode={hostile.published[0]}&tahun=2021"),
        "induk": ("pengguna?keadaan=semua", "instrumen", "metodologi"),
    }
    for username, places in listing.items():
        for watch in watching(browser, poisoned, hostile.url, username):
            for address in places:
                watch.visit(address)
        assert watch.found == []
        assert "jahat.example" in watch.seen


@pytest.mark.battery
def test_nothing_typed_comes_alive_on_the_pages_of_results(
    browser: Browser, poisoned: Server, hostile: Hostile
) -> None:
    for watch in watching(browser, poisoned, hostile.url, "penulis"):
        for page in PAGES:
            watch.visit(page.url_path)
        for number in hostile.proposals:
            watch.visit(f"penetapan?usulan={number}")
        for code in dict.fromkeys(hostile.published):
            watch.visit(f"daerah?kode={code}&tahun=2021")
        for query in (
            "lihat=riwayat&kode=33.03&hasil=2020&instrumen=kasn-9-2019",
            "usulan=2&lihat=ubah",
        ):
            watch.visit(f"penetapan?{query}")
        for number in range(1, 8):
            watch.visit(f"riwayat?hal={number}")
        for aspect in ("A1", "A2", "A5"):
            watch.visit(f"aspek?aspek={aspect}")
            watch.visit(f"aspek?aspek={aspect}&kode=33.29&data=contoh")
    assert watch.found == []
    for word in ("<script>window.__ran=1</script>", "[masuk di sini](http://jahat.example/35)"):
        assert word in watch.seen  # shown as it was typed
    assert "{{ 7*7 }}" in watch.seen


@pytest.mark.battery
def test_nothing_typed_comes_alive_on_the_pages_of_administration(
    browser: Browser, poisoned: Server, hostile: Hostile
) -> None:
    for watch in watching(browser, poisoned, hostile.url, "induk"):
        for page in PAGES:
            watch.visit(page.url_path)
        watch.visit("pengguna?keadaan=semua")
        for username in hostile.usernames:
            watch.visit(f"pengguna?akun={username}")
        for action in ("ubah", "buka", "tutup", "reset"):
            watch.visit(f"pengguna?akun=orang.3&tindakan={action}")
        for number in range(1, 8):
            watch.visit(f"riwayat?hal={number}")
        for number in range(1, 5):
            watch.visit(f"instrumen?instrumen=kasn-9-2019&revisi={number}")
        for own in ("akun", "coba", "keluar", "undangan/x"):
            watch.guest.page.goto(f"{poisoned.url}/{own}")
            watch.look(own)
    assert watch.found == []
    assert "<img data-jahat src=x onerror=window.__ran=4>" in watch.seen


ASKED = (
    *("kode", "data", "tahun", "kelompok", "sejak", "rinci", "aspek", "lihat", "daerah", "tampil"),
    *("status", "hal", "akun", "tindakan", "pelaku", "teks", "usulan", "hasil", "instrumen"),
)


@pytest.mark.battery
def test_nothing_in_an_address_comes_alive(
    browser: Browser, poisoned: Server, hostile: Hostile
) -> None:
    texts = [PAYLOADS[place] for place in (3, 6, 25, 33, 34, 35)]
    for watch in watching(browser, poisoned, hostile.url, "induk"):
        for text in texts:
            for page in ("", "daerah", "riwayat", "pengguna", "aspek"):
                watch.visit(f"{page}?{httpx.QueryParams(dict.fromkeys(ASKED, text))}")
    assert watch.found == []


def csv_files(server: Server, session: str) -> Iterator[tuple[str, str]]:
    with httpx.Client(
        base_url=server.url, headers={"cookie": session}, trust_env=False, timeout=60
    ) as client:
        for address in ADDRESSES:
            if address.endswith(".csv"):
                answer = client.get(f"/api/v1{address}")
                assert answer.status_code == 200
                assert answer.headers["content-type"].startswith("text/csv")
                assert answer.headers["x-content-type-options"] == "nosniff"
                yield address, answer.text


def test_a_spreadsheet_calculates_nothing(poisoned: Server, hostile: Hostile) -> None:
    session = f"{SESSION}={token(hostile.url, 'penulis')}"
    texts = 0
    for address, content in csv_files(poisoned, session):
        for row in csv.reader(io.StringIO(content)):
            for cell in row:
                texts += any(formula in cell for formula in FORMULAS)
                if CALCULATED.match(cell.lstrip()) or cell.startswith("＝"):
                    assert re.fullmatch(r"-?\d+(\.\d+)?", cell), (address, cell)
    assert texts >= len(FORMULAS)


def test_the_files_of_a_page_calculate_nothing_either(
    browser: Browser, poisoned: Server, hostile: Hostile
) -> None:
    cells = []
    for watch in watching(browser, poisoned, hostile.url, "penulis"):
        for code in dict.fromkeys(hostile.published[-4:]):
            watch.visit(f"daerah?kode={code}&tahun=2021&rinci=riwayat_{code}")
            with watch.guest.page.expect_download() as download:
                watch.guest.main.get_by_role("button", name="CSV", exact=True).first.click()
            text = download.value.path().read_text(encoding="utf-8-sig")
            cells += [cell for row in csv.reader(io.StringIO(text), delimiter=";") for cell in row]
    assert watch.found == []
    assert cells
    for cell in cells:
        if CALCULATED.match(cell.lstrip()) or cell.startswith("＝"):
            assert re.fullmatch(r"[+-]?\d[\d.]*(,\d+)?%?", cell), cell


def test_open_data_are_json_and_nothing_a_browser_would_draw(
    poisoned: Server, hostile: Hostile
) -> None:
    headers = {"cookie": f"{SESSION}={token(hostile.url, 'penulis')}"}
    answer = httpx.get(f"{poisoned.url}/api/v1/penilaian", headers=headers, trust_env=False)
    assert answer.headers["content-type"].startswith("application/json")
    assert answer.headers["x-content-type-options"] == "nosniff"
    sources = {row["sumber"] for row in json.loads(answer.text)["data"]}
    assert sources & set(MARKUP)
