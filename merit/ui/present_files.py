"""The deck on the desk as files: a fold, and in it a button for each of `makers`."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial

from merit.domain.decks import Deck
from merit.reports.child import made
from merit.reports.deck_pptx import deck_pptx
from merit.settings import settings
from merit.ui import downloads, loaders
from merit.ui.components import frame
from merit.ui.downloads import Bundle
from merit.ui.present_choice import Chosen
from merit.ui.text import figures as forms
from merit.ui.text import present as words

KEY = "paparan"
Makers = Mapping[str, Callable[[], bytes]]


def makers(chosen: Chosen) -> Makers:
    """How each form of `merit.ui.text.figures.FORMS` the deck can be had in is made.

    A file is made when its button is pressed, outside any run: everything it needs is asked here.
    """
    return {forms.PPTX: partial(_pptx, chosen.deck, loaders.today())}


def bundles(chosen: Chosen) -> Iterator[Bundle]:
    """The fold with the files."""
    about = (KEY, chosen.asked.kind.value, chosen.asked.region_code)
    stem = downloads.stem("-".join(filter(None, about)))
    yield Bundle(KEY, "", words.FILES_NAME, partial(_opened, makers(chosen)), stem)


def _pptx(deck: Deck, day: date) -> bytes:
    base = settings().alamat.rstrip("/")
    return made(deck_pptx, deck, made_on=day, view_base=base)


def _opened(files: Makers) -> tuple[str, Makers]:
    return frame.note(words.FILES_NOTE), files
