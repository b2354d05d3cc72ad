"""Files of pages: only the session whose page offers one may have it made, and fetch it.

Streamlit makes a file for whoever asks by the number of its button, and hands it to whoever knows
its address; both can be copied. So what is told to each page is remembered as long as the page is
connected, and nothing else is given to its session.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from merit.web import text
from merit.web.caller import caller_of

FOLDER = "/media/"

Named = Callable[[bytes], Collection[str]]
"""What a message to a page names files by: addresses, and numbers of buttons."""

OnlyOwn = Callable[[bytes, Collection[str]], bytes]
"""A message from a page, without a file that it asks for by anything but these names."""


@dataclass(eq=False, slots=True)
class _Page:
    """A page that is connected, and what it was told."""

    session_id: int | None
    known: set[str] = field(default_factory=set)


class OwnFiles:
    """ASGI middleware behind the gate that keeps the files of each session apart."""

    def __init__(self, app: ASGIApp, named: Named, only_own: OnlyOwn) -> None:
        self.app = app
        self._named, self._only_own = named, only_own
        self._pages: set[_Page] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on everything but requests for the files of others."""
        if scope["type"] == "websocket":
            await self._follow(scope, receive, send)
        elif scope["type"] == "http" and self._is_foreign(scope):
            answer = PlainTextResponse(f"{text.NOT_HERE}\n", 404, {"Cache-Control": "no-store"})
            await answer(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _is_foreign(self, scope: Scope) -> bool:
        path, session_id = scope["path"], caller_of(scope).session_id
        if not path.startswith(FOLDER):
            return False
        return not any(page.session_id == session_id and path in page.known for page in self._pages)

    async def _follow(self, scope: Scope, receive: Receive, send: Send) -> None:
        page = _Page(caller_of(scope).session_id)

        async def received() -> Message:
            message = await receive()
            if payload := message.get("bytes"):
                message["bytes"] = self._only_own(payload, page.known)
            return message

        async def sent(message: Message) -> None:
            if payload := message.get("bytes"):
                page.known.update(self._named(payload))
            await send(message)

        self._pages.add(page)
        try:
            await self.app(scope, received, sent)
        finally:
            self._pages.discard(page)
