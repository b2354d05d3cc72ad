"""What a page says instead of its content, and how failures become such pages."""

import logging
import secrets
from collections.abc import Awaitable, Callable
from functools import wraps

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from merit.errors import InputError, InvitationError, NoDataError, NotAllowedError
from merit.store.faults import explained
from merit.web.pages.forms import ForgedFormError
from merit.web.pages.rendering import html

logger = logging.getLogger(__name__)

Endpoint = Callable[[Request], Awaitable[Response]]

TITLES = {
    400: "Isian tidak dapat dibaca",
    403: "Tidak ada akses",
    404: "Halaman tidak ada",
    500: "Terjadi gangguan",
    503: "Layanan belum siap",
}
VOID = "Tautan tidak berlaku"
BROKEN = "Terjadi gangguan. Kode kejadian {case}. Data Anda tidak berubah."


def refusal(code: int, sentence: str, *, title: str = "") -> Response:
    """A page that says why there is nothing else, and where to go on."""
    return html("refusal", code, title=title or TITLES[code], sentence=sentence)


def disturbance(error: Exception, case: str) -> str:
    """What is told of a failure: why the database cannot do its work, else only its number."""
    meant = explained(error)
    return f"{meant} Kode kejadian {case}." if meant else BROKEN.format(case=case)


def page(path: str, endpoint: Endpoint, *, methods: tuple[str, ...] = ("GET",)) -> Route:
    """A route to `endpoint` whose failures are pages too."""

    @wraps(endpoint)
    async def guarded(request: Request) -> Response:
        try:
            return await endpoint(request)
        except InvitationError as error:
            return refusal(404, str(error), title=VOID)
        except (NotAllowedError, ForgedFormError) as error:
            return refusal(403, str(error))
        except NoDataError as error:
            return refusal(404, str(error))
        except InputError as error:
            return refusal(400, str(error))
        except Exception as error:
            case = secrets.token_hex(3).upper()
            # The template of the address: the address itself may carry a token.
            logger.error("kejadian %s pada %s", case, path, exc_info=error)
            code = 500 if explained(error) is None else 503
            return refusal(code, disturbance(error, case), title=TITLES[500])

    return Route(path, guarded, methods=list(methods))
