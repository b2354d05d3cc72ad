"""What a page says instead of its content, and how failures become such pages."""

import logging
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import wraps

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from merit.errors import InputError, InvitationError, NoDataError, NotAllowedError
from merit.store.faults import explained
from merit.web import way_back
from merit.web.caller import caller_of
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


@dataclass(frozen=True, slots=True)
class Way:
    """Where to go on: the words of a link, and its address."""

    name: str
    address: str


HOME, SIGN_IN = Way("Ke dasbor", way_back.START), "Masuk"
OUTSIDE = (HOME, Way(SIGN_IN, way_back.sign_in(way_back.START)))


def ways_of(request: Request, home: Way = HOME) -> tuple[Way, ...]:
    """On to `home` for whoever is known; for others to the dashboard, or in and back here."""
    if caller_of(request.scope).user is not None:
        return (home,)
    to = way_back.asked(request.scope) if request.method == "GET" else way_back.START
    return HOME, Way(SIGN_IN, way_back.sign_in(to))


def refusal(
    code: int, sentence: str, *, title: str = "", ways: tuple[Way, ...] = OUTSIDE
) -> Response:
    """A page that says why there is nothing else, and where to go on."""
    return html("refusal", code, title=title or TITLES[code], sentence=sentence, ways=ways)


def disturbance(error: Exception, case: str) -> str:
    """What is told of a failure: why the database cannot do its work, else only its number."""
    meant = explained(error)
    return f"{meant} Kode kejadian {case}." if meant else BROKEN.format(case=case)


def page(
    path: str,
    endpoint: Endpoint,
    *,
    methods: tuple[str, ...] = ("GET",),
    ways: Callable[[Request], tuple[Way, ...]] = ways_of,
) -> Route:
    """A route to `endpoint` whose failures are pages too, each with the `ways` on."""

    @wraps(endpoint)
    async def guarded(request: Request) -> Response:
        try:
            return await endpoint(request)
        except Exception as error:
            code, sentence, title = _told(error, path)
            return refusal(code, sentence, title=title, ways=ways(request))

    return Route(path, guarded, methods=list(methods))


def _told(error: Exception, path: str) -> tuple[int, str, str]:
    """Status, sentence and title of a failure; one that was not meant is logged."""
    if isinstance(error, InvitationError):
        return 404, str(error), VOID
    if isinstance(error, NotAllowedError | ForgedFormError):
        return 403, str(error), ""
    if isinstance(error, NoDataError):
        return 404, str(error), ""
    if isinstance(error, InputError):
        return 400, str(error), ""
    case = secrets.token_hex(3).upper()
    # The template of the address: the address itself may carry a token.
    logger.error("kejadian %s pada %s", case, path, exc_info=error)
    code = 500 if explained(error) is None else 503
    return code, disturbance(error, case), TITLES[500]
