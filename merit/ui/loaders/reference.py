"""What hardly ever changes: regions, groups, years, instruments, sources, boundaries."""

from datetime import datetime
from functools import lru_cache

import streamlit as st

from merit.domain import scope as scopes
from merit.domain.access import User
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.domain.states import Dataset
from merit.geo import boundaries
from merit.services import method as method_service
from merit.services import standings
from merit.settings import settings
from merit.store import regions as region_store
from merit.store import revision
from merit.store.engine import Session
from merit.ui.chart_rows import boundary_rows as rows_of_boundaries
from merit.ui.keeping import Access, access, arrow, kept

BOUNDARIES_SECONDS = 10  # a replaced boundary file is seen this soon


@kept(maxsize=4)
def regions(session: Session, _user: User) -> tuple[Region, ...]:
    """All kabupaten and kota."""
    return tuple(region_store.every(session))


def groups() -> tuple[str, ...]:
    """Groups a reader can choose from."""
    return _groups(regions())


@lru_cache(maxsize=4)
def _groups(known: tuple[Region, ...]) -> tuple[str, ...]:
    return scopes.groups(known)


@kept(maxsize=8)
def years(session: Session, user: User, dataset: Dataset) -> dict[int, int]:
    """Years with results and how many regions have one."""
    return standings.years(session, user, dataset=dataset)


@kept(maxsize=4)
def changed_at(session: Session, _user: User) -> datetime | None:
    """When the data were last written."""
    return revision.changed_at(session)


@kept(maxsize=4)
def method(session: Session, user: User) -> method_service.Method:
    """Instruments and sources."""
    return method_service.method(session, user)


def instrument(code: str) -> Instrument:
    """One instrument."""
    return next(item for item in method().instruments if item.code == code)


@lru_cache(maxsize=8)
def _boundary_rows(key: Access, code: str) -> bytes:  # noqa: ARG001  the key
    return arrow(rows_of_boundaries(instrument(code)))


def boundary_rows(code: str) -> bytes:
    """Rows of the category boundaries of an instrument, drawn across charts."""
    return _boundary_rows(access(), code)


@st.cache_resource(ttl=BOUNDARIES_SECONDS, show_spinner=False)
def shapes() -> boundaries.Display:
    """The shapes the maps draw, from the boundary file in use."""
    return boundaries.display(settings().boundaries)


@st.cache_resource(ttl=BOUNDARIES_SECONDS, show_spinner=False)
def boundary_note() -> str:
    """What the map's boundaries are, and whose work they rest on."""
    return boundaries.read(settings().boundaries).attribution
