"""The calendar of the interventions page."""

from datetime import date
from functools import lru_cache

from merit.services import activity_calendar
from merit.services.interventions import Activity, Programme
from merit.ui import interventions_choice
from merit.ui.components import frame
from merit.ui.components.calendar import Day, Entry, Step, calendar
from merit.ui.interventions_choice import Chosen
from merit.ui.text import activities as activity_words
from merit.ui.text import interventions as words
from merit.ui.text import numbers


@lru_cache(maxsize=64)
def month(data: Programme, chosen: Chosen) -> str:
    """A month of activities, those known by month only below it."""
    found = activity_calendar.month_of(data.activities, chosen.month)
    before, after = (
        Step(activity_words.month(first), href)
        for first, href in interventions_choice.neighbours(data, chosen)
    )
    name = activity_words.month(chosen.month)
    grid = calendar(
        name,
        activity_words.WEEKDAYS,
        [[_day(day, data.today, chosen) for day in week] for week in found.weeks],
        caption=words.captioned(words.calendar_caption(name), data.scope),
        before=before,
        after=after,
        today=words.TODAY,
    )
    return "".join(
        (
            frame.section(words.finding(data, chosen.period)),
            grid,
            _empty(data, chosen) if found.is_empty else "",
            _undated(found.undated, chosen),
        )
    )


def _day(day: activity_calendar.Day | None, today: date, chosen: Chosen) -> Day | None:
    if day is None:
        return None
    return Day(
        day.date.day,
        f"{activity_words.weekday(day.date)}, {numbers.day(day.date)}",
        tuple(_entry(item, chosen) for item in day.activities),
        is_today=day.date == today,
    )


def _entry(item: Activity, chosen: Chosen) -> Entry:
    href = chosen.activity(item.record.code)
    return Entry(*activity_words.entry(item), item.state.value, href)


def _empty(data: Programme, chosen: Chosen) -> str:
    filled = activity_calendar.months_with_activities(data.activities)
    nearest = activity_calendar.nearest_month(filled, chosen.month)
    next_step = words.month_next(activity_words.month(nearest)) if nearest else words.NONE_NEXT
    return frame.empty(words.MONTH_EMPTY, next_step)


def _undated(found: tuple[Activity, ...], chosen: Chosen) -> str:
    """What is known by month only, each a link to the activity."""
    if not found:
        return ""
    links = [
        frame.link(activity_words.undated(item), chosen.activity(item.record.code))
        for item in found
    ]
    return frame.section(words.UNDATED) + "".join(links)
