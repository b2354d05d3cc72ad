"""The slide on the eks-karesidenan: how many of their regions are in which category."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from merit.domain.aggregates import rests_on
from merit.domain.decks import Chart, ChartKind, KeyFigure, Series, Slide
from merit.domain.scope import EVERYONE
from merit.reports.decks import words_standing as words
from merit.reports.decks.addresses import view
from merit.reports.decks.ground import MOST_ROWS, Ground
from merit.reports.decks.ground import residencies as by_residency
from merit.reports.decks.opening import grounds
from merit.services.standings import RegionStanding


def residencies(ground: Ground) -> Slide | None:
    """Bars in parts; left out where there are few regions, each of which can be named."""
    if len(ground.regions) <= MOST_ROWS:
        return None
    data, goal = ground.overview, ground.overview.instrument.goal
    of = {item.region.code: item for item in data.standings}
    rows = [
        (name, [of[item.code] for item in regions])
        for name, regions in by_residency(ground.regions)
    ]
    counts = [_counts(items, data.instrument.code) for _, items in rows]
    names = tuple(name for name, _ in rows)
    if goal is not None:
        reached = [name for name, number in zip(names, counts, strict=True) if number[goal.code]]
        title = words.residencies(goal, reached, len(rows), kind=_kind(ground))
    else:
        whole = [name for name, items in rows if all(item.position.counts for item in items)]
        title = words.residencies_without_goal(whole, len(rows))
    return Slide(
        key="karesidenan",
        title=title,
        body=Chart(ChartKind.PARTS, names, _series(ground, counts), "daerah"),
        note=grounds(data, ground.today),
        spoken=words.RESIDENCIES_SPOKEN,
        view=view("banding", ground.scope),
        figures=tuple(
            KeyFigure(name, f"{name}: {goal.name}", Decimal(number[goal.code]), "daerah")
            for name, number in zip(names, counts, strict=True)
            if goal is not None
        ),
    )


def _kind(ground: Ground) -> str:
    """The only kind of regions the group has, empty where it has both."""
    return "" if ground.scope.group == EVERYONE else ground.regions[0].kind.value.lower()


def _counts(items: Sequence[RegionStanding], instrument: str) -> Counter[str]:
    """Regions per category; those on another instrument or without a result under their names."""
    found: Counter[str] = Counter()
    for item in items:
        position = item.position
        if not position.counts or position.band is None:
            found[words.WITHOUT] += 1
        elif rests_on(position, instrument):
            found[position.band.code] += 1
        else:
            found[words.ELSEWHERE] += 1
    return found


def _series(ground: Ground, counts: Sequence[Counter[str]]) -> tuple[Series, ...]:
    """A series per category somebody is in, from the highest down."""
    bands = [
        (band.code, band.name, band.code) for band in reversed(ground.overview.instrument.bands)
    ]
    others = [(name, name, "") for name in (words.ELSEWHERE, words.WITHOUT)]
    return tuple(
        Series(name, tuple(Decimal(number[code]) for number in counts), tone)
        for code, name, tone in (*bands, *others)
        if any(number[code] for number in counts)
    )
