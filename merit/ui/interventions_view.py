"""Blocks of the interventions page: choices, counters, the list and the timeline."""

from datetime import date
from functools import lru_cache

from merit.charts import palette, timeline
from merit.charts.legend import Entry
from merit.charts.theme import VALUES
from merit.domain.activity_state import ActivityState
from merit.domain.provenance import Source
from merit.services.coverage import Coverage, Waiting
from merit.services.interventions import Activity, Programme
from merit.ui import coaching_rows, downloads, interventions_choice, specifications
from merit.ui.components import frame
from merit.ui.components.cards import Card, cards
from merit.ui.components.choices import Choice, choices
from merit.ui.components.tables import Cell, Link, Stack, Table, Tag, table
from merit.ui.downloads import Listing
from merit.ui.figures import Figure
from merit.ui.interventions_choice import EVERYTHING, PERIOD, VIEW, Chosen
from merit.ui.keeping import arrow
from merit.ui.text import activities as activity_words
from merit.ui.text import interventions as words
from merit.ui.text import provenance

INKS = {
    ActivityState.HELD: palette.INK,
    ActivityState.PLANNED: palette.ACCENT,
    ActivityState.UNREPORTED: palette.MARK,
    ActivityState.POSTPONED: palette.MUTED,
    ActivityState.CANCELLED: palette.MUTED,
    ActivityState.BESIDE: palette.MUTED,
}


@lru_cache(maxsize=64)
def periods(data: Programme, chosen: Chosen) -> str:
    """The years with activities, newest first, and all of them, each with how many."""
    items = [
        Choice(
            str(item.year),
            chosen.href(**{PERIOD: str(item.year)}),
            chosen.period == item.year,
            str(item.number),
        )
        for item in reversed(data.years)
    ]
    everything = Choice(
        words.EVERYTHING,
        chosen.href(**{PERIOD: EVERYTHING}),
        chosen.period is None,
        str(len(data.activities)),
    )
    return choices(words.PERIOD, [*items, everything], stay="periode")


@lru_cache(maxsize=64)
def counters(
    data: Programme, reached: Coverage, waiting: tuple[Waiting, ...], chosen: Chosen
) -> str:
    """Regions reached, activities held, contact hours, regions that wait."""
    number = len(reached.regions)
    shown = (
        (words.TARGETS, words.targets(reached), words.of_everyone(number)),
        (words.HELD, str(len(reached.held)), words.beside_held(data, reached)),
        (words.CONTACT_HOURS, words.hours(reached), words.hours_note(reached)),
        (words.waits(chosen.wait), str(len(waiting)), words.of_everyone_without(number)),
    )
    return cards(Card(*item, palette.ACCENT) for item in shown)


@lru_cache(maxsize=64)
def views(chosen: Chosen) -> str:
    """List, calendar or timeline."""
    items = [
        Choice(name, chosen.href(**{VIEW: code}), chosen.view == code)
        for code, name in words.VIEWS.items()
    ]
    return choices(words.VIEW, items, stay="tampil")


def nothing() -> str:
    """Why there is no activity to see."""
    return frame.empty(words.NONE, words.NONE_NEXT)


@lru_cache(maxsize=64)
def listing(data: Programme, chosen: Chosen) -> Listing:
    """The activities of a period as a table, the newest first; in files one fact a column."""
    names, period = aspect_names(data), chosen.period
    rows = [_row(item, names, chosen) for item in reversed(data.of(period))]
    listed = table(
        words.captioned(words.LIST_TITLE, data.scope),
        activity_words.SHORT_HEAD,
        rows,
        numeric=(3, 4),
        row_header=1,
    )
    finding = words.finding(data, period)
    return downloads.listing(
        "daftar_intervensi",
        _table(data, period),
        before=frame.section(finding),
        html=listed,
        title=finding,
    )


def _row(item: Activity, aspects: activity_words.AspectNames, chosen: Chosen) -> tuple[Cell, ...]:
    days, _, title, _, place, regions, hours, _ = activity_words.row(item, aspects)
    state = Tag(
        activity_words.STATES[item.state], activity_words.SIGNS[item.state], INKS[item.state]
    )
    return (
        days,
        Stack(
            (Link(title, chosen.activity(item.record.code)), activity_words.about(item, aspects))
        ),
        place,
        regions,
        hours,
        Stack((state, _source(item.record.provenance.source))),
    )


def aspect_names(data: Programme) -> activity_words.AspectNames:
    """Names of the aspects of every instrument."""
    return {
        (code, aspect.code): aspect.name
        for code, aspects in data.aspects.items()
        for aspect in aspects
    }


def _table(data: Programme, period: int | None) -> Table:
    aspects = aspect_names(data)
    return Table(
        words.captioned(words.LIST_TITLE, data.scope),
        activity_words.HEAD,
        tuple(
            (*activity_words.row(item, aspects), _source(item.record.provenance.source))
            for item in reversed(data.of(period))
        ),
        numeric=frozenset((5, 6)),
        row_header=2,
    )


def _source(source: Source) -> str | Link:
    name, address = provenance.publisher(source), provenance.address(source)
    return Link(name, address, outside=True) if address else name


@lru_cache(maxsize=64)
def over_time(data: Programme, chosen: Chosen) -> Figure:
    """The activities of a period on a line of time; a click on one leads to it."""
    period = chosen.period
    found = data.of(period)
    first, last = _ends(data, period)
    finding = words.finding(data, period)
    rows = coaching_rows.timeline_rows(found, first=first, last=last, today=data.today)
    return Figure(
        key="linimasa",
        title=finding,
        note=words.TIMELINE_NOTE,
        alt=words.chart_alt(finding, data.scope),
        spec=specifications.of(timeline.activities, data.scope.dataset),
        data={VALUES: arrow(rows)},
        table=_table(data, period),
        legend=_legend(found),
        leads=chosen.activity(""),
    )


def _ends(data: Programme, period: int | None) -> tuple[date, date]:
    months = interventions_choice.months(data, period)
    last = max(date(months[-1].year, 12, 31), *(item.record.ends_on for item in data.of(period)))
    return months[0], last


def _legend(found: tuple[Activity, ...]) -> tuple[Entry, ...]:
    """The states that occur, in the order of the vocabulary."""
    present = {item.state for item in found}
    return tuple(
        _entry(state, name) for state, name in activity_words.STATES.items() if state in present
    )


def _entry(state: ActivityState, name: str) -> Entry:
    fill, outline = coaching_rows.FILLS[state]
    is_striped = state.value in palette.STRIPED
    return Entry(name, outline if is_striped else fill, hatched=is_striped)
