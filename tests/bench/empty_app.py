"""The project's server around an empty page: same lifespan, middleware, routes and settings."""

from pathlib import Path

import streamlit as st

from merit.ui.file_handles import files_named, only_own_files
from merit.ui.listening import listening
from merit.ui.navigation import BY_ADDRESS
from merit.web.lifespan import lifespan
from merit.web.middleware import middleware
from merit.web.routes import ROUTES

app = st.App(
    Path(__file__).with_name("empty_page.py"),
    lifespan=lifespan(listening),
    middleware=middleware(BY_ADDRESS, files_named, only_own_files),
    routes=ROUTES,
)
