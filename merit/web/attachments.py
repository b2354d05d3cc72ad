"""A file from outside as an answer: to be kept, never to be shown.

It may hold anything, so no browser is to show it or guess what it is.
"""

from urllib.parse import quote

from starlette.responses import Response

from merit.errors import NoDataError
from merit.services.imports import Upload

DIGITS = 9
POLICY = "default-src 'none'; sandbox"


def number_told(told: str, *, unknown: str) -> int:
    """The number in an address; NoDataError with the sentence `unknown` where it is none."""
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
