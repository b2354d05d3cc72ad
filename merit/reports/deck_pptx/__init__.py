"""A deck as a PowerPoint file an office can go on working with: real titles, charts and tables."""

from datetime import date

from pptx.shapes.shapetree import SlideShapes

from merit.domain.decks import Body, Cards, Chart, Deck, Facts, Heat, Listing, Map, Nothing
from merit.reports.deck_pptx import house, notes, page
from merit.reports.deck_pptx.boxes import Box
from merit.reports.deck_pptx.charts import chart
from merit.reports.deck_pptx.heat import heat
from merit.reports.deck_pptx.listing import listing
from merit.reports.deck_pptx.maps import map_
from merit.reports.deck_pptx.panels import cards, facts, nothing
from merit.reports.deck_pptx.saved import MEDIA_TYPE, saved

__all__ = ["MEDIA_TYPE", "deck_pptx"]


def deck_pptx(deck: Deck, *, made_on: date, view_base: str = "") -> bytes:
    """The deck as PPTX, the same bytes for the same deck and day.

    `view_base` is the address readers open the application at; the notes of a slide lead there.
    """
    made = house.begun(deck, made_on)
    for number, slide in enumerate(deck.slides, start=1):
        begun = page.begun(made, deck, slide, view_base=view_base)
        _body(begun.page.shapes, slide.body, begun.body, slide.title)
        page.finish(begun.page, deck, number)
    notes.dress(made)
    return saved(made)


def _body(tree: SlideShapes, body: Body, box: Box, title: str) -> None:
    match body:
        case Chart():
            chart(tree, body, box, title)
        case Map():
            map_(tree, body, box, title)
        case Heat():
            heat(tree, body, box, title)
        case Listing():
            listing(tree, body, box, title)
        case Facts():
            facts(tree, body, box)
        case Cards():
            cards(tree, body, box)
        case Nothing():
            nothing(tree, body, box, title)
