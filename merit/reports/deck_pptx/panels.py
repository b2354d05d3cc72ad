"""Large numbers, cards, and the sentence that says why there is nothing."""

from collections.abc import Sequence

from pptx.enum.shapes import MSO_SHAPE
from pptx.shapes.shapetree import SlideShapes

from merit.charts import palette
from merit.charts.slides.colours import fill_of
from merit.domain.decks import Cards, Facts, Nothing
from merit.reports import slide_alt
from merit.reports.deck_pptx import shapes, words
from merit.reports.deck_pptx.boxes import Box
from merit.reports.deck_pptx.texts import Words, fitted, height, together

NUMBER, LABEL, DETAIL = 80, 24, 18
HEADING, TEXT = 26, 24
GAP, INSET = 0.3, 0.28
MOST_BESIDE = 4
LEAST_HEIGHT = 1.7
READ = 4.5  # contrast of letters with what is behind them

Panel = Sequence[Words]


def facts(tree: SlideShapes, body: Facts, box: Box) -> None:
    """Numbers side by side, each with what it counts."""
    told = [
        (
            Words(slide_alt.number(fact.value), NUMBER, _ink(fact.tone), bold=True),
            Words(fact.label, LABEL, bold=True),
            Words(fact.detail, DETAIL, palette.MUTED),
        )
        for fact in body.facts
    ]
    _panels(tree, told, box, words.FACT)


def cards(tree: SlideShapes, body: Cards, box: Box) -> None:
    """Texts side by side, each under its heading."""
    told = [
        (
            Words(card.heading, HEADING, palette.ACCENT, bold=True),
            Words(card.text, TEXT),
            Words(card.detail, DETAIL, palette.MUTED),
        )
        for card in body.cards
    ]
    _panels(tree, told, box, words.CARD)


def nothing(tree: SlideShapes, body: Nothing, box: Box, title: str) -> None:
    """Why there is nothing to show, unless the title says so, and what would change that."""
    is_told = bool(body.remedy) and body.reason.rstrip(".") == title.rstrip(".")
    reason = "" if is_told else body.reason
    told = (Words(reason, HEADING, bold=True), Words(body.remedy, TEXT, palette.MUTED))
    _panels(tree, [told], box, words.NOTHING)


def _ink(tone: str) -> str:
    """The colour of a tone as letters, where it can be read on the ground of a panel."""
    if tone in palette.BANDS:
        return palette.BANDS[tone].badge_text
    named = fill_of(tone) if tone else palette.INK
    return named if palette.contrast(named, palette.SURFACE) >= READ else palette.INK


def _panels(tree: SlideShapes, told: Sequence[Panel], box: Box, name: str) -> None:
    """Panels of the same size with letters of the same size, no higher than they need be."""
    places = _places(len(told), box)
    if not places:
        return
    room, high = places[0].width - 2 * INSET, places[0].height - 2 * INSET
    scale = together(told, room, high)
    fit = [fitted(panel, room, high, scale) for panel in told]
    needed = max(LEAST_HEIGHT, *(height(panel, room) + 2 * INSET for panel in fit))
    for place, panel in zip(places, fit, strict=True):
        shapes.panel(
            tree,
            place.split(min(place.height, needed))[0],
            panel,
            name=name,
            fill=palette.SURFACE,
            outline=palette.LINE,
            kind=MSO_SHAPE.ROUNDED_RECTANGLE,
            inset=INSET,
        )


def _places(count: int, box: Box) -> tuple[Box, ...]:
    """Places of `count` panels, in one row or in two."""
    if count <= MOST_BESIDE:
        return box.columns((1,) * count, GAP) if count else ()
    first = (count + 1) // 2
    upper, lower = (row.columns((1,) * first, GAP) for row in box.rows(2, GAP))
    return (*upper, *lower[: count - first])
