"""Action items (butir RTL): what is late, whose, since when."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from merit.domain.access import User
from merit.domain.follow_up import FollowUp
from merit.domain.regions import Region
from merit.domain.scope import Scope, belongs
from merit.domain.states import ActionStatus
from merit.services.action_items import Item, origins
from merit.services.action_reach import action_reach, is_partial
from merit.store import actions as action_store
from merit.store import regions
from merit.store.engine import Session


class Filter(StrEnum):
    """Which items are asked for; each value is what the address says."""

    ALL = "semua"
    OPEN = "terbuka"
    LATE = "terlambat"
    STALE = "tanpa-kabar"
    NOT_STARTED = "belum-mulai"
    ON_TRACK = "sesuai"
    HINDERED = "terkendala"
    DONE = "selesai"
    CANCELLED = "dibatalkan"


HOLDS: dict[Filter, Callable[[FollowUp], bool]] = {
    Filter.ALL: lambda _: True,
    Filter.OPEN: lambda item: item.is_open,
    Filter.LATE: lambda item: item.is_late,
    Filter.STALE: lambda item: item.is_stale,
    Filter.NOT_STARTED: lambda item: item.record.status is ActionStatus.NOT_STARTED,
    Filter.ON_TRACK: lambda item: item.record.status is ActionStatus.ON_TRACK,
    Filter.HINDERED: lambda item: item.record.status is ActionStatus.HINDERED,
    Filter.DONE: lambda item: item.is_done,
    Filter.CANCELLED: lambda item: item.is_cancelled,
}


@dataclass(frozen=True, eq=False)
class Actions:
    """The items of a group of regions as of `today`.

    `items` stand in one order everywhere: the latest overdue first, then by due date, then the
    closed ones from the most recently closed on. `regions` are those of the group within the
    reader's reach, `is_partial` says that others of the group are not, `elsewhere` counts the
    items within reach of regions outside the group.
    """

    scope: Scope
    today: date
    regions: tuple[Region, ...]
    items: tuple[Item, ...]
    elsewhere: int
    is_partial: bool = False

    def of(self, asked: Filter, *, code: str = "", origin: str = "") -> tuple[Item, ...]:
        """The items asked for: of the region `code`, agreed at `origin`, where these are given.

        `origin` is the code of an activity or of a decision.
        """
        found = self._held[asked]
        if not code and not origin:
            return found
        return tuple(
            item
            for item in found
            if code in ("", item.region.code)
            and origin in ("", item.state.record.intervention_code, item.state.record.decision_code)
        )

    @cached_property
    def _held(self) -> dict[Filter, tuple[Item, ...]]:
        """The items of each filter: every run of a page asks for several of them."""
        return {
            asked: tuple(item for item in self.items if holds(item.state))
            for asked, holds in HOLDS.items()
        }

    @cached_property
    def activities(self) -> frozenset[str]:
        """Codes of the activities items were agreed at."""
        return frozenset(filter(None, (item.state.record.intervention_code for item in self.items)))

    @cached_property
    def decisions(self) -> frozenset[str]:
        """Codes of the decisions items carry out."""
        return frozenset(filter(None, (item.state.record.decision_code for item in self.items)))

    @property
    def states(self) -> tuple[FollowUp, ...]:
        """The items without what they refer to."""
        return tuple(item.state for item in self.items)


def actions(session: Session, user: User, *, scope: Scope, today: date) -> Actions:
    """The items of the regions in `scope` as of `today`; the year of the scope plays no part."""
    reach = action_reach(user, scope.dataset)
    everyone = {item.code: item for item in regions.every(session) if belongs(item, scope.group)}
    group = {code: item for code, item in everyone.items() if reach is None or code in reach}
    records = action_store.recorded(session, scope.dataset, regions=reach)
    known = origins(session, scope.dataset, reach)
    items = [
        known.item(record, group[record.region_code], today=today)
        for record in records
        if record.region_code in group
    ]
    return Actions(
        scope=scope,
        today=today,
        regions=tuple(group.values()),
        items=tuple(sorted(items, key=_urgency)),
        elsewhere=len(records) - len(items),
        is_partial=is_partial(reach, everyone),
    )


def _urgency(item: Item) -> tuple[bool, int, date, str]:
    state = item.state
    closed = 0 if state.closed_on is None else -state.closed_on.toordinal()
    return (
        not state.is_open,
        -state.late if state.is_open else closed,
        state.record.due_on,
        state.record.code,
    )
