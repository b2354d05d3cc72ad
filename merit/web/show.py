"""/tayang: a deck as one page that shows itself, and what tells that page to fetch itself anew.

The page holds every slide, so it goes on when the network or the server does not.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from anyio import CapacityLimiter, to_thread
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from merit.domain import deck_address, local_time
from merit.domain.access import User
from merit.domain.deck_address import FOLDER, asked_from, desk_address, pause_from
from merit.domain.decks import Asked, Deck
from merit.domain.states import Dataset
from merit.errors import InputError, NoDataError, NotAllowedError
from merit.reports.decks import RIGHTS, deck
from merit.reports.slide_pictures import pictures
from merit.services import standings
from merit.services.demonstration.days import moment_in
from merit.settings import settings
from merit.store import revision
from merit.store.engine import Engine, reading, shared_engine
from merit.web.api.representation import represent, respond
from merit.web.caller import caller_of
from merit.web.headers import PAGE_POLICY
from merit.web.kept import Kept
from merit.web.nearness import is_loopback
from merit.web.pages import work
from merit.web.pages.refusals import Way, page, refusal, ways_of
from merit.web.show_page import Shown, written

NOT_ALLOWED = "Masuk lebih dahulu untuk melihat paparan ini."
MISSING, UNREADABLE = "Paparan tidak ada", "Alamat paparan tidak dapat dibaca"
BACK = "Kembali ke Layar presentasi"
POLICY = f"{PAGE_POLICY}; script-src 'self'; connect-src 'self'"
MOST_DECKS = 128
AT_ONCE = 8

_making = CapacityLimiter(AT_ONCE)
_decks: Kept[Deck] = Kept(MOST_DECKS)


@dataclass(frozen=True, slots=True)
class _Standing:
    """How the data stand: what changes when they do, and since when in words."""

    version: str
    since: str


async def show(request: Request) -> Response:
    """The page of a deck."""
    user = _reader(request)
    base = base_of(request)
    kind, query = request.path_params["kind"], dict(request.query_params)
    try:
        body = await in_turn(_made, user, kind, query, base)
    except (InputError, NoDataError) as error:
        return refused(request, error, missing=MISSING)
    answer = respond(
        request,
        represent(body, media_type="text/html; charset=utf-8", tag=""),
        kept="no-store",
    )
    answer.headers["Content-Security-Policy"] = POLICY
    del answer.headers["ETag"]
    return answer


async def version(request: Request) -> Response:
    """Whether the data changed since the page was made, and when they last did."""
    _reader(request)
    found = await run_in_threadpool(_standing, work.now())
    return JSONResponse(
        {"versi": found.version, "diperbarui": found.since}, headers={"Cache-Control": "no-store"}
    )


async def nowhere(request: Request) -> Response:
    """Every other address below the folder."""
    return refused(request, InputError(deck_address.NO_DECK), missing=MISSING)


def refused(request: Request, error: InputError | NoDataError, *, missing: str) -> Response:
    """Why an address shows nothing: it cannot be read, or what it names is `missing`."""
    is_missing = isinstance(error, NoDataError)
    is_named = is_missing or str(error) == deck_address.NO_DECK
    title = missing if is_named else UNREADABLE
    return refusal(404 if is_missing else 400, str(error), title=title, ways=ways(request))


async def in_turn(make: Callable[..., bytes], *asked: Any) -> bytes:
    """What `make` answers; it waits beside the threads that serve everybody else's pages."""
    return await to_thread.run_sync(make, *asked, limiter=_making)


def ways(request: Request) -> tuple[Way, ...]:
    """On from a refusal: back to the desk, and there to the data the address named."""
    named = request.query_params.get(deck_address.DATASET)
    kept = f"?{deck_address.DATASET}={named}" if named in set(Dataset) else ""
    return ways_of(request, Way(BACK, f"{deck_address.DESK}{kept}"))


def base_of(request: Request) -> str:
    """Where others reach this service; empty where only this machine does."""
    if settings().alamat:
        return settings().alamat.rstrip("/")
    host = request.url.hostname or ""
    if is_loopback(host):
        return ""
    scheme = "https" if settings().tls else request.url.scheme
    return f"{scheme}://{urlsplit(str(request.url)).netloc}"


def _reader(request: Request) -> User:
    """A nameless reader with what a deck rests on and no more: whom decks are kept for."""
    user = caller_of(request.scope).user
    if user is None:
        raise NotAllowedError(NOT_ALLOWED)
    return user.only(*RIGHTS)


def _made(user: User, kind: str, query: dict[str, str], base: str) -> bytes:
    now = work.now()
    pause = pause_from(query)
    asked = asked_from(kind, query, year=_year(user, query))
    found = _standing(now)
    with reading(_engine()) as session:
        day = local_time.day_of(moment_in(session, asked.scope.dataset, now))
    shown = _deck(user, asked, found.version, day)
    return written(
        Shown(
            deck=shown,
            pictures=pictures(shown),
            version=found.version,
            since=found.since,
            desk=desk_address(asked, pause=pause),
            base=base,
            pause=pause,
        )
    )


def _year(user: User, query: dict[str, str]) -> int:
    """The year shown where the address names none."""
    named = query.get(deck_address.DATASET) or Dataset.PUBLISHED.value
    if query.get(deck_address.YEAR) or named not in set(Dataset):
        return 0  # named by the address, or refused with it
    with reading(_engine()) as session:
        counts = standings.years(session, user, dataset=Dataset(named))
    return standings.default_year(counts)


def _deck(user: User, asked: Asked, known: str, today: date) -> Deck:
    """The deck as the data stand, made once for everybody with the same rights."""
    whole = replace(asked, keys=())

    def make() -> Deck:
        with reading(_engine()) as session:
            return deck(session, user, whole, today=today)

    return _decks.get((settings().database_url, known, user, whole), make).choosing(asked.keys)


def _standing(now: datetime) -> _Standing:
    with reading(_engine()) as session:
        number, changed = revision.current(session), revision.changed_at(session)
    since = local_time.at(changed) if changed else ""
    # The day is part of it: action items are judged as of today.
    return _Standing(f"{number}-{local_time.day_of(now):%Y%m%d}", since)


def _engine() -> Engine:
    return shared_engine(settings().database_url)


ROUTES = [
    page(f"{FOLDER}/{{kind}}/versi", version, ways=ways),
    page(f"{FOLDER}/{{kind}}", show, ways=ways),
    page(f"{FOLDER}/{{rest:path}}", nowhere, ways=ways),
]
