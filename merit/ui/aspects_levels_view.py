"""The indicators of one aspect: how many regions stand at which level, and what it costs."""

from functools import lru_cache

import pandas as pd

from merit.charts import level_distribution, palette
from merit.charts.legend import Entry
from merit.charts.theme import VALUES
from merit.domain.instruments import Aspect, Indicator
from merit.services.aspect_detail import UNANSWERED, Distribution, distributions
from merit.services.breakdowns import Breakdowns
from merit.ui import aspects_choice, figures, specifications
from merit.ui.components import frame
from merit.ui.components.legend import legend
from merit.ui.components.levels import (
    IndicatorCard,
    Segment,
    StackedLine,
    indicator_cards,
    stacked,
)
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Link, Table
from merit.ui.figures import Figure
from merit.ui.keeping import arrow
from merit.ui.text import aspect_detail as words
from merit.ui.text import aspects as page_words
from merit.ui.text import figures as figure_words

found = lru_cache(maxsize=256)(distributions)


def show(data: Breakdowns, aspect: Aspect, *, period: str) -> None:
    """Draw the distribution, or rubric and evidence alone where nobody's levels are known."""
    if not aspect.indicators:
        draw(frame.empty(words.NO_INDICATORS, words.NO_INDICATORS_NEXT))
        return
    figure = _figure(data, aspect)
    if figure is None:
        draw(frame.empty(words.NONE, words.NEXT), _rubrics(data, aspect))
        return
    draw(
        frame.section(figure.title, figure.note),
        legend(figure_words.LEGEND, figure.legend),
        _stacks(data, aspect),
    )
    figures.details(figure, period=page_words.about(page_words.name(aspect), period))


def shade(level: int, levels: int) -> int | None:
    """Shade of a level: the darkest is the highest; None without an answer."""
    return level + len(palette.SEQUENCE) - 1 - levels if level != UNANSWERED else None


def shown(levels: int) -> tuple[int, ...]:
    """Levels from the lowest to the highest, then those without an answer."""
    return (*range(1, levels + 1), UNANSWERED)


def rubric(indicator: Indicator, level: int) -> str:
    """What a level asks for."""
    return indicator.rubric[level - 1] if 0 < level <= len(indicator.rubric) else ""


@lru_cache(maxsize=128)
def _stacks(data: Breakdowns, aspect: Aspect) -> str:
    levels = data.instrument.levels
    return stacked(
        StackedLine(
            _link(data, aspect, item.indicator),
            tuple(
                Segment(len(item.at[level]), shade(level, levels))
                for level in shown(levels)
                if item.at[level]
            ),
            words.distribution(item),
            words.indicator_facts(item, levels),
        )
        for item in found(data, aspect)
    )


def _link(data: Breakdowns, aspect: Aspect, indicator: Indicator) -> Link:
    return Link(
        page_words.indicator_name(indicator),
        aspects_choice.indicator_href(data.scope, aspect, indicator),
    )


@lru_cache(maxsize=128)
def _figure(data: Breakdowns, aspect: Aspect) -> Figure | None:
    """The distribution as table and files; None when nobody's levels are known."""
    items, levels = found(data, aspect), data.instrument.levels
    if not items[0].n:
        return None
    finding = words.costliest(items)
    return Figure(
        key=f"tingkat_{aspect.code}",
        title=finding,
        note=words.indicators_note(aspect),
        alt=page_words.alt(finding, data.scope),
        spec=specifications.of(level_distribution.bars, data.scope.dataset),
        data={VALUES: arrow(_rows(items, levels))},
        table=Table(
            page_words.caption(words.indicators_caption(aspect), data.scope),
            words.distribution_head(aspect, levels),
            tuple(
                (
                    item.indicator.code,
                    Link(
                        item.indicator.name,
                        aspects_choice.indicator_href(data.scope, aspect, item.indicator),
                    ),
                    *words.distribution_row(item, levels),
                )
                for item in items
            ),
            numeric=frozenset(range(2, levels + 7)),
            row_header=1,
        ),
        legend=_legend(levels),
    )


def _legend(levels: int) -> tuple[Entry, ...]:
    entries = [
        Entry(words.level(level).lower(), palette.SEQUENCE[shade(level, levels) or 0])
        for level in range(1, levels + 1)
    ]
    unanswered = words.level(UNANSWERED).lower()
    return (*entries, Entry(unanswered, palette.NO_VALUE_STRIPE, hatched=True))


def _rows(items: tuple[Distribution, ...], levels: int) -> pd.DataFrame:
    """Rows of `merit.charts.level_distribution`."""
    rows = []
    for place, item in enumerate(items):
        start = 0
        for level in shown(levels):
            number = len(item.at[level])
            if not number:
                continue
            step = shade(level, levels)
            fill = palette.NO_VALUE_HATCH if step is None else palette.SEQUENCE[step]
            rows.append(
                {
                    "urut": place,
                    "mulai": start,
                    "tengah": start + number / 2,
                    "sampai": start + number,
                    "teks": str(number),
                    "isi": fill,
                    "tinta": palette.INK if step is None else palette.ink_on(fill),
                    "nama": None if start else page_words.indicator_name(item.indicator),
                    "rata": None if start else "; ".join(words.indicator_facts(item, levels)),
                }
            )
            start += number
    return pd.DataFrame(rows)


def _rubrics(data: Breakdowns, aspect: Aspect) -> str:
    """Rubric and evidence of every indicator, for an aspect nobody is known to be scored on."""
    return frame.section(words.INDICATORS_TITLE, words.RUBRIC_NOTE) + indicator_cards(
        card(data, aspect, item) for item in aspect.indicators
    )


def card(
    data: Breakdowns, aspect: Aspect, indicator: Indicator, actions: tuple[str, ...] = ()
) -> IndicatorCard:
    """An indicator without a level: weight, the rubric of every level, evidence, follow-ups."""
    lists = ((words.EVIDENCE, indicator.evidence), (words.ACTIONS, actions))
    return IndicatorCard(
        _link(data, aspect, indicator),
        summary=words.weight_summary(indicator, data.instrument.levels),
        steps=tuple((words.level(number), text) for number, text in enumerate(indicator.rubric, 1)),
        lists=tuple(entry for entry in lists if entry[1]),
    )
