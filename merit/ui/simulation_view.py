"""Blocks of a what-if: the running score, the waterfall, the tornado."""

from functools import lru_cache

from merit.charts import palette, tornado, waterfall
from merit.charts.theme import VALUES
from merit.domain.instruments import Indicator
from merit.domain.simulation import Simulated, Sway
from merit.services.simulation import Basis
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


def ways(basis: Basis) -> str:
    """Whether points or levels are moved; what was moved the other way is dropped."""
    if not basis.answered:
        return frame.note(words.NO_LEVELS)
    chosen = simulation_choice.by(basis)
    clean = dict.fromkeys((*simulation_choice.names(basis), simulation_choice.ASPECT), "")
    items = []
    for code, name in words.WAYS.items():
        own = "" if code == words.POINTS else code
        here = address.here(**{**clean, simulation_choice.BY: own})
        items.append(Choice(name, address.here() if code == chosen else here, code == chosen))
    return choices(words.BY, items, stay=simulation_choice.BY)


def aspect_ways(basis: Basis) -> str:
    """The aspects whose indicators can be moved."""
    chosen = simulation_choice.aspect(basis)
    return choices(
        words.ASPECT,
        [
            Choice(item.code, address.here(**{simulation_choice.ASPECT: item.code}), item is chosen)
            for item in basis.answered
        ],
        stay=simulation_choice.ASPECT,
    )


def counters(basis: Basis, found: Simulated) -> str:
    """Score, change, category and distance as they would be."""
    return cards(Card(*item, palette.ACCENT) for item in words.cells(basis, found))


def waterfall_figure(basis: Basis, found: Simulated) -> Figure | None:
    """From the official score to the simulated one; None where nothing was moved."""
    if not found.waterfall:
        return None
    title = words.waterfall_title(basis, found)
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
        key=f"simulasi_{basis.region.code}",
        title=title,
        note=words.WATERFALL_NOTE,
        alt=words.alt(title, basis),
        spec=specifications.of(waterfall.steps, basis.scope.dataset),
        data={VALUES: arrow(simulation_rows.waterfall_rows(basis, found))},
        table=Table(
            words.caption(words.TITLE, basis),
            words.WATERFALL_HEAD,
            tuple(rows),
            numeric=frozenset((1, 2, 3, 4)),
        ),
    )


def sway_figure(basis: Basis, found: Simulated, sways: tuple[Sway, ...]) -> Figure:
    """What one step up or down would bring; the table holds every part."""
    title = words.sway_title(basis, found, sways)
    return Figure(
        key=f"kepekaan_{basis.region.code}",
        title=title,
        note=words.sway_note(basis, sways),
        alt=words.alt(title, basis),
        spec=specifications.of(tornado.bars, basis.scope.dataset),
        data={VALUES: arrow(simulation_rows.sway_rows(sways[: words.SHOWN]))},
        table=Table(
            words.caption("Kepekaan skor", basis),
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
        ),
    )


def _weight(indicator: Indicator | None) -> str:
    return method.WEIGHTS[indicator.weight_status] if indicator else losses.ASPECT_WEIGHT


def nothing(basis: Basis) -> str:
    """What is known of a region that cannot be simulated, and what can be done."""
    card = all_views.region_card(basis.region.standing, basis.scope, linked=True)
    return card + frame.empty(words.NONE, words.NEXT)


@lru_cache(maxsize=64)
def ways_on(basis: Basis) -> str:
    """Where else the region can be looked at, and what the points of indicators rest on."""
    scope, code = basis.scope, basis.region.code
    links = [
        Link("Profil daerah", all_views.profile_href(code, scope)),
        Link(losses.TITLE, aspects_choice.href(scope, lihat="hilang", kode=code)),
    ]
    told = words.estimated(basis)
    return (frame.note(told) if told else "") + drill.ways(links)
