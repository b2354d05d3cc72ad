"""The brief before it is typeset: every section of it with its numbers, and what they rest on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from merit.charts import palette
from merit.charts.slides.colours import fill_of
from merit.domain.decks import Nothing, Slide
from merit.domain.states import ActionStatus
from merit.reports import attention_words, news_words, numbers, view_words
from merit.reports import brief_words as words
from merit.reports import standing_words as shared
from merit.reports.brief_charts import Swatch, legend
from merit.reports.brief_ground import BriefGround
from merit.reports.decks import (
    aspects,
    attention,
    coaching,
    follow_up,
    opening,
    places,
    words_attention,
    words_coaching,
    words_follow_up,
)
from merit.reports.decks.ground import Ground
from merit.reports.paper import Row
from merit.services.aspect_matrix import AspectMean, aspect_means
from merit.services.attention import MOST
from merit.services.overview import Overview
from merit.services.standings import RegionStanding

MOST_ASPECTS = 5


@dataclass(frozen=True, slots=True)
class Counter:
    """How many regions are in a category, and out of how many; `fill` is its colour."""

    name: str
    number: str
    detail: str
    fill: str


@dataclass(frozen=True, slots=True)
class Part:
    """A section: the finding, and how it is to be read."""

    title: str
    note: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A value with a bar of so much of the whole (0 to 1)."""

    name: str
    text: str
    share: float
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bar made of parts: how many of the whole, and its colour."""

    name: str
    number: int
    fill: str


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything on the two pages, in reading order.

    `rows` are the regions in short: name, letter code and colours of the category, score.
    """

    lead: str
    period: str
    remarks: Row
    counters: tuple[Counter, ...]
    places: Part
    legend: tuple[Swatch, ...]
    map_alt: str
    distance: Part
    distance_alt: str
    nearest: str
    changes: Part
    changed: Row
    aspects: Part
    bars: tuple[Bar, ...]
    attention: Part
    rules: tuple[tuple[str, str, str], ...]
    rules_total: int
    coaching: Part
    reached: tuple[Piece, ...]
    follow_up: Part
    items: tuple[Piece, ...]
    agenda: Part
    dates: tuple[tuple[str, str], ...]
    dates_total: int
    table: Part
    rows: tuple[tuple[str, str, str, str, str], ...]
    status: str


def brief_page(ground: BriefGround) -> Brief:
    """The brief of what the reader of `ground` may see."""
    deck = ground.deck
    data = deck.overview
    means = aspect_means(ground.deck.breakdowns)
    return Brief(
        lead=f"{opening.opening(deck).title}.",
        period=view_words.period(data.scope, data.instrument.code),
        remarks=(words.average(data),),
        counters=tuple(_counters(data)),
        places=_of(places.category_map(deck)),
        legend=legend(data),
        map_alt=words.map_alt(data),
        distance=_distance(ground),
        distance_alt=words.distance_alt(data, len(ground.scored)),
        nearest=words.nearest(ground.missing, data.scope.year),
        changes=Part(words.CHANGES_TITLE, words.changes_note(ground.changes)),
        changed=words.changes(ground.changes) or (words.NO_CHANGES,),
        aspects=_of(aspects.aspects(deck), words.aspect_note(means, MOST_ASPECTS), note=False),
        bars=tuple(_bars(means)),
        attention=_attention(deck),
        rules=tuple(_rules(data, deck.today)),
        rules_total=len(data.attention),
        coaching=_coaching(ground),
        reached=tuple(_reached(ground)),
        follow_up=_of(follow_up.follow_up(deck)),
        items=tuple(_items(ground)),
        agenda=Part(words.AGENDA_TITLE, words.agenda_note(ground.agenda)),
        dates=tuple(news_words.date_row(item) for item in ground.agenda.entries),
        dates_total=len(ground.agenda.entries) + ground.agenda.later,
        table=Part(words.TABLE_TITLE, words.TABLE_NOTE),
        rows=tuple(map(_row, data.standings)),
        status=shared.status(data.scope.dataset),
    )


def _counters(data: Overview) -> Iterator[Counter]:
    """A counter per category from the highest down, for other instruments, for no result."""
    total, year = len(data.standings), data.scope.year
    for item in reversed(data.bands):
        fill = palette.BANDS[item.band.code].fill
        yield Counter(item.band.name, str(item.now), words.counter(item, total, year), fill)
    if data.on_others:
        yield Counter(words.ELSEWHERE, str(data.on_others), words.elsewhere(data), palette.INK)
    change = words.difference(data.without - data.without_before, year)
    detail = f"dari {total} daerah; {change}"
    yield Counter(words.WITHOUT, str(data.without), detail, palette.HATCH_GREY)


def _of(slide: Slide, more: str = "", *, note: bool = True) -> Part:
    """A section with the finding of a slide, and how that is to be read."""
    if isinstance(slide.body, Nothing):
        return Part(slide.title, slide.body.remedy)
    return Part(slide.title, " ".join(filter(None, (slide.note if note else "", more))))


def _distance(ground: BriefGround) -> Part:
    return _of(places.distance(ground.deck), words.SHAPES if ground.scored else "")


def _bars(means: Sequence[AspectMean]) -> Iterator[Bar]:
    """The aspects on which the regions reach least, the lowest first."""
    known = sorted(
        ((item.share, item) for item in means if item.share is not None), key=lambda pair: pair[0]
    )
    for share, item in known[:MOST_ASPECTS]:
        lost = f"{numbers.score(item.lost)} poin"
        yield Bar(item.aspect.name, f"{numbers.score(share * 100)}%", share, lost)


def _attention(deck: Ground) -> Part:
    """What needs attention; how much the list leaves out stands under it."""
    note = words_attention.note(0, today=deck.today, is_partial=deck.overview.is_partial)
    return _of(attention.attention(deck), note, note=False)


def _rules(data: Overview, today: date) -> Iterator[tuple[str, str, str]]:
    for item in data.attention[:MOST]:
        reason = attention_words.reason(item, today)
        yield attention_words.title(item), reason, words.regions_of(item)


def _coaching(ground: BriefGround) -> Part:
    if not ground.deck.programme.activities:
        return _of(coaching.coverage(ground.deck))
    data = ground.deck.coverage
    said = f"{words.held(data)} {words.hours(data)}"
    return _of(coaching.coverage(ground.deck), said)


def _reached(ground: BriefGround) -> Iterator[Piece]:
    if ground.deck.programme.activities:
        data = ground.deck.coverage
        yield Piece(words_coaching.REACHED, data.reached, fill_of("", 0))
        yield Piece(words_coaching.MISSED, len(data.missed), fill_of("", 1))


def _items(ground: BriefGround) -> Iterator[Piece]:
    done, number, late = ground.counted
    if number:
        running = number - done - late
        yield Piece(words_follow_up.DONE, done, fill_of(ActionStatus.DONE))
        yield Piece(words_follow_up.ON_TIME, running, fill_of(ActionStatus.ON_TRACK))
        yield Piece(words_follow_up.LATE, late, fill_of(palette.LATE))


def _row(item: RegionStanding) -> tuple[str, str, str, str, str]:
    position = item.position
    band = position.band if position.counts else None
    colours = palette.BANDS[band.code] if band else palette.NO_VALUE
    return (
        item.region.short,
        shared.code(position),
        colours.badge_tint,
        colours.badge_text,
        words.score(item),
    )
