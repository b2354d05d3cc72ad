"""Choices of the compare page: the reader's own regions, and whether only they are ranked.

Both are still there when the reader comes back from a profile.
"""

import streamlit as st

from merit.ui import address, loaders
from merit.ui.text import compare as words

VIEW = "tampil"


def regions() -> tuple[str, ...]:
    """Codes of the reader's own choice, in the order chosen."""
    names = {item.code: item.label for item in loaders.regions()}
    return address.choose_many(
        st.multiselect,
        words.CHOOSE,
        sorted(names),
        name="daerah",
        shared=True,
        format_func=lambda code: names.get(code, code),
        placeholder=words.NOBODY,
        select_all=False,
        wrap=True,
    )


def only(chosen: tuple[str, ...]) -> tuple[str, ...]:
    """The regions the ranking is limited to: the chosen ones where the reader wants it so."""
    if not chosen:
        address.put(VIEW, words.EVERYBODY, default=words.EVERYBODY)
        return ()
    view = address.choose(
        st.segmented_control,
        words.VIEW,
        list(words.VIEWS),
        name=VIEW,
        default=words.EVERYBODY,
        shared=True,
        required=True,
        format_func=words.VIEWS.__getitem__,
    )
    return chosen if view == words.OWN else ()
