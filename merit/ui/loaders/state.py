"""The whole state of a view, for a file."""

from datetime import date

from merit.domain.access import Permission, User
from merit.domain.scope import Scope
from merit.services import state as service
from merit.services.state import State
from merit.store.engine import Session
from merit.ui.clock import today
from merit.ui.keeping import kept


@kept(maxsize=4, also=(Permission.READ_ACTIONS, Permission.PROPOSE_PRACTICES))
def _state(session: Session, user: User, scope: Scope, day: date) -> State:
    return service.state(session, user, scope=scope, today=day)


def state(scope: Scope) -> State:
    """The state of a scope as the reader may see it, as of today."""
    return _state(scope, today())
