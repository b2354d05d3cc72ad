"""What the counted results are made of: aspects and indicators."""

from merit.domain.access import User
from merit.domain.scope import Scope
from merit.services import breakdowns as service
from merit.store.engine import Session
from merit.ui.keeping import kept


@kept(maxsize=64)
def breakdowns(session: Session, user: User, scope: Scope) -> service.Breakdowns:
    """Aspects, indicators and changes of the regions in a scope."""
    return service.breakdowns(session, user, scope=scope)
