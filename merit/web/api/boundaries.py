"""The boundaries as GeoJSON: as recorded, and as the maps draw them."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from merit.geo import boundaries
from merit.settings import settings
from merit.web.api import parameters
from merit.web.api.representation import (
    FOREVER,
    REVALIDATE,
    Representation,
    represent,
    respond,
)

GEOJSON = "application/geo+json"
Reader = Callable[[Path], boundaries.Boundaries | boundaries.Display]
DOCUMENTS: dict[str, Reader] = {
    "/batas.json": boundaries.read,
    "/batas-peta.json": boundaries.display,
}


def _route(path: str, reader: Reader) -> Route:
    async def endpoint(request: Request) -> Response:
        asked = parameters.read(request.query_params.multi_items(), [parameters.DIGEST])
        item = await run_in_threadpool(_document, reader)
        kept = FOREVER if asked.get("digest") == item.tag else REVALIDATE
        return respond(request, item, kept=kept)

    return Route(path, endpoint, name=path)


def _document(reader: Reader) -> Representation:
    found = reader(settings().boundaries)
    return _packed(found.features, found.digest)


@lru_cache(maxsize=2)
def _packed(features: bytes, digest: str) -> Representation:
    return represent(features, media_type=GEOJSON, tag=digest)


ROUTES = [_route(path, reader) for path, reader in DOCUMENTS.items()]
