"""The slide on the decisions of a rakor, as they stand at this moment."""

from collections.abc import Sequence
from decimal import Decimal

from merit.domain.decks import KeyFigure, Listing, Slide
from merit.domain.follow_up import DONE
from merit.domain.meetings import Decision
from merit.domain.scope import EVERYONE
from merit.reports import numbers
from merit.reports.decks import words_decisions as words
from merit.reports.decks.addresses import view
from merit.reports.decks.empty import empty
from merit.reports.decks.ground import Ground
from merit.reports.decks.words_deck import short
from merit.services.meetings import Board

MOST_LINES = 8


def decisions(ground: Ground) -> Slide:
    """Decisions that stand with the number of their action items, the newest kept."""
    data = ground.board
    if data is None:
        return empty("keputusan", words.NONE, words.NEXT, view("rakor", ground.scope))
    at = view("rakor", ground.scope, kode=data.meeting.code, lihat="keputusan")
    standing = [item for item in data.meeting.decisions if not item.withdrawn]
    if not standing:
        return empty("keputusan", words.none(data.meeting), words.DECIDE_NEXT, at)
    numbered, code = [len(data.items_of(item)) for item in standing], data.meeting.code
    number = sum(numbered)
    shown = standing[-MOST_LINES:]
    return Slide(
        key="keputusan",
        title=words.finding(
            data.meeting, len(standing), number, bare=numbered.count(0), own=data.is_partial
        ),
        body=Listing(words.HEAD, _lines(data, shown), words.SHARES),
        note=words.note(
            today=ground.today,
            is_own=data.is_partial,
            is_group=ground.scope.group != EVERYONE,
            withdrawn=len(data.meeting.decisions) - len(standing),
            left_out=len(standing) - len(shown),
        ),
        spoken=words.SPOKEN,
        view=at,
        figures=(
            # The code is part of the key: those of another rakor are no later state of these.
            KeyFigure(f"keputusan_{code}", f"{words.DECISIONS} {code}", Decimal(len(standing)), ""),
            KeyFigure(f"butir_{code}", f"Butir RTL {code}", Decimal(number), "butir"),
        ),
    )


def _lines(data: Board, shown: Sequence[Decision]) -> tuple[tuple[str, ...], ...]:
    lines = []
    for item in shown:
        items = data.items_of(item)
        done = sum(found.status in DONE for found in items)
        lines.append(
            (
                str(item.number),
                short(item.text, words.LONGEST),
                numbers.score(len(items)),
                numbers.score(done),
            )
        )
    return tuple(lines)
