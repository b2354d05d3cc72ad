"""Without a session nothing answers but the sign-in pages, health and static files."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect
from web.callers import HERE, far, near
from web.members import administrator, before, draft, joined, seat, token_of

from app import app
from merit.domain.access import Role
from merit.settings import settings
from merit.store.engine import shared_engine
from merit.web.gate import Gate

# What is open by intention, written out here and not read from the code under test.
OPEN = re.compile(
    r"/(masuk|keluar|siapkan/x|undangan/x|kalender/x|sehat|_stcore/health|favicon\.png|aset/.+|static/.+)"
)
BROWSER = {"accept": "text/html,application/xhtml+xml", "user-agent": "Peramban"}
SOCKETS = HERE.replace("http", "ws", 1)  # the client would ask for "testserver", from outside
ENGINE_ROOM = (
    "/_stcore/metrics",
    "/_stcore/agent/openapi.json",
    "/_stcore/agent/interact",
    "/_stcore/agent/mcp",
    "/_stcore/script-health-check",
)


@pytest.fixture(scope="module")
def whole() -> Starlette:
    """Our routes and Streamlit's, behind all of our middleware; nothing is started."""
    return app._build_starlette_app()


@pytest.fixture(params=["production", "local, with an administrator"])
def closed(
    request: pytest.FixtureRequest, database: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """The two situations in which nobody is let in without a session."""
    if request.param == "production":
        monkeypatch.setenv("MERIT_MODE", "produksi")
    else:
        administrator(shared_engine(database), now=before())
    settings.cache_clear()
    return database


def paths(routes: list[BaseRoute], prefix: str = "") -> Iterator[str]:
    """Every address there is, with something in place of its parameters."""
    for route in routes:
        if isinstance(route, Mount):
            yield from paths(list(route.routes), prefix + route.path)
            if not route.routes:
                yield f"{prefix}{route.path}/berkas"
        elif isinstance(route, Route):
            yield prefix + re.sub(r"\{[^}]+\}", "x", route.path)


def addresses(whole: Starlette) -> set[str]:
    found = set(paths(list(whole.routes)))
    pages = {"/", "/peta", "/daerah?kode=33.75", "/tidak-ada", "//media/x", "/MEDIA/x"}
    return found | set(ENGINE_ROOM) | pages


def test_the_sweep_knows_the_routes_of_streamlit_and_ours(whole: Starlette) -> None:
    found = addresses(whole)
    assert {
        "/_stcore/host-config",
        "/media/x",
        "/_stcore/upload_file/x/x",
        "/component/x",
        "/_stcore/metrics",
        "/api/v1/penilaian",
        "/akun",
        "/coba",
        "/dokumen/x",
        "/kalender.ics",
        "/kalender/x",
    } <= found
    assert len(found) > 40


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"])
@pytest.mark.usefixtures("closed")
def test_nobody_gets_behind_the_gate(whole: Starlette, method: str) -> None:
    client = near(whole)
    for address in addresses(whole):
        if OPEN.fullmatch(address.split("?")[0]):
            continue
        answer = client.request(method, address)
        expected = 404 if address.startswith(ENGINE_ROOM) else 401
        assert answer.status_code == expected, f"{method} {address}"
        assert "no-store" in answer.headers["cache-control"]


@pytest.mark.usefixtures("closed")
def test_a_browser_is_led_to_the_sign_in_page_and_back(whole: Starlette) -> None:
    client = near(whole, headers=BROWSER)
    for address in addresses(whole):
        if OPEN.fullmatch(address.split("?")[0]) or address.startswith(("/api", *ENGINE_ROOM)):
            continue
        answer = client.get(address)
        assert answer.status_code == 303, address
        assert re.fullmatch(r"/masuk(\?ke=%2F[^/].*)?", answer.headers["location"]), address
    asked = client.get("/peta?tahun=2023&kelompok=eks-kedu").headers["location"]
    assert asked == "/masuk?ke=%2Fpeta%3Ftahun%3D2023%26kelompok%3Deks-kedu"


@pytest.mark.usefixtures("closed")
def test_what_is_open_answers(whole: Starlette) -> None:
    client = near(whole)
    assert client.get("/masuk").status_code == 200
    assert client.get("/sehat").status_code == 200
    assert client.get("/aset/pages.css").status_code == 200
    assert client.get("/favicon.png").status_code == 200
    ways = ("/siapkan/x", "/undangan/x", "/undangan/x/y", "/siapkan/", "/kalender/x.ics")
    for address in (*ways, "/kalender/", "/kalender/x/y"):
        answer = client.get(address)
        assert answer.status_code == 404
        assert "static/js" not in answer.text  # our own page, not the start of Streamlit's
    assert "static/js" not in client.get("/masuk").text


@pytest.mark.usefixtures("closed")
def test_the_door_of_secret_calendars_is_open_for_what_lies_behind_it_only(
    whole: Starlette,
) -> None:
    client = near(whole)
    inside = ("/kalender", "/kalender.ics", "/kalender.ics/x", "/kalenderku/x", "/KALENDER/x.ics")
    for address in (*inside, "//kalender/x.ics", "/x/kalender/x.ics", "/dokumen/1"):
        assert client.get(address).status_code == 401, address


@pytest.mark.usefixtures("closed")
@pytest.mark.parametrize(
    "headers", [{}, {"cookie": "merit=salah"}, {"X-Merit-Sesi": "1"}, {"x_merit_sesi": "terbuka"}]
)
def test_the_websocket_is_refused_before_it_opens(
    whole: Starlette, headers: dict[str, str]
) -> None:
    sockets = [route.path for route in whole.routes if isinstance(route, WebSocketRoute)]
    assert sockets == ["/_stcore/stream"]
    for path in (*sockets, "/lain"):
        with (
            pytest.raises(WebSocketDisconnect) as refused,
            near(whole).websocket_connect(SOCKETS + path, headers=headers),
        ):
            pass
        assert refused.value.code == 1008


async def greet(socket: WebSocket) -> None:
    await socket.accept()
    await socket.close(1000)


@pytest.mark.usefixtures("closed")
@pytest.mark.parametrize(
    "path",
    [
        "/masuk",
        "/undangan/x/_stcore/stream",
        "/kalender/_stcore/stream",
        "/aset/x",
        "/static/_stcore/stream",
        "/sehat",
    ],
)
def test_no_websocket_opens_where_pages_and_files_are_open(path: str) -> None:
    every = Starlette(routes=[WebSocketRoute("/{path:path}", greet)], middleware=[Middleware(Gate)])
    with (
        pytest.raises(WebSocketDisconnect) as refused,
        near(every).websocket_connect(SOCKETS + path),
    ):
        pass
    assert refused.value.code == 1008


def test_figures_of_the_server_are_for_the_administrator_alone(
    whole: Starlette, database: str
) -> None:
    engine = shared_engine(database)
    administrator(engine, now=before())
    joined(engine, draft("lina", Role.LEADER), now=before())
    reached = {}
    for username in ("adi", "lina"):
        client = seat(near(whole), token_of(database, username))
        reached[username] = [client.get(path).status_code for path in ENGINE_ROOM[:2]]
    assert reached["lina"] == [404, 404]
    assert reached["adi"][0] == 200


def test_whoever_has_a_session_gets_in(whole: Starlette, closed: str) -> None:
    engine = shared_engine(closed)
    joined(engine, draft("lina", Role.LEADER), now=before())
    client = seat(near(whole), token_of(closed, "lina"))
    assert client.get("/api/v1/penilaian").status_code == 200
    assert client.get("/_stcore/host-config").status_code == 200
    assert client.get("/media/x.png").status_code == 404  # asked for, and not there


def test_where_nobody_can_be_looked_up_nobody_gets_in_and_is_told_why(
    whole: Starlette,
    database: str,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("MERIT_DATABASE_URL", f"sqlite:///{tmp_path / 'tidak' / 'ada.db'}")
    settings.cache_clear()
    client = near(whole, headers=BROWSER)
    for address in ("/", "/masuk", "/media/x", "/api/v1/penilaian"):
        answer = client.get(address)
        assert answer.status_code == 503
        (case,) = re.findall(r"Kode kejadian ([0-9A-F]{6})", answer.text)
        assert case in caplog.text  # leads to the traceback in the log
        assert "tidak/ada.db" not in answer.text
    assert client.get("/api/v1/penilaian").json()["kode"] == 503
    assert client.get("/aset/pages.css").status_code == 200
    with (
        pytest.raises(WebSocketDisconnect) as refused,
        near(whole).websocket_connect(f"{SOCKETS}/_stcore/stream"),
    ):
        pass
    assert refused.value.code == 1008


def test_a_service_open_to_the_network_without_tls_or_administrator_answers_nobody(
    whole: Starlette, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = far(whole)
    for address in ("/", "/masuk", "/api/v1/penilaian", "/media/x"):
        answer = client.get(address)
        assert answer.status_code == 503
        assert "127.0.0.1" in answer.text
        assert "MERIT_TLS=1" in answer.text
    assert client.get("/", headers=BROWSER).headers["content-type"].startswith("text/html")
    monkeypatch.setenv("MERIT_TLS", "1")
    settings.cache_clear()
    assert client.get("/masuk").status_code == 503  # still no administrator
    administrator(shared_engine(database), now=before())
    assert client.get("/masuk").status_code == 200
    monkeypatch.setenv("MERIT_TLS", "0")
    settings.cache_clear()
    assert client.get("/masuk").status_code == 503
