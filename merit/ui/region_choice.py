"""Which region the profile page shows."""

import streamlit as st

from merit.ui import address, loaders
from merit.ui.text import region as words


def region() -> str:
    """Code of the chosen region, the first one when the address names none."""
    names = {item.code: item.label for item in loaders.regions()}
    codes = sorted(names)
    return address.choose(
        st.selectbox,
        words.CHOOSE,
        codes,
        name="kode",
        default=codes[0],
        format_func=lambda code: names.get(code, code),
    )
