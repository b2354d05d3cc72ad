"""The application with one more address, at which a file sent is read as an upload is."""

from pathlib import Path

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from merit.domain.imports.actions import read_actions
from merit.domain.imports.interventions import read_interventions
from merit.domain.imports.readings import Asked, Kind
from merit.domain.imports.results import read_results
from merit.errors import WorkbookError
from merit.services.reference.instruments import read_instrument
from merit.services.reference.regions import read_regions
from merit.settings import DATA
from merit.ui.errors import on_script_error
from merit.ui.file_handles import files_named, only_own_files
from merit.ui.listening import listening
from merit.ui.navigation import BY_ADDRESS
from merit.web.lifespan import lifespan
from merit.web.middleware import middleware
from merit.web.routes import ROUTES
from merit.workbooks import open_file

ADDRESS = "/uji/baca/{kind}"
SHELL = Path(__file__).parents[2] / "merit" / "ui" / "shell.py"
REGIONS = read_regions(DATA / "regions.csv")
INSTRUMENTS = {
    item.code: item for item in map(read_instrument, sorted((DATA / "instruments").glob("*.yaml")))
}
READERS = {
    Kind.RESULTS: read_results,
    Kind.INTERVENTIONS: read_interventions,
    Kind.ACTIONS: read_actions,
}


async def read(request: Request) -> PlainTextResponse:
    """Read the file that is the body, in a thread as pages do; answer why it was refused."""
    kind = Kind(request.path_params["kind"])
    return PlainTextResponse(await run_in_threadpool(ending, await request.body(), kind))


def ending(content: bytes, kind: Kind) -> str:
    """The sentence of a refusal; empty when the file could be opened and was read."""
    try:
        book = open_file(content)
    except WorkbookError as refusal:
        return str(refusal)
    READERS[kind](book, Asked(kind, 2023), regions=REGIONS, instruments=INSTRUMENTS)
    return ""


app = st.App(
    SHELL,
    lifespan=lifespan(listening),
    middleware=middleware(BY_ADDRESS, files_named, only_own_files),
    routes=[*ROUTES, Route(ADDRESS, read, methods=["POST"])],
    on_script_error=on_script_error,
)
