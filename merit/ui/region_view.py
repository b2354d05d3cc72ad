"""Blocks of the profile page: history, aspects, action items, interventions, talent."""

from functools import lru_cache

from merit.charts import history as history_chart
from merit.charts import spine
from merit.charts.boundaries import BOUNDARIES
from merit.charts.theme import VALUES
from merit.domain.decks import DeckKind
from merit.domain.instruments import Measure
from merit.domain.records import AssessmentRecord, InterventionRecord
from merit.domain.scope import Scope
from merit.services.profile import Profile
from merit.services.spreads import AspectSpread, costliest
from merit.ui import activity_choice, chart_rows, downloads, loaders, specifications, views
from merit.ui.access import Permission, current_user
from merit.ui.components import drill, frame
from merit.ui.components.tables import Cell, Link, Table
from merit.ui.downloads import Listing
from merit.ui.figures import Figure
from merit.ui.keeping import arrow
from merit.ui.text import legends, provenance
from merit.ui.text import pathways as pathways_words
from merit.ui.text import present as present_words
from merit.ui.text import region as words
from merit.ui.text import results as results_words
from merit.ui.text import simulation as simulation_words

BESIDE = 3


def history_note(data: Profile) -> str:
    """How the history chart is read, and whether there is a trend."""
    return legends.HISTORY if data.has_trend else f"{legends.HISTORY} {words.TREND_NONE}"


@lru_cache(maxsize=128)
def history(data: Profile) -> Figure:
    """Results over the years; every recorded year with its source in the table."""
    finding = words.history_finding(data)
    by_index = data.instrument.measure is Measure.INDEX
    chart = history_chart.indices if by_index else history_chart.scores
    return Figure(
        key=f"riwayat_{data.standing.region.code}",
        title=finding,
        note=history_note(data),
        alt=words.chart_alt(data, finding),
        spec=specifications.of(chart, data.scope.dataset),
        data={
            VALUES: arrow(chart_rows.history_rows(data)),
            BOUNDARIES: loaders.boundary_rows(data.instrument.code),
        },
        table=Table(
            words.captioned(words.HISTORY_TITLE, data),
            words.HISTORY_HEAD,
            tuple(_history_row(item) for item in data.history),
            numeric=frozenset((2, 4)),
        ),
    )


def _history_row(record: AssessmentRecord) -> tuple[Cell, ...]:
    source = record.provenance.source
    name, address = provenance.publisher(source), provenance.address(source)
    cell: Cell = Link(name, address, outside=True) if address else name
    return (*words.history_row(record), cell, words.confidence(record))


@lru_cache(maxsize=128)
def aspects(data: Profile) -> Figure | None:
    """The aspects against those of all regions; None when none are known."""
    if not data.spreads:
        return None
    finding = words.weakest(data)
    return Figure(
        key=f"aspek_{data.standing.region.code}",
        title=finding,
        note=legends.SPINE,
        alt=words.chart_alt(data, finding),
        spec=specifications.of(spine.aspects, data.scope.dataset),
        data={VALUES: arrow(chart_rows.spine_rows(data.spreads))},
        table=Table(
            words.captioned(words.ASPECTS_TITLE, data),
            words.ASPECTS_HEAD,
            tuple(_spread_row(item, data) for item in data.spreads),
            numeric=frozenset((1, 2, 3, 4, 5, 6)),
        ),
    )


def _spread_row(item: AspectSpread, data: Profile) -> tuple[Cell, ...]:
    name, *rest = words.spread_row(item)
    return (Link(name, _aspect_href(item, data)), *rest)


def _aspect_href(item: AspectSpread, data: Profile) -> str:
    code = data.standing.region.code
    return views.href("aspek", data.scope, aspek=item.aspect.code, kode=code)


def next_level(data: Profile) -> str:
    """The way to the aspect that costs the region most; nothing when none was scored."""
    item = costliest(data.spreads)
    return frame.link(words.next_level(item), _aspect_href(item, data)) if item else ""


