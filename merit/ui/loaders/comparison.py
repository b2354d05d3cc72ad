"""Regions against each other: the ranking, and a few side by side."""

from merit.domain.access import User
from merit.domain.scope import Scope
from merit.services import ranking as ranking_service
from merit.services import side_by_side as side_service
from merit.store.engine import Session
from merit.ui.keeping import kept


@kept(maxsize=64)
def ranking(
    session: Session, user: User, scope: Scope, only: tuple[str, ...]
) -> ranking_service.Ranking:
    """The ranking of a scope, or of the regions `only` where some are given."""
    return ranking_service.ranking(session, user, scope=scope, only=only)


@kept(maxsize=64)
def side_by_side(
    session: Session, user: User, scope: Scope, codes: tuple[str, ...]
) -> side_service.SideBySide:
    """Two to four regions beside each other."""
    return side_service.side_by_side(session, user, scope=scope, codes=codes)
