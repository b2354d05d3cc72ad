"""A file belongs to the session whose page offers it, as long as that page is connected."""

from collections.abc import Callable

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient, WebSocketTestSession
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from merit.ui.file_handles import files_named, only_own_files
from merit.web.caller import KEY, Caller
from merit.web.own_files import OwnFiles

LINK, BUTTON = "/media/0123456789abcdef0123456789abcdef.pdf", "f00d" * 8


class Doorkeeper:
    """In place of the gate: the session is the one a header names."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        number = dict(scope["headers"]).get(b"sesi")
        caller = Caller(session_id=int(number) if number else None)
        await self.app({**scope, KEY: caller}, receive, send)


async def streamlit(socket: WebSocket) -> None:
    """Tells what the address says, then the file number of every message it is sent."""
    await socket.accept()
    message = ForwardMsg()
    if socket.query_params["tells"] == "file":
        message.backend_operation_response.deferred_file.url = LINK
    elif socket.query_params["tells"] == "button":
        message.delta.new_element.download_button.deferred_file_id = BUTTON
    else:
        message.delta.new_element.text_input.default = f"{LINK} {BUTTON}"
    await socket.send_bytes(message.SerializeToString())
    async for payload in socket.iter_bytes():
        asked = BackMsg.FromString(payload).backend_operation_request.deferred_file
        answer = ForwardMsg()
        answer.backend_operation_response.request_id = asked.file_id
        await socket.send_bytes(answer.SerializeToString())


async def media(request: Request) -> PlainTextResponse:
    return PlainTextResponse(request.url.path)


@pytest.fixture
def client() -> TestClient:
    application = Starlette(
        routes=[WebSocketRoute("/stream", streamlit), Route("/{path:path}", media)],
        middleware=[
            Middleware(Doorkeeper),
            Middleware(OwnFiles, named=files_named, only_own=only_own_files),
        ],
    )
    return TestClient(application)


def asking_for(number: str) -> bytes:
    message = BackMsg()
    message.backend_operation_request.request_id = "1"
    message.backend_operation_request.deferred_file.file_id = number
    return message.SerializeToString()


def understood(page: WebSocketTestSession) -> str:
    """The number of the file the server was asked for, as it read the message."""
    return ForwardMsg.FromString(page.receive_bytes()).backend_operation_response.request_id


Fetch = Callable[..., int]


@pytest.fixture
def fetch(client: TestClient) -> Fetch:
    def status(session: str, path: str = LINK, method: str = "GET") -> int:
        return client.request(method, path, headers={"sesi": session}).status_code

    return status


def test_a_file_is_for_the_session_that_was_told_of_it_and_goes_with_the_page(
    client: TestClient, fetch: Fetch
) -> None:
    assert fetch("1") == 404
    with client.websocket_connect("/stream?tells=file", headers={"sesi": "1"}) as page:
        page.receive_bytes()
        assert (fetch("1"), fetch("2"), fetch("")) == (200, 404, 404)
        assert fetch("2", method="HEAD") == 404
        assert fetch("1", LINK.replace("0", "1")) == 404
    assert fetch("1") == 404


def test_another_page_of_the_session_keeps_its_files_when_one_is_closed(
    client: TestClient, fetch: Fetch
) -> None:
    with client.websocket_connect("/stream?tells=file", headers={"sesi": "1"}) as page:
        with client.websocket_connect("/stream?tells=file", headers={"sesi": "1"}) as other:
            other.receive_bytes()
            page.receive_bytes()
        assert fetch("1") == 200


def test_an_address_somebody_wrote_into_a_page_opens_nothing(
    client: TestClient, fetch: Fetch
) -> None:
    with client.websocket_connect("/stream?tells=text", headers={"sesi": "2"}) as page:
        assert LINK.encode() in page.receive_bytes()
        assert fetch("2") == 404
        page.send_bytes(asking_for(BUTTON))
        assert understood(page) == ""


def test_a_button_is_pressed_by_its_own_page_only(client: TestClient) -> None:
    with (
        client.websocket_connect("/stream?tells=button", headers={"sesi": "1"}) as own,
        client.websocket_connect("/stream?tells=file", headers={"sesi": "2"}) as other,
    ):
        own.receive_bytes()
        other.receive_bytes()
        other.send_bytes(asking_for(BUTTON))
        own.send_bytes(asking_for(BUTTON))
        assert (understood(other), understood(own)) == ("", BUTTON)


def test_everything_else_passes_as_it_is(fetch: Fetch) -> None:
    assert fetch("2", "/peta") == 200
    assert only_own_files(b"\xff", ()) == b"\xff"  # no message of ours
    rerun = BackMsg()
    rerun.rerun_script.query_string = LINK
    assert only_own_files(rerun.SerializeToString(), ()) == rerun.SerializeToString()
