"""The shell every page runs in: page setup, identity, navigation, filters, ribbon, the page."""

from pathlib import Path

import streamlit as st

from merit.domain.states import Dataset
from merit.ui import errors, filters, loaders, navigation
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.text import shell as words

ASSETS = Path(__file__).parent / "assets"

st.set_page_config(
    page_title=words.APP_TITLE,
    page_icon=ASSETS / "icon.svg",  # a Material icon would be fetched from outside
    layout="wide",
)
st.logo(ASSETS / "wordmark.svg", size="large", icon_image=ASSETS / "icon.svg")
with errors.shown_to_user():
    user = loaders.begin_run()
    page = navigation.build(user)
    scope = filters.render(user)
    if scope.dataset is Dataset.DEMO:
        draw(frame.ribbon())
    page.run()
