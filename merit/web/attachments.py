"""A file from outside as an answer: to be kept, never to be shown.

It may hold anything, so no browser is to show it or guess what it is.
"""

from collections.abc import Callable
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from merit.domain.access import User
from merit.errors import NoDataError, NotAllowedError
from merit.services.imports import Upload
from merit.store.engine import Session
from merit.web.caller import caller_of
from merit.web.pages import work
from merit.web.pages.refusals import refusal, ways_of

DIGITS = 9
POLICY = "default-src 'none'; sandbox"


async def kept_file(
    request: Request,
    find: Callable[[Session, User, int], Upload],
    *,
    closed: str,
    unknown: str,
    title: str,
) -> Response:
    """The file `find` gives for the number in the address, to be kept by whoever asks.

    `closed` is told to whoever has no access at all; `title` stands above `unknown`, which is
    told where the address has no number.
    """
    user = caller_of(request.scope).user
    if user is None:
        raise NotAllowedError(closed)
    try:
        number = _number(request.path_params["number"], unknown)
        return attachment(await work.read(lambda session: find(session, user, number)))
    except NoDataError as error:
        return refusal(404, str(error), title=title, ways=ways_of(request))


def _number(told: str, unknown: str) -> int:
    if not (told.isascii() and told.isdecimal() and len(told) <= DIGITS):
        raise NoDataError(unknown)
    return int(told)


def attachment(found: Upload) -> Response:
    """The file under its name, as bytes that are nothing in particular."""
    return Response(
        found.content,
        media_type="application/octet-stream",
        headers={
            "Content-Disposition": disposition(found.name),
            "Content-Security-Policy": POLICY,
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
        },
    )


def disposition(name: str) -> str:
    """The header that names a file to be kept, whatever the name it was handed in under.

    >>> disposition("hasil 2023.xlsx")
    "attachment; filename*=UTF-8''hasil%202023.xlsx"
    >>> disposition('../a"\\r\\nX: 1')
    "attachment; filename*=UTF-8''.._a%22__X%3A%201"
    """
    safe = "".join("_" if sign in "/\\" or not sign.isprintable() else sign for sign in name)
    return f"attachment; filename*=UTF-8''{quote(safe, safe='')}"
