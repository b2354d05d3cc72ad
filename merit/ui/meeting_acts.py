"""Changing a meeting from a form: what is done once, and what is found instead."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from merit.domain.access import User
from merit.domain.findings import Finding
from merit.errors import MeritError, ResultError
from merit.store.engine import Session
from merit.ui import acting, results_typing
from merit.ui.components import frame
from merit.ui.components.rendering import draw

R = TypeVar("R")


def act(work: Callable[[Session, User, datetime], R]) -> tuple[R | None, tuple[Finding, ...]]:
    """Do something that is recorded as a whole; None where it was refused.

    Findings are for the fields; any other refusal is said at once, where it happened.
    """
    try:
        return acting.act(work), ()
    except ResultError as error:
        return None, tuple(item for item in error.findings if isinstance(item, Finding))
    except MeritError as error:
        draw(frame.faults(str(error), []))
        return None, ()


def forget(place: str) -> None:
    """What was typed at `place` was handed in."""
    results_typing.forget(place)
    acting.let_go(place)
