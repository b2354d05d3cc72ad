"""Riwayat: who changed what, when, from where and why; and whether the record is whole."""

import streamlit as st

from merit.ui import audit_choice, audit_view, downloads, filters, loaders
from merit.ui.access import Permission, require
from merit.ui.components.rendering import draw
from merit.ui.text import audit as words

require(Permission.READ_AUDIT)
scope = filters.current()
choice = audit_choice.current()
data = loaders.journal(choice.asked, choice.page)
regions = {region.code: region for region in loaders.regions()}

downloads.draw(
    audit_view.header(data),
    audit_view.filters(data, choice, scope),
    audit_view.entries(data, choice, scope, regions, loaders.latest_entries(choice.asked)),
    period=words.PERIOD,
)
state = st.empty()
again = st.button(words.CHECK_NOW, icon=":material/verified_user:")
with state.container():
    draw(audit_view.chain(loaders.chain(anew=again)))
