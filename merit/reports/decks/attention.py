"""The slide on what needs attention: one line per rule, in order of urgency."""

from decimal import Decimal

from merit.domain.decks import KeyFigure, Listing, Slide
from merit.reports.decks import words_attention as words
from merit.reports.decks.addresses import view
from merit.reports.decks.empty import empty
from merit.reports.decks.ground import Ground
from merit.services.attention import MOST


def attention(ground: Ground) -> Slide:
    """The rules that hold for somebody of the group, the first ones where there are many."""
    data = ground.overview
    at = view("", ground.scope, lihat="perhatian")
    if not data.attention:
        return empty("perhatian", words.NONE, words.NEXT, at)
    shown = data.attention[:MOST]
    codes = {case.standing.region.code for item in data.attention for case in item.cases}
    return Slide(
        key="perhatian",
        title=words.finding(shown, len(codes), len(data.standings)),
        body=Listing(
            words.HEAD,
            tuple(
                (words.RULES[item.rule], words.counted(item), words.named(item)) for item in shown
            ),
            words.SHARES,
        ),
        note=words.note(
            len(data.attention) - len(shown), today=ground.today, is_partial=data.is_partial
        ),
        spoken=words.SPOKEN,
        view=at,
        figures=tuple(
            KeyFigure(item.rule.value, words.RULES[item.rule], Decimal(len(item.cases)))
            for item in data.attention
        ),
    )
