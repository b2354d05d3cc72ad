"""Security headers on every answer, whoever wrote it.

The content security policy is what Streamlit 1.67 and Vega need and no more; `tests/e2e` opens
every page and fails on a violation. Our own HTML pages carry a narrower one of their own.
"""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from merit.settings import settings
from merit.web.compression import static_folder

INLINE = re.compile(rb"<script>(.*?)</script>", re.S)

FIXED = {
    "X-Content-Type-Options": "nosniff",
    # Addresses say what somebody looks at: no other site may see them.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
}
ONE_YEAR = "max-age=31536000"
NOT_MODIFIED = 304

PAGE_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",  # the QR code of the second factor
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""For our own HTML pages, which need no script."""


@cache
def application_policy() -> str:
    """For everything else: Streamlit's document, its scripts, and files."""
    return "; ".join(
        (
            "default-src 'self'",
            # WebAssembly: 64-bit numbers in Streamlit's messages (protobuf). No eval of text.
            f"script-src 'self' 'wasm-unsafe-eval' {_inline_scripts()}",
            # Streamlit and Vega style by attributes and by elements they add as they draw.
            "style-src 'self' 'unsafe-inline'",
            # Icon, wordmark and pictures inside charts are addresses that carry their content.
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        )
    )


def _inline_scripts() -> str:
    """The scripts inside Streamlit's document, by their digests, so that no other one runs."""
    document = (static_folder() / "index.html").read_bytes()
    digests = [b64encode(sha256(body).digest()).decode() for body in INLINE.findall(document)]
    return " ".join(f"'sha256-{digest}'" for digest in digests)


class SecurityHeaders:
    """ASGI middleware that adds the headers an answer does not carry yet."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, with the headers added on the way out."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add(MutableHeaders(scope=message), message["status"])
            await send(message)

        await self.app(scope, receive, send_guarded)


def _add(headers: MutableHeaders, status: int) -> None:
    for name, value in FIXED.items():
        headers.setdefault(name, value)
    headers.setdefault("Content-Security-Policy", application_policy())
    if status != NOT_MODIFIED:  # that one speaks of an answer the browser was allowed to keep
        headers.setdefault("Cache-Control", "no-store")
    if settings().tls:
        headers.setdefault("Strict-Transport-Security", ONE_YEAR)
