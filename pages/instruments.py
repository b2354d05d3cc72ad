"""Instrumen penilaian: revisions uploaded, compared, put to use."""

from merit.ui import acting, downloads, filters, instruments_forms, instruments_view, views
from merit.ui.access import Permission, current_user, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders.instruments import compared, effects, listed
from merit.ui.text import instruments as words

require(Permission.MANAGE_INSTRUMENTS)
scope = filters.current()
dataset = current_user().writes_in
rows = listed()
item = instruments_view.chosen(rows)

draw(frame.header(words.TITLE, words.lead(rows), words.PERIOD))
acting.say()
if item is None:
    acting.let_go()
    downloads.draw(instruments_view.listing(rows, scope, dataset), period=words.PERIOD)
    instruments_forms.upload(rows)
else:
    known = item.revision
    active = instruments_view.active_of(rows, known.code)
    draw(
        frame.link(words.BACK, views.href("instrumen", scope)),
        instruments_view.revision(item, dataset),
        instruments_view.explained(known, scope),
    )
    instruments_view.download(known)
    if known != active:
        if active is not None:
            told = instruments_view.comparison(compared(active, known), active)
            downloads.draw(*told, period=words.title(known))
        downloads.draw(instruments_view.consequences(effects(known)), period=words.title(known))
        instruments_forms.activate(known, active)
        instruments_forms.discard(known)
