"""An operator never receives a byte of another region's unpublished data, or of the accounts.

Words are planted where only some may read them. Every websocket frame, every HTTP body and every
download of an operator of another region is searched for them; and those who may read them get
them by the same ways, so that the search is known to find what is there.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import product
from urllib.parse import urlsplit

import httpx2 as httpx
import pytest
from e2e.canaries import (
    EVERY,
    ITEM,
    NEIGHBOUR,
    PEOPLE,
    PROPOSAL,
    SUBJECT,
    found_in,
    operator_of,
    packed_samples,
    plant,
    token,
)
from e2e.canaries_self_checks import (
    CHECK_PATHS,
    CLAIMED,
    DEMO,
    IN_FILES,
    NOTE,
    ON_PAGES,
    SCORE,
    STATE,
    TITLE,
    VERDICT,
    aimed_at_another,
    looked_at,
)
from e2e.canaries_self_checks import addresses as of_check
from e2e.raw_socket import RawSocket, hash_of_page, raw_socket
from e2e.visitor import Visitor
from playwright.sync_api import Browser, Page, Request, WebSocket
from running_app.chromium import visitor
from running_app.server import Server, running
from services.self_checks.sent_checks import PERIOD

from merit.domain.states import Dataset
from merit.ui.navigation import PAGES
from merit.ui.text.self_check_offline import EXCEL, PDF
from merit.web.api.catalogue import ADDRESSES
from merit.web.cookies import SESSION

pytestmark = pytest.mark.e2e
PATHS = [page.url_path for page in PAGES]
QUERIES = {
    "": ["sejak=2020-01-01"],
    "tindak-lanjut": [
        f"kode={SUBJECT}&tampil=tabel",
        "tampil=tabel&status=terlambat",
        "tampil=tabel&hal=1&menurut=intervensi",
        "rinci=kemajuan_daerah",
        "rinci=umur_butir",
        "rinci=disepakati_selesai",
    ],
    "daerah": [f"kode={SUBJECT}", f"kode={SUBJECT}&rinci=riwayat_{SUBJECT}"],
    "aspek": [f"aspek=1&kode={SUBJECT}", f"lihat=hilang&kode={SUBJECT}"],
    "banding": [f"daerah={SUBJECT},{NEIGHBOUR}"],
    "penetapan": ["usulan=1", "usulan=1&lihat=ubah", "usulan=2", f"kode={SUBJECT}"],
    "pengguna": ["akun=pimpinan.satu", "undang=1"],
    "riwayat": ["hal=1", "pelaku=pimpinan.satu"],
    "instrumen": ["instrumen=kasn-9-2019&revisi=1"],
    **{path: [query for page, query in of_check(SUBJECT) if page == path] for path in CHECK_PATHS},
}
SEEN_BY_LEADERS = {*ITEM, *IN_FILES} - {ITEM[3]}


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> str:
    return plant(tmp_path_factory.mktemp("canaries"))


@pytest.fixture(scope="module")
def closed(planted: str) -> Iterator[Server]:
    """A server of that database; it has an administrator, so nobody gets in without a session."""
    with running(database_url=planted) as server:
        yield server


class Recorder:
    """Everything one browser received."""

    def __init__(self, page: Page) -> None:
        self.pieces: list[bytes] = []
        self.addresses: set[str] = set()
        self._answered: list[Request] = []
        page.on("websocket", self._follow)
        page.on("requestfinished", self._note)

    def _follow(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._keep)

    def _keep(self, payload: bytes | str) -> None:
        self.pieces.append(payload.encode() if isinstance(payload, str) else payload)

    def _note(self, request: Request) -> None:
        self._answered.append(request)

    def collect(self) -> None:
        """Read the bodies of what was answered in full, before the page is left.

        An answer cut short by leaving the page has no body to wait for.
        """
        for request in self._answered:
            response = request.response()
            assert response is not None
            self.addresses.add(response.url)
            if not response.url.endswith((".js", ".css", ".woff2", ".png")):
                self.pieces.append(str(response.headers).encode())
                if response.status == 200:
                    self.pieces.append(response.body())
        self._answered.clear()


def seated(browser: Browser, server: Server, url: str, username: str) -> Iterator[Visitor]:
    with visitor(browser) as context:
        context.add_cookies([{"name": SESSION, "value": token(url, username), "url": server.url}])
        yield Visitor(context.new_page(), server.url)


def addresses() -> Iterator[str]:
    for path, data in product(PATHS, ("", "data=contoh")):
        for query in ("", *QUERIES.get(path, ())):
            yield f"{path}?{'&'.join(filter(None, (data, query)))}".rstrip("?")


def swept(guest: Visitor) -> Recorder:
    """Open every page with every parameter, and take the files of the pages with action items."""
    recorder = Recorder(guest.page)
    for address in addresses():
        guest.visit(address)
        recorder.collect()
        if "rinci=" in address:
            recorder.pieces += downloads(guest)
            recorder.collect()
    return recorder


def downloads(guest: Visitor) -> Iterator[bytes]:
    for name in ("Excel", "CSV", "CSV mesin", "SVG", "PNG"):
        button = guest.main.get_by_role("button", name=name, exact=True)
        if button.count():
            with guest.page.expect_download() as download:
                button.first.click()
            yield download.value.path().read_bytes()


def test_the_search_finds_words_however_they_are_packed() -> None:
    for sample in packed_samples(EVERY[0]):
        assert found_in([sample]) == {EVERY[0]}
    assert found_in([b"knr", b"sumberusulan"]) == set()


@pytest.mark.battery
@pytest.mark.parametrize("username", ["operator.lain"])
def test_an_operator_of_another_region_gets_none_of_it_in_the_browser(
    browser: Browser, closed: Server, planted: str, username: str
) -> None:
    for guest in seated(browser, closed, planted, username):
        recorder = swept(guest)
    assert len(recorder.pieces) > 500
    assert sum(map(len, recorder.pieces)) > 5_000_000
    assert found_in(recorder.pieces, ["kebumen"]) == {"kebumen"}  # the own region is there
    assert found_in(recorder.pieces) == set()


@pytest.mark.parametrize(
    ("username", "expected"),
    [
        ("operator.sendiri", {*ITEM}),
        ("pimpinan.satu", {*ITEM}),
        ("knrpengelola", {*ITEM, *PROPOSAL, "knrnamapengelola", "knrnamapenerbit"}),
        ("knradmin", {*ITEM, *PEOPLE}),
    ],
)
def test_those_who_may_read_it_get_it_by_the_same_ways(
    browser: Browser, closed: Server, planted: str, username: str, expected: set[str]
) -> None:
    few = [
        "tindak-lanjut?tampil=tabel",
        f"daerah?kode={SUBJECT}",
        "penetapan",
        "penetapan?usulan=1",
        "penetapan?usulan=2",
        "pengguna",
        "riwayat",
    ]
    for guest in seated(browser, closed, planted, username):
        recorder = Recorder(guest.page)
        for address in few:
            guest.visit(address)
            recorder.collect()
    assert expected <= found_in(recorder.pieces)


def cookie(url: str, username: str) -> str:
    return f"{SESSION}={token(url, username)}"


def tampered(socket: RawSocket) -> None:
    """Widgets set to what was not offered, pages that are not listed, parts that are not there."""
    for path in PATHS:
        for query in ("", f"kode={SUBJECT}", f"data=contoh&kode={SUBJECT}", "usulan=1"):
            socket.run(page=path, query=query)
            socket.run(page_hash=hash_of_page(path), query=query)
            forced = dict.fromkeys(socket.widgets.values(), SUBJECT)
            socket.run(page=path, query=query, values=forced)
    folded = f"data=contoh&rinci=kemajuan_daerah&kode={SUBJECT}"
    socket.run(page="tindak-lanjut", query=folded)
    for name in [*socket.buttons.values()]:
        socket.run(page="tindak-lanjut", query=folded, pressed=[name])


@pytest.mark.parametrize("username", ["operator.lain", "kepala.lain"])
def test_messages_no_browser_would_send_bring_nothing_to_light(
    closed: Server, planted: str, username: str
) -> None:
    with raw_socket(closed.url, cookie(planted, username)) as socket:
        tampered(socket)
    assert len(socket.frames) > 1000
    assert {"pilih_kode", "pilih_daerah"} <= socket.widgets.keys()
    assert socket.buttons
    assert found_in(socket.frames, ["kebumen"]) == {"kebumen"}
    assert found_in(socket.frames) == set()


def test_the_same_messages_of_a_leader_bring_the_action_items(closed: Server, planted: str) -> None:
    with raw_socket(closed.url, cookie(planted, "pimpinan.satu")) as socket:
        socket.run(page="tindak-lanjut", query="tampil=tabel")
    assert {*ITEM} <= found_in(socket.frames)


def every_answer(server: Server, session: str, evidence: int) -> Iterator[bytes]:
    """Bodies of all open data, boundaries, own pages, of the evidence, and of media by
    guessed names."""
    queries = [
        "",
        f"?kode={SUBJECT}",
        f"?kode={SUBJECT}&data=contoh",
        "?data=contoh",
        "?tahun=2021",
    ]
    paths = [f"/api/v1{path}{query}" for path in ADDRESSES for query in queries]
    paths += ["/api/v1", "/api/v1/openapi.json", "/api/v1/batas.json", "/akun", "/coba", "/masuk"]
    paths += [f"/dokumen/{number}" for number in (evidence, evidence + 1)]
    paths += ["/media/x", "/media/kemajuan_daerah.csv", "/_stcore/host-config", "/_stcore/metrics"]
    headers = {"cookie": session}
    with httpx.Client(base_url=server.url, headers=headers, trust_env=False) as client:
        for path in paths:
            for coding in ("identity", "gzip"):
                answer = client.get(path, headers={"accept-encoding": coding})
                yield str(answer.headers).encode() + answer.content


@pytest.mark.parametrize("username", ["operator.lain", "kepala.lain"])
def test_no_address_of_the_server_tells_them_either(
    closed: Server, planted: str, username: str
) -> None:
    pieces = list(every_answer(closed, cookie(planted, username), evidence(planted)))
    assert found_in(pieces, [NEIGHBOUR]) == {NEIGHBOUR}
    assert found_in(pieces) == set()


def test_a_leader_reads_the_items_there_and_no_more(closed: Server, planted: str) -> None:
    pieces = every_answer(closed, cookie(planted, "pimpinan.satu"), evidence(planted))
    # Notes of monitoring are on the pages, not among the open data.
    assert found_in(pieces) == SEEN_BY_LEADERS


def test_a_file_made_for_another_is_of_no_use_without_a_session(
    browser: Browser, closed: Server, planted: str
) -> None:
    for guest in seated(browser, closed, planted, "operator.sendiri"):
        guest.visit("tindak-lanjut?data=contoh&rinci=kemajuan_daerah")
        with guest.page.expect_download() as download:
            guest.main.get_by_role("button", name="CSV", exact=True).first.click()
        address = download.value.url
        content = download.value.path().read_bytes()
    assert b"Brebes" in content
    path = urlsplit(address).path
    assert path.startswith("/media/")
    answer = httpx.get(f"{closed.url}{path}", trust_env=False)
    assert answer.status_code == 401
    assert b"Brebes" not in answer.content


def sql(url: str, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        return connection.execute(query).fetchall()


def evidence(url: str) -> int:
    """The number of the region's document."""
    ((number,),) = sql(url, f"SELECT id FROM document WHERE title = '{TITLE}'")
    return int(str(number))


