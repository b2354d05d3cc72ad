"""Matriks aspek: which aspect holds us back, from the province to an indicator of one region."""

from merit.ui import (
    aspects_choice,
    aspects_indicator_view,
    aspects_losses_view,
    aspects_matrix_view,
    aspects_one_view,
    aspects_region_view,
    filters,
    loaders,
    views,
)
from merit.ui.access import Permission, require
from merit.ui.components.rendering import draw
from merit.ui.text import shell

require(Permission.READ_PUBLISHED)
scope = filters.current()
data = loaders.breakdowns(scope)
asked = aspects_choice.choice(data)
period = shell.period(scope, data.instrument.code)

if asked.aspect and asked.code:
    aspects_region_view.show(data, asked.aspect, asked.code, period=period)
elif asked.aspect and asked.indicator:
    aspects_indicator_view.show(data, asked.aspect, asked.indicator, period=period)
elif asked.aspect:
    aspects_one_view.show(data, asked.aspect, period=period)
elif asked.shows_losses:
    aspects_losses_view.show(data, period=period)
else:
    aspects_matrix_view.show(data, asked, period=period)
draw(views.footer(scope))
