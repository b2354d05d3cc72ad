"""Panduan: how three kinds of reader use the application, with pictures of its pages."""

from merit.ui import filters, guide_view, views
from merit.ui.access import Permission, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.text import guide as words

require(Permission.READ_PUBLISHED)
scope = filters.current()
chosen = guide_view.chosen()

draw(
    frame.header(words.TITLE, words.LEAD, words.PERIOD),
    guide_view.choice(chosen, scope),
    guide_view.topic(chosen, scope),
    guide_view.signs(),
    views.footer(scope),
)
