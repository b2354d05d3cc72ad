"""Clients of an application under test: one at the machine itself, one from elsewhere."""

from typing import Any

from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send

from merit.domain.access import User
from merit.web.caller import KEY, Caller

HERE = "http://127.0.0.1:8501"
THERE = "https://merit.jatengprov.go.id"


def near(application: Any, url: str = HERE, **options: Any) -> TestClient:
    """Somebody at this machine: both ends of the connection are loopback."""
    return _client(application, url, "127.0.0.1", options)


def far(application: Any, **options: Any) -> TestClient:
    """Somebody across the network, by the name of the service."""
    return _client(application, THERE, "203.0.113.7", options)


def _client(application: Any, url: str, address: str, options: dict[str, Any]) -> TestClient:
    return TestClient(
        application,
        base_url=url,
        client=(address, 50000),
        follow_redirects=False,
        raise_server_exceptions=False,
        **options,
    )


class Known:
    """In place of the gate: every request comes from `user`."""

    def __init__(self, app: ASGIApp, user: User) -> None:
        self.app = app
        self.caller = Caller(user)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app({**scope, KEY: self.caller}, receive, send)
