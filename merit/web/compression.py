"""Streamlit's scripts and styles, compressed once and sent compressed from then on.

Streamlit sends 2 to 5 MB of JavaScript uncompressed on a first visit. Its file names carry a
digest, so a compressed copy may be kept for the life of the process and of the browser.
"""

import gzip
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from starlette.types import ASGIApp, Receive, Scope, Send

PREFIX = "/static/"
TYPES = {
    ".js": b"text/javascript; charset=utf-8",
    ".css": b"text/css; charset=utf-8",
}


def static_folder() -> Path:
    """Where Streamlit keeps what it serves under /static/."""
    spec = find_spec("streamlit")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "static"


@lru_cache(maxsize=512)
def compressed(name: str) -> bytes | None:
    """Gzip of one of Streamlit's files; None when there is no such file."""
    root = (static_folder() / "static").resolve()
    path = (root / name).resolve()
    if not path.is_relative_to(root) or not path.is_file():
        return None
    return gzip.compress(path.read_bytes(), compresslevel=9, mtime=0)


class CompressedScripts:
    """ASGI middleware that answers for scripts and styles when the browser accepts gzip."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory, or pass on."""
        body = _body(scope)
        if body is None:
            await self.app(scope, receive, send)
            return
        headers = [
            (b"content-type", TYPES[Path(scope["path"]).suffix]),
            (b"content-encoding", b"gzip"),
            (b"content-length", str(len(body)).encode()),
            (b"cache-control", b"public, max-age=31536000, immutable"),
            (b"vary", b"accept-encoding"),
            (b"x-content-type-options", b"nosniff"),
        ]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})


def _body(scope: Scope) -> bytes | None:
    if scope["type"] != "http" or scope["method"] != "GET":
        return None
    path = scope["path"]
    if not path.startswith(PREFIX) or Path(path).suffix not in TYPES:
        return None
    accepted = next((v for k, v in scope["headers"] if k == b"accept-encoding"), b"")
    return compressed(path.removeprefix(PREFIX)) if b"gzip" in accepted else None
