"""A deck written as one HTML page: slides with text and pictures, and how they are gone through."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

import segno

from merit.charts import palette
from merit.charts.slides.colours import fill_of
from merit.domain.decks import (
    Cards,
    Chart,
    Deck,
    Fact,
    Facts,
    Heat,
    Listing,
    Map,
    Nothing,
    Slide,
)
from merit.domain.instruments import GOAL
from merit.reports.decks.words_deck import OFFICE
from merit.reports.slide_alt import number
from merit.reports.slide_pictures import SlidePicture, room_of
from merit.web import show_fit
from merit.web.assets import url_of
from merit.web.pages.rendering import ENVIRONMENT

FORMS = {
    Chart: "picture",
    Map: "picture",
    Heat: "picture",
    Listing: "listing",
    Facts: "facts",
    Cards: "cards",
    Nothing: "nothing",
}


JOINER, NO_BREAK = "\u2060", "\xa0"
HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
NUMBER = re.compile(r"(?<=\d) (?=\w)")


@dataclass(frozen=True, slots=True)
class Shown:
    """A deck and everything around it.

    `version` changes with the data, `since` says when they last did. `base` is where others reach
    the service, empty where nobody else does; `desk` the address of the page the deck was chosen
    on; `pause` the seconds a slide stays by itself, or 0. `frozen` says when a snapshot was made.
    """

    deck: Deck
    pictures: Mapping[str, SlidePicture]
    version: str
    since: str
    desk: str
    base: str
    pause: int
    frozen: str = ""


def written(shown: Shown) -> bytes:
    """The page, in UTF-8."""
    page = ENVIRONMENT.get_template("show.html").render(
        shown=shown,
        deck=shown.deck,
        slides=[_leaf(slide, shown) for slide in shown.deck.slides],
        number=number,
        office=OFFICE,
        fill=_fill,
        styles=(url_of("foundation.css"), url_of("show.css")),
        script=url_of("show.js"),
        icon=url_of("icon.svg"),
    )
    return page.encode()


def _leaf(slide: Slide, shown: Shown) -> dict[str, object]:
    """What the template needs of one slide."""
    picture = shown.pictures.get(slide.key)
    room = room_of(slide, shown.deck.source)
    address = f"{shown.base}{slide.view}" if shown.base and slide.view else ""
    return {
        "slide": slide,
        "title": whole(slide.title),
        "form": FORMS[type(slide.body)],
        "picture": picture.svg if picture else "",
        "alt": picture.alt if picture else "",
        "is_told": isinstance(slide.body, Nothing) and _same(slide.title, slide.body.reason),
        **_fitted(slide, room),
        "code": code_of(address) if address else "",
        "address": address,
    }


def whole(title: str) -> str:
    """A title that breaks neither within a word nor between a number and what it counts.

    >>> ascii(whole("rata-rata 3 poin"))
    "'rata\\\\u2060-\\\\u2060rata 3\\\\xa0poin'"
    """
    title = title.replace(GOAL, GOAL.replace(" ", NO_BREAK))
    return HYPHEN.sub(f"{JOINER}-{JOINER}", NUMBER.sub(NO_BREAK, title))


def _same(title: str, reason: str) -> bool:
    return title.strip().rstrip(".") == reason.strip().rstrip(".")


def _fitted(slide: Slide, room: int) -> dict[str, object]:
    """The size of a body's type, how many things stand in a row, and how many lines are shown."""
    body = slide.body
    if isinstance(body, Listing):
        size, shown = show_fit.listing(body, room)
        return {"size": size, "shown": shown}
    if isinstance(body, Cards):
        columns = show_fit.columns_of(len(body.cards), show_fit.WIDE_CARDS)
        size, cut = show_fit.cards(body, room)
        return {"size": size, "columns": columns, "cards": cut.cards}
    if isinstance(body, Facts):
        columns = show_fit.columns_of(len(body.facts), show_fit.MOST_IN_A_ROW)
        return {"size": show_fit.number(body), "columns": columns}
    return {}


def _fill(fact: Fact) -> str:
    return fill_of(fact.tone)


@lru_cache(maxsize=512)
def code_of(address: str) -> str:
    """The QR code of an address as SVG that takes the size of its box."""
    made = BytesIO()
    segno.make(address, error="m", micro=False).save(
        made,
        kind="svg",
        xmldecl=False,
        svgns=False,
        omitsize=True,
        border=2,
        dark=palette.INK,
        light=palette.PAPER,
    )
    return made.getvalue().decode()
