"""The slide on action items: done, open, late; only those within the reader's reach."""

from collections.abc import Sequence
from decimal import Decimal

from merit.domain.decks import Chart, ChartKind, KeyFigure, Series, Slide
from merit.domain.follow_up import FollowUp
from merit.domain.regions import Region
from merit.domain.states import ActionStatus
from merit.reports.decks import words_follow_up as words
from merit.reports.decks.addresses import view
from merit.reports.decks.empty import empty
from merit.reports.decks.ground import Ground, rows
from merit.reports.decks.words_deck import listed
from merit.services.actions import Actions

LATE_TONE = "terlambat"
MOST_NAMED = 3


def follow_up(ground: Ground) -> Slide:
    """Bars of the eks-karesidenan, or of single regions where there are few of them."""
    data = ground.actions
    at = view("tindak-lanjut", ground.scope)
    if not data.items:
        none = words.NONE_OF_OWN if data.is_partial else words.NONE
        return empty("rtl", none, words.NEXT, at)
    states = [item for item in data.states if not item.is_cancelled]
    done, late = sum(item.is_done for item in states), sum(item.is_late for item in states)
    whose = _whose(data)
    return Slide(
        key="rtl",
        title=words.finding(done=done, number=len(states), late=late, whose=whose),
        body=_bars(data, states),
        note=words.note(today=ground.today, cancelled=len(data.items) - len(states), regions=whose),
        spoken=words.SPOKEN,
        view=at,
        figures=(
            KeyFigure("butir", "Butir RTL", Decimal(len(states)), words.ITEMS),
            KeyFigure("selesai", words.DONE, Decimal(done), words.ITEMS),
            KeyFigure("terlambat", words.LATE, Decimal(late), words.ITEMS),
        ),
    )


def _whose(data: Actions) -> str:
    """The regions whose items these are; empty where they are those of the whole group."""
    if not data.is_partial:
        return ""
    names = [item.short for item in data.regions]
    return listed(names) if len(names) <= MOST_NAMED else f"{len(names)} daerah"


def _bars(data: Actions, states: Sequence[FollowUp]) -> Chart:
    found = [
        (name, [item for item in states if item.record.region_code in _codes(regions)])
        for name, regions in rows(data.regions)
    ]
    return Chart(
        ChartKind.PARTS,
        tuple(name for name, _ in found),
        tuple(
            Series(name, tuple(Decimal(sum(map(holds, items))) for _, items in found), tone)
            for name, tone, holds in PARTS
        ),
        words.ITEMS,
    )


def _codes(regions: Sequence[Region]) -> set[str]:
    return {item.code for item in regions}


PARTS = (
    (words.DONE, ActionStatus.DONE.value, lambda item: item.is_done),
    (
        words.ON_TIME,
        ActionStatus.ON_TRACK.value,
        lambda item: item.is_open and not item.is_late,
    ),
    (words.LATE, LATE_TONE, lambda item: item.is_late),
)
