"""Slides of one region on what is done and to be done: action items, coaching, the way ahead."""

from collections.abc import Mapping
from decimal import Decimal

from merit.domain.coaching import COACHING
from merit.domain.decks import Chart, ChartKind, KeyFigure, Listing, Series, Slide
from merit.domain.instruments import WeightStatus
from merit.domain.records import InterventionRecord
from merit.domain.states import InterventionStatus
from merit.reports import numbers, profile_words
from merit.reports.decks import words_coaching
from merit.reports.decks import words_region as words
from merit.reports.decks.addresses import view
from merit.reports.decks.empty import empty
from merit.reports.decks.ground import Ground
from merit.reports.decks.words_deck import as_of, sentences, short
from merit.reports.decks.words_deck import aspect as short_aspect
from merit.services.losses import Decomposition, IndicatorLoss, decompose

MOST_LINES = 8
MOST_BARS = 8
OFFICIAL = WeightStatus.OFFICIAL


def open_items(ground: Ground) -> Slide | None:
    """The open action items, the latest overdue first; left out where they are out of reach."""
    data = ground.profile
    if not data.shows_actions:
        return None
    at = view("tindak-lanjut", ground.scope, kode=ground.asked.region_code)
    items = data.open_actions
    if not items:
        return empty("rtl", words.no_items(data.closed_actions), words.ACTIONS_NEXT, at)
    late = sum(item.is_late for item in items)
    lines = tuple(
        (
            short(item.record.title, words.LONGEST_ITEM),
            numbers.short_day(item.record.due_on),
            words.status(item),
        )
        for item in items[:MOST_LINES]
    )
    return Slide(
        key="rtl",
        title=words.open_items(len(items), late, data.closed_actions),
        body=Listing(words.ACTIONS_HEAD, lines, words.ACTIONS_SHARES),
        note=sentences(as_of(ground.today), words.shown(len(lines), len(items))),
        spoken=words.ACTIONS_SPOKEN,
        view=at,
        figures=(
            KeyFigure("terbuka", "Terbuka", Decimal(len(items)), "butir"),
            KeyFigure("terlambat", "Terlambat", Decimal(late), "butir"),
            KeyFigure("ditutup", "Ditutup", Decimal(data.closed_actions), "butir"),
        ),
    )


def coaching(ground: Ground) -> Slide:
    """The held coaching the region took part in, the latest first."""
    at = view("daerah", ground.scope, kode=ground.asked.region_code)
    held = _held(ground)
    if not held:
        return empty("pembinaan", words.COACHING_NONE, words.COACHING_NEXT, at)
    lines = tuple(
        (
            profile_words.days(item),
            words_coaching.kind(item.kind),
            short(item.title, words.LONGEST_ITEM),
        )
        for item in held[:MOST_LINES]
    )
    return Slide(
        key="pembinaan",
        title=words.coached(len(held), profile_words.days(held[0])),
        body=Listing(words.COACHING_HEAD, lines, words.COACHING_SHARES),
        note=words.shown(len(lines), len(held)),
        spoken=words.COACHING_SPOKEN,
        view=at,
        figures=(KeyFigure("terlaksana", "Terlaksana", Decimal(len(held)), "kegiatan"),),
    )


def _held(ground: Ground) -> list[InterventionRecord]:
    found = [
        item
        for item in ground.profile.interventions
        if item.status is InterventionStatus.HELD
        and item.kind in COACHING
        and ground.asked.region_code in item.reached_codes
    ]
    return sorted(found, key=lambda item: (item.starts_on, item.code), reverse=True)


def way(ground: Ground) -> Slide:
    """The distance to the goal shared out among the aspects by the points lost on each."""
    at = view("jalur", ground.scope, kode=ground.asked.region_code)
    goal = ground.breakdowns.instrument.goal
    found = _decomposed(ground)
    if found is None or goal is None:
        return empty("jalur", words.WAY_NONE, words.WAY_NEXT, at)
    return Slide(
        key="jalur",
        title=words.way(found, goal.name),
        body=_bars(found),
        note=words.WAY_NOTE if found.distance else words.WAY_NOTE_THERE,
        spoken=words.WAY_SPOKEN,
        view=at,
        figures=(
            KeyFigure("jarak", "Jarak ke sasaran", found.distance, words.POINTS),
            KeyFigure("hilang", words.WAY_LOST, found.lost, words.POINTS),
        ),
    )


def _decomposed(ground: Ground) -> Decomposition | None:
    data = ground.breakdowns
    return decompose((data.of(ground.asked.region_code),), data.instrument)


def indicators(ground: Ground) -> Slide | None:
    """The indicators most points are lost on; left out where answers or weights are unknown."""
    found, code = _decomposed(ground), ground.asked.region_code
    if found is None or not found.answered:
        return None
    rows = [item for _, item in found.indicators if item.lost]
    shown = rows[:MOST_LINES]
    if not shown:
        return None
    levels = ground.breakdowns.of(code).levels
    lost = sum((item.lost for item in shown), Decimal(0))
    is_estimate = any(item.indicator.weight_status is not OFFICIAL for item in shown)
    return Slide(
        key="indikator",
        title=words.indicators(
            len(shown),
            of=len(found.indicators),
            lost=lost,
            all_lost=found.lost,
            is_estimate=is_estimate,
        ),
        body=Listing(
            words.INDICATORS_HEAD,
            tuple(_line(item, levels) for item in shown),
            words.INDICATORS_SHARES,
        ),
        note=words.INDICATORS_NOTE if is_estimate else "",
        spoken=words.indicators_spoken(is_estimate=is_estimate),
        view=view("aspek", ground.scope, lihat="hilang", kode=code),
        figures=(KeyFigure("hilang", words.WAY_LOST, found.lost, words.POINTS),),
    )


def _line(item: IndicatorLoss, levels: Mapping[str, int]) -> tuple[str, ...]:
    indicator = item.indicator
    level = levels.get(indicator.code)
    return (
        short(f"{indicator.code} {indicator.name}", words.LONGEST_ITEM),
        words.NO_LEVEL if level is None else str(level),
        numbers.score(item.lost),
    )


def _bars(found: Decomposition) -> Chart:
    """The parts of the distance, the largest first; where there is none, the points lost."""
    name = words.WAY_PART if found.distance else words.WAY_LOST
    values = [
        (short_aspect(item.aspect), item.part if found.distance else item.lost)
        for item in found.aspects
    ]
    shown = sorted(values, key=lambda pair: -pair[1])[:MOST_BARS]
    return Chart(
        ChartKind.BARS,
        tuple(label for label, _ in shown),
        (Series(name, tuple(value for _, value in shown)),),
        words.POINTS,
    )
