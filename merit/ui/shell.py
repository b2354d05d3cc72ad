"""The shell every page runs in: identity, navigation, page setup, filters, ribbon, the page."""

import streamlit as st

from merit.domain.states import Dataset
from merit.ui import brand, errors, filters, loaders, navigation, views
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.text import shell as words

with errors.shown_to_user():
    user = loaders.begin_run()
    page, entry = navigation.build(user)
    st.set_page_config(
        page_title=words.window_title(entry.title), page_icon=brand.ICON, layout="wide"
    )
    st.logo(brand.WORDMARK, size="large", icon_image=brand.ICON)
    scope = filters.render(user, has_year=entry.has_year)
    with st.sidebar:
        draw(views.other_pages(scope, navigation.off_menu(user)))
    if scope.dataset is Dataset.DEMO:
        draw(frame.ribbon())
    page.run()
