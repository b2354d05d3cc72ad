"""What comes next: results that stop counting, what falls due, planned coaching."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from merit.domain.access import User
from merit.domain.coaching import CLOSED
from merit.domain.positions import Standing
from merit.domain.regions import Region
from merit.domain.scope import Scope, belongs
from merit.domain.states import InterventionStatus
from merit.services.action_reach import Reach, action_reach, is_partial
from merit.services.self_checks.awaited import Awaited, awaited
from merit.services.standings import RegionStanding, standings, superseded
from merit.store import actions, interventions
from merit.store.engine import Session

MOST_OF_A_KIND = 4


class Kind(StrEnum):
    """What happens on a day."""

    EXPIRY = "masa_berlaku_berakhir"
    DUE = "tenggat"
    SELF_CHECK = "tenggat_mandiri"
    INTERVENTION = "intervensi"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happens on `day` to `regions`; `title` names a planned intervention."""

    day: date
    kind: Kind
    regions: tuple[Region, ...]
    title: str = ""
    last_day: date | None = None
    count: int = 1


@dataclass(frozen=True, slots=True)
class Agenda:
    """The next entries in order of date; `later` more are not among them.

    `is_partial` says that due dates of action items of some regions are out of the reader's reach.
    """

    entries: tuple[Entry, ...]
    later: int
    is_partial: bool = False


def agenda(
    session: Session,
    user: User,
    *,
    scope: Scope,
    today: date,
    only: Collection[str] | None = None,
) -> Agenda:
    """What comes from `today` on: of each kind the next few, so that none hides another.

    About the regions of the scope, those among the codes `only` where some are given.
    """
    reach = action_reach(user, scope.dataset)
    rows = [
        item
        for item in standings(session, user, dataset=scope.dataset, year=scope.year)
        if belongs(item.region, scope.group) and (only is None or item.region.code in only)
    ]
    mine = {item.region.code: item.region for item in rows}
    replaced = superseded(session, user, rows, scope=scope, today=today)
    kinds = (
        _expiries(item for item in rows if item.region.code not in replaced),
        _due(session, scope, mine, reach),
        _checks(awaited(session, user, scope.dataset, today=today), mine),
        _planned(session, scope, mine),
    )
    coming = [
        sorted((item for item in kind if (item.last_day or item.day) >= today), key=_place)
        for kind in kinds
    ]
    shown = [item for kind in coming for item in kind[:MOST_OF_A_KIND]]
    later = sum(len(kind) for kind in coming) - len(shown)
    return Agenda(tuple(sorted(shown, key=_place)), later, is_partial(reach, mine))


def _place(item: Entry) -> tuple[date, Kind]:
    return (item.day, item.kind)


def _expiries(rows: Iterable[RegionStanding]) -> Iterator[Entry]:
    """Results by their last day, each day once."""
    days: defaultdict[date, list[Region]] = defaultdict(list)
    for item in rows:
        if item.position.valid_until and item.position.standing is not Standing.NONE:
            days[item.position.valid_until].append(item.region)
    for day, regions in days.items():
        yield Entry(day, Kind.EXPIRY, tuple(regions), count=len(regions))


def _due(session: Session, scope: Scope, mine: dict[str, Region], reach: Reach) -> Iterator[Entry]:
    """Open items by due date, each day once."""
    days: defaultdict[date, list[Region]] = defaultdict(list)
    for item in actions.recorded(session, scope.dataset, regions=reach):
        if item.status not in CLOSED and item.region_code in mine:
            days[item.due_on].append(mine[item.region_code])
    for day, regions in days.items():
        yield Entry(day, Kind.DUE, tuple(dict.fromkeys(regions)), count=len(regions))


def _checks(items: Iterable[Awaited], mine: dict[str, Region]) -> Iterator[Entry]:
    """Self-checks the regions still have to send, by the day they are due, each day once."""
    days: defaultdict[date, list[Region]] = defaultdict(list)
    for item in items:
        if item.region_code in mine and not (item.is_queued or item.is_closed):
            days[item.due_on].append(mine[item.region_code])
    for day, regions in days.items():
        yield Entry(day, Kind.SELF_CHECK, tuple(dict.fromkeys(regions)), count=len(regions))


def _planned(session: Session, scope: Scope, mine: dict[str, Region]) -> Iterator[Entry]:
    for item in interventions.recorded(session, scope.dataset):
        regions = tuple(mine[code] for code in item.region_codes if code in mine)
        if item.status is InterventionStatus.PLANNED and regions:
            yield Entry(
                item.starts_on, Kind.INTERVENTION, regions, title=item.title, last_day=item.ends_on
            )
