"""Impor: files of offices read, previewed, taken in as one batch, published or undone as one."""

import streamlit as st

from merit.ui import (
    acting,
    downloads,
    filters,
    imports_batch_forms,
    imports_batch_view,
    imports_batches,
    imports_choice,
    imports_start,
)
from merit.ui.access import Permission, current_user, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders.imports import batch, batches, changes, proposals
from merit.ui.text import imports as words
from merit.ui.text import imports_batch
from merit.ui.text import results as shared

require(Permission.PROPOSE_RESULTS)
scope = filters.current()
user = current_user()
dataset = user.writes_in
number = imports_choice.number()
item = batch(number) if number is not None else None

lead = imports_batch.lead(item) if item else words.LEAD
draw(frame.header(words.TITLE, lead, shared.PERIODS[dataset]))
with st.container():  # its place is kept, so that no field moves
    acting.say()
if item is None:
    acting.let_go()
    if not imports_start.show(user, scope):
        files = imports_batches.listing(batches(dataset), user, scope)
        downloads.draw(files, period=shared.PERIODS[dataset])
else:
    found = proposals(item)
    downloads.draw(
        frame.link(words.BACK, imports_choice.href(scope)),
        imports_batch_view.head(item, scope),
        imports_batch_view.contents(item, found, scope),
        imports_batch_view.records(item, changes(item)),
        period=shared.PERIODS[dataset],
    )
    imports_batch_forms.show(item, found, user, scope)
