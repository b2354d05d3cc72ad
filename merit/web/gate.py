"""The gate: nothing behind it is reached without a session, over HTTP or WebSocket.

It takes every header of ours out of a request, finds out who sends it, and tells the
application by headers of its own. Streamlit hands those to scripts as `st.user`
(`server.trustedUserHeaders` in `.streamlit/config.toml`); routes read `merit.web.caller`.
"""

import logging
import secrets

from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from merit.domain.access import Permission
from merit.services.people.identity import OPEN_READING
from merit.settings import settings
from merit.web import proxy, text, way_back
from merit.web.caller import KEY, Caller
from merit.web.doors import Door, door_of
from merit.web.nearness import arrives_from_outside
from merit.web.pages.refusals import TITLES, disturbance
from merit.web.pages.refusals import refusal as page_of
from merit.web.recognition import has_an_administrator, recognise

logger = logging.getLogger(__name__)

OURS = b"x-merit-"
SESSION_HEADER = b"x-merit-sesi"
ADDRESS_HEADER = b"x-merit-alamat"
POLICY_VIOLATION = 1008
NOT_KEPT = {"Cache-Control": "no-store"}


class Gate:
    """ASGI middleware that lets through whom `merit.web.doors` admits."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on with the sender known."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        # Pages and files are open, but no WebSocket is, whatever its address.
        door = door_of(scope["path"]) if scope["type"] == "http" else Door.INSIDE
        try:
            caller, refusal = await _judged(scope, door)
        except Exception as error:  # whatever the driver raises: who is not known stays outside
            caller, refusal = Caller(), _disturbance(scope, door, error)
        if refusal is None:
            await self.app(_passed(scope, caller), receive, send)
        else:
            await _turn_away(refusal, scope, receive, send)


async def _judged(scope: Scope, door: Door) -> tuple[Caller, Response | None]:
    """Who sends a request, and what it is refused with."""
    if arrives_from_outside(scope) and not await _is_safe_outside():
        return Caller(), _sentence(scope, 503, text.EXPOSED)
    if door is Door.STREET:
        return Caller(), None
    caller = await run_in_threadpool(recognise, scope)
    return caller, _refusal(scope, door, caller)


def _disturbance(scope: Scope, door: Door, error: Exception) -> Response:
    case = secrets.token_hex(3).upper()
    logger.error("kejadian %s di gerbang", case, exc_info=error)
    sentence = disturbance(error, case)
    if door is Door.DATA:
        return _data(sentence, 503)
    return _sentence(scope, 503, sentence, title=TITLES[500])


async def _is_safe_outside() -> bool:
    return settings().tls and await run_in_threadpool(has_an_administrator)


def _passed(scope: Scope, caller: Caller) -> Scope:
    known = [(ADDRESS_HEADER, caller.address.encode("latin-1", "replace"))]
    if caller.session_id is not None:
        known.append((SESSION_HEADER, str(caller.session_id).encode()))
    elif caller.user is not None:
        known.append((SESSION_HEADER, OPEN_READING.encode()))
    foreign = [pair for pair in scope["headers"] if not _is_kept_back(pair[0])]
    return {**scope, "headers": [*foreign, *known], KEY: caller}


def _is_kept_back(name: bytes) -> bool:
    # Some servers take an underscore for a hyphen.
    plain = name.lower().replace(b"_", b"-")
    return plain.startswith(OURS) or plain == proxy.subject_header()


def _refusal(scope: Scope, door: Door, caller: Caller) -> Response | None:
    user = caller.user
    if door is Door.PORCH:
        return None
    if door is Door.ENGINE_ROOM:
        is_admitted = user is not None and user.may(Permission.READ_METRICS)
        return None if is_admitted else _plain(text.NOT_HERE, 404)
    if user is not None or (door is Door.DATA and settings().data_terbuka):
        return None
    if door is Door.DATA:
        return _data(text.NO_SESSION, 401)
    if _is_navigation(scope):
        to = way_back.sign_in(way_back.asked(scope))
        return RedirectResponse(to, 303, headers=NOT_KEPT)
    return _plain(text.NO_SESSION, 401)


def _is_navigation(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
        return False
    return any(name == b"accept" and b"text/html" in value for name, value in scope["headers"])


def _sentence(scope: Scope, code: int, sentence: str, *, title: str = "") -> Response:
    return page_of(code, sentence, title=title) if _is_navigation(scope) else _plain(sentence, code)


def _data(sentence: str, code: int) -> Response:
    return JSONResponse({"galat": sentence, "kode": code}, code, headers=NOT_KEPT)


def _plain(sentence: str, code: int) -> Response:
    return PlainTextResponse(f"{sentence}\n", code, headers=NOT_KEPT)


async def _turn_away(answer: Response, scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        # Before it is accepted, so that nothing behind the gate hears of it.
        await send({"type": "websocket.close", "code": POLICY_VIOLATION})
    else:
        await answer(scope, receive, send)
