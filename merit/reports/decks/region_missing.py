"""The slide of one region on everything that is not on record of it."""

from merit.domain.decks import Listing, Slide
from merit.reports.decks import region, region_work
from merit.reports.decks import words_known as words
from merit.reports.decks import words_region as reasons
from merit.reports.decks.ground import Ground

LEFT_OUT = (
    (region.aspects, reasons.ASPECTS_NONE, reasons.ASPECTS_NEXT),
    (region.history, reasons.HISTORY_NONE, reasons.HISTORY_NEXT),
    (region_work.way, reasons.WAY_NONE, reasons.WAY_NEXT),
    (region_work.coaching, reasons.COACHING_NONE, reasons.COACHING_NEXT),
)
"""Slides that are left out where nothing is known, why they are, and what would change it."""


def missing(ground: Ground) -> Slide | None:
    """What is not known and what would change that; left out where everything is known."""
    lines = [(reason, remedy) for make, reason, remedy in LEFT_OUT if make(ground) is None]
    if ground.profile.shows_actions and region_work.action_items(ground) is None:
        lines.append((reasons.ACTIONS_UNKNOWN, reasons.ACTIONS_NEXT))
    if not lines:
        return None
    return Slide(
        key="belum",
        title=words.missing([reason for reason, _ in lines]),
        body=Listing(words.MISSING_HEAD, tuple(lines), words.MISSING_SHARES),
        spoken=words.MISSING_SPOKEN,
        view=region.profile_view(ground),
    )
