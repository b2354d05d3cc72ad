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
from functools import lru_cache, wraps
from time import monotonic
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

import pandas as pd
import pyarrow as pa
import streamlit as st

from merit.domain.access import Permission, User
from merit.errors import UnfinishedError
from merit.settings import settings
from merit.store import revision
from merit.store.engine import Session, reading, shared_engine
from merit.ui.access import current_user

DATA = "_data"
DRAWN = 8
"""How many drawings of a large answer are kept: each keeps its answer, though the data changed."""
AGAIN_SECONDS = 60.0
"""For how long what was stopped is not tried again."""
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


class _Computed(Protocol):
    @property
    def is_settled(self) -> bool: ...


S = TypeVar("S", bound=_Computed | None)


class _StoppedError(Exception):
    """Carries an answer that is not settled past the cache of those that are."""

    def __init__(self, found: object) -> None:
        super().__init__()
        self.found = found


def kept_once_settled(maxsize: int) -> Callable[[Callable[P, S]], Callable[P, S]]:
    """Keep what a computation settles; what it was stopped in, or before, only for a minute.

    How far it comes depends on how busy the server is just then: nobody waits for it again at
    once, and nobody is left with it. Arguments must be hashable and are given by position.
    """

    def decorate(compute: Callable[P, S]) -> Callable[P, S]:
        ask = cast("Callable[..., S]", compute)
        stopped: dict[tuple[Any, ...], tuple[float, S | UnfinishedError]] = {}

        @lru_cache(maxsize=maxsize)
        def settled(*question: Any) -> S:
            found = ask(*question)
            if found is not None and not found.is_settled:
                raise _StoppedError(found)
            return found

        @wraps(compute)
        def load(*question: Any) -> S:
            for key, (until, _) in tuple(stopped.items()):
                if until < monotonic():
                    stopped.pop(key, None)
            held = stopped.get(question)
            if held is None:
                try:
                    return settled(*question)
                except _StoppedError as told:
                    held = monotonic() + AGAIN_SECONDS, cast("S", told.found)
                except UnfinishedError as told:
                    held = monotonic() + AGAIN_SECONDS, told
                stopped[question] = held
            if isinstance(held[1], UnfinishedError):
                raise UnfinishedError(bound=held[1].bound)
            return held[1]

        return cast("Callable[P, S]", load)

    return decorate


def arrow(frame: pd.DataFrame) -> bytes:
    """Rows of a chart as Arrow bytes, ready to be sent."""
    # Without the description of pandas types, which is larger than the rows.
    table = pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata(None)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    content: bytes = sink.getvalue().to_pybytes()
    return content
