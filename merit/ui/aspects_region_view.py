"""One aspect of one region: where it stands on each indicator, and what the next level asks."""

from collections.abc import Sequence
from functools import lru_cache

from merit.domain.follow_up import FollowUp
from merit.domain.instruments import Aspect
from merit.services.aspect_detail import IndicatorStanding, indicator_standings
from merit.services.aspect_matrix import median_share
from merit.services.breakdowns import Breakdown, Breakdowns
from merit.services.profile import Profile
from merit.ui import aspects_choice, aspects_levels_view, loaders, views
from merit.ui.aspects_one_view import trail
from merit.ui.components import drill, frame
from merit.ui.components.choices import Choice, choices
from merit.ui.components.levels import IndicatorCard, indicator_cards
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Link
from merit.ui.text import aspect_detail, numbers
from merit.ui.text import aspect_region as words
from merit.ui.text import aspects as page_words
from merit.ui.text import pathways as pathways_words


def show(data: Breakdowns, aspect: Aspect, code: str, *, period: str) -> None:
    """Draw the view."""
    draw(_page(data, aspect, loaders.profile(data.scope, code), period))


@lru_cache(maxsize=256)
def _page(data: Breakdowns, aspect: Aspect, profile: Profile, period: str) -> str:
    region = data.of(profile.standing.region.code)
    items = indicator_standings(region, aspect, levels=data.instrument.levels)
    median = median_share(data.everyone, aspect)
    return "".join(
        (
            drill.trail(trail(data, aspect), region.standing.region.label),
            frame.header(
                words.title(region, aspect), words.lead(region, aspect, median, items), period
            ),
            _others(data, aspect, region),
            _standing(data, aspect, region, median),
            _indicators(data, aspect, items, profile),
            _ways(data, aspect, region),
        )
    )


def _others(data: Breakdowns, aspect: Aspect, region: Breakdown) -> str:
    """All aspects of this region with their shares."""
    items = []
    for item in data.instrument.aspects:
        value = region.aspects.get(item.code)
        href = aspects_choice.region_href(data.scope, item, region.code)
        share = numbers.percent(value.share) if value else ""
        items.append(Choice(item.code, href, item == aspect, share))
    return choices(aspect_detail.OTHER_ASPECTS, items)


def _standing(
    data: Breakdowns, aspect: Aspect, region: Breakdown, median: tuple[float | None, int]
) -> str:
    """Points against the middle; without points, what is known of the region."""
    if aspect.code in region.aspects:
        return drill.facts(words.facts(region, aspect, median))
    card = views.region_card(region.standing, data.scope, linked=False)
    return card + frame.empty(words.none(region), words.NEXT_STEP)


def _indicators(
    data: Breakdowns,
    aspect: Aspect,
    items: Sequence[IndicatorStanding],
    profile: Profile,
) -> str:
    if not items:
        return frame.empty(aspect_detail.NO_INDICATORS, aspect_detail.NO_INDICATORS_NEXT)
    actions = profile.open_on(data.instrument)
    note = words.indicators_note(aspect, has_actions=profile.shows_actions)
    known = all(item.is_known for item in items)
    title = words.INDICATORS_TITLE if known else words.INDICATORS_UNSCORED
    return frame.section(title, note) + indicator_cards(
        _card(data, aspect, item, _of(actions, item))
        if known
        else aspects_levels_view.card(data, aspect, item.indicator, _of(actions, item))
        for item in items
    )


def _of(actions: Sequence[FollowUp], item: IndicatorStanding) -> tuple[str, ...]:
    """The open follow-ups on an indicator, in words."""
    return tuple(
        words.action(one) for one in actions if one.record.indicator_code == item.indicator.code
    )


def _card(
    data: Breakdowns, aspect: Aspect, item: IndicatorStanding, actions: tuple[str, ...]
) -> IndicatorCard:
    indicator, levels = item.indicator, data.instrument.levels
    level = item.level or 0
    present = aspects_levels_view.rubric(indicator, level) if level else words.NO_ANSWER
    following = aspects_levels_view.rubric(indicator, level + 1)
    steps = [(words.present(item), present)]
    if level < levels:
        steps.append((words.following(item), following))
    lists = ((aspect_detail.EVIDENCE, indicator.evidence), (aspect_detail.ACTIONS, actions))
    return IndicatorCard(
        Link(
            page_words.indicator_name(indicator),
            aspects_choice.indicator_href(data.scope, aspect, indicator),
        ),
        badge=words.badge(item),
        summary=words.summary(item, levels),
        level=level,
        levels=levels,
        steps=tuple(steps),
        marked=words.following(item),
        lists=tuple(entry for entry in lists if entry[1]),
    )


def _ways(data: Breakdowns, aspect: Aspect, region: Breakdown) -> str:
    """To the aspects beside this one, the profile, and the region's losses."""

    def beside(step: int) -> Link | None:
        other = words.other_aspect(data.instrument, aspect, step)
        if other is None:
            return None
        href = aspects_choice.region_href(data.scope, other, region.code)
        return Link(page_words.name(other), href)

    profile = Link(words.PROFILE, views.profile_href(region.code, data.scope))
    losses = Link(
        words.LOSSES,
        aspects_choice.href(data.scope, lihat=page_words.LOSSES, kode=region.code),
    )
    practices = Link(words.PRACTICES, views.href("praktik", data.scope, aspek=aspect.code))
    pathway = Link(pathways_words.FROM_ASPECT, views.href("jalur", data.scope, kode=region.code))
    return drill.ways((profile, losses, pathway, practices)) + drill.pager(beside(-1), beside(1))
