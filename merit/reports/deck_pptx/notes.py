"""What whoever presents has before them: the words to say, how to read the slide, its source."""

from collections.abc import Iterable

from pptx.presentation import Presentation as Made
from pptx.shapes.base import BaseShape
from pptx.slide import Slide as Page

from merit.domain.decks import Deck, Slide
from merit.reports.deck_pptx import house, words


def write(page: Page, deck: Deck, slide: Slide, *, view: str) -> None:
    """Fill the notes of a slide; `view` is the address of the page with every detail."""
    frame = page.notes_slide.notes_text_frame
    assert frame is not None
    frame.text = words.notes(deck, slide, view=view)
    _name(page.notes_slide.placeholders)


def dress(made: Made) -> None:
    """Give the notes the theme of the slides and Indonesian prompts."""
    master = made.notes_master
    house.dress(master)
    for place in master.placeholders:
        if place.has_text_frame and place.text_frame.text.strip():
            place.text_frame.text = words.TYPE_TEXT
    _name(master.placeholders)


def _name(places: Iterable[BaseShape]) -> None:
    for place in places:
        place.name = words.IN_NOTES.get(place.placeholder_format.type, words.TEXT)
