"""What is kept between runs, and for how long: until the data change.

A run reads the data revision once. Answers of services are keyed by it, by the database and by
the permissions of the reader (`access`), and by what was asked; they are shared between readers
of the same permissions and never changed. Plain `lru_cache` keeps them: hashing the arguments
for Streamlit's caches cost a tenth of a run.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

import pandas as pd
import pyarrow as pa
import streamlit as st

from merit.domain.access import User
from merit.settings import settings
from merit.store import revision
from merit.store.engine import Session, reading, shared_engine
from merit.ui.access import current_user
from merit.ui.text import numbers

ACCESS = "_access"
P = ParamSpec("P")
R = TypeVar("R")


@contextmanager
def _session() -> Iterator[Session]:
    with reading(shared_engine(settings().database_url)) as session:
        yield session


def begin_run() -> User:
    """Read the data revision, once per run, and say who the run is for."""
    number = revision.of(shared_engine(settings().database_url))
    user = current_user()
    permissions = " ".join(sorted(user.permissions))
    st.session_state[ACCESS] = f"{settings().database_url} {number} {permissions}"
    return user


def access() -> str:
    """Database, data revision and permissions of this run: the key of everything kept."""
    key: str = st.session_state[ACCESS]
    return key


def kept(
    maxsize: int,
) -> Callable[[Callable[Concatenate[Session, User, P], R]], Callable[P, R]]:
    """Turn a question to a service into a loader: session and user are supplied, answers kept.

    Arguments must be hashable and are given by position.
    """

    def decorate(ask: Callable[Concatenate[Session, User, P], R]) -> Callable[P, R]:
        service = cast("Callable[..., R]", ask)

        @lru_cache(maxsize=maxsize)
        def answer(key: str, *question: Any) -> R:  # noqa: ARG001
            with _session() as session:
                return service(session, current_user(), *question)

        @wraps(ask)
        def load(*question: Any) -> R:
            return answer(access(), *question)

        return cast("Callable[P, R]", load)

    return decorate


def today() -> date:
    """Today in Western Indonesian time."""
    return datetime.now(numbers.ZONE).date()


def arrow(frame: pd.DataFrame) -> bytes:
    """Rows of a chart as Arrow bytes, ready to be sent."""
    # Without the description of pandas types, which is larger than the rows.
    table = pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata(None)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    content: bytes = sink.getvalue().to_pybytes()
    return content
