"""HTML answers from the templates beside this module; every value is escaped."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from merit.web.assets import url_of
from merit.web.headers import PAGE_POLICY

ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": PAGE_POLICY,
    # A one-time link is an address of ours: not even our own files are asked for with it, since
    # logs keep the Referer. Stricter still, forms would lose their Origin.
    "Referrer-Policy": "strict-origin",
}


def html(template: str, code: int = 200, **values: Any) -> HTMLResponse:
    """The page of `template`.html with status `code`, never kept by anybody."""
    page = ENVIRONMENT.get_template(f"{template}.html").render(
        styles=(url_of("foundation.css"), url_of("pages.css")),
        icon=url_of("icon.svg"),
        wordmark=url_of("wordmark.svg"),
        **values,
    )
    return HTMLResponse(page, code, headers=HEADERS)
