"""Parts of a page that rerun alone, so that a click redraws what it changes and nothing else."""

from collections.abc import Callable
from functools import wraps

import streamlit as st

from merit.ui import access, address, errors, loaders


def part(draw: Callable[[], None]) -> Callable[[], None]:
    """A part of a page as a Streamlit fragment.

    When it reruns alone the shell does not run, so the part itself reads the revision, the
    reader and the address anew, and turns expected failures into sentences. When the session is
    over, the whole page runs again, so that nothing of it stays.
    """

    @wraps(draw)
    def run() -> None:
        with errors.shown_to_user(), access.identified() as user:
            if user is None:
                st.rerun()
            loaders.begin_run()
            address.read()
            draw()

    fragment: Callable[[], None] = st.fragment(run)
    return fragment
