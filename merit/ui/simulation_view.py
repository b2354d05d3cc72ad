"""Blocks of a what-if: the running score, the waterfall, the tornado."""

from functools import lru_cache

from merit.charts import palette, tornado, waterfall
from merit.charts.theme import VALUES
from merit.domain.instruments import Indicator
from merit.domain.simulation import Simulated, Sway
from merit.services.simulation import SimulationStart
from merit.ui import address, aspects_choice, simulation_choice, simulation_rows, specifications
from merit.ui import views as all_views
from merit.ui.components import drill, frame
from merit.ui.components.cards import Card, cards
from merit.ui.components.choices import Choice, choices
from merit.ui.components.tables import Link, Table
from merit.ui.figures import Figure
from merit.ui.keeping import arrow
from merit.ui.text import aspects, losses, method, numbers
from merit.ui.text import simulation as words


def ways(start: SimulationStart) -> str:
    """Whether points or levels are moved; what was moved the other way waits in the address."""
    if not start.answered:
        return frame.note(words.NO_LEVELS)
    chosen = simulation_choice.by(start)
    items = []
    for code, name in words.WAYS.items():
        here = address.here(**{simulation_choice.BY: "" if code == words.POINTS else code})
        items.append(Choice(name, here, code == chosen))
    waits = frame.note(words.WAITS[chosen]) if simulation_choice.waits(start) else ""
    return choices(words.BY, items, stay=simulation_choice.BY) + waits


def aspect_ways(start: SimulationStart) -> str:
    """The aspects whose indicators can be moved."""
    chosen = simulation_choice.aspect(start)
    return choices(
        words.ASPECT,
        [
            Choice(
                item.code,
                address.here(**{simulation_choice.ASPECT: item.code}),
                item is chosen,
                aspects.column_name(item),
            )
            for item in start.answered
        ],
        stay=simulation_choice.ASPECT,
    )


def counters(start: SimulationStart, found: Simulated) -> str:
    """Score, change, category and distance as they would be."""
    return cards(Card(*item, palette.ACCENT) for item in words.cells(start, found))


@lru_cache(maxsize=64)
def waterfall_figure(start: SimulationStart, found: Simulated) -> Figure | None:
    """From the official score to the simulated one; None where nothing was moved."""
    if not found.waterfall:
        return None
    title = words.waterfall_title(start, found)
    after = {step.change.aspect.code: step.after for step in found.waterfall}
    rows = [
        (
            aspects.name(item.aspect),
            numbers.score(item.official),
            numbers.score(item.simulated),
            numbers.signed(item.points),
            numbers.score(after.get(item.aspect.code)),
        )
        for item in found.changes
    ]
    official, score = numbers.score(found.official), numbers.score(found.score)
    rows.append((words.TOTAL, official, score, numbers.signed(found.difference), score))
    return Figure(
        key=f"simulasi_{start.region.code}",
        title=title,
        note=words.WATERFALL_NOTE,
        alt=words.alt(title, start),
        spec=specifications.of(waterfall.steps, start.scope.dataset),
        data={VALUES: arrow(simulation_rows.waterfall_rows(start, found))},
        table=Table(
            words.caption(words.TITLE, start),
            words.WATERFALL_HEAD,
            tuple(rows),
            numeric=frozenset((1, 2, 3, 4)),
            is_blocks=True,
        ),
    )


@lru_cache(maxsize=64)
def sway_figure(start: SimulationStart, found: Simulated, sways: tuple[Sway, ...]) -> Figure:
    """What one step up or down would bring; the table holds every part."""
    title = words.sway_title(start, found, sways)
    build = tornado.bars if sways[0].indicator is None else tornado.tall_bars
    return Figure(
        key=f"kepekaan_{start.region.code}",
        title=title,
        note=words.sway_note(start, sways),
        alt=words.alt(title, start),
        spec=specifications.of(build, start.scope.dataset),
        data={VALUES: arrow(simulation_rows.sway_rows(sways[: words.SHOWN]))},
        table=Table(
            words.caption("Kepekaan skor", start),
            words.SWAY_HEAD,
            tuple(
                (
                    words.part(item),
                    numbers.signed(item.down),
                    numbers.signed(item.up),
                    _weight(item.indicator),
                )
                for item in sways
            ),
            numeric=frozenset((1, 2)),
            is_blocks=True,
        ),
    )


def _weight(indicator: Indicator | None) -> str:
    return method.WEIGHTS[indicator.weight_status] if indicator else losses.ASPECT_WEIGHT


def nothing(start: SimulationStart) -> str:
    """What is known of a region that cannot be simulated, and what can be done."""
    card = all_views.region_card(start.region.standing, start.scope, linked=True)
    return card + frame.empty(words.NONE, words.NEXT)


@lru_cache(maxsize=64)
def ways_on(start: SimulationStart) -> str:
    """Where else the region can be looked at, and what the points of indicators rest on."""
    scope, code = start.scope, start.region.code
    links = [
        Link("Profil daerah", all_views.profile_href(code, scope)),
        Link(losses.TITLE, aspects_choice.href(scope, lihat="hilang", kode=code)),
    ]
    told = words.estimated(start)
    return (frame.note(told) if told else "") + drill.ways(links)
