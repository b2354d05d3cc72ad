"""From an address to an answer: the revision decides whether it must be made anew."""

from functools import lru_cache
from hashlib import sha256
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import merit
from merit.domain.access import User, visitor
from merit.domain.states import Dataset
from merit.settings import settings
from merit.store import revision
from merit.store.engine import reading, shared_engine
from merit.web.api import parameters
from merit.web.api.catalogue import ADDRESSES, Form
from merit.web.api.rendering import as_csv, as_json
from merit.web.api.representation import Representation, represent, respond

Query = tuple[tuple[str, str], ...]


def _route(path: str) -> Route:
    async def endpoint(request: Request) -> Response:
        query = tuple(sorted(request.query_params.multi_items()))
        return respond(request, await run_in_threadpool(_answer, path, query))

    return Route(path, endpoint, name=path)


def _answer(path: str, query: Query) -> Representation:
    database = settings().database_url
    number = revision.of(shared_engine(database))
    return _rendered(database, number, visitor(demo=settings().has_demo), path, query)


@lru_cache(maxsize=32)
def _rendered(
    database: str,
    known: int,  # noqa: ARG001  only the cache key: a write may have come in between
    user: User,
    path: str,
    query: Query,
) -> Representation:
    collection, form = ADDRESSES[path]
    asked = parameters.read(query, collection.parameters)
    with reading(shared_engine(database)) as session:
        number = revision.current(session)
        rows = collection.query(session, user, **asked)
    if form is Form.CSV:
        body = as_csv(rows, row=collection.row)
    else:
        dataset = asked.get("dataset", Dataset.PUBLISHED)
        body = as_json(rows, revision=number, dataset=dataset)
    return represent(body, media_type=form.value, tag=f"r{number}-{_digest(path, query)}")


def _digest(path: str, query: Query) -> str:
    """Short name of an address; a new version of the program may answer differently."""
    return sha256(f"{merit.__version__} {path}?{urlencode(query)}".encode()).hexdigest()[:12]


ROUTES = [_route(path) for path in ADDRESSES]
