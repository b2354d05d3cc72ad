"""Parts of a page that rerun alone, so that a click redraws what it changes and nothing else."""

from collections.abc import Callable
from functools import wraps

import streamlit as st

from merit.ui import access, address, errors, loaders

SELDOM = 900  # seconds


def part(draw: Callable[[], None]) -> Callable[[], None]:
    """A part of a page as a Streamlit fragment.

    When it reruns alone the shell does not run, so the part itself reads the revision, the
    reader and the address anew, and turns expected failures into sentences. When the session is
    over, the whole page runs again, so that nothing of it stays.
    """
    fragment: Callable[[], None] = st.fragment(_alone(draw, by_itself=False))
    return fragment


def followed(seconds: float) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """The same, which reruns by itself every so many `seconds`; there is nothing to press in it."""

    def decorate(draw: Callable[[], None]) -> Callable[[], None]:
        fragment: Callable[[], None] = st.fragment(_alone(draw, by_itself=True), run_every=seconds)
        return fragment

    return decorate


def caught_up() -> None:
    """Have the page run again as soon as a browser that lost the server has found one.

    Streamlit does so only where a part follows by itself. Without it a page whose server was
    restarted looks alive, and the first thing that is typed or pressed in it is lost.
    """
    _nothing()


def _alone(draw: Callable[[], None], *, by_itself: bool) -> Callable[[], None]:
    @wraps(draw)
    def run() -> None:
        with errors.shown_to_user(), access.identified(by_itself=by_itself) as user:
            if user is None:
                st.rerun()
            loaders.begin_run()
            address.read()
            draw()

    return run


@followed(SELDOM)
def _nothing() -> None:
    """There is nothing to draw."""
