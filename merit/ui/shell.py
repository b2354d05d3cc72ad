"""The shell every page runs in: page setup, identity, navigation, filters, ribbon, the page."""

import streamlit as st

from merit.domain.states import Dataset
from merit.ui import (
    access,
    brand,
    clock,
    errors,
    filters,
    identity_view,
    loaders,
    navigation,
    parts,
    results_typing,
    views,
)
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.text import shell as words

# Before the navigation: the icon of a page would be fetched from outside in place of ours.
st.set_page_config(page_title=words.APP_TITLE, page_icon=brand.ICON, layout="wide")
with errors.shown_to_user(), access.identified() as user:
    if user is None:
        st.logo(brand.WORDMARK, size="large", icon_image=brand.ICON)
        navigation.closed(identity_view.show_end).run()
        st.stop()
    loaders.begin_run()
    page, entry = navigation.build(user)
    st.set_page_config(page_title=words.window_title(entry.title))
    st.logo(brand.WORDMARK, size="large", icon_image=brand.ICON)
    scope = filters.enter(user, has_year=entry.has_year)
    clock.shows(scope.dataset if entry.has_scope else user.writes_in)
    with st.sidebar:
        draw(
            views.menu(navigation.on_menu(user), entry),
            filters.links(user, scope, has_year=entry.has_year) if entry.has_scope else "",
            views.other_pages(scope, navigation.off_menu(user), entry),
            identity_view.foot(user),
        )
        if user.role is not None:
            parts.caught_up()
    shows_demo = entry.has_scope and scope.dataset is Dataset.DEMO
    draw(
        identity_view.ribbon(user),
        frame.ribbon(words.ribbon(clock.today())) if shows_demo else "",
    )
    with results_typing.presses_of_this_run():
        page.run()
