"""One aspect over all regions: its indicators by level, and the regions on it."""

from collections.abc import Sequence
from functools import lru_cache

import pandas as pd

from merit.charts import aspect_dots
from merit.charts.theme import VALUES
from merit.domain.instruments import Aspect
from merit.reports.distance_rows import SHAPES
from merit.services.aspect_matrix import median_share
from merit.services.breakdowns import Breakdown, Breakdowns
from merit.ui import aspects_choice, aspects_levels_view, figures, specifications, views
from merit.ui.aspects_matrix_view import means
from merit.ui.components import drill, frame
from merit.ui.components.choices import Choice, choices
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Link, Table
from merit.ui.figures import Figure
from merit.ui.keeping import arrow
from merit.ui.text import aspect_detail as words
from merit.ui.text import aspects as page_words
from merit.ui.text import numbers


def show(data: Breakdowns, aspect: Aspect, *, period: str) -> None:
    """Draw the view."""
    draw(_header(data, aspect, period))
    aspects_levels_view.show(data, aspect, period=period)
    figure = _regions(data, aspect)
    if figure is not None:
        figures.show(figure, period=page_words.about(page_words.name(aspect), period))


@lru_cache(maxsize=128)
def _header(data: Breakdowns, aspect: Aspect, period: str) -> str:
    scope = data.scope
    found = {item.aspect: item for item in means(data)}
    others = (
        Choice(
            item.code,
            aspects_choice.aspect_href(scope, item),
            item == aspect,
            numbers.percent(mean.share) if mean.share is not None else "",
        )
        for item, mean in found.items()
    )
    return "".join(
        (
            drill.trail(trail(data), page_words.name(aspect)),
            frame.header(page_words.name(aspect), words.lead(data, aspect, found[aspect]), period),
            choices(words.OTHER_ASPECTS, others),
        )
    )


def trail(data: Breakdowns, *aspects: Aspect) -> tuple[Link, ...]:
    """The matrix and the views of `aspects`, above the present one."""
    return (
        Link(page_words.TITLE, aspects_choice.href(data.scope)),
        *(
            Link(page_words.name(item), aspects_choice.aspect_href(data.scope, item))
            for item in aspects
        ),
    )


@lru_cache(maxsize=128)
def _regions(data: Breakdowns, aspect: Aspect) -> Figure | None:
    """The regions scored on an aspect, the largest share first; None when there are none."""
    scored = [item for item in data.regions if aspect.code in item.aspects]
    if not scored:
        return None
    ordered = sorted(scored, key=lambda item: -item.aspects[aspect.code].share)
    finding = words.region_finding(data, aspect, ordered)
    return Figure(
        key=f"daerah_{aspect.code}",
        title=finding,
        note=words.REGIONS_NOTE,
        alt=page_words.alt(f"{page_words.name(aspect)}. {finding}", data.scope),
        spec=specifications.of(aspect_dots.dots, data.scope.dataset),
        data={VALUES: arrow(_rows(ordered, aspect))},
        table=Table(
            page_words.caption(page_words.name(aspect), data.scope),
            words.REGIONS_HEAD,
            tuple(
                (
                    item.code,
                    Link(
                        item.standing.region.label,
                        aspects_choice.region_href(data.scope, aspect, item.code),
                    ),
                    *words.region_row(item, aspect),
                )
                for item in ordered
            ),
            numeric=frozenset((2, 3, 4)),
            row_header=1,
        ),
        leads=views.leads(aspects_choice.aspect_href(data.scope, aspect), "kode"),
    )


def _rows(ordered: Sequence[Breakdown], aspect: Aspect) -> pd.DataFrame:
    """Rows of `merit.charts.aspect_dots`."""
    middle, _ = median_share(ordered, aspect)
    rows = []
    for place, item in enumerate(ordered):
        region, value = item.standing.region, item.aspects[aspect.code]
        rows.append(
            {
                "kode": item.code,
                "urut": place,
                "nama": region.label,
                "singkat": region.short,
                "bagian": value.share,
                "teks": numbers.percent(value.share),
                "bentuk": SHAPES[region.kind],
                "sebutan": page_words.cell(item, aspect),
                "tengah": middle,
                "nama_tengah": words.median(middle),
                "poin": page_words.points(aspect, value),
                "ubah": page_words.change(item, value),
            }
        )
    return pd.DataFrame(rows)
