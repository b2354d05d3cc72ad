"""What the reader of the trends page chose: a target year, and two years to compare."""

from dataclasses import dataclass, replace
from datetime import date

from merit.domain.pace import Aim, counted_from
from merit.domain.scope import Scope
from merit.services.standings import default_year
from merit.services.trends import Trends
from merit.ui import address, loaders, views
from merit.ui.components.choices import Choice, choices
from merit.ui.text import countdown, movers

PATH = "tren"
TARGET, FIRST, LAST = "sasaran", "dari", "ke"
AHEAD = 10  # years a target may lie ahead
USUAL_TARGET = 2030


@dataclass(frozen=True, slots=True)
class Chosen:
    """The choices of one run; `years` are two measured years, None where there are fewer.

    `targets` are the years a reader may aim at.
    """

    aim: Aim
    targets: range
    years: tuple[int, int] | None


def chosen(data: Trends, today: date) -> Chosen:
    """What the address asks for; nonsense falls back, years in the wrong order change places."""
    targets = target_years(data.scope, today)
    usual = str(_usual(targets))
    target = int(address.asked(TARGET, [str(year) for year in targets], default=usual))
    return Chosen(Aim(target, since(data.scope, today)), targets, _years(data.measured))


def since(scope: Scope, today: date) -> int:
    """The year the way ahead is counted from."""
    is_latest = scope.year >= default_year(loaders.years(scope.dataset))
    return counted_from(scope.year, is_latest=is_latest, today=today)


def target_years(scope: Scope, today: date) -> range:
    """Years a reader may aim at, all of them ahead."""
    first = max(scope.year, today.year) + 1
    return range(first, first + AHEAD)


def _usual(targets: range) -> int:
    return min(max(USUAL_TARGET, targets[0]), targets[-1])


def _years(measured: tuple[int, ...]) -> tuple[int, int] | None:
    if len(measured) < 2:
        return None
    options = [str(year) for year in measured]
    first = int(address.asked(FIRST, options, default=options[0]))
    last = int(address.asked(LAST, options, default=options[-1]))
    if first == last:
        return measured[0], measured[-1]
    return min(first, last), max(first, last)


def targets(data: Trends, choice: Chosen) -> str:
    """Links to the target years."""
    items = [
        Choice(str(year), _href(data, _aiming(choice, year)), year == choice.aim.target)
        for year in choice.targets
    ]
    return choices(countdown.TARGET, items, stay=TARGET)


def _aiming(choice: Chosen, year: int) -> Chosen:
    return replace(choice, aim=replace(choice.aim, target=year))


def pair(data: Trends, choice: Chosen) -> str:
    """Links to the years compared; nothing to choose where only two are measured."""
    if choice.years is None or len(data.measured) < 3:
        return ""
    first, last = choice.years
    earliest, latest = data.measured[0], data.measured[-1]
    starts = {year: (year, last if year < last else latest) for year in data.measured[:-1]}
    ends = {year: (first if year > first else earliest, year) for year in data.measured[1:]}
    rows = ((movers.FROM, FIRST, starts, first), (movers.TO, LAST, ends, last))
    return "".join(
        choices(
            label,
            [
                Choice(str(year), _href(data, replace(choice, years=years)), year == now)
                for year, years in options.items()
            ],
            stay=name,
        )
        for label, name, options, now in rows
    )


def _href(data: Trends, choice: Chosen) -> str:
    """Address of a view of this page; what is usual is left out."""
    query = {}
    if choice.aim.target != _usual(choice.targets):
        query[TARGET] = str(choice.aim.target)
    if choice.years is not None:
        for name, year, usual in zip(
            (FIRST, LAST), choice.years, (data.measured[0], data.measured[-1]), strict=True
        ):
            if year != usual:
                query[name] = str(year)
    return views.href(PATH, data.scope, **query)
