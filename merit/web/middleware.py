"""The middleware around the whole application, outermost first."""

from collections.abc import Collection

from starlette.middleware import Middleware

from merit.web.compression import CompressedScripts
from merit.web.document import DocumentFrame
from merit.web.gate import Gate
from merit.web.headers import SecurityHeaders
from merit.web.same_origin import SameOrigin
from merit.web.starting import PlainRefusals


def middleware(addresses: Collection[str]) -> list[Middleware]:
    """What surrounds an application whose screens have these `addresses` ("" is the first)."""
    return [
        Middleware(PlainRefusals),
        Middleware(SecurityHeaders),
        Middleware(SameOrigin),
        Middleware(Gate),
        Middleware(CompressedScripts),
        Middleware(DocumentFrame, addresses=frozenset(addresses)),
    ]
