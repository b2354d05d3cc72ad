"""One indicator over all regions: who stands at which level, what each level asks for."""

from functools import lru_cache

from merit.domain.instruments import Aspect, Indicator
from merit.services.aspect_detail import UNANSWERED, Distribution
from merit.services.breakdowns import Breakdown, Breakdowns
from merit.ui import aspects_choice
from merit.ui.aspects_levels_view import found, rubric, shade, shown
from merit.ui.aspects_one_view import trail
from merit.ui.components import drill, frame
from merit.ui.components.levels import LevelBlock, level_blocks
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Link
from merit.ui.text import aspect_detail as words
from merit.ui.text import aspects as page_words


def show(data: Breakdowns, aspect: Aspect, indicator: Indicator, *, period: str) -> None:
    """Draw the view."""
    draw(_page(data, aspect, indicator, period))


@lru_cache(maxsize=256)
def _page(data: Breakdowns, aspect: Aspect, indicator: Indicator, period: str) -> str:
    item = next(item for item in found(data, aspect) if item.indicator == indicator)
    title = page_words.indicator_name(indicator)
    return "".join(
        (
            drill.trail(trail(data, aspect), indicator.code),
            frame.header(title, words.indicator_lead(item, len(data.regions)), period),
            drill.facts(words.weight_facts(data.instrument, item)),
            "" if item.n else frame.empty(words.NONE, words.NEXT),
            frame.section(
                words.LEVELS_TITLE if item.n else words.LEVELS_TITLE_UNSCORED, words.RUBRIC_NOTE
            ),
            level_blocks(_blocks(data, aspect, item)),
            frame.section(words.EVIDENCE),
            frame.notes(indicator.evidence or (words.EVIDENCE_NONE,)),
            _neighbours(data, aspect, indicator),
        )
    )


def _blocks(data: Breakdowns, aspect: Aspect, item: Distribution) -> list[LevelBlock]:
    levels = data.instrument.levels
    known = bool(item.n)
    blocks = [
        LevelBlock(
            words.level(level),
            words.regions(len(item.at[level])) if known else "",
            rubric(item.indicator, level) or words.UNANSWERED_RUBRIC,
            shade(level, levels),
            _links(data, aspect, item.at[level]),
        )
        for level in shown(levels)
        if level != UNANSWERED or item.at[level]
    ]
    unknown = tuple(one for one in data.regions if not one.knows(aspect))
    if known and unknown:
        blocks.append(
            LevelBlock(
                words.UNKNOWN_NAME,
                words.regions(len(unknown)),
                words.UNKNOWN_RUBRIC,
                None,
                _links(data, aspect, unknown),
            )
        )
    return blocks


def _links(data: Breakdowns, aspect: Aspect, regions: tuple[Breakdown, ...]) -> tuple[Link, ...]:
    return tuple(
        Link(
            one.standing.region.short,
            aspects_choice.region_href(data.scope, aspect, one.code),
        )
        for one in regions
    )


def _neighbours(data: Breakdowns, aspect: Aspect, indicator: Indicator) -> str:
    """The indicators before and after, in the order of the instrument."""
    place = aspect.indicators.index(indicator)
    around = (
        Link(
            page_words.indicator_name(item),
            aspects_choice.indicator_href(data.scope, aspect, item),
        )
        if item
        else None
        for item in (
            aspect.indicators[place - 1] if place else None,
            aspect.indicators[place + 1] if place + 1 < len(aspect.indicators) else None,
        )
    )
    return drill.pager(*around)
