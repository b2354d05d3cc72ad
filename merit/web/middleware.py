"""The middleware around the whole application, outermost first."""

from collections.abc import Collection

from starlette.middleware import Middleware

from merit.web.compression import CompressedScripts
from merit.web.document import DocumentFrame
from merit.web.gate import Gate
from merit.web.headers import SecurityHeaders
from merit.web.own_files import Named, OnlyOwn, OwnFiles
from merit.web.same_origin import SameOrigin
from merit.web.starting import PlainRefusals


def middleware(
    addresses: Collection[str], files_named: Named, only_own_files: OnlyOwn
) -> list[Middleware]:
    """What surrounds an application whose screens have these `addresses` ("" is the first).

    The other two know how its messages name files (`merit.web.own_files`).
    """
    return [
        Middleware(PlainRefusals),
        Middleware(SecurityHeaders),
        Middleware(SameOrigin),
        Middleware(Gate),
        Middleware(OwnFiles, named=files_named, only_own=only_own_files),
        Middleware(CompressedScripts),
        Middleware(DocumentFrame, addresses=frozenset(addresses)),
    ]
