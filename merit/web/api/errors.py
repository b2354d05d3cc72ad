"""How a refused or failed request is answered: JSON with one Indonesian sentence."""

import logging
import secrets
from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ExceptionHandler

from merit.errors import BoundaryError, InputError, NoDataError, NotAllowedError
from merit.store.faults import explained

logger = logging.getLogger(__name__)

ROUTING = {
    404: "Alamat ini tidak ada. Lihat daftar alamat pada /api/v1/openapi.json.",
    405: "Metode ini tidak tersedia. Data terbuka hanya dibaca dengan GET atau HEAD.",
}


def _sentence(text: str, code: int, headers: Mapping[str, str] | None = None) -> JSONResponse:
    content = {"galat": text, "kode": code}
    return JSONResponse(content, code, headers={"Cache-Control": "no-store", **(headers or {})})


def _answering(code: int) -> ExceptionHandler:
    async def handler(_request: Request, error: Exception) -> Response:
        return _sentence(str(error), code)

    return handler


async def _routing(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return _sentence(ROUTING[error.status_code], error.status_code, error.headers)


async def _unexpected(request: Request, error: Exception) -> Response:
    case = secrets.token_hex(4)
    logger.error("kasus %s pada %s", case, request.url.path, exc_info=error)
    if meant := explained(error):
        return _sentence(f"{meant} Nomor kasus {case}.", 503)
    return _sentence(f"Terjadi kesalahan pada server. Laporkan dengan nomor kasus {case}.", 500)


HANDLERS: dict[type[Exception], ExceptionHandler] = {
    HTTPException: _routing,
    BoundaryError: _answering(503),
    InputError: _answering(400),
    NotAllowedError: _answering(403),
    NoDataError: _answering(404),
    Exception: _unexpected,
}
