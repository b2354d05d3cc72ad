"""Action items, as of a day."""

from datetime import date

from merit.domain.access import Permission, User
from merit.domain.scope import Scope
from merit.services import actions as action_service
from merit.store.engine import Session
from merit.ui.clock import today
from merit.ui.keeping import kept


@kept(maxsize=32, also=(Permission.READ_ACTIONS,))
def _action_items(session: Session, user: User, scope: Scope, day: date) -> action_service.Actions:
    return action_service.actions(session, user, scope=scope, today=day)


def action_items(scope: Scope) -> action_service.Actions:
    """The action items of a scope as of today in Western Indonesian time."""
    return _action_items(scope, today())
