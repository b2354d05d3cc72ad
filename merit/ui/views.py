"""Pieces several pages share: links to profiles, map legends, the region card, the footer."""

from urllib.parse import urlencode

import streamlit as st

from merit.charts import palette
from merit.domain.instruments import Instrument
from merit.domain.scope import EVERYONE, Scope
from merit.domain.states import Dataset
from merit.services.map import MapData
from merit.services.standings import RegionStanding
from merit.ui import loaders
from merit.ui.components import frame, panels
from merit.ui.components.legend import Entry, legend
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Cell, Link, table
from merit.ui.text import legends, provenance
from merit.ui.text import map as map_words
from merit.ui.text import region as region_words
from merit.ui.text import shell as words


def profile_href(code: str, scope: Scope) -> str:
    """Address of a region's profile in the same view."""
    query = {"kode": code, "tahun": str(scope.year)}
    if scope.dataset is not Dataset.PUBLISHED:
        query["data"] = scope.dataset.value
    if scope.group != EVERYONE:
        query["kelompok"] = scope.group
    return f"/daerah?{urlencode(query)}"


def map_legend(instrument: Instrument, measure: str) -> str:
    """The legend of a measure."""
    entries = [Entry(name, fill) for name, fill in _fills(instrument, measure)]
    if measure == map_words.CATEGORY:
        entries.append(
            Entry(legends.CARRIED, palette.BANDS[instrument.top.code].fill, hatched=True)
        )
    entries.append(Entry(legends.NO_VALUE, palette.NO_VALUE_STRIPE, hatched=True))
    return legend(legends.LABEL, entries)


def _fills(instrument: Instrument, measure: str) -> list[tuple[str, str]]:
    if measure == map_words.CATEGORY:
        return [
            (f"{band.code} {band.name}", palette.BANDS[band.code].fill)
            for band in reversed(instrument.bands)
        ]
    if measure == map_words.GAP:
        return list(zip(legends.GAPS, palette.SEQUENCE, strict=True))
    if measure == map_words.CHANGE:
        falls = zip(reversed(legends.FALLS), reversed(palette.FALLING), strict=True)
        rises = zip(legends.RISES, palette.RISING, strict=True)
        return [*falls, (legends.UNCHANGED, palette.UNCHANGED), *rises]
    return list(zip(legends.SHARES, palette.SEQUENCE, strict=True))


def region_card(item: RegionStanding, scope: Scope, *, linked: bool) -> str:
    """One region's category, score, gap, validity and source; with a link to its profile."""
    return panels.region_panel(
        item,
        region_words.facts(item),
        source=_source(item),
        link=Link(words.OPEN_PROFILE, profile_href(item.region.code, scope)) if linked else None,
        titled=linked,
    )


def _source(item: RegionStanding) -> panels.SourceLink | None:
    if item.record is None:
        return None
    found = item.record.provenance
    return panels.SourceLink(
        provenance.sentence(found), provenance.address(found.source), region_words.OPEN_SOURCE
    )


def map_selection(data: MapData, code: str) -> str:
    """The card of the region chosen on a map, or how to choose one."""
    everyone = (*data.standings, *data.outside)
    chosen = next((item for item in everyone if item.region.code == code), None)
    if chosen is None:
        return frame.empty(map_words.NOBODY_CHOSEN, map_words.HINT)
    return region_card(chosen, data.scope, linked=True)


def standings_table(data: MapData, measure: str = map_words.CATEGORY) -> None:
    """The table twin of the maps, built only when a reader opens it."""
    scope = data.scope
    folded = st.expander(words.SEE_TABLE, key="tabel_posisi", on_change="rerun")
    if not folded.open:
        return
    shares = data.shares_of(measure)
    with folded:
        draw(
            table(
                map_words.table_caption(scope),
                map_words.table_head(data.instrument, measure),
                [
                    _linked(map_words.table_row(item, measure, shares), scope)
                    for item in data.standings
                ],
                numeric=(3, 4, 5, 6),
                row_header=1,
            ),
            frame.links([(words.download(scope), _csv_href(scope))]),
        )


def _csv_href(scope: Scope) -> str:
    query = {"data": scope.dataset.value, "tahun": str(scope.year)}
    return f"/api/v1/penilaian.csv?{urlencode(query)}"


def _linked(cells: tuple[str, ...], scope: Scope) -> tuple[Cell, ...]:
    code, name, *rest = cells
    return (code, Link(name, profile_href(code, scope)), *rest)


def footer(scope: Scope, *, with_map: bool = False) -> str:
    """Source, date and status of the page; the boundary note where a map is shown."""
    lines = [f"Sumber: {words.source(scope.dataset)}. Status: {words.status(scope.dataset)}."]
    changed = loaders.changed_at()
    if changed is not None:
        lines.append(words.changed(changed))
    if with_map:
        lines.append(loaders.boundary_note())
    return frame.footer(lines)
