"""Choosing which official result is entered, corrected or retracted."""

from collections.abc import Iterator

import streamlit as st

from merit.domain.proposals import RecordedResult, ResultKey
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.ui import address, downloads, loaders, results_base, results_choice, results_fields
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Cell, Link, Stack, Table
from merit.ui.downloads import Listing
from merit.ui.loaders import results as loader
from merit.ui.results_base import Base
from merit.ui.results_choice import REGION, View
from merit.ui.results_entry import WIDTH
from merit.ui.text import numbers, result_facts, shell
from merit.ui.text import result_form as words
from merit.ui.text import results as shared


def chosen(scope: Scope, dataset: Dataset, asked: View) -> Base | None:
    """What is to be changed, once region and year are chosen; until then what is recorded."""
    with st.container(width=WIDTH):
        code, year = _region(), results_fields.year(words.YEAR)
        instrument = results_fields.instrument(year) if year else ""
    if not code:
        draw(frame.note(words.CHOOSE_NOTE))
        return None
    if not year:
        downloads.draw(_recorded(scope, dataset, code), period=shared.PERIODS[dataset])
        return None
    key = ResultKey(dataset, code, year, instrument)
    with st.container():  # its place is kept, so that no field moves
        draw(_open_already(scope, key))
    return results_base.of_key(key, retracts=asked is View.RETRACT)


def _region() -> str:
    names = {"": words.CHOOSE_REGION} | {item.code: item.label for item in loaders.regions()}
    return address.choose(
        st.selectbox,
        words.REGION,
        list(names),
        name=REGION,
        default="",
        format_func=lambda code: names.get(code, code),
    )


def _recorded(scope: Scope, dataset: Dataset, code: str) -> str | Listing:
    found = loader.of_region(dataset, code)
    title = f"{words.RECORDED_TITLE}, {results_choice.label(code)}"
    if not found:
        return frame.section(title) + frame.empty(*words.RECORDED_NONE)
    rows = tuple(_row(scope, item) for item in found)
    table = Table(title, words.RECORDED_HEAD, rows)
    return downloads.listing(
        f"tercatat_{code}",
        Table(title, table.head[:-1], tuple(row[:-1] for row in rows)),
        before=frame.section(title),
        html=table.html(),
        work=shell.mark(dataset),
    )


def _row(scope: Scope, item: RecordedResult) -> tuple[Cell, ...]:
    record = item.record
    return (
        str(record.result.year),
        result_facts.said(record),
        shell.instrument_name(record.result.instrument),
        record.decree_number or numbers.NOTHING,
        Stack(tuple(_ways(scope, ResultKey.of(record))), is_alike=True),
    )


def _ways(scope: Scope, key: ResultKey) -> Iterator[Link]:
    for name, view in (
        (words.CORRECT_LINK, View.ENTER),
        (words.RETRACT_LINK, View.RETRACT),
        (words.HISTORY_LINK, View.HISTORY),
    ):
        yield Link(name, results_choice.href(scope, results_choice.of_key(view, key)))


def _open_already(scope: Scope, key: ResultKey) -> str:
    """Links to open proposals for the same result."""
    found = [item for item in loader.waiting(key.dataset) if item.key == key]
    if not found:
        return ""
    return frame.note(words.OPEN_ALREADY) + "".join(
        frame.link(
            f"{shared.CHANGES[item.change]}: {shared.change(item)}",
            results_choice.href(scope, results_choice.of_proposal(item)),
        )
        for item in found
    )
