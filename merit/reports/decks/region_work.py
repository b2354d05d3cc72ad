"""Slides of one region on what is done and to be done: action items, coaching, the way ahead."""

from collections.abc import Mapping
from decimal import Decimal

from merit.domain.coaching import COACHING
from merit.domain.decks import Chart, ChartKind, KeyFigure, Listing, Series, Slide
from merit.domain.follow_up import FollowUp
from merit.domain.instruments import WeightStatus
from merit.domain.records import InterventionRecord
from merit.domain.states import InterventionStatus
from merit.reports import numbers, profile_words
from merit.reports.decks import words_coaching
from merit.reports.decks import words_region as words
from merit.reports.decks.addresses import view
from merit.reports.decks.ground import Ground
from merit.reports.decks.words_deck import as_of, sentences, short
from merit.reports.decks.words_deck import aspect as short_aspect
from merit.services.losses import Decomposition, IndicatorLoss, decompose

MOST_LINES = 8
MOST_ITEMS, ENOUGH_ITEMS = 6, 4
"""Open action items at most; with fewer than enough, those closed last are told of too."""
FEW_ACTIVITIES = 6
"""So many lines have room for long titles."""
MOST_BARS = 8
OFFICIAL = WeightStatus.OFFICIAL


def action_items(ground: Ground) -> Slide | None:
    """The action items, open ones first and the latest overdue first, then those closed last.

    Left out where they are out of reach, and where none was ever on record.
    """
    data = ground.profile
    ended = data.finished_actions, data.cancelled_actions
    number = len(data.open_actions)
    total = number + sum(ended)
    if not (data.shows_actions and total):
        return None
    late = sum(item.is_late for item in data.open_actions)
    closed = ground.closed[: max(0, ENOUGH_ITEMS - number)]
    items = (*data.open_actions[:MOST_ITEMS], *closed)
    longest = words.longest(len(items), few=ENOUGH_ITEMS)
    return Slide(
        key="rtl",
        title=words.open_items(number, late, *ended) if number else words.no_items(*ended),
        body=Listing(
            words.ACTIONS_HEAD, tuple(_item(item, longest) for item in items), words.ACTIONS_SHARES
        ),
        note=sentences(as_of(ground.today), words.shown(len(items), total)),
        spoken=words.ACTIONS_SPOKEN if number else words.CLOSED_SPOKEN,
        view=view("tindak-lanjut", ground.scope, kode=ground.asked.region_code),
        figures=(
            KeyFigure("terbuka", "Terbuka", Decimal(number), "butir"),
            KeyFigure("terlambat", "Terlambat", Decimal(late), "butir"),
            KeyFigure("selesai", "Selesai", Decimal(data.finished_actions), "butir"),
            KeyFigure("dibatalkan", "Dibatalkan", Decimal(data.cancelled_actions), "butir"),
        ),
    )


def _item(item: FollowUp, longest: int) -> tuple[str, ...]:
    return (
        short(item.record.title, longest),
        numbers.short_day(item.record.due_on),
        words.status(item),
        short(item.record.owner, words.LONGEST_ITEM),
    )


def coaching(ground: Ground) -> Slide | None:
    """The held coaching the region took part in, the latest first; left out where none is."""
    at = view("daerah", ground.scope, kode=ground.asked.region_code)
    held = held_for(ground)
    if not held:
        return None
    longest = words.longest(len(held), few=FEW_ACTIVITIES)
    lines = tuple(
        (
            profile_words.days(item),
            words_coaching.kind(item.kind),
            short(item.title, longest),
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


def held_for(ground: Ground) -> list[InterventionRecord]:
    """The held coaching the region took part in, the latest first."""
    found = [
        item
        for item in ground.profile.interventions
        if item.status is InterventionStatus.HELD
        and item.kind in COACHING
        and ground.asked.region_code in item.reached_codes
    ]
    return sorted(found, key=lambda item: (item.starts_on, item.code), reverse=True)


def way(ground: Ground) -> Slide | None:
    """The distance to the goal shared out among the aspects by the points lost on each.

    Left out where it cannot be.
    """
    at = view("jalur", ground.scope, kode=ground.asked.region_code)
    goal = ground.breakdowns.instrument.goal
    found = _decomposed(ground)
    if found is None or goal is None:
        return None
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
