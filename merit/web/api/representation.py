"""A finished answer, plain and compressed, and how it is sent only when it is news."""

import gzip
import re
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

REVALIDATE = "private, no-cache"
FOREVER = "public, max-age=31536000, immutable"
GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Representation:
    """A body in both codings; `tag` changes whenever the content does."""

    body: bytes
    packed: bytes
    media_type: str
    tag: str


def represent(body: bytes, *, media_type: str, tag: str) -> Representation:
    """`body` ready to be sent any number of times."""
    return Representation(body, gzip.compress(body, mtime=0), media_type, tag)


def respond(request: Request, item: Representation, *, kept: str = REVALIDATE) -> Response:
    """The answer in the coding the client takes, or 304 when the client already has it.

    The two codings are different bytes, so each has an entity tag of its own (RFC 9110, 8.8.3.3).
    """
    plain, packed = f'"{item.tag}"', f'"{item.tag}-gzip"'
    takes_gzip = GZIP.search(request.headers.get("accept-encoding", "")) is not None
    headers = {
        "ETag": packed if takes_gzip else plain,
        "Cache-Control": kept,
        "Vary": "Accept-Encoding",
    }
    if _held(request) & {"*", plain, packed}:
        return Response(status_code=304, headers=headers)
    headers["X-Content-Type-Options"] = "nosniff"
    if takes_gzip:
        headers["Content-Encoding"] = "gzip"
    return Response(
        item.packed if takes_gzip else item.body, headers=headers, media_type=item.media_type
    )


def _held(request: Request) -> set[str]:
    """Entity tags the client says it holds; weak ones count as well."""
    named = ",".join(request.headers.getlist("if-none-match")).split(",")
    return {tag.strip().removeprefix("W/") for tag in named}
