"""What the province did with the regions, and whom it reached."""

from datetime import date
from functools import lru_cache

from merit.domain.access import User
from merit.domain.scope import Scope
from merit.services import before_after as before_after_service
from merit.services import coverage as coverage_service
from merit.services import interventions as intervention_service
from merit.services.before_after import BeforeAfter
from merit.services.coverage import Coverage, Waiting
from merit.services.interventions import Programme
from merit.store.engine import Session
from merit.ui.clock import today
from merit.ui.keeping import kept


@kept(maxsize=64)
def _programme(session: Session, user: User, scope: Scope, day: date) -> Programme:
    return intervention_service.programme(session, user, scope=scope, today=day)


def programme(scope: Scope) -> Programme:
    """All activities for a group of regions, as of today in Western Indonesian time."""
    return _programme(scope, today())


@lru_cache(maxsize=128)
def coverage(data: Programme, period: int | None) -> Coverage:
    """Whom the held coaching of a period reached."""
    return coverage_service.coverage(data, period)


@lru_cache(maxsize=128)
def waiting(data: Programme, months: int) -> tuple[Waiting, ...]:
    """Regions without held coaching for more than so many months."""
    return coverage_service.waiting(data, months)


@kept(maxsize=64)
def _before_after(
    session: Session, user: User, scope: Scope, first: int, last: int, day: date
) -> BeforeAfter:
    return before_after_service.before_after(
        session, user, scope=scope, first=first, last=last, today=day
    )


def before_after(scope: Scope, first: int, last: int) -> BeforeAfter:
    """How the aspects changed between two years where coaching was held, and elsewhere."""
    return _before_after(scope, first, last, today())
