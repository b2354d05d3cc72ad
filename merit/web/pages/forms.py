"""Forms that cannot be sent by a page of somebody else's (CSRF).

Three walls: our cookies do not travel with foreign requests (SameSite), the browser says which
page a form was sent from (Origin), and each form carries a token that belongs to this browser
and to this session.
"""

import hmac
import secrets
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import Response

from merit.errors import InputError, MeritError
from merit.web import cookies
from merit.web.caller import caller_of
from merit.web.pages.rendering import html
from merit.web.same_origin import is_own

FIELD = "formulir"
FORM_TYPE = "application/x-www-form-urlencoded"
LARGEST_BYTES = 16_384
MOST_FIELDS = 20
KEY = secrets.token_bytes(32)
"""Of this process: a form from before a restart must be asked for again."""

FORGED = "Formulir ini tidak berasal dari halaman yang sedang Anda buka. Buka kembali halamannya."
TOO_LARGE = "Isian terlalu panjang. Perpendek isian, lalu kirim kembali."


class ForgedFormError(MeritError):
    """A form that does not come from a page of ours in this browser."""


def form_page(request: Request, template: str, code: int = 200, **values: Any) -> Response:
    """The page of `template`, whose forms carry `token`; the browser gets the cookie with it."""
    held = cookies.read(request.cookies, cookies.FORM)
    browser = held or secrets.token_urlsafe(32)
    answer = html(template, code, token=_token(request, browser), **values)
    if not held:
        cookies.give(answer, cookies.FORM, browser)
    return answer


async def filled(request: Request) -> dict[str, str]:
    """What was typed into one of our forms.

    Raises `ForgedFormError` for somebody else's, `InputError` for one of unreasonable size.
    """
    if not _is_own_page(request):
        raise ForgedFormError(FORGED)
    fields = await _fields(request)
    browser = cookies.read(request.cookies, cookies.FORM)
    given = fields.pop(FIELD, "")
    if not browser or not hmac.compare_digest(given.encode(), _token(request, browser).encode()):
        raise ForgedFormError(FORGED)
    return fields


async def _fields(request: Request) -> dict[str, str]:
    size = request.headers.get("content-length", "")
    if not size.isdecimal() or int(size) > LARGEST_BYTES:
        raise InputError(TOO_LARGE)
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    body = await request.body() if kind == FORM_TYPE else b""
    try:
        pairs = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise InputError(TOO_LARGE) from None
    return dict(pairs)


def _is_own_page(request: Request) -> bool:
    origin = request.headers.get("origin")
    return origin is not None and is_own(origin, request.headers.get("host"))


def _token(request: Request, browser: str) -> str:
    owner = f"{browser}|{caller_of(request.scope).token}"
    return hmac.new(KEY, owner.encode(), sha256).hexdigest()
