"""What the reader of the interventions page chose; every choice is a link of the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from urllib.parse import quote

from merit.domain.elapsed import later_by
from merit.domain.scope import Scope
from merit.services.activity_calendar import months_with_activities, nearest_month
from merit.services.coverage import Coverage
from merit.services.interventions import Programme, default_period
from merit.ui import address, loaders, views

PATH = "intervensi"
PERIOD, VIEW, MONTH, TABLE, WAIT = "periode", "tampil", "bulan", "cakupan", "sela"
CODE = "kode"
ASPECT, FIRST, LAST = "aspek", "dari", "ke"
CLOSED = ""
EVERYTHING = "semua"
LIST, CALENDAR, TIMELINE = "daftar", "kalender", "linimasa"
VIEWS = (LIST, CALENDAR, TIMELINE)
BY_ASPECT, BY_KIND = "aspek", "jenis"
TABLES = (BY_ASPECT, BY_KIND)
WAITS = ("3", "6", "12")
DEFAULT_WAIT = "6"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The choices of one run. `period` is a year or None for all; `month` a first day.

    `aspect` is that of the comparison before and after, all of them, or empty while it is closed;
    `years` are the two compared of those `measured`, None where there are fewer than two.
    `kept` are the parameters every link of the page carries on.
    """

    scope: Scope
    period: int | None
    view: str
    month: date
    table: str
    wait: int
    aspect: str
    measured: tuple[int, ...]
    years: tuple[int, int] | None
    kept: tuple[tuple[str, str], ...]

    def href(self, **changes: str) -> str:
        """Address of this page with some choices changed; another period has its own months."""
        asked = {**dict(self.kept), **changes}
        if PERIOD in changes and MONTH not in changes:
            asked.pop(MONTH, None)
        return views.href(PATH, self.scope, **{name: code for name, code in asked.items() if code})

    def activity(self, code: str) -> str:
        """Address of one activity, which leads back here; `code` comes last."""
        return f"{views.leads(self.href(), CODE)}{quote(code)}"

    def between(self, first: int, last: int) -> str:
        """Address of this page with two other years compared."""
        return self.href(**_unusual(self.measured, (first, last)))


def chosen(data: Programme) -> Chosen:
    """What the address asks for; nonsense falls back to what the page shows first."""
    asked: dict[str, str] = {}

    def ask(name: str, options: Iterable[str], default: str) -> str:
        value = address.asked(name, tuple(options), default=default)
        if value != default:
            asked[name] = value
        return value

    first = default_period(data.years, today=data.today)
    years = [str(item.year) for item in data.years]
    period = ask(PERIOD, [*years, EVERYTHING], str(first) if first else EVERYTHING)
    year = None if period == EVERYTHING else int(period)
    view = ask(VIEW, VIEWS, LIST)
    month = ask(MONTH, map(code_of, months(data, year)), code_of(default_month(data, year)))
    covered = loaders.coverage(data, year)
    table = ask(TABLE, TABLES, default_table(covered))
    wait = ask(WAIT, WAITS, DEFAULT_WAIT)
    aspect = ask(ASPECT, (EVERYTHING, *_aspect_codes(data)), CLOSED)
    measured = tuple(sorted(loaders.years(data.scope.dataset)))
    years_compared = _compared(measured)
    return Chosen(
        data.scope,
        year,
        view,
        date.fromisoformat(f"{month}-01"),
        table,
        int(wait),
        aspect,
        measured,
        years_compared,
        (*asked.items(), *_unusual(measured, years_compared).items()),
    )


def _aspect_codes(data: Programme) -> frozenset[str]:
    return frozenset(item.code for aspects in data.aspects.values() for item in aspects)


def _compared(measured: tuple[int, ...]) -> tuple[int, int] | None:
    """The two years asked for, in order; the last two when one is not measured or both are one."""
    if len(measured) < 2:
        return None
    options = [str(year) for year in measured]
    first = int(address.asked(FIRST, options, default=options[-2]))
    last = int(address.asked(LAST, options, default=options[-1]))
    if first == last:
        return measured[-2], measured[-1]
    return min(first, last), max(first, last)


def _unusual(measured: tuple[int, ...], years: tuple[int, int] | None) -> dict[str, str]:
    """The years as the address writes them, empty where they are those shown first."""
    if years is None:
        return {}
    usual = zip((FIRST, LAST), years, measured[-2:], strict=True)
    return {name: "" if year == default else str(year) for name, year, default in usual}


def default_table(data: Coverage) -> str:
    """By aspect where the activities name aspects, else by kind."""
    return BY_ASPECT if data.names_aspects or not data.held else BY_KIND


def code_of(month: date) -> str:
    """A month as it stands in the address.

    >>> code_of(date(2026, 3, 1))
    '2026-03'
    """
    return f"{month:%Y-%m}"


@lru_cache(maxsize=256)
def months(data: Programme, period: int | None) -> tuple[date, ...]:
    """The months of a year, or of all years with activities."""
    years = [item.year for item in data.years] if period is None else [period]
    if not years:
        years = [data.today.year]
    return tuple(
        date(year, month, 1) for year in range(min(years), max(years) + 1) for month in range(1, 13)
    )


@lru_cache(maxsize=256)
def default_month(data: Programme, period: int | None) -> date:
    """The month with activities that is nearest to today, the coming one of two."""
    options = set(months(data, period))
    filled = [item for item in months_with_activities(data.activities) if item in options]
    now = data.today.replace(day=1)
    nearest = nearest_month(filled or sorted(options), now)
    assert nearest is not None, "every period has months"
    return nearest


def neighbours(data: Programme, choice: Chosen) -> tuple[tuple[date, str], tuple[date, str]]:
    """The month before and the one after with links, empty where the activities of all years end.

    A month outside the chosen year brings its own year along; a year without activities cannot be
    chosen and is stepped over.
    """
    return _neighbour(data, choice, -1), _neighbour(data, choice, 1)


def _neighbour(data: Programme, choice: Chosen, step: int) -> tuple[date, str]:
    following = later_by(choice.month, step)
    if following in months(data, choice.period):
        return following, choice.href(**{MONTH: code_of(following)})
    years = [item.year for item in data.years]
    month = following
    while years and min(years) <= month.year <= max(years):
        if month.year in years:
            return month, choice.href(**{PERIOD: str(month.year), MONTH: code_of(month)})
        month = later_by(month, step)
    return following, ""
