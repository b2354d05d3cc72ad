"""What the reader of the trends page chose: a target year, and two years to compare."""

from dataclasses import dataclass

from merit.domain.scope import Scope
from merit.services.trends import Trends
from merit.ui import address, views
from merit.ui.components.choices import Choice, choices
from merit.ui.text import countdown, movers

PATH = "tren"
TARGET, FIRST, LAST = "sasaran", "dari", "ke"
AHEAD = 10  # years from that of the view a target may lie ahead
USUAL_TARGET = 2030


@dataclass(frozen=True, slots=True)
class Chosen:
    """The choices of one run; `years` are two measured years, None where there are fewer."""

    target: int
    years: tuple[int, int] | None


def chosen(data: Trends) -> Chosen:
    """What the address asks for; nonsense falls back, years in the wrong order change places."""
    targets = target_years(data.scope)
    usual = str(_usual_target(data.scope))
    target = int(address.asked(TARGET, [str(year) for year in targets], default=usual))
    return Chosen(target, _years(data.measured))


def target_years(scope: Scope) -> range:
    """Years a reader may aim at."""
    return range(scope.year + 1, scope.year + 1 + AHEAD)


def _usual_target(scope: Scope) -> int:
    options = target_years(scope)
    return min(max(USUAL_TARGET, options[0]), options[-1])


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
        Choice(str(year), _href(data, Chosen(year, choice.years)), year == choice.target)
        for year in target_years(data.scope)
    ]
    return choices(countdown.TARGET, items, stay=TARGET)


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
                Choice(str(year), _href(data, Chosen(choice.target, years)), year == now)
                for year, years in options.items()
            ],
            stay=name,
        )
        for label, name, options, now in rows
    )


def _href(data: Trends, choice: Chosen) -> str:
    """Address of a view of this page; what is usual is left out."""
    query = {}
    if choice.target != _usual_target(data.scope):
        query[TARGET] = str(choice.target)
    if choice.years is not None:
        for name, year, usual in zip(
            (FIRST, LAST), choice.years, (data.measured[0], data.measured[-1]), strict=True
        ):
            if year != usual:
                query[name] = str(year)
    return views.href(PATH, data.scope, **query)
