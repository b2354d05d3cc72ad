"""A chart with everything that belongs to it: finding, legend, alternative text, table, files.

A page builds figures in its view module, kept with the data they show, and draws them here. Table
and files stand in a fold that is built only when a reader opens it.
"""

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import streamlit as st

from merit.charts import theme
from merit.charts.legend import Entry
from merit.reports.pictures import picture
from merit.reports.sheet import Sheet
from merit.ui import downloads, loaders
from merit.ui.components import frame
from merit.ui.components.legend import legend
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Table
from merit.ui.text import figures as words


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """One chart. `key` names its element and its files; `data` are Arrow rows by data set name.

    `title` is the finding. `spec` is kept and shared; `fills` says that the chart takes the height
    of its box, `has_map` that boundaries are drawn. A click on a mark opens the address in `leads`
    with the mark's `kode` behind it; or `selection` names what a click selects on the page.
    """

    key: str
    title: str
    alt: str
    spec: dict[str, Any]
    data: Mapping[str, bytes]
    table: Table
    note: str = ""
    legend: tuple[Entry, ...] = field(default_factory=tuple)
    fills: bool = False
    has_map: bool = False
    leads: str = ""
    selection: str | None = None


def show(figure: Figure, *, period: str) -> None:
    """Finding, legend, chart, and the fold with table and files."""
    draw(
        frame.section(figure.title, figure.note),
        legend(words.LEGEND, figure.legend) if figure.legend else "",
        frame.leads(figure.key, figure.leads) if figure.leads else "",
    )
    # Only a box and a chart that answers to clicks carry their key into the page.
    with st.container(key=figure.key) if figure.leads else nullcontext():
        chart(figure)
    details(figure, period=period)


def chart(figure: Figure, *, on_select: Callable[[], None] | None = None) -> None:
    """The chart alone; `on_select` is called when a reader selects something in it."""
    st.vega_lite_chart(
        spec=theme.bound(figure.spec, figure.data),
        theme=None,
        height="stretch" if figure.fills else "content",
        on_select=on_select or "ignore",
        selection_mode=figure.selection,
        key=None if figure.leads else figure.key,
        alt=figure.alt,
    )


def details(figure: Figure, *, period: str) -> None:
    """The fold with the table twin and the files; the address says which one is open."""
    link, is_open = downloads.fold(figure.key, words.DETAILS)
    draw(link)
    if not is_open:
        return
    sheet = downloads.sheet(figure.title, period, with_map=figure.has_map)
    files = downloads.of_table(sheet, lambda: figure.table)
    files |= {form: partial(_drawn, figure, sheet, form) for form in (words.PNG, words.SVG)}
    downloads.buttons(figure.key, files, stem=downloads.stem(figure.key))
    draw(figure.table.html())


def _drawn(figure: Figure, sheet: Sheet, form: str) -> bytes:
    shapes = loaders.shapes().features if figure.has_map else None
    return picture(form, sheet, figure.spec, figure.data, legend=figure.legend, shapes=shapes)
