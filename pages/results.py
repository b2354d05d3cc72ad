"""Penetapan hasil: official results proposed by one person, published by another."""

import streamlit as st

from merit.ui import (
    acting,
    downloads,
    filters,
    results_base,
    results_choice,
    results_entry,
    results_history,
    results_queue,
    results_review,
    results_start,
)
from merit.ui.access import Permission, current_user, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders.results import decided, proposal, waiting
from merit.ui.results_choice import View
from merit.ui.text import results as words

require(Permission.READ_PROPOSALS)
scope = filters.current()
user = current_user()
dataset = user.writes_in
view, number = results_choice.view(), results_choice.number()
queue = waiting(dataset)
may_enter = user.may(Permission.PROPOSE_RESULTS)

draw(frame.header(words.TITLE, words.lead(queue), words.PERIODS[dataset]))
with st.container():  # its place is kept, so that no field moves
    acting.say()
if view is not View.REVIEW:
    results_review.leave()
if view is View.QUEUE:
    downloads.draw(
        results_queue.ways(scope) if may_enter else "",
        *results_queue.waiting(queue, user, scope),
        results_queue.decided(decided(dataset), user, scope),
        period=words.PERIODS[dataset],
    )
else:
    draw(frame.link(words.BACK, results_choice.href(scope, {})))
    key = results_choice.key(dataset)
    if number is not None and view is View.AMEND:
        results_entry.show(results_base.of_proposal(proposal(number)), scope)
    elif number is not None:
        results_review.show(proposal(number), user, scope)
    elif view is View.HISTORY and key is not None:
        downloads.draw(results_history.history(key), period=words.PERIODS[dataset])
    else:
        require(Permission.PROPOSE_RESULTS)
        base = results_start.chosen(scope, dataset, view)
        if base is not None:
            results_entry.show(base, scope)
