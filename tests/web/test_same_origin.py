"""A WebSocket from a foreign page never reaches the application behind the middleware."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from merit.web.same_origin import SameOrigin


async def greet(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text("halo")
    await socket.close()


CLIENT = TestClient(
    Starlette(routes=[WebSocketRoute("/", greet)], middleware=[Middleware(SameOrigin)])
)


@pytest.mark.parametrize("headers", [{}, {"Origin": "http://testserver"}])
def test_our_own_pages_and_tools_without_an_origin_are_served(headers: dict[str, str]) -> None:
    with CLIENT.websocket_connect("/", headers=headers) as socket:
        assert socket.receive_text() == "halo"


@pytest.mark.parametrize(
    "origin", ["http://asing.test", "http://testserver:8502", "null", "", "http://["]
)
def test_a_foreign_origin_is_refused(origin: str) -> None:
    with (
        pytest.raises(WebSocketDisconnect),
        CLIENT.websocket_connect("/", headers={"Origin": origin}),
    ):
        pass
