"""Intervensi: what the province did, where, about what, and whether it reached everyone."""

from merit.ui import (
    activity_choice,
    activity_desk,
    before_after_view,
    calendar_feed_view,
    calendar_view,
    coverage_view,
    downloads,
    figures,
    filters,
    interventions_choice,
    interventions_view,
    loaders,
    views,
    waiting_view,
)
from merit.ui.access import Permission, current_user, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.text import before_after as change_words
from merit.ui.text import interventions as words

require(Permission.READ_PUBLISHED)
scope = filters.current()
user = current_user()

if activity_choice.is_asked():
    activity_desk.show(scope)
else:
    data = loaders.programme(scope)
    chosen = interventions_choice.chosen(data)
    coverage = loaders.coverage(data, chosen.period)
    waiting = loaders.waiting(data, chosen.wait)
    period = words.period(data, chosen.period)

    top = (
        frame.header(words.TITLE, words.lead(data, coverage), period),
        activity_desk.ways(user, scope),
        interventions_view.periods(data, chosen),
        interventions_view.counters(data, coverage, waiting, chosen),
        interventions_view.views(chosen),
    )
    if chosen.view == interventions_choice.CALENDAR:
        draw(*top, calendar_view.month(data, chosen))
        calendar_feed_view.show(scope)
    elif not data.of(chosen.period):
        draw(*top, interventions_view.nothing())
    elif chosen.view == interventions_choice.TIMELINE:
        draw(*top)
        figures.show(interventions_view.over_time(data, chosen), period=period)
    else:
        downloads.draw(*top, interventions_view.listing(data, chosen), period=period)

    draw(coverage_view.reached(coverage, chosen))
    table = coverage_view.picture(coverage, chosen.table)
    if table is not None:
        figures.details(table, period=period)
    hours = coverage_view.contact_hours(coverage)
    if hours is not None:
        figures.show(hours, period=period)
    changes = before_after_view.opened(chosen)
    draw(
        coverage_view.no_hours(coverage) if hours is None else "",
        waiting_view.regions(coverage, waiting, chosen),
        before_after_view.head(changes, chosen),
    )
    change = before_after_view.figure(changes, chosen) if changes is not None else None
    if changes is not None and change is not None:
        figures.show(change, period=change_words.period(changes))
    draw(before_after_view.foot(changes, chosen), views.footer(scope))
