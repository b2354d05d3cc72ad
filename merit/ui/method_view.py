"""Blocks of the methodology page."""

from functools import lru_cache

import streamlit as st

from merit.domain.instruments import Instrument
from merit.services.method import Method
from merit.ui import address
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Cell, Link, table
from merit.ui.text import method as words
from merit.ui.text import provenance, shell


def choose(data: Method) -> Instrument:
    """The instrument to explain, from the address or the list."""
    by_code = {item.code: item for item in data.instruments}
    code = address.choose(
        st.selectbox,
        words.INSTRUMENT,
        list(by_code),
        name="instrumen",
        default=data.instruments[0].code,
        format_func=shell.instrument_name,
    )
    return by_code[code]


def bands(instrument: Instrument) -> str:
    """Categories and where they begin."""
    rows = words.band_rows(instrument)
    return table(words.BANDS_TITLE, words.BANDS_HEAD, rows, row_header=1) + frame.notes(
        instrument.notes
    )


def rules() -> str:
    """How numbers are computed and compared."""
    return frame.section(words.RULES_TITLE) + frame.notes(words.RULES)


def aspects(instrument: Instrument) -> str:
    """Aspects with maxima and the status of their weights."""
    return table(
        words.ASPECTS_TITLE,
        words.ASPECTS_HEAD,
        words.aspect_rows(instrument),
        numeric=(2, 3, 4),
        row_header=1,
    )


def confidence(instrument: Instrument) -> str:
    """How sure each block is."""
    return table(words.CONFIDENCE_TITLE, words.CONFIDENCE_HEAD, words.confidence_rows(instrument))


def indicators(instrument: Instrument) -> None:
    """Indicators with weight and rubric, built only when opened."""
    folded = st.expander(words.INDICATORS_TITLE, key="indikator", on_change="rerun")
    if folded.open:
        with folded:
            draw(
                table(
                    words.INDICATORS_TITLE,
                    words.indicators_head(instrument),
                    words.indicator_rows(instrument),
                    numeric=(2, 3),
                    row_header=1,
                )
            )


def states() -> str:
    """The kinds of no value."""
    title = frame.section(words.STATES_TITLE, words.STATES_NOTE)
    return title + table(words.STATES_TITLE, words.STATES_HEAD, words.STATES)


@lru_cache(maxsize=8)
def sources(data: Method) -> str:
    """Every source of the published results."""
    rows: list[tuple[Cell, ...]] = []
    for item in data.sources:
        name, link = words.source_name(item), provenance.address(item.source)
        rows.append((Link(name, link, outside=True) if link else name, *words.source_row(item)))
    return table(words.SOURCES_TITLE, words.SOURCES_HEAD, rows, numeric=(3,))


def glossary() -> str:
    """Terms."""
    return table(words.GLOSSARY_TITLE, words.GLOSSARY_HEAD, words.GLOSSARY)


def open_data() -> str:
    """Where the same data can be fetched."""
    title = frame.section(words.OPEN_DATA_TITLE, words.OPEN_DATA)
    return title + frame.links(words.OPEN_DATA_LINKS)
