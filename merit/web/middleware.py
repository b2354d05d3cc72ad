"""The middleware around the whole application, outermost first."""

from starlette.middleware import Middleware

from merit.web.compression import CompressedScripts
from merit.web.document import DocumentFrame

MIDDLEWARE = [Middleware(CompressedScripts), Middleware(DocumentFrame)]
