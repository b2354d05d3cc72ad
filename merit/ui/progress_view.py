"""How far the action items are, per region, intervention, decision or aspect: with bars."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import pandas as pd

from merit.charts import heat, palette
from merit.charts.theme import VALUES
from merit.domain.instruments import Aspect
from merit.domain.records import InterventionRecord
from merit.domain.regions import Region
from merit.services.action_items import Agreed
from merit.services.actions import Actions
from merit.services.progress import By, Progress
from merit.services.progress import progress as progress_of
from merit.ui import specifications, views
from merit.ui.actions_choice import Choice
from merit.ui.components import frame
from merit.ui.components.choices import Choice as Way
from merit.ui.components.choices import choices
from merit.ui.components.tables import Bar, Cell, Link, Stack, Table
from merit.ui.figures import Figure
from merit.ui.keeping import DRAWN, arrow
from merit.ui.text import marks
from merit.ui.text import progress as progress_words


@lru_cache(maxsize=DRAWN)
def progress(data: Actions, choice: Choice) -> str:
    """Finding, the choice of a grouping, and the table."""
    shown = figure(data, choice.by)
    ways = [
        Way(name, replace(choice, by=by).href(data.scope), is_chosen=by is choice.by)
        for by, name in progress_words.NAMES.items()
    ]
    return "".join(
        (
            frame.section(shown.title, shown.note),
            choices(progress_words.BY, ways, stay="menurut"),
            shown.table.html(),
        )
    )


@lru_cache(maxsize=DRAWN)
def figure(data: Actions, by: By) -> Figure:
    """The same table for the files: its cells as a picture, its rows as CSV."""
    rows = progress_of(data.items, by)
    finding = progress_words.finding(rows, by)
    table = Table(
        marks.caption(progress_words.caption(by), data.scope.dataset),
        progress_words.head(by),
        tuple(_row(data, row, by) for row in rows),
        numeric=frozenset((1, 2, 3, 6)),
    )
    return Figure(
        key=f"kemajuan_{by.value}",
        title=finding,
        note=progress_words.note(by, _without(data), rows),
        alt=marks.alt(finding, data.scope.dataset),
        spec=specifications.of(heat.cells, data.scope.dataset),
        data={
            VALUES: arrow(_cells(table, [progress_words.label(row.subject, by) for row in rows]))
        },
        table=table,
    )


def _without(data: Actions) -> tuple[Region, ...]:
    named = {item.region.code for item in data.items}
    return tuple(item for item in data.regions if item.code not in named)


def _row(data: Actions, row: Progress, by: By) -> tuple[Cell, ...]:
    return (
        _name(data, row, by),
        *progress_words.counts(row),
        _bar(progress_words.done(row), row.done_share),
        _bar(
            progress_words.mean(row),
            None if row.mean_progress is None else row.mean_progress / 100,
        ),
        str(row.cancelled),
    )


def _bar(text: str, share: float | None) -> Cell:
    return text if share is None else Bar(text, share)


def _name(data: Actions, row: Progress, by: By) -> Cell:
    name = progress_words.name(row.subject, by)
    if isinstance(row.subject, Region):
        return Link(name, views.profile_href(row.subject.code, data.scope))
    if isinstance(row.subject, Aspect):
        return Link(name, views.href("aspek", data.scope, aspek=row.subject.code))
    if isinstance(row.subject, InterventionRecord):
        return Stack((name, progress_words.held(row.subject)))
    if isinstance(row.subject, Agreed):
        meeting = views.href("rakor", data.scope, kode=row.subject.meeting_code)
        return Stack((name, Link(progress_words.agreed(row.subject), meeting)))
    return name


def _cells(table: Table, labels: Sequence[str]) -> pd.DataFrame:
    """Rows of `merit.charts.heat`: the table as it is, without shades, its rows by `labels`."""
    return pd.DataFrame(
        {
            "baris": label,
            "kolom": column,
            "urut_baris": line,
            "urut_kolom": place,
            "teks": text,
            "isi": palette.PAPER,
            "tinta": palette.INK,
        }
        for line, (label, (_, *texts)) in enumerate(zip(labels, table.texts(), strict=True))
        for place, (column, text) in enumerate(zip(table.head[1:], texts, strict=True))
    )
