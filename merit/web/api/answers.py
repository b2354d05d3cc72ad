"""From an address to an answer: the revision decides whether it must be made anew."""

from functools import lru_cache
from hashlib import sha256
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import merit
from merit.domain.access import Permission, User, public
from merit.domain.states import Dataset
from merit.errors import NotAllowedError
from merit.settings import settings
from merit.store import revision
from merit.store.engine import reading, shared_engine
from merit.web.api import parameters
from merit.web.api.catalogue import ADDRESSES, Collection, Form
from merit.web.api.rendering import as_csv, as_json
from merit.web.api.representation import Representation, represent, respond
from merit.web.caller import Caller, caller_of

Query = tuple[tuple[str, str], ...]
ASKED = (Permission.READ_PUBLISHED, Permission.READ_DEMO, Permission.READ_ACTIONS)
"""All permissions the collections ask for."""


def _route(path: str) -> Route:
    async def endpoint(request: Request) -> Response:
        query = tuple(sorted(request.query_params.multi_items()))
        reader = _reader(caller_of(request.scope), ADDRESSES[path][0])
        return respond(request, await run_in_threadpool(_answer, reader, path, query))

    return Route(path, endpoint, name=path)


def _reader(caller: Caller, collection: Collection) -> User:
    """Whom an answer is made for: nobody in particular, so that it serves all of the same rights.

    Whoever has no session gets published official results, and only where they are open.
    """
    if caller.user is not None:
        return caller.user.only(*ASKED)
    if not settings().data_terbuka or not collection.is_official:
        raise NotAllowedError("Data ini tidak terbuka untuk umum. Masuk lebih dahulu.")
    return public()


def _answer(reader: User, path: str, query: Query) -> Representation:
    database = settings().database_url
    number = revision.of(shared_engine(database))
    return _rendered(database, number, reader, path, query)


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
    tag = f"r{number}-{_digest(user, path, query)}"
    return represent(body, media_type=form.value, tag=tag)


def _digest(user: User, path: str, query: Query) -> str:
    """Short name of an answer; a new version of the program may answer differently."""
    rights = sorted((permission, reach) for permission, reach in user.grants)
    asked = f"{merit.__version__} {rights} {sorted(user.regions)} {path}?{urlencode(query)}"
    return sha256(asked.encode()).hexdigest()[:12]


ROUTES = [_route(path) for path in ADDRESSES]