def is_claimed(frames: Iterable[bytes]) -> bool:
    """Whether a level, the score or the state of the region's self-check is among them."""
    return any(mark in frame for frame in frames for mark in (CLAIMED, SCORE, STATE))


def recorded(url: str) -> list[tuple[object, ...]]:
    """All there is of self-checks, by straight SQL."""
    tables = ("self_check", "self_check_answer", "self_check_verdict", "self_check_remark")
    return [row for name in tables for row in sql(url, f"SELECT * FROM {name} ORDER BY 1, 2, 3")]


def refused_everything(server: Server, session: str, document: int) -> list[bytes]:
    """What somebody gets who asks for the self-check of the region in every way there is."""
    address, headers = f"{server.url}/dokumen/{document}", {"cookie": session}
    answer = httpx.get(address, headers=headers, trust_env=False)
    assert answer.status_code == 403
    with raw_socket(server.url, session) as socket:
        published = looked_at(socket, SUBJECT, Dataset.PUBLISHED)
        assert not any(map(is_claimed, published.values()))
        looked_at(socket, SUBJECT, Dataset.DEMO)
    return [*socket.frames, answer.content]


def test_the_self_check_of_another_region_is_nowhere_to_be_had(
    closed: Server, planted: str
) -> None:
    before, session = recorded(planted), cookie(planted, "operator.lain")
    assert found_in(refused_everything(closed, session, evidence(planted))) == set()
    with raw_socket(closed.url, session) as socket:
        aimed_at_another(socket)
        assert not is_claimed(socket.frames)
        assert found_in(socket.frames, ["catatan 1.1"]) == {"catatan 1.1"}  # the own is there
        socket.run(page="mandiri", query=f"data=terbit&periode={PERIOD}&isi=luring")
        own = socket.deferred[EXCEL]
        assert socket.take(own)[0].startswith("/media/")
        for guessed in (own[::-1], SUBJECT, ""):
            assert socket.take(guessed)[0] == ""
    assert found_in(socket.frames) == set()
    assert recorded(planted) == before


