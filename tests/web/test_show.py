"""A deck over the network: one page with every slide, for whoever may read what it shows."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from html import unescape
from threading import Event

import pytest
import segno
from anyio import create_task_group, fail_after, sleep
from anyio.from_thread import start_blocking_portal
from httpx2 import ASGITransport, AsyncClient
from services.readers import OTHER, OWN, reader
from sqlalchemy import text
from starlette.applications import Starlette
from starlette.testclient import TestClient
from web.callers import Known, far, near

from merit.domain.access import Role, User, visitor
from merit.domain.decks import Asked, Deck, DeckKind
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import NoDataError
from merit.reports import slide_pictures
from merit.reports.decks import deck
from merit.settings import settings
from merit.store.engine import reading, shared_engine, writing
from merit.web import show
from merit.web.show import ROUTES

MISSING, UNREADABLE = "Paparan tidak ada", "Alamat paparan tidak dapat dibaca"
RAKOR = "/tayang/rakor?data=contoh&tahun=2025"
NETWORK = "http://192.168.10.4:8501"
LEADER = reader(Role.LEADER)


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    """No deck and no picture of another test."""
    show._decks = type(show._decks)(show.MOST_DECKS)
    slide_pictures._kept.clear()
    yield
    slide_pictures._kept.clear()


def asking(user: User = LEADER, **options: str) -> TestClient:
    return near(Known(Starlette(routes=ROUTES), user), **options)


def slides(page: str) -> list[str]:
    """The markup of each slide."""
    return re.findall(r'<section class="slide".*?</section>', page, re.S)


def read(markup: str) -> str:
    """The words of markup, without what keeps them on one line."""
    words = unescape(re.sub(r"<[^>]+>", " ", markup)).replace("\u2060", "").replace("\xa0", " ")
    return " ".join(words.split())


def built(database: str, kind: DeckKind = DeckKind.MEETING, user: User = LEADER) -> Deck:
    asked = Asked(kind, Scope(Dataset.DEMO, 2025))
    with reading(shared_engine(database)) as session:
        return deck(session, user, asked, today=date(2026, 11, 25))


def test_the_page_holds_every_slide_of_the_deck_in_order(database: str) -> None:
    answer = asking().get(RAKOR)
    assert answer.status_code == 200
    expected = built(database)
    found = slides(answer.text)
    titles = [read(re.findall(r"<h2.*?</h2>", item, re.S)[0]) for item in found]
    assert titles == [slide.title for slide in expected.slides]
    assert len(titles) >= 8


def test_every_slide_says_filters_mark_source_number_and_as_of_when(database: str) -> None:
    expected = built(database)
    found = slides(asking().get(RAKOR).text)
    for place, item in enumerate(found, 1):
        said = read(item)
        assert expected.period in said
        assert "Data contoh" in said
        assert expected.source in said
        assert re.search(
            rf"{place}/{len(found)} · Terakhir diperbarui pada \d\d-\d\d-\d{{4}} pukul ", said
        )
        assert expected.slides[place - 1].note in said


def test_the_opening_names_the_office_and_what_is_presented(database: str) -> None:
    first, *others = map(read, slides(asking().get(RAKOR).text))
    assert f"BKD Provinsi Jawa Tengah · {built(database).title}" in first
    assert not [item for item in others if "BKD Provinsi Jawa Tengah ·" in item]


def test_published_data_carry_no_mark_of_made_up_ones(database: str) -> None:  # noqa: ARG001
    page = asking().get("/tayang/rakor").text
    assert len(slides(page)) >= 5
    assert 'class="mark"' not in page


def test_slides_that_only_say_they_are_empty_are_shown_to_who_asks_for_them(
    database: str,  # noqa: ARG001
) -> None:
    client = asking()
    usual = slides(client.get("/tayang/rakor").text)  # nothing is decided in the published facts
    assert "Belum ada keputusan rakor yang tercatat" not in read(" ".join(usual))
    (asked,) = slides(client.get("/tayang/rakor?pilih=keputusan").text)
    assert "Belum ada keputusan rakor yang tercatat" in read(asked)


def test_slides_are_chosen_and_ordered_by_the_address(database: str) -> None:
    whole = {slide.key: slide.title for slide in built(database).slides}
    page = asking().get(f"{RAKOR}&pilih=rtl,peta").text
    titles = [read(item) for item in re.findall(r"<h2.*?</h2>", page, re.S)]
    assert titles == [whole["rtl"], whole["peta"]]
    assert "pilih=rtl,peta" in unescape(page)  # and so does the way back


def test_every_picture_is_described_by_its_values(database: str) -> None:  # noqa: ARG001
    page = asking().get(RAKOR).text
    labels = re.findall(r'role="img" aria-label="([^"]+)"', page)
    assert len(labels) == page.count('class="drawing"') >= 5
    assert all(len(label) > 40 for label in labels)


def test_the_page_may_run_and_ask_only_what_is_ours(database: str) -> None:  # noqa: ARG001
    answer = asking().get(RAKOR)
    policy = dict(
        part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["connect-src"] == policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert answer.headers["cache-control"] == "no-store"
    assert not re.search(r"<script>|\son\w+=|\sstyle=|<style", answer.text)
    assert not re.search(r'(?:src|href)="(?:https?:)?//', answer.text)


def test_nobody_without_a_session_sees_a_slide(service: Starlette, database: str) -> None:  # noqa: ARG001
    client = far(service)
    for path in ("/tayang/rakor", "/tayang/rakor/versi", "/tayang/daerah?kode=33.29"):
        assert client.get(path).status_code in (401, 503)
    assert client.post("/tayang/rakor").status_code in (401, 403, 405, 503)


def test_the_demonstration_is_shown_only_to_who_may_read_it(database: str) -> None:  # noqa: ARG001
    assert asking(visitor(demo=False)).get(RAKOR).status_code == 403
    assert asking(visitor(demo=True)).get(RAKOR).status_code == 200


@pytest.mark.parametrize(
    ("address", "code", "title"),
    [
        ("/tayang/lain", 400, MISSING),
        ("/tayang/a/b", 400, MISSING),
        ("/tayang/daerah", 400, UNREADABLE),
        ("/tayang/daerah?kode=33.99&data=contoh&tahun=2025", 404, MISSING),
        ("/tayang/rakor?rakor=K-1999-01&data=contoh&tahun=2025", 404, MISSING),
        ("/tayang/rakor?tahun=2001&data=contoh", 404, MISSING),
        ("/tayang/rakor?tahun=2025&data=contoh&kelompok=eks-kedoe", 404, MISSING),
        ("/tayang/pimpinan?kelompok=kotamadya", 404, MISSING),
        ("/tayang/rakor?jeda=5", 400, UNREADABLE),
        ("/tayang/rakor?tahun=abcd", 400, UNREADABLE),
    ],
)
def test_an_address_that_shows_nothing_says_so_on_a_page(
    database: str,  # noqa: ARG001
    address: str,
    code: int,
    title: str,
) -> None:
    answer = asking().get(address)
    assert answer.status_code == code
    assert f"<h1>{title}</h1>" in answer.text
    assert 'class="slide"' not in answer.text


def test_a_refusal_leads_whoever_is_known_back_to_the_desk(database: str) -> None:  # noqa: ARG001
    for address, desk in (
        ("/tayang/lain", "/layar"),
        (f"{RAKOR}&jeda=5", "/layar?data=contoh"),
        ("/tayang/rakor?data=lain", "/layar"),
        ("/tayang/a/b", "/layar"),
    ):
        assert ways(asking().get(address).text) == [("Kembali ke Layar presentasi", desk)]


def test_a_refusal_leads_a_stranger_in_and_back_to_what_was_wanted(
    database: str,  # noqa: ARG001
) -> None:
    stranger = near(Starlette(routes=ROUTES))
    answer = stranger.get("/tayang/pimpinan?data=contoh&salindia=3")
    assert answer.status_code == 403
    wanted = "/masuk?ke=%2Ftayang%2Fpimpinan%3Fdata%3Dcontoh%26salindia%3D3"
    assert ways(answer.text) == [("Ke dasbor", "/"), ("Masuk", wanted)]


def ways(page: str) -> list[tuple[str, str]]:
    """The links below a refusal: their words and where they lead."""
    (hint,) = re.findall(r'<p class="hint">(.*?)</p>', page, re.S)
    found = re.findall(r'<a href="([^"]+)">([^<]+)</a>', hint)
    return [(name, unescape(address)) for address, name in found]


def test_a_code_leads_to_the_view_of_its_slide_on_the_network(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = built(database)
    page = asking(url=NETWORK).get(RAKOR).text
    codes = re.findall(r'<a class="code" href="([^"]+)"[^>]*>(.*?)</a>', page, re.S)
    addresses = [unescape(address) for address, _ in codes]
    assert addresses == [f"{NETWORK}{slide.view}" for slide in expected.slides]
    for address, svg in codes:
        modules = segno.make(unescape(address), error="m", micro=False).symbol_size(border=2)[0]
        assert f'viewBox="0 0 {modules} {modules}"' in svg
    monkeypatch.setenv("MERIT_ALAMAT", "https://merit.jatengprov.go.id/")
    settings.cache_clear()
    named = asking().get(RAKOR).text
    assert f'href="https://merit.jatengprov.go.id{expected.slides[0].view}"' in unescape(named)


def test_no_code_is_promised_where_only_this_machine_could_follow_it(
    database: str,  # noqa: ARG001
) -> None:
    for host in ("http://127.0.0.1:8501", "http://localhost:8501"):
        page = asking(url=host).get(RAKOR).text
        assert 'class="code"' not in page
        assert "qrline" not in page


def test_the_version_changes_when_the_data_do(database: str) -> None:
    client = asking()
    page = client.get(RAKOR).text
    shown = re.search(r'data-version="([^"]+)"', page)
    answer = client.get("/tayang/rakor/versi")
    assert shown is not None
    assert answer.json()["versi"] == shown[1]
    assert answer.headers["cache-control"] == "no-store"
    with writing(shared_engine(database)) as session:
        session.execute(text("UPDATE revision SET number = number + 1"))
    later = client.get("/tayang/rakor/versi").json()["versi"]
    assert later != shown[1]
    assert f'data-version="{later}"' in client.get(RAKOR).text


def test_many_viewers_cost_one_deck_and_one_drawing(
    database: str,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    decks: list[Asked] = []
    drawings: list[str] = []
    make, draw = show.deck, slide_pictures.drawn_by

    def made(*given: object, **named: object) -> Deck:
        decks.append(given[2])  # type: ignore[arg-type]
        return make(*given, **named)  # type: ignore[arg-type]

    def drawn(child: str, order: bytes) -> bytes:
        drawings.append(child)
        return draw(child, order)

    monkeypatch.setattr(show, "deck", made)
    monkeypatch.setattr(slide_pictures, "drawn_by", drawn)
    viewers = [visitor(demo=True), *[User(f"{n}", visitor(demo=True).grants) for n in range(7)]]
    with ThreadPoolExecutor(8) as pool:
        pages = list(pool.map(lambda user: asking(user).get(RAKOR).text, viewers))
    assert len(set(pages)) == 1
    assert len(decks) == 1
    assert len(drawings) == 1


def test_however_slides_are_chosen_it_is_one_deck_that_is_kept(database: str) -> None:  # noqa: ARG001
    client = asking()
    for keys in ("", "peta", "jarak,peta", "peta,jarak", "lain", "lain2"):
        assert client.get(f"{RAKOR}&pilih={keys}").status_code == 200
    assert len(show._decks._answers) == 1


def test_shows_that_are_waited_for_leave_the_threads_of_others_free(
    database: str,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended, begun = Event(), Event()

    def slow(*_given: object, **_named: object) -> Deck:
        begun.set()
        ended.wait(30)
        raise NoDataError("Terlalu lama.")

    monkeypatch.setattr(show, "deck", slow)
    application = Known(Starlette(routes=ROUTES), LEADER)

    async def crowd() -> None:
        client = AsyncClient(transport=ASGITransport(application), base_url=NETWORK)
        async with client, create_task_group() as group:
            for number in range(50):  # more than there are threads for everybody
                group.start_soon(client.get, f"{RAKOR}&rakor=x{number}")
            try:
                while not begun.is_set():
                    await sleep(0.01)
                with fail_after(5):
                    assert (await client.get("/tayang/rakor/versi")).status_code == 200
            finally:
                ended.set()

    with start_blocking_portal() as portal:
        portal.call(crowd)


def test_a_deck_kept_for_one_reader_is_not_given_to_another(database: str) -> None:
    readers = [
        reader(Role.OPERATOR, OWN),
        reader(Role.OPERATOR, OTHER),
        LEADER,
    ]
    found = [
        [read(slides(asking(user).get(f"{RAKOR}&pilih=rtl").text)[0]) for user in readers]
        for _ in range(2)
    ]
    assert found[0] == found[1]
    assert len(set(found[0])) == 3
    for user, said in zip(readers, found[0], strict=True):
        own = built(database, user=User("x", user.grants, user.regions, role=user.role))
        title = next(slide.title for slide in own.slides if slide.key == "rtl")
        assert title in said


def test_the_page_travels_packed_through_everything_around_it(
    service: Starlette,
    database: str,  # noqa: ARG001
) -> None:
    client = near(service, headers={"accept-encoding": "gzip", "accept": "text/html"})
    with client.stream("GET", RAKOR) as answer:
        packed = sum(map(len, answer.iter_raw()))
        assert answer.headers["content-encoding"] == "gzip"
        assert answer.headers["content-security-policy"] == show.POLICY
    assert packed < 60_000


@pytest.mark.parametrize("path", ["/tayang/", "/tayang/rakor/lain", "/tayang/a/b/c"])
def test_no_address_below_the_show_is_anything_else(
    service: Starlette,
    database: str,  # noqa: ARG001
    path: str,
) -> None:
    answer = near(service, headers={"accept": "text/html"}).get(path)
    assert answer.status_code == 400
    assert "Tidak ada paparan bernama ini" in answer.text


def test_the_way_back_is_the_desk_with_the_same_filters(database: str) -> None:  # noqa: ARG001
    page = unescape(asking().get(f"{RAKOR}&kelompok=kota&jeda=20").text)
    assert 'data-desk="/layar?dek=rakor&data=contoh&tahun=2025&kelompok=kota&jeda=20"' in page
    assert 'data-pause="20"' in page
