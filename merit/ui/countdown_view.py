"""Blocks of the trends page: the way to everybody in the top band, and each region's own pace."""

from functools import lru_cache

from merit.charts import countdown as chart
from merit.charts.theme import VALUES
from merit.domain.pace import Aim
from merit.services.countdown import (
    Countdown,
    OwnPace,
    Prospect,
    by_prospect,
    countdown,
    own_paces,
)
from merit.services.trends import Trends
from merit.ui import specifications, trend_rows, views
from merit.ui.components import frame
from merit.ui.components.findings import Finding, RegionLink, findings
from merit.ui.components.tables import Table
from merit.ui.figures import Figure
from merit.ui.keeping import arrow
from merit.ui.text import countdown as words
from merit.ui.text import trends as page_words


@lru_cache(maxsize=64)
def way(data: Trends) -> Countdown:
    """Counts and pace of a view."""
    return countdown(data)


@lru_cache(maxsize=64)
def paces(data: Trends) -> tuple[OwnPace, ...]:
    """The own pace of every region of a view."""
    return own_paces(data)


@lru_cache(maxsize=256)
def figure(data: Trends, aim: Aim) -> Figure | None:
    """Counts per year, the measured pace and the one needed; None when nothing ever counted."""
    found = way(data)
    if found.goal is None or not any(item.valid for item in found.years):
        return None
    finding = words.title(data, found)
    return Figure(
        key="laju_tren",
        title=finding,
        note=words.note(data, found, aim),
        alt=page_words.chart_alt(data, finding),
        spec=specifications.of(chart.steps, data.scope.dataset),
        data={VALUES: arrow(trend_rows.countdown_rows(data, found, aim))},
        table=Table(
            page_words.captioned(words.TABLE_TITLE, data),
            words.HEAD,
            tuple(words.row(item, data, found) for item in found.years),
            numeric=frozenset((1, 2, 3, 4)),
        ),
    )


def no_figure(data: Trends) -> str:
    """Why there is nothing to count."""
    if data.instrument.goal is None:
        return frame.empty(*words.no_goal(data.instrument))
    return frame.empty(words.NONE, words.UNKNOWN_NEXT)


@lru_cache(maxsize=256)
def prospects(data: Trends, target: int) -> str:
    """Which regions have the points of the top band by the target year at their own pace."""
    aim = data.instrument.goal
    if aim is None:
        return ""
    groups = by_prospect(paces(data), target)
    items = []
    for kind, members in groups.items():
        if not members:
            continue
        title = words.prospect_title(kind, len(members), target=target, goal=aim.minimum)
        ordered = sorted(members, key=lambda item: _order(kind, item))
        items.append(
            Finding(
                title,
                words.PROSPECT_REASONS[kind],
                tuple(_link(kind, item, data) for item in ordered[: words.SHOWN]),
                words.more(len(ordered) - words.SHOWN),
            )
        )
    title = frame.section(words.OWN_TITLE, words.OWN_NOTE)
    return title + findings("", items, none=words.OWN_NONE, side_by_side=True)


def _order(kind: Prospect, own: OwnPace) -> tuple[float, str]:
    """The next to arrive first; among those who do not, the smallest gain first."""
    code = own.course.region.code
    if kind is Prospect.IN_TIME:
        return (float(own.reached or 0), code)
    if kind is Prospect.NOT_IN_TIME:
        return (float(own.gain or 0), code)
    return (0.0, code)


def _link(kind: Prospect, own: OwnPace, data: Trends) -> RegionLink:
    region = own.course.region
    href = views.profile_href(region.code, data.scope)
    return RegionLink(region.short, href, words.prospect_value(kind, own))