def test_its_own_operator_gets_all_of_it_by_the_same_ways(closed: Server, planted: str) -> None:
    session = cookie(planted, "operator.sendiri")
    with raw_socket(closed.url, session) as socket:
        seen = looked_at(socket, SUBJECT, Dataset.PUBLISHED)
        looked_at(socket, SUBJECT, Dataset.DEMO)
        assert found_in(socket.frames) >= {*ON_PAGES, DEMO}
        for address in (f"mandiri?periode={PERIOD}", f"jalur?kode={SUBJECT}&dasar=mandiri"):
            assert is_claimed(seen[address]), address
        socket.run(page="mandiri", query=f"data=terbit&periode={PERIOD}&isi=luring")
        file, _ = socket.take(socket.deferred[EXCEL])
        answers = [  # while the session lasts: the file goes with it
            httpx.get(f"{closed.url}{path}", headers={"cookie": session}, trust_env=False)
            for path in (file, f"/dokumen/{evidence(planted)}")
        ]
    assert [answer.status_code for answer in answers] == [200, 200]
    told = [str(answer.headers).encode() + answer.content for answer in answers]
    assert found_in(told) >= {NOTE, VERDICT, *IN_FILES}


def fetched(server: Server, session: str, address: str) -> httpx.Response:
    """What a session gets at an address, asked for outside the browser."""
    headers = {"cookie": session, "accept-encoding": "identity"}
    return httpx.get(f"{server.url}{address}", headers=headers, trust_env=False)


