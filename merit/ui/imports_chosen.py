"""The file that is chosen to be taken in: held until it is, or until another one is chosen.

It is held beside the uploader, which then is empty again: a file that is looked at stays while
its reader visits other pages, and the next one is chosen in one step.
"""

from dataclasses import dataclass
from hashlib import sha256

import streamlit as st

CHOSEN, READ, GENERATION = "_berkas_impor", "_bacaan_impor", "_berkas_impor_ke"
MEGABYTES = 10
"""Twice what is read, and of any type: what is refused is refused with a sentence of ours."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A file as it was handed in; `digest` is its SHA-256."""

    name: str
    content: bytes
    digest: str


def ask(label: str) -> None:
    """A place to hand a file in; one that is handed in takes the place of the one before."""
    key = f"{CHOSEN}_{st.session_state.get(GENERATION, 0)}"
    st.file_uploader(label, max_upload_size=MEGABYTES, key=key, on_change=_take, args=(key,))


def _take(key: str) -> None:
    file = st.session_state.get(key)
    if file is not None:
        content = file.getvalue()
        st.session_state[CHOSEN] = Chosen(file.name, content, sha256(content).hexdigest())
        st.session_state[GENERATION] = st.session_state.get(GENERATION, 0) + 1


def chosen() -> Chosen | None:
    """The file that is chosen now."""
    found: Chosen | None = st.session_state.get(CHOSEN)
    return found


def let_go() -> None:
    """It was taken in, or is not wanted; with it goes what was read from it."""
    st.session_state.pop(CHOSEN, None)
    st.session_state.pop(READ, None)
