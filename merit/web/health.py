"""Whether this process can serve: asked by whatever watches over it."""

import logging

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

import merit
from merit.settings import settings
from merit.store import migrations, revision
from merit.store.engine import reading, shared_engine
from merit.store.faults import explained

logger = logging.getLogger(__name__)


async def health(_request: Request) -> JSONResponse:
    """Status, schema and data revision; 503, and why, when the database cannot be read."""
    try:
        schema, number = await run_in_threadpool(_revisions)
    except Exception as error:  # whatever the driver raises, the service cannot serve
        logger.exception("basis data tidak terbaca")
        meant = explained(error)
        cause = {"sebab": meant.kind} if meant else {}
        return _answer("terganggu", None, None, code=503, **cause)
    return _answer("sehat", schema, number, code=200)


def _revisions() -> tuple[str | None, int]:
    engine = shared_engine(settings().database_url)
    with reading(engine) as session:
        number = revision.current(session)
    return migrations.current(engine), number


def _answer(
    status: str, schema: str | None, number: int | None, *, code: int, **cause: str
) -> JSONResponse:
    content = {
        "status": status,
        "skema": schema,
        "revisi_data": number,
        "versi": merit.__version__,
        **cause,
    }
    return JSONResponse(content, code, headers={"Cache-Control": "no-store"})


ROUTES = [Route("/sehat", health)]
