"""What is kept between runs, and for how long: until the data change.

A run reads the data revision once. Answers of services are keyed by it, by the database, by the
reader and by what was asked. The reader is nameless and holds no more than the question needs
(`User.only`): a question is asked as that reader, and the answer is shared by all who are alike
as far as it goes. A loader that needs more than reading names it; one that forgets to is refused
by its service, so no answer can rest on a right that is not part of its key.

Plain `lru_cache` keeps the answers: hashing the arguments for Streamlit's caches cost a tenth of
a run.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

import pandas as pd
import pyarrow as pa
import streamlit as st

from merit.domain.access import Permission, User
from merit.settings import settings
from merit.store import revision
from merit.store.engine import Session, reading, shared_engine
from merit.ui.access import current_user
from merit.ui.text import numbers

DATA = "_data"
DRAWN = 8
"""How many drawings of a large answer are kept: each keeps its answer, though the data changed."""
READING = (Permission.READ_PUBLISHED, Permission.READ_DEMO)
P = ParamSpec("P")
R = TypeVar("R")


@contextmanager
def _session() -> Iterator[Session]:
    with reading(shared_engine(settings().database_url)) as session:
        yield session


def begin_run() -> User:
    """Read the data revision, once per run, and say who the run is for."""
    url = settings().database_url
    st.session_state[DATA] = url, revision.of(shared_engine(url))
    return current_user()


@dataclass(frozen=True, slots=True)
class Access:
    """For whom an answer is kept, and from which data: database and revision."""

    data: tuple[str, int]
    reader: User


def access(*also: Permission) -> Access:
    """The key of what is kept for this run's reader, who may read, and `also` what is named."""
    return Access(st.session_state[DATA], current_user().only(*READING, *also))


def kept(
    maxsize: int, *, also: tuple[Permission, ...] = ()
) -> Callable[[Callable[Concatenate[Session, User, P], R]], Callable[P, R]]:
    """Turn a question to a service into a loader: session and user are supplied, answers kept.

    `also` are the permissions the service asks for beyond reading. Arguments must be hashable and
    are given by position.
    """

    def decorate(ask: Callable[Concatenate[Session, User, P], R]) -> Callable[P, R]:
        service = cast("Callable[..., R]", ask)

        @lru_cache(maxsize=maxsize)
        def answer(known: Access, *question: Any) -> R:
            with _session() as session:
                return service(session, known.reader, *question)

        @wraps(ask)
        def load(*question: Any) -> R:
            return answer(access(*also), *question)

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