@pytest.mark.parametrize("form", [EXCEL, PDF])
def test_the_files_of_another_region_are_not_to_be_had_by_a_link_copied_from_there(
    closed: Server, planted: str, form: str
) -> None:
    """Neither the address of the file that was made, nor what the button asks the server for."""
    own, other = cookie(planted, "operator.sendiri"), cookie(planted, "operator.lain")
    view = f"data=terbit&periode={PERIOD}&daerah={SUBJECT}&isi=luring"
    answers = []
    with raw_socket(closed.url, own) as there, raw_socket(closed.url, other) as here:
        there.run(page="mandiri", query=view)
        button = there.deferred[form]
        for _ in range(2):
            link, _ = there.take(button)
            answers += [fetched(closed, session, link) for session in (other, own)]
            here.run(page="mandiri", query=view)  # then again, with the link in every field
            here.run(page="mandiri", query=f"cari={link}", values=dict.fromkeys(here.named, link))
            assert here.take(button)[0] == ""
    answers.append(fetched(closed, own, link))  # it goes with its page
    assert [answer.status_code for answer in answers] == [404, 200, 404, 200, 404]
    assert len(answers[1].content) > 5_000
    foreign = [str(answer.headers).encode() + answer.content for answer in answers[::2]]
    assert found_in([*here.frames, *foreign]) == set()


@pytest.mark.battery
def test_no_operator_of_the_other_regions_has_it(closed: Server, planted: str) -> None:
    query = f"SELECT code FROM region WHERE residency IS NOT NULL AND code <> '{SUBJECT}'"
    others = [str(code) for (code,) in sql(planted, query)]
    assert len(others) == 34
    for code in others:
        session = cookie(planted, operator_of(planted, code))
        assert found_in(refused_everything(closed, session, evidence(planted))) == set(), code
