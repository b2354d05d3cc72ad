"""/dokumen/<nomor>: a file kept beside the work, for whoever may read what it belongs to."""

from functools import partial

from starlette.requests import Request
from starlette.responses import Response

from merit.errors import NoDataError, NotAllowedError
from merit.services import documents
from merit.services.documents.access import OUT_OF_REACH
from merit.services.documents.reading import UNKNOWN
from merit.web.attachments import attachment, number_told
from merit.web.caller import caller_of
from merit.web.pages import work
from merit.web.pages.refusals import page, refusal

MISSING = "Dokumen tidak ada"


async def document(request: Request) -> Response:
    """The file of one document, to be kept and not to be shown."""
    user = caller_of(request.scope).user
    if user is None:
        raise NotAllowedError(OUT_OF_REACH)
    try:
        number = number_told(request.path_params["number"], unknown=UNKNOWN)
        found = await work.read(partial(documents.content, user=user, number=number))
    except NoDataError as error:
        return refusal(404, str(error), title=MISSING)
    return attachment(found)


ROUTES = [page("/dokumen/{number}", document)]
