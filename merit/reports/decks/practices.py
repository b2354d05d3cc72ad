"""The slide on good practices: those on the lowest aspect first, then the newest."""

from collections.abc import Mapping
from decimal import Decimal

from merit.domain.decks import Card, Cards, KeyFigure, Slide
from merit.domain.instruments import Aspect
from merit.domain.practices import PracticeRecord
from merit.reports.decks import words_practices as words
from merit.reports.decks.addresses import view
from merit.reports.decks.empty import empty
from merit.reports.decks.ground import Ground
from merit.reports.decks.words_deck import short
from merit.services.aspect_matrix import aspect_means, lowest

MOST_CARDS = 3


def practices(ground: Ground) -> Slide:
    """Endorsed practices of the regions of the group."""
    at = view("praktik", ground.scope)
    regions = {item.code: item for item in ground.regions}
    found = [item for item in ground.practices if item.region_code in regions]
    if not found:
        return empty("praktik", words.NONE, words.NEXT, at)
    aspect = _lowest(ground)
    instrument = ground.breakdowns.instrument.code

    def helps(place: int) -> bool:
        item = found[place]
        is_on = aspect is not None and item.aspect_code == aspect.code
        return is_on and item.instrument == instrument

    order = sorted(range(len(found)), key=lambda place: not helps(place))
    shown = [found[place] for place in order[:MOST_CARDS]]
    return Slide(
        key="praktik",
        title=words.finding(len(found), sum(map(helps, order)), aspect),
        body=Cards(
            tuple(
                Card(
                    short(item.title, words.LONGEST_HEADING),
                    short(item.description, words.LONGEST),
                    words.about(item, regions[item.region_code], _aspects(ground, item)),
                )
                for item in shown
            )
        ),
        note=words.note(len(found), len(shown)),
        spoken=words.SPOKEN,
        view=at,
        figures=(KeyFigure("diakui", words.PRACTICES, Decimal(len(found)), "praktik"),),
    )


def _aspects(ground: Ground, item: PracticeRecord) -> Mapping[str, Aspect]:
    """The aspects of the instrument of the deck, where the practice is one of these."""
    instrument = ground.breakdowns.instrument
    if item.instrument != instrument.code:
        return {}
    return {aspect.code: aspect for aspect in instrument.aspects}


def _lowest(ground: Ground) -> Aspect | None:
    """The aspect the group reached least of, where that is known."""
    found = lowest(aspect_means(ground.breakdowns))
    return found.aspect if found else None
