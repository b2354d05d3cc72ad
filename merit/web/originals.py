"""/impor/berkas/<nomor>: a file as it was handed in, for those who may import.

It comes from outside and may hold anything, so no browser is to show it or guess what it is.
"""

from functools import partial
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from merit.errors import NoDataError, NotAllowedError
from merit.services import imports
from merit.services.imports import Upload
from merit.web.caller import caller_of
from merit.web.pages import work
from merit.web.pages.refusals import page, refusal

MISSING = "Berkas tidak ada"
UNKNOWN = "Impor ini tidak ada. Pilih impor dari daftar."
NOT_ALLOWED = "Anda tidak memiliki akses ke berkas ini."
DIGITS = 9
POLICY = "default-src 'none'; sandbox"


async def original(request: Request) -> Response:
    """The file of one batch, to be kept and not to be shown."""
    user = caller_of(request.scope).user
    if user is None:
        raise NotAllowedError(NOT_ALLOWED)
    try:
        number = _number(request.path_params["number"])
        found = await work.read(partial(imports.original, user=user, number=number))
    except NoDataError as error:
        return refusal(404, str(error), title=MISSING)
    return _attached(found)


def _number(told: str) -> int:
    if not (told.isascii() and told.isdecimal() and len(told) <= DIGITS):
        raise NoDataError(UNKNOWN)
    return int(told)


def _attached(found: Upload) -> Response:
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


ROUTES = [page("/impor/berkas/{number}", original)]
