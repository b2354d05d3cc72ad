"""/dokumen/<nomor>: a file kept beside the work, for whoever may read what it belongs to."""

from starlette.requests import Request
from starlette.responses import Response

from merit.services import documents
from merit.services.documents.access import OUT_OF_REACH
from merit.services.documents.reading import UNKNOWN
from merit.web.attachments import kept_file
from merit.web.pages.refusals import page

MISSING = "Dokumen tidak ada"


async def document(request: Request) -> Response:
    """The file of one document, to be kept and not to be shown."""
    return await kept_file(
        request, documents.content, closed=OUT_OF_REACH, unknown=UNKNOWN, title=MISSING
    )


ROUTES = [page("/dokumen/{number}", document)]