def ways(data: Profile) -> str:
    """Where else the region can be looked at: lost points, its action items, beside its peers."""
    region, scope = data.standing.region, data.scope
    peers = [item.code for item in loaders.regions() if item.residency == region.residency]
    beside = [region.code, *(code for code in peers if code != region.code)][:BESIDE]
    board = Link(words.ON_BOARD, views.href("tindak-lanjut", scope, kode=region.code))
    return drill.ways(
        [
            Link(words.LOSSES, views.href("aspek", scope, lihat="hilang", kode=region.code)),
            Link(pathways_words.FROM_PROFILE, views.href("jalur", scope, kode=region.code)),
            Link(simulation_words.LINK, views.href("simulasi", scope, kode=region.code)),
            *([board] if data.shows_actions else []),
            Link(present_words.FROM_PROFILE, _presented(region.code, scope)),
            Link(words.SIDE_BY_SIDE, views.href("banding", scope, daerah=",".join(beside))),
            *_keeping(data),
        ]
    )


def _presented(code: str, scope: Scope) -> str:
    """The region's deck, for a visit at its own desk."""
    return views.href("layar", scope, dek=DeckKind.REGION.value, kode=code)


def _keeping(data: Profile) -> list[Link]:
    """The way to correct the region's results, for those who may and where they work."""
    user, code = current_user(), data.standing.region.code
    may = user.may(Permission.PROPOSE_RESULTS, code) and user.writes_in is data.scope.dataset
    address = views.href("penetapan", data.scope, lihat="isi", kode=code)
    return [Link(results_words.FROM_PROFILE, address)] if may else []


def no_aspects() -> str:
    """Why there are no aspects to see."""
    return frame.section(words.ASPECTS_TITLE) + frame.empty(words.ASPECTS_NONE, words.ASPECTS_NEXT)


@lru_cache(maxsize=128)  # the profile is of today
def actions(data: Profile) -> str | Listing:
    """Open action items, the latest overdue first; or that the reader does not see them."""
    if not data.shows_actions:
        return frame.section(words.ACTIONS_TITLE) + frame.empty(
            words.ACTIONS_NOT_SHOWN, words.ACTIONS_NOT_SHOWN_NEXT
        )
    return _listing(
        f"butir_{data.standing.region.code}",
        frame.section(words.ACTIONS_TITLE, words.actions_note(data, loaders.today())),
        Table(
            words.captioned(words.ACTIONS_TITLE, data),
            words.ACTIONS_HEAD,
            tuple(words.action_row(item) for item in data.open_actions),
            row_header=1,
        ),
        none=(words.ACTIONS_NONE, words.ACTIONS_NEXT),
    )


@lru_cache(maxsize=128)
def interventions(data: Profile) -> str | Listing:
    """What the province did with this region, newest first."""
    return _listing(
        f"intervensi_{data.standing.region.code}",
        frame.section(words.INTERVENTIONS_TITLE),
        Table(
            words.captioned(words.INTERVENTIONS_TITLE, data),
            words.INTERVENTIONS_HEAD,
            tuple(_intervention(item, data) for item in reversed(data.interventions)),
            row_header=2,
        ),
        none=(words.INTERVENTIONS_NONE, words.INTERVENTIONS_NEXT),
    )


def _intervention(item: InterventionRecord, data: Profile) -> tuple[Cell, ...]:
    """The row of an activity, its title the way to all that is known of it."""
    days, kind, title, *rest = words.intervention_row(item, data.standing.region.code)
    return days, kind, Link(title, activity_choice.detail(data.scope, item.code)), *rest


@lru_cache(maxsize=128)
def talent(data: Profile) -> str | Listing:
    """Steps in talent management."""
    return _listing(
        f"talenta_{data.standing.region.code}",
        frame.section(words.TALENT_TITLE),
        Table(
            words.captioned(words.TALENT_TITLE, data),
            words.TALENT_HEAD,
            tuple(words.talent_row(item) for item in data.talent),
        ),
        none=(words.TALENT_NONE, words.TALENT_NEXT),
    )


def _listing(key: str, title: str, table: Table, *, none: tuple[str, str]) -> str | Listing:
    """A table under its title, or why there are no rows and when there will be."""
    if not table.rows:
        return title + frame.empty(*none)
    return downloads.listing(key, table, before=title)
