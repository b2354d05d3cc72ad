"""A chart with everything that belongs to it: finding, legend, alternative text, table, files.

A page builds figures in its view module, kept with the data they show, and draws them here. Table
and files stand in a fold that is built only when a reader opens it; a picture is drawn only when
it is asked for.
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
from merit.reports.spreadsheet import table_csv
from merit.ui import address, filters, loaders, notes
from merit.ui.components import frame
from merit.ui.components.legend import legend
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Table
from merit.ui.text import figures as words
from merit.ui.text import numbers
from merit.ui.text import shell as shell_words


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


FOLD = "rinci"


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
    is_open = address.value(FOLD) == figure.key
    href = address.here(**{FOLD: "" if is_open else figure.key})
    draw(frame.fold(words.DETAILS, href, name=f"{FOLD}-{figure.key}", is_open=is_open))
    if not is_open:
        return
    sheet = Sheet(figure.title, period, _mark(), (*_notes(figure), _made()))
    with st.container(horizontal=True):
        for form, media_type in words.FORMS.items():
            st.download_button(
                words.DOWNLOADS[form],
                data=partial(_file, figure, sheet, form),
                file_name=f"{_file_name(figure)}.{form}",
                mime=media_type,
                on_click="ignore",
                icon=":material/download:",
                key=f"unduh_{form}_{figure.key}",
            )
    draw(figure.table.html())


def _mark() -> str:
    return shell_words.mark(filters.current().dataset)


def _notes(figure: Figure) -> tuple[str, ...]:
    return notes.of(filters.current(), with_map=figure.has_map)


def _made() -> str:
    return words.made(numbers.day(loaders.today()))


def _file_name(figure: Figure) -> str:
    scope = filters.current()
    return f"{figure.key}-{scope.dataset}-{scope.year}-{scope.group}".replace("_", "-")


def _file(figure: Figure, sheet: Sheet, form: str) -> bytes:
    if form == "csv":
        return table_csv(sheet, figure.table.head, figure.table.texts())
    shapes = loaders.shapes().features if figure.has_map else None
    return picture(form, sheet, figure.spec, figure.data, legend=figure.legend, shapes=shapes)
