"""The middleware around the whole application, outermost first."""

from starlette.middleware import Middleware

from merit.web.compression import CompressedScripts
from merit.web.document import DocumentFrame
from merit.web.gate import Gate
from merit.web.headers import SecurityHeaders
from merit.web.same_origin import SameOrigin
from merit.web.starting import PlainRefusals

MIDDLEWARE = [
    Middleware(PlainRefusals),
    Middleware(SecurityHeaders),
    Middleware(SameOrigin),
    Middleware(Gate),
    Middleware(CompressedScripts),
    Middleware(DocumentFrame),
]
