"""On which address this server listens, as far as Streamlit decides it."""

import streamlit as st
from streamlit import config

OWN_SERVER = ("starlette-app", "starlette-app-direct")


def listening() -> tuple[str | None, int | None]:
    """Address and port of Streamlit's own server; nothing under another one (uvicorn).

    Streamlit listens on every address when none is set.
    """
    if config._server_mode not in OWN_SERVER:
        return None, None
    return st.get_option("server.address") or "0.0.0.0", int(st.get_option("server.port"))
