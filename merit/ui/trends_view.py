"""Blocks of the trends page: spread of the scores, changes between two years, small panels."""

from collections import defaultdict
from functools import lru_cache

from merit.charts import multiples, palette, slope
from merit.charts import spread as spread_chart
from merit.charts.boundaries import BOUNDARIES
from merit.charts.legend import Entry
from merit.charts.theme import VALUES
from merit.services.evenness import Evenness, evenness
from merit.services.movers import Move, Movers, Obstacle, Unpaired, movers
from merit.services.trends import Trends
from merit.ui import (
    countdown_view,
    figures,
    loaders,
    panel_rows,
    specifications,
    trend_rows,
    views,
)
from merit.ui.components import frame
from merit.ui.components.findings import Finding, RegionLink, findings
from merit.ui.components.legend import legend
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Cell, Link, Table, table
from merit.ui.figures import Figure
from merit.ui.keeping import arrow
from merit.ui.text import countdown as countdown_words
from merit.ui.text import evenness as evenness_words
from merit.ui.text import figures as figure_words
from merit.ui.text import movers as mover_words
from merit.ui.text import trends as words
from merit.ui.text import vocabulary
from merit.ui.trend_rows import LABELLED


@lru_cache(maxsize=64)
def _evenness(data: Trends) -> Evenness:
    return evenness(data)


@lru_cache(maxsize=256)
def _movers(data: Trends, years: tuple[int, int]) -> Movers:
    return movers(data, *years)


def lead(data: Trends, since: int) -> str:
    """The answer of the page; the way ahead is counted from `since`."""
    return words.lead(data, countdown_view.way(data), _evenness(data), since=since)


def show(figure: Figure | None, nothing: str, *, period: str) -> None:
    """A figure, or why there is nothing to draw."""
    if figure is None:
        draw(nothing)
    else:
        figures.show(figure, period=period)


def no_spread() -> str:
    """Why there is no spread to see."""
    return frame.empty(evenness_words.NONE, evenness_words.NEXT)


@lru_cache(maxsize=64)
def spread(data: Trends) -> Figure | None:
    """The spread of the valid scores at the end of each year; None when no score is known."""
    found = _evenness(data)
    if not any(item.scores for item in found.years):
        return None
    finding = evenness_words.title(found)
    return Figure(
        key="sebaran_tren",
        title=finding,
        note=evenness_words.note(found),
        alt=words.chart_alt(data, finding),
        spec=specifications.of(spread_chart.bands, data.scope.dataset),
        data={
            VALUES: arrow(trend_rows.spread_rows(found, data.instrument)),
            BOUNDARIES: loaders.boundary_rows(data.instrument.code),
        },
        table=Table(
            words.captioned(evenness_words.TABLE_TITLE, data, evenness_words.METHOD),
            evenness_words.HEAD,
            tuple(evenness_words.row(item, found.of) for item in found.years),
            numeric=frozenset(range(1, 9)),
        ),
        legend=_bands(data),
    )


def _bands(data: Trends) -> tuple[Entry, ...]:
    """The colours of the categories, from the highest down."""
    return tuple(
        Entry(band.name, palette.BANDS[band.code].fill) for band in reversed(data.instrument.bands)
    )


@lru_cache(maxsize=256)
def changes(data: Trends, years: tuple[int, int] | None) -> Figure | None:
    """A line per region between two years; None without a comparable pair."""
    if years is None:
        return None
    found = _movers(data, years)
    if not found.moves:
        return None
    finding = mover_words.title(found)
    rows = [_linked(mover_words.row(item), data) for item in found.moves]
    rows += [_linked(mover_words.unpaired_row(item), data) for item in found.unpaired]
    return Figure(
        key="perubahan_tren",
        title=finding,
        note=mover_words.NOTE,
        alt=words.chart_alt(data, finding),
        spec=specifications.of(slope.lines, data.scope.dataset),
        data={VALUES: arrow(trend_rows.slope_rows(found, data.instrument))},
        table=Table(
            words.captioned(mover_words.TABLE_TITLE, data),
            mover_words.HEAD,
            tuple(rows),
            numeric=frozenset((2, 3, 4, 5, 6)),
            row_header=1,
        ),
        legend=_ways(found),
    )


