"""Layar presentasi: choose a deck, put it in order, show it, take it away, freeze it."""

import streamlit as st

from merit.ui import (
    acting,
    address,
    downloads,
    filters,
    paper_files,
    present_choice,
    present_comparing,
    present_files,
    present_freeze,
    present_snapshots,
    present_view,
    views,
)
from merit.ui.access import Permission, current_user, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders.decks import snapshot
from merit.ui.text import present as words
from merit.ui.text import present_snapshots as frozen_words

require(Permission.READ_PUBLISHED)
scope = filters.current()
user = current_user()
compared = address.value(present_choice.COMPARED)
withdrawn = address.value(present_choice.WITHDRAW)
back = frame.link(frozen_words.BACK, present_choice.href(scope))

if compared:
    with present_view.refusing(frozen_words.COMPARE_TITLE, back):
        found = present_comparing.pair(scope, compared)
        downloads.draw(
            frame.header(frozen_words.COMPARE_TITLE, found.lead, found.kind),
            back,
            present_comparing.others(found, scope, compared),
            present_comparing.table(found),
            period=found.period,
        )
elif withdrawn:
    require(Permission.FREEZE_SLIDES)
    with present_view.refusing(frozen_words.WITHDRAW_TITLE, back):
        record, _ = snapshot(scope.dataset, withdrawn)
        draw(frame.header(frozen_words.WITHDRAW_TITLE, record.title, record.period), back)
        if present_choice.may_freeze(user, scope, record.kind, record.region_code):
            present_snapshots.withdraw(record)
        else:
            draw(present_freeze.elsewhere(user, record.kind, record.region_code))
else:
    chosen = present_choice.chosen(scope, user)
    lead = words.lead(chosen.deck, len(chosen.whole.slides))
    draw(frame.header(words.TITLE, lead, chosen.deck.period))
    with st.container():  # its place is kept, so that no field moves
        acting.say()
    with st.container(width=present_choice.WIDTH):
        draw(present_view.settings(chosen, user, scope), present_view.show(chosen))
    draw(present_view.order(chosen))
    downloads.draw(
        *present_files.bundles(chosen),
        *paper_files.bundles(scope),
        period=chosen.deck.period,
    )
    present_freeze.show(chosen, user, scope)
    draw(present_snapshots.listed(user, scope, chosen.pause))
draw(views.footer(scope))
