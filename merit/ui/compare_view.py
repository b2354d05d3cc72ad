"""Blocks of the compare page: the ranking, its numbers, and the regions without a rank."""

from collections.abc import Iterator
from functools import lru_cache

from merit.charts import palette
from merit.charts import ranking as ranking_chart
from merit.charts.boundaries import BOUNDARIES
from merit.charts.legend import Entry
from merit.charts.theme import VALUES
from merit.domain.positions import Standing
from merit.services.ranking import NotRanked, Ranking
from merit.ui import compare_rows, downloads, loaders, specifications, views
from merit.ui.components import frame
from merit.ui.components.cards import Card, cards
from merit.ui.components.tables import Cell, Link, Table, table
from merit.ui.downloads import Listing
from merit.ui.figures import Figure
from merit.ui.keeping import arrow
from merit.ui.text import compare as words
from merit.ui.text import legends, obstacles, standing

SHORT = 8  # regions without a rank that still fit into a column
FEW = 12  # regions in a ranking that leaves room under it


@lru_cache(maxsize=64)
def ranking(data: Ranking, chosen: tuple[str, ...]) -> Figure | None:
    """The ranked regions with the chosen ones marked; None when there are none to rank."""
    if not data.ranked:
        return None
    return Figure(
        key="peringkat",
        title=words.finding(data),
        note=words.RANKING_NOTE,
        alt=words.alt(data),
        spec=specifications.of(ranking_chart.dots, data.scope.dataset),
        data={
            VALUES: arrow(compare_rows.ranking_rows(data, chosen)),
            BOUNDARIES: loaders.boundary_rows(data.instrument.code),
        },
        table=_ranking_table(data),
        legend=tuple(_legend(data)),
        leads=views.profile_leads(data.scope),
    )


def no_ranking() -> str:
    """Why there is no ranking to see."""
    return frame.empty(words.RANKING_NONE, words.RANKING_NEXT)


def _legend(data: Ranking) -> Iterator[Entry]:
    positions = [row.standing.position for row in data.ranked]
    present = {position.band for position in positions}
    for band in reversed(data.instrument.bands):
        if band in present:
            yield Entry(band.name, palette.BANDS[band.code].fill)
    carried = next((item for item in positions if item.standing is Standing.CARRIED), None)
    if carried is not None and carried.band is not None:
        yield Entry(legends.CARRIED, palette.BANDS[carried.band.code].fill, hatched=True)


def _ranking_table(data: Ranking) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for row in data.ranked:
        rank, name, *rest = words.ranking_row(row)
        rows.append((rank, _profile(name, row.standing.region.code, data), *rest))
    return Table(
        words.caption(data, words.TITLE),
        words.ranking_head(data),
        tuple(rows),
        numeric=frozenset((0, 3)),
        row_header=1,
    )


def _profile(name: str, code: str, data: Ranking) -> Link:
    return Link(name, views.profile_href(code, data.scope))


@lru_cache(maxsize=64)
def numbers(data: Ranking, chosen: tuple[str, ...]) -> str:
    """Means and medians, what a few places mean, and what must be known of single regions."""
    if not data.ranked:
        return ""
    remarks = list(_remarks(data, chosen))
    return (
        cards(Card(*counter, palette.TILE_EDGE) for counter in words.averages(data))
        + frame.section(*words.meaning(data))
        + (frame.notes(remarks) if remarks else "")
    )


def _remarks(data: Ranking, chosen: tuple[str, ...]) -> Iterator[str]:
    for row in data.ranked:
        for remark in standing.remarks(row.standing):
            yield words.remark(row.standing.region.short, remark)
    missing = _missing(data, chosen)
    if missing:
        yield words.not_drawn(missing)


def _missing(data: Ranking, chosen: tuple[str, ...]) -> list[tuple[str, str]]:
    """Chosen regions that are not in the chart, each with the reason."""
    drawn = {row.standing.region.code for row in data.ranked}
    reasons = {
        row.standing.region.code: obstacles.reason(row.obstacle, row.standing)
        for row in data.unranked
    }
    names = {item.code: item.short for item in loaders.regions()}
    return [(names[code], reasons.get(code, words.OUTSIDE)) for code in chosen if code not in drawn]


def is_low(data: Ranking) -> bool:
    """Whether the ranking is short enough for its numbers to stand under it."""
    return len(data.ranked) <= FEW


def is_short(data: Ranking) -> bool:
    """Whether the regions without a rank fit into a column."""
    return len(data.unranked) <= SHORT


@lru_cache(maxsize=64)
def unranked(data: Ranking) -> str | Listing:
    """The regions without a rank by reason, with what was known last."""
    if not data.unranked:
        return ""
    by_reason: dict[str, list[NotRanked]] = {}
    for row in data.unranked:
        by_reason.setdefault(obstacles.reason(row.obstacle, row.standing), []).append(row)
    rows: list[tuple[Cell, ...]] = []
    groups: list[str] = []
    reasons: list[str] = []
    for why, found in by_reason.items():
        rows += [_unranked_row(row, data) for row in found]
        groups += [words.unranked_group(why, len(found))] * len(found)
        reasons += [why] * len(found)
    title = words.unranked_title(data)
    caption = words.caption(data, title)
    return downloads.listing(
        "tanpa_peringkat",
        Table(
            caption,
            (*words.UNRANKED_HEAD, words.REASON),
            tuple((*row, why) for row, why in zip(rows, reasons, strict=True)),
        ),
        before=frame.section(title, words.UNRANKED_NOTE),
        html=table(caption, words.UNRANKED_HEAD, rows, groups=groups),
    )


def _unranked_row(row: NotRanked, data: Ranking) -> tuple[Cell, ...]:
    name, *rest = words.unranked_row(row)
    return (_profile(name, row.standing.region.code, data), *rest)
