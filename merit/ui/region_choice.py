"""Which region the profile page shows."""

import streamlit as st

from merit.domain.access import User
from merit.ui import address, loaders
from merit.ui.text import region as words


def region(user: User) -> str:
    """Code of the chosen region; where the address names none, one's own, else the first."""
    names = {item.code: item.label for item in loaders.regions()}
    codes = sorted(names)
    own = sorted(user.regions & names.keys())
    return address.choose(
        st.selectbox,
        words.CHOOSE,
        codes,
        name="kode",
        default=own[0] if own else codes[0],
        format_func=lambda code: names.get(code, code),
    )
