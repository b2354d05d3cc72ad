"""What a visit can start from where a region has no score: result, validity, coaching."""

from merit.domain.decks import Card
from merit.domain.records import InterventionRecord
from merit.domain.states import InterventionStatus
from merit.reports.decks import words_known as words
from merit.reports.decks.ground import Ground
from merit.reports.decks.region_work import held_for
from merit.reports.decks.words_deck import sentences


def cards(ground: Ground) -> tuple[Card, ...]:
    """The last result, until when it counts, and the activities around today."""
    item = ground.profile.standing
    told, score = words.result(item)
    until = sentences(words.valid(item.position), words.valid_note(item.position, ground.today))
    held = held_for(ground)
    return (
        Card(words.RESULT, told, score),
        Card(words.VALID, until),
        Card(
            words.COACHING, words.coached(held[0] if held else None), words.planned(_next(ground))
        ),
    )


def _next(ground: Ground) -> InterventionRecord | None:
    """The first activity planned from today on that the region is invited to."""
    code = ground.asked.region_code
    found = (
        item
        for item in ground.profile.interventions
        if item.status is InterventionStatus.PLANNED
        and item.starts_on >= ground.today
        and code in item.region_codes
    )
    return min(found, key=lambda item: (item.starts_on, item.code), default=None)
