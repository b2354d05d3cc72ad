"""/tayang/cuplikan/<kode>: a frozen deck, shown as it was whatever the data say by now."""

from datetime import datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from merit.domain import deck_address, local_time
from merit.domain.access import User
from merit.domain.deck_address import DATASET, FOLDER, SNAPSHOT, pause_from
from merit.domain.states import Dataset
from merit.errors import InputError, NoDataError, NotAllowedError
from merit.reports.numbers import day
from merit.reports.slide_pictures import pictures
from merit.services.snapshots import WITHDRAWN, shown, snapshot
from merit.settings import settings
from merit.store.engine import reading, shared_engine
from merit.web.api.representation import represent, respond
from merit.web.caller import caller_of
from merit.web.pages import work
from merit.web.pages.refusals import page
from merit.web.show import NOT_ALLOWED, POLICY, base_of, in_turn, refused, ways
from merit.web.show_page import Shown, written

MISSING, GONE = "Cuplikan tidak ada", "Cuplikan sudah ditarik"


async def show(request: Request) -> Response:
    """The page of a snapshot."""
    user, base = _reader(request), base_of(request)
    code, query = request.path_params["code"], dict(request.query_params)
    try:
        body = await in_turn(_made, user, code, query, base)
    except (InputError, NoDataError) as error:
        is_gone = str(error).startswith(WITHDRAWN.format(code=code))
        return refused(request, error, missing=GONE if is_gone else MISSING)
    answer = respond(
        request, represent(body, media_type="text/html; charset=utf-8", tag=""), kept="no-store"
    )
    answer.headers["Content-Security-Policy"] = POLICY
    del answer.headers["ETag"]
    return answer


async def version(request: Request) -> Response:
    """That a snapshot is still what it was, as long as it is to be shown."""
    user, code = _reader(request), request.path_params["code"]
    dataset = _dataset(user, dict(request.query_params))
    await work.read(lambda session: shown(session, user, dataset, code))
    told = {"versi": code, "diperbarui": ""}
    return JSONResponse(told, headers={"Cache-Control": "no-store"})


def _reader(request: Request) -> User:
    user = caller_of(request.scope).user
    if user is None:
        raise NotAllowedError(NOT_ALLOWED)
    return user


def _made(user: User, code: str, query: dict[str, str], base: str) -> bytes:
    pause, dataset = pause_from(query), _dataset(user, query)
    with reading(shared_engine(settings().database_url)) as session:
        found, deck = snapshot(session, user, dataset, code)
    return written(
        Shown(
            deck=deck,
            pictures=pictures(deck),
            version=code,
            since="",
            desk=f"{deck_address.DESK}?{DATASET}={dataset.value}",
            base=base,
            pause=pause,
            frozen=_at(found.frozen_at),
        )
    )


def _at(moment: datetime) -> str:
    return f"pada {day(local_time.day_of(moment))} pukul {local_time.clock(moment)}"


def _dataset(user: User, query: dict[str, str]) -> Dataset:
    """The data the address names, else those the reader works in."""
    named = query.get(DATASET) or user.writes_in.value
    if named not in set(Dataset):
        raise InputError(deck_address.NO_VALUE.format(name=DATASET))
    return Dataset(named)


ROUTES = [
    page(f"{FOLDER}/{SNAPSHOT}/{{code}}/versi", version, ways=ways),
    page(f"{FOLDER}/{SNAPSHOT}/{{code}}", show, ways=ways),
]
