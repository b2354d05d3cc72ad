"""The regions over the years."""

from merit.domain.access import User
from merit.domain.scope import Scope
from merit.services import trends as trends_service
from merit.store.engine import Session
from merit.ui.keeping import kept


@kept(maxsize=64)
def trends(session: Session, user: User, scope: Scope) -> trends_service.Trends:
    """Every recorded result and every year-end standing of a scope."""
    return trends_service.trends(session, user, scope=scope)
