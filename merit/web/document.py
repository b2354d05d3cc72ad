"""The HTML frame Streamlit's pages live in, made ours: language, title, style, script, hatches.

Streamlit fixes `lang="en"`, its own title and its own font in the document it sends; a page
script cannot change them. It also sends that document for every address it does not know, and
says "Page not found" in it; where there is no screen, ours says so.
"""

import re
from functools import lru_cache
from html import escape

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from merit.charts.palette import hatch_definitions
from merit.domain.deck_address import FOLDER
from merit.web import text
from merit.web.assets import script_urls, stylesheet_urls
from merit.web.pages.refusals import refusal

TITLE = "Merit Jateng"
NEEDS_SCRIPT = "Aplikasi ini memerlukan JavaScript. Aktifkan JavaScript di peramban Anda."


class DocumentFrame:
    """ASGI middleware that rewrites the HTML document on its way out, and nothing else.

    It goes out at `addresses` only ("" is the first screen).
    """

    def __init__(self, app: ASGIApp, *, addresses: frozenset[str]) -> None:
        self.app = app
        self.addresses = addresses

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on everything but complete HTML answers untouched."""
        if scope["type"] == "http" and _wants_html(scope):
            rewriter = _Rewriter(send, has_screen=scope["path"].strip("/") in self.addresses)
            await self.app(_uncompressed(scope), receive, rewriter)
            if rewriter.is_astray:
                await refusal(404, text.NOT_HERE)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


class _Rewriter:
    def __init__(self, send: Send, *, has_screen: bool) -> None:
        self.send = send
        self.has_screen = has_screen
        self.start: Message | None = None
        self.body = b""

    @property
    def is_astray(self) -> bool:
        """Whether the document was about to go out where there is no screen."""
        return self.start is not None and not self.has_screen

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message):
            self.start = message
        elif self.start is not None and message["type"] == "http.response.body":
            self.body += message.get("body", b"")
            if self.has_screen and not message.get("more_body", False):
                await self._finish()
        else:
            await self.send(message)

    async def _finish(self) -> None:
        assert self.start is not None
        body = framed(self.body)
        headers = [
            (name, value)
            for name, value in self.start["headers"]
            if name.lower() not in (b"content-length", b"etag", b"last-modified")
        ]
        headers.append((b"content-length", str(len(body)).encode()))
        await self.send({**self.start, "headers": headers})
        await self.send({"type": "http.response.body", "body": body})


def _wants_html(scope: Scope) -> bool:
    if scope["path"].startswith(f"{FOLDER}/"):
        return False  # every address there is answered by us, packed
    return any(name == b"accept" and b"text/html" in value for name, value in scope["headers"])


def _uncompressed(scope: Scope) -> Scope:
    headers = [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]
    return {**scope, "headers": headers}


def _is_html(message: Message) -> bool:
    headers = {name.lower(): value for name, value in message["headers"]}
    # Our own pages come finished, with a content policy of their own.
    if b"content-security-policy" in headers:
        return False
    return (
        message["status"] == 200
        and headers.get(b"content-type", b"").startswith(b"text/html")
        and b"content-encoding" not in headers
    )


@lru_cache(maxsize=8)
def framed(document: bytes) -> bytes:
    """The document in Indonesian, with our title, style sheet and hatch patterns."""
    html = document.decode("utf-8")
    html = html.replace('<html lang="en">', '<html lang="id">', 1)
    html = re.sub(r"<title>[^<]*</title>", f"<title>{escape(TITLE)}</title>", html, count=1)
    html = re.sub(r'<link\s+rel="preload"[^>]*as="font"[^>]*>', "", html)
    html = re.sub(
        r"<noscript>.*?</noscript>", f"<noscript>{NEEDS_SCRIPT}</noscript>", html, flags=re.S
    )
    html = html.replace("</head>", f"{_own_links()}</head>", 1)
    hatches = (
        '<svg width="0" height="0" style="position:absolute" aria-hidden="true">'
        f"{hatch_definitions()}</svg>"
    )
    return re.sub(r"(<body[^>]*>)", rf"\1{hatches}", html, count=1).encode("utf-8")


def _own_links() -> str:
    scripts = "".join(f'<script src="{url}" defer></script>' for url in script_urls())
    styles = "".join(f'<link rel="stylesheet" href="{url}" />' for url in stylesheet_urls())
    return styles + scripts