def _ways(found: Movers) -> tuple[Entry, ...]:
    """The colours of the ways that occur."""
    same = len(found.moves) - len(found.rising) - len(found.falling)
    ways = (
        (found.rising, mover_words.RISING, slope.RISING),
        (found.falling, mover_words.FALLING, slope.FALLING),
        (same, mover_words.SAME, slope.SAME),
    )
    return tuple(Entry(name, fill) for occurs, name, fill in ways if occurs)


def _linked(cells: tuple[str, ...], data: Trends) -> tuple[Cell, ...]:
    code, name, *rest = cells
    return (code, Link(name, views.profile_href(code, data.scope)), *rest)


def changes_head(found: Figure | None, choices: str) -> str:
    """What changed between two years, and the choice of them."""
    if found is None:
        return frame.section(mover_words.TABLE_TITLE) + choices
    section = frame.section(found.title, found.note)
    return section + choices + legend(figure_words.LEGEND, found.legend)


def no_changes(data: Trends, years: tuple[int, int] | None) -> str:
    """Why there is no chart of changes."""
    if years is None:
        return frame.empty(mover_words.NONE, mover_words.NEXT)
    return frame.empty(mover_words.title(_movers(data, years)), mover_words.NO_PAIR_NEXT)


@lru_cache(maxsize=256)
def largest(data: Trends, years: tuple[int, int] | None) -> str:
    """The largest rises and falls, and who cannot be compared and why."""
    if years is None:
        return ""
    found = _movers(data, years)
    rises, falls = found.rising[:LABELLED], found.falling[:LABELLED]
    pieces = []
    if rises:
        pieces.append(_short(mover_words.RISES_TITLE, rises, found, data))
    if falls:
        pieces.append(_short(mover_words.FALLS_TITLE, falls, found, data))
    elif found.moves:
        pieces.append(frame.note(mover_words.FALLS_NONE))
    if found.unpaired:
        pieces.append(_unpaired(found.unpaired, data))
    return "".join(pieces)


def _short(title: str, moves: tuple[Move, ...], found: Movers, data: Trends) -> str:
    rows = [
        (
            Link(item.region.short, views.profile_href(item.region.code, data.scope)),
            *mover_words.short_row(item, found),
        )
        for item in moves
    ]
    caption = words.captioned(title, data)
    return frame.section(title) + table(
        caption, mover_words.short_head(found), rows, numeric=(1, 2, 3)
    )


def _unpaired(items: tuple[Unpaired, ...], data: Trends) -> str:
    reasons: defaultdict[tuple[Obstacle, int], list[Unpaired]] = defaultdict(list)
    for item in items:
        reasons[item.obstacle, item.year].append(item)
    shown = countdown_words.SHOWN
    found = [
        Finding(
            mover_words.obstacle_title(kind, year, len(members)),
            "",
            tuple(
                RegionLink(item.region.short, views.profile_href(item.region.code, data.scope))
                for item in members[:shown]
            ),
            vocabulary.more(len(members), shown),
        )
        for (kind, year), members in reasons.items()
    ]
    return findings(mover_words.UNPAIRED_TITLE, found, none="")


@lru_cache(maxsize=64)
def panels(data: Trends) -> Figure:
    """One small panel per region; a click opens its profile."""
    rows = panel_rows.panel_rows(data)
    kinds = set(rows["jenis"])
    scale = panel_rows.scales(data)[data.instrument.code]
    finding = words.panels_title(data)
    note = words.panels_note(scale.low, scale.high, data.instrument)
    marks = words.panels_marks(
        carried=multiples.CARRIED in kinds,
        ranges=multiples.RANGE in kinds,
        doubts=multiples.DOUBT in kinds,
        breaks=multiples.BREAK in kinds,
    )
    return Figure(
        key=f"panel_{len(data.courses)}",
        title=finding,
        note=f"{note} {marks}".strip(),
        alt=words.chart_alt(data, finding),
        spec=specifications.of(multiples.panels, data.scope.dataset),
        data={VALUES: arrow(rows)},
        table=Table(
            words.captioned(words.PANELS_TITLE, data),
            words.panels_head(data),
            tuple(_linked(words.panels_row(own, data), data) for own in countdown_view.paces(data)),
            row_header=1,
        ),
        legend=_bands(data),
        fills=True,
        leads=views.profile_leads(data.scope),
    )
