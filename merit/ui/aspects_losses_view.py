"""The distance to the top category, decomposed: the province or one region."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

import pandas as pd
import streamlit as st

from merit.charts import losses as chart
from merit.charts.legend import Entry
from merit.charts.theme import VALUES
from merit.domain.instruments import Aspect
from merit.services.breakdowns import Breakdown, Breakdowns
from merit.services.losses import AspectLoss, Decomposition, IndicatorLoss, below_top, decompose
from merit.ui import address, aspects_choice, figures, specifications, views
from merit.ui.aspects_choice import NOBODY
from merit.ui.aspects_matrix_view import tabs
from merit.ui.components import drill, frame
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Bar, Cell, Link, Stack, Table, table
from merit.ui.figures import Figure
from merit.ui.keeping import arrow
from merit.ui.text import aspects as page_words
from merit.ui.text import losses as words

CHOICE_WIDTH = 440  # pixels, the width of its longest name and more


def show(data: Breakdowns, *, period: str) -> None:
    """Draw the view."""
    header = st.container()
    region = _region(data)
    found = _found(data, region)
    with header:
        draw(
            tabs(data, page_words.LOSSES, code=region.code if region else NOBODY),
            frame.header(words.TITLE, words.lead(data, found, region), period),
        )
    if found is None:
        draw(_missing(data, region))
        return
    figure, subject = _figure(data, found, region), words.subject(data, found, region)
    figures.show(figure, period=page_words.about(subject, period))
    draw(_largest(data, found, region), _rules(data), _ways(data, region))


def _region(data: Breakdowns) -> Breakdown | None:
    """The region the reader chose, None for the whole group."""
    names = {item.code: item.standing.region.label for item in data.everyone}
    code = address.choose(
        st.selectbox,
        words.CHOOSE,
        [NOBODY, *names],
        name="kode",
        default=NOBODY,
        format_func=lambda code: names.get(code, words.whole(data.scope.group)),
        width=CHOICE_WIDTH,
    )
    return data.of(code) if code else None


@lru_cache(maxsize=128)
def _found(data: Breakdowns, region: Breakdown | None) -> Decomposition | None:
    return decompose([region] if region else below_top(data), data.instrument)


def _missing(data: Breakdowns, region: Breakdown | None) -> str:
    """Why nothing is decomposed, what is known, and what the rules are."""
    if region is not None:
        card = views.region_card(region.standing, data.scope, linked=False)
        return card + frame.empty(words.NONE, words.NEXT) + _rules(data) + _ways(data, region)
    if data.has_scores:
        return frame.empty(words.EVERYONE_REACHED, words.EVERYONE_REACHED_NEXT) + _rules(data)
    return frame.empty(words.NONE, words.NEXT) + _known(data) + _rules(data) + _ways(data, region)


def _known(data: Breakdowns) -> str:
    """The distances known without their composition, the shortest first."""
    gaps = [(item.standing.gap, item) for item in data.regions if item.standing.gap is not None]
    links = (
        Link(words.known_distance(item), views.profile_href(item.code, data.scope))
        for _, item in sorted(gaps, key=lambda pair: pair[0])
    )
    return frame.section(words.KNOWN_TITLE) + drill.ways(links) if gaps else ""


def _rules(data: Breakdowns) -> str:
    return frame.section(words.EXPLAIN_TITLE) + frame.notes(words.rules(data.instrument))


def _ways(data: Breakdowns, region: Breakdown | None) -> str:
    links = [Link(words.TO_MATRIX, aspects_choice.href(data.scope))]
    if region is not None:
        links.append(Link(words.PROFILE, views.profile_href(region.code, data.scope)))
    return drill.ways(links)


def _href(data: Breakdowns, aspect: Aspect, region: Breakdown | None) -> str:
    """The aspect over all regions, or of the chosen one."""
    if region is None:
        return aspects_choice.aspect_href(data.scope, aspect)
    return aspects_choice.region_href(data.scope, aspect, region.code)


@lru_cache(maxsize=128)
def _figure(data: Breakdowns, found: Decomposition, region: Breakdown | None) -> Figure:
    """The aspects as bars, the largest part first; aspects and indicators in the table."""
    ordered = sorted(found.aspects, key=lambda item: (-item.part, -item.lost))
    entries = [Entry(words.LOST, chart.LOST)]
    if found.distance:
        entries.insert(0, Entry(words.PART, chart.PART))
    return Figure(
        key=f"poin_hilang_{region.code}" if region else "poin_hilang",
        title=words.finding(found),
        note=words.chart_note(data, found, region),
        alt=words.alt(data, found, region),
        spec=specifications.of(chart.bars, data.scope.dataset),
        data={VALUES: arrow(_rows(ordered, found))},
        table=Table(
            page_words.caption(f"{words.TITLE}, {words.subject(data, found, region)}", data.scope),
            words.TABLE_HEAD,
            tuple(_table_rows(data, found, region)),
            numeric=frozenset((2, 3)),
            row_header=1,
        ),
        legend=tuple(entries),
        leads=views.leads(
            aspects_choice.href(data.scope, kode=region.code if region else NOBODY), "aspek"
        ),
    )


def _rows(ordered: Sequence[AspectLoss], found: Decomposition) -> pd.DataFrame:
    """Rows of `merit.charts.losses`."""
    return pd.DataFrame(
        [
            {
                "kode": item.aspect.code,
                "urut": place,
                "nama": page_words.name(item.aspect),
                "singkat": page_words.short_name(item.aspect),
                "hilang": float(item.lost),
                "bagian": float(item.part),
                "teks": words.both(item, found),
                "sebutan": words.spoken(item),
                "jarak": words.points(item.part),
                "poin": words.points(item.lost),
            }
            for place, item in enumerate(ordered)
        ]
    )


def _table_rows(
    data: Breakdowns, found: Decomposition, region: Breakdown | None
) -> list[tuple[Cell, ...]]:
    """Every aspect with its indicators below it, and the sums."""
    rows: list[tuple[Cell, ...]] = []
    for item in found.aspects:
        link = Link(item.aspect.name, _href(data, item.aspect, region))
        rows.append((item.aspect.code, link, *words.aspect_cells(item)))
        rows += [
            (one.indicator.code, one.indicator.name, *words.indicator_cells(one))
            for one in item.indicators
        ]
    return [*rows, words.total_row(found)]


@lru_cache(maxsize=128)
def _largest(data: Breakdowns, found: Decomposition, region: Breakdown | None) -> str:
    """The indicators with the largest part of the distance."""
    if not found.answered:
        return frame.note(words.NO_ANSWERS)
    top = found.indicators[: words.SHOWN]
    most = max(_size(one, found) for _, one in top)
    rows = [
        (
            Stack(
                (
                    Link(
                        page_words.indicator_name(one.indicator),
                        aspects_choice.indicator_href(data.scope, item.aspect, one.indicator),
                    ),
                    Link(page_words.name(item.aspect), _href(data, item.aspect, region)),
                )
            ),
            _amounts(one, found, most),
        )
        for item, one in top
    ]
    caption = page_words.caption(words.largest_title(found), data.scope)
    return frame.section(words.largest_title(found), words.largest_note(found, region)) + table(
        caption, words.largest_head(found), rows
    )


def _size(item: IndicatorLoss, found: Decomposition) -> Decimal:
    """What the list is about: parts of the distance, losses once it is closed."""
    return item.part if found.distance else item.lost


def _amounts(item: IndicatorLoss, found: Decomposition, most: Decimal) -> Stack | Bar:
    size = _size(item, found)
    bar = Bar(words.amount(size), float(size / most) if most else 0.0)
    return Stack((bar, words.of_lost(item))) if found.distance else bar
