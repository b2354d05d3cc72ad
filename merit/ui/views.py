"""Pieces several pages share: addresses, map legends, the region card, the footer."""

from functools import lru_cache
from itertools import groupby
from urllib.parse import urlencode

from merit.charts import palette
from merit.charts.legend import Entry
from merit.domain.instruments import Instrument
from merit.domain.scope import EVERYONE, Scope
from merit.domain.states import Dataset
from merit.services.map import MapData
from merit.services.standings import RegionStanding
from merit.ui import notes
from merit.ui.components import frame, panels
from merit.ui.components.tables import Cell, Link, Table
from merit.ui.navigation import PageEntry
from merit.ui.text import legends, provenance
from merit.ui.text import map as map_words
from merit.ui.text import region as region_words
from merit.ui.text import shell as words


def href(path: str, scope: Scope, **own: str) -> str:
    """Address of a page in the same view; `path` without a slash, `own` its own parameters."""
    return f"/{path}?{urlencode(query(scope, **own))}"


def query(scope: Scope, **own: str) -> dict[str, str]:
    """The parameters of such an address."""
    asked = {**own, "tahun": str(scope.year)}
    if scope.dataset is not Dataset.PUBLISHED:
        asked["data"] = scope.dataset.value
    if scope.group != EVERYONE:
        asked["kelompok"] = scope.group
    return asked


def profile_href(code: str, scope: Scope) -> str:
    """Address of a region's profile in the same view."""
    return href("daerah", scope, kode=code)


def leads(address: str, name: str) -> str:
    """The start of the addresses the marks of a chart open: the code under `name` is missing."""
    return f"{address}&{name}="


def profile_leads(scope: Scope) -> str:
    """The same for the profiles of regions."""
    return leads(href("daerah", scope), "kode")


def map_legend(data: MapData, measure: str) -> tuple[Entry, ...]:
    """The legend of a measure; predicates of other instruments where regions have them."""
    instrument = data.instrument
    entries = [Entry(name, fill) for name, fill in _fills(instrument, measure)]
    if measure == map_words.CATEGORY:
        entries += _of_others(data)
        entries.append(
            Entry(legends.CARRIED, palette.BANDS[instrument.top.code].fill, hatched=True)
        )
    entries.append(Entry(legends.NO_VALUE, palette.NO_VALUE_STRIPE, hatched=True))
    return tuple(entries)


def _of_others(data: MapData) -> list[Entry]:
    positions = [item.position for item in data.standings]
    found = {
        (item.instrument, item.band)
        for item in positions
        if item.counts and item.instrument and item.band
        if item.instrument != data.instrument.code
    }
    return [
        Entry(
            f"{band.code} {band.name} ({words.instrument_name(code)})",
            palette.BANDS[band.code].fill,
        )
        for code, band in sorted(found, key=lambda pair: (pair[0], -pair[1].minimum))
    ]


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


@lru_cache(maxsize=256)
def standings(data: MapData, measure: str = map_words.CATEGORY) -> Table:
    """The table twin of the maps."""
    scope = data.scope
    shares = data.shares_of(measure)
    return Table(
        map_words.table_caption(scope),
        map_words.table_head(data.instrument, measure),
        tuple(
            _linked(map_words.table_row(item, measure, shares), scope) for item in data.standings
        ),
        numeric=frozenset((3, 4, 5, 6)),
        row_header=1,
    )


def _linked(cells: tuple[str, ...], scope: Scope) -> tuple[Cell, ...]:
    code, name, *rest = cells
    return (code, Link(name, profile_href(code, scope)), *rest)


@lru_cache(maxsize=64)
def menu(pages: tuple[PageEntry, ...], current: PageEntry) -> str:
    """The pages by section; the filters of the reader follow by themselves."""
    sections = groupby(pages, key=lambda page: page.section)
    return frame.menu(
        (
            words.SECTIONS[section],
            tuple(
                frame.Entry(page.title, f"/{page.url_path}", page.icon, page is current)
                for page in listed
            ),
        )
        for section, listed in sections
    )


@lru_cache(maxsize=64)
def other_pages(scope: Scope, pages: tuple[PageEntry, ...], current: PageEntry) -> str:
    """Links to the pages the menu does not list, in the same view."""
    return frame.page_links(
        (page.title, href(page.url_path, scope), page is current) for page in pages
    )


def footer(scope: Scope, *, with_map: bool = False, with_date: bool = True) -> str:
    """Source, date and status of the page; the boundary note where a map is shown."""
    return frame.footer(notes.of(scope, with_map=with_map, with_date=with_date))
