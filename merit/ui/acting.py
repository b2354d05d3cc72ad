"""Questions that are not kept, and changes: each in a session of its own, for whoever this is.

What was done is said once, on the run after it: a change is followed by a fresh run, so that the
page shows what is recorded now.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar

import streamlit as st

from merit.domain.access import User
from merit.errors import MeritError, StaleError
from merit.settings import settings
from merit.store.engine import Session, reading, shared_engine, writing
from merit.ui import clock
from merit.ui.access import current_user, user_within
from merit.ui.address import rewrite
from merit.ui.components import frame
from merit.ui.components.rendering import draw

SAID = "_ucapan"
PINNED = "_dilihat"
P = TypeVar("P")
R = TypeVar("R")


def ask(question: Callable[[Session, User], R]) -> R:
    """The answer as of now, for pages that only few may open."""
    with reading(shared_engine(settings().database_url)) as session:
        return question(session, current_user())


def act(work: Callable[[Session, User, datetime], R]) -> R:
    """Do something that is recorded as a whole, or not at all."""
    with writing(shared_engine(settings().database_url)) as session:
        user = user_within(session)
        return work(session, user, clock.moment(session, user.writes_in))


def begin_anew(words: str, **address: str) -> None:
    """Run the page again under `address`, and say `words` there once."""
    st.session_state[SAID] = words
    let_go()
    rewrite(address)
    st.rerun()


def pinned(name: str, value: P) -> P:
    """What stood here when the reader opened this view, whatever has been recorded since.

    A change is made against what its maker saw; `let_go` ends it.
    """
    memory = st.session_state.setdefault(PINNED, {})
    found: P = memory.setdefault(name, value)
    return found


def seen_anew(name: str, value: object) -> None:
    """Both were seen: the next change is made against `value`, which this run shows."""
    st.session_state.setdefault(PINNED, {})[name] = value


def let_go(name: str = "") -> None:
    """Take the present state as seen: another view was opened, or both were compared."""
    if name:
        st.session_state.get(PINNED, {}).pop(name, None)
    else:
        st.session_state.pop(PINNED, None)


@contextmanager
def faults_told(present: Callable[[object], str] | None = None) -> Iterator[None]:
    """Tell beside the form why a change was refused; what was typed stays in it.

    `present` shows what is recorded now, where somebody else was faster.
    """
    try:
        yield
    except StaleError as error:
        draw(frame.faults(str(error), []), present(error.current) if present else "")
    except MeritError as error:
        draw(frame.faults(str(error), []))


def say() -> None:
    """What the run before left to be said."""
    words = st.session_state.pop(SAID, "")
    if words:
        draw(frame.done(words))
