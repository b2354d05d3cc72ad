"""Peringkat: who stands where by score, against whom, and who cannot be ranked and why."""

import streamlit as st

from merit.ui import (
    compare_choice,
    compare_layout,
    compare_view,
    downloads,
    figures,
    filters,
    loaders,
    side_view,
    views,
)
from merit.ui.access import Permission, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.text import compare as words
from merit.ui.text import side_by_side as side_words

require(Permission.READ_PUBLISHED)
scope = filters.current()

header = st.container()
first, second = compare_layout.columns()
with first:
    chosen = compare_choice.regions()
with second:
    only = compare_choice.only(chosen)
    draw("" if chosen else side_view.hint(chosen))
data = loaders.ranking(scope, only)
period = words.period(data)
with header:
    draw(frame.header(words.TITLE, words.lead(data), period))

ranking = compare_view.ranking(data, chosen)
sides = loaders.side_by_side(scope, chosen) if side_view.can_be_set(chosen) else None
aspects = side_view.aspects(sides) if sides else None
place = compare_layout.places(
    is_low=compare_view.is_low(data),
    has_sides=sides is not None,
    has_aspects=aspects is not None,
    is_short=compare_view.is_short(data),
)
with place.ranking:
    if ranking is None:
        draw(compare_view.no_ranking())
    else:
        figures.show(ranking, period=period)
if sides is not None:
    with place.sides:
        draw(side_view.regions(sides))
    if aspects is not None:
        with place.aspects:
            figures.show(aspects, period=side_words.period(sides))
        with place.table:
            draw(side_view.table(sides))
with place.numbers:
    hint = side_view.hint(chosen) if chosen and sides is None else ""
    draw(compare_view.numbers(data, chosen), hint)
with place.unranked:
    downloads.draw(compare_view.unranked(data), period=period)
draw(views.footer(scope))
