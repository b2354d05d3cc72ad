"""The whole state of a group of regions at once: results, coaching, action items, practices."""

from dataclasses import dataclass
from datetime import date

from merit.domain.access import User, authorise_reading
from merit.domain.practices import PracticeRecord
from merit.domain.records import AssessmentRecord
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.services.actions import Actions, actions
from merit.services.breakdowns import Breakdowns, breakdowns
from merit.services.coverage import Coverage, coverage
from merit.services.interventions import Programme, programme
from merit.services.movers import Movers, movers
from merit.services.practices.reading import practices
from merit.services.trends import Trends, trends
from merit.store import assessments
from merit.store.engine import Session


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """Everything recorded that a reader may see of the regions in `scope`, as of `today`.

    `records` are the official results up to the year of the scope, by region and year. `movers`
    compares the ends of that year and the one before, None where that one has no results.
    `coverage` counts the coaching of all years. `actions` are within the reader's reach.
    """

    scope: Scope
    today: date
    aspects: Breakdowns
    trends: Trends
    movers: Movers | None
    records: tuple[AssessmentRecord, ...]
    programme: Programme
    coverage: Coverage
    actions: Actions
    practices: tuple[PracticeRecord, ...]

    @property
    def regions(self) -> tuple[Region, ...]:
        """The regions of the group, in order of code."""
        return self.programme.regions


def state(session: Session, user: User, *, scope: Scope, today: date) -> State:
    """The state as `user` may read it; refuses a reader who sees no action items anywhere."""
    authorise_reading(user, scope.dataset)
    found = actions(session, user, scope=scope, today=today)
    known = trends(session, user, scope=scope)
    coached = programme(session, user, scope=scope, today=today)
    codes = {item.code for item in coached.regions}
    before = scope.year - 1
    return State(
        scope=scope,
        today=today,
        aspects=breakdowns(session, user, scope=scope),
        trends=known,
        movers=movers(known, before, scope.year) if before in known.years else None,
        records=tuple(
            item
            for item in assessments.recorded(session, scope.dataset)
            if item.region_code in codes and item.result.year <= scope.year
        ),
        programme=coached,
        coverage=coverage(coached, None),
        actions=found,
        practices=tuple(
            item for item in practices(session, user, scope.dataset) if item.region_code in codes
        ),
    )
