"""The middleware around the whole application, outermost first."""

from starlette.middleware import Middleware

from merit.web.compression import CompressedScripts
from merit.web.document import DocumentFrame
from merit.web.same_origin import SameOrigin

MIDDLEWARE = [
    Middleware(SameOrigin),
    Middleware(CompressedScripts),
    Middleware(DocumentFrame),
]
