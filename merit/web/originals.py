"""/impor/berkas/<nomor>: a file as it was handed in, for those who may import."""

from functools import partial

from starlette.requests import Request
from starlette.responses import Response

from merit.errors import NoDataError, NotAllowedError
from merit.services import imports
from merit.web.attachments import attachment, number_told
from merit.web.caller import caller_of
from merit.web.pages import work
from merit.web.pages.refusals import page, refusal

MISSING = "Berkas tidak ada"
UNKNOWN = "Impor ini tidak ada. Pilih impor dari daftar."
NOT_ALLOWED = "Anda tidak memiliki akses ke berkas ini."


async def original(request: Request) -> Response:
    """The file of one batch, to be kept and not to be shown."""
    user = caller_of(request.scope).user
    if user is None:
        raise NotAllowedError(NOT_ALLOWED)
    try:
        number = number_told(request.path_params["number"], unknown=UNKNOWN)
        found = await work.read(partial(imports.original, user=user, number=number))
    except NoDataError as error:
        return refusal(404, str(error), title=MISSING)
    return attachment(found)


ROUTES = [page("/impor/berkas/{number}", original)]
