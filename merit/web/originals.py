"""/impor/berkas/<nomor>: a file as it was handed in, for those who may import."""

from starlette.requests import Request
from starlette.responses import Response

from merit.services import imports
from merit.web.attachments import kept_file
from merit.web.pages.refusals import page

MISSING = "Berkas tidak ada"
UNKNOWN = "Impor ini tidak ada. Pilih impor dari daftar."
NOT_ALLOWED = "Anda tidak memiliki akses ke berkas ini."


async def original(request: Request) -> Response:
    """The file of one batch, to be kept and not to be shown."""
    return await kept_file(
        request, imports.original, closed=NOT_ALLOWED, unknown=UNKNOWN, title=MISSING
    )


ROUTES = [page("/impor/berkas/{number}", original)]
