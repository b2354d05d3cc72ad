"""The pictures of a deck: every chart and map on it, drawn in one run of one child process.

A picture is kept by what it shows, not by who asked: the same values are drawn once, however many
readers with whatever rights look at them.
"""

import json
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock

from merit.charts.slides import WIDTH, slide_chart
from merit.charts.slides.measuring import lines_of
from merit.domain.decks import Chart, Deck, Heat, Map, Slide
from merit.reports.pictures import drawn_by
from merit.reports.slide_alt import named, plain, spoken

CHILD = "merit.reports.slide_drawing"
MOST_KEPT = 256

TITLE, NOTE, SMALL = 56, 30, 28
"""Sizes of type on a slide 1920 by 1080, as the style sheet has them."""
TITLE_LINE, NOTE_LINE, SMALL_LINE = 66, 40, 38
AROUND = 44 + 44 + 6 + 22 + 16 + 30
"""Edges, the line above the title, and the gaps."""
CODE = 176
"""Side of the QR code, which stands beside note and source."""
CODE_GAP = 32
WHOLE = 1080


@dataclass(frozen=True, slots=True)
class SlidePicture:
    """A picture as SVG, `WIDTH` by `height`; `alt` says what it shows."""

    svg: str
    alt: str
    height: int


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What one picture follows from."""

    key: str
    body: Chart | Map | Heat
    height: int


_kept: OrderedDict[_Wanted, SlidePicture] = OrderedDict()
_turn, _lock = Lock(), Lock()
"""Of those who draw, one after the other; of those who look at what is kept."""


def room_of(slide: Slide, source: str) -> int:
    """The height title, note and source leave to the body of a slide, in pixels of 1080."""
    titles = len(lines_of(slide.title, WIDTH, TITLE, bold=True))
    beside = WIDTH - CODE - CODE_GAP
    notes = len(lines_of(slide.note, beside, NOTE))
    sources = len(lines_of(source, beside, SMALL)) + 1
    foot = max(CODE, notes * NOTE_LINE + 8 + sources * SMALL_LINE)
    return WHOLE - AROUND - titles * TITLE_LINE - foot


def pictures(deck: Deck) -> Mapping[str, SlidePicture]:
    """The picture of every slide that has one, by its key.

    Raises PictureError when they cannot be drawn.
    """
    wanted = {
        slide.key: _Wanted(slide.key, slide.body, room_of(slide, deck.source))
        for slide in deck.slides
        if isinstance(slide.body, Chart | Map | Heat)
    }
    found = _known(wanted)
    if len(found) < len(wanted):
        with _turn:  # whoever comes while they are drawn waits for them, not drawing them again
            found = _known(wanted)
            missing = {key: item for key, item in wanted.items() if key not in found}
            found |= _drawn(missing) if missing else {}
    return {key: found[key] for key in wanted}


def _known(wanted: Mapping[str, _Wanted]) -> dict[str, SlidePicture]:
    """Those that are kept, by key; they are kept on."""
    with _lock:
        found = {key: item for key, item in wanted.items() if item in _kept}
        for item in found.values():
            _kept.move_to_end(item)
        return {key: _kept[item] for key, item in found.items()}


def _drawn(missing: Mapping[str, _Wanted]) -> dict[str, SlidePicture]:
    """Those that were missing, kept from now on."""
    specs = {
        key: slide_chart(item.body, item.height, write=plain, named=named)
        for key, item in missing.items()
    }
    svgs = json.loads(drawn_by(CHILD, json.dumps({"specs": specs}).encode()))
    found = {
        key: SlidePicture(svgs[key], spoken(item.body), item.height)
        for key, item in missing.items()
    }
    with _lock:
        _kept.update({missing[key]: picture for key, picture in found.items()})
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return found
