"""Blocks of the overview: counters, map, distances, the goal.

Overviews are kept and compared by identity, so finished blocks are kept with them.
"""

from dataclasses import replace
from datetime import date
from functools import lru_cache

from merit.charts import distance, palette
from merit.charts.boundaries import BOUNDARIES
from merit.charts.theme import VALUES
from merit.services.map import MapData
from merit.services.overview import Overview
from merit.ui import chart_rows, loaders, map_view, specifications, views
from merit.ui.components import drill, frame
from merit.ui.components.cards import Card, cards
from merit.ui.components.tables import Link
from merit.ui.figures import Figure
from merit.ui.keeping import arrow
from merit.ui.text import map as map_words
from merit.ui.text import overview as words


@lru_cache(maxsize=64)
def counters(data: Overview) -> str:
    """A counter per category from the highest down, for other instruments, and for no result."""
    year = data.scope.year
    items = [
        Card(
            count.band.name,
            str(count.now),
            words.band_change(count, year=year),
            palette.BANDS[count.band.code].fill,
        )
        for count in reversed(data.bands)
    ]
    if data.on_others:
        small = words.elsewhere_small(data)
        items.append(Card(words.ELSEWHERE, str(data.on_others), small, palette.INK))
    items.append(
        Card(words.WITHOUT, str(data.without), words.without_change(data), palette.HATCH_GREY)
    )
    return cards(items)


def remarks(data: Overview, today: date) -> str:
    """What a reader must know of where the counters come from, and whether they still hold."""
    found = filter(None, (words.elsewhere(data), words.blanket(data), words.lapsed(data, today)))
    return "".join(frame.remark(sentence) for sentence in found)


@lru_cache(maxsize=64)
def goal(data: Overview) -> str:
    """How many are still to come, and where the pace is worked out."""
    note = words.COUNTDOWN_NOTE if data.goal else ""
    return frame.section(words.countdown(data), note) + drill.ways(
        (
            Link(words.GOAL_LINK, views.href("tren", data.scope)),
            Link(words.PRESENT_LINK, views.href("layar", data.scope)),
        )
    )


def region_map(data: Overview, regions: MapData, measure: str) -> Figure:
    """The true map; a click opens a profile."""
    figure = map_view.region_map(regions, measure, form=map_words.SHAPES, key="bidang_ringkasan")
    return replace(
        figure,
        note=words.average(data),
        alt=words.map_alt(data),
        leads=views.profile_leads(data.scope),
        selection=None,
    )


@lru_cache(maxsize=64)
def distances(data: Overview) -> Figure | None:
    """Known scores on the line towards the goal; None when there is no score to draw."""
    rows = chart_rows.distance_rows(data.standings, data.instrument)
    if rows.empty:
        return None
    return Figure(
        key="jarak_ringkasan",
        title=words.distance_finding(data),
        note=words.distance_note(data),
        alt=words.distance_alt(data),
        spec=specifications.of(distance.strip, data.scope.dataset),
        data={
            VALUES: arrow(rows),
            BOUNDARIES: loaders.boundary_rows(data.instrument.code),
        },
        table=views.standings(loaders.map_data(data.scope)),
    )


def no_distances(data: Overview) -> str:
    """Why there is no distance to see."""
    return frame.empty(words.distance_finding(data), words.DISTANCE_NEXT)
