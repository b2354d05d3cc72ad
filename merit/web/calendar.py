"""/kalender.ics for whoever is signed in, /kalender/<secret>.ics for a calendar program.

The second one brings no session: its address is the secret (`merit.services.calendar_keys`). Every
secret that opens nothing is answered alike.
"""

from functools import lru_cache, partial
from hashlib import sha256

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from merit.domain.access import OF_ONE_REGION, OF_SOME_REGIONS, Permission, User
from merit.domain.states import Dataset
from merit.errors import NotAllowedError
from merit.reports.calendar_feed import MEDIA_TYPE, calendar_feed
from merit.services import calendar_keys
from merit.services.calendar import calendar
from merit.settings import settings
from merit.store import revision
from merit.store.engine import reading, shared_engine
from merit.web.api.representation import Representation, represent, respond
from merit.web.attachments import disposition
from merit.web.caller import caller_of
from merit.web.pages import work
from merit.web.pages.refusals import page

FOLDER = "/kalender"
SUFFIX = ".ics"
NOT_ALLOWED = "Anda tidak memiliki akses ke kalender ini."
NO_CALENDAR = (
    "Tidak ada kalender pada alamat ini. Alamat yang diganti atau dicabut tidak berlaku lagi; buat "
    "yang baru di halaman Intervensi.\n"
)
ASKED = (
    Permission.READ_PUBLISHED,
    Permission.READ_DEMO,
    Permission.READ_ACTIONS,
    Permission.LEAD_MEETINGS,
)
"""All permissions a calendar asks for."""


async def download(request: Request) -> Response:
    """The calendar of whoever asks, to be kept."""
    user = caller_of(request.scope).user
    if user is None:
        raise NotAllowedError(NOT_ALLOWED)
    asked = request.query_params.get("data")
    dataset = Dataset.DEMO if asked == Dataset.DEMO else Dataset.PUBLISHED
    answer = respond(request, await run_in_threadpool(_made, user, dataset))
    answer.headers["Content-Disposition"] = disposition(f"merit-jateng-{dataset.value}{SUFFIX}")
    return answer


async def subscription(request: Request) -> Response:
    """The calendar a secret address stands for."""
    token = request.path_params["secret"].removesuffix(SUFFIX)
    user = await work.read(partial(calendar_keys.holder_of, token=token, now=work.now()))
    if user is None:
        return PlainTextResponse(NO_CALENDAR, 404, headers={"Cache-Control": "no-store"})
    return respond(request, await run_in_threadpool(_made, user, Dataset.PUBLISHED))


def _made(user: User, dataset: Dataset) -> Representation:
    """The calendar as it stands, kept until the data change; by rights and regions, not by name."""
    database = settings().database_url
    known = revision.of(shared_engine(database))
    return _rendered(database, known, _reader(user), dataset)


def _reader(user: User) -> User:
    """A nameless reader who sees the same; a role for regions narrows the calendar to them."""
    grants = user.only(*ASKED).grants
    if user.role in OF_ONE_REGION | OF_SOME_REGIONS:
        return User("Pembaca", grants, user.regions, role=user.role)
    return User("Pembaca", grants)


@lru_cache(maxsize=32)
def _rendered(
    database: str,
    known: int,  # noqa: ARG001  only the cache key
    user: User,
    dataset: Dataset,
) -> Representation:
    with reading(shared_engine(database)) as session:
        body = calendar_feed(calendar(session, user, dataset=dataset))
    return represent(body, media_type=MEDIA_TYPE, tag=sha256(body).hexdigest()[:32])


ROUTES = [
    page(f"{FOLDER}{SUFFIX}", download),
    page(f"{FOLDER}/{{secret:path}}", subscription),
]
