"""Open data under `/api/v1/`: what the pages show, for machines."""

from starlette.middleware import Middleware
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.routing import BaseRoute, Mount, Router

from merit.web.api import answers, boundaries, openapi
from merit.web.api.errors import HANDLERS

ROUTES: list[BaseRoute] = [
    Mount(
        openapi.PREFIX,
        Router([*answers.ROUTES, *boundaries.ROUTES, *openapi.ROUTES], redirect_slashes=False),
        middleware=[Middleware(ExceptionMiddleware, handlers=HANDLERS)],
    )
]
