"""The files the page of imports hands out: a template to fill in, a workbook with remarks."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Literal

import streamlit as st

from merit.domain.imports.complaints import Complaint
from merit.domain.imports.readings import Asked, Kind
from merit.domain.instruments import Instrument
from merit.reports.annotated_workbook import annotated_workbook
from merit.reports.template_workbook import template_workbook
from merit.reports.workbook_file import MEDIA_TYPE
from merit.ui import loaders, results_choice
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.imports_chosen import Chosen
from merit.ui.text import imports as words
from merit.workbooks import open_file


def templates(asked: Asked) -> None:
    """The buttons for the templates of what is asked for, once it is known for which year."""
    if asked.kind is Kind.RESULTS and asked.year is None:
        draw(frame.note(words.TEMPLATE_FIRST))
        return
    with st.container(horizontal=True):
        _template(asked, words.TEMPLATE, levels=False)
        if asked.kind is Kind.RESULTS and _instrument(asked).indicators:
            _template(asked, words.TEMPLATE_WITH_LEVELS, levels=True)


def _template(asked: Asked, label: str, *, levels: bool) -> None:
    make = partial(
        template_workbook,
        asked.kind,
        regions=loaders.regions(),
        instrument=_instrument(asked),
        year=asked.year,
        levels=levels,
    )
    _button(label, make, words.template_file(asked, levels=levels), key=f"unduh_{label}")


def annotated(file: Chosen, complaints: Sequence[Complaint], asked: Asked) -> None:
    """The button for the file with every remark written into it."""
    make = partial(
        _with_remarks,
        file,
        complaints,
        kind=asked.kind,
        regions=loaders.regions(),
        instrument=_instrument(asked),
        year=asked.year,
    )
    name = words.annotated_file(file.name)
    _button(words.ANNOTATED, make, name, key="unduh_catatan", type="primary")


def _with_remarks(file: Chosen, complaints: Sequence[Complaint], **about: Any) -> bytes:
    return annotated_workbook(open_file(file.content, name=file.name), complaints, **about)


def _instrument(asked: Asked) -> Instrument:
    """The one that was chosen, or the one in force today."""
    code = asked.instrument or results_choice.in_force(loaders.today().year)
    return results_choice.instruments()[code]


def _button(
    label: str,
    make: Callable[[], bytes],
    name: str,
    *,
    key: str,
    type: Literal["primary", "secondary"] = "secondary",
) -> None:
    st.download_button(
        label,
        data=make,
        file_name=name,
        mime=MEDIA_TYPE,
        on_click="ignore",
        icon=":material/download:",
        key=key,
        type=type,
    )
