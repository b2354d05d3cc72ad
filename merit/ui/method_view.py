"""Blocks of the methodology page."""

from functools import lru_cache

import streamlit as st

from merit.domain.instruments import Instrument
from merit.services.method import Method
from merit.ui import address, downloads
from merit.ui.components import frame
from merit.ui.components.tables import Cell, Link, Table
from merit.ui.downloads import Listing
from merit.ui.text import method as words
from merit.ui.text import method_unofficial as unofficial
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


def bands(instrument: Instrument) -> Listing:
    """Categories and where they begin."""
    rows = tuple(words.band_rows(instrument))
    table = Table(words.BANDS_TITLE, words.BANDS_HEAD, rows, row_header=1)
    return _listing("kategori", table, html=table.html() + frame.notes(instrument.notes))


def rules() -> str:
    """How numbers are computed and compared."""
    return frame.section(words.RULES_TITLE) + frame.notes(words.RULES)


def claimed() -> str:
    """How claims are counted, and how far they lie from what was verified."""
    return _explained(unofficial.SELF_CHECK, unofficial.DIFFERENCE)


def simulated() -> str:
    """How the way up and the plan are computed, and what they take for granted."""
    return _explained(unofficial.PATH, unofficial.PLAN)


def _explained(*parts: tuple[str, tuple[str, ...]]) -> str:
    return "".join(frame.section(title) + frame.notes(lines) for title, lines in parts)


def aspects(instrument: Instrument) -> Listing:
    """Aspects with maxima and the status of their weights."""
    return _listing(
        "aspek",
        Table(
            words.ASPECTS_TITLE,
            words.ASPECTS_HEAD,
            tuple(words.aspect_rows(instrument)),
            numeric=frozenset((2, 3, 4)),
            row_header=1,
        ),
    )


def confidence(instrument: Instrument) -> Listing:
    """How sure each block is."""
    rows = tuple(words.confidence_rows(instrument))
    return _listing("keyakinan", Table(words.CONFIDENCE_TITLE, words.CONFIDENCE_HEAD, rows))


def indicators(instrument: Instrument, period: str) -> None:
    """Indicators with weight and rubric, built only when opened."""
    folded = st.expander(words.INDICATORS_TITLE, key="indikator", on_change="rerun")
    if folded.open:
        table = Table(
            words.INDICATORS_TITLE,
            words.indicators_head(instrument),
            tuple(words.indicator_rows(instrument)),
            numeric=frozenset((2, 3)),
            row_header=1,
        )
        with folded:
            downloads.draw(_listing("daftar_indikator", table), period=period)


def states() -> Listing:
    """The kinds of no value."""
    title = frame.section(words.STATES_TITLE, words.STATES_NOTE)
    table = Table(words.STATES_TITLE, words.STATES_HEAD, words.STATES)
    return _listing("tanpa_nilai", table, html=title + table.html())


@lru_cache(maxsize=8)
def sources(data: Method) -> Listing:
    """Every source of the published results."""
    rows: list[tuple[Cell, ...]] = []
    for item in data.sources:
        name, link = words.source_name(item), provenance.address(item.source)
        rows.append((Link(name, link, outside=True) if link else name, *words.source_row(item)))
    return _listing(
        "sumber",
        Table(words.SOURCES_TITLE, words.SOURCES_HEAD, tuple(rows), numeric=frozenset((3,))),
    )


def glossary() -> Listing:
    """Terms."""
    return _listing("istilah", Table(words.GLOSSARY_TITLE, words.GLOSSARY_HEAD, words.GLOSSARY))


def _listing(key: str, table: Table, *, html: str = "") -> Listing:
    """A table of the page; it explains how is measured and holds no values of a data set."""
    return downloads.listing(key, table, html=html, work="")


def open_data() -> str:
    """Where the same data can be fetched."""
    title = frame.section(words.OPEN_DATA_TITLE, words.OPEN_DATA)
    return title + frame.links(words.OPEN_DATA_LINKS)
