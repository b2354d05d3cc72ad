"""Cached access to services: the only module that knows both the cache and the database.

Keys are small and exact: database, data revision and the reader's permissions (`access`), and
the filter. What is kept is shared between readers of the same permissions and never changed.
Plain `lru_cache` keeps it: hashing the arguments for Streamlit's caches cost a tenth of a run.
Rows of charts are kept as Arrow bytes, ready to be sent.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import lru_cache

import pandas as pd
import pyarrow as pa
import streamlit as st

from merit.domain import scope as scopes
from merit.domain.access import User
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.geo import boundaries
from merit.services import map as map_service
from merit.services import method as method_service
from merit.services import overview as overview_service
from merit.services import profile as profile_service
from merit.services import standings as standings_service
from merit.settings import settings
from merit.store import regions as region_store
from merit.store import revision as revision_store
from merit.store.engine import Session, reading, shared_engine
from merit.ui import chart_rows
from merit.ui.access import current_user
from merit.ui.map_rows import map_rows as rows_of_map
from merit.ui.text import numbers

ACCESS = "_access"
BOUNDARIES_SECONDS = 10  # a replaced boundary file is seen this soon


@contextmanager
def _session() -> Iterator[Session]:
    with reading(shared_engine(settings().database_url)) as session:
        yield session


def begin_run() -> User:
    """Read the data revision, once per run, and say who the run is for."""
    number = revision_store.of(shared_engine(settings().database_url))
    user = current_user()
    permissions = " ".join(sorted(user.permissions))
    st.session_state[ACCESS] = f"{settings().database_url} {number} {permissions}"
    return user


def _access() -> str:
    access: str = st.session_state[ACCESS]
    return access


@lru_cache(maxsize=4)
def _regions(access: str) -> tuple[Region, ...]:  # noqa: ARG001  the key
    with _session() as session:
        return tuple(region_store.every(session))


def regions() -> tuple[Region, ...]:
    """All kabupaten and kota."""
    return _regions(_access())


@lru_cache(maxsize=4)
def _groups(access: str) -> tuple[str, ...]:
    return scopes.groups(_regions(access))


def groups() -> tuple[str, ...]:
    """Groups a reader can choose from."""
    return _groups(_access())


@lru_cache(maxsize=8)
def _years(access: str, dataset: Dataset) -> dict[int, int]:  # noqa: ARG001
    with _session() as session:
        return standings_service.years(session, current_user(), dataset=dataset)


def years(dataset: Dataset) -> dict[int, int]:
    """Years with results and how many regions have one."""
    return _years(_access(), dataset)


@lru_cache(maxsize=4)
def _changed_at(access: str) -> datetime | None:  # noqa: ARG001
    with _session() as session:
        return revision_store.changed_at(session)


def changed_at() -> datetime | None:
    """When the data were last written."""
    return _changed_at(_access())


@lru_cache(maxsize=64)
def _overview(access: str, scope: Scope) -> overview_service.Overview:  # noqa: ARG001
    with _session() as session:
        return overview_service.overview(session, current_user(), scope=scope)


def overview(scope: Scope) -> overview_service.Overview:
    """The overview of a scope."""
    return _overview(_access(), scope)


@lru_cache(maxsize=64)
def _map_data(access: str, scope: Scope) -> map_service.MapData:  # noqa: ARG001
    with _session() as session:
        return map_service.map_data(session, current_user(), scope=scope)


def map_data(scope: Scope) -> map_service.MapData:
    """What the map draws of a scope."""
    return _map_data(_access(), scope)


@lru_cache(maxsize=256)
def _map_rows(access: str, scope: Scope, measure: str, drawn: boundaries.Display) -> pd.DataFrame:
    return rows_of_map(_map_data(access, scope), measure, drawn.label_points)


@lru_cache(maxsize=1024)
def _marked_rows(
    access: str, scope: Scope, measure: str, drawn: boundaries.Display, selected: str
) -> bytes:
    frame = _map_rows(access, scope, measure, drawn)
    return _rows(frame.assign(pilih=(frame["kode"] == selected).astype("int8")))


def map_rows(scope: Scope, measure: str, selected: str) -> bytes:
    """Rows of the map under a measure, with the region `selected` marked."""
    return _marked_rows(_access(), scope, measure, shapes(), selected)


@lru_cache(maxsize=256)
def _profile(access: str, scope: Scope, code: str, today: date) -> profile_service.Profile:  # noqa: ARG001
    with _session() as session:
        return profile_service.profile(session, current_user(), scope=scope, code=code, today=today)


def profile(scope: Scope, code: str) -> profile_service.Profile:
    """The profile of one region as of today in Western Indonesian time."""
    return _profile(_access(), scope, code, today())


@lru_cache(maxsize=4)
def _method(access: str) -> method_service.Method:  # noqa: ARG001
    with _session() as session:
        return method_service.method(session, current_user())


def method() -> method_service.Method:
    """Instruments and sources."""
    return _method(_access())


@lru_cache(maxsize=64)
def _distance_rows(access: str, scope: Scope) -> bytes:
    data = _overview(access, scope)
    instrument = _instrument(access, data.instrument)
    return _rows(chart_rows.distance_rows(data.standings, instrument))


def distance_rows(scope: Scope) -> bytes:
    """Rows of the distance chart."""
    return _distance_rows(_access(), scope)


@lru_cache(maxsize=8)
def _boundary_rows(access: str, code: str) -> bytes:
    return _rows(chart_rows.boundary_rows(_instrument(access, code)))


def boundary_rows(instrument: str) -> bytes:
    """Rows of the category boundaries drawn across charts."""
    return _boundary_rows(_access(), instrument)


@lru_cache(maxsize=256)
def _profile_rows(access: str, scope: Scope, code: str, today: date) -> tuple[bytes, bytes]:
    data = _profile(access, scope, code, today)
    return _rows(chart_rows.history_rows(data)), _rows(chart_rows.spine_rows(data.spreads))


def profile_rows(scope: Scope, code: str) -> tuple[bytes, bytes]:
    """Rows of the history chart and of the aspect chart of one region."""
    return _profile_rows(_access(), scope, code, today())


def today() -> date:
    """Today in Western Indonesian time."""
    return datetime.now(numbers.ZONE).date()


def _instrument(access: str, code: str) -> Instrument:
    return next(item for item in _method(access).instruments if item.code == code)


def _rows(frame: pd.DataFrame) -> bytes:
    # Without the description of pandas types, which is larger than the rows.
    table = pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata(None)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    content: bytes = sink.getvalue().to_pybytes()
    return content


@st.cache_resource(ttl=BOUNDARIES_SECONDS, show_spinner=False)
def shapes() -> boundaries.Display:
    """The shapes the maps draw, from the boundary file in use."""
    return boundaries.display(settings().boundaries)


@st.cache_resource(ttl=BOUNDARIES_SECONDS, show_spinner=False)
def boundary_note() -> str:
    """What the map's boundaries are, and whose work they rest on."""
    return boundaries.read(settings().boundaries).attribution
