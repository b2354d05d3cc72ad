"""One region on one page: standing, aspects, history, action items, coaching, sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from merit.charts import palette
from merit.reports import minutes_words, numbers, profile_history, provenance_words, view_words
from merit.reports import profile_words as words
from merit.reports import standing_words as shared
from merit.reports.paper import Row
from merit.reports.profile_history import Year
from merit.services.profile import Profile
from merit.services.spreads import AspectSpread

MOST_ACTIONS, MOST_ACTIVITIES, MOST_STEPS, MOST_GAINS = 10, 8, 3, 3


@dataclass(frozen=True, slots=True)
class Fact:
    """A value under its label, with what qualifies it; on a colour where `fill` is given."""

    label: str
    value: str
    detail: str = ""
    fill: str = ""
    ink: str = ""


@dataclass(frozen=True, slots=True)
class AspectRow:
    """An aspect: own share and points in words, and shares from 0 to 1 of everybody's."""

    name: str
    points: str
    share: str
    spread: tuple[float, float, float, float, float]
    own: float | None


@dataclass(frozen=True, slots=True)
class Gain:
    """Points that are still to be had on an aspect; `share` is for its bar."""

    name: str
    points: str
    share: float


@dataclass(frozen=True, slots=True)
class Shortened:
    """A table of which the first rows are shown, as many as there is room for.

    `more` says how many of `total` are left out: that number stands for its "#".
    """

    title: str
    note: str
    head: Row
    widths: tuple[int, ...]
    rows: tuple[Row, ...]
    total: int
    more: str
    none: str


@dataclass(frozen=True, slots=True)
class ProfilePage:
    """Everything on the page, in reading order; `limits` are lines across the history."""

    region: str
    period: str
    lead: str
    facts: tuple[Fact, ...]
    remarks: Row
    aspects_title: str
    aspects_note: str
    aspects: tuple[AspectRow, ...]
    history_title: str
    history_note: str
    history: tuple[Year, ...]
    limits: tuple[tuple[str, float], ...]
    gains_title: str
    gains: tuple[Gain, ...]
    tables: tuple[Shortened, ...]
    sources: Row


def profile_page(data: Profile, *, today: date) -> ProfilePage:
    """The page of a region as it stands `today`."""
    item = data.standing
    return ProfilePage(
        region=item.region.label,
        period=view_words.period(data.scope, data.instrument.code, whose=item.region.label),
        lead=words.lead(item),
        facts=tuple(_facts(data)),
        remarks=words.remarks(item),
        aspects_title=words.aspects_finding(data.spreads) if data.spreads else words.ASPECTS_NONE,
        aspects_note=words.aspects_of(data.spreads) if data.spreads else "",
        aspects=tuple(map(_aspect, data.spreads)),
        history_title=words.history_finding(data) or words.HISTORY_NONE,
        history_note=words.HISTORY_LEGEND if data.history else "",
        history=profile_history.years(data),
        limits=profile_history.limits(data.instrument),
        gains_title=words.gains_finding(data.spreads),
        gains=tuple(_gains(data.spreads)),
        tables=(_actions(data, today), _coaching(data, today), _talent(data)),
        sources=tuple(filter(None, (_source(data), shared.status(data.scope.dataset)))),
    )


def _source(data: Profile) -> str:
    record = data.standing.record
    return provenance_words.sentence(record.provenance) if record else ""


def _facts(data: Profile) -> Iterator[Fact]:
    item, position = data.standing, data.standing.position
    band = position.band if position.counts else None
    first = profile_history.held_since(data) if band else None
    colours = palette.BANDS[band.code] if band else palette.NO_VALUE
    name = (
        band.name
        if band
        else shared.absence(position)
        if position.band is None
        else words.NO_RESULT
    )
    yield Fact(words.CATEGORY, name, words.since(first, band), colours.fill, colours.ink)
    yield Fact(words.SCORE, shared.score(item), shared.change(item))
    yield Fact(shared.distance(item.goal), shared.gap(item), words.next_step(item))
    yield Fact(words.VALID, shared.valid_until(position, short=True))
    year = str(position.result.year) if position.result else words.NO_RESULT_YET
    yield Fact(words.BASIS, year, view_words.instrument(data.instrument.code))


def _aspect(item: AspectSpread) -> AspectRow:
    return AspectRow(
        item.aspect.name,
        words.points(item),
        numbers.percent(item.own),
        (item.low, item.quarter, item.middle, item.three_quarters, item.high),
        item.own,
    )


def _gains(spreads: Iterable[AspectSpread]) -> Iterator[Gain]:
    """The aspects on which most points are missing."""
    known = [(item.lost, item.aspect.name) for item in spreads if item.lost]
    for lost, name in sorted(known, reverse=True)[:MOST_GAINS]:
        yield Gain(name, f"{numbers.score(lost)} poin", lost)


def _actions(data: Profile, today: date) -> Shortened:
    """The most urgent open items; or that they are out of the reader's reach."""
    rows = tuple(
        (
            numbers.short_day(item.record.due_on),
            item.record.title,
            item.record.owner,
            minutes_words.status(item),
        )
        for item in data.open_actions[:MOST_ACTIONS]
    )
    return Shortened(
        title=words.ACTIONS_TITLE,
        note=words.actions_note(data, today) if data.shows_actions else "",
        head=words.ACTIONS_HEAD,
        widths=(12, 43, 20, 25),
        rows=rows,
        total=len(data.open_actions),
        more=words.ACTIONS_MORE,
        none=words.ACTIONS_NONE if data.shows_actions else words.ACTIONS_HIDDEN,
    )


def _coaching(data: Profile, today: date) -> Shortened:
    """The latest activities for the region, planned ones included."""
    newest = tuple(reversed(data.interventions))
    code = data.standing.region.code
    return Shortened(
        title=words.COACHING_TITLE,
        note=words.coaching_note(data, today) if newest else "",
        head=words.COACHING_HEAD,
        widths=(20, 17, 41, 22),
        rows=tuple(words.activity(item, code) for item in newest[:MOST_ACTIVITIES]),
        total=len(newest),
        more=words.COACHING_MORE,
        none=words.COACHING_NONE,
    )


def _talent(data: Profile) -> Shortened:
    """The latest steps in talent management."""
    newest = sorted(data.talent, key=lambda item: item.occurred_on, reverse=True)
    return Shortened(
        title=words.TALENT_TITLE,
        note="",
        head=words.TALENT_HEAD,
        widths=(13, 25, 42, 20),
        rows=tuple(map(words.talent, newest[:MOST_STEPS])),
        total=len(newest),
        more=words.TALENT_MORE,
        none=words.TALENT_NONE,
    )
