"""Blocks of the overview: counters, what needs attention, next dates.

Overviews are kept and compared by identity, so finished blocks are kept with them.
"""

from datetime import date
from functools import lru_cache

from merit.charts import palette
from merit.domain.scope import Scope
from merit.services.attention import Attention
from merit.services.overview import Overview
from merit.ui import views
from merit.ui.components import frame
from merit.ui.components.cards import Card, cards
from merit.ui.components.findings import Finding, RegionLink, findings
from merit.ui.text import overview as words


@lru_cache(maxsize=64)
def counters(data: Overview) -> str:
    """One counter per category from the highest down, then regions without a valid result."""
    year = data.scope.year
    items = [
        Card(
            count.band.name,
            str(count.now),
            words.band_change(count, year=year),
            palette.BANDS[count.band.code].fill,
        )
        for count in reversed(data.bands)
    ]
    items.append(
        Card(words.WITHOUT, str(data.without), words.without_change(data), palette.HATCH_GREY)
    )
    return cards(items)


def remark(data: Overview) -> str:
    """What a reader must know of where the counters come from."""
    sentence = words.blanket(data)
    return frame.remark(sentence) if sentence else ""


def is_short(data: Overview) -> bool:
    """Whether the findings fit beside the map; more of them take the width of the page."""
    return len(data.attention) <= 1


@lru_cache(maxsize=64)
def attention(data: Overview) -> str:
    """At most seven findings, each with rule, values and links."""
    found = [_finding(item, data.scope) for item in data.attention]
    return findings(words.ATTENTION_TITLE, found, none=words.ATTENTION_NONE, side_by_side=True)


def _finding(item: Attention, scope: Scope) -> Finding:
    links = tuple(
        RegionLink(
            row.region.short,
            views.profile_href(row.region.code, scope),
            words.attention_value(item.rule, row),
        )
        for row in item.standings[: words.SHOWN]
    )
    return Finding(words.attention_title(item), words.RULES[item.rule][1], links, words.more(item))


@lru_cache(maxsize=64)
def next_dates(data: Overview, today: date) -> str:
    """Days on which results stop counting, with the countdown to the goal."""
    items = [Finding(words.countdown(data), words.COUNTDOWN_NOTE)]
    items += [Finding(words.expiry_day(item, today), words.expiry(item)) for item in data.expiries]
    return findings(words.NEXT_TITLE, items, none=words.NEXT_NONE)
