"""WebSockets only from our own pages.

Streamlit would otherwise judge a foreign origin by looking up the machine's public address on
the internet, and nothing here may ask any other host.
"""

from starlette.types import ASGIApp, Receive, Scope, Send

POLICY_VIOLATION = 1008


class SameOrigin:
    """ASGI middleware that refuses a WebSocket whose Origin is another host than its Host."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on everything but foreign WebSockets."""
        if scope["type"] == "websocket" and not _is_own(scope):
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
        else:
            await self.app(scope, receive, send)


def is_own(origin: str, host: str | None) -> bool:
    """Whether `origin`, as a browser names the page a request comes from, is a page of `host`.

    >>> is_own("https://merit.test", "merit.test"), is_own("null", "merit.test")
    (True, False)
    """
    return bool(host) and origin.partition("://")[2] == host


def _is_own(scope: Scope) -> bool:
    headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
    origin = headers.get(b"origin")
    return origin is None or is_own(origin, headers.get(b"host"))
